"""How much time lies between two dates, in the words of a template."""

from __future__ import annotations

from datetime import date, timedelta

from model.forms.partial_date import PartialDate

_MONTHS_OF_A_YEAR = 12
_DAYS_OF_A_WEEK = 7


def years_between(earlier: PartialDate, later: PartialDate) -> tuple[int, int]:
    """The fewest and the most whole years between two dates of which parts may be unknown."""
    first, last = _earliest(earlier), _latest(earlier)
    fewest = _years(last, _earliest(later))
    most = _years(first, _latest(later))
    return max(fewest, 0), max(most, 0)


def age_text(years: tuple[int, int]) -> str:
    """`66`, or `65–66` where the dates leave that open."""
    fewest, most = years
    return str(most) if fewest == most else f"{fewest}–{most}"


def span_text(first: date, last: date, units: tuple[str, ...]) -> str:
    """`3 years, 1 month and 2 days`; `units` are some of years, months, weeks and days."""
    if last < first:
        first, last = last, first
    parts: list[tuple[int, str]] = []
    months = _months(first, last)
    rest = (last - _later(first, months)).days
    if "years" in units:
        parts.append((months // _MONTHS_OF_A_YEAR, "year"))
        months %= _MONTHS_OF_A_YEAR
    if "months" in units:
        parts.append((months, "month"))
    else:
        rest = (last - _later(first, _MONTHS_OF_A_YEAR * parts[0][0] if parts else 0)).days
    if "weeks" in units:
        parts.append((rest // _DAYS_OF_A_WEEK, "week"))
        rest %= _DAYS_OF_A_WEEK
    if "days" in units:
        parts.append((rest, "day"))
    return _listed([_counted(number, word) for number, word in parts if number])


def _counted(number: int, word: str) -> str:
    return f"{number:,}\u00a0{word}{'' if number == 1 else 's'}"


def _listed(words: list[str]) -> str:
    if len(words) > 1:
        return f"{', '.join(words[:-1])} and {words[-1]}"
    return words[0] if words else _counted(0, "day")


def _years(first: date, last: date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _months(first: date, last: date) -> int:
    months = (last.year - first.year) * _MONTHS_OF_A_YEAR + last.month - first.month
    return months - (last.day < first.day)


def _later(day: date, months: int) -> date:
    """The same day some months later, or the last of a month that has none."""
    years, month = divmod(day.month - 1 + months, _MONTHS_OF_A_YEAR)
    for number in range(day.day, 0, -1):
        try:
            return date(day.year + years, month + 1, number)
        except ValueError:
            continue
    return day


def _earliest(of: PartialDate) -> date:
    return date(of.year, of.month or 1, of.day or 1)


def _latest(of: PartialDate) -> date:
    if of.day is not None:
        return _earliest(of)
    if of.month is None or of.month == _MONTHS_OF_A_YEAR:
        return date(of.year, _MONTHS_OF_A_YEAR, 31)
    return date(of.year, of.month + 1, 1) - timedelta(days=1)
