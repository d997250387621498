"""Which apostrophes of a line are text, so that a stray `''` formats nothing beyond its line.

As MediaWiki's Parser::doQuotes: quotes pair within one line, four are an apostrophe and bold, six
and more are apostrophes and bold italic, and where bold and italic are both left open, one `'''`
counts as an apostrophe and italic. Unlike there, what is left open at the line's end is text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """Apostrophes in a row; offsets count characters of the fragment."""

    start: int
    end: int


class _Marker(NamedTuple):
    ticks: int  # 2 italic, 3 bold, 5 both
    start: int

    @property
    def run(self) -> Run:
        return Run(self.start, self.start + self.ticks)


def plain_apostrophes(text: str, runs: Sequence[Run]) -> list[Run]:
    """The apostrophes that format nothing, among these runs (of two or more) of one line."""
    markers = [_Marker(_ticks(run), run.end - _ticks(run)) for run in runs]
    bold = sum(marker.ticks in (3, 5) for marker in markers)
    italic = sum(marker.ticks in (2, 5) for marker in markers)
    if bold % 2 and italic % 2:
        _demote_one(text, markers)
    plain = [Run(run.start, marker.start) for run, marker in zip(runs, markers, strict=True)]
    pending: list[_Marker] = []
    for marker in markers:
        if marker.ticks == 5:
            _read_both(marker, pending)
        else:
            plain.extend(_read_one(marker, pending))
    plain.extend(marker.run for marker in pending)
    return [run for run in plain if run.start < run.end]


def _ticks(run: Run) -> int:
    length = run.end - run.start
    return 3 if length == 4 else min(length, 5)


def _demote_one(text: str, markers: list[_Marker]) -> None:
    """Make one bold marker an apostrophe and italic: the one that MediaWiki takes."""
    after_letter = after_word = after_space = -1
    for i, (ticks, start) in enumerate(markers):
        if ticks != 3:
            continue
        before = text[max(0, start - 2) : start]
        if before[-1:] == " ":
            after_space = i if after_space < 0 else after_space
        elif before[:1] == " ":
            after_letter = i
            break
        elif after_word < 0:
            after_word = i
    chosen = next((i for i in (after_letter, after_word, after_space) if i >= 0), -1)
    if chosen >= 0:
        markers[chosen] = _Marker(2, markers[chosen].start + 1)


def _read_one(marker: _Marker, pending: list[_Marker]) -> list[Run]:
    """Open or close italic or bold; give the openers that it crosses."""
    ticks = marker.ticks
    crossed: list[Run] = []
    if pending and pending[0].ticks == 5:
        pending[0] = _Marker(5 - ticks, pending[0].start)
    elif any(opener.ticks == ticks for opener in pending):
        while (opener := pending.pop()).ticks != ticks:
            crossed.append(opener.run)
    else:
        pending.append(marker)
    return crossed


def _read_both(marker: _Marker, pending: list[_Marker]) -> None:
    """Open both, close both, or close the one that is open and open the other."""
    if not pending:
        pending.append(marker)
    elif len(pending) == 2 or pending[0].ticks == 5:
        pending.clear()
    else:
        closed = pending[0].ticks
        pending[0] = _Marker(5 - closed, marker.start + closed)
