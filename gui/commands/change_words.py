"""The words for what has changed on a page, and the edit summary that is proposed for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from model.compare.fields import FieldChange
from model.compare.page_changes import PageChange

_LONGEST_SUMMARY = 500
"""What MediaWiki keeps of a summary, in characters."""
_MOST_NAMED = 8


def change_title(change: PageChange) -> str:
    """What has changed: a field, a box, or text outside of boxes."""
    if change.name and FieldChange.RENAMED in change.kinds:
        return f"{change.name_before} → {change.name}"
    return change.name or change.box or _tr("Text of the page")


def kind_words(change: PageChange) -> str:
    """How it has changed, in a word or two."""
    words = {
        FieldChange.ADDED: _tr("added"),
        FieldChange.REMOVED: _tr("removed"),
        FieldChange.RENAMED: _tr("renamed"),
        FieldChange.MOVED: _tr("moved"),
        FieldChange.VALUE: _tr("changed"),
        FieldChange.SPACING: _tr("white space"),
    }
    return ", ".join(word for kind, word in words.items() if kind in change.kinds)


def edit_summary(changes: Iterable[PageChange]) -> str:
    """A summary for the wiki's history: `Infobox: result, strength1; added territory`.

    As many fields are named as there is room for, the rest are counted.
    """
    found = list(changes)
    for most in range(_MOST_NAMED, 0, -1):
        summary = _summary(found, most)
        if len(summary) <= _LONGEST_SUMMARY:
            return summary
    return summary[: _LONGEST_SUMMARY - 1] + "…"


def _summary(found: Sequence[PageChange], most: int) -> str:
    fields = [change for change in found if change.box and change.name]
    parts = [
        _names(fields, FieldChange.VALUE, "%1", most),
        _names(fields, FieldChange.ADDED, _tr("added %1"), most),
        _names(fields, FieldChange.REMOVED, _tr("removed %1"), most),
        _renamed(fields, most),
        _names(fields, FieldChange.MOVED, _tr("moved %1"), most),
        _tr("layout") if _only_layout(found) else "",
    ]
    said = "; ".join(filter(None, parts))
    summary = _tr("Infobox: %1").replace("%1", said) if said else ""
    if any(not change.box for change in found):
        summary = "; ".join(filter(None, (summary, _tr("text"))))
    return summary


def _only_layout(changes: Sequence[PageChange]) -> bool:
    in_boxes = [change for change in changes if change.box]
    return bool(in_boxes) and all(c.kinds == {FieldChange.SPACING} for c in in_boxes)


def _names(changes: Sequence[PageChange], kind: FieldChange, words: str, most: int) -> str:
    names = list(dict.fromkeys(change.name for change in changes if kind in change.kinds))
    return words.replace("%1", _listed(names, most)) if names else ""


def _renamed(changes: Sequence[PageChange], most: int) -> str:
    pairs = [
        _tr("%1 renamed to %2").replace("%2", change.name).replace("%1", change.name_before)
        for change in changes
        if FieldChange.RENAMED in change.kinds
    ]
    return _listed(pairs, most)


def _listed(parts: Sequence[str], most: int) -> str:
    listed = ", ".join(parts[:most])
    left = len(parts) - most
    return f"{listed} {_tr('and %n more', left)}" if left > 0 else listed


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Changes", text, "", count)
