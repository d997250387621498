"""Templates for a date: of birth, of death, of a start or an end, with an age or without."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from model.forms.date_templates import DATE_TEMPLATES, Slot
from model.forms.date_text import DateText, month_in, read_date, typed_date
from model.forms.form import CannotWriteError, Context, FieldKind, Form, FormField
from model.forms.month_names import MonthNames
from model.forms.partial_date import PartialDate
from model.forms.template_call import TemplateCall
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

_A_DATE = "date"
"""As the key of an argument: a date belongs there."""

_TIME = re.compile(r",?\s+[0-9]{1,2}:[0-9]{2}\b.*")


class DateForm(Form):
    """`{{birth date|1950|6|25|df=yes}}`, `{{date de décès|21|septembre|1936|…}}` and the like.

    A part of which the month or the day is unknown stays so until it is given. Hours and what else
    stands behind the date stay.
    """

    name = "date"

    def __init__(self, call: TemplateCall, dates: Mapping[str, _Written]) -> None:
        self._call = call
        self._dates = dates

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> DateForm | None:
        """A form of a known template whose dates can be read."""
        call = TemplateCall.of(kind, source, context, DATE_TEMPLATES)
        if call is None:
            return None
        slots = DATE_TEMPLATES[call.name]
        dates: dict[str, _Written] = {}
        for at, slot in enumerate(slots):
            written = _written_date(call, slot, at + 1)
            if written is None:
                return None
            dates[slot.key] = written
        return cls(call, dates) if dates[slots[0].key].date else None

    @property
    def fields(self) -> tuple[FormField, ...]:
        return tuple(
            FormField(key, written.date.iso if written.date else "", FieldKind.DATE)
            for key, written in self._dates.items()
        )

    def _part_changed(self, key: str, value: str) -> TextEdit:
        written = self._dates[key]
        if value.strip() == (written.date.iso if written.date else ""):
            return TextEdit()
        if not value.strip() and isinstance(written, _Numbers) and written.slot.is_optional:
            return self._call.edit(key, dict.fromkeys(written.slot.arguments().values(), ""))
        date = typed_date(value, key)
        try:
            changes = written.changes(date)
        except ValueError as error:
            raise CannotWriteError(key, value) from error
        return self._call.edit(key, changes)


@dataclass(frozen=True, slots=True)
class _Numbers:
    """A date whose parts have an argument each; `date` is None where there is none."""

    call: TemplateCall
    slot: Slot
    date: PartialDate | None
    months: tuple[MonthNames, ...] = ()

    def changes(self, date: PartialDate) -> dict[str, str]:
        """The values by key that make it this date. Raises ValueError if the template can't."""
        slot, keys = self.slot, self.slot.arguments()
        if date.known > len(slot.order) or (slot.is_whole and date.day is None):
            raise ValueError(f"{self.call.name} does not take {date.iso}")
        if date.day is None and self._has_time:
            raise ValueError("a time of day needs a day")
        values = {"y": str(date.year), "m": self._month(date), "d": self._number(date.day, "d")}
        # In the order of the text, without gaps.
        return {keys[part]: values[part] for part in slot.order}

    @property
    def _has_time(self) -> bool:
        """`{{start date|1993|2|24|8|30}}`."""
        return self.call.name.startswith(("start", "end")) and bool(self.call.text("4"))

    def _month(self, date: PartialDate) -> str:
        if date.month is None or not self.months:
            return self._number(date.month, "m")
        if self.date and date.month == self.date.month:
            return self.call.text(self.slot.arguments()["m"])
        names = {months.names[date.month - 1] for months in self.months}
        if len(names) > 1:
            names = {months.names[date.month - 1] for months in _of_template(self)}
        if len(names) != 1:
            raise ValueError("nothing says which language the month is to be in")
        return names.pop()

    def _number(self, number: int | None, part: str) -> str:
        """With a zero in front where the call writes its numbers so."""
        if number is None:
            return ""
        keys = self.slot.arguments()
        old = [self.call.text(keys[other]) for other in "dm" if other in keys]
        own = self.call.text(keys[part]) if part in keys else ""
        if own.isdecimal() and int(own) == number:
            return own
        return f"{number:02}" if any(text.startswith("0") for text in old) else str(number)


@dataclass(frozen=True, slots=True)
class _Words:
    """A date that stands in one argument, in words or as ISO 8601; `time` is behind it."""

    key: str
    text: DateText
    time: str

    @property
    def date(self) -> PartialDate:
        return self.text.date

    def changes(self, date: PartialDate) -> dict[str, str]:
        """The values by key that make it this date. Raises ValueError if its way can't."""
        edit = self.text.rewritten(date, _A_DATE)
        if self.time and date.day is None:
            raise ValueError("a time of day needs a day")
        return {self.key: edit.apply(self.text.text) + self.time}


_Written = _Numbers | _Words


def _of_template(written: _Numbers) -> list[MonthNames]:
    """The languages that the template's name is in."""
    name = written.call.name
    return [m for m in written.months if any(word in name for word in m.key_words)]


def _written_date(call: TemplateCall, slot: Slot, position: int) -> _Written | None:
    """The date in a slot; None where what stands there is none. `position` is the slot's own."""
    first = call.text("1")
    if len(first) > len("1er") and not (first.isdecimal() and _is_split(call)):
        return _words_of(call, str(position))
    return _numbers_of(call, slot)


def _words_of(call: TemplateCall, key: str) -> _Words | None:
    value = call.text(key)
    time = _TIME.search(value)
    text = read_date(value[: time.start()] if time else value, _A_DATE)
    return _Words(key, text, time[0] if time else "") if text else None


def _is_split(call: TemplateCall) -> bool:
    """Whether year, month and day have an argument each, as far as one can tell from the call."""
    order = DATE_TEMPLATES[call.name][0].order
    return order.startswith("y") or call.positional_count > 1


def _numbers_of(call: TemplateCall, slot: Slot) -> _Numbers | None:
    keys = slot.arguments()
    texts = {part: call.text(key) for part, key in keys.items()}
    if not any(texts.values()):
        return _Numbers(call, slot, None)
    month, months = _month_of(texts.get("m", ""))
    day = texts.get("d", "")
    day = "1" if day == "1er" else day
    if month is None or not _is_number(texts["y"], 4, 4) or (day and not _is_number(day, 1, 2)):
        return None
    try:
        date = PartialDate(int(texts["y"]), month or None, int(day) if day else None)
    except ValueError:
        return None
    return _Numbers(call, slot, date, months)


def _month_of(text: str) -> tuple[int | None, tuple[MonthNames, ...]]:
    """The number of the month, 0 where it isn't given, None for what is no month."""
    if not text:
        return 0, ()
    if _is_number(text, 1, 2):
        return int(text) or None, ()
    return month_in(text) or (None, ())


def _is_number(text: str, fewest: int, most: int) -> bool:
    return fewest <= len(text) <= most and text.isascii() and text.isdecimal()
