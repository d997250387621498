"""Which nodes of a document have a row in the tree view, and below which row.

White space, delimiters and line breaks have no rows, what stands between line breaks has; bold
and italic are looked through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from model.document import Document
from model.wikitext.nodes import Green, NodeKind

ITEMS = (NodeKind.LIST_ITEM, NodeKind.LINE)
"""The items of a list in wikitext: what follows bullets, and what `<br>` parts."""

_HAS_WORDS = re.compile(r"[^\W_]|[^\x00-\x7f]")
_MAY_HAVE_STRUCTURE = re.compile(r"\{\{|\[\[|<[A-Za-z!/]|\[?(?:https?:)?//|\n[*#:;]|\A[*#:;]|\{\|")
_IN_A_URL = re.compile(r"\{\{|<")
_URLS = (NodeKind.EXTERNAL_LINK, NodeKind.URL)
_LOOKED_THROUGH = (NodeKind.BOLD, NodeKind.ITALIC)
_TEXT_LIKE = (NodeKind.TEXT, NodeKind.PHRASE, NodeKind.OPAQUE)
_NEVER_ROWS = (NodeKind.MARKUP, NodeKind.ENTITY, NodeKind.RULE)
_WORDS = (NodeKind.TEXT, NodeKind.PHRASE, *_NEVER_ROWS)
_BRACED = (NodeKind.TEMPLATE, NodeKind.PARAMETER)
_TAGS = (NodeKind.REFERENCE, NodeKind.EXTENSION_TAG, NodeKind.HTML_TAG)
_WITH_CONTENT = (*_TAGS, NodeKind.LIST_ITEM)
_PARTS = {
    NodeKind.WIKILINK: (NodeKind.LINK_TARGET, NodeKind.CONTENT),
    NodeKind.FILE: (NodeKind.LINK_TARGET, NodeKind.FILE_OPTION),
    NodeKind.EXTERNAL_LINK: (NodeKind.URL, NodeKind.CONTENT),
}


def rows_below(document: Document, row: int) -> Iterator[int]:
    """The rows directly below a row, in text order; reads what has not been looked at."""
    kind = document.green(row).kind
    if kind in _TEXT_LIKE:
        return
    children = document.children(row)
    if kind in _BRACED:
        yield from (c.id for c in children if c.kind is NodeKind.ARGUMENT)
    elif kind in _PARTS:
        yield from _parts(document, [c for c in children if c.kind in _PARTS[kind]])
    elif kind is NodeKind.ARGUMENT:
        yield from rows_in(document, children[-1])
    elif kind in _WITH_CONTENT:
        for child in children:
            if child.kind is NodeKind.CONTENT:
                yield from rows_in(document, child)
    else:
        yield from rows_in(document, document.green(row))


def may_hold_rows(document: Document, row: int) -> bool:
    """Whether rows may stand below a row: a quick guess that reads nothing, never wrongly no."""
    kind = document.green(row).kind
    if kind is NodeKind.COMMENT or kind in _TEXT_LIKE:
        return False
    if kind is NodeKind.FILE:
        return True
    source = document.source(row)
    if kind in _BRACED:
        return "|" in source
    if kind is NodeKind.WIKILINK:
        return "|" in source or _MAY_HAVE_STRUCTURE.search(source, len("[[")) is not None
    if kind in _URLS:
        return source.startswith("[") or _IN_A_URL.search(source) is not None
    if kind in _TAGS:
        source = source[source.find(">") + 1 : max(0, source.rfind("</"))]
    elif kind is NodeKind.LIST_ITEM:
        source = source.lstrip("*#:;")
    return _MAY_HAVE_STRUCTURE.search(source) is not None


def outermost_rows(document: Document) -> Iterator[int]:
    """The outermost templates of a page and its references that hold something."""
    for green in document.children(document.root_id):
        holds_something = green.source is not None or bool(green.children)
        if green.kind is NodeKind.TEMPLATE or (
            green.kind is NodeKind.REFERENCE and holds_something
        ):
            yield green.id


def _parts(document: Document, parts: list[Green]) -> Iterator[int]:
    """The parts of a link; where it has only one, what stands in that."""
    if len(parts) > 1:
        yield from (part.id for part in parts)
        return
    for part in parts:
        yield from rows_in(document, part)


def rows_in(document: Document, fragment: Green) -> Iterator[int]:
    """The rows of a piece of wikitext; none where it is nothing but words."""
    children = document.children(fragment.id)
    if all(child.kind in _WORDS or _is_mere_opaque(document, child) for child in children):
        return
    yield from _pieces(document, children)


def _is_mere_opaque(document: Document, green: Green) -> bool:
    """Whether it is wikitext that nothing was made of, and nothing could be a row in."""
    if green.kind is not NodeKind.OPAQUE:
        return False
    return _MAY_HAVE_STRUCTURE.search(document.source(green.id)) is None


def _pieces(document: Document, children: Sequence[Green]) -> Iterator[int]:
    for child in children:
        if child.kind in _NEVER_ROWS or (child.kind is NodeKind.HTML_TAG and not child.children):
            continue
        if child.kind in _LOOKED_THROUGH:
            for part in document.children(child.id):
                if part.kind is NodeKind.CONTENT:
                    yield from _pieces(document, document.children(part.id) or (part,))
        elif child.kind not in _TEXT_LIKE or _has_words(document, child):
            yield child.id


def _has_words(document: Document, green: Green) -> bool:
    """Whether it says something, or is opaque and may hold what does."""
    source = document.source(green.id)
    if green.kind is NodeKind.OPAQUE and _MAY_HAVE_STRUCTURE.search(source):
        return True
    return _HAS_WORDS.search(source) is not None
