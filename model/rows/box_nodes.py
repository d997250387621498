"""The infoboxes of a document, as nodes of its tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.document import Document
from model.wikitext.nodes import NodeKind

_NAME = re.compile(r"\{\{([^|{}\[\]<]*+(?:<!--.*?-->[^|{}\[\]<]*+)*+)", re.DOTALL)


def find_boxes(document: Document) -> list[int]:
    """The ids of the infoboxes that no other infobox holds, in text order.

    An infobox inside a template that is none (a wrapper) is found too.
    """
    text = document.reading.text
    boxes: list[int] = []
    known: dict[str, bool] = {}

    def names_a_box(match: re.Match[str]) -> bool:
        raw = match.group(1)
        if raw not in known:
            known[raw] = document.syntax.is_infobox(raw)
        return known[raw]

    root = document.root_id
    children = document.children(root)
    for child, start in zip(children, document.green(root).starts, strict=True):
        if child.kind is not NodeKind.TEMPLATE:
            continue
        match = _NAME.match(text, start)
        if match and names_a_box(match):
            boxes.append(child.id)
        elif any(names_a_box(m) for m in _NAME.finditer(text, start + 2, start + child.length)):
            boxes.extend(_boxes_below(document, child.id))
    return boxes


def is_box(document: Document, node_id: int) -> bool:
    """Whether this template is named as an infobox is."""
    match = _NAME.match(document.reading.text, document.start(node_id))
    return match is not None and document.syntax.is_infobox(match.group(1))


def _boxes_below(document: Document, node_id: int) -> Iterator[int]:
    pending = [c.id for c in reversed(document.children(node_id))]
    while pending:
        current = pending.pop()
        if document.green(current).kind is NodeKind.TEMPLATE and is_box(document, current):
            yield current
        elif document.green(current).kind not in (NodeKind.REFERENCE, NodeKind.EXTENSION_TAG):
            pending.extend(c.id for c in reversed(document.children(current)))
