"""Writes HTML that is well-formed and escaped whatever comes: the only place that makes any."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum

from model.preview.looks import Picture

ELLIPSIS = "…"
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
# What no HTML may hold, and half a pair that no encoding can write.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LONGEST_TITLE = 200
_LONGEST_UNBROKEN = 24
_COST_OF_A_TAG = 8


class Style(StrEnum):
    """Classes of the style sheet for words."""

    BOLD = "b"
    ITALIC = "i"
    SMALL = "s"
    BIG = "g"
    UNDERLINED = "u"
    STRUCK = "k"
    MONOSPACED = "m"
    RAISED = "p"
    LOWERED = "q"
    LINK = "l"
    DIM = "d"
    CHIP = "c"
    FLAG = "f"
    RISING = "up"
    FALLING = "down"


class Block(StrEnum):
    """Kinds of blocks, by the tag that opens them."""

    LINES = "div"
    BULLETS = "ul"
    NUMBERS = "ol"
    ITEM = "li"
    INDENTED = 'div class="in"'
    CENTERED = 'div class="mid"'
    FOLDED = 'div class="fold"'
    CAPTION = 'div class="cap"'
    NESTED = 'div class="in nest"'

    @property
    def closing(self) -> str:
        return f"</{self.partition(' ')[0]}>"


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Where a note's number comes to stand; `note` is its place among those of the field."""

    row: int
    note: int


Piece = str | NoteMark
_PAINTED = frozenset((Style.CHIP, Style.FLAG, Style.UNDERLINED, Style.STRUCK))


@dataclass(frozen=True, slots=True)
class _Run:
    """How the words that follow are written."""

    row: int
    styles: tuple[Style, ...] = ()
    title: str = ""
    ground: str = ""
    is_unbroken: bool = False

    @property
    def weight(self) -> int:
        """How much one sees of a space that is written so."""
        if self.ground or not _PAINTED.isdisjoint(self.styles):
            return 2
        return int(Style.LINK in self.styles)

    def opening(self) -> str:
        parts = [f'<a href="row:{self.row}"']
        if self.styles:
            parts.append(f' class="{" ".join(self.styles)}"')
        if self.ground:
            parts.append(f' style="background-color:{self.ground}"')
        if self.title:
            parts.append(f' title="{escaped(self.title[:_LONGEST_TITLE])}"')
        return "".join(parts) + ">"


def escaped(text: str) -> str:
    """Text as it may stand between tags and in attributes."""
    return html.escape(_FORBIDDEN.sub("\ufffd", text))


def _escaped_words(text: str) -> str:
    return html.escape(_FORBIDDEN.sub("\ufffd", text), quote=False)


