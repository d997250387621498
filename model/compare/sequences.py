"""Which items two sequences have in common, in the same order: lines, words, fields.

Takes time in proportion to the sequences, but for short stretches, which are compared exactly.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

_EXACTLY = 1_000_000
"""Stretches of so many pairs of items (their lengths multiplied) are compared exactly."""


class Stretch(NamedTuple):
    """`before[low:high]` became `after[first:last]`, or is the same where `is_same`."""

    low: int
    high: int
    first: int
    last: int
    is_same: bool


class _Block(NamedTuple):
    before: int
    after: int
    length: int


def stretches(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Stretch]:
    """The stretches that tile both sequences, same and different ones in turn."""
    found: list[Stretch] = []
    low = first = 0
    for block in (*_joined(_blocks(before, after)), _Block(len(before), len(after), 0)):
        if block.before > low or block.after > first:
            found.append(Stretch(low, block.before, first, block.after, is_same=False))
        low, first = block.before + block.length, block.after + block.length
        if block.length:
            found.append(Stretch(block.before, low, block.after, first, is_same=True))
    return found


def _joined(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Blocks that follow each other directly in both as one."""
    last = _Block(0, 0, 0)
    for block in blocks:
        if (last.before + last.length, last.after + last.length) == (block.before, block.after):
            last = last._replace(length=last.length + block.length)
            continue
        if last.length:
            yield last
        last = block
    if last.length:
        yield last


def _blocks(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[_Block]:
    """The blocks in common, in order."""
    pending = [(0, len(before), 0, len(after))]
    while pending:
        low, high, first, last = pending.pop()
        head = _same_head(before, after, (low, high, first, last))
        if head:
            yield _Block(low, first, head)
            low, first = low + head, first + head
        tail = _same_tail(before, after, (low, high, first, last))
        if tail:
            pending.append((high - tail, high, last - tail, last))
            high, last = high - tail, last - tail
        if low == high or first == last:
            continue
        if (high - low) * (last - first) <= _EXACTLY:
            yield from _exactly(before[low:high], after[first:last], low, first)
            continue
        anchors = _anchors(before[low:high], after[first:last])
        if not anchors:
            continue  # nothing tells what belongs together: all of it is different
        ends = [(low + a, first + b) for a, b in anchors[1:]] + [(high, last)]
        parts = [
            (low + a, end, first + b, other)
            for (a, b), (end, other) in zip(anchors, ends, strict=True)
        ]
        pending.extend(reversed([(low, parts[0][0], first, parts[0][2]), *parts]))


_Bounds = tuple[int, int, int, int]


def _same_head(before: Sequence[Hashable], after: Sequence[Hashable], bounds: _Bounds) -> int:
    low, high, first, last = bounds
    length = min(high - low, last - first)
    count = 0
    while count < length and before[low + count] == after[first + count]:
        count += 1
    return count


def _same_tail(before: Sequence[Hashable], after: Sequence[Hashable], bounds: _Bounds) -> int:
    low, high, first, last = bounds
    length = min(high - low, last - first)
    count = 0
    while count < length and before[high - count - 1] == after[last - count - 1]:
        count += 1
    return count


def _exactly(
    before: Sequence[Hashable], after: Sequence[Hashable], low: int, first: int
) -> Iterator[_Block]:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - loaded when texts are compared

    for code in LCSseq.opcodes(before, after):
        if code.tag == "equal":
            length = code.src_end - code.src_start
            yield _Block(low + code.src_start, first + code.dest_start, length)


def _anchors(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Items that come once in each, as many as have the same order in both (patience diff)."""
    once_before = {item for item, count in Counter(before).items() if count == 1}
    once_after = {item for item, count in Counter(after).items() if count == 1}
    places = {item: at for at, item in enumerate(after) if item in once_after}
    pairs = [(at, places[i]) for at, i in enumerate(before) if i in once_before and i in places]
    return longest_rising(pairs)


def longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of these pairs, given by rising first numbers, whose second numbers rise too."""
    tails: list[int] = []
    at_tail: list[int] = []
    previous: list[int] = []
    for place, (_, number) in enumerate(pairs):
        length = bisect_left(tails, number)
        previous.append(at_tail[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        at_tail[length : length + 1] = [place]
    found = []
    place = at_tail[-1] if at_tail else -1
    while place >= 0:
        found.append(pairs[place])
        place = previous[place]
    return found[::-1]
