"""The line in which an item is added to a list; several lines pasted into it are several items."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.refusal import Refusal, RefusalWay
from gui.theme_manager import ThemeManager
from gui.tree.add_line import AddLine


class ItemLine(AddLine):
    """Takes the wikitext of a new item. Enter adds it, Esc ends without."""

    def __init__(
        self,
        add: Callable[[str], Refusal | None],
        theme_manager: ThemeManager,
        parent: QWidget,
    ) -> None:
        super().__init__(add, (), theme_manager, parent)
        self.line.setPlaceholderText(self.tr("new item"))
        self.line.setAccessibleName(self.tr("New item of the list"))
        self.line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
            and self._paste_lines()
        ):
            return True
        return super().eventFilter(watched, event)

    def _paste_lines(self) -> bool:
        """Add the lines on the clipboard, if they are several, in place of what is selected."""
        text = QGuiApplication.clipboard().text().strip()
        if "\n" not in text:
            return False
        start = self.line.selectionStart()
        at = start if start >= 0 else self.line.cursorPosition()
        written = self.line.text()
        end = at + len(self.line.selectedText())
        self.commit_text(written[:at] + text + written[end:])
        return True

    def _take_way(self, way: RefusalWay) -> None:
        self.commit_text(way.value)
