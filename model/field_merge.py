"""What becomes of fields that come into a template which has some of them already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from model.argument_spans import trimmed_value_span
from model.arguments import argument_key, argument_keys
from model.operations import NewArgument, Proposal, bring_arguments
from model.templatedata.format import TemplateFormat
from model.wikitext.reading import WHITE_SPACE, Template

PlaceOf = Callable[[int], int]
"""For the n-th of the fields that come: before which argument it goes, counted as they are now."""


class Clashes(Enum):
    """What to do with fields that the template has with another value, or the same."""

    REPLACE = auto()
    ADD = auto()
    SKIP = auto()


@dataclass(frozen=True, slots=True)
class FieldMerge:
    """Fields sorted by what the template has of them; numbers count the fields that come.

    `fills` are those that it has without a value, each with the index of that argument;
    `clashes` those that it has with another value, likewise; `same` those that it has just so.
    `additions` it has not.
    """

    template: Template
    fields: tuple[NewArgument, ...]
    fills: dict[int, int]
    clashes: dict[int, int]
    same: tuple[int, ...]
    additions: tuple[int, ...]

    @property
    def needs_answer(self) -> bool:
        """Whether a person has to say what is to be done."""
        return bool(self.clashes or self.same)

    def written(self, clashes: Clashes) -> list[int]:
        """The fields that would be written."""
        numbers = {*self.fills, *self.additions}
        if clashes is not Clashes.SKIP:
            numbers.update(self.clashes)
        if clashes is Clashes.ADD:
            numbers.update(self.same)
        return sorted(numbers)

    def proposal(
        self, clashes: Clashes, place: PlaceOf, layout: TemplateFormat | None = None
    ) -> Proposal:
        """The edit of the template; where a field comes twice, its last value fills.

        `layout` is the template's format, for one that has no fields yet.
        """
        numbers = set(self.additions)
        if clashes is Clashes.ADD:
            numbers.update(self.clashes, self.same)
        instead = dict(self.fills)
        if clashes is Clashes.REPLACE:
            instead.update(self.clashes)
        values = {index: self.fields[number].value for number, index in instead.items()}
        new = [(place(number), self.fields[number]) for number in sorted(numbers)]
        return bring_arguments(self.template, values, new, layout)


def merge_fields(template: Template, fields: Sequence[NewArgument]) -> FieldMerge:
    """Sort the fields that come by what the template has of them.

    Of a name that it has twice the last counts, as for MediaWiki. An argument without a name
    never stands for one that is there. A field without a value leaves what is there as it is.
    """
    indexes = {key: index for index, key in enumerate(argument_keys(template))}
    fills: dict[int, int] = {}
    clashes: dict[int, int] = {}
    same: list[int] = []
    additions: list[int] = []
    for number, field in enumerate(fields):
        index = None if field.name is None else indexes.get(argument_key(field.name, 0))
        if index is None:
            additions.append(number)
            continue
        value = _value(template, index)
        if value == _trimmed(field.value):
            same.append(number)
        elif not value:
            fills[number] = index
        elif _trimmed(field.value):
            clashes[number] = index
    return FieldMerge(template, tuple(fields), fills, clashes, tuple(same), tuple(additions))


def _value(template: Template, index: int) -> str:
    argument = template.arguments[index]
    start, end = trimmed_value_span(argument)
    return _trimmed(argument.text[start:end])


def _trimmed(value: str) -> str:
    return value.replace("\r\n", "\n").strip(WHITE_SPACE)


def place_beside(keys: Sequence[str], source: Sequence[str], number: int) -> int:
    """Where the `number`-th of the arguments that are called `source` goes among `keys`.

    Behind the one that stands nearest before it in the source and is there too; else before the
    one nearest behind it; else it becomes the last.
    """
    last = {key: index for index, key in enumerate(keys)}
    before = _first_of(last, reversed(source[:number]))
    if before is not None:
        return before + 1
    after = _first_of(last, source[number + 1 :])
    return len(keys) if after is None else after


def _first_of(places: dict[str, int], keys: Iterable[str]) -> int | None:
    return next((places[key] for key in keys if key in places), None)
