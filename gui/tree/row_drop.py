"""Rows on the move: what a drag carries, and where it may be dropped."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

MIME_TYPE = "application/x-boxwright-rows"


def pack(page_key: str, rows: Sequence[int]) -> QMimeData:
    """What a drag of these rows of a page carries."""
    data = QMimeData()
    data.setData(MIME_TYPE, json.dumps([page_key, *rows]).encode())
    return data


def unpack(page_key: str, data: QMimeData) -> list[int]:
    """The rows of the page that a drag carries; none for a drag of anything else."""
    if not data.hasFormat(MIME_TYPE):
        return []
    key, *rows = json.loads(data.data(MIME_TYPE).toStdString())
    return rows if key == page_key else []


def can_move(rows: RowTree, moved: Sequence[int], template: int) -> bool:
    """Whether all these rows are fields of this template, among which they can change places."""
    return bool(moved) and all(
        row in rows
        and rows.document.green(row).kind is NodeKind.ARGUMENT
        and rows.parent(row) == template
        for row in moved
    )
