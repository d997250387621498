"""The panel with the whole page's wikitext, used with keys and clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.panels.wikitext import WikitextPanel
from gui.theme import load_theme
from gui.theme_manager import Scheme, ThemeManager
from model import storage
from model.text_edit import Replace, TextEdit

Open = Callable[[str], tuple[DocumentController, WikitextPanel]]
BOX = "{{Infobox x\n| a = one\n| b = two\n}}\n"
THEME = load_theme("light")
LONG = "{{Infobox x\n" + "".join(f"| f{n} = [[v{n}]]\n" for n in range(400)) + "}}\n"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(qtbot: QtBot, theme_manager: ThemeManager, tmp_path: Path) -> Open:
    def open_text(text: str) -> tuple[DocumentController, WikitextPanel]:
        path = tmp_path / "page.wikitext"
        path.write_bytes(text.encode())
        controller = DocumentController(storage.read(path))
        panel = WikitextPanel(controller, theme_manager)
        controller.setParent(panel)
        qtbot.addWidget(panel)
        panel.resize(500, 300)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.load()
        panel.activateWindow()
        panel.setFocus()
        return controller, panel

    return open_text


def colors(panel: WikitextPanel, line: int) -> dict[str, str]:
    """The coloured pieces of a line and their colours."""
    block = panel.editor.document().findBlockByNumber(line)
    return {
        block.text()[f.start : f.start + f.length]: f.format.foreground().color().name()
        for f in block.layout().formats()
    }


def test_typing_changes_the_page_and_the_tree_follows(qtbot: QtBot, open_page: Open) -> None:
    controller, panel = open_page(BOX)
    at = BOX.index("one") + 3
    panel.editor.select(at, at)
    qtbot.keyClicks(panel.editor, "!")
    assert controller.document.text == BOX.replace("one", "one!")
    with qtbot.waitSignal(controller.tree_read):
        pass
    row = controller.rows.children(controller.rows.top[0])[0]
    assert controller.texts.value(row) == "one!"


def test_a_paste_and_a_drop_are_steps_of_their_own(qtbot: QtBot, open_page: Open) -> None:
    controller, panel = open_page("")
    QApplication.clipboard().setText("b")
    qtbot.keyClicks(panel.editor, "a")
    qtbot.keyClick(panel.editor, Qt.Key.Key_V, CTRL)
    qtbot.keyClicks(panel.editor, "c")
    data = QMimeData()
    data.setText("d")
    end = QPointF(panel.editor.cursorRect(panel.editor.textCursor()).center())
    panel.editor.dropEvent(
        QDropEvent(
            end,
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert controller.document.text == "abcd"
    stack = controller.undo_stack
    names = [stack.text(index) for index in range(stack.count())]
    assert names == ["Typing", "Paste", "Typing", "Drop"]
    qtbot.keyClick(panel.editor, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(panel.editor, Qt.Key.Key_Z, CTRL)
    assert (controller.document.text, panel.editor.text) == ("ab", "ab")


def test_undo_goes_word_by_word_and_a_line_break_is_a_step(qtbot: QtBot, open_page: Open) -> None:
    controller, panel = open_page("")
    qtbot.keyClicks(panel.editor, "one two")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.editor, "three")
    texts = []
    while controller.undo_stack.canUndo():
        qtbot.keyClick(panel.editor, Qt.Key.Key_Z, CTRL)
        texts.append(controller.document.text)
        assert panel.editor.text == controller.document.text
    assert texts == ["one two\n", "one two", "one ", ""]
    qtbot.keyClick(panel.editor, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert panel.editor.text == "one "
    controller.settle()


def test_moving_the_cursor_ends_a_step(qtbot: QtBot, open_page: Open) -> None:
    controller, panel = open_page("")
    qtbot.keyClicks(panel.editor, "ab")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Left)
    qtbot.keyClicks(panel.editor, "c")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Z, CTRL)
    assert controller.document.text == "ab"
    controller.settle()


def test_an_edit_of_a_field_shows_at_once_and_is_undone_here(qtbot: QtBot, open_page: Open) -> None:
    controller, panel = open_page(BOX)
    row = controller.rows.children(controller.rows.top[0])[1]
    assert controller.set_value(row, "2") is None
    assert panel.editor.text == BOX.replace("two", "2")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Z, CTRL)
    assert controller.document.text == panel.editor.text == BOX


def test_a_new_line_in_a_cr_lf_page_is_cr_lf(qtbot: QtBot, open_page: Open, tmp_path: Path) -> None:
    text = BOX.replace("\n", "\r\n")
    controller, panel = open_page(text)
    at = text.index("| b")
    panel.editor.select(at, at)
    qtbot.keyClicks(panel.editor, "| c = 3")
    qtbot.keyClick(panel.editor, Qt.Key.Key_Return)
    controller.settle()
    controller.save()
    expected = text.replace("| b", "| c = 3\r\n| b").encode()
    assert (tmp_path / "page.wikitext").read_bytes() == expected


def test_only_what_can_be_seen_is_coloured(qtbot: QtBot, open_page: Open) -> None:
    _, panel = open_page(LONG)
    panel.grab()
    assert colors(panel, 0) == {
        "{{": THEME.punctuation.name(),
        "Infobox x": THEME.template.name(),
    }
    assert colors(panel, 3)[" f2 "] == THEME.argument.name()
    assert colors(panel, 3)["v2"] == THEME.link.name()
    assert colors(panel, 300) == {}
    panel.editor.verticalScrollBar().setValue(290)
    panel.grab()
    assert colors(panel, 300)[" f299 "] == THEME.argument.name()


def test_colours_follow_typing_and_stay_while_a_link_is_open(qtbot: QtBot, open_page: Open) -> None:
    controller, panel = open_page(BOX)
    panel.grab()
    at = BOX.index("one")
    panel.editor.select(at, at)
    qtbot.keyClicks(panel.editor, "[[")
    panel.grab()
    assert colors(panel, 1)["[["] == THEME.error.name()
    assert colors(panel, 2)[" b "] == THEME.argument.name()
    qtbot.keyClicks(panel.editor, "x]]")
    panel.grab()
    assert colors(panel, 1)["x"] == THEME.link.name()
    controller.settle()


def test_reveal_brings_a_span_into_view_without_taking_the_focus(
    qtbot: QtBot, open_page: Open
) -> None:
    _, panel = open_page(LONG)
    panel.editor.clearFocus()
    start = LONG.index("| f300")
    panel.reveal(start, start + 10)
    assert panel.editor.is_in_view(start)
    assert not panel.editor.hasFocus()
    marked = [s.cursor.selectedText() for s in panel.editor.extraSelections()]
    assert LONG[start : start + 10] in marked
    top = panel.editor.verticalScrollBar().value()
    panel.reveal(start + 20, start + 30)
    assert panel.editor.verticalScrollBar().value() == top


def test_a_click_tells_where_in_the_text_it_was(qtbot: QtBot, open_page: Open) -> None:
    _, panel = open_page("😀\n" + BOX)
    at = ("😀\n" + BOX).index("two")
    place = panel.editor.cursorRect(panel.editor.cursor_at(at, at)).center()
    with qtbot.waitSignal(panel.cursor_moved) as moved:
        qtbot.mouseClick(panel.editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert moved.args == [at]


def test_while_the_page_cannot_be_read_the_strip_leads_to_the_cause(
    qtbot: QtBot, open_page: Open
) -> None:
    controller, panel = open_page(BOX)
    assert panel.strip.isHidden()
    at = BOX.index("one")
    panel.editor.select(at, at)
    qtbot.keyClicks(panel.editor, "[[")
    with qtbot.waitSignal(controller.readable_changed):
        pass
    assert panel.strip.isVisible()
    assert "“[[” in line 2" in panel.strip.text
    panel.editor.select(0, 0)
    qtbot.mouseClick(panel.strip.button, Qt.MouseButton.LeftButton)
    assert panel.editor.selected == (at, at + 2)
    assert panel.editor.hasFocus()
    qtbot.keyClick(panel.editor, Qt.Key.Key_Delete)
    with qtbot.waitSignal(controller.readable_changed):
        pass
    assert panel.strip.isHidden()


def test_reload_shows_the_new_text(open_page: Open, tmp_path: Path) -> None:
    controller, panel = open_page(BOX)
    (tmp_path / "page.wikitext").write_text("{{Infobox y}}")
    controller.reload()
    assert panel.editor.text == "{{Infobox y}}"


def test_many_replaces_at_once(open_page: Open) -> None:
    controller, panel = open_page(LONG)
    starts = [i for i in range(len(LONG)) if LONG.startswith("= ", i)]
    edit = TextEdit.of([Replace(i, i + 1, ":\r\n😀=") for i in starts])
    controller.replace_text(edit, "Align")
    assert panel.editor.text == controller.document.text == LONG.replace("= ", ":\r\n😀= ")
    end = len(panel.editor.text)
    panel.editor.select(end, end)
    assert panel.editor.offset == end
    controller.settle()


def test_a_page_in_a_right_to_left_script_stands_at_the_right(open_page: Open) -> None:
    _, panel = open_page("{{صندوق معلومات شخص\n| اسم = ابن بطوطة\n}}")
    cursor = panel.editor.cursorRect(panel.editor.cursor_at(0, 0))
    assert cursor.left() > panel.editor.viewport().width() // 2
    _, panel = open_page(BOX + "طنجة")
    assert panel.editor.cursorRect(panel.editor.cursor_at(0, 0)).left() < 40


def test_another_theme_colours_anew(theme_manager: ThemeManager, open_page: Open) -> None:
    _, panel = open_page(BOX)
    panel.grab()
    theme_manager.set_scheme(Scheme.DARK)
    panel.grab()
    assert colors(panel, 1)[" a "] == load_theme("dark").argument.name()
