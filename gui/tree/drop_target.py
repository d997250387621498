"""Where in the tree something that is dragged would go: decided at each move, and shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QTreeView

from gui.document_controller import DocumentController
from gui.transfer.paste_words import unfit_words
from gui.transfer.row_clipboard import Clip, clip_of
from gui.tree.cell_words import order_words
from gui.tree.columns import Column
from gui.tree.item_model import ItemModel
from model.rows.dropping import Drop, Dropping, MoveFields, Where
from model.rows.pasting import Unfit

_LINE = 2


class DropTarget:
    """What is over a view at the moment. `drop` is None where there is nothing to drop on."""

    def __init__(self, view: QTreeView, model: ItemModel, controller: DocumentController) -> None:
        self._view = view
        self._model = model
        self._controller = controller
        self._clip = Clip("")
        self._row = -1
        self._where = Where.ON
        self._decided: object = None
        self.drop: Drop | None = None
        # Unfolded because the pointer rested on them.
        self._unfolded: list[int] = []
        view.expanded.connect(self._note_unfolded)

    @staticmethod
    def is_for_us(data: QMimeData) -> bool:
        """Whether it is rows or text; files are the window's."""
        is_files = any(url.isLocalFile() for url in data.urls())
        return data.hasText() and not is_files

    @property
    def takes(self) -> bool:
        """Whether it can be dropped here."""
        return self.drop is not None and not self.hint

    @property
    def hint(self) -> str:
        """Why it cannot be dropped here; empty where it can."""
        if isinstance(self.drop, MoveFields):
            parent = self._model.rows.parent(self.drop.rows[0])
            return order_words() if self._model.is_reordered(parent) else ""
        return unfit_words(self.drop) if isinstance(self.drop, Unfit) else ""

    @property
    def moves(self) -> bool:
        """Whether what is dropped would leave its place."""
        return isinstance(self.drop, MoveFields) or bool(getattr(self.drop, "moved", ()))

    def enter(self, data: QMimeData) -> None:
        """Something comes over the view. What it is does not change until it leaves."""
        self._clip = clip_of(data)
        self._decided = None

    def _note_unfolded(self, index: QModelIndex) -> None:
        if self._clip:
            self._unfolded.append(self._model.row_of(index))

    def leave(self, *, is_dropped: bool = False) -> None:
        """It is no longer over the view. What it unfolded is folded, but round where it went."""
        self._clip = Clip("")
        kept = self._model.rows.path(self._row) if is_dropped and self._row >= 0 else []
        for row in reversed(self._unfolded):
            if row not in kept:
                self._view.collapse(self._model.index_of(row))
        self._unfolded.clear()
        self._row, self.drop, self._decided = -1, None, None

    def point(self, event: QDropEvent) -> None:
        """It is here now."""
        self._controller.settle()
        place = event.position().toPoint()
        self._row, column = self._row_at(place)
        if self._row < 0 or not self._clip or not self._controller.is_readable:
            self.drop = None
            return
        is_above = place.y() < self._rect().center().y()
        copies = _wants_copy(event)
        reading = self._controller.document.reading
        # Asked at each move of the pointer, and not to be worked out anew for each.
        decided = (reading, self._row, column, is_above, copies)
        if decided != self._decided:
            self._decided = decided
            self._where = self._where_at(is_above=is_above)
            self.drop = self._drop(column, copies=copies)

    def _row_at(self, place: QPoint) -> tuple[int, int]:
        """The row and the column; below all rows it is the last box."""
        index = self._view.indexAt(place)
        if index.isValid():
            row = self._model.row_of(index)
            # What the page does not have yet takes what its box takes.
            taking = self._model.place_of(row)
            return taking, index.column() if taking == row else Column.FIELD
        boxes: Sequence[int] = self._model.shown.children(None)
        return (boxes[-1] if boxes else -1), Column.FIELD

    def _where_at(self, *, is_above: bool) -> Where:
        """Fields go above or below others, and so do items; all else on a row."""
        rows = self._clip.rows
        if rows is None or not self._dropping.goes_between(self._row, rows):
            return Where.ON
        return Where.ABOVE if is_above else Where.BELOW

    @property
    def _dropping(self) -> Dropping:
        controller = self._controller
        return Dropping(controller.rows, controller.texts, controller.page_key)

    def _drop(self, column: int, *, copies: bool) -> Drop:
        clip = self._clip
        if clip.rows is None:
            on_name = column == Column.FIELD
            return self._dropping.of_text(self._row, clip.text, on_name=on_name)
        return self._dropping.of_rows(self._row, self._where, clip.rows, clip.text, copies=copies)

    def _rect(self) -> QRect:
        cell = self._view.visualRect(self._model.index_of(self._row))
        return cell.adjusted(0, 0, self._view.viewport().width() - cell.right() - 1, 0)

    def paint(self, painter: QPainter, color: QColor, thickness: int) -> None:
        """Show the place: a line between rows, or a frame round one."""
        if not self.takes:
            return
        rect = self._rect()
        painter.setPen(QPen(color, thickness * _LINE, Qt.PenStyle.SolidLine))
        if self._where is Where.ON:
            inset = thickness
            painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
            return
        edge = rect.top() if self._where is Where.ABOVE else rect.bottom() + 1
        painter.drawLine(rect.left(), edge, rect.right(), edge)


def _wants_copy(event: QDropEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
