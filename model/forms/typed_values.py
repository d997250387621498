"""Values by the type that TemplateData gives their parameter: numbers, names of pages, addresses.

Only plain words, and a value that is empty yet, have such a form. A value that doesn't fit its type
has none: it stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from model.forms.date_text import read_date, typed_date
from model.forms.external_link_form import encoded_url
from model.forms.file_names import FileNameForm
from model.forms.form import Context, FieldKind, Form, FormError, FormField
from model.forms.yes_no import YES, YesNoForm
from model.templatedata.document import ParameterType
from model.templatedata.spec import Parameter
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.syntax import WikiSyntax

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^\s/]+\.\S+|(?:mailto|news|tel|urn):\S+")
_NOT_IN_TITLES = re.compile(r"[#<>\[\]|{}\n\x00-\x1f\x7f]")
_MOST_BYTES_IN_A_TITLE = 255
_LINK = re.compile(r"\[\[:?([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")
_CALL = re.compile(r"\{\{([^{}|]+)(?:\|.*)?\}\}", re.DOTALL)
_USER = re.compile(r"user\s*:\s*", re.IGNORECASE)

Reader = Callable[[str, WikiSyntax], str | None]


def typed_form(parameter: Parameter, source: str, context: Context) -> Form | None:
    """The form of a value of plain words, "" for none yet; None where it doesn't fit its type."""
    if is_yes_or_no(parameter):
        return _boolean(parameter, source)
    if parameter.suggested_values:
        return SuggestedForm(source, parameter)
    if parameter.type is ParameterType.FILE:
        return None if source else FileNameForm(source, context.syntax)
    if parameter.type is ParameterType.DATE:
        return None if source else NewDateForm()
    kind = _KINDS.get(parameter.type)
    if kind is None or (source and kind.read(source, context.syntax) != source):
        return None
    return TypedForm(source, kind, context)


def is_yes_or_no(parameter: Parameter) -> bool:
    """Whether a parameter takes yes or no: by its type, or since these words are suggested."""
    if not parameter.suggested_values:
        return parameter.type is ParameterType.BOOLEAN
    return all(word in ("1", "0") or _words(word) for word in parameter.suggested_values)


@dataclass(frozen=True, slots=True)
class _Kind:
    """How values of one type are called and read: `read` gives what is written, None for none."""

    name: str
    key: str
    field: FieldKind
    read: Reader


class TypedForm(Form):
    """A whole value of one type.

    What a person pastes may bring what belongs to the name of a page elsewhere, the brackets of a
    link or a namespace: it stays behind.
    """

    def __init__(self, source: str, kind: _Kind, context: Context) -> None:
        self._source = source
        self._kind = kind
        self._context = context

    @property
    def name(self) -> str:  # type: ignore[override] # one class for several types
        """What the form is for."""
        return self._kind.name

    @property
    def fields(self) -> tuple[FormField, ...]:
        return (FormField(self._kind.key, self._source, self._kind.field),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        _check_key(self, key)
        value = value.strip()
        written = self._kind.read(value, self._context.syntax) if value else ""
        if written is None:
            raise FormError(key, value)
        return _instead(self._source, written)


class BooleanForm(Form):
    """`1` and `0`, or the words that the template's own documentation has for them."""

    name = "yes or no"

    def __init__(self, source: str, words: tuple[str, str]) -> None:
        self._source = source
        self._words = words

    @property
    def fields(self) -> tuple[FormField, ...]:
        is_yes = self._source == self._words[0]
        return (FormField("value", YES if is_yes else "", FieldKind.YES_NO),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        _check_key(self, key)
        if value not in (YES, ""):
            raise FormError(key, value)
        if value == self.fields[0].value:
            return TextEdit()
        return _instead(self._source, self._words[value != YES])


class SuggestedForm(Form):
    """One of the values that the template suggests, or any other."""

    name = "suggested value"

    def __init__(self, source: str, parameter: Parameter) -> None:
        self._source = source
        self._parameter = parameter

    @property
    def fields(self) -> tuple[FormField, ...]:
        choices, default = self._parameter.suggested_values, self._parameter.default
        return (
            FormField("value", self._source, FieldKind.CHOICE, default=default, choices=choices),
        )

    def _part_changed(self, key: str, value: str) -> TextEdit:
        _check_key(self, key)
        return _instead(self._source, value.strip())


class NewDateForm(Form):
    """A date where none is yet: written as it is typed, or as ISO 8601 has it."""

    name = "date"

    @property
    def fields(self) -> tuple[FormField, ...]:
        return (FormField("date", "", FieldKind.DATE),)

    def _part_changed(self, key: str, value: str) -> TextEdit:
        _check_key(self, key)
        value = value.strip()
        if value and read_date(value) is None:
            typed_date(value, key)
        return _instead("", value)


def _check_key(form: Form, key: str) -> None:
    if key not in {field.key for field in form.fields}:
        raise KeyError(key)


def _instead(before: str, after: str) -> TextEdit:
    return TextEdit() if after == before else TextEdit((Replace(0, len(before), after),))


def _boolean(parameter: Parameter, source: str) -> Form | None:
    """A form with the words of the value, else of the documentation, else TemplateData's own."""
    if source in ("1", "0"):
        return BooleanForm(source, ("1", "0"))
    examples = (*parameter.suggested_values, parameter.example, parameter.default)
    for word in (source,) if source else examples:
        words = _words(word)
        if words is not None:
            return BooleanForm(source, words)
    return None if source else BooleanForm(source, ("1", "0"))


def _words(word: str) -> tuple[str, str] | None:
    """The words for yes and no of which this is one."""
    form = YesNoForm.recognise(NodeKind.TEXT, word, Context(argument="is_it"))
    return None if form is None else form.words


def _number(value: str, _syntax: WikiSyntax) -> str | None:
    return value if _NUMBER.fullmatch(value) else None


def _address(value: str, _syntax: WikiSyntax) -> str | None:
    return encoded_url(value, Context()) if _ADDRESS.fullmatch(value) else None


def _page(value: str, _syntax: WikiSyntax) -> str | None:
    link = _LINK.fullmatch(value)
    return _title((link[1] if link else value).strip())


def _user(value: str, syntax: WikiSyntax) -> str | None:
    page = _page(value, syntax)
    return None if page is None else _USER.sub("", page, count=1) or None


def _template(value: str, syntax: WikiSyntax) -> str | None:
    call = _CALL.fullmatch(value)
    page = _page(call[1] if call else value, syntax)
    if page is None:
        return None
    prefix, colon, rest = page.partition(":")
    is_template = bool(colon) and prefix.strip().casefold() in syntax.template_namespaces
    return (rest.strip() if is_template else page) or None


def _title(name: str) -> str | None:
    if not name or _NOT_IN_TITLES.search(name):
        return None
    size = len(name.encode("utf-8", "surrogatepass"))
    return name if size <= _MOST_BYTES_IN_A_TITLE else None


_KINDS = {
    ParameterType.NUMBER: _Kind("number", "number", FieldKind.NUMBER, _number),
    ParameterType.URL: _Kind("address", "url", FieldKind.LINE, _address),
    ParameterType.PAGE: _Kind("page name", "page", FieldKind.LINE, _page),
    ParameterType.USER: _Kind("user name", "user", FieldKind.LINE, _user),
    ParameterType.TEMPLATE: _Kind("template name", "template", FieldKind.LINE, _template),
}
