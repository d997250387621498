"""Says that the page can't be read at the moment, and which opener is never closed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.theme_manager import ICON_SIZE, ThemeManager


class UnclosedStrip(QWidget):
    """A slim line above the text, hidden while all is well."""

    place_wanted = Signal()

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self.setAccessibleName(self.tr("The page can't be read at the moment"))
        self._icon = QLabel(self)
        self._icon.setAccessibleName(self.tr("Warning"))
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAccessibleName(self.tr("What is never closed"))
        self.button = QPushButton(self.tr("&Go there"), self)
        self.button.setAccessibleName(self.tr("Go to what is never closed"))
        self.button.clicked.connect(self.place_wanted)
        layout = QHBoxLayout(self)
        pixels = theme_manager.pixels
        layout.setContentsMargins(pixels(10), pixels(4), pixels(8), pixels(4))
        layout.setSpacing(pixels(8))
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        theme_manager.changed.connect(self._dress)
        self._dress()
        self.hide()

    def say(self, opener: str, line: int) -> None:
        """Name the opener and its line, counted from 1."""
        self._words.setText(
            self.tr("“%1” in line %2 is never closed. The tree stays as it was.")
            .replace("%2", str(line))
            .replace("%1", opener)
        )
        self.setAccessibleDescription(self._words.text())
        self.show()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _dress(self) -> None:
        size = self._themes.pixels(ICON_SIZE)
        icon = self._themes.theme.icon("mark-warning", "warning")
        self._icon.setPixmap(icon.pixmap(size, size))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.side)
        painter.setPen(theme.line)
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()
