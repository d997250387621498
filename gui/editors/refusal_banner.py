"""Says why an edit was held, and offers the ways to write it that work."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.editors.fixed_font import fixed_font
from gui.editors.flow_layout import FlowLayout
from gui.editors.wrapping_button import WrappingButton
from gui.refusal import Refusal, RefusalWay
from gui.theme_manager import ICON_SIZE, ThemeManager

_KEYS = 9
"""Alt+1 to Alt+9 take a way; further ones have a button only."""
_STRIPE = 3
_LONGEST_PIECE = 30
_MOST_PIECES = 6


class RefusalBanner(QFrame):
    """A strip below an editor. Hidden while there is nothing to say.

    Alt+1, Alt+2, … take the ways wherever the focus is within `keys_in`, by default the parent.
    """

    way_chosen = Signal(object)
    """The `RefusalWay` that the person chose."""
    changed = Signal()
    """It says something else, or nothing any more: it may be as high as it was no longer."""

    def __init__(
        self, theme_manager: ThemeManager, parent: QWidget, keys_in: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._refusal: Refusal | None = None
        self._buttons: list[WrappingButton] = []
        self.setAccessibleName(self.tr("This edit is held"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self._icon = QLabel(self)
        self._icon.setAccessibleName(self.tr("Problem"))
        self._message = QLabel(self)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.setAccessibleName(self.tr("Why this is held"))
        self._pieces = QLabel(self)
        self._pieces.setTextFormat(Qt.TextFormat.PlainText)
        self._pieces.setProperty("look", "dim")
        self._pieces.setAccessibleName(self.tr("What is in the way"))
        self._ways = FlowLayout()
        self._lay_out()
        self._shortcuts = [self._shortcut(number, keys_in or parent) for number in range(_KEYS)]
        theme_manager.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(self._themes.pixels(6))
        words.addWidget(self._message)
        words.addWidget(self._pieces)
        words.addLayout(self._ways)
        row = QHBoxLayout(self)
        pixels = self._themes.pixels
        row.setContentsMargins(pixels(8) + _STRIPE, pixels(7), pixels(8), pixels(7))
        row.setSpacing(pixels(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _shortcut(self, number: int, keys_in: QWidget) -> QShortcut:
        shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), keys_in)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._take(number))
        shortcut.setEnabled(False)
        return shortcut

    @property
    def refusal(self) -> Refusal | None:
        """What the banner says at the moment."""
        return self._refusal

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Say this, or hide where there is nothing to say."""
        if refusal == self._refusal:
            return
        self._refusal = refusal
        self._take_away_buttons()
        ways = refusal.ways if refusal else ()
        for number, way in enumerate(ways):
            self._add_button(number, way)
        for number, shortcut in enumerate(self._shortcuts):
            shortcut.setEnabled(number < len(ways))
        self._message.setText(refusal.message if refusal else "")
        self._message.setVisible(bool(refusal))
        self._show_pieces(refusal)
        self.setAccessibleDescription(refusal.message if refusal else "")
        self.setVisible(refusal is not None)
        self.changed.emit()

    def _show_pieces(self, refusal: Refusal | None) -> None:
        """The message names the first piece that is in the way; here are all, if more."""
        dangers = refusal.dangers if refusal else ()
        pieces = dict.fromkeys(danger.text[:_LONGEST_PIECE] for danger in dangers)
        self._pieces.setText("   ".join(list(pieces)[:_MOST_PIECES]))
        self._pieces.setVisible(len(pieces) > 1)

    def _take_away_buttons(self) -> None:
        for button in self._buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []

    def _add_button(self, number: int, way: RefusalWay) -> None:
        label, keys = way.label, ""
        if number < _KEYS:
            native = QKeySequence.SequenceFormat.NativeText
            keys = QKeySequence(f"Alt+{number + 1}").toString(native)
            label = self.tr("%1   %2").replace("%2", keys).replace("%1", label)
        button = WrappingButton(label, self)
        if keys:
            button.setToolTip(f"{way.label} ({keys})")
        button.setAccessibleName(way.label)
        button.setAutoDefault(False)
        # A click must not take the focus from the editor, which would commit on leaving.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._take(number))
        self._buttons.append(button)
        self._ways.addWidget(button)
        # A layout would show it a moment later: till then nobody knew how high the banner is.
        button.show()

    def _take(self, number: int) -> None:
        if self._refusal is not None and number < len(self._refusal.ways):
            self.way_chosen.emit(self._refusal.ways[number])

    def _dress(self) -> None:
        theme = self._themes.theme
        size = self._themes.pixels(ICON_SIZE)
        self._icon.setPixmap(theme.icon("mark-error", "error").pixmap(size, size))
        self._pieces.setFont(fixed_font(QApplication.font()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.side)
        stripe = self.rect()
        stripe.setWidth(_STRIPE)
        if self.isRightToLeft():
            stripe.moveRight(self.rect().right())
        painter.fillRect(stripe, theme.error)
        painter.end()
