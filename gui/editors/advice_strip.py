"""Says what is the matter with the row in the editor, and offers what can be done as buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.editors.flow_layout import FlowLayout
from gui.editors.wrapping_button import WrappingButton
from gui.message_bar import Way, plain_label
from gui.theme_manager import ICON_SIZE, ThemeManager

_STRIPE = 3


@dataclass(frozen=True)
class Advice:
    """Something to know of a row, and what can be done about it; `icon` and `role` dress it."""

    text: str
    ways: tuple[Way, ...]
    icon: str = "mark-warning"
    role: str = "warning"

    @property
    def words(self) -> tuple[str, ...]:
        """All that can be read."""
        return (self.icon, self.text, *(way.label for way in self.ways))


class AdviceStrip(QFrame):
    """A strip above the fields of the editor. Hidden while there is nothing to say."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._advice: Advice | None = None
        self.buttons: list[WrappingButton] = []
        self._icon = QLabel(self)
        self._icon.setAccessibleName(self.tr("Advice"))
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAccessibleName(self.tr("What is the matter"))
        self._ways = FlowLayout()
        words = QVBoxLayout()
        pixels = theme_manager.pixels
        words.setSpacing(pixels(6))
        words.addWidget(self._text)
        words.addLayout(self._ways)
        row = QHBoxLayout(self)
        row.setContentsMargins(pixels(8) + _STRIPE, pixels(7), pixels(8), pixels(7))
        row.setSpacing(pixels(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme_manager.changed.connect(self._dress)
        self.setAccessibleName(self.tr("Advice"))
        self.hide()

    @property
    def text(self) -> str:
        """What the strip says; empty while it is hidden."""
        return self._advice.text if self._advice else ""

    def show_advice(self, advice: Advice | None) -> None:
        """Say this, or hide where there is nothing to say."""
        before, self._advice = self._advice, advice
        if before is not None and advice is not None and before.words == advice.words:
            return
        self._take_away_buttons()
        self.setVisible(advice is not None)
        if advice is None:
            return
        for number, way in enumerate(advice.ways):
            self._add_button(number, way)
        self._text.setText(advice.text)
        self.setAccessibleDescription(advice.text)
        self._dress()

    def _take_away_buttons(self) -> None:
        for button in self.buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []

    def _add_button(self, number: int, way: Way) -> None:
        button = WrappingButton(way.label, self)
        button.setAccessibleName(plain_label(way.label))
        button.setAutoDefault(False)
        # What is being typed below is written by the way itself, not by losing the focus to it.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._take(number))
        self.buttons.append(button)
        self._ways.addWidget(button)
        # A layout would show it a moment later: till then nobody knew how high the strip is.
        button.show()

    def _take(self, number: int) -> None:
        if self._advice is not None and number < len(self._advice.ways):
            self._advice.ways[number].act()

    def _dress(self) -> None:
        if self._advice is None:
            return
        size = self._themes.pixels(ICON_SIZE)
        icon = self._themes.theme.icon(self._advice.icon, self._advice.role)
        self._icon.setPixmap(icon.pixmap(size, size))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._advice is None:
            return
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.side)
        stripe = self.rect()
        stripe.setWidth(_STRIPE)
        if self.isRightToLeft():
            stripe.moveRight(self.rect().right())
        painter.fillRect(stripe, theme.color(self._advice.role))
        painter.end()
