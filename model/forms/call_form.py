"""What most helpers have in common: a template call of which some arguments are fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from model.forms.form import FieldKind, Form, FormError, FormField
from model.forms.template_call import TemplateCall
from model.text_edit import TextEdit


@dataclass(frozen=True, slots=True)
class CallPart:
    """A field that is one argument, by its keys: the first that the call has, else the first.

    `takes` says whether a value that isn't "" is one; without it any line is. `is_needed`: it
    can't be taken away.
    """

    field: str
    arguments: tuple[str, ...]
    kind: FieldKind = FieldKind.LINE
    choices: tuple[str, ...] = ()
    default: str = ""
    is_needed: bool = False
    takes: Callable[[str], bool] | None = None

    def accepts(self, value: str) -> bool:
        """Whether the part can have this value."""
        if not value:
            return not self.is_needed
        return "\n" not in value and (self.takes is None or self.takes(value))


class CallForm(Form):
    """A form of a call. Arguments that are no part of it stay as they are, comments too."""

    def __init__(self, call: TemplateCall, parts: Sequence[CallPart]) -> None:
        self.call = call
        self.parts = {part.field: part for part in parts}

    @property
    def fields(self) -> tuple[FormField, ...]:
        return tuple(
            FormField(key, self.value_of(part), part.kind, part.default, part.choices)
            for key, part in self.parts.items()
        )

    def value_of(self, part: CallPart) -> str:
        """What stands in the argument."""
        return self.call.text(self.call.first_of(*part.arguments))

    def _part_changed(self, key: str, value: str) -> TextEdit:
        part = self.parts[key]
        value = value.strip()
        if value == self.value_of(part):
            return TextEdit()
        if not part.accepts(value):
            raise FormError(key, value)
        return self.call.edit(key, {self.call.first_of(*part.arguments): value})
