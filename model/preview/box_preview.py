"""The preview of one infobox: its fields put together, with the notes below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.document import Document
from model.preview.fields import BoxField, Use, box_fields
from model.preview.flow import Flow, Piece, escaped
from model.preview.looks import PreviewLooks
from model.preview.notes import FieldNote, FieldNotes, text_of
from model.preview.numbering import BoxNote, Numbering
from model.preview.pictures import write_picture
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


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a field shows; the notes' numbers are still to come."""

    pieces: tuple[Piece, ...]
    notes: tuple[FieldNote, ...]


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
        self._shown: dict[int, tuple[Green, BoxField, _Shown]] = {}

    def preview_of(
        self, box_row: int, spec: TemplateSpec | None, looks: PreviewLooks
    ) -> BoxPreview:
        """The preview of the infobox that a row is, as the tree is now."""
        if self._made_for != (box_row, spec, looks):
            self._made_for, self._shown = (box_row, spec, looks), {}
        fields = box_fields(self._document, box_row, spec)
        shown = {field.row: self._field(field, looks) for field in fields}
        self._shown = {row: known for row, known in self._shown.items() if row in shown}
        numbering = Numbering(looks.texts, self._definition)
        rows = "".join(_rows(fields, shown, numbering))
        html = (
            f"<html><head><style>{style_sheet(looks.colors)}</style></head><body>"
            '<table class="box" width="100%" cellspacing="0" cellpadding="4">'
            f"{rows}</table>{numbering.list_html()}</body></html>"
        )
        return BoxPreview(html, numbering.notes)

    def _field(self, field: BoxField, looks: PreviewLooks) -> _Shown:
        green = self._document.green(field.row)
        known = self._shown.get(field.row)
        if known is not None and known[0] is green and known[1] == field:
            return known[2]
        self._shown.pop(field.row, None)
        flow = Flow(field.row, _ROOM)
        notes = FieldNotes(self._document)
        writer = ValueWriter(self._document, looks, flow, notes, write_template)
        if field.use is Use.PICTURE:
            write_picture(writer, self._document.source(field.value).strip())
        elif field.use is not Use.LAYOUT:
            writer.fragment(self._document.green(field.value))
        shown = _Shown(tuple(flow.finished()), tuple(notes.found))
        if not writer.is_provisional:
            self._shown[field.row] = green, field, shown
        return shown

    def _definition(self, key: Key) -> str:
        """What a note of this name says that is defined elsewhere on the page."""
        found = self._references.definition_of(key)
        return "" if found is None else text_of(self._document, found)


def _rows(
    fields: Sequence[BoxField], shown: dict[int, _Shown], numbering: Numbering
) -> Iterator[str]:
    for field in fields:
        content = numbering.numbered(shown[field.row].pieces, shown[field.row].notes)
        if not content:
            continue
        match field.use:
            case Use.TITLE:
                yield f'<tr><td colspan="2" class="title">{content}</td></tr>'
            case Use.PICTURE:
                yield f'<tr><td colspan="2" class="image">{content}</td></tr>'
            case Use.CAPTION:
                yield f'<tr><td colspan="2"><div class="cap">{content}</div></td></tr>'
            case Use.ROW:
                label = f'<a href="row:{field.row}" class="b">{escaped(field.label)}</a>'
                yield f'<tr><td class="label" valign="top">{label}</td><td>{content}</td></tr>'
