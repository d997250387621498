"""The way down to a row as words to click on, its middle left out where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme_manager import ThemeManager

_LONGEST_NAME = 40


class Crumb(NamedTuple):
    """One row on the way."""

    row: int
    name: str


class Breadcrumb(QWidget):
    """Buttons for the rows above; the last one is where the person is."""

    row_chosen = Signal(int)

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._crumbs: tuple[Crumb, ...] = ()
        self._shown: tuple[Crumb | None, ...] = ()
        self._parts: list[QWidget] = []
        self.setAccessibleName(self.tr("The way to this place"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)

    @property
    def names(self) -> list[str]:
        """What can be read: an ellipsis for what is left out."""
        return [crumb.name if crumb else "…" for crumb in self._shown]

    def show_way(self, crumbs: Sequence[Crumb]) -> None:
        """Show the way through these rows."""
        if tuple(crumbs) != self._crumbs:
            self._crumbs = tuple(crumbs)
            self.setAccessibleDescription(" › ".join(crumb.name for crumb in crumbs))
            self._fit(force=True)

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + self._themes.pixels(6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *, force: bool = False) -> None:
        """Leave out as much of the middle as the width asks for: the ends say most."""
        head, tail = len(self._crumbs), 0
        wanted: tuple[Crumb | None, ...] = self._crumbs
        while self._width(wanted) > self.width() and head + tail > 1:
            if tail == 0:
                tail = head - 1
                head = 1
            elif head and tail <= 1:
                head = 0
            else:
                tail -= 1
            wanted = (*self._crumbs[:head], None, *self._crumbs[len(self._crumbs) - tail :])
        if force or wanted != self._shown:
            self._shown = wanted
            self._build()

    def _width(self, crumbs: Sequence[Crumb | None]) -> int:
        metrics = self.fontMetrics()
        separator = metrics.horizontalAdvance("›") + self._themes.pixels(12)
        names = (metrics.horizontalAdvance(_short(c.name) if c else "…") for c in crumbs)
        return sum(names) + separator * max(0, len(crumbs) - 1)

    def _build(self) -> None:
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for crumb in self._shown:
            if self._parts:
                self._add(self._label("›", "dim"))
            if crumb is None:
                self._add(self._label("…", "dim"))
            elif crumb is self._crumbs[-1]:
                self._add(self._label(_short(crumb.name), ""))
            else:
                self._add(self._button(crumb))

    def _add(self, part: QWidget) -> None:
        self._row.insertWidget(len(self._parts), part)
        self._parts.append(part)

    def _label(self, text: str, look: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", look)
        label.setAccessibleName(text)
        if text == "›":
            margin = self._themes.pixels(6)
            label.setContentsMargins(margin, 0, margin, 0)
        return label

    def _button(self, crumb: Crumb) -> QAbstractButton:
        button = _CrumbButton(_short(crumb.name), self._themes, self)
        button.setAccessibleName(self.tr("Go up to %1").replace("%1", crumb.name))
        button.clicked.connect(lambda: self.row_chosen.emit(crumb.row))
        return button


class _CrumbButton(QAbstractButton):
    """A word to click on, as wide as it is; underlined under the mouse and with the focus."""

    def __init__(self, text: str, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        # A button's own text would take an ampersand for a mnemonic.
        self._text = text
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text), metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        is_active = self.underMouse() or self.hasFocus()
        font = self.font()
        font.setUnderline(is_active)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._themes.theme.color("link" if is_active else "dim"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
