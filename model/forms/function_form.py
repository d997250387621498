"""A parser function as its arguments, the one behind the colon first."""

from __future__ import annotations

from model.argument_spans import trimmed_span
from model.arguments import argument_key
from model.forms.form import Context, FieldKind, Form, FormError, FormField
from model.forms.parts import Part, bare
from model.forms.template_form import read_template
from model.text_edit import Replace, TextEdit
from model.wikitext.functions import FunctionCall, function_call
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Argument, Template

_LONGEST_LINE = 120


class FunctionForm(Form):
    """`{{#if: condition | then | else }}`, a variable's argument, the cases of `#switch`.

    A key is the English name of what the argument is, as `function_call` has it; else its own name,
    as of a case, or its number. What comes again has `|` and its place behind it. Where a function
    knows no names a `=` belongs to the argument. Each value is what stands between the pipes,
    without the white space and comments round it.
    """

    name = "function"

    def __init__(self, template: Template, call: FunctionCall, context: Context) -> None:
        self._template = template
        self.call = call
        self._context = context
        self._parts = dict(_parts(template, call))

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> FunctionForm | None:
        """A form of every parser function, and of a variable with an argument."""
        template = read_template(kind, source, context.syntax)
        call = function_call(template.name_text, context.syntax) if template else None
        if template is None or call is None or (call.is_variable and not template.arguments):
            return None
        return cls(template, call, context)

    @property
    def fields(self) -> tuple[FormField, ...]:
        shown = [_field(key, part.text) for key, part in self._parts.items()]
        return (*shown, *(_field(key, "") for key in self._missing))

    @property
    def _missing(self) -> tuple[str, ...]:
        """The arguments that could follow those that are there."""
        return self.call.arguments[len(self._parts) :] if not self.call.is_variable else ()

    def _part_changed(self, key: str, value: str) -> TextEdit:
        value = value.strip()
        part = self._parts.get(key)
        if part is None and key not in self._missing:
            raise KeyError(key)
        if value == (part.text if part else ""):
            return TextEdit()
        if "|" in bare(value, self._context.syntax):
            raise FormError(key, value)
        if part is not None:
            edit = part.replaced(value)
        else:
            end = self._template.end - len("}}")
            pipes = "|" * (self._missing.index(key) + 1)
            edit = TextEdit((Replace(end, end, pipes + value),))
        if not self._reads_back(edit, key, value):
            raise FormError(key, value)
        return edit

    def _reads_back(self, edit: TextEdit, key: str, value: str) -> bool:
        """Whether it calls the same function afterwards, with this value there."""
        after = edit.apply(self._template.source)
        form = FunctionForm.recognise(NodeKind.TEMPLATE, after, self._context)
        if form is None or form.call.name != self.call.name:
            return False
        return any(field.key == key and field.value == value for field in form.fields)


def _field(key: str, value: str) -> FormField:
    is_short = "\n" not in value and len(value) <= _LONGEST_LINE
    return FormField(key, value, FieldKind.LINE if is_short else FieldKind.TEXT)


def _parts(template: Template, call: FunctionCall) -> list[tuple[str, Part]]:
    """The arguments' keys and where they are, in the order of the text."""
    found: list[tuple[str, Part]] = []
    if not call.is_variable:
        start = template.start + len("{{") + call.first_start
        found.append((_key_at(call, 0), _part(template.text, start, template.name_end)))
    for index, argument in enumerate(template.arguments, len(found)):
        key, start = _key_of(call, index, argument)
        found.append((key, _part(template.text, start, argument.end)))
    seen: set[str] = set()
    for index, (key, part) in enumerate(found):
        if key in seen:
            found[index] = f"{key}|{index}", part
        seen.add(key)
    return found


def _key_of(call: FunctionCall, index: int, argument: Argument) -> tuple[str, int]:
    """An argument's key, and where what it holds begins."""
    is_named = call.takes_names and argument.equals >= 0 and index >= len(call.arguments)
    if is_named:
        return argument_key(argument.name_text, 0), argument.value_start
    return _key_at(call, index), argument.start


def _key_at(call: FunctionCall, index: int) -> str:
    known = call.arguments
    return known[index] if index < len(known) else str(index - len(known) + 1)


def _part(text: str, start: int, end: int) -> Part:
    return Part(text, *trimmed_span(text, start, end))
