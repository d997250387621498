"""What an operation gives: an edit that is not made yet, and what it is meant to lead to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from model.argument_spans import numbers
from model.arguments import argument_keys
from model.safety.dangers import Place
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import Template


@dataclass(frozen=True, slots=True)
class PositionalsRenumbered:
    """Positional arguments now have other numbers: pairs of the old one and the new one."""

    changes: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class NumbersMadeExplicit:
    """These positional arguments are now written with their number as name."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WhiteSpaceDropped:
    """These numbers lose the white space round their values, since MediaWiki trims named ones."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NamesRepeated:
    """These names now come more than once; of each, MediaWiki takes the last."""

    names: tuple[str, ...]


Notice = PositionalsRenumbered | NumbersMadeExplicit | WhiteSpaceDropped | NamesRepeated
"""What the person should be told of an edit that is otherwise in order."""


@dataclass(frozen=True, slots=True)
class Given:
    """A text the person gave, and where it is written: what an error has to speak about.

    `argument` is the key of the argument that it is for; None where it is for none.
    """

    text: str
    argument: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Proposal:
    """An edit of a text, not made yet.

    `template` is the host whose arguments are meant to change; None for an edit outside any.
    After the edit it must have the raw name `expected_name`, and its arguments must read as the
    raw `(name_text, value_text)` of `expected`. Nothing else may change. `added` is the index
    that a new argument has then.
    """

    edit: TextEdit
    template: Template | None
    expected: tuple[tuple[str | None, str], ...]
    expected_name: str
    notices: tuple[Notice, ...] = ()
    given: tuple[Given, ...] = ()
    added: int | None = None


def propose(
    template: Template,
    edit: TextEdit,
    after: Template,
    *,
    order: Sequence[int | None] | None = None,
    notices: Sequence[Notice] = (),
    given: Sequence[Given] = (),
) -> Proposal:
    """The proposal of an edit that makes `after` out of the template.

    `order` says for each argument afterwards which one it was before, None for a new one; without
    it they are the same. What follows for numbers and names is noticed here.
    """
    if order is None:
        order = range(len(after.arguments))
    found = [*_renumbered(template, after, order), *notices, *_repeated(template, after)]
    return Proposal(
        edit,
        template,
        tuple((argument.name_text, argument.value_text) for argument in after.arguments),
        after.name_text,
        tuple(found),
        tuple(given),
        next((index for index, origin in enumerate(order) if origin is None), None),
    )


def _renumbered(
    template: Template, after: Template, order: Sequence[int | None]
) -> list[PositionalsRenumbered]:
    old = numbers(template.arguments)
    changes = []
    for origin, new in zip(order, numbers(after.arguments), strict=True):
        before = None if origin is None else old[origin]
        if before is not None and new is not None and before != new:
            changes.append((before, new))
    return [PositionalsRenumbered(tuple(changes))] if changes else []


def _repeated(template: Template, after: Template) -> list[NamesRepeated]:
    """The names that are repeated oftener than before."""
    before = Counter(argument_keys(template))
    now = Counter(argument_keys(after))
    names = tuple(name for name, count in now.items() if count > max(1, before[name]))
    return [NamesRepeated(names)] if names else []


def shifted(edit: TextEdit, by: int) -> TextEdit:
    """The edit with its offsets counted from `by` characters earlier."""
    return TextEdit(
        tuple(Replace(item.start + by, item.end + by, item.text) for item in edit.replaces)
    )
