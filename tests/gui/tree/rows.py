"""Finding the rows of a pane as a person does, by their names."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.tree.columns import Column
from gui.tree.pane import TreePane


def controller_of(pane: TreePane) -> DocumentController:
    """The controller that the fixture gave to the pane."""
    found = pane.findChild(DocumentController)
    assert found is not None
    return found


def find(pane: TreePane, *names: str) -> int:
    """The row with this path of labels below the first box."""
    row = pane.model.rows.top[0]
    for name in names:
        row = next(r for r in pane.model.rows.children(row) if label(pane, r) == name)
    return row


def label(pane: TreePane, row: int) -> str:
    """What the row's first column says."""
    look = pane.model.looks.look(row)
    assert look is not None
    return look.label


def shown(pane: TreePane) -> list[str]:
    """The labels of all rows that can be scrolled to, indented as they are shown."""
    lines = []
    index = pane.model.index(0, 0)
    while index.isValid():
        lines.append("  " * _depth(index) + index.data())
        index = pane.view.indexBelow(index)
    return lines


def _depth(index: QModelIndex) -> int:
    depth = 0
    while (index := index.parent()).isValid():
        depth += 1
    return depth


def click(qtbot: QtBot, pane: TreePane, row: int, column: Column = Column.VALUE) -> None:
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=center(pane, row, column))


def center(pane: TreePane, row: int, column: Column = Column.VALUE) -> QPoint:
    return pane.view.visualRect(pane.model.index_of(row, column)).center()


def keys(text: str) -> None:
    """Type a text, each letter where Qt would send it by then."""
    for letter in text:
        QTest.keyClicks(_receiver(), letter)


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(_receiver(), which, modifier)


def _receiver() -> QWidget:
    receiver = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert receiver is not None
    return receiver
