"""The line that narrows the tree to what is typed in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme_manager import ThemeManager

_OF_THE_PAGE = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_WIDTH = 320


class FilterLine(QLineEdit):
    """Esc clears it, in the tree too, and where there is nothing to clear goes back to the tree.

    Undo and redo are the page's, as everywhere: words to filter by are quickly typed again.
    """

    left = Signal()

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self.setObjectName("filter")
        self.setPlaceholderText(self.tr("Filter fields and values"))
        self.setAccessibleName(self.tr("Filter fields and values"))
        self.setClearButtonEnabled(True)
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        theme_manager.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._icon.setIcon(self._themes.theme.icon("search", "dim"))
        self.setFixedWidth(self._themes.pixels(_WIDTH))

    def ask(self) -> None:
        """Wait for other words to filter by."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

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
