"""What the program knows of one template, in the person's language: what all the rest asks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from model.templatedata.document import ParameterDocument, ParameterType, TemplateDocument
from model.templatedata.texts import Languages

_NUMBER = re.compile(r"[0-9]+")
_HOLE = "#"
_BEFORE_A_NUMBER = " _-"


class Origin(StrEnum):
    """Where a spec comes from, the best first."""

    IMPORTED = "imported"
    CACHED = "cached"
    SHIPPED = "shipped"
    PAGE = "page"  # the page's own `<templatedata>` or template source
    INFERRED = "inferred"  # from names that a template's source uses


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a template. Texts are "" where there is none; `label` is then the name's.

    `deprecation` says what to use instead, also "" where it is only said to be deprecated.
    """

    name: str
    aliases: tuple[str, ...] = ()
    label: str = ""
    description: str = ""
    default: str = ""
    example: str = ""
    autovalue: str = ""
    type: ParameterType = ParameterType.UNKNOWN
    is_required: bool = False
    is_suggested: bool = False
    is_deprecated: bool = False
    deprecation: str = ""
    suggested_values: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names that the template takes for it, the primary one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class ParameterSet:
    """A group of parameters by their primary names; `label` is in the person's language."""

    label: str
    names: tuple[str, ...]


class MatchKind(StrEnum):
    """How a name leads to a parameter."""

    EXACT = "exact"
    ALIAS = "alias"
    NUMBERED = "numbered"  # `office2`, where `office` or `office1` is known


class Match(NamedTuple):
    """The parameter that a name means; `number` is that of a numbered name, as written."""

    parameter: Parameter
    kind: MatchKind
    number: str = ""


class Rank(NamedTuple):
    """A name's place in TemplateData's order: sorts known names, then numbers, then others."""

    group: int
    place: int
    number: tuple[int, str]
    name: str


@dataclass(frozen=True)
class TemplateSpec:
    """A template's parameters in display order, and what else is known of it.

    `title` is the template's name without its namespace. `format` is the format string as it is
    written, None where there is none. `written` is a date (ISO 8601) where the document gives
    one. Names are compared exactly, as MediaWiki does, after white space around is gone.
    """

    title: str
    description: str
    parameters: tuple[Parameter, ...]
    sets: tuple[ParameterSet, ...]
    format: str | None
    origin: Origin
    author: str = ""
    written: str = ""

    def find(self, name: str) -> Match | None:
        """The parameter that an argument's name means; None where the template knows it not."""
        name = name.strip()
        own = self._by_name.get(name)
        if own is not None:
            return Match(own, MatchKind.EXACT)
        aliased = self._by_alias.get(name)
        return Match(aliased, MatchKind.ALIAS) if aliased is not None else self._numbered(name)

    def set_of(self, name: str) -> ParameterSet | None:
        """The first set that a parameter, by its primary name, belongs to."""
        return self._sets_by_name.get(name)

    def rank(self, name: str) -> Rank:
        """A sort key for names in use: TemplateData's order, then numbers, then by alphabet.

        An alias stands at its parameter's place, a numbered name behind those of lower numbers.
        """
        match = self.find(name)
        if match is None:
            name = name.strip()
            is_number = name.isascii() and name.isdigit()
            group, number = (1, _size(name)) if is_number else (2, _size(""))
            return Rank(group, 0, number, name)
        return Rank(0, self._places[match.parameter.name], _size(match.number), name)

    def place_of(self, parameter: Parameter) -> int:
        """The position of a parameter in display order, from 0."""
        return self._places[parameter.name]

    @cached_property
    def all_names(self) -> tuple[str, ...]:
        """Primary names and aliases, in display order."""
        return tuple(name for parameter in self.parameters for name in parameter.names)

    @cached_property
    def _by_name(self) -> dict[str, Parameter]:
        return {parameter.name: parameter for parameter in self.parameters}

    @cached_property
    def _by_alias(self) -> dict[str, Parameter]:
        # Of an alias that two parameters claim the first has it.
        pairs = [(alias, p) for p in self.parameters for alias in p.aliases]
        return dict(reversed(pairs))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {parameter.name: place for place, parameter in enumerate(self.parameters)}

    @cached_property
    def _sets_by_name(self) -> dict[str, ParameterSet]:
        pairs = [(name, group) for group in self.sets for name in group.names]
        return dict(reversed(pairs))

    @cached_property
    def _by_pattern(self) -> dict[str, Parameter]:
        """Parameters by their names with holes for the numbers; the first of a family counts."""
        named = [(p.name, p) for p in self.parameters]
        aliased = [(alias, p) for p in self.parameters for alias in p.aliases]
        pairs = [(_NUMBER.sub(_HOLE, name), p) for name, p in named + aliased]
        return dict(reversed(pairs))

    @cached_property
    def _most_holes(self) -> int:
        return max((pattern.count(_HOLE) for pattern in self._by_pattern), default=0)

    def _numbered(self, name: str) -> Match | None:
        pattern = _NUMBER.sub(_HOLE, name)
        if _HOLE not in pattern or pattern == _HOLE:
            return None
        numbers = _NUMBER.findall(name)
        found = self._by_pattern.get(pattern)
        if found is not None:
            return Match(found, MatchKind.NUMBERED, _telling(numbers, found.name))
        # Each candidate is as long as the name: of one all in numbers there would be too many.
        if len(numbers) - 1 > self._most_holes:
            return None
        for place, candidate in enumerate(_with_one_hole_less(pattern)):
            found = self._by_pattern.get(candidate)
            if found is not None:
                return Match(found, MatchKind.NUMBERED, numbers[place])
        return None


def make_spec(
    title: str, document: TemplateDocument, origin: Origin, languages: Languages
) -> TemplateSpec:
    """The spec of a template from its document, read in these languages."""
    read = languages.read
    return TemplateSpec(
        title,
        read(document.description),
        tuple(_parameter(parameter, languages) for parameter in document.parameters),
        tuple(ParameterSet(read(group.label), group.names) for group in document.sets),
        document.format,
        origin,
        document.author,
        document.written,
    )


def _parameter(document: ParameterDocument, languages: Languages) -> Parameter:
    read = languages.read
    return Parameter(
        document.name,
        document.aliases,
        read(document.label),
        read(document.description),
        read(document.default),
        read(document.example),
        document.autovalue,
        document.type,
        document.is_required,
        document.is_suggested,
        document.is_deprecated,
        read(document.deprecation),
        document.suggested_values,
    )


def _telling(numbers: list[str], known: str) -> str:
    """The number in which a name differs from the known one of the same pattern."""
    others = _NUMBER.findall(known)
    for number, other in zip(numbers, others, strict=False):
        if number != other:
            return number
    return numbers[-1]


def _size(digits: str) -> tuple[int, str]:
    """Sorts numbers by what they are, however many digits a page has; none come first."""
    digits = digits.lstrip("0")
    return len(digits), digits


def _with_one_hole_less(pattern: str) -> Iterable[str]:
    """The pattern without each of its holes in turn, and without what joins it to the name."""
    for match in re.finditer(_HOLE, pattern):
        yield pattern[: match.start()].rstrip(_BEFORE_A_NUMBER) + pattern[match.end() :]
