"""A latitude or longitude as a person types it: `53.2719`, `53°16′19″N`, `53/16/19/N`.

Numbers are decimal texts: how many digits there are is how exactly a place is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Axis = Literal["latitude", "longitude"]

LETTERS: dict[str, str] = {"latitude": "NS", "longitude": "EW"}
LIMITS: dict[str, int] = {"latitude": 90, "longitude": 180}
_NUMBER = r"\d+(?:[.,]\d+)?"
_MARKS = (
    r"(?:[°ºd]|deg)?",
    r"(?:['′’‘´]|min|m)?",
    # An `s` alone is the south.
    r"""(?:["″”“]|''|′′|sec|s(?=\s*[NSEW]))?""",
)
_ANGLE = re.compile(
    rf"""(?P<front>[NSEW])?\s*(?P<sign>[-+−–])?\s*
    (?P<degrees>{_NUMBER})\s*{_MARKS[0]}
    (?:[\s/:]*(?P<minutes>{_NUMBER})\s*{_MARKS[1]}
    (?:[\s/:]*(?P<seconds>{_NUMBER})\s*{_MARKS[2]})?)?
    [\s/]*(?P<back>[NSEW])?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_BETWEEN_TWO = re.compile(r"\s*[,;]\s+|\s*;\s*|(?<=[NSEWnsew])\s*,?\s*(?=[\d-])")
_TWO_DECIMALS = re.compile(r"(-?\d+\.\d+)[\s,]+(-?\d+\.\d+)", re.ASCII)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Angle:
    """Degrees, and as far as they are given minutes and seconds, each a decimal text.

    `letter` is one of NSEW in upper case, or "" where the sign alone speaks.
    """

    parts: tuple[str, ...]
    is_negative: bool = False
    letter: str = ""

    @property
    def value(self) -> Decimal:
        """In degrees; negative in the south and the west."""
        size = sum((Decimal(part) / 60**at for at, part in enumerate(self.parts)), start=Decimal(0))
        return -size if self.is_negative else size

    def converted(self, length: int, decimals: int) -> Angle:
        """It in so many parts, the last with so many decimals at least.

        None of the exactness it came with is lost: a second is a ten-thousandth of a degree.
        """
        if length == len(self.parts):
            return self
        exact = _decimals_of(self.parts[-1]) + 2 * (len(self.parts) - length)
        unit = Decimal(1).scaleb(-max(decimals, exact, 0))
        last = (abs(self.value) * 60 ** (length - 1)).quantize(unit, ROUND_HALF_UP)
        parts: list[str] = []
        for _ in range(length - 1):
            whole, rest = divmod(last, 60)
            parts.insert(0, f"{rest.quantize(unit) if not parts else rest:f}")
            last = whole
        parts.insert(0, f"{last:f}")
        return Angle(tuple(parts), self.is_negative, self.letter)

    @property
    def shown(self) -> str:
        """As one writes it: with degree signs, or a plain number where it has no letter."""
        sign = "-" if self.is_negative and not self.letter else ""
        if len(self.parts) == 1 and not self.letter:
            return sign + self.parts[0]
        marked = (part + mark for part, mark in zip(self.parts, "°′″", strict=False))
        return sign + "".join(marked) + self.letter

    def other_notation(self, axis: Axis) -> str:
        """Degrees, minutes and seconds of a decimal number; a decimal number of anything else."""
        if len(self.parts) > 1:
            degrees = self.converted(1, 0)
            return Angle(degrees.parts, self.is_negative).shown
        letter = LETTERS[axis][self.is_negative]
        exact = self.converted(3, 0)
        seconds = f"{Decimal(exact.parts[2]):f}"
        whole = (exact.parts[0], f"{int(Decimal(exact.parts[1])):02}", _padded(seconds))
        return Angle(whole, self.is_negative, letter).shown


def match_of(text: str) -> re.Match[str] | None:
    """Where the parts of an angle are: `sign`, `degrees`, `minutes`, `seconds`, `front`, `back`.

    The last two are the letter, before or behind the numbers. None for what is no angle.
    """
    return _ANGLE.fullmatch(text.strip()) if len(text) <= _LONGEST else None


def read_angle(text: str, axis: Axis, most: int | None = None) -> Angle:
    """The angle that a text is, in either notation.

    `most` is how many degrees there may be, if more than usual. Raises ValueError for anything
    else, for a letter of the other axis, and for more than the globe has.
    """
    match = match_of(text)
    if match is None:
        raise ValueError(f"{text!r} is no {axis}")
    texts = (match[part] for part in ("degrees", "minutes", "seconds"))
    parts = tuple(part.replace(",", ".") for part in texts if part)
    letters = {(match[side] or "").upper() for side in ("front", "back")} - {""}
    is_minus = match["sign"] in ("-", "−", "–")
    if len(letters) > 1 or (letters and match["sign"]) or not letters <= set(LETTERS[axis]):
        raise ValueError(f"{text!r} is no {axis}")
    letter = letters.pop() if letters else ""
    angle = Angle(parts, is_minus or letter in ("S", "W"), letter)
    _check(angle, most or LIMITS[axis])
    return angle


def _check(angle: Angle, most: int) -> None:
    degrees, *smaller = map(Decimal, angle.parts)
    is_split_twice = any("." in part for part in angle.parts[:-1])
    if is_split_twice or any(part >= 60 for part in smaller) or abs(angle.value) > most:
        raise ValueError(f"{angle.shown} is not on the globe")
    if degrees > most:
        raise ValueError(f"{angle.shown} is not on the globe")


def read_pair(text: str) -> tuple[str, str] | None:
    """The two texts of a latitude and a longitude in one; None where it is not both."""
    text = text.strip()
    decimals = _TWO_DECIMALS.fullmatch(text)
    halves = list(decimals.groups()) if decimals else _BETWEEN_TWO.split(text)
    if len(halves) != 2:
        return None
    try:
        read_angle(halves[0], "latitude")
        read_angle(halves[1], "longitude")
    except ValueError:
        return None
    return halves[0], halves[1]


def _decimals_of(number: str) -> int:
    return len(number.partition(".")[2])


def _padded(number: str) -> str:
    """With two digits before the point."""
    whole, point, rest = number.partition(".")
    return f"{whole:0>2}{point}{rest}"
