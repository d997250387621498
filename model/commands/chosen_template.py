"""Which template a command is about, where it is not named by a path."""

from __future__ import annotations

from model.boxes import BrokenBox, explain_unreadable, find_boxes
from model.document import Document
from model.rows.span_proposals import host_of
from model.wikitext import Page, Template, parse
from model.wikitext.syntax import WikiSyntax


class TemplateChoiceError(Exception):
    """The template that is meant can't be told; nothing was changed."""


class NoSuchTemplateError(TemplateChoiceError):
    """The page has no such template; `broken` says why, where a box seems to begin."""

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


class SeveralTemplatesError(TemplateChoiceError):
    """It is not clear which template is meant; `names` has one for each, in text order."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(names)
        self.names = names

    def __str__(self) -> str:
        numbered = ", ".join(f"{number}: {name}" for number, name in enumerate(self.names, 1))
        return f"choose one of the templates with --number ({numbered})"


class NoSuchNumberError(TemplateChoiceError):
    """There are fewer templates than the number that was asked for."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(number, count)
        self.number = number
        self.count = count

    def __str__(self) -> str:
        return f"there is no template number {self.number}, only {self.count}"


def chosen_template(document: Document, name: str | None, number: int | None) -> int:
    """The only template of this name, or the only infobox; `number` chooses one, from 1.

    Raises NoSuchTemplateError, SeveralTemplatesError and NoSuchNumberError.
    """
    page = parse(document.reading.text, syntax=document.syntax)
    template = _chosen(page, name, number, document.syntax)
    found = host_of(document, template.start + 2, template.end - 2)
    assert found is not None
    return found


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
