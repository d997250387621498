"""The preview of one infobox: its fields put together, with the notes below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import is_

from model.document import Document
from model.preview.fields import MOST_FIELDS, BoxField, Use, box_fields
from model.preview.flow import ELLIPSIS, Flow, Piece, Style, escaped
from model.preview.looks import PreviewLooks
from model.preview.notes import FieldNote, FieldNotes, text_of
from model.preview.numbering import BoxNote, Numbering
from model.preview.pictures import write_picture_value
from model.preview.script_direction import runs_right_to_left
from model.preview.style_sheet import style_sheet
from model.preview.templates import write_template
from model.preview.value_writer import ValueWriter
from model.references.index import References
from model.references.reference import Key
from model.templatedata.spec import TemplateSpec
from model.wikitext.nodes import Green

_ROOM = 12_000
"""Characters that a field shows at most."""


@dataclass(frozen=True, slots=True)
class BoxPreview:
    """A whole document of HTML for Qt's rich text, and the notes that are listed in it.

    All words stand in `<a href="row:ID">`, ID being the id of the innermost row that they belong
    to: anchors can't be nested, so a template's row, say, has the words that no row below it has.
    Words of a link belong to the link, not to its label. No other address is in it but those of
    pictures, which the view has given itself.
    """

    html: str
    notes: tuple[BoxNote, ...]
    folded: frozenset[int] = frozenset()
    """The rows of lists that `PreviewLooks.opened` can open."""
    is_right_to_left: bool = False
    """Whether most of its words are in a script that is written so."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a field shows; the notes' numbers are still to come."""

    label: tuple[Piece, ...]
    content: tuple[Piece, ...]
    notes: tuple[FieldNote, ...]
    folded: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What was made of a field, and the nodes that it was made of."""

    greens: tuple[Green, ...]
    field: BoxField
    opened: frozenset[int]
    shown: _Shown

    def holds(self, field: BoxField, greens: Sequence[Green], looks: PreviewLooks) -> bool:
        """Whether a field still shows the same."""
        is_same = self.field == field and len(self.greens) == len(greens)
        if not is_same or not all(map(is_, self.greens, greens)):
            return False
        return self.opened == frozenset(filter(looks.is_open, self.shown.folded))


def preview_of(
    document: Document, box_row: int, spec: TemplateSpec | None, looks: PreviewLooks
) -> BoxPreview:
    """The preview of the infobox that a row is."""
    return BoxPreviews(document).preview_of(box_row, spec, looks)


class BoxPreviews:
    """Makes the previews of one document's boxes; what an edit leaves alone is not made again."""

    def __init__(self, document: Document, references: References | None = None) -> None:
        self._document = document
        self._references = references or References(document)
        self._made_for: tuple[int, TemplateSpec | None, PreviewLooks] | None = None
        self._shown: dict[int, _Known] = {}

    def preview_of(
        self, box_row: int, spec: TemplateSpec | None, looks: PreviewLooks
    ) -> BoxPreview:
        """The preview of the infobox that a row is, as the tree is now."""
        # Which lists are open concerns only the fields that have some.
        made_for = box_row, spec, replace(looks, opened=frozenset())
        if self._made_for != made_for:
            self._made_for, self._shown = made_for, {}
        fields = box_fields(self._document, box_row, spec)
        shown = {field.row: self._field(field, looks) for field in fields}
        self._shown = {row: known for row, known in self._shown.items() if row in shown}
        numbering = Numbering(looks.texts, self._definition)
        rows = _page_title(box_row, fields, looks)
        rows += "".join(_rows(fields, shown, numbering, has_sets=bool(spec and spec.sets)))
        if len(fields) == MOST_FIELDS:
            rows += _full_row(box_row, "cap", ELLIPSIS)
        is_right_to_left = runs_right_to_left(rows)
        direction = "rtl" if is_right_to_left else "ltr"
        html = (
            f"<html><head><style>{style_sheet(looks.colors)}</style></head>"
            f'<body dir="{direction}"><table class="box" width="100%" cellspacing="0" '
            f'cellpadding="4" dir="{direction}">{rows}</table>{numbering.list_html()}'
            "</body></html>"
        )
        folded = frozenset(row for one in shown.values() for row in one.folded)
        return BoxPreview(html, numbering.notes, folded, is_right_to_left)

    def _field(self, field: BoxField, looks: PreviewLooks) -> _Shown:
        """What a field shows, with those that show in its row."""
        greens = tuple(self._document.green(row) for row in _values_of(field))
        known = self._shown.get(field.row)
        if known is not None and known.holds(field, greens, looks):
            return known.shown
        self._shown.pop(field.row, None)
        flow = Flow(field.row, _ROOM)
        notes = FieldNotes(self._document)
        writer = ValueWriter(self._document, looks, flow, notes, write_template)
        _write(writer, field)
        content = tuple(flow.finished())
        label = Flow(field.row, _ROOM)
        if not flow.is_empty:
            _write_label(writer.into(label), field)
        shown = _Shown(tuple(label.finished()), content, tuple(notes.found), tuple(writer.folded))
        if not writer.is_provisional:
            opened = frozenset(filter(looks.is_open, writer.folded))
            self._shown[field.row] = _Known(greens, field, opened, shown)
        return shown

    def _definition(self, key: Key) -> str:
        """What a note of this name says that is defined elsewhere on the page."""
        found = self._references.definition_of(key)
        return "" if found is None else text_of(self._document, found)


