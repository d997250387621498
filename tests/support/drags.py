"""Drags as Qt sends them to a view: a real drag waits for a mouse that is not there off screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTreeView, QWidget

from gui.tree.columns import Column
from gui.tree.pane import TreePane

_BUTTON = Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_BOTH = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Drag:
    """What is dragged, with which keys held."""

    data: QMimeData
    keys: Qt.KeyboardModifier = _NO_KEYS

    def over(self, target: QWidget, place: QPoint) -> Qt.DropAction | None:
        """Comes in and moves there; what a drop would be, None where it cannot be."""
        enter = QDragEnterEvent(QPointF(place), _BOTH, self.data, _BUTTON, self.keys)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            return None
        move = QDragMoveEvent(QPointF(place), _BOTH, self.data, _BUTTON, self.keys)
        QApplication.sendEvent(target, move)
        return move.dropAction() if move.isAccepted() else None

    def leaves(self, target: QWidget) -> None:
        QApplication.sendEvent(target, QDragLeaveEvent())

    def drop(self, target: QWidget, place: QPoint) -> Qt.DropAction:
        """Comes in, moves there and is dropped; what it did to where it came from."""
        assert self.over(target, place) is not None
        event = QDropEvent(QPointF(place), _BOTH, self.data, _BUTTON, self.keys)
        QApplication.sendEvent(target, event)
        assert event.isAccepted()
        return event.dropAction()


def rows_of(pane: TreePane, rows: Sequence[int]) -> QMimeData:
    """What the view would let be dragged of these rows."""
    data = pane.model.mimeData([pane.model.index_of(row) for row in rows])
    assert data is not None
    return data


def upper(pane: TreePane, row: int, column: Column = Column.FIELD) -> QPoint:
    """A place in the upper half of a cell."""
    cell = _cell(pane, row, column)
    return QPoint(cell.center().x(), cell.top() + 2)


def lower(pane: TreePane, row: int, column: Column = Column.FIELD) -> QPoint:
    """A place in the lower half of a cell."""
    cell = _cell(pane, row, column)
    return QPoint(cell.center().x(), cell.bottom() - 2)


def _cell(pane: TreePane, row: int, column: Column) -> QRect:
    view: QTreeView = pane.view
    index = pane.model.index_of(row, column)
    view.scrollTo(index)
    return view.visualRect(index)
