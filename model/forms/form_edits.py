"""A changed part of a form, as proposals for the page that the form's piece stands in."""

from __future__ import annotations

import re
from collections.abc import Callable

from model.document import Document
from model.forms.form import Form
from model.forms.form_piece import FormPiece
from model.forms.template_form import TemplateForm, read_template
from model.operations import Proposal, name_positionals, set_value
from model.operations.proposal import propose, shifted
from model.rows.span_proposals import span_proposals
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Template

Recognise = Callable[[str], Form | None]
"""Makes the form again of another wikitext in the same place."""

_MARKUP = re.compile(r"[|={}\[\]<>]")


def form_proposals(
    document: Document, piece: FormPiece, form: Form, change: tuple[str, str], again: Recognise
) -> list[Proposal]:
    """What the guard checks when a part of a form (`change`: its key and value) is changed.

    Of a plain template it is the argument that is set, so that the guard can say what is wrong.

    Empty where nothing changes. Raises FormError for a value that the part can't have.
    """
    if isinstance(form, TemplateForm) and piece.node is not None:
        key, value = change
        return [set_value(document.template(piece.node), form.index(key), value)]
    edit = form.change(*change)
    after = edit.apply(piece.source)
    if after == piece.source:
        return []
    if piece.argument_row is not None and not (piece.source and after):
        return [_whole_value(document, piece.argument_row, after)]
    on_page = shifted(edit, piece.start)
    if piece.kind is not NodeKind.TEMPLATE or piece.node is None:
        return span_proposals(document, on_page)
    host = document.template(piece.node)
    meant = read_template(piece.kind, after, document.syntax)
    is_simple = meant is not None and _is_in_parts(host, on_page) and _has_same_parts(host, meant)
    if meant is None or is_simple or not _shows(again(after), form, change):
        return span_proposals(document, on_page)
    return [propose(host, on_page, meant, order=[None] * len(meant.arguments))]


def numbered_proposals(
    document: Document, piece: FormPiece, form: TemplateForm, change: tuple[str, str]
) -> list[Proposal]:
    """Write a positional argument, and those behind it, with their numbers; it may hold a `=`."""
    key, value = change
    assert piece.node is not None
    return [name_positionals(document.template(piece.node), form.index(key), value)]


def _whole_value(document: Document, argument_row: int, value: str) -> Proposal:
    """A value that comes into being, or goes: where it stands is for the layout to say."""
    template_row = document.parent(argument_row)
    assert template_row is not None
    arguments = [c.id for c in document.children(template_row) if c.kind is NodeKind.ARGUMENT]
    return set_value(document.template(template_row), arguments.index(argument_row), value)


def _has_same_parts(before: Template, after: Template) -> bool:
    names = [[argument.name_text for argument in t.arguments] for t in (before, after)]
    return names[0] == names[1]


def _is_in_parts(template: Template, edit: TextEdit) -> bool:
    """Whether each replaced span is in the name or in one value."""
    parts = [(template.start + len("{{"), template.name_end)]
    parts += [(argument.value_start, argument.end) for argument in template.arguments]
    return all(any(a <= r.start and r.end <= b for a, b in parts) for r in edit.replaces)


def _shows(form: Form | None, before: Form, change: tuple[str, str]) -> bool:
    """Whether the form after the change has the value that was typed: no character of it counts
    as one that parts the template. A date or number may be shown otherwise than typed.
    """
    key, value = change
    if form is None or form.name != before.name:
        return False
    if not _MARKUP.search(value):
        return True
    return any(field.key == key and field.value == value for field in form.fields)
