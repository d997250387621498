"""A wikitext without what stands in its templates, links and tags."""

from __future__ import annotations

from model.wikitext.preprocessor import scan

_FILLER = "x"


def outer_text(text: str) -> str:
    """The text, as long as it is, with filler for all that the preprocessor reads in it."""
    found = scan(text)
    if not len(found):
        return text
    pieces: list[str] = []
    position = 0
    for record in found.top_level():
        low, high = found.starts[record], found.ends[record]
        pieces += (text[position:low], _FILLER * (high - low))
        position = high
    pieces.append(text[position:])
    return "".join(pieces)


def names_something(content: str) -> bool:
    """Whether a `=` in a positional argument of this text would make a name of what is before."""
    return "=" in outer_text(content)
