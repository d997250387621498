"""Where an offset stands, as a person counts: line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")


class Place(NamedTuple):
    """A line and a column, both counted from 1; the column counts characters."""

    line: int
    column: int


class LineIndex:
    """The lines of one text; LF, CR LF and a lone CR end one."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def place(self, offset: int) -> Place:
        """The place of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)
