"""The guards of tests/gui/conftest.py see what they are there to see."""

import pytest
from PySide6.QtCore import QObject, QSettings, QThread, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.qt_leaks import TASKS, LeakWatch


def test_a_clean_test_leaves_nothing(leak_watch: LeakWatch, qtbot: QtBot) -> None:
    before = leak_watch.begin()
    widget = QWidget()
    widget.show()
    with qtbot.waitSignal(widget.destroyed):
        widget.close()
        widget.deleteLater()
    assert leak_watch.left_since(before) == []


def test_a_top_level_widget_that_stays_is_named(leak_watch: LeakWatch, qtbot: QtBot) -> None:
    before = leak_watch.begin()
    widget = QWidget()
    qtbot.addWidget(widget)
    (left,) = leak_watch.left_since(before)
    assert left.startswith("top-level widget <PySide6.QtWidgets.QWidget")


def test_a_running_timer_is_named_until_it_stops(leak_watch: LeakWatch) -> None:
    before = leak_watch.begin()
    timer = QTimer()
    timer.setInterval(60_000)
    timer.start()
    (left,) = leak_watch.left_since(before)
    assert left.startswith("running <PySide6.QtCore.QTimer")
    timer.stop()
    assert leak_watch.left_since(before) == []


def test_a_call_put_off_is_named_until_nobody_is_there_to_get_it(leak_watch: LeakWatch) -> None:
    class Receiver(QObject):
        def take_note(self) -> None:
            raise AssertionError("the receiver was deleted before its time came")

    before = leak_watch.begin()
    receiver = Receiver()
    QTimer.singleShot(60_000, receiver.take_note)
    (left,) = leak_watch.left_since(before)
    assert left.endswith("Receiver.take_note")
    receiver.deleteLater()
    assert leak_watch.left_since(before) == []


def test_a_call_put_off_still_arrives(leak_watch: LeakWatch, qtbot: QtBot) -> None:
    before = leak_watch.begin()
    arrived: list[str] = []
    QTimer.singleShot(1, lambda: arrived.append("here"))
    qtbot.waitUntil(lambda: arrived == ["here"])
    assert leak_watch.left_since(before) == []


def test_a_running_thread_is_named(leak_watch: LeakWatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.support.qt_leaks.GRACE_MS", 20)
    before = leak_watch.begin()
    thread = QThread()
    thread.setObjectName("reader")
    thread.start()
    assert leak_watch.left_since(before) == (["thread reader"] if TASKS.is_dir() else [])
    thread.quit()
    assert thread.wait(5000)
    assert leak_watch.left_since(before) == []


@pytest.mark.parametrize("value", ["first", "second"])
def test_every_test_begins_with_empty_settings(value: str) -> None:
    for settings in (
        QSettings("Boxwright", "Boxwright"),
        QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Boxwright", "Boxwright"),
    ):
        assert settings.value("guard") is None
        settings.setValue("guard", value)
        settings.sync()
        assert settings.value("guard") == value
