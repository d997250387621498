"""New items in a list, written as those that are there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from model.arguments import argument_keys
from model.document import Document
from model.lists.commas import holds_comma
from model.lists.items import BREAK, ItemList, separator_after
from model.lists.list_edit import ListEdit, ListProblem, ListRefused
from model.lists.names import ListForm
from model.lists.outer_text import outer_text
from model.lists.slots import numbered, shifted_in
from model.operations import NewArgument, add_arguments, trimmed_value_span
from model.operations.draft import Draft, Mark, Piece
from model.operations.giving import given_value
from model.operations.line_breaks import with_newlines
from model.operations.placing import value_span_in
from model.operations.proposal import Proposal, propose
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import Template

_ITEM_LINE = re.compile(r"\A[ \t]*+(?:[*•·]+|(?:#+|[-–])(?=[ \t]))[ \t]*")


@dataclass(frozen=True, slots=True)
class NewItem:
    """What is to be written; `depth` is how many levels it is below those beside it."""

    content: str
    depth: int = 0


def read_items(text: str) -> list[NewItem]:
    """The items of lines that were typed or pasted: bullets before them, or dashes, go."""
    lines = (_ITEM_LINE.sub("", line, count=1).strip() for line in lines_of(text))
    return [NewItem(line) for line in lines if line]


def lines_of(text: str) -> list[str]:
    """The lines of a text, where no template, tag or link goes on over several."""
    covered = outer_text(text)
    breaks = [match.start() for match in re.finditer("\n", covered)]
    starts = [0, *(at + 1 for at in breaks)]
    return [text[a:b] for a, b in zip(starts, [*breaks, len(text)], strict=True)]


def insert(
    document: Document,
    items: ItemList,
    at: int,
    new: Sequence[NewItem],
    *,
    like: int | None = None,
) -> ListEdit:
    """Write items before the one at `at` (the number of items: behind the last).

    They look as the item `like` does, else the one before. Raises ListRefused for what cannot be
    one item of such a list.
    """
    if not 0 <= at <= len(items.items):
        raise IndexError(f"no place {at} among {len(items.items)} items")
    for item in new:
        check_item(items.form, item)
    if items.has_arguments:
        return _insert_arguments(document, items, at, new)
    if not items.items:
        return ListEdit(_first_bullets(items, document, new))
    like = max(at - 1, 0) if like is None else like
    write = _insert_separated if items.is_separated else _insert_bullets
    return ListEdit(write(items, at, new, like))


def check_item(form: ListForm, item: NewItem) -> None:
    """Raises ListRefused for what would not be one item of a list of this form."""
    outer = outer_text(item.content)
    bulleted = form in (ListForm.BULLETS, ListForm.PLAINLIST, ListForm.FLATLIST)
    if item.depth and not bulleted:
        raise ListRefused(ListProblem.DEEPER_ITEMS, item.content)
    if bulleted and "\n" in outer.strip():
        raise ListRefused(ListProblem.LINE_BREAK, item.content)
    if form is ListForm.LINES and BREAK.search(outer):
        raise ListRefused(ListProblem.BREAK_TAG, item.content)
    if form is ListForm.COMMAS and ("\n" in outer or holds_comma(item.content)):
        raise ListRefused(ListProblem.COMMA, item.content)


def _insert_bullets(items: ItemList, at: int, new: Sequence[NewItem], like: int) -> TextEdit:
    model = items.items[like]
    gap = items.text[model.start + model.level : model.content_start]
    if model.content_start == model.content_end:
        gap = gap or " "
    newline = newline_of(items.text, model.start)
    lines = [f"{_marker(model.marker, item.depth)}{gap}{item.content}" for item in new]
    if at > 0:
        place = items.items[at - 1].end
        return TextEdit((Replace(place, place, "".join(newline + line for line in lines)),))
    place = items.items[0].start
    return TextEdit((Replace(place, place, "".join(line + newline for line in lines)),))


def _marker(marker: str, depth: int) -> str:
    return marker + marker[-1] * depth


def _first_bullets(items: ItemList, document: Document, new: Sequence[NewItem]) -> TextEdit:
    """The first items of an empty block, on lines of their own."""
    value = document.node(items.holder)
    newline = newline_of(items.text, value.start)
    source = value.source
    text = "".join(f"{newline}{_marker('*', item.depth)} {item.content}" for item in new)
    place = value.start + len(source) - len(source.lstrip(" \t"))
    if "\n" not in source:
        text += newline
    return TextEdit((Replace(place, place, text),))


def _insert_separated(items: ItemList, at: int, new: Sequence[NewItem], like: int) -> TextEdit:
    contents = [item.content for item in new]
    if at == 0:
        place, tie = items.items[0].content_start, _tie(items, 0)
        return TextEdit((Replace(place, place, "".join(c + tie for c in contents)),))
    tie = _tie(items, at - 1 if at < len(items.items) else like)
    place = items.items[at - 1].content_end
    return TextEdit((Replace(place, place, "".join(tie + c for c in contents)),))


def _tie(items: ItemList, index: int) -> str:
    """What to write between two items there, as it stands behind this one or the one before."""
    if len(items.items) < 2:
        return ", " if items.form is ListForm.COMMAS else _break_of(items.text)
    index = min(index, len(items.items) - 2)
    start = items.items[index].content_end
    end, is_all = separator_after(items, index)
    if is_all:
        return items.text[start:end]
    found = BREAK.search(items.text, start, end)
    return found[0] if found else _break_of(items.text)


def _break_of(text: str) -> str:
    """The spelling of a line break that the page has first."""
    found = BREAK.search(text)
    return found[0] if found and found[0].lower().startswith("<br") else "<br />"


def newline_of(text: str, place: int) -> str:
    """The line break that lines near a place end with."""
    at = text.find("\n", place)
    at = at if at >= 0 else text.rfind("\n", 0, place)
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"


def _insert_arguments(
    document: Document, items: ItemList, at: int, new: Sequence[NewItem]
) -> ListEdit:
    contents = [item.content for item in new]
    if numbered(document, items):
        return shifted_in(document, items, at, contents)
    assert items.template is not None
    template = document.template(items.template)
    if not items.items:
        return ListEdit(arguments=(_first_arguments(template, contents),))
    newline = newline_of(items.text, template.start)
    before, inside = _between_arguments(document, items, max(at - 1, 0))
    draft = Draft(template)
    pieces: list[Piece] = []
    for content in contents:
        written = with_newlines(content, newline)
        if at:
            pieces += (before, Mark.PIPE, inside, written)
        else:
            pieces += (written, before, Mark.PIPE, inside)
    place = items.items[at - 1].end if at else items.items[0].start
    draft.replace(place, place, *pieces)
    edit, after = draft.result()
    first = _index_of(document, template, items, at)
    count = len(template.arguments)
    order = [*range(first), *[None] * len(new), *range(first, count)]
    keys = argument_keys(after)
    given = [
        given_value(after, first + i, *value_span_in(after, first + i, content), content, keys=keys)
        for i, content in enumerate(with_newlines(content, newline) for content in contents)
    ]
    return ListEdit(arguments=(propose(template, edit, after, order=order, given=given),))


def _first_arguments(template: Template, contents: Sequence[str]) -> Proposal:
    """The items of an empty list: an argument that is there and says nothing is the first."""
    blank = [i for i, a in enumerate(template.arguments) if a.is_positional]
    if not blank:
        return add_arguments(template, None, [NewArgument(None, text) for text in contents])
    place, _ = trimmed_value_span(template.arguments[blank[0]])
    draft = Draft(template)
    pieces: list[Piece] = [contents[0]]
    for content in contents[1:]:
        pieces += (Mark.PIPE, content)
    draft.replace(place, place, *pieces)
    count = len(template.arguments)
    new = [None] * (len(contents) - 1)
    order = [*range(blank[0] + 1), *new, *range(blank[0] + 1, count)]
    edit, after = draft.result()
    keys = argument_keys(after)
    given = [
        given_value(after, blank[0] + i, *value_span_in(after, blank[0] + i, text), text, keys=keys)
        for i, text in enumerate(contents)
    ]
    return propose(template, edit, after, order=order, given=given)


def _index_of(document: Document, template: Template, items: ItemList, at: int) -> int:
    """Which argument of its template a new item at this place becomes."""
    node = items.items[max(at - 1, 0)].node
    assert node is not None
    start = document.start(node)
    return next(i for i, a in enumerate(template.arguments) if a.start == start) + (at > 0)


def _between_arguments(document: Document, items: ItemList, index: int) -> tuple[str, str]:
    """The white space before and behind the pipe between two items, as near this one as may be."""
    pairs = sorted(range(len(items.items) - 1), key=lambda i: abs(i - index))
    for i in pairs:
        between = items.text[items.items[i].end : items.items[i + 1].start]
        if between.strip() == "|":
            before, _, inside = between.partition("|")
            return before, inside
    node = items.items[0].node
    assert node is not None
    argument = document.node(node)
    behind = items.text[items.items[0].end : argument.end]
    return "" if behind.strip() else behind, items.text[argument.start : items.items[0].start]
