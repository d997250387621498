"""Whether there is a screen to show a window on. Qt itself ends the process where there is none."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo


def missing_display() -> str | None:
    """Why no window can be shown, as a sentence; None where one can be.

    Finds out what Qt's X11 platform would: that its libraries load, and that the X server lets
    this person in.
    """
    if not sys.platform.startswith("linux") or "QT_QPA_PLATFORM" in os.environ:
        return None
    if _is_wayland_there():
        return None
    display = os.environ.get("DISPLAY")
    if not display:
        return QCoreApplication.translate("Display", "There is no display.")
    if missing := _missing_library():
        return QCoreApplication.translate(
            "Display", "Qt can't show windows on this system: {0}."
        ).format(missing)
    if not _lets_in(display):
        return QCoreApplication.translate("Display", "The display {0} can't be reached.").format(
            display
        )
    return None


def _is_wayland_there() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket  # noqa: PLC0415 - few need it

    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _missing_library() -> str | None:
    """What the dynamic linker says against Qt's X11 platform plugin."""
    import ctypes  # noqa: PLC0415 - few need it

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        return str(error)
    return None


def _lets_in(display: str) -> bool:
    import ctypes  # noqa: PLC0415 - few need it

    # The plugin has just been loaded, and so has this.
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not error
