"""A template call as the checks look at it: its fields, and what is known of their parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from model.argument_spans import trimmed_span, trimmed_value_span
from model.arguments import argument_key
from model.checks.known_names import KnownNames
from model.templatedata.spec import Match, MatchKind, Origin
from model.wikitext.reading import Argument
from model.wikitext.syntax import WikiSyntax

_MANY = 3
"""So many unknown names, if most are, are no slips."""


@dataclass(frozen=True, slots=True)
class CallHead:
    """What all fields of a call have in common; `known` is None where no spec is known."""

    name: str
    known: KnownNames | None
    is_box: bool
    syntax: WikiSyntax


@dataclass(frozen=True, slots=True)
class Field:
    """An argument by itself: `key` is what it goes by, `match` the parameter that it is for.

    `gives` is the primary name of that parameter where there is a value for it, and `is_own` tells
    that the spec has the very name, not a number more of a family. All offsets count in the
    argument's own text, so that it stays what it is wherever it stands.
    """

    argument: Argument
    key: str
    match: Match | None
    value_span: tuple[int, int]
    gives: str
    is_own: bool

    @property
    def value(self) -> str:
        """The value without white space and comments round it."""
        start, end = self.value_span
        return self.argument.text[start:end]

    @property
    def is_empty(self) -> bool:
        return self.value_span[0] == self.value_span[1]

    @property
    def shown_start(self) -> int:
        """Where its name or value begins, behind white space."""
        text = self.argument.text
        return len(text) - len(text.lstrip())

    @property
    def name_span(self) -> tuple[int, int]:
        """The name without what is round it; of a positional argument the value."""
        argument = self.argument
        if argument.is_positional:
            return self.value_span if not self.is_empty else (0, argument.end)
        return trimmed_span(argument.text, 0, argument.equals)


def field_of(head: CallHead, text: str, equals: int, position: int) -> Field:
    """The field that an argument's text is; `equals` is where its `=` stands, -1 for none.

    `position` is its number among the positional ones.
    """
    argument = Argument(text, 0, equals, len(text))
    key = argument_key(argument.name_text, position)
    match = None if head.known is None else head.known.match(key)
    span = trimmed_value_span(argument)
    gives = match.parameter.name if match is not None and span[0] < span[1] else ""
    is_own = match is not None and match.kind is not MatchKind.NUMBERED
    return Field(argument, key, match, span, gives, is_own)


@dataclass(frozen=True)
class Call:
    """A call with all its fields in text order; `starts` says where each begins."""

    head: CallHead
    start: int
    end: int
    name_span: tuple[int, int]
    fields: Sequence[Field]
    starts: Sequence[int]

    def place(self, index: int, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of a field stands."""
        by = self.starts[index]
        return span[0] + by, span[1] + by

    def shown_start(self, index: int) -> int:
        """Where the name or value of a field begins."""
        return self.fields[index].shown_start + self.starts[index]

    @cached_property
    def known(self) -> KnownNames | None:
        """What is known of the template; None also where it seems to be another of that name.

        Other wikis have templates of the same names whose parameters are in other languages.
        """
        known = self.head.known
        if known is None:
            return None
        named = [field for field in self.fields if not field.argument.is_positional]
        strange = sum(field.match is None for field in named)
        return None if strange >= _MANY and 2 * strange > len(named) else known

    @cached_property
    def keys(self) -> Sequence[str]:
        return [field.key for field in self.fields]

    @cached_property
    def by_key(self) -> dict[str, int]:
        """The index of each field by its key, of several the last."""
        return {key: index for index, key in enumerate(self.keys)}

    @cached_property
    def given(self) -> frozenset[str]:
        """The parameters that have a value, by their primary names."""
        return frozenset([field.gives for field in self.fields if field.gives])

    @cached_property
    def present(self) -> dict[str, int]:
        """The parameters that have a field, with a value or without, and the last such field."""
        pairs = enumerate(self.fields)
        return {f.match.parameter.name: index for index, f in pairs if f.match is not None}

    @cached_property
    def unknown(self) -> Sequence[int]:
        """The fields that the template doesn't know; none where nothing is known of it."""
        known = self.known
        if known is None:
            return ()
        # What a source says is seldom all: modules take more names than those it writes.
        is_sure = known.spec.origin is not Origin.INFERRED
        return [
            index
            for index, field in enumerate(self.fields)
            if field.match is None and (is_sure or known.near(field.key))
        ]
