"""What a page leaves unclosed, and the infoboxes which that costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from model.boxes import BrokenBox, explain_unreadable
from model.document import Document, Reading
from model.rows.row_tree import RowTree
from model.wikitext.preprocessor import OpenPiece
from model.wikitext.reading import parse


class Unclosed:
    """Compares a new reading of a page with the rows that are shown."""

    def __init__(self, rows: RowTree) -> None:
        self._rows = rows
        self._broken: tuple[object, tuple[BrokenBox, ...]] | None = None

    @property
    def _document(self) -> Document:
        return self._rows.document

    @property
    def broken_boxes(self) -> tuple[BrokenBox, ...]:
        """The infoboxes that the page as it was read last begins, and does not have.

        Their places are those of the text now where no box is shown.
        """
        reading = self._document.reading
        # An edit within a template that reads alone breaks and mends no other: the page is not
        # gone through for it, and what it left open stays the same object.
        known_for: object = reading.open_pieces if self._rows.top else reading
        if self._broken is None or self._broken[0] is not known_for:
            found: tuple[BrokenBox, ...] = ()
            if reading.open_pieces:
                page = parse(reading.text, syntax=self._document.syntax)
                found = tuple(explain_unreadable(page, self._document.syntax))
            self._broken = known_for, found
        return self._broken[1]

    def newly_open(self, reading: Reading) -> Iterator[OpenPiece]:
        """What a new reading finds unclosed that was not unclosed before."""
        known = Counter(piece.opener for piece in self._document.reading.open_pieces)
        for piece in reading.open_pieces:
            known[piece.opener] -= 1
            if known[piece.opener] < 0:
                yield piece

    def loses_boxes(self, reading: Reading, unclosed: Iterable[OpenPiece]) -> bool:
        """Whether braces that open a box shown at the top are among what is not closed."""
        starts = [piece.start for piece in unclosed if piece.opener == "{{"]
        for row in self._rows.top:
            box = self._document.position_now(self._document.start(row))
            if any(set(reading.text[start : box + 2]) == {"{"} for start in starts):
                return True
        return False
