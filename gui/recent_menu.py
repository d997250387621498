"""The menu of the files that were open lately."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.settings import Settings


class RecentMenu(QObject):
    """Fills `menu` whenever it is about to be seen; `forget` stands below the files."""

    def __init__(
        self, menu: QMenu, settings: Settings, open_file: Callable[[Path], object], forget: QAction
    ) -> None:
        super().__init__(menu)
        self._menu = menu
        self._settings = settings
        self._open_file = open_file
        self._forget = forget
        menu.aboutToShow.connect(self._fill)
        forget.triggered.connect(settings.forget_recent_files)

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        for path in self._settings.recent_files:
            action = menu.addAction(f"{path.name}  –  {path.parent}".replace("&", "&&"))
            action.triggered.connect(partial(self._open, path))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(self._forget)

    def _open(self, path: Path, _is_checked: bool = False) -> None:
        self._open_file(path)
