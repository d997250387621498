"""Values that are surely lists with commas between: many short parts, and no comma that isn't one.

A guess, and so only ever an offer.
"""

from __future__ import annotations

import re

from model.lists.outer_text import outer_text

_LEAST_PARTS = 3
_LONGEST_PART = 60
_LONGEST_LIST = 4000
_NESTED = re.compile(r"\[\[[^\[\]\n]*\]\]|\[[^\[\]\n]*\]|\([^()\n]*\)")
_COMMA = re.compile(r"[,،、，](?!\d)\s*")
_NO_PART = re.compile(r"[\n.;:()\[\]]|<br|</br", re.IGNORECASE)
_FILLER = "x"


def comma_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the parts of `text[start:end]`; none where it is not surely a comma list.

    Commas in templates, links, tags, brackets and numbers part nothing. A part that is long or
    reads like a sentence speaks against a list.
    """
    value = text[start:end]
    if len(value) > _LONGEST_LIST or not _COMMA.search(value):
        return []
    covered = _covered(value)
    spans: list[tuple[int, int]] = []
    position = 0
    for comma in [*_COMMA.finditer(covered), None]:
        stop = comma.start() if comma else len(covered)
        part = covered[position:stop]
        if not part.strip() or len(part) > _LONGEST_PART or _NO_PART.search(part):
            return []
        low = position + len(part) - len(part.lstrip())
        spans.append((start + low, start + low + len(part.strip())))
        position = comma.end() if comma else stop
    return spans if len(spans) >= _LEAST_PARTS else []


def holds_comma(text: str) -> bool:
    """Whether a comma stands in an item where it would part it."""
    return _COMMA.search(_covered(text)) is not None


def _covered(value: str) -> str:
    """The value, of the same length, with filler for all that has commas of its own."""
    return _NESTED.sub(lambda nested: _FILLER * len(nested[0]), outer_text(value))
