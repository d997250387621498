"""What differs between two pages: their infoboxes, and the lines outside of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.arguments import argument_keys
from model.boxes import find_boxes
from model.compare.fields import FieldDifference, changed, compare_calls
from model.compare.sequences import Stretch, stretches
from model.wikitext.reading import Template, parse
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_ALIKE = 0.5
"""Boxes of different templates are one that was switched where they share so many names."""


@dataclass(frozen=True, slots=True)
class BoxDifference:
    """An infobox of either page; None where a page has none of it."""

    before: Template | None
    after: Template | None
    name_before: str
    name_after: str
    fields: tuple[FieldDifference, ...] = ()

    @property
    def name(self) -> str:
        return self.name_after if self.after is not None else self.name_before

    @property
    def is_same(self) -> bool:
        """Whether nothing but white space differs."""
        is_there = self.before is not None and self.after is not None
        return is_there and self.name_before == self.name_after and not changed(self.fields)


@dataclass(frozen=True, slots=True)
class PageDifference:
    """Two pages: their boxes in the order of the text, and the lines outside of the boxes.

    In the lines each box stands as its `box_mark`, which is the same on both pages of a pair.
    """

    boxes: tuple[BoxDifference, ...]
    lines_before: tuple[str, ...]
    lines_after: tuple[str, ...]
    outside: tuple[Stretch, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing but the layout of boxes differs."""
        return all(box.is_same for box in self.boxes) and all(s.is_same for s in self.outside)


def box_mark(before: int | None, after: int | None) -> str:
    """What stands in the lines for a box: which one of each page it is, counted in the text.

    It begins and ends with NUL, so that a digit behind a box doesn't make it another.
    """
    return f"\0{'' if before is None else before}:{'' if after is None else after}\0"


def compare_pages(before: str, after: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> PageDifference:
    """Compare two pages; line ends of either kind are the same. Takes time with their length."""
    old = find_boxes(parse(before, syntax=syntax), syntax)
    new = find_boxes(parse(after, syntax=syntax), syntax)
    boxes, pairs = _compare(old, new, syntax)
    origin = {after_: before_ for before_, after_ in pairs.items()}
    lines = (
        _lines(before, old, [box_mark(i, pairs.get(i)) for i in range(len(old))]),
        _lines(after, new, [box_mark(origin.get(i), i) for i in range(len(new))]),
    )
    return PageDifference(tuple(boxes), *lines, tuple(stretches(*lines)))


def changed_boxes(
    old: Sequence[Template], new: Sequence[Template], syntax: WikiSyntax = DEFAULT_SYNTAX
) -> list[BoxDifference]:
    """The infoboxes of two pages that differ in anything, white space included.

    Takes time with the length of those, and with the number of all.
    """
    return _compare(old, new, syntax, with_same=False)[0]


def _compare(
    old: Sequence[Template], new: Sequence[Template], syntax: WikiSyntax, *, with_same: bool = True
) -> tuple[list[BoxDifference], dict[int, int]]:
    """The boxes in order, and which became which."""
    names = [_names(old, syntax), _names(new, syntax)]
    pairs = _box_pairs(old, new, names)
    order = [
        (before, after)
        for before, after in _in_order(len(old), len(new), pairs)
        if with_same or before is None or after is None or old[before].source != new[after].source
    ]
    return [_box(old, new, names, pair) for pair in order], pairs


def _names(boxes: Sequence[Template], syntax: WikiSyntax) -> list[str]:
    return [syntax.normalize_template_name(box.name_text) for box in boxes]


def _box_pairs(
    old: Sequence[Template], new: Sequence[Template], names: Sequence[list[str]]
) -> dict[int, int]:
    pairs: dict[int, int] = {}
    for low, high, first, last, is_same in stretches(*names):
        if is_same:
            pairs.update(zip(range(low, high), range(first, last), strict=True))
    left = [i for i in range(len(old)) if i not in pairs]
    free = [i for i in range(len(new)) if i not in set(pairs.values())]
    for index in left:
        alike = [(_likeness(old[index], new[i]), -i) for i in free]
        best, place = max(alike, default=(0.0, 0))
        if best >= _ALIKE:
            pairs[index] = -place
            free.remove(-place)
    return pairs


def _likeness(one: Template, other: Template) -> float:
    """How many of their names two calls share: 1 for all, 0 for none."""
    keys = set(argument_keys(one)), set(argument_keys(other))
    every = keys[0] | keys[1]
    return len(keys[0] & keys[1]) / len(every) if every else 0.0


def _in_order(old: int, new: int, pairs: dict[int, int]) -> list[tuple[int | None, int | None]]:
    origin = {after: before for before, after in pairs.items()}
    order: list[tuple[int | None, int | None]] = [(origin.get(i), i) for i in range(new)]
    for index in range(old):
        if index not in pairs:
            behind = [p for p, (b, _) in enumerate(order) if b is not None and b < index]
            order.insert(behind[-1] + 1 if behind else 0, (index, None))
    return order


def _box(
    old: Sequence[Template],
    new: Sequence[Template],
    names: Sequence[list[str]],
    pair: tuple[int | None, int | None],
) -> BoxDifference:
    before = None if pair[0] is None else old[pair[0]]
    after = None if pair[1] is None else new[pair[1]]
    name_before = "" if pair[0] is None else names[0][pair[0]]
    name_after = "" if pair[1] is None else names[1][pair[1]]
    fields = compare_calls(before, after) if before and after else ()
    return BoxDifference(before, after, name_before, name_after, tuple(fields))


def _lines(text: str, boxes: Sequence[Template], marks: Sequence[str]) -> tuple[str, ...]:
    """The lines of a page with a mark in the place of each box."""
    pieces, position = [], 0
    for box, mark in zip(boxes, marks, strict=True):
        pieces += [text[position : box.start], mark]
        position = box.end
    pieces.append(text[position:])
    return tuple("".join(pieces).replace("\r\n", "\n").split("\n"))
