"""A value that is nothing but a date in words or numbers."""

from __future__ import annotations

from model.forms.date_text import DateText, read_date, typed_date
from model.forms.form import CannotWriteError, Context, FieldKind, Form, FormField
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind


class PlainDateForm(Form):
    """`25 June 1950`, `June 25, 1950`, `1950-06-25`, `[[25 giugno]] [[1950]]`.

    Another date is written in the same way and language; instead of a year alone, as it is typed.
    """

    name = "date"

    def __init__(self, text: DateText, argument: str) -> None:
        self._text = text
        self._argument = argument

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> PlainDateForm | None:
        """A form of words that are a date, and of links that make up one."""
        if kind not in (NodeKind.TEXT, NodeKind.VALUE):
            return None
        text = read_date(source, context.argument)
        return cls(text, context.argument) if text else None

    @property
    def fields(self) -> tuple[FormField, ...]:
        return (FormField("date", self._text.date.iso, FieldKind.DATE),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        if key != "date":
            raise KeyError(key)
        if value.strip() == self._text.date.iso:
            return TextEdit()
        date = typed_date(value, key)
        if self._text.date.known == 1 and _is_in_words(value.strip()):
            # A year alone has no way to write a day: the person's own is as good as any.
            return TextEdit((Replace(0, len(self._text.text), value.strip()),))
        try:
            return self._text.rewritten(date, self._argument)
        except ValueError as error:
            raise CannotWriteError(key, value) from error


def _is_in_words(text: str) -> bool:
    read = read_date(text)
    return read is not None and bool(read.months)
