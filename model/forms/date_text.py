"""A date in words or numbers, as people write it: read it, and write another in its way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from model.forms.form import FormError
from model.forms.month_names import ENGLISH, MONTH_NAMES, MonthNames
from model.forms.partial_date import PartialDate
from model.text_edit import Replace, TextEdit

_LONGEST = 80
_SPACE = r"(?:(?:[ \t\u00a0]|&nbsp;|&\#160;)+)"
_WORD = r"(?P<month>[^\W\d_]{3,}\.?)"
_DAY = r"(?P<day>[0-9]{1,2}(?:er|º|°)?)"
_YEAR = r"(?P<year>[0-9]{4})"
_OF = rf"{_SPACE}(?:(?:de|del){_SPACE})?"
_JOINT = rf"(?P<joint>{_OF})"
_OPEN, _CLOSE = r"(?:\[\[)?", r"(?:\]\])?"

_IN_WORDS = (
    rf"{_OPEN}(?:{_DAY}(?P<mark>\.?){_JOINT})?{_WORD}{_CLOSE},?{_OF}{_OPEN}{_YEAR}{_CLOSE}",
    rf"{_OPEN}{_WORD}{_SPACE}{_DAY}{_CLOSE}(?:,{_SPACE}|,|{_SPACE}){_OPEN}{_YEAR}{_CLOSE}",
    rf"{_YEAR}{_SPACE}{_WORD}{_SPACE}{_DAY}",
)
_IN_NUMBERS = (
    rf"{_YEAR}-(?P<month>[0-9][0-9])-(?P<day>[0-9][0-9])",
    (
        rf"{_OPEN}{_YEAR}[年년]{_CLOSE}{_SPACE}?{_OPEN}(?P<month>[0-9]{{1,2}})[月월]"
        rf"(?:{_SPACE}?(?P<day>[0-9]{{1,2}})[日일])?{_CLOSE}"
    ),
    rf"(?P<day>[0-9]{{1,2}})\.{_SPACE}?(?P<month>[0-9]{{1,2}})\.{_SPACE}?{_YEAR}",
)
# What could be something else where the argument doesn't say that it is a date.
_WHERE_A_DATE_BELONGS = (rf"{_YEAR}-(?P<month>[0-9][0-9])", rf"{_OPEN}{_YEAR}{_CLOSE}")
# In English the first number could be the month.
_WHERE_THE_DAY_IS_FIRST = (r"(?P<day>[0-9]{1,2})(?P<by>[-/])(?P<month>[0-9]{1,2})(?P=by)" + _YEAR,)

_DATE_WORD = re.compile(
    r"""date|year|born|died|birth|death|founded|founding|establish|formed|formation|opened|opening
    |closed|released?|publish|premier|completed|built|inaugurat|as.?of|since|abolished|dissol
    |commission|launch|adopted|aired""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY_FIRST_WORD = re.compile(
    r"""dat[aoe]?(?![a-z])|datum|datu|jahr|stand\b|geburt|geb|gestorben|sterb|sterf|fech|año|ann[oi]
    |année|naissance|décès|nasc|morte|fødsel|fødd?t|født|född|död|rok\b|дат|год|рік|aggiornamento
    |elezione|[年日]""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateText:
    """A text that is a date. `months` are the languages that its month may be written in."""

    text: str
    date: PartialDate
    match: re.Match[str]
    months: tuple[MonthNames, ...] = ()

    def rewritten(self, date: PartialDate, key: str = "") -> TextEdit:
        """The edit that makes it another date, written in the same way.

        `key` is the argument's, and may tell the language. Raises ValueError where that way has no
        writing for the date: a day of which only a year was there is written as ISO 8601.
        """
        if date == self.date:
            return TextEdit()
        if self.date.known == 1:
            return self._whole(str(date.year) if date.known == 1 else date.iso)
        if date.known == 1:
            return self._whole(str(date.year))
        months = self._language_for(date, key) if self.months else None
        replaces = [self._replace("year", f"{date.year:04}")]
        replaces.append(self._replace("month", self._month(date, months)))
        if date.known < self.date.known:
            replaces += self._without_day(months)
        elif date.known > self.date.known:
            replaces.append(self._with_day(date, months))
        elif date.day is not None:
            replaces.append(self._replace("day", self._day(date.day, months)))
        text = self.text
        return TextEdit.of(r for r in replaces if r.text != text[r.start : r.end])

    def _whole(self, text: str) -> TextEdit:
        return TextEdit((Replace(0, len(self.text), text),))

    def _replace(self, group: str, text: str) -> Replace:
        return Replace(*self.match.span(group), text)

    def _language_for(self, date: PartialDate, key: str) -> MonthNames:
        """The language to write the new month in; raises ValueError where nothing tells it."""
        assert date.month is not None
        if len({months.names[date.month - 1] for months in self.months}) == 1:
            return self.months[0]
        key = key.casefold()
        for months in self.months:
            if any(word in key for word in months.key_words):
                return months
        if self.months[0] is ENGLISH:
            return ENGLISH
        raise ValueError(f"{self.text!r} does not say which language the month is to be in")

    def _month(self, date: PartialDate, months: MonthNames | None) -> str:
        old = self.match["month"]
        assert date.month is not None
        if months is None:
            return self._number(date.month)
        if date.month == self.date.month:
            return old
        if months.inflects and date.day is None:
            raise ValueError("the month would have another ending")
        name = months.names[date.month - 1]
        if old.isupper():
            return name.upper()
        if old[0].isupper():
            name = name[0].upper() + name[1:]
        return name + "." * (old.endswith(".") and len(name) == len("Jan"))

    def _day(self, day: int, months: MonthNames | None) -> str:
        if months is None:
            return self._number(day)
        if day == 1 and not self.match["day"].startswith("0"):
            has_plain_first = self.date.day == 1 and self.match["day"] == "1"
            return "1" if has_plain_first else months.first_day
        return f"{day:02}" if self.match["day"].startswith("0") else str(day)

    def _number(self, number: int) -> str:
        """Of two digits, unless one of the numbers there is a single digit."""
        there = [self.match[group] for group in ("day", "month") if self._has(group)]
        return str(number) if any(len(digits) == 1 for digits in there) else f"{number:02}"

    def _has(self, group: str) -> bool:
        return self.match.groupdict().get(group) is not None

    def _without_day(self, months: MonthNames | None) -> Iterator[Replace]:
        """The replaces that leave the month and the year."""
        match = self.match
        if months is None:
            raise ValueError("a date in numbers is written with its day")
        if months.inflects:
            raise ValueError("the month would have another ending")
        if match.start("day") < match.start("month"):
            yield Replace(match.start("day"), match.start("month"), "")
            return
        if match.start("year") < match.start("month"):
            raise ValueError("a date that begins with the year is written with its day")
        comma = match.end("day") + self.text[match.end("day") :].find(",")
        yield Replace(match.end("month"), match.end("day"), "")
        if comma >= match.end("day"):
            yield Replace(comma, comma + 1, "")

    def _with_day(self, date: PartialDate, months: MonthNames | None) -> Replace:
        assert date.day is not None
        start, end = self.match.span("month")
        if months is None:
            mark = {"月": "日", "월": "일"}.get(self.text[end : end + 1])
            if mark:
                return Replace(end + 1, end + 1, f"{date.day}{mark}")
            raise ValueError("this way to write a date has no place for the day")
        day = months.first_day if date.day == 1 else str(date.day)
        return Replace(start, start, day + months.day_mark + months.joint)


def typed_date(text: str, key: str) -> PartialDate:
    """The date that a person typed into the field `key`: `1950-06-25`, or in words as in a text.

    Raises FormError where it is none.
    """
    try:
        return PartialDate.of_iso(text)
    except ValueError as error:
        read = read_date(text.strip(), "date")
        if read is None:
            raise FormError(key, text) from error
        return read.date


def read_date(text: str, key: str = "") -> DateText | None:
    """The date that the whole text is; None for anything else, and for a day that never was.

    `key` is that of the argument whose value it is: a year alone, or `3/4/1950`, is taken for a
    date only where the key says so.
    """
    if len(text) > _LONGEST or not any(char.isdecimal() for char in text):
        return None
    return _in_words(text) or _in_numbers(text, key)


def _in_words(text: str) -> DateText | None:
    for pattern in _patterns(_IN_WORDS):
        match = pattern.fullmatch(text)
        found = _months_of(match) if match else None
        if match and found:
            return _date_text(match, found[0], found[1])
    return None


def _in_numbers(text: str, key: str) -> DateText | None:
    for pattern in _number_patterns(key):
        match = pattern.fullmatch(text)
        if match:
            month = match.groupdict().get("month")
            return _date_text(match, int(month) if month else None, ())
    return None


def _number_patterns(key: str) -> Iterator[re.Pattern[str]]:
    yield from _patterns(_IN_NUMBERS)
    is_day_first = _DAY_FIRST_WORD.search(key) is not None
    if is_day_first or _DATE_WORD.search(key):
        yield from _patterns(_WHERE_A_DATE_BELONGS)
    if is_day_first and not _DATE_WORD.search(key):
        yield from _patterns(_WHERE_THE_DAY_IS_FIRST)


@lru_cache(maxsize=4)
def _patterns(sources: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compiled when the first date is read."""
    return tuple(re.compile(source) for source in sources)


def _date_text(
    match: re.Match[str], month: int | None, months: tuple[MonthNames, ...]
) -> DateText | None:
    day = match.groupdict().get("day")
    number = int(re.sub(r"\D", "", day, flags=re.ASCII)) if day else None
    try:
        date = PartialDate(int(match["year"]), month, number)
    except ValueError:
        return None
    return DateText(match.string, date, match, months)


def _months_of(match: re.Match[str]) -> tuple[int, tuple[MonthNames, ...]] | None:
    """The number of the month, and the languages it is in: those first that write a day so."""
    found = month_in(match["month"])
    if found is None:
        return None
    number, languages = found
    mark, joint = match.groupdict().get("mark"), match.groupdict().get("joint")
    if mark is None or joint is None:
        return number, languages
    has_joint = "de" in joint
    fitting = tuple(
        months
        for months in languages
        if months.day_mark == mark and (months.joint == " de ") == has_joint
    )
    return number, fitting or languages


def month_in(word: str) -> tuple[int, tuple[MonthNames, ...]] | None:
    """The number of the month that a word names, and the languages in which it does."""
    name = word.removesuffix(".").casefold()
    name = {"sept": "sep"}.get(name, name)
    found: list[tuple[int, MonthNames]] = []
    for months in MONTH_NAMES:
        for number, known in enumerate(months.names, 1):
            if known.casefold() == name:
                found.append((number, months))
    if not found:
        return None
    number = found[0][0]
    languages = [months for other, months in found if other == number]
    # A capital letter: one of the languages that write months so, if it is one of theirs at all.
    alike = [m for m in languages if m.names[number - 1][0].isupper() == word[0].isupper()]
    return number, tuple(alike or languages)
