"""Guards for the tests of the window: fresh settings, and nothing left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.clipboard_at_the_end import leave_clipboard
from gui.theme_manager import Scheme, ThemeManager
from tests.support.person import Person
from tests.support.qt_leaks import LeakWatch


@pytest.fixture(autouse=True)
def fresh_settings(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings, caches and data of one test begin empty and end with it."""
    folder = tmp_path_factory.mktemp("home")
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(folder / variable.lower()))
    for settings_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(settings_format, scope, str(folder / scope.name))


@pytest.fixture(scope="session", autouse=True)
def clipboard_left_as_the_program_leaves_it(qapp: QApplication) -> Iterator[None]:
    yield
    leave_clipboard(qapp.clipboard())


@pytest.fixture(scope="session")
def leak_watch() -> Iterator[LeakWatch]:
    with LeakWatch.installed() as watch:
        yield watch


@pytest.fixture(autouse=True)
def nothing_left_behind(leak_watch: LeakWatch, qtbot: QtBot) -> Iterator[None]:
    """Fails a test that leaves a top-level widget, a running timer or a thread.

    pytest-qt closes the widgets it was given (`qtbot.addWidget`) before this looks.
    """
    before = leak_watch.begin()
    yield
    left = leak_watch.left_since(before)
    assert not left, "left behind: " + ", ".join(left)


@pytest.fixture
def theme_manager(qapp: QApplication) -> ThemeManager:
    """What dresses the application: light, at the usual size."""
    return ThemeManager(qapp, Scheme.LIGHT)


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    """Somebody before the window, whose settings are as new."""
    somebody = Person(qtbot, qapp, tmp_path / "settings.ini")
    yield somebody
    somebody.leave()
