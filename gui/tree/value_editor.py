"""Editing in a cell: wikitext that is checked while it is typed and held while it would break."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.editors.refusal_banner import RefusalBanner
from gui.editors.text_mode_line import mode_words
from gui.editors.value_field import ValueField
from gui.refusal import Refusal, RefusalWay
from gui.text_mode import TextMode
from gui.theme_manager import ROW_HEIGHT, ThemeManager
from gui.tree.row_look import reads_right_to_left

CHECK_AFTER_MS = 50
"""How long typing rests before the text is checked."""

MOST_LINES = 12
"""An editor grows up to so many lines; beyond, it scrolls."""

_BORDERS = 3
"""Pixels of the two lines around the text, and one to spare: Qt scrolls without it."""

_HOLDS_MORE = re.compile(r"\{\{|\[\[|<ref|\n")
"""What a row shows in fewer words than it stands for."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OURS_WHILE_EDITING = {
    (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
}
"""Keys of actions on rows: they rest while a cell is edited."""


@dataclass(frozen=True)
class Cell:
    """What is edited and who takes it: each gives the Refusal, or None where it is fine."""

    text: str
    check: Callable[[str], Refusal | None]
    commit: Callable[[str], Refusal | None]
    take_way: Callable[[RefusalWay], Refusal | None]
    label: str
    takes_lines: bool = True
    is_positional: bool = False
    mode: TextMode | None = None
    """How the text is typed; None where it can be nothing but wikitext."""


class CellText(ValueField):
    """The text being typed; says which keys end the edit."""

    went_on = Signal(bool)
    """Tab, or Shift+Tab (True)."""

    def __init__(self, takes_lines: bool, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(theme_manager, parent)
        self._takes_lines = takes_lines
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (Qt.Key(event.key()), event.modifiers()) in _OURS_WHILE_EDITING
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER:
            self._on_enter(modifiers)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.went_on.emit(key == Qt.Key.Key_Backtab)
        elif (key, modifiers) not in _OURS_WHILE_EDITING:
            super().keyPressEvent(event)
            return
        event.accept()

    def _on_enter(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers != Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        elif self._takes_lines:
            self.write(self.line_break)

    def height_for_lines(self, most: int) -> int:
        """The height in pixels that shows all lines, up to `most`."""
        lines = max(1, math.ceil(self.document().size().height()))
        spacing = self.fontMetrics().lineSpacing()
        return (
            min(most, lines) * spacing + math.ceil(2 * self.document().documentMargin()) + _BORDERS
        )

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.height_for_lines(1))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, self.height_for_lines(1))


