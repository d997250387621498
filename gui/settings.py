"""What the program remembers of a person's choices between two runs."""

import json
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from gui.theme_manager import Scheme

RECENT_FILES = 10
SMALLEST_ZOOM = 0.5
LARGEST_ZOOM = 3.0


class Settings:
    """Typed access to the QSettings it is given; what is missing or damaged reads as the default.

    Paths are absolute.
    """

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def sync(self) -> None:
        """Writes everything to disk now."""
        self._store.sync()

    @property
    def data_folder(self) -> Path:
        """Where files of the program's own are kept: beside settings that have a file of their own.

        It may not exist yet.
        """
        if self._store.format() == QSettings.Format.IniFormat:
            return Path(self._store.fileName()).parent / "data"
        location = QStandardPaths.StandardLocation.AppDataLocation
        return Path(QStandardPaths.writableLocation(location))

    @property
    def scheme(self) -> Scheme:
        value = self._text("look/theme")
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("look/theme", scheme.value)

    @property
    def zoom(self) -> float:
        """The text's size as a multiple of the system's, between the bounds of this module."""
        try:
            zoom = float(self._text("look/zoom"))
        except ValueError:
            return 1.0
        return min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._store.setValue("look/zoom", zoom)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood, as `QWidget.saveGeometry` gives it; empty at first."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def docks(self) -> QByteArray:
        """Where the panels stood, as `QMainWindow.saveState` gives it; empty at first."""
        return self._bytes("window/docks")

    @docks.setter
    def docks(self, docks: QByteArray) -> None:
        self._store.setValue("window/docks", docks)

    @property
    def field_width(self) -> int:
        """Pixels of the tree's first column; 0 at first."""
        text = self._text("window/field_width")
        return int(text) if text.isdecimal() else 0

    @field_width.setter
    def field_width(self, width: int) -> None:
        self._store.setValue("window/field_width", width)

    @property
    def has_labels(self) -> bool:
        """Whether the tree shows labels beside the names of fields."""
        return self._text("tree/labels") != "false"

    @has_labels.setter
    def has_labels(self, on: bool) -> None:
        self._store.setValue("tree/labels", "true" if on else "false")

    @property
    def has_unused(self) -> bool:
        """Whether the tree shows fields that a box could have."""
        return self._text("tree/unused") == "true"

    @has_unused.setter
    def has_unused(self, on: bool) -> None:
        self._store.setValue("tree/unused", "true" if on else "false")

    @property
    def is_ordered(self) -> bool:
        """Whether the tree shows fields as TemplateData orders them."""
        return self._text("tree/order") == "templatedata"

    @is_ordered.setter
    def is_ordered(self, on: bool) -> None:
        self._store.setValue("tree/order", "templatedata" if on else "page")

    @property
    def session(self) -> str:
        """What was open, in the form that `gui.session` writes and reads; empty for nothing."""
        return self._text("session")

    @session.setter
    def session(self, session: str) -> None:
        self._store.setValue("session", session)

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files opened last, the last one first; some may be gone."""
        value = self._store.value("files/recent", [])
        # A list of one comes back as a string.
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list):
            return ()
        return tuple(Path(name) for name in names if isinstance(name, str) and name)

    def add_recent_file(self, path: Path) -> None:
        """Puts a file first and forgets those beyond RECENT_FILES."""
        self._set_recent_files([path, *(p for p in self.recent_files if p != path)])

    def forget_recent_file(self, path: Path) -> None:
        self._set_recent_files(p for p in self.recent_files if p != path)

    def forget_recent_files(self) -> None:
        self._set_recent_files(())

    def _set_recent_files(self, paths: Iterable[Path]) -> None:
        self._store.setValue("files/recent", [str(path) for path in paths][:RECENT_FILES])

    def silenced_codes(self, page: Path | None) -> frozenset[str]:
        """The codes of problems that are not told of a page (None: of any)."""
        return frozenset(self._silenced().get(_page_key(page), ()))

    def set_silenced_codes(self, page: Path | None, codes: Iterable[str]) -> None:
        """What is no longer told of a page, or of any."""
        silenced = {**self._silenced(), _page_key(page): sorted(codes)}
        kept = {key: listed for key, listed in silenced.items() if listed}
        self._store.setValue("checks/silenced", json.dumps(kept, ensure_ascii=False))

    def _silenced(self) -> dict[str, list[str]]:
        try:
            found = json.loads(self._text("checks/silenced"))
        except ValueError:
            return {}
        if not isinstance(found, dict):
            return {}
        return {key: codes for key, codes in found.items() if _are_texts(codes)}

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else str(value)

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _page_key(page: Path | None) -> str:
    return "" if page is None else str(page)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
