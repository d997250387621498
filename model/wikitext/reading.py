"""The templates of a text and their arguments, as MediaWiki reads them: plain views of spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from model.wikitext.preprocessor import OpenPiece, PieceKind, Scan, scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

WHITE_SPACE = " \t\n\r\f\v"
"""What MediaWiki trims from the names and values of named arguments (not NBSP, not U+3000)."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a template; `start` is behind its `|`, `equals` is -1 where positional.

    Offsets count characters of the text the template was read from.
    """

    text: str = field(repr=False)
    start: int
    equals: int
    end: int

    @property
    def is_positional(self) -> bool:
        return self.equals < 0

    @property
    def name_text(self) -> str | None:
        """The name as written, white space and comments included; None where positional."""
        return None if self.equals < 0 else self.text[self.start : self.equals]

    @property
    def value_start(self) -> int:
        return self.start if self.equals < 0 else self.equals + 1

    @property
    def value_text(self) -> str:
        """The value as written, white space and comments included."""
        return self.text[self.value_start : self.end]


@dataclass(frozen=True, slots=True)
class Template:
    """One template call: from the `{{` at `start` to behind its `}}` at `end`."""

    text: str = field(repr=False)
    start: int
    end: int
    name_end: int
    arguments: tuple[Argument, ...]
    """All arguments in the order of the text, duplicates kept."""

    @property
    def name_text(self) -> str:
        """The name as written, white space and comments included."""
        return self.text[self.start + 2 : self.name_end]

    @property
    def source(self) -> str:
        """The whole call, braces included."""
        return self.text[self.start : self.end]


class Page:
    """One reading of a text: what `parse` gives."""

    def __init__(self, text: str, found: Scan) -> None:
        self.text = text
        self.scan = found

    @property
    def start(self) -> int:
        return self.scan.start

    @property
    def end(self) -> int:
        return self.scan.start + self.scan.length

    @property
    def open_pieces(self) -> tuple[OpenPiece, ...]:
        """The openers that nothing closes, in text order: what makes a box unreadable."""
        return self.scan.open_pieces

    def templates(self) -> list[Template]:
        """Every template in the order of its opening braces, nested ones included.

        What is inside extension tags (`<ref>` …) is not part of this pass.
        """
        kinds, starts = self.scan.kinds, self.scan.starts
        records = [record for record, kind in enumerate(kinds) if kind == PieceKind.TEMPLATE]
        records.sort(key=starts.__getitem__)
        return [self._template(record) for record in records]

    def _template(self, record: int) -> Template:
        text, found = self.text, self.scan
        arguments = tuple(Argument(text, *part) for part in found.parts_of(record))
        start, end = found.starts[record], found.ends[record]
        return Template(text, start, end, found.name_end(record), arguments)


def parse(
    text: str, start: int = 0, end: int | None = None, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> Page:
    """Read `text` (or `text[start:end]`) as MediaWiki reads a page that is viewed.

    Never fails, for any `str`; takes time proportional to the length.
    """
    return Page(text, scan(text, start, end, syntax))
