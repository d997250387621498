"""Several dates in one call, each with the place that it holds for."""

from __future__ import annotations

from model.forms.date_text import read_date, typed_date
from model.forms.form import CannotWriteError, Context, FieldKind, Form, FormError, FormField
from model.forms.partial_date import PartialDate
from model.forms.template_call import TemplateCall
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

_FILM_DATES = frozenset(("film date", "filmdate"))
_GROUP = 4
_REGIONAL_DATES = frozenset(("vgrelease", "video game release", "vgrelease new"))
_PAIR = 2


class FilmDateForm(Form):
    """`{{film date|2017|1|29|[[Dublin]]|2017|3|30|Australia|ref1=…}}`, and room for one date more.

    The last date can be taken away, and its place with it.
    """

    name = "film dates"

    def __init__(self, call: TemplateCall, dates: list[PartialDate]) -> None:
        self._call = call
        self._dates = dates

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> FilmDateForm | None:
        """A form of a call all of whose dates can be read."""
        call = TemplateCall.of(kind, source, context, _FILM_DATES)
        if call is None:
            return None
        dates: list[PartialDate] = []
        for first in range(1, call.positional_count + 1, _GROUP):
            year, month, day, place = call.texts(first, _GROUP)
            if not any((year, month, day, place)):
                break
            date = _date_of(year, month, day)
            if date is None:
                return None
            dates.append(date)
        rest = call.texts(len(dates) * _GROUP + 1, max(call.positional_count, _GROUP))
        return cls(call, dates) if dates and not any(rest) else None

    @property
    def fields(self) -> tuple[FormField, ...]:
        fields: list[FormField] = []
        for at, date in enumerate(self._dates, 1):
            fields.append(FormField(f"date_{at}", date.iso, FieldKind.DATE))
            fields.append(FormField(f"place_{at}", self._call.text(str(at * _GROUP))))
        fields.append(FormField(f"date_{len(self._dates) + 1}", "", FieldKind.DATE))
        return tuple(fields)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        field = next((field for field in self.fields if field.key == key), None)
        if field is None:
            raise KeyError(key)
        value = value.strip()
        if value == field.value:
            return TextEdit()
        what, _, at = key.rpartition("_")
        first = (int(at) - 1) * _GROUP + 1
        if what == "place":
            return self._call.edit(key, {str(first + _GROUP - 1): value})
        return self._call.edit(key, self._date(int(at), key, value))

    def _date(self, at: int, key: str, value: str) -> dict[str, str]:
        first = (at - 1) * _GROUP + 1
        keys = [str(number) for number in range(first, first + _GROUP)]
        if not value:
            if at == 1 or at != len(self._dates):
                raise FormError(key, value)
            return dict.fromkeys(keys, "")
        date = typed_date(value, key)
        texts = [str(date.year), self._number(date.month), self._number(date.day)]
        return dict(zip(keys, texts, strict=False))

    def _number(self, number: int | None) -> str:
        if number is None:
            return ""
        old = self._call.texts(2, 2)
        return f"{number:02}" if any(text.startswith("0") for text in old) else str(number)


def _date_of(year: str, month: str, day: str) -> PartialDate | None:
    texts = [year, *(text for text in (month, day) if text)]
    if not all(text.isascii() and text.isdecimal() and len(text) <= 4 for text in texts):
        return None
    try:
        return PartialDate(*map(int, texts)) if month or not day else None
    except ValueError:
        return None


class RegionalDateForm(Form):
    """`{{vgrelease|NA|August 22, 2004|EU|2005}}`: regions, each with a date in words."""

    name = "release dates"

    def __init__(self, call: TemplateCall) -> None:
        self._call = call

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> RegionalDateForm | None:
        """A form of a call with a date for every region."""
        call = TemplateCall.of(kind, source, context, _REGIONAL_DATES)
        if call is None or call.positional_count < _PAIR or call.positional_count % _PAIR:
            return None
        dates = [call.text(str(at)) for at in range(_PAIR, call.positional_count + 1, _PAIR)]
        return cls(call) if all(read_date(date, "date") for date in dates) else None

    @property
    def fields(self) -> tuple[FormField, ...]:
        fields: list[FormField] = []
        for at in range(1, self._call.positional_count // _PAIR + 1):
            region, date = self._call.texts(at * _PAIR - 1, _PAIR)
            text = read_date(date, "date")
            fields.append(FormField(f"place_{at}", region))
            fields.append(FormField(f"date_{at}", text.date.iso if text else "", FieldKind.DATE))
        return tuple(fields)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        field = next((field for field in self.fields if field.key == key), None)
        if field is None:
            raise KeyError(key)
        value = value.strip()
        if value == field.value:
            return TextEdit()
        what, _, at = key.rpartition("_")
        if what == "place":
            if not value:
                raise FormError(key, value)
            return self._call.edit(key, {str(int(at) * _PAIR - 1): value})
        number = str(int(at) * _PAIR)
        text = read_date(self._call.text(number), "date")
        assert text is not None
        date = typed_date(value, key)
        try:
            written = text.rewritten(date, "date").apply(text.text)
        except ValueError as error:
            raise CannotWriteError(key, value) from error
        return self._call.edit(key, {number: written})
