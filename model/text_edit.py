"""An edit of a text as the spans it replaces: apply, invert, compose, map a position.

Offsets count characters of the text before the edit, unless said otherwise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Replace:
    """`text[start:end]` becomes `text`."""

    start: int
    end: int
    text: str

    @property
    def growth(self) -> int:
        """How many characters longer the text becomes (negative: shorter)."""
        return len(self.text) - (self.end - self.start)


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Disjoint replaces, sorted by offset. Two may touch, but never overlap."""

    replaces: tuple[Replace, ...] = ()
    _shifts: tuple[int, ...] | None = field(default=None, init=False, repr=False, compare=False)
    """Summed up at the first look: an edit may have thousands of replaces."""

    def __post_init__(self) -> None:
        previous = 0
        for replace in self.replaces:
            if not previous <= replace.start <= replace.end:
                raise ValueError(f"overlapping or unsorted replaces: {self.replaces}")
            previous = replace.end

    @staticmethod
    def of(replaces: Iterable[Replace]) -> TextEdit:
        """The edit of these replaces, in any order, those that change nothing left out."""
        return TextEdit(tuple(sorted(r for r in replaces if r.text or r.start != r.end)))

    def __bool__(self) -> bool:
        return bool(self.replaces)

    @property
    def growth(self) -> int:
        """How many characters longer the text becomes (negative: shorter)."""
        return sum(replace.growth for replace in self.replaces)

    @property
    def start(self) -> int:
        """Where the first replace begins (0 for an empty edit)."""
        return self.replaces[0].start if self.replaces else 0

    @property
    def end(self) -> int:
        """Where the last replace ends (0 for an empty edit)."""
        return self.replaces[-1].end if self.replaces else 0

    def apply(self, text: str) -> str:
        """The text after the edit."""
        pieces: list[str] = []
        position = 0
        for replace in self.replaces:
            pieces.append(text[position : replace.start])
            pieces.append(replace.text)
            position = replace.end
        pieces.append(text[position:])
        return "".join(pieces)

    def invert(self, text: str) -> TextEdit:
        """The edit that leads back to `text`, the text before this edit."""
        inverse: list[Replace] = []
        shift = 0
        for replace in self.replaces:
            start = replace.start + shift
            old = text[replace.start : replace.end]
            inverse.append(Replace(start, start + len(replace.text), old))
            shift += replace.growth
        return TextEdit(tuple(inverse))

    def map(self, position: int, *, after: bool = False) -> int:
        """Where a position of the old text lies in the new one.

        A position inside a replaced span goes to the end of the new piece where `after`, else to
        its start; so does one at an insertion.
        """
        find = bisect_right if after else bisect_left
        place = find(self.replaces, position, key=_start) - 1
        if place < 0:
            return position
        replace = self.replaces[place]
        if position < replace.end:
            return replace.start + self._shift(place) + (len(replace.text) if after else 0)
        return position + self._shift(place + 1)

    def _shift(self, count: int) -> int:
        """How much longer the first `count` replaces make the text."""
        if count <= 1:
            return self.replaces[0].growth if count else 0
        if self._shifts is None:
            growths = (replace.growth for replace in self.replaces)
            object.__setattr__(self, "_shifts", tuple(accumulate(growths, initial=0)))
        assert self._shifts is not None
        return self._shifts[count]

    def compose(self, later: TextEdit) -> TextEdit:
        """One edit that does this one and then `later`, which speaks of the text in between."""
        between = _Cutter(self._segments())
        composed: list[_Segment] = []
        position = 0
        for replace in later.replaces:
            composed.extend(between.cut(position, replace.start))
            composed.append(_Segment(None, len(replace.text), replace.text))
            position = replace.end
        composed.extend(between.cut(position, _FAR))
        return _from_segments(composed)

    def _segments(self) -> list[_Segment]:
        segments: list[_Segment] = []
        position = 0
        for replace in self.replaces:
            segments.append(_Segment(position, replace.start - position, ""))
            segments.append(_Segment(None, len(replace.text), replace.text))
            position = replace.end
        segments.append(_Segment(position, _FAR, ""))
        return segments


def _start(replace: Replace) -> int:
    return replace.start


_FAR = 1 << 62
"""Farther than any text is long: the kept rest of a text whose length an edit does not know."""


class _Segment(NamedTuple):
    """A piece of the new text: kept from `old` on, or (`old` is None) newly written."""

    old: int | None
    length: int
    text: str


class _Cutter:
    """Cuts spans out of segments, each span behind the one before it."""

    def __init__(self, segments: list[_Segment]) -> None:
        self._segments = segments
        self._index = 0
        self._position = 0

    def cut(self, start: int, end: int) -> Iterator[_Segment]:
        """What of the segments lies between two offsets of the text they make up."""
        while self._index < len(self._segments):
            old, length, text = self._segments[self._index]
            low = max(start - self._position, 0)
            high = min(end - self._position, length)
            if low < high:
                yield _Segment(None if old is None else old + low, high - low, text[low:high])
            if self._position + length > end:
                return
            self._position += length
            self._index += 1


def _from_segments(segments: list[_Segment]) -> TextEdit:
    replaces: list[Replace] = []
    position = 0
    written: list[str] = []
    for old, length, text in segments:
        if old is None:
            written.append(text)
            continue
        replaces.append(Replace(position, old, "".join(written)))
        position, written = old + length, []
    return TextEdit.of(replaces)
