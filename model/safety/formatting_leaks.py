"""Finds formatting that a value opens and does not close, so that it may leak out of its field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from model.safety.closed_pieces import closed_pieces
from model.wikitext.preprocessor import scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_TAG = re.compile(
    r"""
    <(/?)
    (abbr|b|bdi|bdo|big|center|cite|code|del|div|dfn|em|font|i|ins|kbd|mark|q|rb|rp|rt|ruby|s|samp
    |small|span|strike|strong|sub|sup|tt|u|var)
    (?=[\s/>])[^<>]*?(/?)>
    """,
    re.IGNORECASE | re.VERBOSE,
)
_QUOTES = re.compile(r"'{2,}|\n")
_ITALIC, _BOLD = 1, 2


def unclosed_formatting(value: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[tuple[int, int]]:
    """The spans of quotes that are open at the end of their line, and of tags never closed.

    A hint, not a parse: what nested templates, links and extension tags hold is left out.
    """
    if "''" not in value and "<" not in value:
        return []
    text = _without_nested(value, syntax)
    return sorted([*_open_quotes(text), *_open_tags(text)])


def _without_nested(value: str, syntax: WikiSyntax) -> str:
    pieces = []
    position = 0
    for start, end in closed_pieces(value, scan(value, 0, None, syntax)):
        pieces.append(value[position:start])
        pieces.append(" " * (end - start))
        position = end
    return "".join([*pieces, value[position:]])


def _open_quotes(text: str) -> Iterator[tuple[int, int]]:
    opened = 0
    last = (0, 0)
    for match in _QUOTES.finditer(text + "\n"):
        if match.group() == "\n":
            if opened:
                yield last
            opened = 0
            continue
        last = match.span()
        length = len(match.group())
        opened ^= _ITALIC if length == 2 else _BOLD if length < 5 else _ITALIC | _BOLD


def _open_tags(text: str) -> Iterator[tuple[int, int]]:
    opened: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _TAG.finditer(text):
        closes, name, at_once = match.group(1), match.group(2).lower(), match.group(3)
        if not closes and not at_once:
            opened[name].append(match.span())
        elif closes and opened[name]:
            opened[name].pop()
    return chain.from_iterable(opened.values())
