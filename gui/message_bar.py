"""Messages above the page: what happened, and the ways on as buttons. Nothing stops for them."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme import Theme
from gui.theme_manager import ICON_SIZE, ThemeManager


class Tone(StrEnum):
    """How bad it is; also the icon and the role colour."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_LOOKS = {
    Tone.INFO: ("help", "accent"),
    Tone.WARNING: ("mark-warning", "warning"),
    Tone.ERROR: ("mark-error", "error"),
}


@dataclass(frozen=True)
class Way:
    """A button of a message: its words, and what it does."""

    label: str
    act: Callable[[], object]


def plain_label(label: str) -> str:
    """A button's label as it is read: without the marks for its key."""
    return re.sub("&(.)", r"\1", label)


@dataclass(frozen=True)
class Message:
    """One message; `topic` says what it is about: of two about the same, the later one stays."""

    topic: str
    text: str
    tone: Tone = Tone.ERROR
    ways: tuple[Way, ...] = ()


class MessageBar(QFrame):
    """One message on the page, until it is answered or closed."""

    closed = Signal()

    def __init__(
        self, message: Message, theme_manager: ThemeManager, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.message = message
        self._theme_manager = theme_manager
        self.setObjectName("message")
        self.setAccessibleName(message.text)
        self._icon = QLabel(self)
        self._icon.setAccessibleName(self.tr("Message"))
        self._text = QLabel(message.text, self)
        self._text.setAccessibleName(message.text)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close message (Esc)"))
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self._dress(theme_manager.theme)
        theme_manager.changed.connect(self._dress)

    def _lay_out(self) -> None:
        pixels = self._theme_manager.pixels
        row = QHBoxLayout(self)
        row.setContentsMargins(pixels(12), pixels(6), pixels(6), pixels(6))
        row.setSpacing(pixels(8))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for way in self.message.ways:
            button = QPushButton(way.label, self)
            button.setAccessibleName(plain_label(way.label))
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, way=way: self._take(way))
            row.addWidget(button)
        row.addWidget(self._close)

    def _take(self, way: Way) -> None:
        # Closed first: what the way does may well leave another message.
        self.closed.emit()
        way.act()

    def _dress(self, theme: Theme) -> None:
        name, role = _LOOKS[self.message.tone]
        side = self._theme_manager.pixels(ICON_SIZE)
        self._icon.setPixmap(
            theme.icon(name, role).pixmap(QSize(side, side), self.devicePixelRatioF())
        )
        self._close.setIcon(theme.icon("close", "dim"))
        line = theme.color("line").name()
        self.setStyleSheet(
            f"QFrame#message {{ background: {theme.color('hover').name()};"
            f" border: none; border-left: {self._theme_manager.pixels(3)}px solid"
            f" {theme.color(role).name()}; border-bottom: 1px solid {line}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class MessageArea(QWidget):
    """The messages of one page, the latest on top; takes no room where there is none."""

    left = Signal()
    """The message that had the keyboard is gone."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme_manager = theme_manager
        self._bars: dict[str, MessageBar] = {}
        self._is_turned_to = True
        self.setAccessibleName(self.tr("Messages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def messages(self) -> tuple[Message, ...]:
        """What stands there, oldest first."""
        return tuple(bar.message for bar in self._bars.values())

    def turn_to(self, is_turned_to: bool) -> None:
        """Whether what the messages are about is what the person looks at: else they wait."""
        self._is_turned_to = is_turned_to
        self.setVisible(is_turned_to and bool(self._bars))

    def show_message(self, message: Message) -> None:
        """Shows a message in place of the one about the same topic."""
        shown = self._bars.get(message.topic)
        if shown is not None and shown.message == message:
            return
        self.dismiss(message.topic)
        bar = MessageBar(message, self._theme_manager, self)
        bar.closed.connect(lambda: self.dismiss(message.topic))
        self._bars[message.topic] = bar
        self._column.insertWidget(0, bar)
        self.setVisible(self._is_turned_to)

    def focus(self, topic: str) -> None:
        """Puts the keyboard on the first way that a message offers."""
        bar = self._bars.get(topic)
        button = None if bar is None else bar.findChild(QPushButton)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss_read(self, lasting: Container[str]) -> None:
        """The person went on: takes away what only says something, but for `lasting` topics."""
        for message in self.messages:
            if message.topic not in lasting and not message.ways:
                self.dismiss(message.topic)

    def dismiss(self, topic: str) -> None:
        """Takes the message about a topic away, if there is one."""
        bar = self._bars.pop(topic, None)
        if bar is None:
            return
        self._column.removeWidget(bar)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and bar.isAncestorOf(focused)
        bar.hide()
        bar.deleteLater()
        self.setVisible(self._is_turned_to and bool(self._bars))
        if had_focus:
            self.left.emit()
