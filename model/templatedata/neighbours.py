"""Where a new argument goes in a call: beside the nearest neighbour that TemplateData gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from model.groups import find_families
from model.templatedata.spec import Match, TemplateSpec


class _Present(NamedTuple):
    """A known argument of the call: which one it is, and its parameter's place in the order."""

    position: int
    place: int
    match: Match


def place_of_new(spec: TemplateSpec, present: Sequence[str], name: str) -> int:
    """The index of the argument before which a new one goes; their count for the end.

    `present` are the names of the call's arguments in text order, numbers for positional ones. The
    new one stands next to the one that is nearest in TemplateData's order; of two as near it goes
    before the following one. A numbered name (`office2`, of which the order only says where
    `office` is) goes to those of the same number, else behind the group of the number before. A
    name that the template doesn't know goes last.
    """
    match = spec.find(name)
    if match is None:
        return len(present)
    known = list(_known(spec, present))
    place = spec.place_of(match.parameter)
    if match.number or any(p.place == place and p.match.number for p in known):
        found = _place_in_family(spec, present, known, match, name)
        if found is not None:
            return found
    alike = [p for p in known if p.match.number == match.number]
    return _beside_nearest(alike or known, place, len(present))


def places_of_new(
    spec: TemplateSpec, present: Sequence[str], names: Iterable[str]
) -> list[tuple[int, str]]:
    """The same for several: each with the index, among those present, that it goes before.

    They come in the order in which they then stand.
    """
    row: list[tuple[int | None, str]] = list(enumerate(present))
    for name in sorted(names, key=spec.rank):
        row.insert(place_of_new(spec, [there for _, there in row], name), (None, name))
    found: list[tuple[int, str]] = []
    behind = len(present)
    for index, name in reversed(row):
        if index is None:
            found.append((behind, name))
        else:
            behind = index
    return found[::-1]


def _known(spec: TemplateSpec, present: Sequence[str]) -> Iterator[_Present]:
    for position, name in enumerate(present):
        match = spec.find(name)
        if match is not None:
            yield _Present(position, spec.place_of(match.parameter), match)


def _beside_nearest(known: Sequence[_Present], place: int, count: int) -> int:
    before = [p for p in known if p.place <= place]
    behind = [p for p in known if p.place > place]
    # Of several for one parameter: behind the last of them, before the first.
    last = max(before, key=lambda p: (p.place, p.position), default=None)
    first = min(behind, key=lambda p: (p.place, p.position), default=None)
    if first is not None and (last is None or first.place - place <= place - last.place):
        return first.position
    return count if last is None else last.position + 1


def _place_in_family(
    spec: TemplateSpec, present: Sequence[str], known: Sequence[_Present], match: Match, name: str
) -> int | None:
    """The place in the groups of fields that repeat; None where the name is in none."""
    new = len(present)
    place = spec.place_of(match.parameter)
    beside = [p for p in known if match.number and p.match.number == match.number]
    beside = [p for p in beside if _are_in_one_set(spec, p.match, match)]
    if beside:
        return _beside_nearest(beside, place, new)
    families = find_families([*present, name])
    family = next((f for f in families if f.group_at(new) is not None), None)
    own = family.group_at(new) if family is not None else None
    if family is None or own is None:
        return None
    beside = [p for p in known if p.position in own.indexes]
    if beside:
        return _beside_nearest(beside, place, new)
    number = family.number(own)
    groups = {family.number(group): group for group in family.groups}
    lower = max((n for n in groups if n < number), default=None)
    if lower is not None:
        group = groups[lower]
        # Of a first group without numbers only the set tells what belongs to it.
        alike = [p.position for p in known if not group.label and _is_first_of(spec, p, match)]
        return max([*group.indexes, *alike]) + 1
    higher = min((n for n in groups if n > number), default=None)
    return None if higher is None else min(groups[higher].indexes)


def _is_first_of(spec: TemplateSpec, there: _Present, match: Match) -> bool:
    has_set = spec.set_of(match.parameter.name) is not None
    return has_set and not there.match.number and _are_in_one_set(spec, there.match, match)


def _are_in_one_set(spec: TemplateSpec, one: Match, other: Match) -> bool:
    return spec.set_of(one.parameter.name) is spec.set_of(other.parameter.name)
