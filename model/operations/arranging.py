"""Adding, moving and duplicating arguments."""

from __future__ import annotations

from collections.abc import Iterable

from model.layout_style import LayoutStyle, style_of
from model.operations.draft import Draft, Mark
from model.operations.giving import given_argument_name, given_value
from model.operations.line_breaks import with_newlines
from model.operations.placing import Body, body_of, put, slot_after, slot_before, value_span_in
from model.operations.proposal import Proposal, propose, shifted
from model.operations.removing import cut
from model.wikitext.reading import WHITE_SPACE, Template


def add_argument(template: Template, at: int | None, name: str | None, value: str) -> Proposal:
    """Write a new argument before the one at `at`, or as the last where that is None.

    It stands directly behind the line of the one before it, laid out as its neighbours are. It is
    positional where `name` is None. `value` is written as it is. Where the last line, too, ends
    with a pipe, the new argument comes before that pipe.
    """
    count = len(template.arguments)
    index = count if at is None else at
    if not 0 <= index <= count:
        raise IndexError(f"no place {index} among {count} arguments")
    style = style_of(template)
    index = _before_last_pipe(template, style, index)
    written = with_newlines(value, style.newline)
    if name is None:
        body = Body((written,), positional=True)
    else:
        pieces = (style.padded(name), Mark.EQUALS, style.after_equals_of(written), written)
        body = Body(pieces, positional=False)
    draft = Draft(template)
    put(draft, slot_after(template, index, style, positional=name is None), (body,))
    edit, after = draft.result()
    given = [given_value(after, index, *value_span_in(after, index, written), value)]
    if name is not None:
        given.insert(0, given_argument_name(after, index, name))
    return propose(template, edit, after, order=_order(count, index), given=given)


def duplicate_argument(template: Template, index: int) -> Proposal:
    """Write an argument once more directly behind itself, with the comments on its line."""
    body = body_of(template, index)
    slot = slot_after(template, index + 1, style_of(template), positional=body.positional)
    draft = Draft(template)
    put(draft, slot, (body,))
    order = _order(len(template.arguments), index + 1)
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


def _order(count: int, index: int) -> list[int | None]:
    """The arguments there were, and a new one at `index`."""
    return [*range(index), None, *range(index, count)]
