"""Two texts as a unified diff, the form that patch tools read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from model.compare.sequences import Stretch, stretches

_CONTEXT = 3
_NO_NEWLINE = "\\ No newline at end of file"


def unified_diff(before: str, after: str, names: tuple[str, str]) -> Iterator[str]:
    """The lines of the diff, without line breaks; none where the texts are the same.

    Lines end at LF alone, so that a changed CR shows. Takes time with the texts' length.
    """
    old, new = _lines(before), _lines(after)
    hunks = list(_hunks(stretches(old, new)))
    if not hunks:
        return
    yield f"--- {names[0]}"
    yield f"+++ {names[1]}"
    for hunk in hunks:
        yield from _hunk(hunk, old, new)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    last = lines.pop()
    # What no line break ends is another line than the same with one.
    return [line + "\n" for line in lines] + ([last] if last else [])


def _hunks(found: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Changes with what stands around them; near ones stand in one hunk."""
    hunk: list[Stretch] = []
    for place, stretch in enumerate(found):
        if not stretch.is_same:
            hunk.append(stretch)
            continue
        is_last = place == len(found) - 1
        if not hunk:
            hunk = [] if is_last else [_end(stretch)]
        elif is_last or stretch.high - stretch.low > 2 * _CONTEXT:
            yield [*hunk, _beginning(stretch)]
            hunk = [] if is_last else [_end(stretch)]
        else:
            hunk.append(stretch)
    if any(not stretch.is_same for stretch in hunk):
        yield hunk


def _beginning(stretch: Stretch) -> Stretch:
    length = min(_CONTEXT, stretch.high - stretch.low)
    return stretch._replace(high=stretch.low + length, last=stretch.first + length)


def _end(stretch: Stretch) -> Stretch:
    length = min(_CONTEXT, stretch.high - stretch.low)
    return stretch._replace(low=stretch.high - length, first=stretch.last - length)


def _hunk(hunk: list[Stretch], old: list[str], new: list[str]) -> Iterator[str]:
    low, high = hunk[0].low, hunk[-1].high
    first, last = hunk[0].first, hunk[-1].last
    yield f"@@ -{_range(low, high)} +{_range(first, last)} @@"
    for stretch in hunk:
        if stretch.is_same:
            yield from _signed(" ", old[stretch.low : stretch.high])
        else:
            yield from _signed("-", old[stretch.low : stretch.high])
            yield from _signed("+", new[stretch.first : stretch.last])


def _range(low: int, high: int) -> str:
    """As `diff -u` counts: from 1, an empty range from the line before it."""
    count = high - low
    if count == 1:
        return str(low + 1)
    return f"{low + 1 if count else low},{count}"


def _signed(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield sign + line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _NO_NEWLINE
