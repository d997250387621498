"""Starting the program, with and without a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

REPOSITORY = Path(__file__).parents[2]
START = """
import sys
from pathlib import Path
sys.path.insert(0, {repository!r})
from gui.application import run
sys.exit(run({paths!r}, {screenshot!r}, {size!r}))
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_text("{{Infobox x\n| a = 1\n}}\n", encoding="utf-8")
    return file


def start(
    folder: Path,
    *paths: Path,
    screenshot: Path | None = None,
    size: tuple[int, int] | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Starts the program in a folder, with nothing of this run's display."""
    left_out = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    words = {"repository": str(REPOSITORY), "screenshot": screenshot, "size": size}
    program = START.format(paths=list(paths), **words).replace("PosixPath", "Path")
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def lacks_a_library() -> bool:
    """Whether a window could not be shown here on any display."""
    script = REPOSITORY / ".ci/missing_libraries.py"
    answer = subprocess.run(
        [sys.executable, script, "window"], capture_output=True, text=True, check=True
    )
    return bool(answer.stdout)


def complaints(run: subprocess.CompletedProcess[str]) -> list[str]:
    return run.stderr.splitlines()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "There is no display."),
        ({"DISPLAY": ":987"}, "The display :987 can't be reached."),
        ({"WAYLAND_DISPLAY": "nothing-there"}, "There is no display."),
    ],
)
def test_without_a_display_the_window_is_drawn(
    page: Path, tmp_path: Path, environment: dict[str, str], reason: str
) -> None:
    run = start(tmp_path, page, **environment)
    assert run.returncode == 0
    (complaint,) = complaints(run)
    if "DISPLAY" in environment and lacks_a_library():
        assert complaint.startswith("boxwright: Qt can't show windows on this system: lib")
        assert complaint.endswith(". The window is drawn to boxwright.png instead.")
    else:
        assert complaint == f"boxwright: {reason} The window is drawn to boxwright.png instead."
    assert not QImage(str(tmp_path / "boxwright.png")).isNull()


def test_a_picture_has_the_size_asked_for(page: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    run = start(tmp_path, page, screenshot=picture, size=(800, 600))
    assert (run.returncode, complaints(run)) == (0, [])
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (800, 600)


def test_a_picture_without_a_file_is_one_of_the_first_sample(tmp_path: Path) -> None:
    sample = REPOSITORY / "resources" / "samples" / "01_winter_war.wikitext"
    pictures = tmp_path / "chosen.png", tmp_path / "named.png"
    for picture, paths in zip(pictures, [(), (sample,)], strict=True):
        run = start(tmp_path, *paths, screenshot=picture)
        assert (run.returncode, complaints(run)) == (0, [])
    assert QImage(str(pictures[0])) == QImage(str(pictures[1]))


def test_a_picture_for_a_folder_that_is_missing_is_refused(page: Path, tmp_path: Path) -> None:
    picture = tmp_path / "missing" / "picture.png"
    run = start(tmp_path, page, screenshot=picture)
    assert run.returncode == 1
    assert complaints(run) == [f"boxwright: {picture}: the folder {picture.parent} does not exist."]


def test_a_picture_of_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    run = start(tmp_path, tmp_path / "none.wikitext", screenshot=tmp_path / "picture.png")
    assert run.returncode == 1
    assert complaints(run) == [
        f"boxwright: “none.wikitext” was not opened: there is no such file in {tmp_path}."
    ]


def test_the_window_is_there_before_the_inline_parser(tmp_path: Path, page: Path) -> None:
    program = f"""
import sys
sys.path.insert(0, {str(REPOSITORY)!r})
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.theme_manager import ThemeManager
app = QApplication([])
settings = Settings(QSettings({str(tmp_path / "s.ini")!r}, QSettings.Format.IniFormat))
window = MainWindow(app, settings, ThemeManager(app))
window.open_file(Path({str(page)!r}))
window.show()
window.grab()
print([name for name in ("mwparserfromhell", "PySide6.QtNetwork") if name in sys.modules])
print([name for name in sys.modules if name.startswith("gui.dialogs.")])
"""
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n[]\n"


COPY_AND_QUIT = """
import sys
sys.path.insert(0, {repository!r})
from PySide6.QtCore import QMimeData, QTimer
from gui import application
app = application._make_app()
data = QMimeData()
data.setText("| a = 1")
data.setData("application/x-own", b"1")
app.clipboard().setMimeData(data)
QTimer.singleShot(0, app.quit)
app.exec()
print(app.clipboard().text(), app.clipboard().mimeData().formats())
"""


def test_who_copies_and_quits_leaves_the_text() -> None:
    """Not what was made in Python, which is gone when Qt destroys it: that would crash."""
    program = COPY_AND_QUIT.format(repository=str(REPOSITORY))
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stdout) == (0, "| a = 1 ['text/plain']\n")


def test_who_copies_nothing_quits_in_silence(page: Path, tmp_path: Path) -> None:
    run = start(tmp_path, page, screenshot=tmp_path / "picture.png")
    assert (run.returncode, run.stderr) == (0, "")
