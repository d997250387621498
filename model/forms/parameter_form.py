"""A template's parameter as its name and its default."""

from __future__ import annotations

import re

from model.forms.form import Context, Form, FormError, FormField
from model.forms.parts import bare, part_of, solid_spans
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

_NOT_IN_A_NAME = re.compile(r"[|={}\[\]<>\n]")


class ParameterForm(Form):
    """`{{{name}}}`, `{{{name|default}}}`.

    MediaWiki passes over what stands behind a second `|`; it stays.
    """

    name = "parameter"

    def __init__(self, source: str, context: Context) -> None:
        self._source = source
        self._context = context
        blank = bare(source[3:-3], context.syntax)
        pipes = [3 + match.start() for match in re.finditer(r"\|", blank)]
        end = len(source) - 3
        self._pipe = pipes[0] if pipes else -1
        self._end = pipes[1] if len(pipes) > 1 else end
        self._name = part_of(source, 3, pipes[0] if pipes else end)

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> ParameterForm | None:
        """A form of every parameter."""
        if kind is not NodeKind.PARAMETER or not _is_one_parameter(source):
            return None
        return cls(source, context)

    @property
    def fields(self) -> tuple[FormField, ...]:
        return FormField("name", self._name.text), FormField("default", self._default)

    @property
    def _default(self) -> str:
        return "" if self._pipe < 0 else self._source[self._pipe + 1 : self._end]

    def _part_changed(self, key: str, value: str) -> TextEdit:
        change = {"name": self._with_name, "default": self._with_default}[key]
        edit = change(value)
        if edit and not _is_one_parameter(edit.apply(self._source)):
            raise FormError(key, value)
        return edit

    def _with_name(self, value: str) -> TextEdit:
        value = value.strip()
        if value == self._name.text:
            return TextEdit()
        if not value or _NOT_IN_A_NAME.search(bare(value, self._context.syntax)):
            raise FormError("name", value)
        return self._name.replaced(value)

    def _with_default(self, value: str) -> TextEdit:
        """An empty default stays one: without it, a reader sees the braces."""
        if value == self._default:
            return TextEdit()
        if "|" in bare(value, self._context.syntax):
            raise FormError("default", value)
        start = self._end if self._pipe < 0 else self._pipe + 1
        return TextEdit((Replace(start, self._end, "|" * (self._pipe < 0) + value),))


def _is_one_parameter(source: str) -> bool:
    return source.startswith("{{{") and solid_spans(source) == [(0, len(source))]
