"""The `set` command: values for fields of one template, all of them or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from model.arguments import argument_keys, losers
from model.boxes import BrokenBox, explain_unreadable, find_boxes
from model.line_index import LineIndex
from model.operations import Proposal, add_argument, set_value
from model.safety.guard import check
from model.wikitext import Page, Template, parse
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class SetFieldsError(Exception):
    """The template whose fields are to be set can't be told; nothing was changed."""


class NoSuchTemplateError(SetFieldsError):
    """The page has no template to set fields of; `broken` says why, where a box seems to begin."""

    def __init__(self, name: str | None, broken: tuple[BrokenBox, ...]) -> None:
        super().__init__(name, broken)
        self.name = name
        self.broken = broken

    def __str__(self) -> str:
        if self.broken:
            return str(self.broken[0])
        if self.name is not None:
            return f"there is no template {self.name}"
        return "there is no infobox; name another template with --template"


class SeveralTemplatesError(SetFieldsError):
    """It is not clear which template is meant; `names` has one for each, in text order."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(names)
        self.names = names

    def __str__(self) -> str:
        numbered = ", ".join(f"{number}: {name}" for number, name in enumerate(self.names, 1))
        return f"choose one of the templates with --number ({numbered})"


class NoSuchNumberError(SetFieldsError):
    """There are fewer templates than the number that was asked for."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(number, count)
        self.number = number
        self.count = count

    def __str__(self) -> str:
        return f"there is no template number {self.number}, only {self.count}"


@dataclass(frozen=True, slots=True)
class FieldsSet:
    """The page's new text, and what the person should know of how it came about."""

    text: str
    remarks: tuple[str, ...]


def set_fields(
    text: str,
    values: Mapping[str, str],
    template: str | None = None,
    number: int | None = None,
    syntax: WikiSyntax = DEFAULT_SYNTAX,
) -> FieldsSet:
    """Give the fields their values, which are written as they are; a new name adds a field.

    The template is the only one of the name `template`, or the only infobox; `number` chooses
    among several, from 1. Of a name that comes twice the last is set, the one MediaWiki takes.
    Raises NoSuchTemplateError, SeveralTemplatesError, NoSuchNumberError, and the guard's
    EditRefused where a value would break the page.
    """
    page = parse(text, syntax=syntax)
    start = _chosen(page, template, number, syntax).start
    remarks: list[str] = []
    for name, value in values.items():
        box = next(t for t in page.templates() if t.start == start)
        proposal, remark = _proposal(box, name, value)
        check(page.text, proposal, syntax)
        remarks.extend(filter(None, [remark]))
        page = parse(proposal.edit.apply(page.text), syntax=syntax)
    return FieldsSet(page.text, tuple(remarks))


def _chosen(page: Page, name: str | None, number: int | None, syntax: WikiSyntax) -> Template:
    candidates = _candidates(page, name, syntax)
    if not candidates:
        raise NoSuchTemplateError(name, tuple(explain_unreadable(page, syntax)))
    if number is not None:
        if not 1 <= number <= len(candidates):
            raise NoSuchNumberError(number, len(candidates))
        return candidates[number - 1]
    if len(candidates) > 1:
        names = tuple(syntax.normalize_template_name(box.name_text) for box in candidates)
        raise SeveralTemplatesError(names)
    return candidates[0]


def _candidates(page: Page, name: str | None, syntax: WikiSyntax) -> list[Template]:
    if name is None:
        return find_boxes(page, syntax)
    wanted = syntax.normalize_template_name(name)
    return [t for t in page.templates() if syntax.normalize_template_name(t.name_text) == wanted]


def _proposal(template: Template, name: str, value: str) -> tuple[Proposal, str]:
    """The edit that gives a field its value, and what is to be said of it."""
    keys = argument_keys(template)
    if name not in keys:
        return add_argument(template, None, name, value), f"`{name}` is new: added as last field"
    winner = len(keys) - 1 - keys[::-1].index(name)
    if winner not in losers(keys).values():
        return set_value(template, winner, value), ""
    line = LineIndex(template.text).place(template.arguments[winner].start).line
    times = keys.count(name)
    remark = f"`{name}` comes {times} times: set the last, on line {line}, which MediaWiki takes"
    return set_value(template, winner, value), remark
