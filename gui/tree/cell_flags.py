"""What can be done with a cell of the tree: select, edit, drag."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.document_controller import DocumentController
from gui.tree.columns import Column
from model.wikitext.nodes import NodeKind

_DISABLED = Qt.ItemFlag.NoItemFlags
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_EDITABLE = Qt.ItemFlag.ItemIsEditable
_RENAMED = (NodeKind.ARGUMENT, NodeKind.TEMPLATE, NodeKind.REFERENCE)

# Joining flags in Python takes its time, and Qt asks for those of each row that it lays out.
_PLAIN = dict.fromkeys(NodeKind, _SHOWN)
_WHERE_EDITABLE = {kind: flags | _EDITABLE for kind, flags in _PLAIN.items()}
_OF_A_NAME = {kind: (_WHERE_EDITABLE if kind in _RENAMED else _PLAIN)[kind] for kind in NodeKind}


class CellFlags:
    """The flags of one page's cells."""

    def __init__(self, controller: DocumentController) -> None:
        self._controller = controller
        self._document = controller.document
        self._texts = controller.texts

    def of(self, row: int, column: int) -> Qt.ItemFlag:
        """The flags of a cell; none where the row is gone."""
        if row not in self._document:
            return _DISABLED
        kind = self._document.green(row).kind
        if not self._controller.is_readable or column == Column.MARKS:
            return _PLAIN[kind]
        if column == Column.FIELD:
            return _OF_A_NAME[kind]
        return _PLAIN[kind] if self._texts.is_box(row) else _WHERE_EDITABLE[kind]
