"""What the rows of a page say, as a Qt item model: a thin adapter that knows no wikitext."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from gui.document_controller import DocumentController
from gui.tree.cell_flags import CellFlags
from gui.tree.cell_words import CellWords
from gui.tree.columns import Column
from gui.tree.extra_cells import ExtraCells
from gui.tree.field_display import FieldDisplay
from gui.tree.filter import Query
from gui.tree.row_model import Index, RowModel
from model.templatedata.labels import names_for_label

_WIDTH = len(Column)
_MOST_BOXES_ASKED = 200
"""Boxes of a page whose templates are asked what their fields are called."""

_TEXT_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


class ItemModel(RowModel):
    """The tree's rows and cells."""

    def __init__(
        self,
        controller: DocumentController,
        parent: QObject | None = None,
        display: FieldDisplay | None = None,
    ) -> None:
        super().__init__(controller, parent, display)
        self._display.labels_changed.connect(self._show_meanings)
        controller.specs_changed.connect(self._show_meanings)

    def _take_page(self) -> None:
        super()._take_page()
        self.looks.has_labels = self._display.has_labels
        self.words = CellWords(self._controller)
        self._cell_flags = CellFlags(self._controller)
        self._extras = ExtraCells(self._controller, self.words)
        self._flags: dict[int, Qt.ItemFlag] = {}
        self._was_readable = self._controller.is_readable

    def _forget(self, row: int) -> None:
        super()._forget(row)
        for column in range(_WIDTH):
            self._flags.pop(row * _WIDTH + column, None)

    # What a cell says

    def flags(self, index: Index) -> Qt.ItemFlag:
        row, column = index.internalId(), index.column()
        extra = self.arrangement.extra(row)
        if extra is not None:
            return self._extras.flags(extra, column)
        key = row * _WIDTH + column
        known = self._flags.get(key)
        if known is None:
            known = self._cell_flags.of(row, column)
            if row in self.rows.document:
                self._flags[key] = known
        return known

    def put_off_meanings(self) -> None:
        """Don't load yet what is known of templates: the page is painted sooner without it."""
        self.looks.knows_templates = False

    def show_meanings(self) -> None:
        """Show what was put off."""
        self.looks.knows_templates = True
        self._show_meanings()

    def _show_meanings(self) -> None:
        """What is shown of templates may be other for all rows."""
        self.looks.has_labels = self._display.has_labels
        self.looks.forget_all()
        top = len(self.shown.children(None))
        if top:
            # Views paint all that is in sight then, whatever rows are named.
            self.dataChanged.emit(self.index(0, 0), self.index(top - 1, Column.MARKS))

    def follow_readability(self) -> None:
        """Whether rows can be edited may have changed for all of them."""
        if self._was_readable != self._controller.is_readable:
            self._was_readable = self._controller.is_readable
            self._flags.clear()

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a cell is edited in place: names that can change, and values but a whole box."""
        flags = self.flags(self.index_of(row, column))
        return bool(flags & Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        row, column = index.internalId(), index.column()
        look = self.looks.look(row)
        extra = self.arrangement.extra(row)
        if look is None or (row not in self.rows.document and extra is None):
            return None
        if extra is not None:
            return self._extras.data(extra, column, role, look)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words.tool_tip(row, column, look)
        if role == Qt.ItemDataRole.EditRole:
            return self.words.edited(row, column)
        return self.words.shown(row, column, look)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Field"), self.tr("Value"), "")[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (self.tr("Field"), self.tr("Value"), self.tr("Marks"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    # Dragging and dropping

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        from model.clipboard import MIME_TYPE  # noqa: PLC0415 - not before something is dragged

        return [MIME_TYPE, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        from gui.transfer.row_clipboard import mime_of  # noqa: PLC0415 - not before something is dragged

        return mime_of(self._controller, {self.row_of(index) for index in indexes})

    # Filtering

    def set_filter(self, words: str, keep: Sequence[int] = (), *, most: int | None = None) -> None:
        """Show the rows that match and those above them; the rows `keep` in any case.

        Of more than `most` rows altogether only a part is shown until `show_rest`.
        """
        self._show(self.shown.filtered(Query(words, self._called(words)), keep, most))

    def _called(self, words: str) -> list[str]:
        """The names of fields of the page's boxes whose labels hold these words."""
        if not self._display.has_labels or not words.strip():
            return []
        specs = {
            spec.title: spec
            for row in self.rows.top[:_MOST_BOXES_ASKED]
            if row in self.rows.document and (spec := self._controller.specs.spec_of(row))
        }
        found = (name for s in specs.values() for name in names_for_label(s.parameters, words))
        return list(dict.fromkeys(found))
