"""The name that a node's own wikitext gives it."""

from __future__ import annotations

import re

from model.document import Document
from model.wikitext.nodes import NodeKind

_REFERENCE_NAME = re.compile(
    r"""\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>/"']+))""", re.IGNORECASE
)
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
        match = _REFERENCE_NAME.search(source[: source.find(">") + 1])
        return next((g for g in match.groups() if g), "") if match else ""
    if kind in _TAGS:
        return re.split(r"[\s/>]", document.source(node_id)[1:], maxsplit=1)[0]
    return ""
