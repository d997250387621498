"""The notes of a field: what its references say, before they have numbers."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.document import Document
from model.preview.flow import Flow, Piece
from model.reader.summary import summarize
from model.references.reading import read_references
from model.references.reference import Key, Reference, Written
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from model.preview.value_writer import ValueWriter

_ROOM = 1_200
_LONGEST = 400
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class FieldNote:
    """A note as one place makes it; with a name, all of that name and group are the same one.

    `pieces` are what it says and `notes` the notes within that; both are empty where this place
    only mentions the note. `row` is the reference's.
    """

    key: Key
    row: int
    pieces: tuple[Piece, ...] = ()
    notes: tuple[FieldNote, ...] = ()

    @property
    def text(self) -> str:
        """What it says, in plain text."""
        written = "".join(piece for piece in self.pieces if isinstance(piece, str))
        return " ".join(html.unescape(_TAG.sub("", written)).split())


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
            pieces, notes = self._content(writer, row, reference)
            self.add(writer, FieldNote(reference.key, row, pieces, notes))
        return bool(own)

    def add(self, writer: ValueWriter, note: FieldNote) -> None:
        """A note of which all is known."""
        writer.flow.note_mark(len(self.found))
        self.found.append(note)

    def _content(
        self, writer: ValueWriter, row: int, reference: Reference
    ) -> tuple[tuple[Piece, ...], tuple[FieldNote, ...]]:
        """What a reference says, and the notes in that."""
        if not reference.defines or reference.content is None:
            return (), ()
        flow, notes = Flow(row, _ROOM), FieldNotes(self._document)
        with writer.instead_into(flow, notes):
            if reference.written is Written.TAG:
                content = self._document.child_of_kind(row, NodeKind.CONTENT)
                if content is not None:
                    writer.fragment(content)
            else:
                writer.argument(self._argument_at(row, reference.content.start))
        return tuple(flow.finished()), tuple(notes.found)

    def _argument_at(self, row: int, offset: int) -> int | None:
        """The argument of a template that stands at an offset."""
        position = self._document.start(row)
        for child in self._document.children(row):
            position += child.length
            if child.kind is NodeKind.ARGUMENT and offset <= position:
                return child.id
        return None


def text_of(document: Document, reference: Reference) -> str:
    """What a reference says, in a line; "" where it only names another."""
    if not reference.defines or reference.content is None:
        return ""
    source = document.reading.text[slice(*reference.content)]
    return summarize(source, _LONGEST, document.syntax)
