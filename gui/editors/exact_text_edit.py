"""Shows a text for editing and keeps it exactly: what nobody edits stays as it is.

Qt's text documents know one line break only and keep some characters for themselves, so the text
is held beside the document, and what a person changes there is carried over as an edit of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.editors.shown_text import PositionMap, behind_breaks, shown, units
from gui.editors.visible_highlighter import VisibleHighlighter
from model.text_edit import Replace, TextEdit

_LINE_BREAK = re.compile(r"\r\n|\n|\u2028")
_SEPARATORS = str.maketrans("\u2029\u2028", "\n\n")
_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_MANY = 32
_LONGEST_WORD = 2000
"""Characters without a space: laying them out takes the square of the time."""


class How(Enum):
    """How the person made an edit."""

    TYPED = auto()
    PASTED = auto()
    DROPPED = auto()


class ExactTextEdit(QPlainTextEdit):
    """A plain text editor whose offsets count the characters of `text`, whatever Qt shows."""

    typed = Signal(object)
    """The person made this `TextEdit`, as `how` says; `text` is up to it."""
    cursor_moved = Signal(int)
    """The person moved the cursor to this offset, other than by typing."""
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.line_break = "\n"
        self.changes = 0
        self.how = How.TYPED
        self.highlighter: VisibleHighlighter | None = None
        self._positions = PositionMap("")
        self._is_showing = False
        self._is_pressed = False
        self._has_typed = False
        self._made: TextEdit | None = None
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(_WRAP)
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().contentsChanged.connect(self._on_contents_changed)
        self.cursorPositionChanged.connect(self._on_cursor)

    def set_right_to_left(self, is_right_to_left: bool) -> None:
        """Let all lines read in one direction and stand at its side."""
        direction = (
            Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._set_option(direction, at_right=is_right_to_left)

    def set_direction_by_line(self, *, at_right: bool) -> None:
        """Let each line read as its first letter says, and all of them stand at one side."""
        self._set_option(Qt.LayoutDirection.LayoutDirectionAuto, at_right=at_right)

    def _set_option(self, direction: Qt.LayoutDirection, *, at_right: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        option.setTextDirection(direction)
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    # The text and where it stands

    def set_text(self, text: str) -> None:
        """Show another text, the cursor at its beginning."""
        self.setWordWrapMode(_WRAP)
        self.text = text
        self._positions = PositionMap(text)
        self.changes += 1
        self._wrap_soon_enough(text)
        with self._showing():
            self.setPlainText(shown(text))

    def _wrap_soon_enough(self, text: str) -> None:
        """Break lines anywhere where there are too long words: Qt tries all places in a word."""
        if len(text) > _LONGEST_WORD and max(map(len, text.split()), default=0) > _LONGEST_WORD:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    @property
    def offset(self) -> int:
        """Where the cursor stands."""
        return self._positions.offset(self.textCursor().position())

    @property
    def selected(self) -> tuple[int, int]:
        """The selected span, empty at the cursor where nothing is selected."""
        cursor = self.textCursor()
        start = self._positions.offset(cursor.selectionStart())
        return start, self._positions.offset(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Select a span, the cursor behind it."""
        with self._showing():
            self.setTextCursor(self.cursor_at(start, end))

    def cursor_at(self, start: int, end: int) -> QTextCursor:
        """A cursor that holds this span of the text."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.position(start))
        cursor.setPosition(self._positions.position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def offset_of(self, position: int) -> int:
        """The offset of what stands at a position of the document."""
        return self._positions.offset(position)

    # Edits from elsewhere

    def show_edit(self, edit: TextEdit, text: str) -> None:
        """Follow an edit that leads to `text`; cursor, selection and view stay where they are."""
        before, self.text = self.text, text
        self.changes += 1
        top = QTextCursor(self.firstVisibleBlock())
        line = self.verticalScrollBar().value() - top.block().firstLineNumber()
        for replace in edit.replaces:
            self._wrap_soon_enough(replace.text)
        with self._showing():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            for replace in reversed(edit.replaces):
                self._show_replace(cursor, replace, before)
            cursor.endEditBlock()
        self._follow(edit, before)
        self.verticalScrollBar().setValue(top.block().firstLineNumber() + line)

    def _show_replace(self, cursor: QTextCursor, replace: Replace, before: str) -> None:
        start, end = replace.start, replace.end
        # A CR and LF that come together, or come apart, are shown otherwise.
        if start > 0 and before[start - 1] == "\r":
            start -= 1
        if before.startswith("\n", end):
            end += 1
        new = shown(before[start : replace.start] + replace.text + before[replace.end : end])
        old = shown(before[start:end])
        head, tail = _same_ends(old, new)
        cursor.setPosition(self._positions.position(start) + units(old[:head]))
        stop = self._positions.position(end) - units(old[len(old) - tail :])
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[head : len(new) - tail])

    def _follow(self, edit: TextEdit, before: str) -> None:
        if len(edit.replaces) == 1:
            self._positions.edited(edit.replaces[0], self.text)
        elif len(edit.replaces) > _MANY:
            self._positions = PositionMap(self.text)
        else:
            for replace in reversed(edit.replaces):
                before = before[: replace.start] + replace.text + before[replace.end :]
                self._positions.edited(replace, before)

    # Edits of the person

    def write(self, text: str, how: How = How.TYPED) -> None:
        """Write over what is selected, as if the person had typed it all."""
        start, end = self.selected
        self.make(TextEdit.of([Replace(start, end, text)]), start + len(text), how)

    def make(self, edit: TextEdit, cursor: int, how: How = How.TYPED) -> None:
        """Make an edit in the person's name and put the cursor to an offset of the new text."""
        if not edit:
            return
        self.show_edit(edit, edit.apply(self.text))
        self.select(cursor, cursor)
        self.ensureCursorVisible()
        self._tell(edit, how)

    def _tell(self, edit: TextEdit, how: How) -> None:
        self.how = how
        self.typed.emit(edit)

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        """Qt may say more than has changed, even a character more than there is."""
        if self._is_showing:
            return
        now = self.document().characterCount() - 1
        was = self._positions.end
        start = min(position, was, now)
        rest = min(max(0, was - position - removed), max(0, now - position - added))
        edit = self._edit_of(start, was - rest, now - rest)
        if not edit:
            return
        self._has_typed = True
        self.changes += 1
        before, self.text = self.text, edit.apply(self.text)
        self._follow(edit, before)
        self._made = edit if self._made is None else self._made.compose(edit)

    def _edit_of(self, start: int, was_end: int, now_end: int) -> TextEdit:
        """What leads from the shown `start` to `was_end` to what now stands up to `now_end`."""
        first, last = self._positions.offset(start), self._positions.offset(was_end)
        if (behind := self._positions.position(last)) < was_end:
            last += 1
            now_end += self._positions.position(last) - behind - (was_end - behind)
        start = self._positions.position(first)
        old_text = self.text[first:last]
        old, new = shown(old_text), self._shown_between(start, now_end)
        head, tail = _same_ends(old, new)
        written = new[head : len(new) - tail].replace("\n", self.line_break)
        low = first + behind_breaks(old_text, head)
        high = first + behind_breaks(old_text, len(old) - tail)
        return TextEdit.of([Replace(low, high, written)])

    def _shown_between(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().translate(_SEPARATORS)

    def _on_contents_changed(self) -> None:
        if self._made is None:
            return
        edit, self._made = self._made, None
        self._mend(edit)
        self._tell(edit, How.TYPED)

    def _mend(self, edit: TextEdit) -> None:
        """Show what was typed as it is shown anywhere: it may join a CR, or be kept by Qt."""
        start, end = edit.start, edit.end + edit.growth
        if start > 0 and self.text[start - 1] == "\r":
            start -= 1
        if self.text.startswith("\n", end):
            end += 1
        low = self._positions.position(start)
        surplus = self.document().characterCount() - 1 - self._positions.end
        high = self._positions.position(end) + surplus
        expected = shown(self.text[start:end])
        if self._shown_between(low, high) == expected:
            return
        with self._showing():
            cursor = QTextCursor(self.document())
            cursor.setPosition(low)
            cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(expected)

    # Clipboard and dragging: the text itself, not what is shown of it

    def createMimeDataFromSelection(self) -> QMimeData:
        start, end = self.selected
        data = QMimeData()
        data.setText(self.text[start:end])
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # Files are opened by the window, wherever they are dropped.
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.write(self.with_own_breaks(source.text()), How.PASTED)

    def with_own_breaks(self, text: str) -> str:
        """The text with the line breaks of this one."""
        return _LINE_BREAK.sub(self.line_break, text)

    def dropEvent(self, event: QDropEvent) -> None:
        # Qt would take the dragged text out before the document is said to have changed.
        at = self.offset_of(self.cursorForPosition(event.position().toPoint()).position())
        text = self.with_own_breaks(event.mimeData().text())
        start, end = self.selected
        is_move = event.source() is self.viewport() and (
            event.dropAction() == Qt.DropAction.MoveAction
        )
        super().dragLeaveEvent(QDragLeaveEvent())
        event.acceptProposedAction()
        if not is_move:
            self.make(TextEdit.of([Replace(at, at, text)]), at + len(text), How.DROPPED)
        elif not start <= at <= end:
            moved = self.text[start:end]
            edit = TextEdit.of([Replace(start, end, ""), Replace(at, at, moved)])
            self.make(edit, at + (len(moved) if at < start else 0), How.DROPPED)

    # Keys, cursor, painting

    def event(self, event: QEvent) -> bool:
        # Undo and redo are not Qt's: its history would not know the text behind what it shows.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _UNDO_KEYS)
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._has_typed = False
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.write(self.line_break)  # Qt would write U+2028
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._has_typed = False
        self._is_pressed = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._is_pressed and event.button() == Qt.MouseButton.LeftButton:
            self.cursor_moved.emit(self.offset)
        self._is_pressed = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._has_typed = False
        super().inputMethodEvent(event)
        # What is being composed is drawn with formats of its own.
        self.textCursor().block().setUserState(-1)
        self.changes += 1

    def _on_cursor(self) -> None:
        if not (self._is_showing or self._is_pressed or self._has_typed):
            self.cursor_moved.emit(self.offset)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.highlighter is not None:
            self.highlighter.colour_visible()
        super().paintEvent(event)

    @contextmanager
    def _showing(self) -> Iterator[None]:
        """What changes meanwhile is not the person's doing."""
        was, self._is_showing = self._is_showing, True
        try:
            yield
        finally:
            self._is_showing = was


def _same_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters at the front and, of the rest, at the back of both are the same."""
    head = _same_front(old, new)
    return head, _same_front(old[head:][::-1], new[head:][::-1])


def _same_front(old: str, new: str) -> int:
    length = min(len(old), len(new))
    if old[:length] == new[:length]:
        return length
    return next(i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
