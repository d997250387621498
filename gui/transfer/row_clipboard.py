"""Rows of a page as mime data, and what can be made of the mime data of anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from gui.document_controller import DocumentController
from model.clipboard import MIME_TYPE, CopiedRows, packed, unpacked
from model.rows.copied_rows import copied_rows, wikitext_of
from model.transfer import definitions_of


@dataclass(frozen=True)
class Clip:
    """What was copied or is dragged: rows of a window of ours, or text alone."""

    text: str
    rows: CopiedRows | None = None

    def __bool__(self) -> bool:
        return bool(self.text) or self.rows is not None


def mime_of(controller: DocumentController, rows: Iterable[int]) -> QMimeData:
    """The rows for us, and their wikitext for everybody."""
    document = controller.document
    chosen = [row for row in rows if row in document]
    data = QMimeData()
    if chosen:
        data.setText(wikitext_of(document, chosen))
        rows_as_they_are = copied_rows(document, chosen)
        values = [row.value for row in rows_as_they_are]
        references = definitions_of(document, values)
        copied = CopiedRows(controller.page_key, rows_as_they_are, references)
        data.setData(MIME_TYPE, packed(copied))
    return data


def clip_of(data: QMimeData | None) -> Clip:
    """What is in it for us; rows only where they are exactly what we write."""
    if data is None:
        return Clip("")
    rows = unpacked(bytes(data.data(MIME_TYPE).data())) if data.hasFormat(MIME_TYPE) else None
    return Clip(data.text() if data.hasText() else "", rows)
