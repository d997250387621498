"""Where the fields of a call go when its template is exchanged for another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial

from model.templatedata.search import fold
from model.templatedata.spec import MatchKind, Parameter, TemplateSpec

_NEAREST = 90
"""How like another a word must be to be proposed for it; 100 is the same."""
_NUMBER = re.compile(r"[0-9]+")
_LAST_NUMBER = re.compile(r"[0-9]+\Z")


class Ground(StrEnum):
    """Why a field goes where it is proposed to go, the best reason first."""

    EXACT = "the same name"
    ALIAS = "another name of the same"
    NUMBERED = "one of a numbered family"
    LABEL = "the same label"
    GUESS = "a guess"
    NONE = "no home"


@dataclass(frozen=True, slots=True)
class Home:
    """Where a field of this name goes: `target` is its name then, None where it has no home."""

    name: str
    target: str | None
    ground: Ground


def find_homes(
    names: Sequence[str], old: TemplateSpec | None, new: TemplateSpec | None
) -> tuple[Home, ...]:
    """A home in the new template for each name, in the order given; a name comes once.

    Without a spec (None) of a template nothing is known of it.

    What the new template knows by its name keeps it; then the best grounds choose first. No two
    names go to one parameter: what comes later has no home then, nor does a number (`1`) that the
    new template does not know.
    """
    different = dict.fromkeys(names)
    if new is None:
        return tuple(Home(name, None, Ground.NONE) for name in different)
    return _Finder(different, old, new).find()


def clashes(homes: Iterable[Home], new: TemplateSpec | None) -> tuple[str, ...]:
    """The new names by which two fields would come to one parameter, or to one name.

    Fields that already are two in the box, under names that they keep, are none of it.
    """
    at: dict[tuple[str, str], list[Home]] = {}
    for home in homes:
        name = home.target or home.name
        match = None if new is None else new.find(name)
        place = (name, "") if match is None else (match.parameter.name, match.number)
        at.setdefault(place, []).append(home)
    return tuple(
        home.target
        for together in at.values()
        for home in together
        if len(together) > 1 and home.target is not None and home.target != home.name
    )


class _Finder:
    def __init__(
        self, names: Mapping[str, None], old: TemplateSpec | None, new: TemplateSpec
    ) -> None:
        self._names = names
        self._old = old
        self._new = new
        self._taken: set[tuple[str, str]] = set()

    def find(self) -> tuple[Home, ...]:
        grounds: list[tuple[Ground, Callable[[str], Iterable[str]]]] = [
            # What is known there by the name it has, keeps it.
            (Ground.EXACT, partial(self._same, MatchKind.EXACT)),
            (Ground.ALIAS, partial(self._same, MatchKind.ALIAS)),
            (Ground.NUMBERED, partial(self._same, MatchKind.NUMBERED)),
            (Ground.ALIAS, self._aliases),
            (Ground.NUMBERED, self._numbered),
            (Ground.LABEL, self._of_label),
            (Ground.GUESS, self._guesses),
        ]
        homes: dict[str, Home] = {}
        for ground, targets_of in grounds:
            for name in self._names:
                if name in homes or (_is_number(name) and ground is not Ground.EXACT):
                    continue
                target = next((t for t in targets_of(name) if self._take(name, t)), None)
                if target is not None:
                    homes[name] = Home(name, target, ground)
        return tuple(homes.get(name) or Home(name, None, Ground.NONE) for name in self._names)

    def _take(self, name: str, target: str) -> bool:
        """Whether the target is free; it is taken then."""
        match = self._new.find(target)
        if match is None or (target != name and target in self._names):
            return False
        place = match.parameter.name, match.number
        if place in self._taken:
            return False
        self._taken.add(place)
        return True

    def _same(self, kind: MatchKind, name: str) -> Iterator[str]:
        match = self._new.find(name)
        if match is not None and match.kind is kind:
            yield name

    def _aliases(self, name: str) -> Iterator[str]:
        """What the old template calls the same, as far as the new one knows it."""
        parameter, number = self._known(name)
        for other in () if parameter is None or number else parameter.names:
            match = self._new.find(other)
            if match is not None and match.kind is not MatchKind.NUMBERED:
                yield match.parameter.name

    def _numbered(self, name: str) -> Iterator[str]:
        parameter, number = self._known(name)
        for other in parameter.names if parameter is not None and number else ():
            yield _with_number(other, number)

    def _of_label(self, name: str) -> Iterator[str]:
        parameter, number = self._known(name)
        if parameter is None or not parameter.label:
            return
        label = parameter.label.casefold()
        alike = [p for p in self._new.parameters if p.label.casefold() == label]
        if len(alike) == 1:
            yield _with_number(alike[0].name, number)

    def _guesses(self, name: str) -> Iterator[str]:
        numbers = _NUMBER.findall(name)
        # `term_start2` is near `term_start1`, and another field.
        names = {n: f for n, f in self._folded_names.items() if _NUMBER.findall(n) == numbers}
        yield from self._only_one(_nearest(_folded(name), names))
        parameter, number = self._known(name)
        if parameter is not None and parameter.label and not number:
            yield from self._only_one(_nearest(_folded(parameter.label), self._folded_labels))

    def _only_one(self, targets: list[str]) -> list[str]:
        """The first of the targets, if all are names of one parameter."""
        matches = [match for target in targets if (match := self._new.find(target)) is not None]
        return targets[:1] if len({match.parameter.name for match in matches}) == 1 else []

    @cached_property
    def _folded_names(self) -> dict[str, str]:
        return {name: _folded(name) for name in self._new.all_names if not _is_number(name)}

    @cached_property
    def _folded_labels(self) -> dict[str, str]:
        return {p.name: _folded(p.label) for p in self._new.parameters if p.label}

    def _known(self, name: str) -> tuple[Parameter | None, str]:
        """What the old template takes the name for, and the number of a numbered one."""
        match = None if self._old is None else self._old.find(name)
        return (None, "") if match is None else (match.parameter, match.number)


def _with_number(name: str, number: str) -> str:
    return _LAST_NUMBER.sub("", name) + number if number else name


def _nearest(wanted: str, words: dict[str, str]) -> list[str]:
    """The names whose words are near the wanted one, and none nearer."""
    # Loaded when a template is first exchanged.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    hits = process.extract(wanted, words, scorer=fuzz.ratio, score_cutoff=_NEAREST, limit=6)
    return [name for _, score, name in hits if score == hits[0][1]]


def _folded(words: str) -> str:
    """The words without what is easily mistaken: case, accents, `_`, `-` and spaces."""
    return fold(words).replace(" ", "") or words


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdigit()
