"""Says why an edit was held, and offers the ways to write it that work."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.editors.fixed_font import fixed_font
from gui.editors.strip import Strip
from gui.refusal import Refusal, RefusalWay
from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip

_KEYS = 9
"""Alt+1 to Alt+9 take a way; further ones have a button only."""
_LONGEST_PIECE = 30
_MOST_PIECES = 6


class RefusalBanner(Strip):
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
        super().__init__(theme_manager, parent)
        self._refusal: Refusal | None = None
        self.setAccessibleName(self.tr("This edit is held"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
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
        self._lay_out(self._message, self._pieces)
        self._shortcuts = [self._shortcut(number, keys_in or parent) for number in range(_KEYS)]
        self._wear("mark-error", "error")

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

    def _add_button(self, number: int, way: RefusalWay) -> None:
        label, keys = way.label, ""
        if number < _KEYS:
            native = QKeySequence.SequenceFormat.NativeText
            keys = QKeySequence(f"Alt+{number + 1}").toString(native)
            label = self.tr("%1   %2").replace("%2", keys).replace("%1", label)
        button = self._add_way(label, way.label, partial(self._take, number))
        if keys:
            button.setToolTip(tool_tip(f"{way.label} ({keys})"))

    def _take(self, number: int) -> None:
        if self._refusal is not None and number < len(self._refusal.ways):
            self.way_chosen.emit(self._refusal.ways[number])

    def _dress(self) -> None:
        self._pieces.setFont(fixed_font(QApplication.font()))
        super()._dress()
