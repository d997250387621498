"""Dates of birth, death, start and end, with the age or time worked out for the day given."""

from __future__ import annotations

from datetime import date

from model.forms.date_templates import DATE_TEMPLATES, Slot
from model.forms.date_text import month_in, read_date
from model.forms.month_names import ENGLISH
from model.forms.partial_date import PartialDate
from model.preview.ages import age_text, span_text, years_between
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_LONGEST_YEAR = len("9999")


def _today(writer: ValueWriter) -> PartialDate:
    today = writer.looks.today
    return PartialDate(today.year, today.month, today.day)


def _words(writer: ValueWriter, use: TemplateUse) -> str:
    """The date as the tree reads it."""
    return writer.read_text(use)


def _aged(writer: ValueWriter, use: TemplateUse, frame: str, years: tuple[int, int] | None) -> None:
    text = _words(writer, use)
    writer.flow.text(text)
    if text and years is not None:
        _in_brackets(writer, frame.replace("%1", age_text(years)))


def _in_brackets(writer: ValueWriter, words: str) -> None:
    writer.flow.text(" ")
    writer.words(f"({words})", unbroken=True)


def _date_in(use: TemplateUse, slot: Slot, words_key: str) -> PartialDate | None:
    """The date in a slot, in numbers or in words; None where there is none or one too early."""
    texts = {part: use.text(key) for part, key in slot.arguments().items()}
    year = texts.get("y", "")
    try:
        if year.isdecimal() and len(year) <= _LONGEST_YEAR:
            return PartialDate(
                int(year), _month(texts.get("m", "")), _number(texts.get("d", "")) or None
            )
    except ValueError:
        return None
    read = read_date(use.text(words_key))
    return read.date if read else None


def _month(text: str) -> int | None:
    if text.isdecimal():
        return _number(text) or None
    found = month_in(text) if text else None
    return found[0] if found else None


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_YEAR else 0


def _born(writer: ValueWriter, use: TemplateUse) -> None:
    slot = DATE_TEMPLATES.get(use.name, (Slot("date"),))[0]
    born = _date_in(use, slot, "1")
    years = years_between(born, _today(writer)) if born else None
    _aged(writer, use, writer.looks.texts.age, years)


def _died(writer: ValueWriter, use: TemplateUse) -> None:
    slots = DATE_TEMPLATES.get(use.name, (Slot("death_date"), Slot("birth_date", 4)))
    died, born = _date_in(use, slots[0], "1"), _date_in(use, slots[1], "2")
    years = years_between(born, died) if born and died else None
    _aged(writer, use, writer.looks.texts.aged, years)


def _begun(writer: ValueWriter, use: TemplateUse) -> None:
    begun = _date_in(use, Slot("date"), "1")
    text = _words(writer, use)
    writer.flow.text(text)
    if begun is None:
        return
    years = years_between(begun, _today(writer))[1 if begun.day else 0]
    if years:
        unit = "year" if years == 1 else "years"
        _in_brackets(writer, writer.looks.texts.ago.replace("%1", f"{years} {unit}"))


def _span(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{age in years, months and days|…}}` and its like: to today where no end is given."""
    units = tuple(unit for unit in ("years", "months", "weeks", "days") if unit in use.name)
    slots = (Slot("from"), Slot("to", 4))
    if use.first_text("year1", "year"):
        slots = (Slot("from", is_named=True), Slot("to", 2, is_named=True))
    first, last = _date_in(use, slots[0], "1"), _date_in(use, slots[1], "2")
    if first is None or not units:
        writer.chip(use.title)
        return
    end = writer.looks.today if last is None else _day(last)
    writer.words(span_text(_day(first), end, units))


def _age(writer: ValueWriter, use: TemplateUse) -> None:
    first, last = _date_in(use, Slot("from"), "1"), _date_in(use, Slot("to", 4), "2")
    if first is not None:
        writer.words(age_text(years_between(first, last or _today(writer))))


def _as_of(writer: ValueWriter, use: TemplateUse) -> None:
    word = use.text("alt") or ("as of" if use.is_on("lc") else "As of")
    read = _date_in(use, Slot("date"), "1")
    if use.text("alt") or read is None:
        writer.words(word if use.text("alt") else f"{word} {use.text('1')}".strip())
        return
    writer.words(f"{word}\u00a0{_in_words(read)}")


def _in_words(of: PartialDate) -> str:
    month = f"{ENGLISH.names[of.month - 1]} " if of.month else ""
    day = f"{of.day} " if of.day else ""
    return f"{day}{month}{of.year}"


def _day(of: PartialDate) -> date:
    return date(of.year, of.month or 1, of.day or 1)


_SPANS = (
    *("age in years and days", "age in years, months and days", "age in days", "age in weeks"),
    *("age in weeks and days", "age in months", "age in years and months"),
    *("age in years, months, weeks and days", "age in months, weeks and days", "ayd", "ymd"),
)

RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(
        (
            *("birth date and age", "birth-date and age", "bda", "bdaa", "dob and age"),
            *("birthdate and age", "birth year and age", "födelsedatum och ålder"),
        ),
        _born,
    ),
    **dict.fromkeys(
        (
            *("death date and age", "death-date and age", "dda", "d-da", "deathdateandage"),
            *("death year and age", "death date and given age", "avliden datum och ålder"),
        ),
        _died,
    ),
    **dict.fromkeys(("start date and age", "start-date and age", "sda"), _begun),
    **dict.fromkeys(("end date and age",), _begun),
    **dict.fromkeys(_SPANS, _span),
    **dict.fromkeys(("age", "age in years"), _age),
    "as of": _as_of,
}
"""By the template's name in lower case."""