def _values_of(field: BoxField) -> Iterator[int]:
    yield field.value
    yield from field.notes
    if field.labelled_by is not None:
        yield field.labelled_by


def _write(writer: ValueWriter, field: BoxField) -> None:
    document = writer.document
    value = document.green(field.value)
    if field.use is Use.PICTURE:
        write_picture_value(writer, value)
    elif field.use not in (Use.LAYOUT, Use.PART):
        writer.fragment(value)
        for notes in field.notes:
            with writer.flow.in_row(_argument_of(document, notes)):
                writer.fragment(document.green(notes))


def _write_label(writer: ValueWriter, field: BoxField) -> None:
    if field.labelled_by is None:
        writer.words(field.label, Style.BOLD)
        return
    row = _argument_of(writer.document, field.labelled_by)
    with writer.flow.styled(Style.BOLD), writer.flow.in_row(row):
        writer.fragment(writer.document.green(field.labelled_by))


def _argument_of(document: Document, value: int) -> int:
    argument = document.parent(value)
    assert argument is not None
    return argument


def _page_title(box_row: int, fields: Sequence[BoxField], looks: PreviewLooks) -> str:
    """The page's title where the box has none, as most templates have it."""
    if not looks.page_title or any(field.use is Use.TITLE for field in fields):
        return ""
    return _full_row(box_row, "title", escaped(looks.page_title))


def _full_row(row: int, kind: str, words: str) -> str:
    return f'<tr><td colspan="2" class="{kind}"><a href="row:{row}">{words}</a></td></tr>'


def _rows(
    fields: Sequence[BoxField], shown: dict[int, _Shown], numbering: Numbering, *, has_sets: bool
) -> Iterator[str]:
    section = next((field.section for field in fields if field.use is Use.TITLE), "")
    for field in fields:
        own = shown[field.row]
        label = numbering.numbered(own.label, own.notes)
        content = numbering.numbered(own.content, own.notes)
        if not content:
            continue
        if field.use is not Use.ROW:
            yield f'<tr><td colspan="2" class="{_CLASSES[field.use]}">{content}</td></tr>'
            continue
        if has_sets and field.section and field.section != section:
            heading = f'<a href="row:{field.row}" class="b">{escaped(field.section)}</a>'
            yield f'<tr><td colspan="2" class="head">{heading}</td></tr>'
        section = field.section or section
        yield f'<tr><td class="label" valign="top">{label}</td><td>{content}</td></tr>'


_CLASSES = {
    Use.TITLE: "title",
    Use.SUBTITLE: "image",
    Use.PICTURE: "image",
    Use.CAPTION: "cap",
}
