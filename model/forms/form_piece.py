"""The piece of a page that the form of a row is made from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from model.argument_spans import trimmed_span
from model.document import Document
from model.forms.form import Context
from model.rows.row_text import RowText
from model.wikitext.nodes import Green, NodeKind

LONGEST_PIECE = 10_000
"""A longer piece has no form: it would be read for nothing but to be selected."""
LONGEST_OF_SEVERAL = 80
"""Several nodes in a longer value are no one thing, such as a date of two links."""

_MARKUP = re.compile(r"[\[\]{}<>]|//|''|\w:\S|^[*#:;]", re.MULTILINE)
_NODES = (
    NodeKind.TEMPLATE,
    NodeKind.PARAMETER,
    NodeKind.WIKILINK,
    NodeKind.FILE,
    NodeKind.EXTERNAL_LINK,
    NodeKind.URL,
    NodeKind.EXTENSION_TAG,
    NodeKind.HTML_TAG,
)
_WORDS = (NodeKind.TEXT, NodeKind.PHRASE, NodeKind.ENTITY)
_FOLLOWING = 40
_ENDS = {"{": "}", "[": "]", "<": ">"}


@dataclass(frozen=True, slots=True)
class FormPiece:
    """A node, or words alone; `start` and `end` count characters of the tree's text.

    `node` is the id of the node, None for words. `argument_row` is the argument whose whole value
    it is, None where it is a piece of one.
    """

    kind: NodeKind
    start: int
    end: int
    source: str
    context: Context
    node: int | None
    argument_row: int | None


def piece_of(document: Document, texts: RowText, row: int) -> FormPiece | None:
    """The piece that a row stands for: itself, or of an argument or list item all that it holds.

    None for a whole box, for a row that holds several things, and for one that is too long.
    """
    kind = document.green(row).kind
    if kind is NodeKind.ARGUMENT:
        return _piece_in_argument(document, texts, row)
    if kind is NodeKind.LIST_ITEM:
        content = document.child_of_kind(row, NodeKind.CONTENT)
        if content is None:
            return None
        start = document.start(content.id)
        span = trimmed_span(document.reading.text, start, start + content.length)
        return _only_piece(document, content, span, Context(document.syntax), None)
    if kind in _WORDS:
        span = texts.editable_span(row)
        return _words(document, span, Context(document.syntax), None)
    if kind not in _NODES or texts.is_box(row):
        return None
    return _node_piece(document, document.green(row), Context(document.syntax), None)


def _piece_in_argument(document: Document, texts: RowText, row: int) -> FormPiece | None:
    if texts.kind(document.parent(row) or row) is not NodeKind.TEMPLATE:
        return None
    value = document.children(row)[-1]
    context = Context(document.syntax, texts.name(row), texts.is_positional(row))
    return _only_piece(document, value, texts.editable_span(row), context, row)


def _only_piece(
    document: Document,
    holder: Green,
    span: tuple[int, int],
    context: Context,
    argument: int | None,
) -> FormPiece | None:
    """The one thing that stands in a span of the holder, or the few of a short value together."""
    start, end = span
    source = document.reading.text[start:end]
    if not _MARKUP.search(source):
        return _words(document, span, context, argument)
    if len(source) > LONGEST_PIECE or _ENDS.get(source[0], source[-1]) != source[-1]:
        return None
    children = _children_in(document, holder, span)
    if len(children) > 1 and len(source) <= LONGEST_OF_SEVERAL:
        return FormPiece(NodeKind.VALUE, start, end, source, context, None, argument)
    if len(children) != 1:
        return None
    if children[0].kind in _WORDS:
        return _words(document, span, context, argument)
    is_whole = children[0].length == end - start and children[0].kind in _NODES
    return _node_piece(document, children[0], context, argument) if is_whole else None


def _children_in(document: Document, holder: Green, span: tuple[int, int]) -> list[Green]:
    origin = document.start(holder.id)
    children = document.children(holder.id)
    starts = document.green(holder.id).starts
    return [
        child
        for child, low in zip(children, starts, strict=True)
        if origin + low < span[1] and origin + low + child.length > span[0]
    ]


def _words(
    document: Document, span: tuple[int, int], context: Context, argument: int | None
) -> FormPiece | None:
    start, end = span
    source = document.reading.text[start:end]
    if len(source) > LONGEST_PIECE:
        return None
    return FormPiece(NodeKind.TEXT, start, end, source, context, None, argument)


def _node_piece(
    document: Document, green: Green, context: Context, argument: int | None
) -> FormPiece | None:
    if green.length > LONGEST_PIECE:
        return None
    text, start = document.reading.text, document.start(green.id)
    end = start + green.length
    source = text[start:end]
    context = replace(context, following=text[end : end + _FOLLOWING])
    return FormPiece(green.kind, start, end, source, context, green.id, argument)
