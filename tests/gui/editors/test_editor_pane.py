"""The editor of the selected row, used with keys and clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.editors.breadcrumb import Breadcrumb
from gui.editors.editor_pane import EditorPane
from gui.editors.refusal_banner import RefusalBanner
from gui.theme_manager import Scheme, ThemeManager
from model import storage

Open = Callable[[str], tuple[DocumentController, EditorPane]]
BOX = "{{Infobox x\n| a = one <!-- c -->\n| b = {{flag|Chad|size=2px}}\n| c = [[x|y]]\n}}\n"
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Open:
    def open_text(text: str) -> tuple[DocumentController, EditorPane]:
        path = tmp_path / "page.wikitext"
        path.write_bytes(text.encode())
        controller = DocumentController(storage.read(path))
        pane = EditorPane(controller, ThemeManager(qapp, Scheme.LIGHT))
        controller.setParent(pane)
        qtbot.addWidget(pane)
        pane.resize(500, 420)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.activateWindow()
        return controller, pane

    return open_text


def find(controller: DocumentController, *names: str) -> int:
    row = controller.rows.top[0]
    for name in names:
        row = next(r for r in controller.rows.children(row) if controller.texts.name(r) == name)
    return row


def write(qtbot: QtBot, pane: EditorPane, text: str) -> None:
    """Type over all that is there."""
    pane.focus_value()
    qtbot.keyClick(pane.value, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(pane.value, text)


def test_a_field_shows_its_way_its_name_and_its_value(open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "b", "flag", "size"))
    assert pane.breadcrumb.names == ["Infobox x", "b", "flag", "size"]
    assert pane.title.text() == "size"
    assert pane.sentence.text() == "Field of flag"
    assert pane.name_field.text() == "size"
    assert pane.value.text == "2px"


def test_other_nodes_show_their_whole_source(open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "b", "flag"))
    assert pane.value.text == "{{flag|Chad|size=2px}}"
    assert pane.sentence.text() == "Template, 2 arguments"
    (link,) = controller.rows.children(find(controller, "c")) or (find(controller, "c"),)
    pane.show_row(link)
    assert "[[x|y]]" in pane.value.text


def test_a_template_at_the_top_is_called_an_infobox_only_if_it_is_one(open_page: Open) -> None:
    controller, pane = open_page("{{short description|War}}\n" + BOX)
    controller.rows.show_everything(True)
    short, box = controller.rows.top
    pane.show_row(short)
    assert pane.sentence.text() == "Template, 1 argument"
    pane.show_row(box)
    assert pane.sentence.text() == "Infobox, 3 fields"


def test_ctrl_enter_writes_the_value_inside_its_white_space_and_comments(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    write(qtbot, pane, "two")
    assert controller.document.text == BOX
    qtbot.keyClick(pane.value, Qt.Key.Key_Return, CTRL)
    assert controller.document.text == BOX.replace("one", "two")
    assert controller.undo_stack.undoText() == "Set a"


def test_leaving_writes_and_so_does_showing_another_row(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    write(qtbot, pane, "two")
    pane.name_field.setFocus(Qt.FocusReason.TabFocusReason)
    assert controller.document.text == BOX.replace("one", "two")
    write(qtbot, pane, "three")
    pane.show_row(find(controller, "c"))
    assert controller.document.text == BOX.replace("one", "three")
    assert pane.value.text == "[[x|y]]"


def test_escape_gives_back(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    write(qtbot, pane, "two")
    qtbot.keyClick(pane.value, Qt.Key.Key_Escape)
    assert pane.value.text == "one"
    assert pane.commit() is None
    assert controller.document.text == BOX


def test_what_would_break_the_box_is_held_while_it_is_typed(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    write(qtbot, pane, "x | y")
    qtbot.waitUntil(pane.banner.isVisible)
    assert pane.value.extraSelections()[0].cursor.selectedText() == "|"
    refusal = pane.commit()
    assert refusal is not None
    assert "|" in refusal.message
    assert pane.value.text == "x | y"
    assert controller.document.text == BOX


def test_a_way_out_is_a_key_away(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    write(qtbot, pane, "x | y")
    qtbot.waitUntil(pane.banner.isVisible)
    qtbot.keyClick(pane.value, Qt.Key.Key_1, ALT)
    assert controller.document.text == BOX.replace("one", "x {{!}} y")
    assert pane.value.text == "x {{!}} y"
    assert pane.banner.isHidden()
    assert pane.value.hasFocus()


def test_a_way_out_is_a_click_away_and_one_step_of_the_history(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    write(qtbot, pane, "x }} y")
    qtbot.waitUntil(pane.banner.isVisible)
    button = pane.banner.findChildren(QPushButton)[1]
    assert button.accessibleName() == "Write it as <nowiki>}}</nowiki>"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert controller.document.text == BOX.replace("one", "x <nowiki>}}</nowiki> y")
    controller.undo_stack.undo()
    assert controller.document.text == BOX
    assert pane.value.text == "one"


def test_refused_text_stays_until_it_is_mended_or_given_back(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    first, other = find(controller, "a"), find(controller, "c")
    pane.show_row(first)
    write(qtbot, pane, "x }} y")
    pane.show_row(other)
    assert pane.row == first
    assert pane.value.text == "x }} y"
    assert pane.held.isVisible()
    assert pane.banner.isVisible()
    pane.focus_value()
    qtbot.keyClick(pane.value, Qt.Key.Key_Escape)
    assert pane.row == other
    assert pane.held.isHidden()
    assert controller.document.text == BOX


def test_mending_refused_text_goes_on_to_the_row_that_waits(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    first, other = find(controller, "a"), find(controller, "c")
    pane.show_row(first)
    write(qtbot, pane, "x | y")
    pane.show_row(other)
    qtbot.keyClick(pane.value, Qt.Key.Key_1, ALT)
    assert controller.document.text == BOX.replace("one", "x {{!}} y")
    assert pane.row == other


def test_enter_in_the_name_renames(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    pane.name_field.setFocus()
    pane.name_field.selectAll()
    qtbot.keyClicks(pane.name_field, "renamed")
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Return)
    assert controller.document.text == BOX.replace("| a =", "| renamed =")
    assert pane.title.text() == "renamed"
    pane.show_row(find(controller, "b", "flag"))
    pane.name_field.setFocus()
    pane.name_field.selectAll()
    qtbot.keyClicks(pane.name_field, "flagu")
    pane.focus_value()
    assert "{{flagu|Chad|size=2px}}" in controller.document.text


def test_a_name_that_would_break_the_box_is_held_and_escape_gives_it_back(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    pane.name_field.setFocus()
    pane.name_field.selectAll()
    qtbot.keyClicks(pane.name_field, "a|b")
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Return)
    assert pane.name_banner.isVisible()
    assert pane.name_field.property("problem")
    assert pane.banner.isHidden()
    assert not pane.value.property("problem")
    below = pane.name_banner.geometry().top() - pane.name_field.geometry().bottom()
    assert 0 < below < pane.name_field.height()
    assert controller.document.text == BOX
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Escape)
    assert pane.name_field.text() == "a"
    assert pane.name_banner.isHidden()
    assert not pane.name_field.property("problem")


def test_the_ways_of_a_name_write_the_name(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    pane.name_field.setFocus()
    pane.name_field.selectAll()
    qtbot.keyClicks(pane.name_field, "a}}b")
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Return)
    way = pane.name_banner.findChildren(QPushButton)[0]
    assert way.accessibleName() == "Write it as &#125;&#125;"
    qtbot.keyClick(pane.name_field, Qt.Key.Key_1, ALT)
    assert controller.document.text == BOX.replace("| a ", "| a&#125;&#125;b ")
    assert pane.name_banner.isHidden()
    assert pane.value.text == "one"


def test_a_template_is_offered_no_name_that_no_page_has(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(controller.rows.top[0])
    pane.name_field.setFocus()
    pane.name_field.selectAll()
    qtbot.keyClicks(pane.name_field, "A | B }} C")
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Return)
    assert pane.name_banner.isVisible()
    assert pane.name_banner.findChildren(QPushButton) == []
    assert pane.banner.isHidden()
    assert controller.document.text == BOX


def test_a_refused_name_stays_until_it_is_mended_or_given_back(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    pane.name_field.setFocus()
    pane.name_field.selectAll()
    qtbot.keyClicks(pane.name_field, "a|b")
    pane.show_row(find(controller, "b"))
    assert (pane.row, pane.name_field.text()) == (find(controller, "a"), "a|b")
    assert pane.held.isVisible()
    pane.focus_value()
    pane.focus_held()
    assert pane.name_field.hasFocus()
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Escape)
    assert (pane.row, pane.name_field.text()) == (find(controller, "b"), "b")
    assert controller.document.text == BOX


def test_a_positional_argument_has_its_number_as_a_hint(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "b", "flag", "1"))
    assert (pane.name_field.text(), pane.name_field.placeholderText()) == ("", "1")
    assert pane.sentence.text() == "Field of flag, known by its position"
    pane.name_field.setFocus()
    qtbot.keyClicks(pane.name_field, "1")
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Return)
    assert pane.commit() is None


def test_plain_text_is_pasted_so_that_it_reads_back_as_it_is(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    QApplication.clipboard().setText("a | b = [[c]]")
    pane.focus_value()
    qtbot.keyClick(pane.value, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(pane.value, Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert pane.commit() is None
    row = find(controller, "a")
    assert controller.texts.value(row) == "a | b = [[c]]"


def test_undo_takes_back_what_is_typed_before_what_is_written(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    write(qtbot, pane, "two")
    qtbot.keyClick(pane.value, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(pane.value, Qt.Key.Key_End)
    qtbot.keyClicks(pane.value, " three")
    for expected in ("two ", "two"):
        qtbot.keyClick(pane.value, Qt.Key.Key_Z, CTRL)
        assert pane.value.text == expected
    assert controller.document.text == BOX.replace("one", "two")
    qtbot.keyClick(pane.value, Qt.Key.Key_Z, CTRL)
    assert controller.document.text == BOX
    assert pane.value.text == "one"


def test_a_change_from_elsewhere_shows_but_does_not_take_what_is_typed(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    row = find(controller, "a")
    pane.show_row(row)
    assert controller.set_value(row, "from the tree") is None
    assert pane.value.text == "from the tree"
    write(qtbot, pane, "typed")
    assert controller.set_value(find(controller, "c"), "z") is None
    assert pane.value.text == "typed"


def test_a_row_that_goes_leaves_nothing_but_what_was_typed(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    row = find(controller, "a")
    pane.show_row(row)
    write(qtbot, pane, "typed")
    assert controller.fields.remove([row]) is None
    assert pane.value.text == "typed"
    assert pane.banner.isVisible()
    qtbot.keyClick(pane.value, Qt.Key.Key_Escape)
    assert pane.row == -1


def test_writing_another_kind_of_node_shows_what_stands_there_now(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "b", "flag"))
    write(qtbot, pane, "[[Chad]]")
    assert pane.commit() is None
    assert "| b = [[Chad]]\n" in controller.document.text
    assert pane.row == -1 or pane.row in controller.rows


def test_a_crumb_leads_up(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "b", "flag", "size"))
    button = next(
        b for b in pane.breadcrumb.children() if getattr(b, "accessibleName", str)() == "Go up to b"
    )
    with qtbot.waitSignal(pane.row_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [find(controller, "b")]


def test_a_narrow_breadcrumb_leaves_out_the_middle(open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "b", "flag", "size"))
    pane.breadcrumb.setFixedWidth(120)
    pane.grab()
    assert pane.breadcrumb.names[-1] == "size"
    assert "…" in pane.breadcrumb.names


def test_values_read_in_their_own_direction(open_page: Open) -> None:
    controller, pane = open_page("{{Infobox x\n| a = [[طنجة]]\n| b = c\n}}")
    pane.show_row(find(controller, "a"))
    option = pane.value.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    assert option.alignment() & Qt.AlignmentFlag.AlignRight
    pane.show_row(find(controller, "b"))
    option = pane.value.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.LeftToRight


def test_the_line_below_says_what_a_reader_sees_while_it_is_typed(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "c"))
    assert pane.preview.text() == "y"
    write(qtbot, pane, "'''[[z|bold]]'''")
    qtbot.waitUntil(lambda: pane.preview.text() == "bold")
    pane.commit()


def test_every_part_has_an_accessible_name(open_page: Open) -> None:
    controller, pane = open_page(BOX)
    pane.show_row(find(controller, "a"))
    refusal = controller.check_value(pane.row, "x | y")
    pane.banner.show_refusal(refusal)
    shown = (QPlainTextEdit, QLineEdit, QLabel, QAbstractButton, RefusalBanner, Breadcrumb)
    parts = [w for w in pane.findChildren(QWidget) if isinstance(w, shown)]
    assert len(parts) > 10
    assert [w for w in parts if not w.accessibleName()] == []
