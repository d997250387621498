"""The wikitext of a row that a command on text acts on."""

from __future__ import annotations

from model.document import Document
from model.rows.row_text import RowText
from model.wikitext.nodes import NodeKind

_NEVER = (NodeKind.LINK_TARGET, NodeKind.URL, NodeKind.FILE_OPTION, NodeKind.COMMENT)


def can_mark(document: Document, texts: RowText, row: int) -> bool:
    """Whether a row has wikitext of its own that a template or link may hold."""
    if texts.is_box(row) or texts.kind(row) in _NEVER:
        return False
    start, end = marked_span(document, texts, row)
    return start < end


def marked_span(document: Document, texts: RowText, row: int) -> tuple[int, int]:
    """Where it stands in the tree's text: of an argument its value, of an item what it holds."""
    if texts.kind(row) is NodeKind.LIST_ITEM:
        content = document.child_of_kind(row, NodeKind.CONTENT)
        if content is not None:
            return texts.editable_span(content.id)
    return texts.editable_span(row)
