"""Prints the packages of this system that hold the libraries Qt misses, one a line.

    python .ci/missing_libraries.py offscreen    what drawing without a display needs
    python .ci/missing_libraries.py window       what a window under X needs on top

Run it with the interpreter of the environment that PySide6 is installed in. It asks the dynamic
loader (ldd), so a library counts as there wherever the system keeps it. Prints nothing where
nothing is missing, and on systems other than Linux, where PySide6 brings all it needs.
"""

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

# The Debian package of every library that PySide6-Essentials 6.12 links to and does not bring,
# as far as Boxwright's modules go. libgl1 and libegl1 are empty without Mesa, which they pull in.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpng16.so.16": "libpng16-16",
    "libstdc++.so.6": "libstdc++6",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

OFFSCREEN = [
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtNetwork.abi3.so",
    "QtSvg.abi3.so",
    "QtTest.abi3.so",
    "QtWidgets.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
]
WINDOW = ["Qt/plugins/platforms/libqxcb.so", "Qt/lib/libQt6XcbQpa.so.6"]


def missing_libraries(files: list[Path]) -> set[str]:
    """The names (sonames) that the dynamic loader doesn't find for any of the files."""
    answer = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    return set(re.findall(r"^\s*(\S+) => not found", answer.stdout, re.MULTILINE))


def package_of(library: str) -> str:
    """What to ask this system's package manager for."""
    if shutil.which("apt-get"):
        return DEBIAN_PACKAGES.get(library, library)
    if shutil.which("dnf"):
        return f"{library}()(64bit)"
    return library


def main() -> None:
    pyside = find_spec("PySide6")
    if pyside is None or pyside.origin is None:
        sys.exit("PySide6 is not installed in this environment")
    if sys.platform != "linux" or not shutil.which("ldd"):
        return
    names = WINDOW if sys.argv[1:] == ["window"] else OFFSCREEN
    folder = Path(pyside.origin).parent
    for package in sorted({package_of(x) for x in missing_libraries([folder / n for n in names])}):
        print(package)


if __name__ == "__main__":
    main()
