"""A few lines of text, the last of them cut where there is no room for all."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip


class ShortText(QWidget):
    """As high as its lines, whatever it says, so that nothing below moves; one where room is short.

    The tool tip has all of it.
    """

    def __init__(self, theme_manager: ThemeManager, lines: int, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._lines = lines
        self._role = role
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing() * self._lines)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._themes.theme.color(self._role))
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        spacing, is_cut = self.fontMetrics().lineSpacing(), False
        lines = max(1, self.height() // spacing)
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            start = line.textStart()
            if number == lines - 1 and start + line.textLength() < len(self._text):
                self._draw_rest(painter, self._text[start:], number * spacing)
                is_cut = True
                break
            line.draw(painter, QPointF(0, number * spacing))
        layout.endLayout()
        painter.end()
        self.setToolTip(tool_tip(self._text) if is_cut else "")

    def _draw_rest(self, painter: QPainter, rest: str, top: int) -> None:
        metrics = self.fontMetrics()
        cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(
            QRect(0, top, self.width(), metrics.lineSpacing()),
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop,
            cut,
        )
