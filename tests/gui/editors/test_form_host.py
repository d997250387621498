"""The form of the selected row, used with keys and clicks."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.editors.editor_pane import EditorPane
from gui.editors.form_fields import FieldLine
from gui.theme_manager import Scheme, ThemeManager
from model import storage
from model.text_edit import Replace, TextEdit
from tests.support.figures import Figure

Open = Callable[[str], tuple[DocumentController, EditorPane]]
CTRL = Qt.KeyboardModifier.ControlModifier
LINK = "{{Infobox x\n| a = [[Bonn (city)|Bonn]]\n| b = plain words\n}}\n"
CITE = "{{Infobox x\n| a = {{cite|k|title=Long|url=http://x.org}} <!-- c -->\n}}\n"


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Open:
    def open_text(text: str) -> tuple[DocumentController, EditorPane]:
        path = tmp_path / "page.wikitext"
        path.write_bytes(text.encode())
        controller = DocumentController(storage.read(path))
        pane = EditorPane(controller, ThemeManager(qapp, Scheme.LIGHT))
        controller.setParent(pane)
        qtbot.addWidget(pane)
        pane.resize(500, 520)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        return controller, pane

    return open_text


def argument(controller: DocumentController, name: str) -> int:
    rows = controller.rows
    return next(r for r in rows.children(rows.top[0]) if controller.texts.name(r) == name)


def line(pane: EditorPane, key: str) -> FieldLine:
    """The line of a part, which has to be one."""
    return pane.forms.view.editor(key).findChild(FieldLine)


def write(qtbot: QtBot, pane: EditorPane, key: str, text: str) -> FieldLine:
    """Type over what is in a field."""
    field = line(pane, key)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    return field


def labels(pane: EditorPane) -> list[str]:
    return [
        label.text()
        for label in pane.forms.view.findChildren(QLabel)
        if label.isVisible() and label.buddy() is not None
    ]


def test_a_field_that_is_one_link_shows_its_parts(open_page: Open) -> None:
    controller, pane = open_page(LINK)
    row = argument(controller, "a")
    for shown in (row, *controller.rows.children(row)):
        pane.show_row(shown)
        assert pane.forms.isVisible()
        assert labels(pane) == ["&Target", "&Label"]
        assert line(pane, "target").text() == "Bonn (city)"
        assert line(pane, "label").text() == "Bonn"
    pane.show_row(argument(controller, "b"))
    assert not pane.forms.isVisible()


def test_enter_writes_a_part_as_one_step_and_the_wikitext_follows(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    field = write(qtbot, pane, "target", "Cologne")
    assert controller.document.text == LINK
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == LINK.replace("Bonn (city)", "Cologne")
    assert pane.value.text == "[[Cologne|Bonn]]"
    assert controller.undo_stack.undoText() == "Set Target of a"
    assert QApplication.focusWidget() is field
    assert field.cursorPosition() == len("Cologne")
    controller.undo_stack.undo()
    assert controller.document.text == LINK
    assert field.text() == "Bonn (city)"


def test_leaving_writes_and_tab_goes_on_to_the_next_part_and_the_wikitext(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    field = write(qtbot, pane, "target", "Cologne")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert controller.document.text == LINK.replace("Bonn (city)", "Cologne")
    label = line(pane, "label")
    assert QApplication.focusWidget() is label
    qtbot.keyClick(label, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is pane.value


def test_showing_another_row_writes_what_was_typed(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    write(qtbot, pane, "label", "The city")
    pane.show_row(argument(controller, "b"))
    assert controller.document.text == LINK.replace("|Bonn]]", "|The city]]")
    assert pane.value.text == "plain words"


def test_escape_gives_back(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    field = write(qtbot, pane, "target", "Cologne")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Bonn (city)"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == LINK


def test_what_can_be_no_part_stays_in_its_field_with_the_reason(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    first, other = argument(controller, "a"), argument(controller, "b")
    pane.show_row(first)
    field = write(qtbot, pane, "target", "a[b")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == LINK
    assert field.text() == "a[b"
    words = [label.text() for label in pane.forms.view.findChildren(QLabel) if label.isVisible()]
    assert "“a[b” can't be the name of a page." in words
    assert pane.is_held
    pane.show_row(other)
    assert pane.row == first, "the pane stays with what is not written"
    with qtbot.waitSignal(pane.no_longer_held):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert pane.row == other, "and goes on once it is given back"
    assert not pane.is_held


def test_a_held_part_does_not_keep_the_others_from_being_written(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    write(qtbot, pane, "target", "a[b")
    field = write(qtbot, pane, "label", "City")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == LINK.replace("|Bonn]]", "|City]]")
    assert line(pane, "target").text() == "a[b"


def test_the_arguments_of_a_template_are_its_parts(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(CITE)
    pane.show_row(argument(controller, "a"))
    assert labels(pane) == ["1", "title", "url"]
    field = write(qtbot, pane, "title", "Short")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == CITE.replace("Long", "Short")
    assert controller.undo_stack.undoText() == "Set title of a"


def test_the_guard_holds_a_part_and_its_way_out_writes_it(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(CITE)
    pane.show_row(argument(controller, "a"))
    field = write(qtbot, pane, "title", "a|b")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == CITE
    assert pane.forms.banner.isVisible()
    assert pane.is_held
    qtbot.keyClick(field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert controller.document.text == CITE.replace("Long", "a{{!}}b")
    assert not pane.forms.banner.isVisible()
    assert field.text() == "a{{!}}b"
    assert QApplication.focusWidget() is field


def test_an_equals_sign_in_a_positional_value_can_be_written_with_its_number(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(CITE)
    pane.show_row(argument(controller, "a"))
    field = write(qtbot, pane, "1", "a=b")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    ways = pane.forms.banner.refusal.ways
    number = next(i for i, way in enumerate(ways) if way.names_it)
    qtbot.keyClick(field, Qt.Key.Key_1 + number, Qt.KeyboardModifier.AltModifier)
    assert controller.document.text == CITE.replace("|k|", "|1=a=b|")


def test_the_pane_does_not_take_the_focus_nor_move_a_cursor_elsewhere(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    pane.focus_value()
    pane.show_row(argument(controller, "b"))
    pane.show_row(argument(controller, "a"))
    assert QApplication.focusWidget() is pane.value
    field = line(pane, "label")
    field.setFocus()
    field.setCursorPosition(2)
    controller.set_value(argument(controller, "b"), "other words")
    assert QApplication.focusWidget() is field
    assert field.cursorPosition() == 2


def test_undo_in_a_field_goes_through_what_was_typed_there_and_then_leaves_it_to_the_page(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    field = write(qtbot, pane, "target", "Cologne")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == "Bonn (city)"


def test_undo_where_nothing_was_typed_is_the_pages(qtbot: QtBot, open_page: Open) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    field = line(pane, "target")
    field.setFocus()
    undo = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    undo.ignore()
    QApplication.sendEvent(field, undo)
    assert not undo.isAccepted(), "the window's own undo gets the key"
    qtbot.keyClicks(field, "x")
    QApplication.sendEvent(field, undo)
    assert undo.isAccepted()


def test_shift_tab_goes_back_from_the_wikitext_through_the_parts_to_the_name(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    pane.focus_value()
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        seen.append(QApplication.focusWidget())
    assert seen == [line(pane, "label"), line(pane, "target"), pane.name_field]
    qtbot.keyClick(pane.name_field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is line(pane, "target")


def test_a_form_that_goes_while_something_is_held_in_it_keeps_the_text(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    row = argument(controller, "a")
    pane.show_row(row)
    field = write(qtbot, pane, "target", "a[b")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    controller.set_value(row, "only words")
    assert field.isVisible()
    assert field.text() == "a[b"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == LINK.replace("[[Bonn (city)|Bonn]]", "only words")
    assert "no longer there" in pane.forms.banner.refusal.message
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not pane.forms.isVisible()


def test_many_parts_scroll_and_leave_the_wikitext_its_room(open_page: Open) -> None:
    arguments = "".join(f"|a{n}=x" for n in range(40))
    controller, pane = open_page(f"{{{{Infobox x\n| a = {{{{thing{arguments}}}}}\n}}}}\n")
    pane.show_row(argument(controller, "a"))
    assert len(pane.forms.view.keys) == 40
    assert pane.height() == 520
    assert pane.value.height() >= pane.value.minimumSizeHint().height()
    last = line(pane, "a39")
    line(pane, "a38").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line(pane, "a38"), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    shown = QRect(last.mapTo(pane, QPoint(0, 0)), last.size())
    assert pane.forms.geometry().translated(pane.forms.parentWidget().pos()).contains(shown)


def test_text_that_reads_from_right_to_left_does_so_in_its_field(open_page: Open) -> None:
    controller, pane = open_page("{{Infobox x\n| a = [[תל אביב|Tel Aviv]]\n}}\n")
    pane.show_row(argument(controller, "a"))
    assert line(pane, "target").layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert line(pane, "label").layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_was_just_typed_into_the_pages_wikitext_is_read_first(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, pane = open_page(LINK)
    pane.show_row(argument(controller, "a"))
    field = write(qtbot, pane, "target", "Cologne")
    at = LINK.index("|Bonn]]")
    controller.replace_text(TextEdit((Replace(at - 11, at - 11, "The old "),)), "Typing")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert controller.document.text == LINK.replace("Bonn (city)", "Cologne")


@pytest.mark.slow
def test_a_row_of_the_seed_shows_its_form_within_a_frame(
    open_page: Open, shared: Path, figure: Figure
) -> None:
    controller, pane = open_page((shared / "seed" / "korean_war.wikitext").read_text("utf-8"))
    rows = list(controller.rows.children(controller.rows.top[0]))
    for row in rows:
        rows.extend(controller.rows.children(row))
    taken, forms = [], 0
    for row in rows:
        begin = time.perf_counter()
        pane.forms.show_row(row)
        taken.append((time.perf_counter() - begin) * 1000)
        forms += pane.forms.form is not None
    figures = f"{statistics.median(taken):.1f} ms, at most {max(taken):.1f} ms"
    figure(f"{forms} forms of {len(rows)} rows, each in {figures}")
    assert forms > 500
    assert statistics.median(taken) < 16
