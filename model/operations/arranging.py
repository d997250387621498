"""Adding, moving and duplicating arguments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.operations.draft import Draft, Mark
from model.operations.giving import given_argument_name, given_value
from model.operations.layout_style import LayoutStyle, style_of
from model.operations.line_breaks import with_newlines
from model.operations.new_arguments import NewArgument
from model.operations.placing import Body, body_of, put, slot_after, slot_before, value_span_in
from model.operations.proposal import Given, Proposal, propose, shifted
from model.operations.removing import cut
from model.operations.values import put_value
from model.templatedata.format import TemplateFormat
from model.wikitext.reading import WHITE_SPACE, Template


def add_argument(
    template: Template,
    at: int | None,
    name: str | None,
    value: str,
    layout: TemplateFormat | None = None,
) -> Proposal:
    """Write a new argument before the one at `at`, or as the last where that is None.

    It stands directly behind the line of the one before it, laid out as its neighbours are, or as
    the first of all as the template's format says, where that is given. It is
    positional where `name` is None. `value` is written as it is. Where the last line, too, ends
    with a pipe, the new argument comes before that pipe.
    """
    index = len(template.arguments) if at is None else at
    return bring_arguments(template, {}, [(index, NewArgument(name, value))], layout)


def add_arguments(template: Template, at: int | None, new: Sequence[NewArgument]) -> Proposal:
    """Write new arguments, one behind the other, where `add_argument` would write one.

    All are laid out as those that are there already. `Proposal.added` is the first of them.
    """
    index = len(template.arguments) if at is None else at
    return bring_arguments(template, {}, [(index, argument) for argument in new])


def bring_arguments(
    template: Template,
    values: Mapping[int, str],
    new: Sequence[tuple[int, NewArgument]],
    layout: TemplateFormat | None = None,
) -> Proposal:
    """Write values into arguments, and new arguments between them, as one edit.

    `values` has a value, not blank, for the index of each argument that gets another. `new` has
    the arguments to add, each with the index that the one behind it has now, in their order.
    """
    count = len(template.arguments)
    if not all(0 <= index <= count for index, _ in new):
        raise IndexError(f"a place that is none among {count} arguments")
    style = style_of(template, layout)
    draft = Draft(template)
    for index, value in values.items():
        put_value(draft, template.arguments[index], style, value)
    edit, after = draft.result()
    order: list[int | None] = list(range(count))
    placed: list[tuple[int, NewArgument]] = []
    for index, run in groupby(sorted(new, key=itemgetter(0)), key=itemgetter(0)):
        place = _before_last_pipe(template, style, index) + len(placed)
        arguments = [argument for _, argument in run]
        bodies = [_body(argument, style) for argument in arguments]
        draft = Draft(after)
        positional = any(body.positional for body in bodies)
        put(draft, slot_after(after, place, style, positional=positional), bodies)
        insertion, after = draft.result()
        # What is meant to be there so far is a text of its own.
        edit = edit.compose(shifted(insertion, template.start))
        order[place:place] = [None] * len(arguments)
        placed.extend(enumerate(arguments, place))
    replaced = [(order.index(index), value) for index, value in values.items()]
    given = [*_given_instead(after, replaced), *_given(after, placed, style)]
    return propose(template, edit, after, order=order, given=given)


def _body(argument: NewArgument, style: LayoutStyle) -> Body:
    written = with_newlines(argument.value, style.newline)
    if argument.name is None:
        return Body((written,), positional=True)
    gap = style.after_equals_of(written)
    pad = " " * (style.value_width - len(written)) if written else ""
    pieces = (style.padded(argument.name), Mark.EQUALS, gap, written, pad)
    return Body(pieces, positional=False)


def _given_instead(after: Template, values: Iterable[tuple[int, str]]) -> Iterator[Given]:
    keys = argument_keys(after)
    for place, value in values:
        span = trimmed_value_span(after.arguments[place])
        yield given_value(after, place, *span, value, keys=keys)


def _given(
    after: Template, placed: Iterable[tuple[int, NewArgument]], style: LayoutStyle
) -> Iterator[Given]:
    keys = argument_keys(after)
    for place, argument in placed:
        if argument.name is not None:
            yield given_argument_name(after, place, argument.name, keys=keys)
        span = value_span_in(after, place, with_newlines(argument.value, style.newline))
        yield given_value(after, place, *span, argument.value, keys=keys)


def duplicate_argument(template: Template, index: int) -> Proposal:
    """Write an argument once more directly behind itself, with the comments on its line."""
    body = body_of(template, index)
    slot = slot_after(template, index + 1, style_of(template), positional=body.positional)
    draft = Draft(template)
    put(draft, slot, (body,))
    count = len(template.arguments)
    order = [*range(index + 1), None, *range(index + 1, count)]
    return propose(template, *draft.result(), order=order)


def move_arguments(template: Template, indexes: Iterable[int], to: int) -> Proposal:
    """Move arguments, in the order they have, before the one that is at `to` now.

    Those that move up come directly before that one, those that move down directly behind the
    line of the one before it: comments between the arguments stay where they are.
    """
    count = len(template.arguments)
    if not 0 <= to <= count:
        raise IndexError(f"no place {to} among {count} arguments")
    style = style_of(template)
    to = _before_last_pipe(template, style, to)
    moved = sorted(set(indexes))
    kept = [index for index in range(count) if index not in set(moved)]
    place = sum(index < to for index in kept)
    order = [*kept[:place], *moved, *kept[place:]]
    if order == list(range(count)):
        return propose(template, *Draft(template).result())
    first = Draft(template)
    cut(first, template, set(moved))
    removal, between = first.result()
    second = Draft(between)
    bodies = [body_of(template, index) for index in moved]
    positional = any(body.positional for body in bodies)
    slot_at = slot_before if to < moved[-1] and place < len(kept) else slot_after
    put(second, slot_at(between, place, style, positional=positional), bodies)
    insertion, after = second.result()
    edit = removal.compose(shifted(insertion, template.start))
    return propose(template, edit, after, order=order)


def _before_last_pipe(template: Template, style: LayoutStyle, index: int) -> int:
    """The index, or the one before if there is only what a pipe at the last line's end makes."""
    if index == 0 or index < len(template.arguments) or "\n" not in style.after_pipe:
        return index
    last = template.arguments[-1]
    is_nothing = last.is_positional and not last.value_text.strip(WHITE_SPACE)
    return index - 1 if is_nothing else index
