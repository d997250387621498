"""The pictures that lie beside a page's file, for its preview; nothing from anywhere else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from model.preview.looks import Picture

SCHEME = "picture:"
_MOST_PIXELS = 60_000_000
_MOST_BYTES = 40_000_000
_KINDS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp"})


class PreviewPictures:
    """Finds and scales pictures in one folder; those below it or elsewhere are none of them."""

    def __init__(self, folder: Path | None, width: int) -> None:
        self._folder = folder
        self._width = width
        self._images: dict[str, tuple[tuple[int, int], QImage | None]] = {}

    def picture(self, name: str) -> Picture | None:
        """The picture of a file's name without its namespace; None where it doesn't lie there."""
        path = self._path_of(name)
        image = None if path is None else self._image(path)
        if path is None or image is None:
            return None
        return Picture(SCHEME + path.name, image.width(), image.height())

    def image(self, url: str) -> QImage | None:
        """What is to be drawn for an address that `picture` gave."""
        name = url.removeprefix(SCHEME)
        known = self._images.get(name) if url.startswith(SCHEME) else None
        return None if known is None else known[1]

    def path_of(self, url: str) -> Path | None:
        """The file of an address that `picture` gave."""
        name = url.removeprefix(SCHEME)
        is_known = url.startswith(SCHEME) and name in self._images
        return self._folder / name if is_known and self._folder is not None else None

    def _path_of(self, name: str) -> Path | None:
        if self._folder is None or not _is_plain(name):
            return None
        for written in (name, name.replace(" ", "_"), name.replace("_", " ")):
            path = self._folder / written
            if path.suffix.lower() in _KINDS and path.is_file() and not path.is_symlink():
                return path
        return None

    def _image(self, path: Path) -> QImage | None:
        """The picture, no wider than there is room; read again where the file has changed."""
        try:
            stat = path.stat()
        except OSError:
            return None
        state = stat.st_mtime_ns, stat.st_size
        known = self._images.get(path.name)
        if known is None or known[0] != state:
            image = self._read(path) if stat.st_size <= _MOST_BYTES else None
            self._images[path.name] = known = state, image
        return known[1]

    def _read(self, path: Path) -> QImage | None:
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
            return None
        if size.width() > self._width:
            height = max(1, round(size.height() * self._width / size.width()))
            reader.setScaledSize(QSize(self._width, height))
        image = reader.read()
        if image.isNull():
            return None
        if image.width() > self._width:
            image = image.scaledToWidth(self._width, Qt.TransformationMode.SmoothTransformation)
        return image


def _is_plain(name: str) -> bool:
    """Whether a name is that of a file in a folder, and leads nowhere else."""
    return bool(name) and name not in (".", "..") and not set(name) & set("/\\:\0")
