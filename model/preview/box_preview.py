"""The preview of one infobox: its fields put together, with the notes below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import is_

from model.document import Document
from model.preview.box_rows import full_row, rows_html
from model.preview.fields import MOST_FIELDS, BoxField, Use, box_fields
from model.preview.flow import ELLIPSIS, escaped
from model.preview.looks import PreviewLooks
from model.preview.notes import text_of
from model.preview.numbering import BoxNote, Numbering
from model.preview.script_direction import runs_right_to_left
from model.preview.shown_field import ShownField, show_field, values_of
from model.preview.style_sheet import style_sheet
from model.references.index import References
from model.references.reference import Key
from model.templatedata.spec import TemplateSpec
from model.wikitext.nodes import Green


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
class _Known:
    """What was made of a field, the nodes it was made of, and which of its lists were open."""

    greens: tuple[Green, ...]
    opened: frozenset[int]
    shown: ShownField

    def holds(self, field: BoxField, greens: Sequence[Green], looks: PreviewLooks) -> bool:
        """Whether a field still shows the same."""
        is_same = self.shown.field == field and len(self.greens) == len(greens)
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
        self._known: dict[int, _Known] = {}

    def preview_of(
        self, box_row: int, spec: TemplateSpec | None, looks: PreviewLooks
    ) -> BoxPreview:
        """The preview of the infobox that a row is, as the tree is now."""
        # Which lists are open concerns only the fields that have some.
        made_for = box_row, spec, replace(looks, opened=frozenset())
        if self._made_for != made_for:
            self._made_for, self._known = made_for, {}
        fields = box_fields(self._document, box_row, spec)
        shown = [self._field(field, looks) for field in fields]
        rows_now = {field.row for field in fields}
        self._known = {row: known for row, known in self._known.items() if row in rows_now}
        numbering = Numbering(looks.texts, self._definition)
        rows = _page_title(box_row, fields, looks)
        rows += "".join(rows_html(shown, numbering, has_sets=bool(spec and spec.sets)))
        if len(fields) == MOST_FIELDS:
            rows += full_row(box_row, "cap", ELLIPSIS)
        is_right_to_left = runs_right_to_left(rows)
        direction = "rtl" if is_right_to_left else "ltr"
        html = (
            f"<html><head><style>{style_sheet(looks.colors)}</style></head>"
            f'<body dir="{direction}"><table class="box" width="100%" cellspacing="0" '
            f'cellpadding="4" dir="{direction}">{rows}</table>{numbering.list_html()}'
            "</body></html>"
        )
        folded = frozenset(row for one in shown for row in one.folded)
        return BoxPreview(html, numbering.notes, folded, is_right_to_left)

    def _field(self, field: BoxField, looks: PreviewLooks) -> ShownField:
        """What a field shows, with those that show in its row."""
        greens = tuple(self._document.green(row) for row in values_of(field))
        known = self._known.get(field.row)
        if known is not None and known.holds(field, greens, looks):
            return known.shown
        shown = show_field(self._document, field, looks)
        self._known.pop(field.row, None)
        if not shown.is_provisional:
            opened = frozenset(filter(looks.is_open, shown.folded))
            self._known[field.row] = _Known(greens, opened, shown)
        return shown

    def _definition(self, key: Key) -> str:
        """What a note of this name says that is defined elsewhere on the page."""
        found = self._references.definition_of(key)
        return "" if found is None else text_of(self._document, found)


def _page_title(box_row: int, fields: Sequence[BoxField], looks: PreviewLooks) -> str:
    """The page's title where the box has none, as most templates have it."""
    if not looks.page_title or any(field.use is Use.TITLE for field in fields):
        return ""
    return full_row(box_row, "title", escaped(looks.page_title))
