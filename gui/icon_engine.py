"""Draws one SVG icon in the colours it is given, at any size and screen density."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

PLACEHOLDER = "currentColor"
"""What stands in the SVG files where a colour of the theme goes."""


class TintedIconEngine(QIconEngine):
    """Reads its file and loads QtSvg when it is first drawn, not before.

    `colors` has an entry for `QIcon.Mode.Normal`; modes it leaves out are drawn like that one.
    `clones` keeps what `clone` returned alive: Qt would be left with a dangling pointer once
    Python dropped it. The list belongs to whoever makes the engines, and lives as long as icons.
    """

    def __init__(
        self, file: Traversable, colors: Mapping[QIcon.Mode, QColor], clones: list[QIconEngine]
    ) -> None:
        super().__init__()
        self._file = file
        self._colors = colors
        self._clones = clones
        self._drawn: dict[tuple[tuple[int, int], float, str], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), self.scaledPixmap(rect.size(), mode, state, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        """The icon as large as fits, in the middle; `size` counts device-independent pixels."""
        color = self._colors.get(mode, self._colors[QIcon.Mode.Normal])
        key = (size.toTuple(), scale, color.name())
        if key not in self._drawn:
            self._drawn[key] = self._draw(size, scale, color)
        return self._drawn[key]

    def clone(self) -> QIconEngine:
        clone = TintedIconEngine(self._file, self._colors, self._clones)
        self._clones.append(clone)
        return clone

    def _draw(self, size: QSize, scale: float, color: QColor) -> QPixmap:
        # Kept off the way to the first window.
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

        svg = self._file.read_text(encoding="utf-8").replace(PLACEHOLDER, color.name())
        width, height = (max(1, round(side * scale)) for side in size.toTuple())
        pixmap = QPixmap(width, height)
        pixmap.fill(Qt.GlobalColor.transparent)
        side = min(width, height)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # On whole pixels, so that strokes stay crisp.
        square = QRectF((width - side) // 2, (height - side) // 2, side, side)
        QSvgRenderer(svg.encode()).render(painter, square)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap
