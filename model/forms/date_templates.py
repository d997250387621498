"""Which arguments of which template hold a date: another template is one more name here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """A date in a call: the key of the form's field, and which numbers hold year, month and day.

    `order` is one of `ymd`, `dmy`, `ym`, `y`; a date in words stands in one argument instead.
    `is_whole`: the template takes nothing but a day. `is_named`: the arguments are `year1`,
    `month1` and `day1`, with `first` as their number. `is_optional`: today is meant without it.
    """

    key: str
    first: int = 1
    order: str = "ymd"
    is_whole: bool = False
    is_named: bool = False
    is_optional: bool = False

    def arguments(self) -> dict[str, str]:
        """The key of the argument that holds the year (`y`), month (`m`) and day (`d`)."""
        if self.is_named:
            return {word[0]: f"{word}{self.first}" for word in ("year", "month", "day")}
        return {part: str(self.first + at) for at, part in enumerate(self.order)}


_ONE = (Slot("date"),)
_BIRTH_AND_AGE = (Slot("date", is_whole=True),)
_DEATH_AND_AGE = (Slot("death_date"), Slot("birth_date", 4))
_DAY_FIRST = (Slot("date", order="dmy"),)
_DEATH_DAY_FIRST = (Slot("death_date", order="dmy"), Slot("birth_date", 4, "dmy"))
_FROM_TO = (Slot("from"), Slot("to", 4, is_optional=True))
_NAMED_FROM_TO = (
    Slot("from", is_named=True),
    Slot("to", 2, is_named=True, is_optional=True),
)
_YEAR_AND_MONTH = (Slot("date", order="ym"),)
_DEATH_YEAR = (Slot("death_date", order="y"), Slot("birth_date", 2, "y"))

_FAMILIES: tuple[tuple[tuple[Slot, ...], str], ...] = (
    (
        _ONE,
        """birth date; death date; start date; end date; start date and age; birth-date; death-date;
        start-date; end-date; dob; birthdate; deathdate; euro birth date; as of;
        birth-date and age; start-date and age; formatdate""",
    ),
    (
        _BIRTH_AND_AGE,
        """birth date and age; bda; bdaa; birthdate and age; dob and age; födelsedatum och ålder""",
    ),
    (
        _DEATH_AND_AGE,
        """death date and age; dda; d-da; death-date and age; deathdateandage;
        death date and given age; död datum och ålder; avliden datum och ålder""",
    ),
    (_FROM_TO, "age in years and days; age in years, months and days"),
    (
        _NAMED_FROM_TO,
        """age in days; age in days nts; age in weeks; age in weeks and days; age in months;
        age in years, months, weeks and days; age in months, weeks and days; age in years nts""",
    ),
    (_YEAR_AND_MONTH, "birth year and age"),
    (_DEATH_YEAR, "death year and age"),
    (
        _DAY_FIRST,
        """date; date-; datum; fecha; date de naissance; date de naissance-; dia; dtlink; dni;
        nascimento; дата рождения""",
    ),
    (_DEATH_DAY_FIRST, "date de décès; date de décès-; morte; дата смерти"),
)
DATE_TEMPLATES: Mapping[str, tuple[Slot, ...]] = {
    " ".join(name.split()): slots for slots, names in _FAMILIES for name in names.split(";")
}
"""The arguments of each template, whose name is in lower case."""
