"""What help about a place of a page is about: a parameter, or a template."""

from __future__ import annotations

from dataclasses import dataclass

from model.document import Document
from model.rows.row_specs import RowSpecs
from model.templatedata.spec import Match, TemplateSpec
from model.wikitext.nodes import NodeKind


@dataclass(frozen=True, slots=True)
class HelpSubject:
    """A field of a template, or with `name` None the template itself.

    Without a `spec` nothing is known of the template; without a `match` it knows no such field.
    """

    template: str
    spec: TemplateSpec | None
    name: str | None = None
    match: Match | None = None


def subject_of(specs: RowSpecs, row: int) -> HelpSubject | None:
    """What a row itself is, where it is a template or an argument of one."""
    template = specs.template_of(row)
    if template is None:
        return None
    spec, title = specs.spec_of(row), specs.title_of(template)
    if row == template:
        return HelpSubject(title, spec)
    return HelpSubject(title, spec, specs.name_of(row), specs.match_of(row))


def subject_of_name(specs: RowSpecs, template: int, name: str) -> HelpSubject:
    """What a field of a template is that it may not have."""
    spec = specs.spec_of(template)
    match = None if spec is None else spec.find(name)
    return HelpSubject(specs.title_of(template), spec, name, match)


def subject_around(document: Document, specs: RowSpecs, row: int) -> HelpSubject | None:
    """What the innermost argument or template is that a row is or stands in."""
    if row not in document:
        return None
    for place in (row, *document.ancestors(row)):
        if document.green(place).kind in (NodeKind.ARGUMENT, NodeKind.TEMPLATE):
            subject = subject_of(specs, place)
            if subject is not None:
                return subject
    return None
