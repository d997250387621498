"""What is copied of rows: themselves, and their wikitext for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from model.clipboard import CopiedRow
from model.document import Document
from model.operations.new_arguments import as_new
from model.wikitext.nodes import NodeKind


def outermost(document: Document, rows: Iterable[int]) -> list[int]:
    """Those rows that none of the others holds, in the order of the page."""
    chosen = set(rows)
    outer = (row for row in chosen if chosen.isdisjoint(document.ancestors(row)))
    return sorted(outer, key=document.start)


def copied_rows(document: Document, rows: Iterable[int]) -> tuple[CopiedRow, ...]:
    """The rows as they are now, in the order of the page; what stands in one comes with it."""
    return tuple(_copied(document, row) for row in outermost(document, rows))


def wikitext_of(document: Document, rows: Iterable[int]) -> str:
    """The wikitext of rows: an argument's with the bar that begins it, others each on a line."""
    return "".join(_pieces(document, outermost(document, rows)))


def _pieces(document: Document, rows: list[int]) -> Iterator[str]:
    for place, row in enumerate(rows):
        node = document.node(row)
        if node.kind is NodeKind.ARGUMENT:
            yield f"|{node.source}"
            continue
        yield node.source.strip() if node.kind is NodeKind.LINE else node.source
        if place < len(rows) - 1:
            yield "\n"


def _copied(document: Document, row: int) -> CopiedRow:
    node = document.node(row)
    if node.kind is NodeKind.ARGUMENT:
        new = as_new(document.argument(row))
        return CopiedRow(row, node.kind, new.name, new.value)
    if node.kind is NodeKind.LIST_ITEM:
        content = document.child_of_kind(row, NodeKind.CONTENT)
        value = "" if content is None else document.source(content.id)
        bullets = document.children(row)[0].length
        return CopiedRow(row, node.kind, None, value.strip(), bullets)
    value = node.source.strip() if node.kind is NodeKind.LINE else node.source
    return CopiedRow(row, node.kind, None, value)
