"""A way to mend what is wrong with an infobox."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from model.text_edit import Replace, TextEdit


class MendKind(StrEnum):
    """What a mend does."""

    CLOSE = "close"  # write what closes it
    OPEN = "open"  # write what opens it
    WRITE = "write"  # write it so that it is read as itself: &#91;&#91;, {{!}}
    REMOVE = "remove"
    NEW_LINE = "new line"  # put what stands behind it on a line of its own
    NAME = "name"  # write the argument with its number, or with a `=`


class Where(StrEnum):
    """Where something is closed."""

    HERE = "here"  # where half of it stands already
    WORD = "word"  # behind the first word
    STRETCH = "stretch"  # before the next mark on the line
    LINE = "line"  # at the end of the line
    FIELD = "field"  # before the next field
    BOX = "box"  # behind the last field


@dataclass(frozen=True, slots=True)
class Mend:
    """An edit that mends a problem, not made yet.

    `written` is what it writes (of REMOVE: what goes), `behind` what stands before that. `places`
    counts what had to be mended along with it before the box reads.
    """

    kind: MendKind
    written: str
    edit: TextEdit
    where: Where = Where.HERE
    behind: str = ""
    places: int = 1


def replacing(kind: MendKind, start: int, end: int, written: str, shown: str = "") -> Mend:
    """The mend that writes something instead of a span."""
    return Mend(kind, shown or written, TextEdit((Replace(start, end, written),)))


def removing(text: str, start: int, end: int) -> Mend:
    """The mend that takes a span away."""
    return Mend(MendKind.REMOVE, text[start:end], TextEdit((Replace(start, end, ""),)))
