"""The text of the whole page, with the current line and the selected node marked."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from gui.editors.exact_text_edit import ExactTextEdit
from gui.editors.fixed_font import fixed_font
from gui.theme_manager import ThemeManager


class PageEdit(ExactTextEdit):
    """An exact editor that marks the current line and one span."""

    resized = Signal()
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._marked: QTextCursor | None = None
        self.setProperty("look", "panel")
        # The numbers of the lines stand right at the edge.
        self.setStyleSheet("padding: 0")
        self.setCenterOnScroll(False)
        self.cursorPositionChanged.connect(self._show_marks)
        theme_manager.changed.connect(self._dress)
        self._dress()

    def minimumSizeHint(self) -> QSize:
        """A line: where room is scarce, what is said of the selected row goes first."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing())

    def mark(self, start: int, end: int) -> None:
        """Put a soft ground behind a span of the text."""
        self._marked = self.cursor_at(start, end)
        self._show_marks()

    @property
    def marked(self) -> tuple[int, int]:
        """The span that is marked, wherever edits have moved it; empty for none."""
        if self._marked is None:
            return 0, 0
        start, end = self._marked.selectionStart(), self._marked.selectionEnd()
        return self.offset_of(start), self.offset_of(end)

    @property
    def is_caret_in_mark(self) -> bool:
        """Whether the caret stands in what is marked, or at its end."""
        start, end = self.marked
        return start <= self.offset <= end

    def set_left_margin(self, width: int) -> None:
        """Keep room for what stands before the lines."""
        if self.isRightToLeft():
            self.setViewportMargins(0, 0, width, 0)
        else:
            self.setViewportMargins(width, 0, 0, 0)

    def visible_lines(self) -> Iterator[tuple[int, float]]:
        """The lines that can be seen, numbered from 0, and how far down each begins."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            yield block.blockNumber(), top
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def is_in_view(self, offset: int) -> bool:
        """Whether the line of an offset can be seen whole."""
        rect = self.cursorRect(self.cursor_at(offset, offset))
        return rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    def centre(self, offset: int) -> None:
        """Bring the line of an offset into the middle, be it far into a wrapped one."""
        # Only the cursor's own place is laid out down to the line: that of a wrapped one is
        # guessed for all else.
        was = self.textCursor()
        with self._showing():
            self.setTextCursor(self.cursor_at(offset, offset))
            self.centerCursor()
            place = self.verticalScrollBar().value()
            self.setTextCursor(was)
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _dress(self) -> None:
        font = fixed_font(QApplication.font())
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._show_marks()

    def _show_marks(self) -> None:
        theme = self._themes.theme
        marks = [self._selection(self.textCursor().position(), theme.side)]
        if self._marked is not None:
            marks.append(_span(self._marked, _mixed(theme.surface, theme.selection)))
        self.setExtraSelections(marks)

    def _selection(self, position: int, ground: QColor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self.textCursor()
        mark.cursor.setPosition(position)
        mark.format = _ground(ground)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return mark


def _span(cursor: QTextCursor, ground: QColor) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    mark.format = _ground(ground)
    return mark


def _mixed(one: QColor, other: QColor) -> QColor:
    """The colour in the middle: softer than a selection of text."""
    return QColor(
        (one.red() + other.red()) // 2,
        (one.green() + other.green()) // 2,
        (one.blue() + other.blue()) // 2,
    )


def _ground(color: QColor) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setBackground(color)
    return result
