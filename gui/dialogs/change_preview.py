"""Shows what an edit would change before it is made: the lines before and after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.changed_lines_view import ChangedLinesView
from gui.theme_manager import ThemeManager
from model.text_edit import TextEdit


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
        self._make = make
        self.setWindowTitle(change.title)
        self.setAccessibleName(change.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QLabel(change.explanation, self)
        words.setAccessibleName(self.tr("What this does"))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setVisible(bool(change.explanation))
        self.lines = ChangedLinesView(theme_manager, self)
        self.lines.show_change(change.text, change.edit)
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
