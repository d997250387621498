"""Arguments that come more than once in a call: keep one of them, or merge their values."""

from __future__ import annotations

from dataclasses import dataclass

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.operations.draft import Draft
from model.operations.joining import is_one_argument, join_values
from model.operations.layout_style import style_of
from model.operations.names import make_explicit
from model.operations.proposal import Proposal, propose
from model.operations.removing import cut, later_positionals
from model.operations.values import put_value
from model.wikitext.reading import Template


def rivals(template: Template, index: int) -> tuple[int, ...]:
    """The arguments that go by the same key as this one, itself too, in the order of the text.

    MediaWiki takes the last. A positional argument's rival can be one that is named `1=`.
    """
    keys = argument_keys(template)
    return tuple(other for other, key in enumerate(keys) if key == keys[index])


def keep_argument(template: Template, index: int) -> Proposal:
    """Take out all others that go by the same key.

    The one that is kept stays where and as it is. Positional arguments behind one that goes are
    written with their numbers, so that each still goes by its own.
    """
    return _without(template, set(rivals(template, index)) - {index})


@dataclass(frozen=True, slots=True)
class Merge:
    """What merging comes to.

    `is_plain`: all but one of the values are empty or the same, and no comment goes with them.
    """

    proposal: Proposal
    is_plain: bool


def merge_arguments(template: Template, index: int) -> Merge:
    """Join the values of all that go by the same key in the place of the one MediaWiki takes.

    How they are joined is said at `join_values`; the others go as with `keep_argument`. A
    positional one gets its number where its value would else hold what ends a name.
    """
    *others, winner = rivals(template, index)
    values = [_value(template, rival) for rival in (*others, winner)]
    joined = join_values(values)
    going = [template.arguments[index] for index in others]
    loses_comment = any("<!--" in template.text[a.start : a.end] for a in going)
    is_plain = len({value for value in values if value}) <= 1 and not loses_comment
    return Merge(_without(template, set(others), winner, joined), is_plain)


def _value(template: Template, index: int) -> str:
    start, end = trimmed_value_span(template.arguments[index])
    return template.text[start:end]


def _without(
    template: Template, removed: set[int], winner: int | None = None, value: str = ""
) -> Proposal:
    """Take arguments out, and write a value into another."""
    style = style_of(template)
    draft = Draft(template)
    cut(draft, template, removed)
    named = set(later_positionals(template, removed))
    if winner is not None and value != _value(template, winner):
        if template.arguments[winner].is_positional and not is_one_argument(value):
            named.update(range(winner, len(template.arguments)))
        put_value(draft, template.arguments[winner], style, value)
    notices = make_explicit(draft, template, style, sorted(named - removed))
    order = [index for index in range(len(template.arguments)) if index not in removed]
    return propose(template, *draft.result(), order=order, notices=notices)
