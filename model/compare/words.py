"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from model.compare.sequences import stretches

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class PieceState(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of one of the texts, or of both."""

    state: PieceState
    text: str


def word_differences(before: str, after: str) -> list[Piece]:
    """Both texts as one row of pieces; what is gone stands before what is new in its place.

    Words, marks and stretches of white space are compared whole. Takes time in proportion to the
    texts.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for low, high, first, last, is_same in stretches(old, new):
        if is_same:
            pieces.append(Piece(PieceState.SAME, "".join(old[low:high])))
            continue
        gone, come = "".join(old[low:high]), "".join(new[first:last])
        pieces += [Piece(PieceState.GONE, gone)] if gone else []
        pieces += [Piece(PieceState.NEW, come)] if come else []
    return pieces
