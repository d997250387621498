"""The wikitext of a new reference: a citation to fill in, or a reuse of one that is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from model.references.content import citation_in
from model.references.page_style import Layout, PageStyle
from model.references.reference import Reference
from model.references.source import Source, SourceKind
from model.templatedata.format import TemplateFormat

_NOT_IN_A_URL = {
    **{char: f"%{ord(char):02X}" for char in ' |[]<>{}"\t\n\r'},
    "''": "%27%27",
}
_NOT_IN_A_DOI = {
    "|": "{{!}}",
    "<": "&lt;",
    ">": "&gt;",
    "''": "&#39;&#39;",
    **{char: f"&#{ord(char)};" for char in "[]{}"},
}


def citation_of(
    source: Source,
    style: PageStyle,
    today: date,
    format_of: Callable[[str], TemplateFormat | None] = lambda _name: None,
) -> str:
    """`<ref>{{cite …}}</ref>` with what the source tells, its title left to fill in.

    What would end the argument or the URL is written so that it doesn't. `format_of` knows the
    format of a template by its name, for a page that has no citation to imitate.
    """
    family = style.family
    match source.kind:
        case SourceKind.URL:
            name = family.web
            arguments = [
                (family.url, _escaped(source.value, _NOT_IN_A_URL)),
                (family.title, ""),
                (family.site, source.site),
                (style.access_date, style.dates.written(today)),
            ]
        case SourceKind.DOI:
            name = family.journal
            doi = _escaped(source.value, _NOT_IN_A_DOI)
            arguments = [(family.doi, doi), (family.published_title or family.title, "")]
        case SourceKind.ISBN:
            name = family.book
            title = family.published_title or family.title
            arguments = [(family.isbn, source.value), (title, "")]
    name = style.names.get(name.lower(), name)
    known = format_of(name) if style.layout is None else None
    if known is not None:
        return f"<ref>{known.call(name, arguments)}</ref>"
    layout = style.layout or Layout()
    written = "".join(layout.argument(key, value) for key, value in arguments)
    return f"<ref>{{{{{name}{written}{layout.before_end}}}}}</ref>"


def gap_of(text: str, reference: Reference) -> int | None:
    """Where the first argument begins that a citation leaves empty; an offset in `text`."""
    citation = citation_in(text, reference)
    if citation is None or reference.content is None:
        return None
    empty = (a for a in citation.arguments if not a.value_text.strip())
    first = next(empty, None)
    return None if first is None else reference.content.start + first.start


def _escaped(value: str, instead: dict[str, str]) -> str:
    for char, written in instead.items():
        if len(char) > 1:
            value = value.replace(char, written)
    return "".join(instead.get(char, char) for char in value)
