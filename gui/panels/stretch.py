"""Finds a piece of a page, not long, around what can be seen of it, to read it for its colours."""

from bisect import bisect_right
from collections.abc import Sequence

from gui.editors.visible_highlighter import Stretch
from model.document import Document
from model.wikitext.nodes import NodeKind

_LONGEST = 12_000
"""A template longer than this is not read whole, but only the arguments that can be seen."""


def stretch_around(document: Document, start: int, end: int) -> Stretch:
    """The nodes of the page that hold `start` to `end`, or a few arguments of a long template.

    Offsets count in the document's text, of which the tree may be behind.
    """
    page = _Children(document, document.root_id)
    if not len(page):
        return Stretch(start, end)
    first, last = page.index(start), page.index(end)
    low, high = page[first], page.end_of(last)
    if first == last and page.kind(first) is NodeKind.TEMPLATE and high - low > _LONGEST:
        return _part_of_template(_Children(document, page.id(first)), start, end)
    if page.kind(first) is NodeKind.TEXT:
        line = document.text.rfind("\n", max(low, start - _LONGEST), start) + 1
        low = max(low, line)
    if page.kind(last) is NodeKind.TEXT:
        high = min(high, end)
    return Stretch(min(low, start), max(high, end))


def _part_of_template(parts: "_Children", start: int, end: int) -> Stretch:
    """From the bar before the first argument that can be seen to the end of the last one."""
    first, last = parts.index(start), parts.index(end)
    if parts.kind(first) is NodeKind.ARGUMENT:
        first -= 1
    is_last = parts.end_of(last) >= parts.end
    if not is_last and parts.kind(last) is NodeKind.MARKUP:
        last += 1
    low, high = parts[first], parts.end_of(last)
    if first <= 1:
        low = parts[0]
    return Stretch(
        min(low, start),
        max(high, end),
        prefix="" if first <= 1 else "{{",
        suffix="" if is_last else "}}",
    )


class _Children(Sequence[int]):
    """Where the children of a node stand in the text as it is now."""

    def __init__(self, document: Document, node_id: int) -> None:
        self._children = document.children(node_id)
        self._document = document
        self._start = document.start(node_id)
        green = document.green(node_id)
        self._starts = green.starts
        self.end = document.position_now(self._start + green.length)

    def __len__(self) -> int:
        return len(self._children)

    def __getitem__(self, index: int) -> int:  # type: ignore[override]
        return self._document.position_now(self._start + self._starts[index])

    def index(self, offset: int) -> int:  # type: ignore[override]
        """The child that holds an offset."""
        return max(0, bisect_right(self, offset) - 1)

    def end_of(self, index: int) -> int:
        return self[index + 1] if index + 1 < len(self) else self.end

    def id(self, index: int) -> int:
        return self._children[index].id

    def kind(self, index: int) -> NodeKind:
        return self._children[index].kind
