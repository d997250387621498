"""Dresses the running application in a theme, follows the system's, and scales all text."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from gui.theme import Theme, load_theme, palette, stylesheet

ROW_HEIGHT = 27
"""Pixels of a tree row at scale 1, its line included."""

ICON_SIZE = 16
"""Pixels of an icon's side at scale 1."""

_PIXELS_OF_10_POINTS = 10 * 96 / 72


class Scheme(StrEnum):
    """Which theme a person asks for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ThemeManager(QObject):
    """Dresses the application, follows the system's light and dark, and scales all text.

    Make it before the first widget: dressing widgets that are there already costs more.
    """

    changed = Signal(Theme)
    """After the theme or the zoom changed, with the theme."""

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, zoom: float = 1.0
    ) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._zoom = zoom
        self._font = app.font()
        self._themes: dict[str, Theme] = {}
        self._theme = self._wanted(app.styleHints().colorScheme())
        app.setStyle("Fusion")
        self._ask_platform()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def zoom(self) -> float:
        """The text's size as a multiple of the system's."""
        return self._zoom

    @property
    def scale(self) -> float:
        """Pixels on the screen for one pixel beside 10-point text at 96 dots per inch."""
        font = self._app.font()
        if font.pixelSize() > 0:
            return font.pixelSize() / _PIXELS_OF_10_POINTS
        dots_per_point = self._app.primaryScreen().logicalDotsPerInch() / 72
        return font.pointSizeF() * dots_per_point / _PIXELS_OF_10_POINTS

    def pixels(self, length: float) -> int:
        """A length given for 10-point text, such as ROW_HEIGHT or ICON_SIZE, at this scale."""
        return round(length * self.scale)

    def set_scheme(self, scheme: Scheme) -> None:
        if scheme == self._scheme:
            return
        self._scheme = scheme
        self._ask_platform()
        self._turn_to(self._wanted(self._app.styleHints().colorScheme()))

    def set_zoom(self, zoom: float) -> None:
        """All text at `zoom` times the system's size; the caller keeps it sensible."""
        if zoom == self._zoom:
            return
        self._zoom = zoom
        self._dress()
        self.changed.emit(self._theme)

    def _on_system_changed(self, system: Qt.ColorScheme) -> None:
        self._turn_to(self._wanted(system))

    def _ask_platform(self) -> None:
        """Title bars and the system's own dialogs go along where the platform can do that."""
        schemes = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
        hints = self._app.styleHints()
        hints.setColorScheme(schemes.get(self._scheme, Qt.ColorScheme.Unknown))

    def _wanted(self, system: Qt.ColorScheme) -> Theme:
        name = self._scheme.value
        if self._scheme is Scheme.SYSTEM:
            name = "dark" if system == Qt.ColorScheme.Dark else "light"
        if name not in self._themes:
            self._themes[name] = load_theme(name)
        return self._themes[name]

    def _turn_to(self, theme: Theme) -> None:
        if theme is self._theme:
            return
        self._theme = theme
        self._dress()
        self.changed.emit(theme)

    def _dress(self) -> None:
        self._app.setFont(self._zoomed_font())
        self._app.setPalette(palette(self._theme))
        self._app.setStyleSheet(stylesheet(self._theme, self.scale))

    def _zoomed_font(self) -> QFont:
        font = QFont(self._font)
        if font.pixelSize() > 0:
            font.setPixelSize(round(font.pixelSize() * self._zoom))
        else:
            font.setPointSizeF(font.pointSizeF() * self._zoom)
        return font
