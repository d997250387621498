"""Repeating groups of a template's arguments: `office1`, `term_start1`, then `office2` and so on.

Which arguments make a group is no rule of MediaWiki's: templates only name them alike. It is told
here from the names and the order of one call. A name is a stem with a number in it (`office2`,
`land 2 capital`, `combatant1a`); stems that are written beside each other with the same numbers
are a family. The first group may have no number (`office`, `office2`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import NamedTuple

_NUMBER = re.compile(r"[0-9]+")
_UNIT = re.compile(r"(?:\A|[\W_])(?:[kcdm]?m|mi|ft|yd)\Z", re.IGNORECASE)
"""A unit of length: the number behind it is an exponent, as in `area_km2`."""
_TOKEN = re.compile(r"[^\W_]+")
_BEFORE_A_NUMBER = " _-"
_LARGEST = 99
"""Larger numbers in names are years, quantities or parts of a code."""


_MOST_BETWEEN = 3
_TELLING = 3
"""So many letters tell that two names begin alike."""


class Stem(NamedTuple):
    """What the names of one field have in common: what stands before and behind the number."""

    before: str
    after: str

    def name(self, label: str) -> str:
        """The name in the group of this label, which is empty for the one without a number."""
        before = self.before if label else self.before.rstrip(_BEFORE_A_NUMBER)
        return f"{before}{label}{self.after}"


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """An argument of a group; `index` counts the arguments of the template from 0."""

    index: int
    stem: Stem
    label: str


@dataclass(frozen=True)
class Group:
    """The arguments with one number, in the order of the text."""

    label: str
    """The number as it is written, empty for none."""
    members: tuple[Member, ...]

    @property
    def indexes(self) -> tuple[int, ...]:
        """Which arguments of the template they are."""
        return tuple(member.index for member in self.members)

    @property
    def repeated(self) -> tuple[str, ...]:
        """The names that come more than once."""
        names = [member.stem.name(self.label) for member in self.members]
        return tuple(sorted({name for name in names if names.count(name) > 1}))


@dataclass(frozen=True)
class Family:
    """Groups that repeat the same stems, in the order of their numbers."""

    groups: tuple[Group, ...]

    @cached_property
    def _first(self) -> int:
        """The number that the group without one stands for."""
        return 0 if any(group.label and int(group.label) == 1 for group in self.groups) else 1

    @cached_property
    def _width(self) -> int:
        """How many digits the numbers have at least: 2 where they are written `01`."""
        padded = [len(group.label) for group in self.groups if group.label.startswith("0")]
        return max(padded, default=1)

    def number(self, group: Group) -> int:
        """The group's number; of the one without, the number before the others'."""
        return int(group.label) if group.label else self._first

    def label(self, number: int) -> str:
        """How this number is written in the names of the family."""
        written = (group.label for group in self.groups if self.number(group) == number)
        return next(written, f"{number:0{self._width}}")

    def stems(self, group: Group) -> tuple[Stem, ...]:
        """The stems of a group, each once, in the order of the text."""
        return tuple(dict.fromkeys(member.stem for member in group.members))

    def group_at(self, index: int) -> Group | None:
        """The group that an argument of the template belongs to."""
        return next((group for group in self.groups if index in group.indexes), None)


def find_families(names: Sequence[str]) -> list[Family]:
    """The families among a template's arguments, of which these are the names in text order.

    Positional arguments go by their numbers, and are in no group.
    """
    members = list(_numbered(names))
    plain = {member.stem.name("") for member in members}
    taken = {member.index for member in members}
    free = {index for index, name in enumerate(names) if name not in plain} - taken
    families = []
    for stems in _split_by_words(_linked(members)):
        family = _family([m for m in members if m.stem in stems], names, taken, free)
        if family is not None:
            families.append(family)
            taken.update(_indexes(family))
    return sorted(families, key=lambda family: min(_indexes(family)))


def _indexes(family: Family) -> Iterator[int]:
    return (index for group in family.groups for index in group.indexes)


# Names with numbers


def _numbered(names: Sequence[str]) -> Iterator[Member]:
    """The arguments with a number in their names; among several the one that changes most."""
    candidates = [list(_candidates(name)) for name in names]
    labels: defaultdict[Stem, set[str]] = defaultdict(set)
    for found in candidates:
        for stem, label in found:
            labels[stem].add(label)
    for index, found in enumerate(candidates):
        fitting = [(s, n) for s, n in found if all(0 < int(x) <= _LARGEST for x in labels[s])]
        if fitting:
            stem, label = max(fitting, key=lambda pair: len(labels[pair[0]]))
            yield Member(index, stem, label)


def _candidates(name: str) -> Iterator[tuple[Stem, str]]:
    for match in _NUMBER.finditer(name):
        stem = Stem(name[: match.start()], name[match.end() :])
        if stem != ("", "") and len(match[0]) < 9 and not _UNIT.search(stem.before):
            yield stem, match[0]


# Stems that belong together


def _linked(members: Sequence[Member]) -> list[set[Stem]]:
    """The stems in sets of those that belong together."""
    sets = {member.stem: {member.stem} for member in members}
    pairs = [*_same_beginnings(members), *_side_by_side(members), *_one_after_another(members)]
    kinds = _glued_prefixes(sets)
    for one, other in pairs:
        if kinds[one] == kinds[other] and sets[one] is not sets[other]:
            joined = sets[one] | sets[other]
            sets.update(dict.fromkeys(joined, joined))
    return list({id(found): found for found in sets.values()}.values())


_Pairs = Iterator[tuple[Stem, Stem]]


def _same_beginnings(members: Sequence[Member]) -> _Pairs:
    """`status1` and `status1_ref`."""
    known: dict[str, Stem] = {}
    for member in members:
        if member.stem.before:
            yield known.setdefault(member.stem.before, member.stem), member.stem


def _side_by_side(members: Sequence[Member]) -> _Pairs:
    """Stems beside each other with one number: `office1`, `term_start1`, then `office2`.

    They must stand so for half of the numbers that both have.
    """
    runs: defaultdict[Stem, dict[str, int]] = defaultdict(dict)
    beside: dict[tuple[Stem, Stem], None] = {}
    run = 0
    for before, member in pairwise([None, *members]):
        assert member is not None
        if before is None or not _are_beside(before, member):
            run += 1
        else:
            beside[before.stem, member.stem] = None
        runs[member.stem].setdefault(member.label, run)
    for one, other in beside:
        common = runs[one].keys() & runs[other].keys()
        together = sum(runs[one][label] == runs[other][label] for label in common)
        if together * 2 >= len(common):
            yield one, other


def _are_beside(before: Member, member: Member) -> bool:
    follows = member.index == before.index + 1
    return follows and member.label == before.label and member.stem != before.stem


def _one_after_another(members: Sequence[Member]) -> _Pairs:
    """Stems each with all its numbers: `combatant1`, `combatant2`, then `commander1`.

    Where words say which belong together (`leader_title`, `leader_name`), only those do.
    """
    runs = [list(run) for _, run in groupby(members, key=lambda member: member.stem)]
    runs = [run for run in runs if len(run) > 1]
    for place, (one, other) in enumerate(pairwise(runs)):
        if one[-1].index + 1 != other[0].index or not _have_like_numbers(one, other):
            continue
        around = [*runs[max(place - 1, 0) : place], *runs[place + 2 : place + 3]]
        stems = one[0].stem, other[0].stem
        told_by_words = any(_share_a_word(s, run[0].stem) for s in stems for run in around)
        if _share_a_word(*stems) or not told_by_words:
            yield stems


def _have_like_numbers(one: Sequence[Member], other: Sequence[Member]) -> bool:
    labels, others = {m.label for m in one}, {m.label for m in other}
    differing = len(labels ^ others)
    is_part = labels <= others or others <= labels
    return is_part and (differing <= 1 or 4 * differing <= len(labels | others))


def _share_a_word(one: Stem, other: Stem) -> bool:
    return not _words(one).isdisjoint(_words(other))


def _words(stem: Stem) -> set[str]:
    return set(_TOKEN.findall(f"{stem.before} {stem.after}".lower()))


def _glued_prefixes(stems: Iterable[Stem]) -> dict[Stem, str]:
    """The word that some stems begin with and their likes don't: `youthclubs` beside `clubs`."""
    befores = {stem.before for stem in stems if len(stem.before) > 2}
    prefixes = {
        before[: -len(other)]
        for before in befores
        for other in befores
        if len(before) > len(other) + 2 and before.endswith(other)
    }
    glued = sorted((p for p in prefixes if p[-1].isalpha()), key=len, reverse=True)
    return {s: next((p for p in glued if s.before.startswith(p)), "") for s in stems}


