"""The application wears what the person or the system asks for."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.theme import load_theme, stylesheet
from gui.theme_manager import ROW_HEIGHT, Scheme, ThemeManager

ManagerFactory = Callable[..., ThemeManager]


@pytest.fixture
def make_manager(qapp: QApplication) -> Iterator[ManagerFactory]:
    """Makes managers, and undresses the application when the test is over."""
    managers = []
    font, colors = qapp.font(), qapp.palette()

    def make(scheme: Scheme = Scheme.SYSTEM, zoom: float = 1.0) -> ThemeManager:
        managers.append(ThemeManager(qapp, scheme, zoom))
        return managers[-1]

    yield make
    for manager in managers:
        shiboken6.delete(manager)
    qapp.setStyleSheet("")
    qapp.setPalette(colors)
    qapp.setFont(font)


def system_turns(app: QApplication, scheme: Qt.ColorScheme) -> None:
    """What the platform does when a person changes the system's setting."""
    app.styleHints().colorSchemeChanged.emit(scheme)


def test_application_is_dressed_at_once(qapp: QApplication, make_manager: ManagerFactory) -> None:
    manager = make_manager(Scheme.DARK)
    assert manager.theme.name == "dark"
    assert qapp.palette().window().color() == manager.theme.surface
    assert qapp.styleSheet() == stylesheet(manager.theme, manager.scale)


def test_a_system_without_an_opinion_is_light(make_manager: ManagerFactory) -> None:
    assert make_manager().theme.name == "light"


def test_theme_follows_the_system(
    qtbot: QtBot, qapp: QApplication, make_manager: ManagerFactory
) -> None:
    manager = make_manager()
    with qtbot.waitSignal(manager.changed) as changed:
        system_turns(qapp, Qt.ColorScheme.Dark)
    assert changed.args == [manager.theme]
    assert manager.theme.name == "dark"
    assert qapp.palette().window().color() == load_theme("dark").surface
    with qtbot.waitSignal(manager.changed):
        system_turns(qapp, Qt.ColorScheme.Light)
    assert manager.theme.name == "light"


def test_a_person_overrules_the_system(
    qtbot: QtBot, qapp: QApplication, make_manager: ManagerFactory
) -> None:
    manager = make_manager(Scheme.LIGHT)
    with qtbot.assertNotEmitted(manager.changed):
        system_turns(qapp, Qt.ColorScheme.Dark)
    assert manager.theme.name == "light"
    with qtbot.waitSignal(manager.changed):
        manager.set_scheme(Scheme.DARK)
    assert (manager.scheme, manager.theme.name) == (Scheme.DARK, "dark")


def test_a_theme_is_kept_with_its_icons(make_manager: ManagerFactory) -> None:
    manager = make_manager(Scheme.LIGHT)
    icon = manager.theme.icon("save")
    manager.set_scheme(Scheme.DARK)
    manager.set_scheme(Scheme.LIGHT)
    assert manager.theme.icon("save") is icon


def test_zoom_scales_text_and_rows_together(
    qtbot: QtBot, qapp: QApplication, make_manager: ManagerFactory
) -> None:
    manager = make_manager()
    points, scale, row = qapp.font().pointSizeF(), manager.scale, manager.pixels(ROW_HEIGHT)
    with qtbot.waitSignal(manager.changed):
        manager.set_zoom(2.0)
    assert qapp.font().pointSizeF() == pytest.approx(2 * points)
    assert manager.scale == pytest.approx(2 * scale)
    assert manager.pixels(ROW_HEIGHT) == pytest.approx(2 * row, abs=1)
    assert qapp.styleSheet() == stylesheet(manager.theme, manager.scale)
    manager.set_zoom(1.0)
    assert qapp.font().pointSizeF() == pytest.approx(points)


def test_nothing_is_announced_that_did_not_change(
    qtbot: QtBot, make_manager: ManagerFactory
) -> None:
    manager = make_manager(Scheme.LIGHT)
    with qtbot.assertNotEmitted(manager.changed):
        manager.set_scheme(Scheme.LIGHT)
        manager.set_zoom(1.0)
