"""What the commands on colours and sizes do; what is chosen is there again next time."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.actions import Actions
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings
from gui.theme_manager import Scheme, ThemeManager

_ZOOM_STEP = 0.1


class LookCommands(QObject):
    """Connects the actions."""

    def __init__(
        self, actions: Actions, settings: Settings, theme_manager: ThemeManager, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._themes = theme_manager
        actions.zoom_in.triggered.connect(lambda: self._zoom(theme_manager.zoom + _ZOOM_STEP))
        actions.zoom_out.triggered.connect(lambda: self._zoom(theme_manager.zoom - _ZOOM_STEP))
        actions.zoom_reset.triggered.connect(lambda: self._zoom(1.0))
        for scheme, action in actions.schemes.items():
            action.setChecked(scheme is theme_manager.scheme)
            action.triggered.connect(lambda _on=False, scheme=scheme: self._set_scheme(scheme))

    def _set_scheme(self, scheme: Scheme) -> None:
        self._themes.set_scheme(scheme)
        self._settings.scheme = scheme

    def _zoom(self, zoom: float) -> None:
        zoom = round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 1)
        self._themes.set_zoom(zoom)
        self._settings.zoom = zoom
