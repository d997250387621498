"""The words for an edit that was not made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from gui.refusal import Refusal, RefusalWay
from model.safety.dangers import Danger, DangerKind
from model.safety.escaping import WayKind, WayOut
from model.safety.guard import EditRefused

_MOST_SHOWN = 40
_LINES_IN_SIGHT = 10


def refusal_of(error: EditRefused, row: int | None, field: str) -> Refusal:
    """The refusal of an edit of the row, whose name is `field`."""
    held = tuple(danger for danger in error.dangers if not danger.warning)
    # What has a name of its own explains more than that the context is the cause.
    held = tuple(d for d in held if d.kind is not DangerKind.CONTEXT) or held
    message = _message(held[0]) if held else _unexplained()
    if len(held) > 1:
        message += " " + _tr("There are %n places to mend.", len(held))
    given = error.given.text if error.given else ""
    line = given.count("\n", 0, held[0].start) + 1 if held else 1
    if line > _LINES_IN_SIGHT:
        message += " " + _tr("It stands in line %1.").replace("%1", str(line))
    return Refusal(row, field, message, tuple(_ways(error)), held, given)


def _ways(error: EditRefused) -> Iterator[RefusalWay]:
    kinds = len({danger.kind for danger in error.dangers if not danger.warning})
    for way in error.ways:
        label = _label(way)
        if kinds > 1 and way.kind is not WayKind.CLOSE:
            words = _tr("%2: %1, and mend the rest")
            label = words.replace("%1", _lower(label)).replace("%2", _shown(way.danger))
        yield RefusalWay(label, error.mended(way), way.kind is WayKind.NAME_IT)


def _label(way: WayOut) -> str:
    match way.kind:
        case WayKind.NAME_IT:
            return _tr("Write the argument with its number")
        case WayKind.NEW_LINE:
            return _tr("Put the closing braces on a new line")
        case WayKind.CLOSE | WayKind.CLOSE_TAG:
            return _tr("Close it with %1").replace("%1", way.written)
        case WayKind.TABLE:
            return _tr("Write the table for a template")
        case _:
            return _tr("Write it as %1").replace("%1", way.written)


def _lower(words: str) -> str:
    """As it goes on behind a colon."""
    return words[:1].lower() + words[1:]


def _shown(danger: Danger) -> str:
    return danger.text if len(danger.text) <= _MOST_SHOWN else danger.text[:_MOST_SHOWN] + "…"


def _message(danger: Danger) -> str:
    return _reason(danger.kind).replace("%1", _shown(danger))


def _reason(kind: DangerKind) -> str:
    reasons = {
        DangerKind.PIPE: _tr("%1 would start another argument."),
        DangerKind.EQUALS: _tr("%1 would make what stands before it a name."),
        DangerKind.CLOSING_BRACES: _tr("%1 would close the template here."),
        DangerKind.UNMATCHED_LINK: _tr("%1 is never closed: the whole box would become text."),
        DangerKind.UNMATCHED_BRACES: _tr("%1 is never closed: the whole box would become text."),
        DangerKind.UNMATCHED_VARIANT: _tr("%1 is never closed: the whole box would become text."),
        DangerKind.TRAILING_BRACE: _tr("%1 would join the closing braces of the template."),
        DangerKind.HEADING_LINE: _tr("A line that begins with %1 reads as a heading here."),
        DangerKind.UNCLOSED_COMMENT: _tr(
            "%1 is never closed: it would swallow the rest of the page. Close it with -->."
        ),
        DangerKind.UNCLOSED_TAG: _tr("%1 is never closed."),
        DangerKind.RAW_TABLE: _tr("The pipes of a raw table would start other arguments."),
        DangerKind.CONTEXT: _tr("Where this stands in the page, it would change other fields."),
    }
    return reasons.get(kind, _unexplained())


def _unexplained() -> str:
    return _tr("This would change other fields of the page.")


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("Refusal", text, "", number)
