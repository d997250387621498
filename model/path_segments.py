r"""The segments of a path: how they are parted, escaped and numbered in its text.

A path is segments with `/` between them, each a name and perhaps a number or a name in brackets:
`combatant1/Collapsible list[2]/4`, `ref[Kim 1996]`. In a name `\/`, `\[`, `\=` and `\\` stand for
the character behind the backslash, `\n` and `\r` for a line break.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SEGMENT = re.compile(r"(?:\\.|[^/])*", re.DOTALL)
_CHOSEN = re.compile(r"((?:\\.|[^\\\[])*)\[((?:\\.|[^\\])*)\]", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,9}")
_UNFINISHED = re.compile(r"((?:\\.|[^\[])*)(?:\[([^\]]*))?", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TO_ESCAPE = re.compile(r"[\\/\[=\n\r]")
_ASSIGNMENT = re.compile(r"((?:\\.|[^=\\])*)=(.*)", re.DOTALL)
_LINE_BREAKS = {"n": "\n", "r": "\r"}
_LETTERS = {line_break: letter for letter, line_break in _LINE_BREAKS.items()}


class Segment(NamedTuple):
    """One segment as it was written; `number` or `label` is what stands in its brackets."""

    name: str
    number: int | None = None
    label: str | None = None

    @property
    def has_choice(self) -> bool:
        """Whether something stands in brackets behind the name."""
        return self.number is not None or self.label is not None


def read_path(path: str) -> tuple[bool, list[Segment]]:
    """Whether a path begins with a slash, and its segments; a slash at its end says nothing."""
    is_absolute = path.startswith("/")
    raw = split_path(path[1:] if is_absolute else path)
    if raw[-1] == "":
        raw.pop()
    return is_absolute, [read_segment(segment) for segment in raw]


def split_path(path: str) -> list[str]:
    """The segments of a path as they are written; at least one, which may be empty."""
    segments = []
    position = 0
    while True:
        match = _SEGMENT.match(path, position)
        assert match is not None
        segments.append(match[0].strip())
        position = match.end() + 1
        if position > len(path):
            return segments


def split_last(path: str) -> tuple[str, str]:
    """What stands up to the last slash, that included, and the segment behind it, as written."""
    position = 0
    while True:
        match = _SEGMENT.match(path, position)
        assert match is not None
        if match.end() == len(path):
            return path[:position], path[position:]
        position = match.end() + 1


def read_segment(written: str) -> Segment:
    """One segment of a path, as it is written."""
    match = _CHOSEN.fullmatch(written)
    if match is None:
        return Segment(_unescaped(written))
    name, chosen = _unescaped(match[1]), _unescaped(match[2])
    if _NUMBER.fullmatch(chosen):
        return Segment(name.strip(), number=int(chosen))
    return Segment(name.strip(), label=chosen)


def read_unfinished(written: str) -> tuple[str, str | None]:
    """The name in a segment that is being typed, and what stands behind its bracket, if any."""
    match = _UNFINISHED.match(written)
    assert match is not None
    return _unescaped(match[1]).strip(), match[2]


def write_segment(name: str, number: int | None = None) -> str:
    """A segment that reads as this name and number."""
    written = _TO_ESCAPE.sub(lambda match: "\\" + _LETTERS.get(match[0], match[0]), name)
    return written if number is None else f"{written}[{number}]"


def split_assignment(text: str) -> tuple[str, str] | None:
    """The path and the value of `PATH=VALUE`, at the first `=` without a backslash before it."""
    match = _ASSIGNMENT.fullmatch(text)
    return None if match is None else (match[1], match[2])


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: _LINE_BREAKS.get(match[1], match[1]), text)
