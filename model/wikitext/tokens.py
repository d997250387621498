"""What the characters of a stretch of wikitext stand for, to colour it.

Templates, arguments, links, tags and comments are where MediaWiki's preprocessor reads them; what
stands between them is told apart by its looks alone, which is quick and good enough for colours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntFlag, StrEnum
from typing import NamedTuple

from model.wikitext.preprocessor import OpenPiece, PieceKind, Scan, scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class Role(StrEnum):
    """What a token is."""

    PLAIN = "plain"
    TEMPLATE = "template"  # the name of a template or parameter
    ARGUMENT = "argument"  # the name of an argument
    PUNCTUATION = "punctuation"
    LINK = "link"  # the target of a link, a URL
    REFERENCE = "reference"  # the tags of a reference
    TAG = "tag"
    COMMENT = "comment"
    ENTITY = "entity"
    LIST_ITEM = "list item"  # bullets
    HEADING = "heading"
    UNCLOSED = "unclosed"  # an opener that nothing closes


class Emphasis(IntFlag):
    """How quotes set a token."""

    NONE = 0
    ITALIC = 1
    BOLD = 2


class Token(NamedTuple):
    """Characters `start` to `end` of the text."""

    start: int
    end: int
    role: Role
    emphasis: Emphasis = Emphasis.NONE


def tokens(
    text: str,
    start: int,
    end: int,
    *,
    within: tuple[int, int] | None = None,
    syntax: WikiSyntax = DEFAULT_SYNTAX,
) -> Iterator[Token]:
    """The tokens of `text[start:end]` in order, disjoint, plain text without emphasis left out.

    `within` is the span around it that is read, as if it were a page (by default the whole text):
    what begins before it or ends behind it is not known. The time is proportional to its length.
    An opener that nothing closes is one token, and the rest reads as if it were words, so that
    the colours stay while somebody types.
    """
    low, high = within or (0, len(text))
    regions = sorted(
        _structure(text, (low, high), start, end, syntax), key=lambda it: (it.start, -it.end)
    )
    page = _Region(low, high, Role.PLAIN)
    for piece_start, piece_end, region in _innermost([page, *regions], start, end):
        yield from _lex(text, piece_start, piece_end, region)


@dataclass(slots=True)
class _Region:
    """A span whose text has one role where nothing stands in it; a `solid` one is not lexed.

    What quotes have set so far and which links are open is kept while it is walked through.
    """

    start: int
    end: int
    role: Role
    solid: bool = False
    emphasis: Emphasis = field(default=Emphasis.NONE, compare=False)
    open_links: int = 0
    in_external_link: bool = False


def _innermost(regions: list[_Region], start: int, end: int) -> Iterator[tuple[int, int, _Region]]:
    """The innermost region of each piece between two offsets; `regions` are nested and sorted."""
    stack: list[_Region] = []
    position = start
    for region in [*regions, None]:
        until = end if region is None else min(end, region.start)
        while stack:
            stop = min(stack[-1].end, until)
            if stop > position:
                yield position, stop, stack[-1]
                position = stop
            if stack[-1].end > until:
                break
            stack.pop()
        if region is not None:
            stack.append(region)


# Structure


def _structure(
    text: str, within: tuple[int, int], start: int, end: int, syntax: WikiSyntax
) -> Iterator[_Region]:
    """The regions that the preprocessor's pieces make, those that touch `text[start:end]` only."""
    pending = [within]
    while pending:
        low, high = pending.pop()
        found, unclosed = _tolerant_scan(text, low, high, syntax)
        for piece in unclosed:
            if start - len(piece.opener) < piece.start < end:
                yield _solid(piece.start, piece.start + len(piece.opener), Role.UNCLOSED)
        for record in range(len(found)):
            if found.starts[record] >= end or found.ends[record] <= start:
                continue
            if found.kinds[record] == PieceKind.EXTENSION_TAG:
                content = _tag_content(text, found.starts[record], found.ends[record])
                name = _TAG_NAME.match(text, found.starts[record] + 1)
                is_wikitext = name is not None and syntax.holds_wikitext(name[0].lower())
                yield from _tag(found, record, content, name, is_wikitext=is_wikitext)
                if is_wikitext and content[0] < end and content[1] > start:
                    pending.append(content)
            else:
                yield from _piece(found, record)


_TAG_NAME = re.compile(r"[^ \t\n\r\f\v>/]*")
_MOST_REPAIRS = 4


def _tolerant_scan(
    text: str, low: int, high: int, syntax: WikiSyntax
) -> tuple[Scan, tuple[OpenPiece, ...]]:
    """A scan in which the innermost unclosed brackets are words, and all that is unclosed."""
    found = scan(text, low, high, syntax)
    repaired: list[OpenPiece] = []
    for _ in range(_MOST_REPAIRS):
        brackets = [piece for piece in found.open_pieces if piece.opener[0] != "<"]
        if not brackets:
            break
        last = brackets[-1]
        behind = last.start + len(last.opener)
        text = text[: last.start] + "x" * len(last.opener) + text[behind:]
        repaired.append(last)
        found = scan(text, low, high, syntax)
    return found, (*repaired, *found.open_pieces)


def _solid(start: int, end: int, role: Role) -> _Region:
    return _Region(start, end, role, solid=True)


