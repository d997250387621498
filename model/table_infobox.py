"""Infoboxes that are tables of wikitext: no template, so that there are no arguments to edit."""

from __future__ import annotations

import re

from model.document import Document
from model.wikitext.nodes import NodeKind

_TABLE = re.compile(r"^[ \t:]*+\{\|(?P<attributes>[^\n]*+)", re.MULTILINE)
_CLASS = re.compile(
    r"(?<![\w-])class[ \t]*+=[ \t]*+"
    r"""(?:"(?P<double>[^"]*+)"?|'(?P<single>[^']*+)'?|(?P<bare>\S++))""",
    re.IGNORECASE,
)


def table_infobox(document: Document) -> int | None:
    """Where the line of the page begins that opens the first table with a class of infoboxes.

    None where there is none. One in a comment, in `<nowiki>` or in a template is none of the page.
    """
    at = 0
    for node in document.children(document.root_id):
        if node.kind is NodeKind.TEXT:
            for match in _TABLE.finditer(document.text, at, at + node.length):
                if _is_infobox(document.text, match.start("attributes")):
                    return match.start()
        at += node.length
    return None


def _is_infobox(text: str, start: int) -> bool:
    end = text.find("\n", start)
    # To the end of the line: templates may stand among the attributes.
    for match in _CLASS.finditer(text, start, len(text) if end < 0 else end):
        names = match["double"] or match["single"] or match["bare"] or ""
        if any(name.startswith("infobox") for name in names.lower().split()):
            return True
    return False
