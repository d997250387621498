"""The template calls of a text, also those in references and in other tags that hold wikitext."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.boxes import template_of
from model.wikitext import Page, Template, parse
from model.wikitext.preprocessor import PieceKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_TAG = re.compile(r"<([A-Za-z0-9]+)[^>]*+>")


def all_templates(page: Page, syntax: WikiSyntax = DEFAULT_SYNTAX) -> Iterator[Template]:
    """Every template of the page, also those in references and the like."""
    pages = [page]
    while pages:
        page = pages.pop()
        starts, kinds = page.scan.starts, page.scan.kinds
        records = [record for record, kind in enumerate(kinds) if kind == PieceKind.TEMPLATE]
        for record in sorted(records, key=starts.__getitem__):
            yield template_of(page, record)
        pages.extend(_contents(page, syntax))


def _contents(page: Page, syntax: WikiSyntax) -> Iterator[Page]:
    """The contents of the page's extension tags that are wikitext, each read for itself."""
    found = page.scan
    for record, kind in enumerate(found.kinds):
        if kind != PieceKind.EXTENSION_TAG:
            continue
        opening = _TAG.match(page.text, found.starts[record], found.ends[record])
        end = page.text.rfind("</", found.starts[record], found.ends[record])
        if opening and opening.end() <= end and syntax.holds_wikitext(opening[1]):
            yield parse(page.text, opening.end(), end, syntax)
