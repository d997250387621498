"""Items taken out of a list, with what joined them to their neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from model.document import Document
from model.lists.items import BREAK, ItemList, separator_after
from model.lists.list_edit import ListEdit
from model.lists.slots import numbered, shifted_out
from model.operations import remove_arguments
from model.operations.draft import Draft
from model.operations.proposal import propose
from model.text_edit import Replace, TextEdit


def remove(document: Document, items: ItemList, indexes: Iterable[int]) -> ListEdit:
    """Take these items out; the template of the list stays, and so do comments between items."""
    gone = sorted(set(indexes))
    if not gone:
        return ListEdit()
    if items.has_arguments:
        return _remove_arguments(document, items, gone)
    cut = _separated_cut if items.is_separated else _bullets_cut
    spans = (cut(items, first, last) for first, last in _runs(items, gone))
    return ListEdit(TextEdit.of(Replace(start, end, "") for start, end in spans))


def _remove_arguments(document: Document, items: ItemList, gone: Sequence[int]) -> ListEdit:
    if numbered(document, items):
        return shifted_out(document, items, gone)
    assert items.template is not None
    template = document.template(items.template)
    places = {argument.start: index for index, argument in enumerate(template.arguments)}
    nodes = (items.items[index].node for index in gone)
    indexes = [places[document.start(node)] for node in nodes if node is not None]
    spans = [_argument_cut(items, first, last) for first, last in _runs(items, gone)]
    if any(span is None for span in spans):
        return ListEdit(arguments=(remove_arguments(template, indexes),))
    draft = Draft(template)
    for span in spans:
        assert span is not None
        draft.replace(*span)
    kept = set(range(len(template.arguments))).difference(indexes)
    if len(indexes) == len(items.items):
        kept.add(min(indexes))
    order = sorted(kept)
    return ListEdit(arguments=(propose(template, *draft.result(), order=order),))


def _argument_cut(items: ItemList, first: int, last: int) -> tuple[int, int] | None:
    """The items with one pipe, so that the white space of those beside them stays as it is.

    None where other arguments or comments are in between. Of all of them a blank one stays.
    """
    if first == 0 and last + 1 == len(items.items):
        return items.items[first].start, items.items[last].end
    if last + 1 < len(items.items):
        span = items.items[first].start, items.items[last + 1].start
        between = items.text[items.items[last].end : span[1]]
    else:
        span = items.items[first - 1].end, items.items[last].end
        between = items.text[span[0] : items.items[first].start]
    return span if between.strip() == "|" else None


def _runs(items: ItemList, gone: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Items that go together, as the first and last of those with only layout between them."""
    first = last = gone[0]
    for index in gone[1:]:
        if index == last + 1 and _is_joined(items, last):
            last = index
            continue
        yield first, last
        first = last = index
    yield first, last


def _is_joined(items: ItemList, index: int) -> bool:
    if items.is_separated:
        return separator_after(items, index)[1]
    between = items.text[items.items[index].end : items.items[index + 1].start]
    if items.has_arguments:
        return between.strip() == "|"
    return between in ("\n", "\r\n")


def _bullets_cut(items: ItemList, first: int, last: int) -> tuple[int, int]:
    """The lines with one of the line breaks beside them."""
    text, start, end = items.text, items.items[first].start, items.items[last].end
    breaks = ("\r\n", "\n")
    behind = next((b for b in breaks if text.startswith(b, end)), "")
    if behind:
        return start, end + len(behind)
    before = next((b for b in breaks if text.endswith(b, 0, start)), "")
    return start - len(before), end


def _separated_cut(items: ItemList, first: int, last: int) -> tuple[int, int]:
    """The items with one of the separators beside them."""
    start, end = items.items[first].content_start, items.items[last].content_end
    if last + 1 < len(items.items):
        return start, separator_after(items, last)[0]
    if first == 0:
        return start, end
    before = items.items[first - 1].content_end
    if separator_after(items, first - 1)[1]:
        return before, end
    breaks = list(BREAK.finditer(items.text, before, start))
    return (breaks[-1].start() if breaks else start), end
