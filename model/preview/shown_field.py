"""What one field of a box shows: its label and its value, written into flows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.document import Document
from model.preview.fields import BoxField, Use
from model.preview.flow import Flow, Piece, Style
from model.preview.looks import PreviewLooks
from model.preview.notes import FieldNote, FieldNotes
from model.preview.pictures import write_picture_value
from model.preview.templates import write_template
from model.preview.value_writer import ValueWriter

_ROOM = 12_000
"""Characters that a field shows at most."""


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field's label and content; the notes' numbers are still to come.

    `folded` are the rows of its lists that can be folded up. What `is_provisional` holds something
    that was put off, and may show more once that is read.
    """

    field: BoxField
    label: tuple[Piece, ...]
    content: tuple[Piece, ...]
    notes: tuple[FieldNote, ...]
    folded: tuple[int, ...]
    is_provisional: bool


def values_of(field: BoxField) -> Iterator[int]:
    """The ids of all values that show in the field's row."""
    yield field.value
    yield from field.notes
    if field.labelled_by is not None:
        yield field.labelled_by


def show_field(document: Document, field: BoxField, looks: PreviewLooks) -> ShownField:
    """Write a field anew."""
    content, label = Flow(field.row, _ROOM), Flow(field.row, _ROOM)
    notes = FieldNotes(document)
    writer = ValueWriter(document, looks, content, notes, write_template)
    _write(writer, field)
    if not content.is_empty:
        with writer.instead_into(label, notes):
            _write_label(writer, field)
    return ShownField(
        field,
        tuple(label.finished()),
        tuple(content.finished()),
        tuple(notes.found),
        tuple(writer.folded),
        writer.is_provisional,
    )


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
    if field.labelled_by is not None:
        row = _argument_of(writer.document, field.labelled_by)
        with writer.flow.styled(Style.BOLD), writer.flow.in_row(row):
            writer.fragment(writer.document.green(field.labelled_by))
    if writer.flow.is_empty:
        writer.words(field.label, Style.BOLD)


def _argument_of(document: Document, value: int) -> int:
    argument = document.parent(value)
    assert argument is not None
    return argument