class ValueEditor(QFrame):
    """Edits one cell. Enter commits, Shift+Enter writes a line feed, Esc gives back.

    While the text would break the page, the refusal stands below and the editor stays open.
    """

    done = Signal(int)
    """The edit is over; how many cells to go on: 0 stays, 1 and -1 are Tab and Shift+Tab."""
    grown = Signal()

    def __init__(self, cell: Cell, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell = cell
        self._themes = theme_manager
        self._is_over = False
        self._replaces = ""
        self.setAutoFillBackground(True)
        self.text_edit = CellText(cell.takes_lines, theme_manager, self)
        self.text_edit.setAccessibleName(cell.label)
        self.setAccessibleName(cell.label)
        self.banner = RefusalBanner(theme_manager, self)
        self.hint = QLabel(self)
        self.hint.setProperty("look", "dim")
        self.hint.setContentsMargins(6, 0, 6, 4)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.text_edit, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.banner)
        self.setFocusProxy(self.text_edit)
        self._fill()
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(CHECK_AFTER_MS)
        self._connect()
        self._say_mode()

    def _fill(self) -> None:
        field, text = self.text_edit, self._cell.text
        margin = (
            self._themes.pixels(ROW_HEIGHT) - _BORDERS - field.fontMetrics().lineSpacing()
        ) / 2
        field.document().setDocumentMargin(max(1.0, margin))
        option = field.document().defaultTextOption()
        is_rtl = reads_right_to_left(text)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )
        field.document().setDefaultTextOption(option)
        field.line_break = "\r\n" if "\r\n" in text else "\n"
        field.is_positional = self._cell.is_positional
        if self._cell.mode is not None:
            field.can_be_plain = True
            field.use_mode(self._cell.mode)
        field.show_wikitext(text)
        self._place_cursor()

    def _place_cursor(self) -> None:
        """A name is there to be replaced, a line to go on with, lines to be read first."""
        if not self._cell.takes_lines:
            self.text_edit.selectAll()
        elif "\n" not in self._cell.text:
            self.text_edit.moveCursor(QTextCursor.MoveOperation.End)

    def type_anew(self, event: QEvent) -> None:
        """Let the first key or the first piece of an input method replace the whole text.

        The row shows of it only what a reader sees: where there is more, say what goes.
        """
        if _HOLDS_MORE.search(self._cell.text) and not self.text_edit.is_plain:
            lines = self._cell.text.count("\n") + 1
            words = self.tr("This replaces all {0} lines of the value. Esc keeps them.")
            if lines == 1:
                words = self.tr("This replaces all of the value's wikitext. Esc keeps it.")
            self._replaces = words.format(lines)
            self._say_mode()
        self.text_edit.selectAll()
        QCoreApplication.sendEvent(self.text_edit, event)

    def _connect(self) -> None:
        self._check_timer.timeout.connect(self.check)
        self.text_edit.typed.connect(self._on_typed)
        self.text_edit.stepped.connect(self._on_typed)
        self.text_edit.mode_changed.connect(self._on_typed)
        self.text_edit.entered.connect(lambda: self._end(0))
        self.text_edit.went_on.connect(self._go_on)
        self.text_edit.given_back.connect(self.give_back)
        self.text_edit.left.connect(self._on_left)
        self.banner.way_chosen.connect(self._take_way)

    @property
    def text(self) -> str:
        """The text as it would be written."""
        return self.text_edit.wikitext

    @property
    def is_held(self) -> bool:
        """Whether the text can't be written as it stands, so that the editor stays open."""
        return not self._is_over and self.banner.refusal is not None

    @property
    def refusal(self) -> Refusal | None:
        """What is said against the text at the moment."""
        return self.banner.refusal

    def check(self) -> None:
        """Say what is wrong with the text, if anything."""
        self._check_timer.stop()
        text = self.text
        self._say(None if text == self._cell.text else self._cell.check(text))

    def commit(self) -> bool:
        """Write the text; where that is refused, say why and stay open."""
        if self._is_over:
            return True
        self._check_timer.stop()
        text = self.text
        # Over already while it is written: the row may go, and the focus with it.
        self._is_over = True
        refusal = None if text == self._cell.text else self._cell.commit(text)
        self._is_over = refusal is None
        self._say(refusal)
        self.text_edit.reveal_danger()
        return self._is_over

    def give_back(self) -> None:
        """End the edit with everything as it was."""
        self._check_timer.stop()
        self._is_over = True
        self.done.emit(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the text wants: Qt breaks its lines only now."""
        super().showEvent(event)
        self.grown.emit()

    def wanted_height(self, width: int) -> int:
        """The height in pixels that shows all lines, up to MOST_LINES, and the refusal."""
        self.resize(width, self.height())
        for layout in (self.banner.layout(), self.layout()):
            # Qt keeps heights for widths until it hears that the ways are others.
            if layout is not None:
                layout.invalidate()
                layout.activate()
        height = self.text_edit.height_for_lines(MOST_LINES)
        scrolls = height < self.text_edit.height_for_lines(MOST_LINES + 1)
        self.text_edit.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if scrolls
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        for below in (self.hint, self.banner):
            if not below.isHidden():
                height += below.heightForWidth(width)
        return height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_back()
            return
        # What the editor doesn't know is not for the tree behind it.
        event.accept()

    def _end(self, step: int) -> None:
        if self.commit():
            self.done.emit(step)

    def _go_on(self, backwards: bool) -> None:
        if self.commit():
            self.done.emit(-1 if backwards else 1)
        elif buttons := self.banner.findChildren(QPushButton):
            buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        if self._is_over or (focused is not None and self.isAncestorOf(focused)):
            return
        self._end(0)

    def _on_typed(self) -> None:
        self._check_timer.start()
        self._say_mode()
        self.grown.emit()

    def _say_mode(self) -> None:
        words = mode_words(self.text_edit) or self._replaces
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _take_way(self, way: RefusalWay) -> None:
        self._is_over = True
        refusal = self._cell.take_way(way)
        if refusal is not None:
            self._is_over = False
            self._say(refusal)
            return
        self.done.emit(0)

    def _say(self, refusal: Refusal | None) -> None:
        before = self.banner.refusal
        self.banner.show_refusal(refusal)
        self.text_edit.show_dangers(refusal.dangers if refusal else ())
        if (before is None) != (refusal is None):
            self.text_edit.setProperty("problem", refusal is not None)
            self.text_edit.style().unpolish(self.text_edit)
            self.text_edit.style().polish(self.text_edit)
        if before is not refusal:
            self.grown.emit()
