"""A change is shown before it is made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.change_preview import Change, ChangePreview
from gui.theme_manager import ThemeManager
from model.text_edit import Replace, TextEdit

TEXT = "{{x\n| a = 1<br>2\n| b = 3\n}}\n"
EDIT = TextEdit((Replace(10, 16, "{{ubl|1|2}}"),))


@pytest.fixture
def made() -> list[str]:
    """What has been done."""
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(
    qtbot: QtBot, theme_manager: ThemeManager, window: QWidget, made: list[str]
) -> ChangePreview:
    change = Change("Convert", "Why", TEXT, EDIT)
    dialog = ChangePreview(change, lambda: made.append("made"), theme_manager, window)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_it_shows_the_lines_before_and_after(dialog: ChangePreview) -> None:
    assert dialog.lines.toPlainText() == ("  {{x\n- | a = 1<br>2\n+ | a = {{ubl|1|2}}\n  | b = 3")


def test_enter_makes_the_change_once(qtbot: QtBot, dialog: ChangePreview, made: list[str]) -> None:
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert made == ["made"]


def test_esc_makes_none(qtbot: QtBot, dialog: ChangePreview, made: list[str]) -> None:
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert made == []
