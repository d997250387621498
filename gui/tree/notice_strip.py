"""A strip above the tree: why it does not show the page as it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme_manager import ICON_SIZE, ThemeManager

_STRIPE = 3


class NoticeStrip(QFrame):
    """One sentence with a warning's mark. Hidden while there is nothing to say."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._icon = QLabel(self)
        self._icon.setAccessibleName(self.tr("Warning"))
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        pixels = theme_manager.pixels
        row.setContentsMargins(pixels(8) + _STRIPE, pixels(6), pixels(8), pixels(6))
        row.setSpacing(pixels(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        theme_manager.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What the strip says; empty while it is hidden."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say this, or hide where there is nothing to say."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _dress(self) -> None:
        size = self._themes.pixels(ICON_SIZE)
        icon = self._themes.theme.icon("mark-warning", "warning")
        self._icon.setPixmap(icon.pixmap(size, size))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.side)
        stripe = self.rect()
        stripe.setWidth(_STRIPE)
        if self.isRightToLeft():
            stripe.moveRight(self.rect().right())
        painter.fillRect(stripe, theme.warning)
        bottom = self.rect()
        bottom.setTop(bottom.bottom())
        painter.fillRect(bottom, theme.line)
        painter.end()
