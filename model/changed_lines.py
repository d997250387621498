"""What an edit does to a text, line by line, with a little of what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from model.text_edit import Replace, TextEdit

_AROUND = 1
"""Lines shown before and behind a change."""
_LINE_END = re.compile(r"\r?\n")


class LineState(Enum):
    """What becomes of a line."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"
    GAP = "gap"  # lines that are not shown


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """One line without its line break."""

    state: LineState
    text: str


def changed_lines(text: str, edit: TextEdit) -> list[ChangedLine]:
    """The lines that the edit of `text` replaces, those it writes, and those around them.

    Takes time in proportion to what is changed, not to the text.
    """
    shown: list[ChangedLine] = []
    position = 0
    for start, end, new in _line_edits(text, edit):
        before = _lines_before(text, start, position)
        if shown and before[0] > position:
            shown.append(ChangedLine(LineState.GAP, "…"))
        shown.extend(_lines(LineState.KEPT, text[before[0] : start]))
        shown.extend(_without_common(_split(text[start:end]), _split(new)))
        position = _behind(text, end)
        shown.extend(_lines(LineState.KEPT, text[end:position]))
    return shown


def _line_edits(text: str, edit: TextEdit) -> Iterator[tuple[int, int, str]]:
    """The edit as whole lines, each with its line break: from, to, and what is written there."""
    pending: list[Replace] = []
    start = end = 0
    for replace in edit.replaces:
        line_start = text.rfind("\n", 0, replace.start) + 1
        line_end = text.find("\n", replace.end) + 1 or len(text)
        # One line further: those around two changes would overlap.
        if pending and line_start <= _behind(text, end):
            end = max(end, line_end)
            pending.append(replace)
            continue
        if pending:
            yield _as_lines(text, start, end, pending)
        pending, start, end = [replace], line_start, line_end
    if pending:
        yield _as_lines(text, start, end, pending)


def _as_lines(text: str, start: int, end: int, replaces: list[Replace]) -> tuple[int, int, str]:
    moved = TextEdit(tuple(Replace(r.start - start, r.end - start, r.text) for r in replaces))
    return start, end, moved.apply(text[start:end])


def _lines_before(text: str, start: int, limit: int) -> tuple[int, int]:
    begin = start
    for _ in range(_AROUND):
        if begin > limit:
            begin = text.rfind("\n", limit, begin - 1) + 1 or limit
    return begin, start


def _behind(text: str, end: int) -> int:
    for _ in range(_AROUND):
        end = text.find("\n", end) + 1 or len(text)
    return end


def _split(text: str) -> list[str]:
    lines = _LINE_END.split(text)
    return lines[:-1] if lines[-1] == "" else lines


def _lines(state: LineState, text: str) -> Iterator[ChangedLine]:
    return (ChangedLine(state, line) for line in _split(text))


def _without_common(old: list[str], new: list[str]) -> Iterator[ChangedLine]:
    """Old and new lines; those in the same order in both are kept."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where a change is shown

    for _, low, high, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if old[low:high] == new[first:last]:
            yield from (ChangedLine(LineState.KEPT, line) for line in new[first:last])
            continue
        yield from (ChangedLine(LineState.GONE, line) for line in old[low:high])
        yield from (ChangedLine(LineState.NEW, line) for line in new[first:last])
