"""Starts the program: on the screen, or drawn to a picture where there is none."""

import os
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QMessageLogContext,
    QSettings,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from gui.clipboard_at_the_end import leave_clipboard
from gui.display import missing_display
from gui.main_window import MainWindow
from gui.samples import first_sample
from gui.settings import Settings
from gui.theme import app_icon
from gui.theme_manager import ThemeManager

PICTURE = "boxwright.png"
"""The picture's name where there is no display, in the current folder."""


def run(
    paths: Sequence[Path], screenshot: Path | None = None, size: tuple[int, int] | None = None
) -> int:
    """Opens the window on these files; gives the exit status.

    Without any it opens what was open last, and where nothing was, a sample.

    With `screenshot`, or where there is no display, the window is drawn off screen to a PNG file
    instead: `size` is then its width and height in pixels.
    """
    reason = None if screenshot is not None else missing_display()
    if reason is not None:
        screenshot = Path(PICTURE)
        _say(_tr("{0} The window is drawn to {1} instead.").format(reason, screenshot))
    if screenshot is None:
        return _show(paths, size)
    import tempfile  # noqa: PLC0415 - only pictures need it

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        return _draw(paths, screenshot, size, Settings(store))


def _show(paths: Sequence[Path], size: tuple[int, int] | None) -> int:
    app = _make_app()
    settings = Settings(QSettings())
    window = _make_window(app, settings, size, furnish=False)
    window.open_soon(pages_to_open(paths, settings))
    window.show()
    status = app.exec()
    # While the application is still there to hide it.
    window.deleteLater()
    return status


def _draw(
    paths: Sequence[Path], screenshot: Path, size: tuple[int, int] | None, settings: Settings
) -> int:
    if not screenshot.absolute().parent.is_dir():
        folder = screenshot.absolute().parent
        return _fail(_tr("{0}: the folder {1} does not exist.").format(screenshot, folder))
    qInstallMessageHandler(_write_qt_message)
    app = _make_app()
    window = _make_window(app, settings, size, furnish=True)
    window.open_all(pages_to_open(paths, settings))
    if problems := window.problems:
        return _fail("\n".join(problems))
    window.show()
    window.load()
    # Once for the layout, once for what the layout set off.
    for _ in range(3):
        app.processEvents()
    if not window.grab().save(str(screenshot), "PNG"):
        return _fail(_tr("{0}: the picture can't be written.").format(screenshot))
    return 0


def pages_to_open(paths: Sequence[Path], settings: Settings) -> Sequence[Path]:
    """These files; none for those that were open last, but the sample where there were none."""
    return paths if paths or settings.session else [first_sample()]


def _make_app() -> QApplication:
    QCoreApplication.setOrganizationName("Boxwright")
    QCoreApplication.setApplicationName("Boxwright")
    app = QApplication(sys.argv[:1])
    app.setWindowIcon(app_icon())
    app.setDesktopFileName("boxwright")
    app.aboutToQuit.connect(lambda: leave_clipboard(app.clipboard()))
    _translate(app)
    return app


def _translate(app: QApplication) -> None:
    translator = QTranslator(app)
    folder = files("resources") / "translations"
    if translator.load(QLocale(), "boxwright", "_", str(folder)):
        app.installTranslator(translator)


def _make_window(
    app: QApplication, settings: Settings, size: tuple[int, int] | None, *, furnish: bool
) -> MainWindow:
    theme_manager = ThemeManager(app, settings.scheme, settings.zoom)
    window = MainWindow(app, settings, theme_manager, furnish=furnish)
    if size is not None:
        window.resize(*size)
    return window


def _write_qt_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    # Qt says so of every window off screen.
    if message != "This plugin does not support propagateSizeHints()":
        sys.stderr.write(f"{message}\n")


def _fail(message: str) -> int:
    _say(message)
    return 1


def _say(message: str) -> None:
    print(f"boxwright: {message}", file=sys.stderr)  # noqa: T201


def _tr(text: str) -> str:
    return QCoreApplication.translate("Application", text)
