"""Marriages: the spouse, from when to when, and how it ended."""

from __future__ import annotations

from model.forms.call_form import CallForm, CallPart
from model.forms.date_text import DateText, read_date, typed_date
from model.forms.form import CannotWriteError, Context, FieldKind, FormField
from model.forms.partial_date import PartialDate
from model.forms.template_call import TemplateCall
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

_NAMES = frozenset(("marriage", "marr", "married"))
_ENDS = ("divorced", "died", "widowed", "separated", "annulled", "his death", "her death")
_SPOUSE = CallPart("spouse", ("1",), is_needed=True)
_DATES = (
    CallPart("from", ("2",), FieldKind.DATE),
    CallPart("to", ("3",), FieldKind.DATE),
)
_END = CallPart("end", ("reason", "end"), FieldKind.CHOICE, _ENDS)


class MarriageForm(CallForm):
    """`{{marriage|Mileva Marić|1903|1919|end=divorced}}`.

    A date is written as the one there is written, or as the other; what is no date stays a line.
    """

    name = "marriage"

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> MarriageForm | None:
        """A form of a marriage with somebody."""
        call = TemplateCall.of(kind, source, context, _NAMES)
        if call is None or not call.text("1"):
            return None
        return cls(call, (_SPOUSE, *(_date_part(call, part) for part in _DATES), _END))

    @property
    def fields(self) -> tuple[FormField, ...]:
        return tuple(
            FormField(field.key, self._shown(field), field.kind, choices=field.choices)
            for field in super().fields
        )

    def _part_changed(self, key: str, value: str) -> TextEdit:
        part, value = self.parts[key], value.strip()
        if part.kind is not FieldKind.DATE or not value:
            return super()._part_changed(key, value)
        old = self.value_of(part)
        text = read_date(old, "date")
        if text and value == text.date.iso:
            return TextEdit()
        date = typed_date(value, key)
        try:
            written = self._written(date, text)
        except ValueError as error:
            raise CannotWriteError(key, value) from error
        return super()._part_changed(key, written)

    def _shown(self, field: FormField) -> str:
        date = read_date(field.value, "date") if field.kind is FieldKind.DATE else None
        return date.date.iso if date else field.value

    def _written(self, date: PartialDate, text: DateText | None) -> str:
        """The date as the one before is written, or the other of the two, or else in English."""
        others = [read_date(self.call.text(key), "date") for key in ("2", "3")]
        for model in (text, *others):
            if model is not None and model.date.known >= date.known:
                return model.rewritten(date).apply(model.text)
        english = read_date("1 January 2000")
        assert english is not None
        return english.rewritten(date).apply(english.text)


def _date_part(call: TemplateCall, part: CallPart) -> CallPart:
    """A line instead of a date, where something else stands there."""
    value = call.text(part.arguments[0])
    return CallPart(part.field, part.arguments) if value and not read_date(value, "date") else part
