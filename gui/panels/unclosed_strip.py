"""Says that the page can't be read at the moment, which opener is never closed, and what helps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.editors.flow_layout import FlowLayout
from gui.editors.wrapping_button import WrappingButton
from gui.message_bar import Way, plain_label
from gui.theme_manager import ICON_SIZE, ThemeManager


class UnclosedStrip(QWidget):
    """A slim line below the text, where it moves nothing; hidden while all is well."""

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
        # Whoever clicks stays where the text is written.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._acts: list[Callable[[], object]] = []
        self.buttons: list[WrappingButton] = []
        self._ways = FlowLayout()
        self._ways.addWidget(self.button)
        pixels = theme_manager.pixels
        words = QVBoxLayout()
        words.setSpacing(pixels(4))
        words.addWidget(self._words)
        words.addLayout(self._ways)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(pixels(10), pixels(4), pixels(8), pixels(4))
        layout.setSpacing(pixels(8))
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
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

    def offer(self, ways: Sequence[Way]) -> None:
        """Offer these ways as buttons, instead of those before."""
        if [plain_label(way.label) for way in ways] == [b.accessibleName() for b in self.buttons]:
            self._acts = [way.act for way in ways]
            return
        for button in self.buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._acts = [way.act for way in ways]
        self.buttons = [self._button(number, way) for number, way in enumerate(ways)]

    def _button(self, number: int, way: Way) -> WrappingButton:
        button = WrappingButton(plain_label(way.label), self)
        button.setAccessibleName(plain_label(way.label))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._take(number))
        self._ways.addWidget(button)
        button.show()
        return button

    def _take(self, number: int) -> None:
        self._acts[number]()

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
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.end()