class Flow:
    """What one field shows, written word by word.

    Words that belong to one row and look the same are one `<a href="row:ID">`: anchors can't be
    nested, so each run has the innermost row's. Beyond `room` characters nothing more is taken.
    """

    def __init__(self, row: int, room: int) -> None:
        self.pieces: list[Piece] = []
        self.is_empty = True
        self._has_ellipsis = False
        self._run = _Run(row)
        self._written: _Run | None = None
        self._words: list[str] = []
        self._room = room
        self._at_start = True
        self._space = False
        self._is_trimming = False
        self._breaks = 0

    @property
    def is_full(self) -> bool:
        """Whether there is no room for more."""
        return self._room <= 0

    # Words

    def text(self, text: str) -> None:
        """Words as a reader sees them; white space as in HTML, blank lines part lines."""
        if self.is_full or not text:
            return
        if len(text) > self._room:
            text, self._has_ellipsis = text[: self._room] + ELLIPSIS, True
        lines = _BLANK_LINE.split(text) if "\n" in text else (text,)
        for number, line in enumerate(lines):
            if number:
                self.paragraph()
            self._line(line)

    def line_break(self) -> None:
        """As `<br>`; none where a block begins or ends."""
        if not self._at_start:
            self._breaks += 1
            self._room -= _COST_OF_A_TAG

    def paragraph(self) -> None:
        """Go on on a line of its own."""
        if not self._at_start:
            self._breaks = max(self._breaks, 1)

    def _line(self, line: str) -> None:
        words = _SPACES.sub(" ", line)
        if words.startswith(" ") and not self._is_trimming:
            self._space = True
        bare = words.strip(" ")
        if not bare:
            return
        self._begin()
        unbroken = self._run.is_unbroken and len(bare) <= _LONGEST_UNBROKEN
        self._write(_escaped_words(bare.replace(" ", "\u00a0") if unbroken else bare), len(bare))
        self._space = words.endswith(" ")

    def _begin(self) -> None:
        """What stands between the words before and those that come."""
        if self._breaks and not self._at_start:
            self._end_run()
            self.pieces.append("<br>" * self._breaks)
        elif self._space and not self._at_start:
            space = "\u00a0" if self._run.is_unbroken else " "
            if self._written is not None and self._written.weight <= self._run.weight:
                self._words.append(space)
            else:
                self._write(space, 1)
        self._at_start, self._space, self._breaks = False, False, 0
        self._is_trimming = False

    def _write(self, written: str, cost: int) -> None:
        if self._written != self._run:
            self._end_run()
            self._written = self._run
        self._words.append(written)
        self._room -= cost
        self.is_empty = False

    def _end_run(self) -> None:
        if self._written is not None:
            self.pieces.append(self._written.opening() + "".join(self._words) + "</a>")
            self._written, self._words = None, []
            self._room -= _COST_OF_A_TAG

    # Marks and pictures

    def note_mark(self, note: int) -> None:
        """The number of a note, which is only known when the whole box is put together."""
        self._at_start_of_piece()
        self.pieces.append(NoteMark(self._run.row, note))

    def picture(self, picture: Picture, widest: int, title: str) -> None:
        """A picture that the view has said it has, scaled down to a width."""
        width = max(1, min(picture.width, widest))
        height = max(1, picture.height * width // max(1, picture.width))
        self._at_start_of_piece()
        self.pieces.append(
            f'<a href="row:{self._run.row}"><img src="{escaped(picture.url)}" '
            f'width="{width}" height="{height}" alt="{escaped(title[:_LONGEST_TITLE])}"></a>'
        )

    def rule(self) -> None:
        """A line across."""
        self._end_block()
        self.pieces.append("<hr>")
        self._room -= _COST_OF_A_TAG

    def _at_start_of_piece(self) -> None:
        self._begin()
        self._end_run()
        self.is_empty = False
        self._room -= _COST_OF_A_TAG

    # What surrounds words

    @contextmanager
    def in_row(self, row: int) -> Iterator[None]:
        """Within, words belong to this row."""
        with self._with(replace(self._run, row=row)):
            yield

    @contextmanager
    def styled(
        self, *styles: Style, title: str = "", ground: str = "", unbroken: bool = False
    ) -> Iterator[None]:
        """Within, words look so too; `ground` is a colour that was checked, `#rrggbb`."""
        run = self._run
        new = tuple(style for style in styles if style not in run.styles)
        with self._with(
            replace(
                run,
                styles=(*run.styles, *new),
                title=title or run.title,
                ground=ground or run.ground,
                is_unbroken=unbroken or run.is_unbroken,
            )
        ):
            yield

    @contextmanager
    def trimmed(self) -> Iterator[None]:
        """Within, white space at the beginning and the end does not count."""
        self._is_trimming = True
        space = self._space
        yield
        # Where nothing was written the space before is still to come.
        self._space = space and self._is_trimming
        self._is_trimming = False

    @contextmanager
    def block(self, block: Block) -> Iterator[None]:
        """Within, all stands in a block of its own."""
        self._end_block()
        at = len(self.pieces)
        self.pieces.append(f"<{block}>")
        self._room -= _COST_OF_A_TAG
        yield
        self._end_block()
        if len(self.pieces) == at + 1:
            self.pieces.pop()
        else:
            self.pieces.append(block.closing)

    def finished(self) -> Sequence[Piece]:
        """All that was written; it ends in an ellipsis where there was no room for all."""
        self._end_run()
        if self.is_full and not self._has_ellipsis:
            self.pieces.append(f"{self._run.opening()}{ELLIPSIS}</a>")
        return self.pieces

    def _end_block(self) -> None:
        self._end_run()
        self._at_start, self._space, self._breaks = True, False, 0

    @contextmanager
    def _with(self, run: _Run) -> Iterator[None]:
        before, self._run = self._run, run
        yield
        self._run = before
