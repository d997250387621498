"""A strip in the editor: a stripe at its edge, an icon, words, and buttons for what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.editors.flow_layout import FlowLayout
from gui.editors.wrapping_button import WrappingButton
from gui.theme_manager import ICON_SIZE, ThemeManager

_STRIPE = 3


class Strip(QFrame):
    """Dressed in an icon and the colour of a role. Hidden while there is nothing to say."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._role = ""
        self._icon_name = ""
        self.buttons: list[WrappingButton] = []
        self._icon = QLabel(self)
        self._ways = FlowLayout()

    def _lay_out(self, *labels: QLabel) -> None:
        words = QVBoxLayout()
        pixels = self._themes.pixels
        words.setSpacing(pixels(6))
        for label in labels:
            words.addWidget(label)
        words.addLayout(self._ways)
        row = QHBoxLayout(self)
        row.setContentsMargins(pixels(8) + _STRIPE, pixels(7), pixels(8), pixels(7))
        row.setSpacing(pixels(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._themes.changed.connect(self._dress)
        self.hide()

    def _take_away_buttons(self) -> None:
        for button in self.buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []

    def _add_way(self, label: str, name: str, act: Callable[[], object]) -> WrappingButton:
        button = WrappingButton(label, self)
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        # A click must not take the focus from the editor, which would commit on leaving.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: act())
        self.buttons.append(button)
        self._ways.addWidget(button)
        # A layout would show it a moment later: till then nobody knew how high the strip is.
        button.show()
        return button

    def _wear(self, icon: str, role: str) -> None:
        self._icon_name, self._role = icon, role
        self._dress()

    def _dress(self) -> None:
        if not self._role:
            return
        size = self._themes.pixels(ICON_SIZE)
        icon = self._themes.theme.icon(self._icon_name, self._role)
        self._icon.setPixmap(icon.pixmap(size, size))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._role:
            return
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.side)
        stripe = self.rect()
        stripe.setWidth(_STRIPE)
        if self.isRightToLeft():
            stripe.moveRight(self.rect().right())
        painter.fillRect(stripe, theme.color(self._role))
        painter.end()
