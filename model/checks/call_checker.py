"""Runs the checks of one call and its fields, and of the calls in a text."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple, TypeVar

from model.argument_spans import trimmed_name_span, trimmed_span
from model.checks.call import Call, CallHead, Field, field_of
from model.checks.calls_in_text import all_templates
from model.checks.complaint import Complaint
from model.checks.known_names import KnownNames
from model.checks.registry import OF_CALL, OF_FIELD
from model.templatedata.library import SpecLibrary
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.reading import Template, parse
from model.wikitext.syntax import WikiSyntax
from model.wikitext.tree import TreeReader

_Result = TypeVar("_Result")
Steps = Generator[None, None, _Result]
"""Work that may be left and gone on with between two steps."""


class CheckedField(NamedTuple):
    """A field and what is said of it and of all in it, by offsets of its own text."""

    green: Green
    field: Field
    complaints: tuple[Complaint, ...]


class CallChecker:
    """Looks at calls; remembers what the library says of templates until `forget`."""

    def __init__(self, library: SpecLibrary, syntax: WikiSyntax) -> None:
        self._library = library
        self._syntax = syntax
        self._heads: dict[str, CallHead | None] = {}

    def forget(self) -> None:
        """The library has other specs now."""
        self._heads.clear()

    def in_text(self, text: str) -> Steps[list[Complaint]]:
        """What is said of the calls in a text, by its offsets."""
        found: list[Complaint] = []
        if "{{" not in text:
            return found
        for template in all_templates(parse(text, syntax=self._syntax), self._syntax):
            head = self._head(template.name_text)
            if head is not None:
                found += self._of_template(head, template)
            yield
        return found

    def of_green(
        self, green: Green, start: int, text: str, known: dict[int, CheckedField]
    ) -> Steps[tuple[list[Complaint], dict[int, CheckedField]]]:
        """What is said of a template's node and of all in it, by offsets of the page.

        `known` are its fields as they were looked at last, by their ids; those whose nodes are
        still the same are not looked at again. Gives the fields as they are now, too.
        """
        name_node = (green.children or ())[1]
        name_start = start + len("{{")
        name_end = name_start + name_node.length
        raw = text[name_start:name_end]
        head = self._head(raw)
        in_name = yield from self.in_text(raw)
        fields, starts = yield from self._fields(green, start, text, head, known)
        complaints = [complaint.moved(name_start) for complaint in in_name]
        for checked, at in zip(fields.values(), starts, strict=True):
            if checked.complaints:
                complaints += (c.moved(at) for c in checked.complaints)
        if head is not None:
            span = trimmed_span(text, name_start, name_end)
            all_fields = [checked.field for checked in fields.values()]
            call = Call(head, start, start + green.length, span, all_fields, starts)
            complaints += _of_call(call)
        return complaints, fields

    def _fields(
        self,
        green: Green,
        start: int,
        text: str,
        head: CallHead | None,
        known: dict[int, CheckedField],
    ) -> Steps[tuple[dict[int, CheckedField], list[int]]]:
        fields: dict[int, CheckedField] = {}
        starts: list[int] = []
        position = 0
        kind = NodeKind.ARGUMENT
        for child, offset in zip(green.children or (), green.starts, strict=True):
            if child.kind is not kind:
                continue
            checked = known.get(child.id)
            if checked is None or checked.green is not child:
                checked = yield from self._checked(child, start + offset, text, head, position + 1)
                yield
            if checked.field.argument.equals < 0:
                position += 1
                if checked.field.key != str(position):
                    checked = yield from self._checked(child, start + offset, text, head, position)
            fields[child.id] = checked
            starts.append(start + offset)
        return fields, starts

    def _checked(
        self, green: Green, start: int, text: str, head: CallHead | None, position: int
    ) -> Steps[CheckedField]:
        own = text[start : start + green.length]
        nobody = CallHead("", None, False, self._syntax)
        field = field_of(head or nobody, own, TreeReader.equals(green), position)
        complaints = [] if head is None else list(_of_field(head, field))
        complaints += yield from self.in_text(own)
        return CheckedField(green, field, tuple(complaints))

    def _of_template(self, head: CallHead, template: Template) -> Iterator[Complaint]:
        fields: list[Field] = []
        position = 0
        for argument in template.arguments:
            position += argument.is_positional
            own = template.text[argument.start : argument.end]
            equals = argument.equals - argument.start if argument.equals >= 0 else -1
            fields.append(field_of(head, own, equals, position))
            for complaint in _of_field(head, fields[-1]):
                yield complaint.moved(argument.start)
        starts = [argument.start for argument in template.arguments]
        span = trimmed_name_span(template)
        yield from _of_call(Call(head, template.start, template.end, span, fields, starts))

    def _head(self, raw_name: str) -> CallHead | None:
        """What a template of this name is; None for a parser function, which is none."""
        if raw_name not in self._heads:
            self._heads[raw_name] = self._make_head(raw_name)
        return self._heads[raw_name]

    def _make_head(self, raw_name: str) -> CallHead | None:
        if self._syntax.is_parser_function(raw_name):
            return None
        spec = self._library.spec_of(raw_name)
        return CallHead(
            self._syntax.normalize_template_name(raw_name),
            None if spec is None else KnownNames(spec),
            self._syntax.is_infobox(raw_name),
            self._syntax,
        )


def _of_field(head: CallHead, field: Field) -> Iterator[Complaint]:
    for look in OF_FIELD:
        yield from look(head, field)


def _of_call(call: Call) -> Sequence[Complaint]:
    return [complaint for look in OF_CALL for complaint in look(call)]
