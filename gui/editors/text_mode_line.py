"""The switch between wikitext and plain text above a value, and the words below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.editors.value_field import ValueField
from gui.text_mode import TextMode
from gui.theme_manager import ThemeManager

_LONGEST_WRITTEN = 140


class TextModeLine(QWidget):
    """Names a field, lets the person choose what it shows, and says in `words` what is written."""

    def __init__(
        self, field: ValueField, mode: TextMode, theme_manager: ThemeManager, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._mode = mode
        self.setAccessibleName(self.tr("How the value is typed"))
        self.label = QLabel(self.tr("Wikite&xt"), self)
        self.label.setProperty("look", "dim")
        self.label.setAccessibleName(self.tr("Wikitext"))
        self.label.setBuddy(field)
        self.words = QLabel(parent)
        self.words.setProperty("look", "dim")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAccessibleName(self.tr("What will be written"))
        self.wikitext_button = self._button(self.tr("Wikitext"))
        self.plain_button = self._button(self.tr("Plain text"))
        group = QButtonGroup(self)
        for button in (self.wikitext_button, self.plain_button):
            group.addButton(button)
        self.wikitext_button.clicked.connect(lambda: mode.choose(False))
        self.plain_button.clicked.connect(lambda: mode.choose(True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme_manager.pixels(2))
        row.addWidget(self.label)
        row.addStretch(1)
        row.addWidget(self.wikitext_button)
        row.addWidget(self.plain_button)
        field.use_mode(mode)
        field.mode_changed.connect(self._show)
        field.typed.connect(self._say)
        field.stepped.connect(self._say)
        self._show()

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setProperty("look", "segment")
        # A click must not take the focus from the field, which would commit on leaving; for the
        # keyboard there is a command.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _show(self) -> None:
        field = self._field
        self.wikitext_button.setVisible(field.can_be_plain)
        self.plain_button.setVisible(field.can_be_plain)
        chosen = self.plain_button if self._mode.is_plain else self.wikitext_button
        chosen.setChecked(True)
        self.label.setText(self.tr("Te&xt") if field.is_plain else self.tr("Wikite&xt"))
        self._say()

    def _say(self) -> None:
        words = mode_words(self._field)
        self.words.setText(words)
        self.words.setVisible(bool(words))


def mode_words(field: ValueField) -> str:
    """What there is to say of a field that shows plain text; empty where that is plain."""
    if field.stays_wikitext:
        return _tr("What is typed here holds more than plain text: it stays wikitext.")
    if not field.is_plain:
        return ""
    if not field.text:
        replaces = _tr("The value holds more than plain text. What is typed here replaces it.")
        return replaces if field.is_value_hidden else ""
    written = field.wikitext
    if written == field.text:
        return ""
    if len(written) > _LONGEST_WRITTEN:
        written = written[:_LONGEST_WRITTEN] + "…"
    return _tr("Written as: %1").replace("%1", written)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TextMode", text)
