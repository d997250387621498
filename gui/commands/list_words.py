"""What is said of lists: their kinds, and why something cannot be done with one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from model.lists.list_edit import ListProblem, ListRefused
from model.lists.names import ListForm

_LONGEST = 60


def form_words(form: ListForm) -> str:
    """What a kind of list is called."""
    words = {
        ListForm.PLAINLIST: tr("plainlist"),
        ListForm.FLATLIST: tr("flatlist"),
        ListForm.UNBULLETED: tr("unbulleted list"),
        ListForm.HORIZONTAL: tr("hlist"),
        ListForm.BULLETS: tr("bare bullets"),
        ListForm.COLLAPSIBLE: tr("Collapsible list"),
        ListForm.LINES: tr("line breaks"),
        ListForm.COMMAS: tr("commas"),
    }
    return words.get(form, str(form))


def item_words(words: str, count: int) -> str:
    """The words with the item, or the number of items, for `%1`."""
    if count == 1:
        return words.replace("%1", tr("item"))
    return words.replace("%1", QCoreApplication.translate("Lists", "%n items", "", count))


def problem_words(refused: ListRefused) -> str:
    """Why an item cannot stand in a list, and what to do."""
    words = {
        ListProblem.LINE_BREAK: tr(
            "“%1” has a line break, and an item of a bulleted list is one line. "
            "Nothing was changed; write <br /> instead."
        ),
        ListProblem.BREAK_TAG: tr(
            "“%1” has a <br> of its own, which would make two lines of it. Nothing was changed."
        ),
        ListProblem.COMMA: tr(
            "“%1” has a comma of its own, which would make two parts of it. Nothing was changed."
        ),
        ListProblem.DEEPER_ITEMS: tr(
            "“%1” stands below another item, and such a list has no levels. Nothing was changed."
        ),
        ListProblem.NO_NUMBERS: tr(
            "The items are numbered with gaps or twice, near “%1”. Nothing was changed; "
            "number them from 1 first."
        ),
    }
    item = " ".join(refused.item.split())
    item = item if len(item) <= _LONGEST else item[:_LONGEST].rstrip() + "…"
    return words[refused.problem].replace("%1", item)


def dropped_words(dropped: Sequence[str]) -> str:
    """What of the old list's template the new one has no place for."""
    if not dropped:
        return tr("Each item keeps its text; how the list is written changes:")
    words = tr("Each item keeps its text. The new kind of list does not know %1:")
    return words.replace("%1", ", ".join(dropped))


def tr(text: str) -> str:
    """The words in the person's language."""
    return QCoreApplication.translate("Lists", text)
