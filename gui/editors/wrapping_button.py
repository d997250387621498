"""A button whose words go on in further lines where there is no room for one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_FEWEST_LETTERS = 8


class WrappingButton(QPushButton):
    """As wide as its words, or as narrow as it has to be; nothing of the words is left out."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        # A button's own policy would let it be neither narrower than its words nor higher.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._put([words])

    @property
    def words(self) -> str:
        """The words in one line."""
        return self._words

    def sizeHint(self) -> QSize:
        return self._frame() + QSize(self._width_of(self._words), self._height_of(1))

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS
        return self._frame() + QSize(width, self._height_of(1))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        frame = self._frame()
        return frame.height() + self._height_of(len(self._lines(width - frame.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put(self._lines(self.width() - self._frame().width()))

    def _put(self, lines: list[str]) -> None:
        text = "\n".join(lines).replace("&", "&&")
        if text != self.text():
            self.setText(text)

    def _frame(self) -> QSize:
        """What the button takes beside its words."""
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, self.text())
        return super().sizeHint() - text

    def _width_of(self, words: str) -> int:
        return self.fontMetrics().size(0, words).width()

    def _height_of(self, lines: int) -> int:
        metrics = self.fontMetrics()
        return metrics.height() + (lines - 1) * metrics.lineSpacing()

    def _lines(self, width: int) -> list[str]:
        """The words in lines of at most so many pixels."""
        if self._width_of(self._words) <= width:
            return [self._words]
        layout = QTextLayout(self._words, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            start = line.textStart()
            lines.append(self._words[start : start + line.textLength()].strip())
        layout.endLayout()
        return lines
