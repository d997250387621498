"""What a save would change, in the window: listed, led to, taken back."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from gui.commands.change_words import edit_summary
from gui.panels.changes import ChangesPanel
from model.compare.page_changes import BoxedText, page_changes
from model.text_edit import Replace, TextEdit
from tests.support.person import FIELD, Person

PAGE = """Words
{{Infobox thing
| name   = Raate
| result = First victory
| notes  =
}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "raate.wikitext"
    file.write_text(PAGE)
    return file


def panel(person: Person) -> ChangesPanel:
    found = person.window.findChild(ChangesPanel)
    assert found is not None
    return found


def listed(person: Person) -> list[tuple[str, str]]:
    tree = panel(person).list
    items = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def text(person: Person) -> str:
    return person.page.controller.document.text


def test_changes_are_listed_and_taken_back_one_by_one(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("result")
    person.types("First defeat")
    person.presses("Return", "Ins")
    person.types("place = Suomussalmi")
    person.presses("Return")
    window.actions_of.go_to_changes.trigger()
    person.waits_until(lambda: listed(person) == [("result", "changed"), ("place", "added")])
    shown = panel(person)
    assert shown.summary.text() == "Infobox: result; added place"
    assert shown.details.toPlainText() == "First victorydefeat"
    person.presses("Return")
    assert person.page.tree.current_row() == person.row("result")
    assert person.tree.hasFocus()
    person.presses("Ctrl+6", "Delete")
    assert text(person) == PAGE.replace("| notes", "| place  = Suomussalmi\n| notes")
    person.waits_until(lambda: listed(person) == [("place", "added")])
    person.presses("Delete")
    assert text(person) == PAGE
    assert not person.page.controller.is_dirty
    person.waits_until(lambda: listed(person) == [])
    person.presses("Ctrl+Z")
    assert text(person) == PAGE.replace("| notes", "| place  = Suomussalmi\n| notes")
    assert person.page.controller.undo_stack.redoText() == "Revert place"


def test_the_meter_opens_them_and_lines_can_be_seen(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("result")
    person.types("Second")
    person.presses("Return")
    person.clicks_widget(window._status._fidelity)
    shown = panel(person)
    person.waits_until(lambda: listed(person) == [("result", "changed")])
    person.clicks_widget(shown.lines_button)
    assert shown.lines.toPlainText() == (
        "  | name   = Raate\n- | result = First victory\n+ | result = Second\n  | notes  ="
    )
    person.presses("Escape")


@pytest.mark.parametrize(
    ("replaces", "expected"),
    [
        ([("name", "title")], "Infobox: name renamed to title"),
        ([("First", "Last"), ("Words", "More words")], "Infobox: result; text"),
        ([("| result = First victory\n", "")], "Infobox: removed result"),
        ([("name   =", "name =")], "Infobox: layout"),
        ([("Words", "Text")], "text"),
    ],
)
def test_the_summary_says_what_was_done(replaces: list[tuple[str, str]], expected: str) -> None:
    edit = TextEdit.of(
        Replace(PAGE.index(old), PAGE.index(old) + len(old), new) for old, new in replaces
    )
    texts = BoxedText.read(PAGE), BoxedText.read(edit.apply(PAGE))
    assert edit_summary(page_changes(*texts, edit)) == expected


def test_the_summary_names_as_many_fields_as_it_has_room_for() -> None:
    names = [f"{letter * 90}{number}" for number, letter in enumerate("abcdefghij")]
    old = "{{Infobox thing\n" + "".join(f"| {name} = 1\n" for name in names) + "}}\n"
    new = old.replace("= 1", "= 2")
    texts = BoxedText.read(old), BoxedText.read(new)
    edit = TextEdit.of([Replace(0, len(old), new)])
    assert edit_summary(page_changes(*texts, edit)) == (
        "Infobox: " + ", ".join(names[:5]) + " and 5 more"
    )


def test_the_summary_can_be_written_over_and_copied(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    person.types("Second")
    person.presses("Ctrl+6")
    shown = panel(person)
    person.waits_until(lambda: shown.summary.text() == "Infobox: result")
    shown.summary.setFocus()
    person.presses("End")
    person.types(", as Kulju has it")
    shown.follow()
    person.clicks_widget(shown.copy_button)
    assert QGuiApplication.clipboard().text() == "Infobox: result, as Kulju has it"


def test_a_field_taken_back_leaves_its_neighbours_as_they_are_now(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("name", column=FIELD)
    person.presses("Delete")
    person.double_clicks("result", column=FIELD)
    person.types("outcome")
    person.presses("Return", "Ctrl+6")
    person.waits_until(
        lambda: listed(person) == [("name", "removed"), ("result → outcome", "renamed")]
    )
    person.presses("Delete")
    assert text(person) == PAGE.replace("| result ", "| outcome ")
    person.waits_until(lambda: listed(person) == [("result → outcome", "renamed")])
    assert person.page.controller.undo_stack.undoText() == "Revert name"
