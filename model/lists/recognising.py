"""Finds the lists in a document: those that a row is an item of, and those that it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from model.argument_spans import line_tail, trimmed_value_span
from model.document import Document
from model.lists.commas import comma_parts
from model.lists.items import Item, ItemList
from model.lists.names import ARGUMENT_FORMS, BLOCK_FORMS, ListForm, ended_form, list_form
from model.wikitext.nodes import Green, NodeKind

_FRAGMENTS = (NodeKind.VALUE, NodeKind.CONTENT, NodeKind.LINE)
_WITH_CONTENT = (
    NodeKind.LIST_ITEM,
    NodeKind.HTML_TAG,
    NodeKind.EXTENSION_TAG,
    NodeKind.REFERENCE,
)
_LOOKED_INTO = (NodeKind.LINE, NodeKind.BOLD, NodeKind.ITALIC, NodeKind.HTML_TAG)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NUMBER = re.compile(r"\s*[1-9][0-9]*\s*")


def list_around(document: Document, row: int) -> tuple[ItemList, int] | None:
    """The list that a row is an item of, and which one it is; None for any other row."""
    kind = document.green(row).kind
    parent = document.parent(row)
    if parent is None:
        return None
    if kind is NodeKind.ARGUMENT:
        found = _arguments(document, parent)
        lists = [] if found is None else [found]
    elif kind in (NodeKind.LIST_ITEM, NodeKind.LINE):
        lists = list(_own_lists(document, parent))
    else:
        return None
    for items in lists:
        index = items.index_of(row)
        if index is not None:
            return items, index
    return None


def lists_in(document: Document, row: int) -> list[ItemList]:
    """The outermost lists in what a row holds, in the order of the text.

    Of a value that is itself a list, that one alone; the lists in its items are theirs.
    """
    green = document.green(row)
    if green.kind is NodeKind.TEMPLATE:
        return list(_of_template(document, row))
    fragment = _fragment_of(document, green)
    return [] if fragment is None else list(_in_fragment(document, fragment))


def comma_list(document: Document, row: int) -> ItemList | None:
    """The value of an argument as a comma list, where it is surely one; an offer, no more."""
    if document.green(row).kind is not NodeKind.ARGUMENT:
        return None
    start, end = trimmed_value_span(document.argument(row))
    text = document.reading.text
    items = tuple(Item(None, low, high, low, high) for low, high in comma_parts(text, start, end))
    if not items:
        return None
    return ItemList(ListForm.COMMAS, items, start, end, text, _value(document, row).id)


def whole_value(document: Document, row: int) -> ItemList | None:
    """The value of an argument as a list of one line; None where it is empty."""
    if document.green(row).kind is not NodeKind.ARGUMENT:
        return None
    start, end = trimmed_value_span(document.argument(row))
    if start == end:
        return None
    item = Item(None, start, end, start, end)
    text, holder = document.reading.text, _value(document, row).id
    return ItemList(ListForm.LINES, (item,), start, end, text, holder)


def _value(document: Document, argument: int) -> Green:
    return document.children(argument)[-1]


def _fragment_of(document: Document, green: Green) -> int | None:
    """The fragment with what stands in a node."""
    if green.kind in _FRAGMENTS:
        return green.id
    if green.kind is NodeKind.ARGUMENT:
        return _value(document, green.id).id
    if green.kind in _WITH_CONTENT:
        content = document.child_of_kind(green.id, NodeKind.CONTENT)
        return None if content is None else content.id
    return None


def _in_fragment(document: Document, fragment: int) -> Iterator[ItemList]:
    own = list(_own_lists(document, fragment))
    if own:
        yield from own
        return
    for child in document.children(fragment):
        if child.kind is NodeKind.TEMPLATE:
            yield from _of_template(document, child.id)
        elif child.kind in _LOOKED_INTO:
            inside = _content_of(document, child)
            if inside is not None:
                yield from _in_fragment(document, inside)


def _content_of(document: Document, green: Green) -> int | None:
    if green.kind is NodeKind.LINE:
        return green.id
    content = document.child_of_kind(green.id, NodeKind.CONTENT)
    return None if content is None else content.id


def _of_template(document: Document, template: int) -> Iterator[ItemList]:
    found = _arguments(document, template)
    if found is not None:
        yield found
        return
    form = list_form(_name(document, template), document.syntax)
    if form not in BLOCK_FORMS:
        return
    arguments = [c for c in document.children(template) if c.kind is NodeKind.ARGUMENT]
    for argument in arguments:
        found_inside = list(_in_fragment(document, _value(document, argument.id).id))
        if found_inside:
            yield from found_inside
            return
    place = next((a for a in arguments if document.argument(a.id).is_positional), None)
    # What is there and no list, or not read, is left alone.
    if place is not None and not document.argument(place.id).value_text.strip():
        start, end = document.start(template), document.node(template).end
        holder = _value(document, place.id).id
        yield ItemList(form, (), start, end, document.reading.text, holder, template)


def _name(document: Document, template: int) -> str:
    return document.template(template).name_text


def _arguments(document: Document, template: int) -> ItemList | None:
    """The positional arguments of a template that lists them."""
    if document.green(template).kind is not NodeKind.TEMPLATE:
        return None
    form = list_form(_name(document, template), document.syntax)
    if form not in ARGUMENT_FORMS:
        return None
    children = [c for c in document.children(template) if c.kind is NodeKind.ARGUMENT]
    view = document.template(template)
    items = []
    for child, argument in zip(children, view.arguments, strict=True):
        if argument.name_text is not None and not _NUMBER.fullmatch(argument.name_text):
            continue
        start, end = trimmed_value_span(argument)
        tail, breaks = line_tail(view.text, end, argument.end)
        moves = len(view.text[:tail].rstrip()) if breaks and tail > end else tail
        items.append(Item(child.id, start, max(moves, end), start, end))
    if len(items) == 1 and items[0].content_start == items[0].content_end:
        items = []  # `{{hlist|}}`
    text = document.reading.text
    return ItemList(form, tuple(items), view.start, view.end, text, template, template)


def _own_lists(document: Document, fragment: int) -> Iterator[ItemList]:
    """The lists whose items are children of this fragment."""
    children = document.children(fragment)
    if any(child.kind is NodeKind.LINE for child in children):
        yield _lines(document, fragment, children)
        return
    starts = document.green(fragment).starts
    origin = document.start(fragment)
    run: list[int] = []
    for index, child in enumerate(children):
        if child.kind is NodeKind.LIST_ITEM and _marker(document, child, origin + starts[index]):
            run.append(index)
        elif run and not _is_layout(document, child, origin + starts[index]):
            yield _bulleted(document, fragment, run)
            run = []
    if run:
        yield _bulleted(document, fragment, run)


def _marker(document: Document, item: Green, start: int) -> str:
    """The bullets of an item; empty for those of definitions."""
    bullets = document.children(item.id)[0]
    marker = document.reading.text[start : start + bullets.length]
    return marker if marker[-1] in "*#" else ""


def _is_layout(document: Document, child: Green, start: int) -> bool:
    if child.kind is NodeKind.COMMENT:
        return True
    source = document.reading.text[start : start + child.length]
    return child.kind is NodeKind.TEXT and not source.strip()


def _lines(document: Document, fragment: int, children: Sequence[Green]) -> ItemList:
    text, origin = document.reading.text, document.start(fragment)
    starts = document.green(fragment).starts
    items = []
    for child, offset in zip(children, starts, strict=True):
        if child.kind is NodeKind.LINE:
            start, end = _without_layout(text, origin + offset, origin + offset + child.length)
            items.append(Item(child.id, start, end, start, end))
    outer = [
        (origin + offset, origin + offset + child.length)
        for child, offset in zip(children, starts, strict=True)
        if child.kind is NodeKind.HTML_TAG
    ]
    start, end = min(items[0].start, outer[0][0]), max(items[-1].end, outer[-1][1])
    return ItemList(ListForm.LINES, tuple(items), start, end, text, fragment)


def _without_layout(text: str, start: int, end: int) -> tuple[int, int]:
    """A line without the white space round it, and the comments on lines of their own there."""
    while True:
        source = text[start:end]
        low = start + len(source) - len(source.lstrip())
        high = end - len(source) + len(source.rstrip())
        comment = _COMMENT.match(text, low, high)
        if comment and comment.end() < high and text[comment.end()] in "\r\n":
            start, end = comment.end(), high
            continue
        opening = text.rfind("<!--", low, high) if text.endswith("-->", low, high) else -1
        if opening > low and text[:opening].rstrip(" \t").endswith("\n"):
            start, end = low, opening
            continue
        return low, high


def _bulleted(document: Document, fragment: int, run: Sequence[int]) -> ItemList:
    text, origin = document.reading.text, document.start(fragment)
    children, starts = document.children(fragment), document.green(fragment).starts
    items = []
    for index in run:
        child, start = children[index], origin + starts[index]
        marker = _marker(document, child, start)
        end = start + child.length
        content = text[start + len(marker) : end]
        low = end - len(content.lstrip()) if content.strip() else end
        high = low + len(content.strip())
        items.append(Item(child.id, start, end, low, high, marker))
    first, last = items[0].start, items[-1].end
    found = ItemList(ListForm.BULLETS, tuple(items), first, last, text, fragment)
    return _in_its_block(document, found, run)


def _in_its_block(document: Document, found: ItemList, run: Sequence[int]) -> ItemList:
    """The list with the template that it alone stands in, or between two of which it stands."""
    children = document.children(found.holder)
    before, after = children[: run[0]], children[run[-1] + 1 :]
    argument = document.parent(found.holder)
    above = None if argument is None else document.parent(argument)
    if above is not None and document.green(above).kind is NodeKind.TEMPLATE:
        form = list_form(_name(document, above), document.syntax)
        alone = all(_is_blank(document, child) for child in (*before, *after))
        if form in BLOCK_FORMS and alone:
            node = document.node(above)
            return ItemList(
                form, found.items, node.start, node.end, found.text, found.holder, above
            )
    return _between_templates(document, found, before, after)


def _between_templates(
    document: Document, found: ItemList, before: Sequence[Green], after: Sequence[Green]
) -> ItemList:
    opening = next((c for c in reversed(before) if not _is_blank(document, c)), None)
    closing = next((c for c in after if not _is_blank(document, c)), None)
    if opening is None or closing is None:
        return found
    if NodeKind.TEMPLATE is not opening.kind or opening.kind is not closing.kind:
        return found
    form = list_form(_name(document, opening.id), document.syntax)
    if form is None or form is not ended_form(_name(document, closing.id), document.syntax):
        return found
    start, end = document.start(opening.id), document.node(closing.id).end
    return ItemList(form, found.items, start, end, found.text, found.holder, opening.id, closing.id)


def _is_blank(document: Document, green: Green) -> bool:
    return green.kind is NodeKind.TEXT and not document.source(green.id).strip()
