"""The pieces of a text that the first pass takes as wholes: what is in them is not looked at."""

from __future__ import annotations

import re

from model.wikitext.preprocessor import Scan

_SIMPLE_LINK = re.compile(r"(?<!\[)\[\[[^\[\]{}<\n]*+\]\]")
"""Links that hold no other piece: the scan passes them without a record."""


def closed_pieces(text: str, found: Scan, lead: int = 0) -> list[tuple[int, int]]:
    """The outermost templates, parameters, links, variants, tags and comments, as spans of `text`.

    `found` is the reading of `text` behind `lead` other characters.
    """
    spans: list[tuple[int, int]] = []
    position = 0
    for record in found.top_level():
        start, end = found.starts[record] - lead, found.ends[record] - lead
        spans.extend(match.span() for match in _SIMPLE_LINK.finditer(text, position, start))
        spans.append((start, end))
        position = end
    spans.extend(match.span() for match in _SIMPLE_LINK.finditer(text, position))
    return spans
