"""Going about the tree and adding fields with the keyboard alone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.tree.columns import Column
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import click, controller_of, find, key, keys, shown

NESTED = "{{Infobox x\n| alpha = {{flag|Finland}}\n| beta = 2\n| gamma = 3\n}}\n"


def test_right_unfolds_then_goes_to_the_value_and_left_goes_back_up(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(NESTED)
    alpha = find(pane, "alpha")
    click(qtbot, pane, alpha, Column.FIELD)
    key(Qt.Key.Key_Right)
    assert shown(pane) == [
        "Infobox x",
        "  alpha",
        "    flag",
        "  beta",
        "  gamma",
    ]
    key(Qt.Key.Key_Right)
    assert pane.view.currentIndex().column() == Column.VALUE
    key(Qt.Key.Key_Down)
    assert pane.current_row() == find(pane, "alpha", "flag")
    key(Qt.Key.Key_Left)
    assert pane.view.currentIndex().column() == Column.FIELD
    key(Qt.Key.Key_Left)
    assert pane.current_row() == alpha
    key(Qt.Key.Key_Left)
    assert shown(pane) == ["Infobox x", "  alpha", "  beta", "  gamma"]
    key(Qt.Key.Key_Left)
    assert pane.current_row() == find(pane)


def test_typing_in_the_field_column_jumps_to_the_field(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(NESTED)
    click(qtbot, pane, find(pane), Column.FIELD)
    keys("ga")
    assert pane.current_row() == find(pane, "gamma")
    assert controller_of(pane).document.text == NESTED


@pytest.mark.parametrize("keys_of_action", ["Ins", "Del", "Alt+Up", "Alt+Down", "Ctrl+D", "F3"])
def test_keys_of_actions_reach_their_actions(
    qtbot: QtBot, open_page: OpenPage, keys_of_action: str
) -> None:
    pane = open_page(NESTED)
    action = QAction("act", pane)
    action.setShortcut(QKeySequence(keys_of_action))
    pane.addAction(action)
    click(qtbot, pane, find(pane, "beta"))
    pressed = QKeySequence(keys_of_action)[0]
    with qtbot.waitSignal(action.triggered):
        key(pressed.key(), pressed.keyboardModifiers())


@pytest.mark.parametrize("keys_of_action", ["Ins", "Del", "Alt+Up", "Ctrl+D"])
def test_keys_of_actions_rest_while_a_value_is_edited(
    qtbot: QtBot, open_page: OpenPage, keys_of_action: str
) -> None:
    pane = open_page(NESTED)
    action = QAction("act", pane)
    action.setShortcut(QKeySequence(keys_of_action))
    action.triggered.connect(lambda: pytest.fail("the action ran"))
    pane.addAction(action)
    click(qtbot, pane, find(pane, "beta"))
    key(Qt.Key.Key_F2)
    pressed = QKeySequence(keys_of_action)[0]
    key(pressed.key(), pressed.keyboardModifiers())
    assert pane.view.editor is not None
    key(Qt.Key.Key_Escape)


COMPLETES = pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing the keyboard)", extend=True
)
"""Off screen, Qt says so of the list of names that pops up."""


@COMPLETES
def test_insert_adds_a_field_below_in_one_line(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(NESTED)
    click(qtbot, pane, find(pane, "beta"))
    assert pane.begin_add_field()
    keys("delta = 4")
    key(Qt.Key.Key_Return)
    expected = NESTED.replace("| beta = 2\n", "| beta = 2\n| delta = 4\n")
    assert controller_of(pane).document.text == expected
    assert pane.current_row() == find(pane, "delta")
    assert pane.view.currentIndex().column() == Column.VALUE
    assert pane.view.hasFocus()
    assert pane.adder.line is None


def test_the_line_stands_right_below_its_row(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(NESTED)
    click(qtbot, pane, find(pane, "beta"))
    pane.begin_add_field()
    line = pane.adder.line
    assert line is not None
    below = pane.view.visualRect(pane.model.index_of(find(pane, "gamma")))
    assert line.geometry().topLeft() == below.topLeft()
    key(Qt.Key.Key_Escape)


@COMPLETES
def test_escape_or_an_empty_line_adds_nothing(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(NESTED)
    click(qtbot, pane, find(pane, "beta"))
    pane.begin_add_field()
    keys("delta")
    key(Qt.Key.Key_Escape)
    assert pane.adder.line is None
    pane.begin_add_field()
    key(Qt.Key.Key_Return)
    assert pane.adder.line is None
    assert controller_of(pane).document.text == NESTED


@COMPLETES
def test_names_of_other_boxes_complete_the_line(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page("{{Infobox x\n| a = 1\n}}\n{{Infobox x\n| a = 1\n| population = 2\n}}\n")
    click(qtbot, pane, find(pane, "a"))
    pane.begin_add_field()
    keys("pop")
    key(Qt.Key.Key_Tab)
    keys("3")
    key(Qt.Key.Key_Return)
    assert controller_of(pane).document.text == (
        "{{Infobox x\n| a = 1\n| population = 3\n}}\n{{Infobox x\n| a = 1\n| population = 2\n}}\n"
    )


@COMPLETES
def test_a_name_from_the_list_is_added_and_its_value_typed(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page("{{Infobox x\n| a = 1\n}}\n{{Infobox x\n| population = 2\n}}\n")
    click(qtbot, pane, find(pane, "a"))
    pane.begin_add_field()
    keys("pop")
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    keys("3")
    key(Qt.Key.Key_Return)
    assert controller_of(pane).document.text == (
        "{{Infobox x\n| a = 1\n| population = 3\n}}\n{{Infobox x\n| population = 2\n}}\n"
    )


@COMPLETES
def test_enter_adds_what_was_typed_while_the_list_is_open(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page("{{Infobox x\n| a = 1\n}}\n{{Infobox x\n| population = 2\n}}\n")
    click(qtbot, pane, find(pane, "a"))
    pane.begin_add_field()
    keys("pop")
    key(Qt.Key.Key_Return)
    assert controller_of(pane).document.text == (
        "{{Infobox x\n| a = 1\n| pop = \n}}\n{{Infobox x\n| population = 2\n}}\n"
    )


@COMPLETES
def test_a_line_that_would_break_the_box_is_held(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(NESTED)
    click(qtbot, pane, find(pane, "beta"))
    pane.begin_add_field()
    keys("delta = a | b")
    key(Qt.Key.Key_Return)
    line = pane.adder.line
    assert line is not None
    assert line.refusal is not None
    assert controller_of(pane).document.text == NESTED
    key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    expected = NESTED.replace("| beta = 2\n", "| beta = 2\n| delta = a {{!}} b\n")
    assert controller_of(pane).document.text == expected


@COMPLETES
def test_adding_at_a_row_inside_a_value_adds_to_its_argument(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page("{{Infobox x\n| a = [[b]] and [[c]]\n}}")
    pane.select(find(pane, "a", "link"))
    pane.begin_add_field()
    keys("d = e")
    key(Qt.Key.Key_Return)
    assert controller_of(pane).document.text == "{{Infobox x\n| a = [[b]] and [[c]]\n| d = e\n}}"


def test_shift_selects_rows_and_the_order_is_that_of_the_page(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(NESTED)
    click(qtbot, pane, find(pane, "gamma"))
    key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selected_rows() == [find(pane, "beta"), find(pane, "gamma")]


def test_the_menu_key_and_a_right_click_ask_for_the_menu(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(NESTED)
    click(qtbot, pane, find(pane, "beta"))
    cell = pane.view.visualRect(pane.view.currentIndex())
    place = pane.view.viewport().mapToGlobal(cell.bottomLeft())
    for reason, at in (
        (QContextMenuEvent.Reason.Keyboard, place),
        (QContextMenuEvent.Reason.Mouse, place + cell.center()),
    ):
        event = QContextMenuEvent(reason, cell.center(), at)
        with qtbot.waitSignal(pane.menu_requested) as asked:
            QApplication.sendEvent(pane.view.viewport(), event)
        assert asked.args == [at]
    assert event.type() == QEvent.Type.ContextMenu


def test_undo_puts_the_selection_back(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(NESTED)
    beta = find(pane, "beta")
    click(qtbot, pane, beta)
    keys("9")
    key(Qt.Key.Key_Return)
    click(qtbot, pane, find(pane, "gamma"), Column.FIELD)
    controller_of(pane).undo_stack.undo()
    assert controller_of(pane).document.text == NESTED
    assert pane.current_row() == beta
    assert pane.current_column() == "value"
