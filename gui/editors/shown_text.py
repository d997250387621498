"""A text as Qt's text document can hold it, and where each of its characters stands in there.

Qt's documents know one line break, count UTF-16 units, and keep some characters for themselves.
Shown, CR LF, CR and LF are one line feed, and each other character is one character of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from model.text_edit import Replace

_CHUNK = 4096
_KEPT_BY_QT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ufdd0-\ufddf\ufffc\ufffe\uffff\ud800-\udfff]"
)
_LINE_SEPARATORS = {"\u2028": "\u2424", "\u2029": "¶", "\x7f": "\u2421"}


def shown(text: str) -> str:
    """The text as it is shown: one character for one, but CR LF is one line feed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _KEPT_BY_QT.sub(_stand_in, text) if _KEPT_BY_QT.search(text) else text


def _stand_in(match: re.Match[str]) -> str:
    char = match[0]
    if char < " ":
        return chr(0x2400 + ord(char))  # the pictures of control characters
    return _LINE_SEPARATORS.get(char, "\ufffd")


def units(text: str) -> int:
    """How many UTF-16 units the text takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class PositionMap:
    """Offsets of a text (in characters) to positions in what is shown (in UTF-16 units), and back.

    The text is looked at in chunks, so that an edit costs what it touches.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lengths: list[int] = []
        self._units: list[int] = []
        self._lengths, self._units = _measure(text, 0, len(text))
        self._sum()

    def _sum(self) -> None:
        self._starts = [0, *accumulate(self._lengths)]
        self._positions = [0, *accumulate(self._units)]

    @property
    def end(self) -> int:
        """The position behind the last character."""
        return self._positions[-1]

    def position(self, offset: int) -> int:
        """Where the character at an offset of the text is shown; inside a CR LF, where that is."""
        chunk = self._chunk(self._starts, offset)
        start = self._starts[chunk]
        piece = self._text[start:offset]
        if piece.endswith("\r") and self._text.startswith("\n", offset):
            piece = piece[:-1]
        return self._positions[chunk] + shown_units(piece)

    def offset(self, position: int) -> int:
        """The offset of the character that is shown at a position, in the whole text.

        A position between the two units of a character is that of the character.
        """
        chunk = self._chunk(self._positions, position)
        start, wanted = self._starts[chunk], position - self._positions[chunk]
        piece = self._text[start : self._starts[chunk + 1]] if chunk < len(self._lengths) else ""
        if not piece.isascii():
            # As it is shown, half of a pair has the stand-in's unit: no unit joins another.
            wanted = len(_decoded(shown(piece).encode("utf-16-le")[: 2 * wanted]))
        return start + behind_breaks(piece, wanted)

    @staticmethod
    def _chunk(sums: list[int], value: int) -> int:
        return min(max(bisect_right(sums, value) - 1, 0), max(len(sums) - 2, 0))

    def edited(self, replace: Replace, text: str) -> None:
        """Follow an edit; `text` is the whole text after it."""
        first = max(0, self._chunk(self._starts, replace.start) - 1)
        last = min(len(self._lengths), self._chunk(self._starts, replace.end) + 2)
        start, end = self._starts[first], self._starts[last] + replace.growth
        self._text = text
        self._lengths[first:last], self._units[first:last] = _measure(text, start, end)
        self._sum()


def _measure(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """The chunks of a piece of a text: their characters, and the units these take when shown."""
    lengths, counts = [], []
    while start < end:
        stop = min(start + _CHUNK, end)
        if stop < end and text.startswith("\r\n", stop - 1):
            stop += 1
        lengths.append(stop - start)
        counts.append(shown_units(text[start:stop]))
        start = stop
    return lengths, counts


def shown_units(piece: str) -> int:
    """How many UTF-16 units the piece takes when shown."""
    return units(piece) - piece.count("\r\n")


def _decoded(encoded: bytes) -> str:
    """Characters of UTF-16; half of one at the end is left out."""
    if len(encoded) >= 2 and 0xD8 <= encoded[-1] <= 0xDB:
        encoded = encoded[:-2]
    return encoded.decode("utf-16-le")


def behind_breaks(piece: str, count: int) -> int:
    """How many characters of the piece are shown as its first `count` characters."""
    found = piece.find("\r\n")
    while 0 <= found < count:
        count += 1
        found = piece.find("\r\n", found + 2)
    return count
