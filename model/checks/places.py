"""Where in a document's tree a complaint stands."""

from __future__ import annotations

from bisect import bisect_right

from model.document import Document
from model.wikitext.nodes import NodeKind


def arguments_round(document: Document, start: int, end: int) -> list[int]:
    """The arguments that hold a span of the tree's text, the outermost first.

    Looks at nothing that has not been read: where more is unfolded, more are found.
    """
    found: list[int] = []
    green, above = document.reading.root, 0
    while green.children:
        index = bisect_right(green.starts, start - above) - 1
        child = green.children[index]
        above += green.starts[index]
        if end > above + child.length:
            return found
        if child.kind is NodeKind.ARGUMENT:
            found.append(child.id)
        green = child
    return found
