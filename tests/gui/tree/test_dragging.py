"""Dragging fields to another place of their template."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QStatusTipEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.tree.pane import TreePane
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import controller_of, find

PAGE = "{{Infobox x\n| a = 1\n| b = {{t|p|q}}\n| c = 3\n}}\n"
BUTTONS = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


class TipWatch(QObject):
    """Keeps what the status bar would say."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.tips: list[str] = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QStatusTipEvent):
            self.tips.append(event.tip())
        return False


def drag(pane: TreePane, rows: list[int], to: QPoint) -> bool:
    """What Qt sends to a view when rows are dragged over it; whether they may be dropped."""
    data = pane.model.mimeData([pane.model.index_of(row) for row in rows])
    move = QDragMoveEvent(QPointF(to), MOVE, data, BUTTONS, NO_KEYS)
    pane.view.dragMoveEvent(move)
    return move.isAccepted()


def drop(pane: TreePane, rows: list[int], to: QPoint) -> QDropEvent:
    assert drag(pane, rows, to)
    data = pane.model.mimeData([pane.model.index_of(row) for row in rows])
    event = QDropEvent(QPointF(to), MOVE, data, BUTTONS, NO_KEYS)
    pane.view.dropEvent(event)
    return event


def edge(pane: TreePane, row: int, *, below: bool = False) -> QPoint:
    cell = pane.view.visualRect(pane.model.index_of(row))
    return QPoint(cell.left() + 30, cell.bottom() - 1 if below else cell.top() + 1)


def test_a_field_is_dropped_above_another(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    moved = find(pane, "c")
    pane.select(moved)
    drop(pane, [moved], edge(pane, find(pane, "a")))
    expected = "{{Infobox x\n| c = 3\n| a = 1\n| b = {{t|p|q}}\n}}\n"
    assert controller_of(pane).document.text == expected
    assert pane.current_row() == find(pane, "c") == moved


def test_several_fields_are_dropped_below_another(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    drop(pane, [find(pane, "a"), find(pane, "b")], edge(pane, find(pane, "c"), below=True))
    expected = "{{Infobox x\n| c = 3\n| a = 1\n| b = {{t|p|q}}\n}}\n"
    assert controller_of(pane).document.text == expected
    controller_of(pane).undo_stack.undo()
    assert controller_of(pane).document.text == PAGE


def test_a_field_cannot_leave_its_template_and_the_status_bar_says_so(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(PAGE)
    inner = find(pane, "b", "t", "1")
    pane.select(inner)
    watch = TipWatch(pane.view)
    assert not drag(pane, [find(pane, "a")], edge(pane, inner))
    assert watch.tips == ["Fields move within their own template."]
    assert drag(pane, [find(pane, "b", "t", "2")], edge(pane, inner))
    assert watch.tips[-1] == ""


def test_other_things_are_not_dropped_between_fields(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    template = find(pane, "b", "t")
    pane.select(template)
    assert not drag(pane, [template], edge(pane, find(pane, "a")))
    data = QMimeData()
    data.setText("| z = 1")
    move = QDragMoveEvent(QPointF(edge(pane, find(pane, "a"))), MOVE, data, BUTTONS, NO_KEYS)
    QApplication.sendEvent(pane.view.viewport(), move)
    assert not move.isAccepted()
