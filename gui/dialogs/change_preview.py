"""Shows what an edit would change before it is made: the lines before and after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.editors.fixed_font import fixed_font
from gui.theme_manager import ThemeManager
from model.changed_lines import ChangedLine, LineState, changed_lines
from model.text_edit import TextEdit

_SIGNS = {LineState.KEPT: "  ", LineState.GONE: "- ", LineState.NEW: "+ ", LineState.GAP: ""}


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of `text` that is not made yet, what it is called and why one might want it."""

    title: str
    explanation: str
    text: str
    edit: TextEdit


class ChangePreview(QDialog):
    """Asks whether a change is wanted, showing it; does nothing until it is.

    `make` makes the edit; it is called at most once.
    """

    def __init__(
        self,
        change: Change,
        make: Callable[[], object],
        theme_manager: ThemeManager,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._make = make
        self.setWindowTitle(change.title)
        self.setAccessibleName(change.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QLabel(change.explanation, self)
        words.setAccessibleName(self.tr("What this does"))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setVisible(bool(change.explanation))
        self.lines = QPlainTextEdit(self)
        self.lines.setAccessibleName(self.tr("The change, line by line"))
        self.lines.setReadOnly(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.lines.setFont(fixed_font(self.font()))
        # Read from the keyboard too, without Tab getting caught in it.
        self.lines.setTabChangesFocus(True)
        self._write(changed_lines(change.text, change.edit))
        buttons = QDialogButtonBox(self)
        self.apply_button = QPushButton(self.tr("&Make this change"), buttons)
        self.apply_button.setAccessibleName(self.tr("Make this change"))
        buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAccessibleName(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.apply_button.setDefault(True)
        self.apply_button.setFocus()
        column = QVBoxLayout(self)
        column.setSpacing(theme_manager.pixels(10))
        for widget in (words, self.lines, buttons):
            column.addWidget(widget)
        self.resize(theme_manager.pixels(720), theme_manager.pixels(420))

    def accept(self) -> None:
        super().accept()
        self._make()

    def _write(self, lines: list[ChangedLine]) -> None:
        theme = self._themes.theme
        colors = {LineState.GONE: theme.color("error"), LineState.NEW: theme.color("valid")}
        cursor = QTextCursor(self.lines.document())
        for number, line in enumerate(lines):
            look = QTextCharFormat()
            color: QColor = colors.get(line.state, theme.color("dim"))
            look.setForeground(color)
            if number:
                cursor.insertBlock()
            cursor.insertText(_SIGNS[line.state] + line.text, look)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.lines.setTextCursor(cursor)
