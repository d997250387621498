"""The notation of both halves of coordinates: as many parts in one as in the other."""

from __future__ import annotations

from decimal import Decimal

from model.forms.angle import LETTERS, Angle, Axis


def in_typed_notation(typed: Angle, axis: Axis, old: Angle, other: Angle) -> Angle | None:
    """What was typed beside an `old` half, as it was typed, with the letter that the call needs.

    None where it has the notation of the call, or fewer parts of the same one, and where the
    `other` half would not be the same place in it.
    """
    length = len(typed.parts)
    is_shorter = 1 < length < len(old.parts)
    if length == len(old.parts) or is_shorter or in_parts(other, length) is None:
        return None
    is_negative = typed.is_negative
    if old.letter and not typed.letter and not is_negative:
        is_negative = old.is_negative
    return lettered(Angle(typed.parts, is_negative, typed.letter), axis, bool(old.letter))


def in_parts(angle: Angle, length: int) -> Angle | None:
    """The same angle in so many parts, no less exact; None where it is not quite the same."""
    converted = angle.converted(length, 0)
    if converted.value != angle.value:
        return None
    old = (*angle.parts, "", "")
    texts = [_beside(new, old[index], index) for index, new in enumerate(converted.parts)]
    return Angle(tuple(texts), angle.is_negative, angle.letter)


def _beside(new: str, old: str, index: int) -> str:
    """A part as it was where it is the same; one that there was none of has two digits."""
    if old and Decimal(old) == Decimal(new) and "." not in new:
        return old
    return f"{new:0>2}" if index and not old else new


def lettered(angle: Angle, axis: Axis, has_letters: bool) -> Angle:
    """With the letter that more than one part needs, or that the call has."""
    needs_letter = has_letters or len(angle.parts) > 1
    letter = LETTERS[axis][angle.is_negative] if needs_letter else ""
    return Angle(angle.parts, angle.is_negative, letter)
