"""Adding, moving and duplicating arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from model.operations.draft import Draft, Mark
from model.operations.giving import given_argument_name, given_value
from model.operations.layout_style import LayoutStyle, style_of
from model.operations.line_breaks import with_newlines
from model.operations.new_arguments import NewArgument
from model.operations.placing import Body, body_of, put, slot_after, slot_before, value_span_in
from model.operations.proposal import Given, Proposal, propose, shifted
from model.operations.removing import cut
from model.text_edit import TextEdit
from model.wikitext.reading import WHITE_SPACE, Template


def add_argument(template: Template, at: int | None, name: str | None, value: str) -> Proposal:
    """Write a new argument before the one at `at`, or as the last where that is None.

    It stands directly behind the line of the one before it, laid out as its neighbours are. It is
    positional where `name` is None. `value` is written as it is. Where the last line, too, ends
    with a pipe, the new argument comes before that pipe.
    """
    return add_arguments(template, at, (NewArgument(name, value),))


def add_arguments(template: Template, at: int | None, new: Sequence[NewArgument]) -> Proposal:
    """Write new arguments, one behind the other, where `add_argument` would write one.

    All are laid out as those that are there already. `Proposal.added` is the first of them.
    """
    count = len(template.arguments)
    index = count if at is None else at
    if not 0 <= index <= count:
        raise IndexError(f"no place {index} among {count} arguments")
    style = style_of(template)
    index = _before_last_pipe(template, style, index)
    edit, after = TextEdit(), template
    for place, argument in enumerate(new, index):
        draft = Draft(after)
        body = _body(argument, style)
        put(draft, slot_after(after, place, style, positional=body.positional), (body,))
        insertion, after = draft.result()
        # What is meant to be there after the first is a text of its own.
        edit = edit.compose(shifted(insertion, template.start)) if place > index else insertion
    order = [*range(index), *[None] * len(new), *range(index, count)]
    given = _given(after, index, new, style)
    return propose(template, edit, after, order=order, given=given)


def _body(argument: NewArgument, style: LayoutStyle) -> Body:
    written = with_newlines(argument.value, style.newline)
    if argument.name is None:
        return Body((written,), positional=True)
    gap = style.after_equals_of(written)
    return Body((style.padded(argument.name), Mark.EQUALS, gap, written), positional=False)


def _given(
    after: Template, index: int, new: Sequence[NewArgument], style: LayoutStyle
) -> list[Given]:
    given = []
    for place, argument in enumerate(new, index):
        if argument.name is not None:
            given.append(given_argument_name(after, place, argument.name))
        span = value_span_in(after, place, with_newlines(argument.value, style.newline))
        given.append(given_value(after, place, *span, argument.value))
    return given


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
