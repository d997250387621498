"""The wikitext of a new reference: a citation to fill in, or a reuse of one that is there."""

from __future__ import annotations

from datetime import date

from model.references.page_style import PageStyle
from model.references.source import Source, SourceKind

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


def citation_of(source: Source, style: PageStyle, today: date) -> str:
    """`<ref>{{cite …}}</ref>` with what the source tells, its title left to fill in.

    What would end the argument or the URL is written so that it doesn't.
    """
    match source.kind:
        case SourceKind.URL:
            name = "cite web"
            arguments = [
                ("url", _escaped(source.value, _NOT_IN_A_URL)),
                ("title", ""),
                ("website", source.site),
                (style.access_date, style.dates.written(today)),
            ]
        case SourceKind.DOI:
            name = "cite journal"
            arguments = [("doi", _escaped(source.value, _NOT_IN_A_DOI)), ("title", "")]
        case SourceKind.ISBN:
            name = "cite book"
            arguments = [("isbn", source.value), ("title", "")]
    written = "".join(style.layout.argument(key, value) for key, value in arguments)
    return f"<ref>{{{{{style.names.get(name, name)}{written}{style.layout.before_end}}}}}</ref>"


def _escaped(value: str, instead: dict[str, str]) -> str:
    for char, written in instead.items():
        if len(char) > 1:
            value = value.replace(char, written)
    return "".join(instead.get(char, char) for char in value)
