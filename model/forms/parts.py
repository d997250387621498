"""Where the parts of a piece of wikitext are: between delimiters that no node hides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.safety.closed_pieces import closed_pieces
from model.text_edit import Replace, TextEdit
from model.wikitext.preprocessor import scan
from model.wikitext.reading import WHITE_SPACE
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a piece, without the white space round it; offsets count in the piece."""

    source: str
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source[self.start : self.end]

    def replaced(self, text: str) -> TextEdit:
        """The edit that writes another text here; empty where it is this text."""
        if text == self.text:
            return TextEdit()
        return TextEdit((Replace(self.start, self.end, text),))


def part_of(source: str, start: int, end: int) -> Part:
    """`source[start:end]` as a part."""
    inner = source[start:end]
    lead = len(inner) - len(inner.lstrip(WHITE_SPACE))
    if lead == len(inner):
        return Part(source, start, start)
    return Part(source, start + lead, end - (len(inner) - len(inner.rstrip(WHITE_SPACE))))


def solid_spans(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[tuple[int, int]]:
    """The outermost nodes of a text that hide what stands in them, in text order."""
    return closed_pieces(text, scan(text, 0, None, syntax))


def bare(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> str:
    """The text with a NUL instead of every character that stands in a node."""
    pieces: list[str] = []
    position = 0
    for start, end in solid_spans(text, syntax):
        pieces.append(text[position:start])
        pieces.append("\0" * (end - start))
        position = end
    return "".join(pieces) + text[position:]


def is_one_link(source: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> bool:
    """Whether the whole text is one `[[…]]`."""
    return source.startswith("[[") and solid_spans(source, syntax) == [(0, len(source))]


def pipes_of(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[int]:
    """Where a `|` stands that is in no node of this text."""
    return [match.start() for match in re.finditer(r"\|", bare(text, syntax))]


def has_more_open(now: str, before: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> bool:
    """Whether a piece opens more that it does not close than it did before."""
    counts = [len(scan(text, 0, None, syntax).open_pieces) for text in (now, before)]
    return counts[0] > counts[1]
