"""The font that wikitext is shown in."""

from PySide6.QtGui import QFont, QFontDatabase


def fixed_font(like: QFont) -> QFont:
    """The system's font with letters of one width, in the size of another font."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if like.pixelSize() > 0:
        font.setPixelSize(like.pixelSize())
    else:
        font.setPointSizeF(like.pointSizeF())
    return font
