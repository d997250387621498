"""The line that narrows the tree to what is typed in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_OF_THE_PAGE = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FilterLine(QLineEdit):
    """Esc clears it, and where there is nothing to clear goes back to the tree.

    Undo and redo are the page's, as everywhere: words to filter by are quickly typed again.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window's actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _OF_THE_PAGE)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()
