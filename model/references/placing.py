"""Where a new reference goes: behind what a row shows, never into another reference's tag."""

from __future__ import annotations

from model import operations
from model.argument_spans import trimmed_value_span
from model.document import Document
from model.operations import Proposal
from model.references.index import References
from model.references.naming import free_name, rename
from model.references.reference import Reference
from model.references.writing import tag_of
from model.rows.row_text import RowText
from model.rows.span_proposals import span_proposals
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

_PARTS = (
    NodeKind.LINK_TARGET,
    NodeKind.CONTENT,
    NodeKind.FILE_OPTION,
    NodeKind.URL,
    NodeKind.NAME,
    NodeKind.VALUE,
)


def row_to_follow(document: Document, texts: RowText, row: int) -> int | None:
    """The row behind whose value a reference can stand; None for a whole box."""
    above = list(document.ancestors(row))
    tags = [r for r in (row, *above) if document.green(r).kind is NodeKind.REFERENCE]
    if tags:
        return tags[-1]
    for node in (row, *above):
        if document.green(node).kind not in _PARTS:
            is_page = document.green(node).kind is NodeKind.PAGE
            return None if is_page or texts.is_box(node) else node
    return None


def added(document: Document, texts: RowText, row: int, wikitext: str) -> list[Proposal]:
    """Write a reference at the end of a row's value; `row` is one to follow."""
    start, end = texts.editable_span(row)
    parent = document.parent(row)
    is_argument = texts.kind(row) is NodeKind.ARGUMENT and parent is not None
    if is_argument and start == end and texts.kind(parent or row) is NodeKind.TEMPLATE:
        template = document.template(parent or row)
        spans = [trimmed_value_span(argument) for argument in template.arguments]
        return [operations.set_value(template, spans.index((start, end)), wikitext)]
    return span_proposals(document, TextEdit((Replace(end, end, wikitext),)))


def reused(
    document: Document, texts: RowText, references: References, row: int, reference: Reference
) -> list[Proposal]:
    """Use a reference once more at the end of a row's value; without a name it gets one."""
    if reference.name:
        tag = tag_of(reference.name, reference.group)
        return added(document, texts, row, tag)
    name = free_name(references, reference, document.reading.text)
    naming = rename(document, references, reference, name)
    return [*naming, *added(document, texts, row, tag_of(name, reference.group))]
