"""The notes of a field: what its references say, before they have numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.document import Document
from model.reader.summary import summarize
from model.references.reading import read_references
from model.references.reference import Key, Reference

if TYPE_CHECKING:
    from model.preview.value_writer import ValueWriter

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class FieldNote:
    """A note as one place makes it; with a name, all of that name and group are the same one.

    `text` is "" where this place only mentions the note; `row` is the reference's.
    """

    key: Key
    text: str
    row: int


class FieldNotes:
    """Collects the notes of one field, in the order of their marks."""

    def __init__(self, document: Document) -> None:
        self.found: list[FieldNote] = []
        self._document = document

    def write(self, writer: ValueWriter, row: int) -> bool:
        """The marks of the reference that a node is, or names; whether it is one."""
        node = self._document.node(row)
        syntax = self._document.syntax
        own = [
            reference
            for reference in read_references(node.text, node.start, node.end, syntax)
            if reference.start == node.start
        ]
        for reference in own:
            self.add(writer, FieldNote(reference.key, text_of(self._document, reference), row))
        return bool(own)

    def add(self, writer: ValueWriter, note: FieldNote) -> None:
        """A note of which all is known."""
        writer.flow.note_mark(len(self.found))
        self.found.append(note)


def text_of(document: Document, reference: Reference) -> str:
    """What a reference says, in a line; "" where it only names another."""
    if not reference.defines or reference.content is None:
        return ""
    source = document.reading.text[slice(*reference.content)]
    return summarize(source, _LONGEST, document.syntax)
