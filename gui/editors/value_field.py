"""The value of one node while it is edited: its own undo, checked while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from gui.editors.exact_text_edit import ExactTextEdit
from gui.editors.fixed_font import fixed_font
from gui.editors.shown_value import ShownValue
from gui.editors.visible_highlighter import Stretch, VisibleHighlighter
from gui.text_mode import TextMode
from gui.theme_manager import ThemeManager
from model.safety.dangers import Danger
from model.safety.plain_text import plain_text_to_wikitext
from model.text_edit import Replace, TextEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASTE_PLAIN = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_V
)
_LONGEST_READ = 50_000
_FEWEST_LINES = 3


class ValueField(ExactTextEdit):
    """Says which keys end the edit. Undo goes through what was typed here first."""

    entered = Signal()
    given_back = Signal()
    left = Signal()
    stepped = Signal()
    """What was typed here was undone or redone."""
    mode_changed = Signal()
    """The field shows wikitext now, or plain text, or another value."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self.is_positional = False
        self.is_clicked_away = False
        """Whether it was a click elsewhere that took the focus, which has not arrived there yet."""
        self._done: list[tuple[TextEdit, str]] = []
        self._undone: list[tuple[TextEdit, str]] = []
        self._last_text = ""
        self._mode: TextMode | None = None
        self._value = ShownValue("", "")
        self.can_be_plain = False
        """Whether what is edited is a value, which may be typed as plain text."""
        self.is_line = False
        """Whether Enter ends the edit, as of a value of one line; Shift+Enter breaks the line."""
        self.setTabChangesFocus(True)
        self.highlighter = VisibleHighlighter(self, theme_manager, self._stretch)
        self.typed.connect(self._note)
        theme_manager.changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.forget_steps()

    # Wikitext or plain text

    def use_mode(self, mode: TextMode) -> None:
        """Follow what the person chooses."""
        self._mode = mode
        mode.changed.connect(self._switch)

    @property
    def is_plain(self) -> bool:
        """Whether what stands here is plain text."""
        return self._value.is_plain

    @property
    def wikitext(self) -> str:
        """What is to be written: of a value that nobody has typed in, the value."""
        return self._value.written(self.text)

    @property
    def is_value_hidden(self) -> bool:
        """Whether the value holds more than plain text, so that typing here replaces it."""
        return self._value.is_hidden

    @property
    def stays_wikitext(self) -> bool:
        """Whether plain text is chosen, and what was typed here before can't be shown as such."""
        wanted = self._mode is not None and self._mode.is_plain and self.can_be_plain
        return wanted and not self.is_plain

    def show_wikitext(self, wikitext: str, *, as_wikitext: bool = False) -> None:
        """Show a value, in the mode that is chosen; `as_wikitext` in any case."""
        self._value = self._shown(wikitext, as_wikitext=as_wikitext)
        self.set_text(self._value.text)
        self.mode_changed.emit()

    def follow_wikitext(self, wikitext: str) -> None:
        """Show what has become of the value; cursor and view stay where they are."""
        self._value = self._shown(wikitext)
        if self._value.text != self.text:
            edit = TextEdit.of([Replace(0, len(self.text), self._value.text)])
            self.show_edit(edit, self._value.text)
        self.forget_steps()
        self.mode_changed.emit()

    def _shown(self, wikitext: str, *, as_wikitext: bool = False) -> ShownValue:
        is_plain = self._mode is not None and self._mode.is_plain and self.can_be_plain
        return ShownValue.of(
            wikitext, is_plain=is_plain and not as_wikitext, is_positional=self.is_positional
        )

    def _switch(self) -> None:
        typed = self.text != self._value.text
        now = self._shown(self.wikitext)
        if typed and now.is_hidden:
            # Nothing that was typed may go.
            self.mode_changed.emit()
            return
        if now.is_plain != self.is_plain:
            self._value = now
            self.set_text(now.text)
            self.select(len(now.text), len(now.text))
        self.mode_changed.emit()

    def show_dangers(self, dangers: tuple[Danger, ...]) -> None:
        """Underline what is in the way; offsets count in the text."""
        marks = []
        for danger in () if self.is_plain else dangers:
            if danger.end <= len(self.text):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = self.cursor_at(danger.start, danger.end)
                mark.format = QTextCharFormat()
                mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                mark.format.setProperty(
                    QTextFormat.Property.TextUnderlineColor, self._themes.theme.error
                )
                mark.format.setForeground(self._themes.theme.error)
                marks.append(mark)
        self.setExtraSelections(marks)

    def reveal_danger(self) -> None:
        """Go to the first danger where it is out of sight."""
        marks = self.extraSelections()
        if not marks:
            return
        cursor = marks[0].cursor
        if not self.viewport().rect().contains(self.cursorRect(cursor).center()):
            start = self.offset_of(cursor.selectionStart())
            self.select(start, self.offset_of(cursor.selectionEnd()))
            self.ensureCursorVisible()

    def paste_plain(self) -> None:
        """Paste text so that it reads back as that text."""
        text = QApplication.clipboard().text()
        if self.is_plain:
            self.write(self.with_own_breaks(text))
        elif text:
            self.write(plain_text_to_wikitext(text, positional=self.is_positional))

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * _FEWEST_LINES + self._themes.pixels(18)
        return QSize(self._themes.pixels(200), height)

    def minimumSizeHint(self) -> QSize:
        """A line, where what else is said of the row leaves no room for more."""
        height = self.fontMetrics().lineSpacing() + self._themes.pixels(18)
        return QSize(self._themes.pixels(80), height)

    # Its own history: what is typed here is one step of the page's only once it is committed

    def _note(self, edit: TextEdit) -> None:
        self._undone = []
        before, self._last_text = self._last_text, self.text
        last = self._done[-1][0] if self._done else None
        if last is not None and _goes_on(last, edit, before):
            self._done[-1] = (last.compose(edit), self._done[-1][1])
        else:
            self._done.append((edit, before))

    def forget_steps(self) -> None:
        """Take the text as it is for one that nobody has typed in."""
        self._done, self._undone, self._last_text = [], [], self.text

    def step_back(self) -> bool:
        """Undo what was typed here last; False where there is nothing."""
        return self._step(self._done, self._undone, back=True)

    def step_forward(self) -> bool:
        """Redo what was undone here; False where there is nothing."""
        return self._step(self._undone, self._done, back=False)

    def _step(
        self,
        source: list[tuple[TextEdit, str]],
        target: list[tuple[TextEdit, str]],
        *,
        back: bool,
    ) -> bool:
        if not source:
            return False
        edit, before = source.pop()
        target.append((edit, before))
        change = edit.invert(before) if back else edit
        text = change.apply(self.text)
        self.show_edit(change, text)
        self._last_text = text
        end = change.end + change.growth
        self.select(end, end)
        self.ensureCursorVisible()
        self.stepped.emit()
        return True

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo) and self._done
            is_redo = event.matches(QKeySequence.StandardKey.Redo) and self._undone
            is_plain = event.keyCombination() == _PASTE_PLAIN
            if is_undo or is_redo or is_plain or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_back.emit()
        elif event.key() in _ENTER and self._ends_edit(event.modifiers()):
            self.entered.emit()
        elif event.keyCombination() == _PASTE_PLAIN:
            self.paste_plain()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._done:
            self.step_back()
        elif event.matches(QKeySequence.StandardKey.Redo) and self._undone:
            self.step_forward()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _ends_edit(self, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether Enter with these keys ends the edit instead of breaking the line."""
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return True
        return self.is_line and not modifiers & Qt.KeyboardModifier.ShiftModifier

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in {"edit-undo", "edit-redo"}:
                menu.removeAction(action)
        plain = menu.addAction(self.tr("Paste as Plain &Text"), self.paste_plain)
        plain.setShortcut(QKeySequence(_PASTE_PLAIN))
        plain.setEnabled(bool(QApplication.clipboard().text()))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        staying = (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        )
        self.is_clicked_away = event.reason() == Qt.FocusReason.MouseFocusReason
        if event.reason() not in staying:
            self.left.emit()

    def _stretch(self, start: int, end: int) -> Stretch:
        if self.is_plain:
            return Stretch(start, start)
        if len(self.text) <= _LONGEST_READ:
            return Stretch(0, len(self.text))
        low, high = max(0, start - _LONGEST_READ), min(len(self.text), end + _LONGEST_READ)
        return Stretch(low, high, is_cut=True)

    def _dress(self) -> None:
        font = fixed_font(QApplication.font())
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.updateGeometry()


def _goes_on(last: TextEdit, edit: TextEdit, before: str) -> bool:
    """Whether typing a letter goes on with the word that was being typed."""
    if len(last.replaces) != 1 or len(edit.replaces) != 1:
        return False
    old, new = last.replaces[0], edit.replaces[0]
    is_letter = new.start == new.end and len(new.text) == 1 and new.text != "\n"
    follows = new.start == old.start + len(old.text) and bool(old.text)
    starts_word = before[new.start - 1 : new.start].isspace() and not new.text.isspace()
    return is_letter and follows and not starts_word
