"""An edit of the page's text, as proposals for the templates that its replaced spans are in."""

from __future__ import annotations

from bisect import bisect_right

from model.document import Document
from model.operations import Proposal, replace_spans
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind


def span_proposals(document: Document, edit: TextEdit) -> list[Proposal]:
    """What the guard checks of an edit: for each innermost template, the spans that are in it.

    Offsets count characters of the tree's text. Those outside all templates make a proposal of
    their own. Raises ValueError for a span that is not inside one name or value of a template:
    whole arguments are the business of `model.operations`.
    """
    hosts: dict[int | None, list[Replace]] = {}
    for replace in edit.replaces:
        hosts.setdefault(host_of(document, replace.start, replace.end), []).append(replace)
    return [
        replace_spans(None if host is None else document.template(host), TextEdit(tuple(replaces)))
        for host, replaces in hosts.items()
    ]


def host_of(document: Document, start: int, end: int) -> int | None:
    """The innermost template that has a span between its braces; None outside all of them."""
    host: int | None = None
    node_id, above = document.root_id, 0
    while True:
        children = document.children(node_id)
        starts = document.green(node_id).starts
        index = bisect_right(starts, start - above) - 1
        if not children or index < 0:
            return host
        child = children[index]
        above += starts[index]
        is_template = child.kind is NodeKind.TEMPLATE
        braces = len("{{") if is_template else 0
        if start < above + braces or end > above + child.length - braces:
            return host
        if is_template:
            host = child.id
        node_id = child.id
