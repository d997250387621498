"""A template as its arguments: the form of every template that has no form of its own."""

from __future__ import annotations

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys, losers
from model.forms.form import Context, FieldKind, Form, FormError, FormField
from model.operations import Proposal, name_positionals, set_value
from model.safety.guard import EditRefused, check
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Template, parse
from model.wikitext.syntax import WikiSyntax

_LONGEST_LINE = 120
_MOST_ARGUMENTS = 60
"""A template with more is a list or a table: its rows serve better."""


class TemplateForm(Form):
    """`{{name|value|name=value}}`: a field for each argument, in the order of the text.

    A field's key is the argument's name or number. Where a name comes again, the arguments that
    MediaWiki passes over have `|` and their place (from 0) behind it, as no name can.
    """

    name = "template"

    def __init__(self, template: Template, context: Context) -> None:
        self._template = template
        self._syntax = context.syntax
        keys = argument_keys(template)
        passed_over = losers(keys)
        self._keys = [f"{k}|{i}" if i in passed_over else k for i, k in enumerate(keys)]

    @classmethod
    def recognise(cls, kind: NodeKind, source: str, context: Context) -> TemplateForm | None:
        """A form of every template with arguments that is no infobox and no parser function."""
        template = read_template(kind, source, context.syntax)
        if template is None or not 0 < len(template.arguments) <= _MOST_ARGUMENTS:
            return None
        name = template.name_text
        if context.syntax.is_parser_function(name) or context.syntax.is_infobox(name):
            return None
        return cls(template, context)

    @property
    def fields(self) -> tuple[FormField, ...]:
        values = [self._value(index) for index in range(len(self._keys))]
        return tuple(
            FormField(key, value, FieldKind.LINE if _is_short(value) else FieldKind.TEXT)
            for key, value in zip(self._keys, values, strict=True)
        )

    def index(self, key: str) -> int:
        """Which argument a field is, from 0. Raises KeyError where it is none."""
        if key not in self._keys:
            raise KeyError(key)
        return self._keys.index(key)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        """As `Form.change`; a positional value that holds a `=` is written with its number."""
        index = self.index(key)
        if value == self._value(index):
            return TextEdit()
        proposal = set_value(self._template, index, value)
        if not self._is_safe(proposal) and self._template.arguments[index].is_positional:
            proposal = name_positionals(self._template, index, value)
        if not self._is_safe(proposal):
            raise FormError(key, value)
        return proposal.edit

    def _is_safe(self, proposal: Proposal) -> bool:
        try:
            check(self._template.source, proposal, self._syntax)
        except EditRefused:
            return False
        return True

    def _value(self, index: int) -> str:
        start, end = trimmed_value_span(self._template.arguments[index])
        return self._template.text[start:end]


def read_template(kind: NodeKind, source: str, syntax: WikiSyntax) -> Template | None:
    """The template that a piece is; None where it is none."""
    if kind is not NodeKind.TEMPLATE:
        return None
    for template in parse(source, syntax=syntax).templates()[:1]:
        if (template.start, template.end) == (0, len(source)):
            return template
    return None


def _is_short(value: str) -> bool:
    return "\n" not in value and len(value) <= _LONGEST_LINE