def _piece(found: Scan, record: int) -> Iterator[_Region]:
    start, end = found.starts[record], found.ends[record]
    match found.kinds[record]:
        case PieceKind.COMMENT:
            yield _solid(start, end, Role.COMMENT)
        case PieceKind.INCLUSION_TAG:
            yield _solid(start, end, Role.TAG)
        case PieceKind.LINK:
            return  # most links have no record: what stands between tells them by their looks
        case PieceKind.VARIANT:
            yield _solid(start, start + 2, Role.PUNCTUATION)
            yield _solid(end - 2, end, Role.PUNCTUATION)
        case _:
            yield from _braced(found, record)


def _braced(found: Scan, record: int) -> Iterator[_Region]:
    start, end = found.starts[record], found.ends[record]
    braces = 3 if found.kinds[record] == PieceKind.PARAMETER else 2
    yield _solid(start, start + braces, Role.PUNCTUATION)
    yield _Region(start + braces, found.name_end(record), Role.TEMPLATE)
    for low, equals, high in found.parts_of(record):
        yield _solid(low - 1, low, Role.PUNCTUATION)
        if equals >= 0:
            yield _Region(low, equals, Role.ARGUMENT)
            yield _solid(equals, equals + 1, Role.PUNCTUATION)
        yield _Region(max(low, equals + 1), high, Role.PLAIN)
    yield _solid(end - braces, end, Role.PUNCTUATION)


def _tag_content(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the content of an extension tag stands; empty, at its end, where it has none."""
    opened = text.index(">", start, end) + 1
    return (end, end) if opened == end else (opened, text.rindex("</", opened, end))


def _tag(
    found: Scan,
    record: int,
    content: tuple[int, int],
    name: re.Match[str] | None,
    *,
    is_wikitext: bool,
) -> Iterator[_Region]:
    role = Role.REFERENCE if name and name[0].lower() == "ref" else Role.TAG
    yield _solid(found.starts[record], content[0], role)
    yield _Region(*content, Role.PLAIN, solid=not is_wikitext)
    yield _solid(content[1], found.ends[record], role)


# What stands between

_WORDS = re.compile(
    r"""(?P<quotes>'{2,})
      | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
      | (?P<tag></?[A-Za-z][A-Za-z0-9]*(?:[\s/][^<>\n]{0,500})?>)
      | \[\[(?P<link>[^\[\]{}<>|\n]*)
      | (?P<link_end>\]\])
      | \[(?P<target>(?:(?:https?|ftp|mailto|news|irc):|//)[^\s\[\]<>"]*)
      | (?P<url>\bhttps?://[^\s\[\]<>"|{}]+)
      | (?P<close>\])
      | (?P<bullet>^[*\#:;]+)
      | (?P<heading>^=[^\n]*=[ \t]*$)
      | (?P<markup>^-{4,}|^\{\||^\|[-+}]?|^!|\|\||!!)
      | (?P<bar>\|)
      | (?P<word>__[A-Z]+__)
      | (?P<newline>\n)
    """,
    re.MULTILINE | re.VERBOSE | re.ASCII,
)
_ROLES = {
    "quotes": Role.PUNCTUATION,
    "entity": Role.ENTITY,
    "tag": Role.TAG,
    "url": Role.LINK,
    "bullet": Role.LIST_ITEM,
    "heading": Role.HEADING,
    "markup": Role.PUNCTUATION,
    "word": Role.TAG,
}


def _lex(text: str, start: int, end: int, region: _Region) -> Iterator[Token]:
    """Tokens of a piece of one region in which nothing stands."""
    if region.solid:
        if region.role is not Role.PLAIN:
            yield Token(start, end, region.role)
        return
    position = start
    for match in _WORDS.finditer(text, start, end):
        yield from _run(position, match.start(), region)
        position = match.end()
        yield from _word(match, region)
    yield from _run(position, end, region)


def _run(start: int, end: int, region: _Region) -> Iterator[Token]:
    """Words between tokens."""
    if start < end and (region.role is not Role.PLAIN or region.emphasis):
        yield Token(start, end, region.role, region.emphasis)


def _word(match: re.Match[str], region: _Region) -> Iterator[Token]:
    start, end = match.span()
    kind = match.lastgroup
    if kind in ("link", "target"):
        label = match.start(kind)
        region.open_links += kind == "link"
        region.in_external_link = region.in_external_link or kind == "target"
        yield Token(start, label, Role.PUNCTUATION)
        if label < end:
            yield Token(label, end, Role.LINK, region.emphasis)
        return
    if kind == "newline":
        region.emphasis = Emphasis.NONE
        region.in_external_link = False
        return
    if _is_link_punctuation(kind, region):
        yield Token(start, end, Role.PUNCTUATION)
        return
    if kind == "quotes":
        region.emphasis ^= _toggled(end - start)
    role = _ROLES.get(kind or "")
    if role is None:
        yield from _run(start, end, region)
    else:
        yield Token(start, end, role)


def _is_link_punctuation(kind: str | None, region: _Region) -> bool:
    """Whether a bar or bracket belongs to a link; closes that link."""
    if kind == "bar":
        return region.open_links > 0
    if kind == "link_end" and region.open_links:
        region.open_links -= 1
        return True
    if kind == "close" and region.in_external_link:
        region.in_external_link = False
        return True
    return False


def _toggled(quotes: int) -> Emphasis:
    if quotes >= 5:
        return Emphasis.BOLD | Emphasis.ITALIC
    return Emphasis.ITALIC if quotes == 2 else Emphasis.BOLD
