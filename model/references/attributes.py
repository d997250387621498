"""The attributes of an extension tag as MediaWiki reads them, and how to write a value.

The expression is that of MediaWiki's `Sanitizer::decodeTagAttributes`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.references.reference import Span

_SPACE = r"[\t\n\f\r ]"
_ATTRIBUTE = re.compile(
    rf"""(?:^|{_SPACE}) (?P<name>[:\w][:\w.\-]*)
    (?: {_SPACE}* = {_SPACE}* (?P<value> "[^"]*(?:"|$) | '[^']*(?:'|$) | (?:(?!{_SPACE}).)* ) )?
    (?={_SPACE}|$)""",
    re.VERBOSE | re.DOTALL,
)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_NEEDS_QUOTES = re.compile(r"""\A["']|[\t\n\f\r ]|/\Z|\A\Z""")
_QUOTED = re.compile(r"""\A(["'])(.*)\1\Z""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: its name in lower case, what its value reads as, and where it stands.

    `span` is all of it, `value_span` the value with its quotes; empty where none is written.
    """

    name: str
    value: str
    span: Span
    value_span: Span


def attributes_of(text: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes in `text[start:end]`, what stands between a tag's name and its `>` or `/>`."""
    written = text[start:end]
    for match in _ATTRIBUTE.finditer(written):
        low, high = match.span("value") if match["value"] is not None else (match.end("name"),) * 2
        value = read_value(match["value"] or "")
        span = Span(start + match.start("name"), start + max(match.end("name"), high))
        yield Attribute(match["name"].lower(), value, span, Span(start + low, start + high))


def read_value(written: str) -> str:
    """What the value of an attribute reads as: without quotes, entities and outer space."""
    if written[:1] in ('"', "'"):
        written = written[1:].removesuffix(written[0])
    return " ".join(_decoded(written).split())


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)


def write_value(value: str, before: str | None = None) -> str:
    """A value as it is written in a tag, in quotes as `before`, what stood there, is."""
    if _decoded(value) != value:
        value = value.replace("&", "&amp;")
    quote = '"' if before is None else before[:1]
    if quote not in ('"', "'"):
        if not _NEEDS_QUOTES.search(value):
            return value
        quote = '"'
    if quote in value:
        other = "'" if quote == '"' else '"'
        if other in value:
            value = value.replace(quote, f"&#{ord(quote)};")
        else:
            quote = other
    lead, tail = _space_within(before or "")
    return f"{quote}{lead}{value}{tail}{quote}"


def _space_within(written: str) -> tuple[str, str]:
    """The white space that stands inside the quotes, where MediaWiki drops it."""
    match = _QUOTED.match(written)
    words = match[2].strip() if match else ""
    if match is None or not words:
        return "", ""
    lead, _, tail = match[2].partition(words)
    return lead, tail


def read_argument(written: str) -> str:
    """What a template's argument reads as that becomes an attribute: a pair of quotes goes."""
    match = _QUOTED.match(written)
    return " ".join((match[2] if match else written).split())


def write_argument(value: str, before: str) -> str:
    """A value for such an argument, in quotes where `before`, what stood there, is."""
    match = _QUOTED.match(before)
    return f"{match[1]}{value}{match[1]}" if match else value
