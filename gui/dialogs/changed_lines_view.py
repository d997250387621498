"""The lines that an edit changes, as they are before and after it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.editors.fixed_font import fixed_font
from gui.theme_manager import ThemeManager
from model.changed_lines import LineState, changed_lines
from model.text_edit import TextEdit

_SIGNS = {LineState.KEPT: "  ", LineState.GONE: "- ", LineState.NEW: "+ ", LineState.GAP: ""}


class ChangedLinesView(QPlainTextEdit):
    """Lines that go and come, and a little of what stands around them; only to be read."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAccessibleName(self.tr("The change, line by line"))
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setFont(fixed_font(parent.font()))
        # Read from the keyboard too, without Tab getting caught in it.
        self.setTabChangesFocus(True)

    def show_change(self, text: str, edit: TextEdit) -> None:
        """Show what an edit of the text changes."""
        self.clear()
        theme = self._themes.theme
        colors = {LineState.GONE: theme.color("error"), LineState.NEW: theme.color("valid")}
        cursor = QTextCursor(self.document())
        for number, line in enumerate(changed_lines(text, edit)):
            look = QTextCharFormat()
            color: QColor = colors.get(line.state, theme.color("dim"))
            look.setForeground(color)
            if number:
                cursor.insertBlock()
            cursor.insertText(_SIGNS[line.state] + line.text, look)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
