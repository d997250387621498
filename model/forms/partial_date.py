"""A date of which the day, or the day and the month, may be unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?", re.ASCII)
_EARLIEST = 1000
"""Dates before are too often of another calendar, or none that a picker could show."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day of the Gregorian calendar. Raises ValueError if there is none."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year < _EARLIEST:
            raise ValueError(f"the year {self.year} is too early")
        if self.day is not None and self.month is None:
            raise ValueError("a day without a month")
        date(self.year, self.month or 1, self.day or 1)

    @staticmethod
    def of_iso(text: str) -> PartialDate:
        """The date of `1950`, `1950-06` or `1950-06-25`; raises ValueError for anything else."""
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is no date")
        year, month, day = match.groups()
        return PartialDate(int(year), int(month) if month else None, int(day) if day else None)

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it, as far as it is known."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)

    @property
    def known(self) -> int:
        """How many of year, month and day are known."""
        return 1 + (self.month is not None) + (self.day is not None)
