"""Typing in the Field column: to names first, then into values, folded or not."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.tree.columns import Column
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import controller_of, find, key, keys, label

PAGE = (
    "{{Infobox x\n| alpha = one\n| beta = {{list|title=Two|{{flag|Turkey}}|{{flag|Turkmen}}}}\n"
    "| gamma = in [[Turkey]]\n| Gap = alp\n}}\n"
)


def test_a_name_that_begins_so_comes_first(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane), "name")
    keys("alp")
    assert (pane.current_row(), pane.current_column()) == (find(pane, "alpha"), "name")


def test_one_letter_again_goes_through_the_names(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane), "name")
    keys("g")
    assert pane.current_row() == find(pane, "gamma")
    keys("g")
    assert pane.current_row() == find(pane, "Gap")
    keys("g")
    assert pane.current_row() == find(pane, "gamma")


def test_what_no_name_begins_with_is_found_in_a_folded_value(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane), "name")
    keys("Turk")
    flag = find(pane, "beta", "list", "1", "flag", "1")
    assert (pane.current_row(), pane.current_column()) == (flag, "value")
    keys("men")
    other = find(pane, "beta", "list", "2", "flag", "1")
    assert (pane.current_row(), pane.current_column()) == (other, "value")
    assert pane.view.editor is None


def test_enter_replaces_what_was_found(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane), "name")
    keys("Turkm")
    key(Qt.Key.Key_Return)
    keys("Iran")
    key(Qt.Key.Key_Return)
    assert "{{flag|Iran}}" in controller_of(pane).document.text
    assert "{{flag|Turkey}}" in controller_of(pane).document.text


def test_it_goes_on_round_the_end_of_the_page(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane, "gamma"), "name")
    keys("turkey")
    assert pane.current_row() == pane.model.rows.children(find(pane, "gamma"))[1]
    pane.view.selectionModel().setCurrentIndex(
        pane.model.index_of(find(pane, "Gap"), Column.FIELD),
        pane.view.selectionModel().SelectionFlag.ClearAndSelect,
    )
    key(Qt.Key.Key_Home)
    pane.select(find(pane, "Gap"), "name")
    keys("turkey")
    assert label(pane, pane.current_row()) == "1"


def test_words_are_found_with_their_spaces(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane), "name")
    keys("in turkey")
    assert pane.current_row() == find(pane, "gamma")
    assert pane.current_column() == "value"


def test_what_is_nowhere_leaves_the_current_cell(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane, "alpha"), "name")
    keys("qqq")
    assert (pane.current_row(), pane.current_column()) == (find(pane, "alpha"), "name")
    assert pane.view.editor is None


def test_letters_that_a_busy_window_gets_late_belong_together(open_page: OpenPage) -> None:
    pane = open_page("{{Infobox x\n| image = 1\n| image_size = 2\n}}")
    pane.select(pane.model.rows.top[0], "name")
    for at, letter in enumerate("image_size"):
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        key.setTimestamp(5_000 + 30 * at)
        # As if each had waited long for the window.
        pane.view._keys._ahead._clock.invalidate()
        QApplication.sendEvent(pane.view, key)
    assert pane.view.editor is None
    assert pane.model.texts.name(pane.current_row()) == "image_size"


def test_the_shift_of_a_letter_belongs_to_the_word(open_page: OpenPage) -> None:
    pane = open_page("{{Infobox x\n| image = 1_s\n| image_size = 2\n}}")
    pane.select(pane.model.rows.top[0], "name")
    for letter in "image_size":
        if letter == "_":
            QTest.keyPress(pane.view, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(pane.view, letter)
    assert pane.model.texts.name(pane.current_row()) == "image_size"
    assert pane.view.currentIndex().column() == Column.FIELD
