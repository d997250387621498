"""An editor that keeps its text exactly, whatever Qt makes of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.editors.exact_text_edit import ExactTextEdit
from gui.editors.shown_text import shown
from model.text_edit import Replace, TextEdit

CHARS = st.sampled_from("ab \n\r\t\0\x1f\u00a0\u2028\u2029\ufdd0\ufdd1\ufffc😀é中")
TEXTS = st.text(CHARS | st.characters(exclude_categories=("Cs",)), max_size=30)


@pytest.fixture
def editor(qtbot: QtBot) -> ExactTextEdit:
    editor = ExactTextEdit()
    qtbot.addWidget(editor)
    editor.resize(300, 200)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    editor.setFocus()
    return editor


def raw(editor: ExactTextEdit) -> str:
    return editor.document().toRawText().replace("\u2029", "\n")


def put(editor: ExactTextEdit, text: str, line_break: str = "\n") -> list[TextEdit]:
    edits: list[TextEdit] = []
    editor.line_break = line_break
    editor.set_text(text)
    editor.typed.connect(edits.append)
    return edits


SPANS = st.tuples(st.integers(0, 99), st.integers(0, 4))
ACTIONS = st.one_of(
    st.tuples(st.just("insert"), SPANS, TEXTS),
    st.tuples(st.just("paste"), SPANS, TEXTS),
    st.tuples(st.just("elsewhere"), SPANS, TEXTS),
    st.tuples(st.sampled_from(["backspace", "delete", "enter"]), SPANS, st.just("")),
)


def act(editor: ExactTextEdit, action: str, text: str) -> None:
    match action:
        case "insert":
            editor.textCursor().insertText(text)
        case "paste":
            data = QMimeData()
            data.setText(text)
            editor.insertFromMimeData(data)
        case "backspace":
            editor.textCursor().deletePreviousChar()
        case "delete":
            editor.textCursor().deleteChar()
        case "enter":
            editor.textCursor().insertBlock()


# The editor is set anew for each example.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS, st.lists(ACTIONS, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_any_edits_change_what_they_touch_and_nothing_else(
    editor: ExactTextEdit,
    text: str,
    actions: list[tuple[str, tuple[int, int], str]],
    line_break: str,
) -> None:
    edits = put(editor, text, line_break)
    known = text
    for action, (place, length), new in actions:
        start = place % (len(editor.text) + 1)
        end = min(len(editor.text), start + length)
        if action == "elsewhere":
            edit = TextEdit.of([Replace(start, end, new)])
            editor.show_edit(edit, edit.apply(editor.text))
            known = edit.apply(known)
        else:
            editor.select(start, end)
            low, high = editor.selected
            act(editor, action, new)
            # One character, or one line break, on each side may go.
            assert editor.text.startswith(known[: max(0, low - 2)])
            assert editor.text.endswith(known[high + 2 :])
        for edit in edits:
            known = edit.apply(known)
        edits.clear()
        assert editor.text == known
        assert raw(editor) == shown(known)
    editor.typed.disconnect(edits.append)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_enter_writes_the_line_break_of_the_page(
    qtbot: QtBot, editor: ExactTextEdit, line_break: str
) -> None:
    put(editor, f"a{line_break}b", line_break)
    editor.select(len(editor.text), len(editor.text))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "c")
    assert editor.text == f"a{line_break}b{line_break}c"


def test_shift_enter_writes_a_line_break_too(qtbot: QtBot, editor: ExactTextEdit) -> None:
    put(editor, "ab")
    editor.select(1, 1)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.text == "a\nb"


def test_backspace_takes_a_cr_lf_as_one(qtbot: QtBot, editor: ExactTextEdit) -> None:
    edits = put(editor, "a\r\nb\r\n", "\r\n")
    editor.select(3, 3)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text == "ab\r\n"
    assert edits == [TextEdit((Replace(1, 3, ""),))]


def test_typing_beside_characters_that_qt_keeps_for_itself(
    qtbot: QtBot, editor: ExactTextEdit
) -> None:
    edits = put(editor, "😀\0\u2029\ufdd0 \u00a0z")
    editor.select(4, 4)
    qtbot.keyClicks(editor, "xy")
    assert editor.text == "😀\0\u2029\ufdd0xy \u00a0z"
    assert edits == [TextEdit((Replace(4, 4, "x"),)), TextEdit((Replace(5, 5, "y"),))]


def test_copy_and_paste_keep_every_character(qtbot: QtBot, editor: ExactTextEdit) -> None:
    put(editor, "a\u00a0\u2029\ufdd0b")
    editor.selectAll()
    editor.copy()
    assert QApplication.clipboard().text() == "a\u00a0\u2029\ufdd0b"
    editor.select(5, 5)
    editor.paste()
    assert editor.text == "a\u00a0\u2029\ufdd0ba\u00a0\u2029\ufdd0b"


def test_pasted_lines_end_as_those_of_the_page(editor: ExactTextEdit) -> None:
    put(editor, "a\r\n", "\r\n")
    QApplication.clipboard().setText("x\ny\r\nz")
    editor.select(3, 3)
    editor.paste()
    assert editor.text == "a\r\nx\r\ny\r\nz"


def test_what_an_input_method_commits_is_typed(editor: ExactTextEdit) -> None:
    edits = put(editor, "ab")
    editor.select(1, 1)
    QApplication.sendEvent(editor, QInputMethodEvent("ni", []))
    assert editor.text == "ab"
    commit = QInputMethodEvent()
    commit.setCommitString("你")
    QApplication.sendEvent(editor, commit)
    assert editor.text == "a你b"
    assert edits == [TextEdit((Replace(1, 1, "你"),))]


def drop(editor: ExactTextEdit, at: int, text: str, source: object) -> None:
    data = QMimeData()
    data.setText(text)
    place = editor.cursorRect(editor.cursor_at(at, at)).center()
    event = QDropEvent(
        QPointF(place + QPoint(1, 0)),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert source is None or event.source() is None
    editor.dropEvent(event)


def test_text_dropped_from_elsewhere_is_one_edit(editor: ExactTextEdit) -> None:
    edits = put(editor, "ab\r\ncd", "\r\n")
    drop(editor, 5, "x\ny", None)
    assert editor.text == "ab\r\ncx\r\nyd"
    assert edits == [TextEdit((Replace(5, 5, "x\r\ny"),))]


def test_an_edit_from_elsewhere_leaves_cursor_and_view_where_they_are(
    editor: ExactTextEdit,
) -> None:
    text = "".join(f"line {n}\n" for n in range(200))
    edits = put(editor, text)
    start = text.index("line 150")
    editor.select(start, start + 4)
    editor.ensureCursorVisible()
    top = editor.firstVisibleBlock().text()
    edit = TextEdit.of([Replace(0, 6, "new\nlines\n"), Replace(start - 1, start - 1, "😀")])
    editor.show_edit(edit, edit.apply(text))
    assert editor.text[slice(*editor.selected)] == "line"
    assert editor.selected[0] == start + 5
    assert editor.firstVisibleBlock().text() == top
    assert edits == []


def test_the_cursor_is_told_when_the_person_moves_it_and_only_then(
    qtbot: QtBot, editor: ExactTextEdit
) -> None:
    put(editor, "😀bc\nd")
    moves: list[int] = []
    editor.cursor_moved.connect(moves.append)
    editor.select(0, 0)
    qtbot.keyClick(editor, Qt.Key.Key_Right)
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    assert moves == [1, 4, 3]


def test_a_click_tells_the_cursor_once(qtbot: QtBot, editor: ExactTextEdit) -> None:
    put(editor, "abcdef")
    moves: list[int] = []
    editor.cursor_moved.connect(moves.append)
    place = editor.cursorRect(editor.cursor_at(3, 3)).center()
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert moves == [3]


def test_undo_is_asked_for_not_made(qtbot: QtBot, editor: ExactTextEdit) -> None:
    put(editor, "a")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, "b")
    with qtbot.waitSignal(editor.undo_requested):
        qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text == "ab"
