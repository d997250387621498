"""Writes a preview to a file: as a picture, as a drawing, or as a page for browsers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QRectF,
    QSaveFile,
    QSize,
)
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QTextDocument
from PySide6.QtSvg import QSvgGenerator

_SCALE = 2
"""Pixels of a picture for each of the screen's, so that it can be printed."""


class PreviewSaveError(Exception):
    """A preview that could not be written; its words say why."""


def save_picture(document: QTextDocument, ground: QColor, path: Path) -> None:
    """Draw the document as a PNG file, or an SVG file where the path ends so.

    The file is written whole or not at all. Raises PreviewSaveError.
    """
    data = _svg(document, ground) if path.suffix.lower() == ".svg" else _png(document, ground)
    save_bytes(data, path)


def save_bytes(data: bytes, path: Path) -> None:
    """Write a file whole or not at all. Raises PreviewSaveError."""
    file = QSaveFile(str(path))
    is_written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.write(QByteArray(data)) == len(data)
        and file.commit()
    )
    if not is_written:
        words = QCoreApplication.translate("PreviewSaving", "%1 was not written: %2")
        raise PreviewSaveError(words.replace("%2", file.errorString()).replace("%1", path.name))


def _size(document: QTextDocument) -> QSize:
    size = document.size().toSize()
    return QSize(max(1, size.width()), max(1, size.height()))


def _png(document: QTextDocument, ground: QColor) -> bytes:
    size = _size(document)
    image = QImage(size * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SCALE)
    image.fill(ground)
    _draw(document, image)
    return _in_memory(lambda device: QImageWriter(device, QByteArray(b"png")).write(image))


def _svg(document: QTextDocument, ground: QColor) -> bytes:
    size = _size(document)

    def draw(device: QIODevice) -> object:
        generator = QSvgGenerator()
        generator.setOutputDevice(device)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        painter = QPainter(generator)
        painter.fillRect(0, 0, size.width(), size.height(), ground)
        document.drawContents(painter)
        return painter.end()

    return _in_memory(draw)


def _draw(document: QTextDocument, image: QImage) -> None:
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()


def _in_memory(write: Callable[[QIODevice], object]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    data = bytes(buffer.data().data())
    buffer.close()
    return data
