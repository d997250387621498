"""The mark before a row that can be unfolded."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def draw_chevron(
    painter: QPainter,
    center: QPointF,
    reach: float,
    color: QColor,
    *,
    is_open: bool,
    is_mirrored: bool,
) -> None:
    """Draw it `reach` pixels to each side: down where open, else on, in the reading direction."""
    half = reach / 2
    if is_open:
        points = [QPointF(-reach, -half), QPointF(0, half), QPointF(reach, -half)]
    else:
        points = [QPointF(-half, -reach), QPointF(half, 0), QPointF(-half, reach)]
        if is_mirrored:
            points = [QPointF(-point.x(), point.y()) for point in points]
    pen = QPen(color)
    pen.setWidthF(1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPolyline([center + point for point in points])
    painter.restore()
