"""The `check` command: what is wrong with a page's templates, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from model.arguments import argument_keys, losers
from model.line_index import LineIndex, Place
from model.rescue import ProblemKind, find_problems
from model.wikitext import Page, Template, parse
from model.wikitext.preprocessor import PieceKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

DUPLICATE_ARGUMENT = "duplicate-argument"
BROKEN_BOX = "broken-box"
BOX_END = "box-end"
BOX_NAME = "box-name"
SWALLOWED_FIELDS = "swallowed-fields"
TORN_FIELD = "torn-field"
UNCLOSED_TAG = "unclosed-tag"

_CODES = {
    ProblemKind.EARLY_END: BOX_END,
    ProblemKind.STRAY_END: BOX_END,
    ProblemKind.NAME_IN_NAME: BOX_NAME,
    ProblemKind.BAD_NAME: BOX_NAME,
    ProblemKind.SWALLOWED: SWALLOWED_FIELDS,
    ProblemKind.TORN_TABLE: TORN_FIELD,
    ProblemKind.TORN_LINK: TORN_FIELD,
    ProblemKind.TORN_TAG: TORN_FIELD,
    ProblemKind.TORN_VALUE: TORN_FIELD,
    ProblemKind.NO_EQUALS: TORN_FIELD,
    ProblemKind.SPLIT_NAME: TORN_FIELD,
    ProblemKind.OPEN_TAG: UNCLOSED_TAG,
}
"""Of those kinds that leave the box readable; all others break it."""

_TAG = re.compile(r"<([A-Za-z0-9]+)[^>]*+>")


class Complaint(NamedTuple):
    """One thing that is wrong, at a place of the page; `str()` is a line of the report."""

    place: Place
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.place.line}:{self.place.column}: {self.code} {self.message}"


def check_page(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[Complaint]:
    """What breaks infoboxes or tears them apart, and the arguments that come twice, in text order.

    Looks for these in every template, also of references and of other tags that hold wikitext.
    """
    page = parse(text, syntax=syntax)
    lines = LineIndex(text)
    complaints = [
        Complaint(lines.place(problem.start), _CODES.get(problem.kind, BROKEN_BOX), str(problem))
        for problem in find_problems(page, syntax)
    ]
    for template in all_templates(page, syntax):
        complaints.extend(_duplicates(template, lines, syntax))
    return sorted(complaints)


def _duplicates(template: Template, lines: LineIndex, syntax: WikiSyntax) -> Iterator[Complaint]:
    if len(template.arguments) < 2:
        return
    keys = argument_keys(template)
    if len(set(keys)) == len(keys) or syntax.is_parser_function(template.name_text):
        return
    name = syntax.normalize_template_name(template.name_text)
    for loser, winner in losers(keys).items():
        line = lines.place(_shown_start(template, winner)).line
        message = f"`{keys[loser]}` of {name} has no effect: it comes again on line {line}"
        yield Complaint(lines.place(_shown_start(template, loser)), DUPLICATE_ARGUMENT, message)


def _shown_start(template: Template, index: int) -> int:
    """Where the argument's name or value begins, behind the white space after its `|`."""
    argument = template.arguments[index]
    written = template.text[argument.start : argument.end]
    return argument.start + len(written) - len(written.lstrip())


def all_templates(page: Page, syntax: WikiSyntax = DEFAULT_SYNTAX) -> Iterator[Template]:
    """Every template of the page, also those in references and the like."""
    pages = [page]
    while pages:
        page = pages.pop()
        yield from page.templates()
        pages.extend(_contents(page, syntax))


def _contents(page: Page, syntax: WikiSyntax) -> Iterator[Page]:
    """The contents of the page's extension tags that are wikitext, each read for itself."""
    found = page.scan
    for record, kind in enumerate(found.kinds):
        if kind != PieceKind.EXTENSION_TAG:
            continue
        opening = _TAG.match(page.text, found.starts[record], found.ends[record])
        end = page.text.rfind("</", found.starts[record], found.ends[record])
        if opening and opening.end() <= end and syntax.holds_wikitext(opening[1]):
            yield parse(page.text, opening.end(), end, syntax)
