"""A value that is one template call: its arguments by key, and the edit that writes some."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from itertools import pairwise

from model.argument_spans import numbers, trimmed_name_span, trimmed_value_span
from model.arguments import argument_keys
from model.forms.form import Context, FormError
from model.operations import (
    add_argument,
    name_positionals,
    remove_arguments,
    set_value,
)
from model.operations.draft import Draft, Mark
from model.operations.proposal import Proposal, propose
from model.safety.guard import EditRefused, check
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import WHITE_SPACE, Template, parse
from model.wikitext.syntax import WikiSyntax

_NAME = re.compile(r"\{\{([^|{}]{1,200})")


class TemplateCall:
    """The template that a piece of wikitext is; offsets count characters of that piece.

    A key is an argument's name or number. Of an argument that comes twice the last counts, as it
    does for MediaWiki.
    """

    __slots__ = ("_indexes", "_syntax", "name", "template")

    def __init__(self, template: Template, syntax: WikiSyntax) -> None:
        self.template = template
        self.name = _name_at_start(template.text, syntax)
        self._syntax = syntax
        self._indexes = {key: index for index, key in enumerate(argument_keys(template))}

    @classmethod
    def of(
        cls, kind: NodeKind, source: str, context: Context, names: Container[str]
    ) -> TemplateCall | None:
        """The call, where the piece is one of a template with one of these names (lower case)."""
        if kind is not NodeKind.TEMPLATE or _name_at_start(source, context.syntax) not in names:
            return None
        template = _only_template(source, context.syntax)
        return None if template is None else cls(template, context.syntax)

    @property
    def source(self) -> str:
        """The whole call."""
        return self.template.text

    @property
    def positional_count(self) -> int:
        """How many arguments there are from number 1 on without a gap, numbered by name or not."""
        count = 0
        while str(count + 1) in self._indexes:
            count += 1
        return count

    def __contains__(self, key: str) -> bool:
        return key in self._indexes

    def text(self, key: str) -> str:
        """The value without the white space and comments round it; "" where there is none."""
        index = self._indexes.get(key)
        if index is None:
            return ""
        argument = self.template.arguments[index]
        start, end = trimmed_value_span(argument)
        return argument.text[start:end]

    def texts(self, first: int, count: int) -> tuple[str, ...]:
        """The values of the arguments `first`, `first + 1` and so on."""
        return tuple(self.text(str(number)) for number in range(first, first + count))

    def first_of(self, *keys: str) -> str:
        """The first of these keys that the call has; the first of all where it has none."""
        return next((key for key in keys if key in self), keys[0])

    def edit(self, field: str, changes: Mapping[str, str]) -> TextEdit:
        """The edit that writes these values by key; "" takes an argument away.

        An argument that others are numbered behind is emptied instead. Other arguments, layout and
        comments stay. Raises FormError, in the name of the form's `field`, where MediaWiki would
        not read it so.
        """
        call, edit = self, TextEdit()
        # From the last to the first, those that go leave no gap to fill.
        in_order = [key for key, value in changes.items() if value]
        in_order += [key for key in reversed(list(changes)) if not changes[key]]
        for key in in_order:
            value = changes[key]
            if call._has(key, value):
                continue
            for number in call._gap_before(key, value):
                call, edit = call.with_step(field, str(number), "", edit)
            call, edit = call.with_step(field, key, value, edit)
        return edit

    def _has(self, key: str, value: str) -> bool:
        """Whether nothing is to be done for this value."""
        if value:
            return value == self.text(key)
        return key not in self or (self._holds_a_place(key) and not self.text(key))

    def _gap_before(self, key: str, value: str) -> range:
        """The numbers to fill with nothing, so that a new value gets its own without a name."""
        if key in self or not key.isdecimal() or "=" in value:
            return range(0)
        count = sum(argument.is_positional for argument in self.template.arguments)
        return range(count + 1, int(key)) if count == self.positional_count else range(0)

    def span_of(self, first: int, count: int) -> tuple[int, int, str] | None:
        """Where the values of so many arguments in a row stand, and what stands between two.

        None where they are not positional side by side, or a comment stands between.
        """
        places = [self._indexes.get(str(number)) for number in range(first, first + count)]
        start = places[0]
        if start is None or places != list(range(start, start + count)):
            return None
        arguments = self.template.arguments[start : start + count]
        spans = [trimmed_value_span(argument) for argument in arguments]
        gaps = [self.source[low[1] : high[0]] for low, high in pairwise(spans)]
        is_plain = all(gap.strip() == "|" for gap in gaps)
        if not is_plain or not all(argument.is_positional for argument in arguments):
            return None
        return spans[0][0], spans[-1][1], gaps[0] if gaps else "|"

    def with_step(
        self, field: str, key: str, value: str, before: TextEdit
    ) -> tuple[TemplateCall, TextEdit]:
        """The call after one more value is written, and the edit that leads to it from the first.

        Raises FormError where it is no longer one call.
        """
        step = self._written(field, key, value)
        after = _only_template(step.apply(self.source), self._syntax)
        if after is None:
            raise FormError(field, value)
        return TemplateCall(after, self._syntax), before.compose(step)

    def _written(self, field: str, key: str, value: str) -> TextEdit:
        index = self._indexes.get(key)
        if index is None:
            return self._checked(field, value, self._added(key, value))
        argument = self.template.arguments[index]
        if not value:
            if self._holds_a_place(key):
                return set_value(self.template, index, "").edit
            return self._checked(field, value, remove_arguments(self.template, (index,)))
        if argument.is_positional and "=" in value:
            return self._checked(field, value, name_positionals(self.template, index, value))
        return set_value(self.template, index, value).edit

    def _holds_a_place(self, key: str) -> bool:
        """Whether an argument behind this one would get another number without it."""
        index = self._indexes[key]
        behind = numbers(self.template.arguments)[index + 1 :]
        is_positional = self.template.arguments[index].is_positional
        return is_positional and any(number is not None for number in behind)

    def _added(self, key: str, value: str) -> Proposal:
        if not self.template.arguments:
            return self._with_first(key, value)
        counts = numbers(self.template.arguments)
        positionals = [index for index, number in enumerate(counts) if number is not None]
        if key == str(len(positionals) + 1) and "=" not in value:
            at = positionals[-1] + 1 if positionals else 0
            return add_argument(self.template, at, None, value)
        return add_argument(self.template, None, key, value)

    def _with_first(self, key: str, value: str) -> Proposal:
        """On the line of the name: alone, the call does not show that it stands amid a value."""
        draft = Draft(self.template)
        name = () if key == "1" and "=" not in value else (key, Mark.EQUALS)
        _, name_end = trimmed_name_span(self.template)
        draft.replace(name_end, name_end, Mark.PIPE, *name, value)
        return propose(self.template, *draft.result(), order=(None,))

    def _checked(self, field: str, value: str, proposal: Proposal) -> TextEdit:
        """The edit of a proposal that adds or removes: nothing else checks what it leads to."""
        try:
            check(self.source, proposal, self._syntax)
        except EditRefused as refused:
            raise FormError(field, value) from refused
        return proposal.edit


def _name_at_start(source: str, syntax: WikiSyntax) -> str:
    """The name in lower case, without reading the call: few pieces have a name that is asked."""
    match = _NAME.match(source)
    return syntax.normalize_template_name(match[1]).lower() if match else ""


def _only_template(source: str, syntax: WikiSyntax) -> Template | None:
    """The template that the whole text is; white space round it is not looked over."""
    if not source.startswith("{{") or source != source.strip(WHITE_SPACE):
        return None
    for template in parse(source, syntax=syntax).templates()[:1]:
        if (template.start, template.end) == (0, len(source)):
            return template
    return None
