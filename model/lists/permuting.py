"""Pieces of a text in another order: what stands between them stays where it is."""

from __future__ import annotations

from collections.abc import Sequence

from model.text_edit import Replace, TextEdit

Span = tuple[int, int]


def permuted(text: str, spans: Sequence[Span], order: Sequence[int]) -> TextEdit:
    """Write at each of the disjoint spans, in order, the text of the span that `order` names.

    Where a run of them moves past others between separators that are all the same, only that run
    is taken out and put in, so that the others stay untouched.
    """
    changed = [place for place, origin in enumerate(order) if place != origin]
    if not changed:
        return TextEdit()
    first, last = changed[0], changed[-1]
    return _as_one_move(text, spans, order, first, last) or each_written(text, spans, order)


def each_written(text: str, spans: Sequence[Span], order: Sequence[int]) -> TextEdit:
    """The same, each span that gets another text written anew in its place."""
    return TextEdit.of(
        Replace(*spans[place], text[slice(*spans[origin])])
        for place, origin in enumerate(order)
        if place != origin
    )


def _as_one_move(
    text: str, spans: Sequence[Span], order: Sequence[int], first: int, last: int
) -> TextEdit | None:
    """The edit that moves the shorter of two runs that change places past the longer one."""
    between = {text[spans[i][1] : spans[i + 1][0]] for i in range(first, last)}
    middle = order[first]
    rotated = [*range(middle, last + 1), *range(first, middle)]
    if len(between) != 1 or list(order[first : last + 1]) != rotated:
        return None
    separator = between.pop()
    # The first run is `first` up to `middle`, the second `middle` up to `last`.
    low, end = spans[first][0], spans[last][1]
    head_end, tail_start = spans[middle - 1][1], spans[middle][0]
    if head_end - low < end - tail_start:
        moved = separator + text[low:head_end]
        return TextEdit((Replace(low, tail_start, ""), Replace(end, end, moved)))
    moved = text[tail_start:end] + separator
    return TextEdit((Replace(low, low, moved), Replace(head_end, end, "")))
