"""What differs between two calls of a template, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.arguments import argument_keys
from model.compare.sequences import longest_rising, stretches
from model.wikitext.reading import WHITE_SPACE, Argument, Template


class FieldChange(StrEnum):
    """One way in which a field differs."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    VALUE = "value"
    SPACING = "spacing"  # white space and layout only


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field of either call; `changes` is empty where nothing differs.

    `before` and `after` are the indexes of its arguments, None where a call has none of it. Names
    are the keys that MediaWiki knows the arguments by; lines of values end in LF.
    """

    changes: frozenset[FieldChange]
    before: int | None
    after: int | None
    name_before: str = ""
    name_after: str = ""
    value_before: str = ""
    value_after: str = ""

    @property
    def name(self) -> str:
        """What it is called now, or was where it is gone."""
        return self.name_after if self.after is not None else self.name_before

    @property
    def is_same(self) -> bool:
        return not self.changes


def compare_calls(before: Template, after: Template) -> list[FieldDifference]:
    """The fields of two calls, in the order they have now, those that are gone where they stood.

    A field that goes while one with the same value comes was renamed. Positional arguments are
    paired by what they say, since their numbers change with what stands before them.
    """
    old, new = _Call(before), _Call(after)
    pairs = _pairs(old, new)
    still = {low for low, _ in longest_rising(sorted(pairs.items()))}
    return [_difference(old, new, pair, still) for pair in _in_order(old, new, pairs)]


class _Call:
    """A call's arguments with their keys; values without white space around, lines ending in LF."""

    def __init__(self, template: Template) -> None:
        self.arguments = template.arguments
        self.keys = argument_keys(template)
        self.values = [_value(argument) for argument in self.arguments]

    def positions(self, *, positional: bool) -> list[int]:
        return [i for i, a in enumerate(self.arguments) if a.is_positional is positional]


def _pairs(old: _Call, new: _Call) -> dict[int, int]:
    """Which argument became which."""
    pairs = _positional_pairs(old, new)
    waiting: dict[str, list[int]] = defaultdict(list)
    for index in new.positions(positional=False):
        waiting[new.keys[index]].append(index)
    for is_exact in (True, False):
        for index in old.positions(positional=False):
            free = waiting[old.keys[index]] if index not in pairs else ()
            same = [i for i in free if new.values[i] == old.values[index] or not is_exact]
            if same:
                pairs[index] = same[0]
                waiting[old.keys[index]].remove(same[0])
    pairs.update(_renamed(old, new, pairs))
    return pairs


def _positional_pairs(old: _Call, new: _Call) -> dict[int, int]:
    rows = [call.positions(positional=True) for call in (old, new)]
    values = [[call.values[i] for i in row] for call, row in zip((old, new), rows, strict=True)]
    pairs: dict[int, int] = {}
    for low, high, first, last, _ in stretches(*values):
        # What stands in the same gap is one by one the other, as far as it goes.
        pairs.update(zip(rows[0][low:high], rows[1][first:last], strict=False))
    return pairs


def _renamed(old: _Call, new: _Call, pairs: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Arguments that are left over on both sides and say the same, or stand in the same place."""
    taken = set(pairs.values())
    left = [i for i in range(len(old.arguments)) if i not in pairs]
    come = [i for i in range(len(new.arguments)) if i not in taken]
    by_value: dict[str, list[int]] = defaultdict(list)
    for index in come:
        by_value[new.values[index]].append(index)
    for index in left:
        alike = by_value[old.values[index]]
        if not old.values[index]:
            # Many are empty: only one that stands where it stood was renamed.
            alike = [i for i in alike if _same_place(pairs, (index, i))]
        if alike:
            found = alike[0]
            by_value[old.values[index]].remove(found)
            yield index, found


def _same_place(pairs: dict[int, int], pair: tuple[int, int]) -> bool:
    before, after = pair
    is_first = before == 0 and after == 0
    return is_first or (before > 0 and pairs.get(before - 1, -1) == after - 1)


def _in_order(
    old: _Call, new: _Call, pairs: dict[int, int]
) -> Iterator[tuple[int | None, int | None]]:
    """The pairs in the order of the new call; what is gone behind what stood before it."""
    origin = {after: before for before, after in pairs.items()}
    gone_behind: dict[int | None, list[int]] = defaultdict(list)
    last: int | None = None
    for index in range(len(old.arguments)):
        if index in pairs:
            last = pairs[index]
        else:
            gone_behind[last].append(index)
    yield from ((index, None) for index in gone_behind[None])
    for index in range(len(new.arguments)):
        yield origin.get(index), index
        yield from ((gone, None) for gone in gone_behind[index])


def _difference(
    old: _Call, new: _Call, pair: tuple[int | None, int | None], still: set[int]
) -> FieldDifference:
    before, after = pair
    if before is None:
        assert after is not None
        changes = frozenset({FieldChange.ADDED})
        name, value = new.keys[after], new.values[after]
        return FieldDifference(changes, None, after, "", name, "", value)
    name, value = old.keys[before], old.values[before]
    if after is None:
        return FieldDifference(frozenset({FieldChange.REMOVED}), before, None, name, "", value, "")
    changes = frozenset(_changes(old, new, before, after, is_still=before in still))
    return FieldDifference(changes, before, after, name, new.keys[after], value, new.values[after])


def _changes(
    old: _Call, new: _Call, before: int, after: int, *, is_still: bool
) -> Iterator[FieldChange]:
    one, other = old.arguments[before], new.arguments[after]
    is_numbered = one.is_positional and other.is_positional
    if old.keys[before] != new.keys[after] and not is_numbered:
        yield FieldChange.RENAMED
    if not is_still:
        yield FieldChange.MOVED
    if old.values[before] != new.values[after]:
        yield FieldChange.VALUE
    elif (is_numbered or old.keys[before] == new.keys[after]) and _source(one) != _source(other):
        yield FieldChange.SPACING


def _value(argument: Argument) -> str:
    return argument.value_text.strip(WHITE_SPACE).replace("\r\n", "\n")


def _source(argument: Argument) -> str:
    return argument.text[argument.start : argument.end]


def changed(differences: Sequence[FieldDifference]) -> list[FieldDifference]:
    """Those in which more than white space differs."""
    return [d for d in differences if d.changes - {FieldChange.SPACING}]
