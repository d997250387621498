"""The window before anything stands in it: its frame, its size, what is dropped on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.settings import Settings
from gui.theme_manager import ThemeManager

FIRST_SIZE = (1360, 860)
"""Pixels of the window before a person sized it, beside 10-point text."""


class WindowFrame(QMainWindow):
    """Is shown at once, and furnished when it has been painted."""

    painted = Signal(object)
    """The frame is on the screen: time to furnish the window, and to open these pages."""
    files_dropped = Signal(list)

    def __init__(self, settings: Settings, theme_manager: ThemeManager) -> None:
        super().__init__()
        self._settings = settings
        self._theme_manager = theme_manager
        self._to_open: Sequence[Path] | None = None
        self.setAccessibleName("Boxwright")
        self.setWindowTitle("Boxwright")
        self.setAcceptDrops(True)
        self._restore_size()

    def open_soon(self, paths: Sequence[Path]) -> None:
        """Furnish the window once its frame is painted, and open these pages or the last ones."""
        self._to_open = paths

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._to_open is not None:
            paths, self._to_open = self._to_open, None
            QTimer.singleShot(0, self, lambda: self.painted.emit(paths))

    def event(self, event: QEvent) -> bool:
        """When a dialog is through, the keys are the window's again, where the focus was in it.

        Not every window manager sees to that, and without one nobody does: shortcuts would be dead.
        """
        if event.type() == QEvent.Type.WindowUnblocked:
            QTimer.singleShot(0, self, self._come_back)
        return super().event(event)

    def _come_back(self) -> None:
        if self.isVisible() and QApplication.activeModalWidget() is None:
            self.activateWindow()

    def _restore_size(self) -> None:
        pixels = self._theme_manager.pixels
        if not self.restoreGeometry(self._settings.geometry):
            width, height = FIRST_SIZE
            self.resize(pixels(width), pixels(height))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files_in(event.mimeData())
        if not paths:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # Before what is asked about the files: a dialog stays active.
        self.activateWindow()
        self.files_dropped.emit(paths)


def _files_in(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
