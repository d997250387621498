"""What stands in the tree's place where it has no rows to show."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.message_bar import Way, plain_label


class EmptyState(QWidget):
    """A line of text, and a button where there is a way on.

    Of a box that cannot be read there is more to say: what is made of it, and ways to mend it.
    """

    button_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = self._label()
        self.details = self._label()
        self.details.hide()
        self.button = QPushButton(self)
        self.button.clicked.connect(self.button_clicked)
        self.ways: list[QPushButton] = []
        self._ways = QVBoxLayout()
        self._ways.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._text)
        layout.addWidget(self.details)
        layout.addSpacing(12)
        layout.addLayout(self._ways)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setProperty("look", "dim")
        return label

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, text: str, button: str = "") -> None:
        """Say this, and offer what the button says."""
        if text != self.text:
            self.offer("", ())
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.setAccessibleName(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))

    def offer(self, details: str, ways: Sequence[Way]) -> None:
        """Say more of it below, and offer these ways as buttons."""
        for old in self.ways:
            self._ways.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.details.setText(details)
        self.details.setAccessibleName(details)
        self.details.setVisible(bool(details))
        self.ways = [self._way_button(way) for way in ways]
        if self.ways and self.button.hasFocus():
            self.ways[0].setFocus()

    def _way_button(self, way: Way) -> QPushButton:
        button = QPushButton(way.label, self)
        button.setAccessibleName(plain_label(way.label))
        button.clicked.connect(lambda _checked=False, way=way: way.act())
        self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        # A layout would show it a moment later: till then nothing could go to it.
        button.show()
        return button

    @property
    def first_button(self) -> QPushButton:
        """What the keyboard goes to."""
        return self.ways[0] if self.ways else self.button