def _split_by_words(sets: Iterable[set[Stem]]) -> Iterator[set[Stem]]:
    """What stood side by side by chance: `leader_title1`, `leader_name1`, `area_type1`.

    It is parted where each stem has another one that begins with the same word.
    """
    for stems in sets:
        classes: defaultdict[str, set[Stem]] = defaultdict(set)
        for stem in stems:
            words = _TOKEN.findall(stem.before.lower())
            classes[words[0] if words else ""].add(stem)
        if len(classes) > 1 and all(len(found) > 1 for found in classes.values()):
            yield from classes.values()
        else:
            yield stems


# Families


def _family(
    members: Sequence[Member], names: Sequence[str], taken: set[int], free: set[int]
) -> Family | None:
    """The family of these arguments and those of their names without number, if it is one.

    `taken` are arguments of other families too, `free` those that no name makes part of one.
    """
    stems = {member.stem for member in members}
    plain = {stem.name(""): stem for stem in stems}
    found = [
        *members,
        *(
            Member(index, plain[name], "")
            for index, name in enumerate(names)
            if name in plain and index not in taken
        ),
    ]
    found = sorted([*found, *_between(found, names, free - taken)])
    labels = sorted({member.label for member in found}, key=lambda label: int(label or 0))
    if not _is_repeated(stems, labels):
        return None
    groups = (Group(n, tuple(m for m in found if m.label == n)) for n in labels)
    return Family(tuple(groups))


def _between(found: Sequence[Member], names: Sequence[str], free: set[int]) -> Iterator[Member]:
    """What only the first group has: the few names without number that stand amid its own."""
    plain = sorted(member for member in found if not member.label)
    for one, other in pairwise(plain):
        amid = range(one.index + 1, other.index)
        if len(amid) <= _MOST_BETWEEN and free.issuperset(amid):
            before = one.stem.before
            gap = before[len(before.rstrip(_BEFORE_A_NUMBER)) :]
            yield from (Member(index, Stem(names[index] + gap, ""), "") for index in amid)


def _is_repeated(stems: set[Stem], labels: Sequence[str]) -> bool:
    """Whether these look like groups, not like names that happen to have numbers."""
    numbers = [int(label) for label in labels if label]
    if len(set(numbers)) < len(numbers):
        return False
    has_plain = not labels[0]
    if min(numbers) > (2 if has_plain else 1) or max(numbers) > 2 * (len(numbers) + has_plain):
        return False
    if len(labels) > 1:
        return True
    beginnings = {stem.before[:_TELLING] for stem in stems}
    return len(stems) > 2 or (len(stems) > 1 and len(beginnings) == 1)
