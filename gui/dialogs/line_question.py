"""Asks for one line, such as the name of a template. It does not block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.theme_manager import ThemeManager

_WIDTH = 380


class LineQuestion(QDialog):
    """A line with its label; its button waits until the line can be an answer."""

    def __init__(
        self,
        title: str,
        label: str,
        accepts: Callable[[str], bool],
        theme_manager: ThemeManager,
        parent: QWidget,
    ) -> None:
        """`accepts` says whether a text, without white space around it, is an answer."""
        super().__init__(parent)
        self._accepts = accepts
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.line = QLineEdit(self)
        words = QLabel(label, self)
        words.setWordWrap(True)
        words.setBuddy(self.line)
        name = label.replace("&", "")
        words.setAccessibleName(name)
        self.line.setAccessibleName(name)
        self._buttons = _buttons(self)
        column = QVBoxLayout(self)
        column.setSpacing(theme_manager.pixels(8))
        for widget in (words, self.line, self._buttons):
            column.addWidget(widget)
        self.setMinimumWidth(theme_manager.pixels(_WIDTH))
        self.line.textChanged.connect(self._check)
        self._check()

    def ask(self, answer: Callable[[str], object]) -> None:
        """Open, and call `answer` with the line once it is given."""
        self.accepted.connect(lambda: answer(self.line.text().strip()))
        self.open()

    def _check(self) -> None:
        is_answer = self._accepts(self.line.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_answer)


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(dialog)
    buttons.setAccessibleName(QCoreApplication.translate("LineQuestion", "Answers"))
    buttons.setStandardButtons(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
