"""Editing values where they stand, with real keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.tree.columns import Column
from gui.tree.pane import TreePane
from model.wikitext.nodes import NodeKind
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import center, click, controller_of, find, key, keys

BOX = "{{Infobox war\n| conflict = Winter War\n| result   = [[Peace]]\n| date     = 1940\n}}\n"


def text_of(pane: TreePane) -> str:
    return controller_of(pane).document.text


def test_typing_replaces_the_value_of_the_clicked_cell(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    keys("Armistice")
    key(Qt.Key.Key_Return)
    assert text_of(pane) == BOX.replace("[[Peace]]", "Armistice")
    assert pane.view.editor is None
    assert pane.view.hasFocus()


def test_f2_shows_the_wikitext_and_goes_on_from_it(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    key(Qt.Key.Key_F2)
    assert pane.view.editor is not None
    assert pane.view.editor.text == "[[Peace]]"
    keys(" treaty")
    key(Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert text_of(pane) == BOX.replace("[[Peace]]", "[[Peace]] treaty")


def test_enter_edits_too_and_escape_gives_back_untouched(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "date"))
    key(Qt.Key.Key_Return)
    keys("never")
    key(Qt.Key.Key_Escape)
    assert pane.view.editor is None
    assert text_of(pane) == BOX
    assert controller_of(pane).undo_stack.count() == 0


def test_enter_on_an_untouched_value_makes_no_undo_step(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "date"))
    key(Qt.Key.Key_F2)
    key(Qt.Key.Key_Return)
    assert pane.view.editor is None
    assert controller_of(pane).undo_stack.count() == 0


def test_tab_commits_and_goes_to_the_value_below(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "conflict"))
    keys("Lapland War")
    key(Qt.Key.Key_Tab)
    assert pane.current_row() == find(pane, "result")
    assert pane.view.currentIndex().column() == Column.VALUE
    keys("Peace")
    key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert pane.current_row() == find(pane, "conflict")
    expected = BOX.replace("Winter", "Lapland").replace("[[Peace]]", "Peace")
    assert text_of(pane) == expected


def test_shift_enter_writes_a_line_and_the_editor_grows(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    key(Qt.Key.Key_F2)
    editor = pane.view.editor
    assert editor is not None
    height = editor.height()
    key(Qt.Key.Key_End)
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    keys("* one")
    assert editor.height() > height
    key(Qt.Key.Key_Return)
    assert text_of(pane) == BOX.replace("[[Peace]]", "[[Peace]]\n* one")


def test_a_long_value_is_seen_whole_at_once(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX.replace("1940", "a word and another " * 9 + "end"))
    click(qtbot, pane, find(pane, "date"))
    key(Qt.Key.Key_F2)
    editor = pane.view.editor
    assert editor is not None
    assert editor.text_edit.verticalScrollBar().maximum() == 0
    assert editor.height() > 2 * editor.text_edit.fontMetrics().lineSpacing()


def test_tab_goes_from_value_to_value_and_leaves_at_the_end(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    key(Qt.Key.Key_Tab)
    assert pane.current_row() == find(pane, "date")
    assert pane.view.currentIndex().column() == Column.VALUE
    keys("1941")
    key(Qt.Key.Key_Return)
    assert text_of(pane) == BOX.replace("1940", "1941")


def test_typing_over_more_than_the_row_shows_says_so(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX.replace("[[Peace]]", "{{plainlist|\n* a\n* b\n}}"))
    click(qtbot, pane, find(pane, "result"))
    keys("x")
    editor = pane.view.editor
    assert editor is not None
    assert editor.hint.isVisible()
    assert editor.hint.text() == "This replaces all 4 lines of the value. Esc keeps them."
    key(Qt.Key.Key_Escape)
    assert text_of(pane) == BOX.replace("[[Peace]]", "{{plainlist|\n* a\n* b\n}}")


def test_a_row_that_goes_by_its_own_edit_is_written_once(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX.replace("[[Peace]]", "see<ref>{{cite web|access-date=2020}}</ref>"))
    pane.set_filter("access-date")
    result = find(pane, "result")
    reference = next(
        row
        for row in controller_of(pane).rows.children(result)
        if controller_of(pane).texts.kind(row) is NodeKind.REFERENCE
    )
    click(qtbot, pane, reference)
    keys("2021")
    key(Qt.Key.Key_Return)
    assert text_of(pane) == BOX.replace("[[Peace]]", "see2021")
    assert controller_of(pane).undo_stack.count() == 1


def test_a_value_that_would_break_the_box_is_held_with_the_ways_out(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    keys("a | b")
    editor = pane.view.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.refusal is not None)
    assert editor.banner.isVisible()
    assert editor.height() > pane.view.visualRect(pane.view.currentIndex()).height() + 10
    key(Qt.Key.Key_Return)
    assert pane.view.editor is editor
    assert text_of(pane) == BOX
    key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert pane.view.editor is None
    assert text_of(pane) == BOX.replace("[[Peace]]", "a {{!}} b")
    controller_of(pane).undo_stack.undo()
    assert text_of(pane) == BOX


def test_a_held_value_goes_on_when_it_is_mended(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    keys("[[x")
    key(Qt.Key.Key_Return)
    editor = pane.view.editor
    assert editor is not None
    assert editor.is_held
    keys("]]")
    qtbot.waitUntil(lambda: editor.refusal is None)
    key(Qt.Key.Key_Return)
    assert text_of(pane) == BOX.replace("[[Peace]]", "[[x]]")


def test_tab_reaches_the_buttons_of_a_held_value(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    keys("a | b")
    key(Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert button is not None
    assert button.accessibleName() == "Write it as {{!}}"
    key(Qt.Key.Key_Space)
    assert text_of(pane) == BOX.replace("[[Peace]]", "a {{!}} b")


def test_escape_at_a_button_gives_back(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"))
    keys("a | b")
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Escape)
    assert pane.view.editor is None
    assert text_of(pane) == BOX
    assert pane.view.hasFocus()


def test_a_click_elsewhere_commits(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "date"))
    keys("1939")
    click(qtbot, pane, find(pane, "conflict"))
    assert text_of(pane) == BOX.replace("1940", "1939")
    assert pane.current_row() == find(pane, "conflict")
    assert pane.view.editor is None


def test_a_click_elsewhere_does_not_close_a_held_value(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "conflict"))
    keys("a }} b")
    click(qtbot, pane, find(pane, "date"))
    assert pane.view.editor is not None
    assert pane.view.editor.text == "a }} b"
    assert pane.current_row() == find(pane, "conflict")
    assert text_of(pane) == BOX
    assert pane.commit() is not None


def test_leaving_the_pane_commits_or_keeps_a_held_value_open(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(BOX)
    other = QLineEdit(pane)
    other.show()
    click(qtbot, pane, find(pane, "date"))
    keys("1939")
    other.setFocus()
    assert pane.view.editor is None
    assert text_of(pane) == BOX.replace("1940", "1939")
    pane.view.setFocus()
    keys("{{")
    other.setFocus()
    assert pane.view.editor is not None
    assert pane.view.editor.text == "{{"


def test_a_double_click_edits_the_value(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    place = center(pane, find(pane, "date"))
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.view.editor is not None
    assert pane.view.editor.text == "1940"


def test_f2_in_the_field_column_renames_in_place(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    row = find(pane, "result")
    click(qtbot, pane, row, Column.FIELD)
    key(Qt.Key.Key_F2)
    keys("outcome")
    key(Qt.Key.Key_Return)
    assert text_of(pane) == BOX.replace("result", "outcome")
    assert pane.current_row() == row


def test_a_name_that_would_break_the_box_is_held(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "result"), Column.FIELD)
    key(Qt.Key.Key_F2)
    keys("a|b")
    key(Qt.Key.Key_Return)
    assert pane.view.editor is not None
    assert pane.view.editor.is_held
    assert text_of(pane) == BOX


def test_no_break_spaces_and_line_ends_stay_what_they_were(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = "{{Infobox x\r\n| a = 5\u00a0km\r\n* one\r\n* two\u2028x\r\n| b = 2\r\n}}"
    pane = open_page(page)
    click(qtbot, pane, find(pane, "a"))
    key(Qt.Key.Key_F2)
    key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    keys("!")
    key(Qt.Key.Key_Return)
    assert text_of(pane) == page.replace("\u2028x", "\u2028x!")


def test_a_whole_box_is_not_edited_in_its_cell(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane))
    keys("x")
    assert pane.view.editor is None
    assert text_of(pane) == BOX


def test_values_of_nested_rows_are_edited_at_their_depth(qtbot: QtBot, open_page: OpenPage) -> None:
    page = "{{Infobox x\n| a = {{flag|Finland|size=2px}} and [[Oulu|a town]]\n}}"
    pane = open_page(page)
    pane.select(find(pane, "a", "flag", "1"))
    keys("Sweden")
    key(Qt.Key.Key_Return)
    pane.select(find(pane, "a", "link"))
    keys("[[Turku]]")
    key(Qt.Key.Key_Return)
    assert text_of(pane) == "{{Infobox x\n| a = {{flag|Sweden|size=2px}} and [[Turku]]\n}}"


def test_undo_in_an_editor_goes_through_what_was_typed_there(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(BOX)
    click(qtbot, pane, find(pane, "date"))
    key(Qt.Key.Key_F2)
    keys(" or 1941")
    editor = pane.view.editor
    assert editor is not None
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text == "1940 or "
    key(Qt.Key.Key_Return)
    assert text_of(pane) == BOX.replace("1940", "1940 or ")


def test_an_editor_scrolls_only_where_its_text_is_long(qtbot: QtBot, open_page: OpenPage) -> None:
    lines = "\n".join(f"* {number}" for number in range(40))
    pane = open_page(f"{{{{Infobox x\n| a = short\n| b =\n{lines}\n}}}}\n")
    for name, scrolls in (("a", False), ("b", True)):
        pane.select(find(pane, name))
        pane.edit_value()
        editor = pane.view.editor
        assert editor is not None
        assert editor.text_edit.verticalScrollBar().isVisible() == scrolls
        assert pane.view.viewport().rect().contains(editor.geometry())
        editor.give_back()
