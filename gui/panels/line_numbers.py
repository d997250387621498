"""The numbers of the lines beside a text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.panels.page_edit import PageEdit
from gui.theme_manager import ThemeManager

_ROOM = 10
"""Pixels beside the numbers, at scale 1."""


class LineNumbers(QWidget):
    """A slim column in the editor's margin; the number of the current line stands out."""

    def __init__(self, editor: PageEdit, theme_manager: ThemeManager) -> None:
        super().__init__(editor)
        self._editor = editor
        self._themes = theme_manager
        self.setAccessibleName(self.tr("Line numbers"))
        editor.blockCountChanged.connect(self.fit)
        editor.updateRequest.connect(self._on_update)
        editor.cursorPositionChanged.connect(self.update)
        editor.resized.connect(self._place)
        theme_manager.changed.connect(self._on_theme)
        self.fit()

    def sizeHint(self) -> QSize:
        digits = max(2, len(str(self._editor.blockCount())))
        width = digits * self._editor.fontMetrics().horizontalAdvance("0")
        return QSize(width + self._themes.pixels(_ROOM) * 2, 0)

    def fit(self) -> None:
        """Take the room that the numbers need."""
        self._editor.set_left_margin(self.sizeHint().width())
        self._place()

    def _on_theme(self) -> None:
        self.fit()
        self.update()

    def _on_update(self, rect: QRect, dy: int) -> None:
        if dy:
            self.scroll(0, dy)
        else:
            self.update(0, rect.y(), self.width(), rect.height())

    def _place(self) -> None:
        frame = self._editor.contentsRect()
        width = self.sizeHint().width()
        place = QRect(frame.left(), frame.top(), width, frame.height())
        if self._editor.isRightToLeft():
            place.moveRight(frame.right())
        self.setGeometry(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.side)
        painter.setFont(self._editor.font())
        current = self._editor.textCursor().blockNumber()
        room = self.width() - self._themes.pixels(_ROOM)
        height = self._editor.fontMetrics().height()
        for number, top in self._editor.visible_lines():
            painter.setPen(theme.text if number == current else theme.dim)
            place = QRect(0, round(top), room, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(number + 1))
        painter.end()
