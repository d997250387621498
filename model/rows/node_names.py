"""The name that a node's own wikitext gives it."""

from __future__ import annotations

import re

from model.document import Document
from model.references.attributes import attributes_of
from model.wikitext.nodes import NodeKind

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BRACED = (NodeKind.TEMPLATE, NodeKind.PARAMETER)
_TAGS = (NodeKind.HTML_TAG, NodeKind.EXTENSION_TAG)


def node_name(document: Document, node_id: int) -> str:
    """The name of a template, parameter, reference or tag, on one line and without comments.

    Empty for other kinds, and for a reference without a name. Which argument an argument is says
    its template.
    """
    kind = document.green(node_id).kind
    if kind in _BRACED:
        braces, name = document.children(node_id)[:2]
        start = document.start(node_id) + braces.length
        text = document.reading.text[start : start + name.length]
        return " ".join(_COMMENT.sub("", text).split())
    if kind is NodeKind.REFERENCE:
        source = document.source(node_id)
        end = source.find(">") - source.startswith("/>", source.find(">") - 1)
        attributes = attributes_of(source, len("<ref"), end)
        return next((a.value for a in reversed(list(attributes)) if a.name == "name"), "")
    if kind in _TAGS:
        return re.split(r"[\s/>]", document.source(node_id)[1:], maxsplit=1)[0]
    return ""
