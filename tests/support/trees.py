"""Whole trees of documents, for comparing them."""

from collections.abc import Iterator

from model.document import Document
from model.wikitext.nodes import NodeKind

Shape = tuple[NodeKind, int, list["Shape"]]
"""A node's kind, its length, and its children."""


def shape(document: Document, node_id: int | None = None) -> Shape:
    """The tree below a node (None: the page), all of it read."""
    node_id = document.root_id if node_id is None else node_id
    green = document.green(node_id)
    return green.kind, green.length, [shape(document, c.id) for c in document.children(node_id)]


def all_ids(document: Document) -> Iterator[int]:
    """The ids of all nodes, read where they had not been."""
    pending = [document.root_id]
    while pending:
        node_id = pending.pop()
        yield node_id
        pending.extend(child.id for child in document.children(node_id))


def check_consistent(document: Document) -> None:
    """Children tile their parents, ids are unique, and lookups lead to the nodes of the tree."""
    seen = set()
    for node_id in all_ids(document):
        assert node_id not in seen
        seen.add(node_id)
        node = document.node(node_id)
        position = node.start
        for child in document.children(node_id):
            assert document.parent(child.id) == node_id
            assert document.green(child.id) is child
            assert document.start(child.id) == position
            position += child.length
        assert position == node.end or not document.children(node_id)
