"""Taking arguments out of a template, and what that does to the numbers of the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from model.argument_spans import Unit, numbers, units
from model.operations.draft import Draft
from model.operations.layout_style import style_of
from model.operations.names import make_explicit
from model.operations.proposal import Notice, Proposal, propose
from model.wikitext.reading import WHITE_SPACE, Argument, Template


def remove_arguments(
    template: Template, indexes: Iterable[int], *, keep_numbers: bool = False
) -> Proposal:
    """Take out arguments with their own lines and the comments on them.

    Comments and blank lines behind them stay, and so does the place of the closing braces.
    Positional arguments behind a removed one get lower numbers; with `keep_numbers` they are
    written with the ones they had.
    """
    removed = set(indexes)
    draft = Draft(template)
    cut(draft, template, removed)
    order = [i for i in range(len(template.arguments)) if i not in removed]
    notices: list[Notice] = []
    if keep_numbers:
        notices += make_explicit(
            draft, template, style_of(template), later_positionals(template, removed)
        )
    edit, after = draft.result()
    return propose(template, edit, after, order=order, notices=notices)


def later_positionals(template: Template, removed: set[int]) -> list[int]:
    """The positional arguments that stay and come behind a removed one."""
    counts = numbers(template.arguments)
    gone = [index for index in removed if counts[index] is not None]
    if not gone:
        return []
    return [
        index
        for index, number in enumerate(counts)
        if number is not None and index > min(gone) and index not in removed
    ]


def cut(draft: Draft, template: Template, removed: set[int]) -> None:
    """Delete the units of these arguments."""
    found = units(template)
    run: list[int] = []
    for index in range(len(found) + 1):
        if index in removed:
            run.append(index)
            continue
        if run:
            follower = index if index < len(found) else None
            _cut_run(draft, template, found, run, follower)
        run = []


def _cut_run(
    draft: Draft, template: Template, found: list[Unit], run: list[int], follower: int | None
) -> None:
    """Delete arguments in a row. One that shared their line takes their place on it."""
    on_line = [index for index in run if found[index].begins_line]
    shares_line = follower is not None and not found[follower].begins_line
    # A comment may begin the follower's line, which is another one then.
    if (
        follower is not None
        and shares_line
        and on_line
        and not found[run[-1]].tail_breaks
        and not _has_comment_lines(template.text, found[on_line[-1] : follower + 1])
    ):
        first = on_line[-1]
        run = [index for index in run if index < first]
        named = all(not template.arguments[index].is_positional for index in (first, follower))
        if named:
            draft.replace(found[first].body, found[follower].body)
        else:
            draft.replace(found[first].pipe, found[follower].pipe)
    if not run:
        return
    position = found[run[0]].lead
    exact = found[run[0]].beside_value and not found[run[0]].lead_breaks
    for index in run:
        unit = found[index]
        tail = unit.end if exact and not unit.tail_breaks else unit.tail
        if index == run[-1] and tail == unit.tail:
            tail = _tail(template.arguments[index], unit)
        draft.replace(max(position, unit.lead), tail)
        position = tail


def _has_comment_lines(text: str, found: Sequence[Unit]) -> bool:
    """Whether comments stand between arguments that belong to none of them."""
    return any("<!--" in text[before.tail : behind.pipe] for before, behind in pairwise(found))


def _tail(argument: Argument, unit: Unit) -> int:
    """Where the argument ends; the space behind an empty value is that before the next pipe."""
    is_empty = not argument.text[argument.value_start : unit.tail].strip(WHITE_SPACE)
    return argument.value_start if is_empty and not unit.tail_breaks else unit.tail
