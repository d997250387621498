"""How a text that a person gave goes into a template: what stands round it there."""

from __future__ import annotations

from collections.abc import Sequence

from model.argument_spans import line_tail
from model.arguments import argument_keys
from model.operations.proposal import Given
from model.safety.dangers import Follow, Place
from model.wikitext.reading import Template


def given_value(
    template: Template,
    index: int,
    start: int,
    end: int,
    text: str,
    *,
    keys: Sequence[str] | None = None,
) -> Given:
    """`text` as the value at `start` to `end` of the argument at `index`, or as a piece of it.

    `keys` are those of all arguments, where they are known: who gives many says them once.
    """
    argument = template.arguments[index]
    name = (argument_keys(template) if keys is None else keys)[index]
    last = index == len(template.arguments) - 1
    place = _place(argument.text, start, end, argument.end, last)
    return Given(text, name, Place(argument.is_positional, place.line_start, place.follow))


def given_argument_name(
    template: Template, index: int, text: str, *, keys: Sequence[str] | None = None
) -> Given:
    """`text` as the name of the argument at `index`; `keys` as for `given_value`."""
    name = (argument_keys(template) if keys is None else keys)[index]
    return Given(text, name, Place(follow=Follow.SAME_LINE, in_name=True))


def given_template_name(template: Template, start: int, end: int, text: str) -> Given:
    """`text` as the name of the template, which stands at `start` to `end`."""
    return Given(
        text, None, _place(template.text, start, end, template.name_end, not template.arguments)
    )


def _place(text: str, start: int, end: int, limit: int, last: bool) -> Place:
    line_start = start > 0 and text[start - 1] == "\n"
    if end == limit and last:
        return Place(line_start=line_start, follow=Follow.BRACES)
    breaks = _breaks(text, end, limit)
    return Place(line_start=line_start, follow=Follow.NEW_LINE if breaks else Follow.SAME_LINE)


def _breaks(text: str, end: int, limit: int) -> bool:
    return "\n" in text[end:limit] and line_tail(text, end, limit)[1]
