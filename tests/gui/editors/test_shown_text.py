"""Offsets of a text and positions in what Qt shows of it."""

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from gui.editors.shown_text import PositionMap, shown, units
from model.text_edit import Replace

CHARS = st.sampled_from("ab \n\r\t\0\x1f\x7f\u00a0\u2028\u2029\ufdd0\ufdd1\ufffc\uffff😀é中\ufeff")
TEXTS = st.text(CHARS | st.characters(exclude_categories=()), max_size=60)


@given(TEXTS)
def test_qt_holds_what_is_shown_as_it_is(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(shown(text))
    assert document.toRawText().replace("\u2029", "\n") == shown(text)
    assert len(shown(text)) == len(text.replace("\r\n", "\n"))


def naive(text: str, offset: int) -> int:
    if text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1
    return units(text[:offset].replace("\r\n", "\n"))


def assert_maps(positions: PositionMap, text: str, offsets: list[int]) -> None:
    assert positions.end == naive(text, len(text))
    for offset in offsets:
        at = positions.position(offset)
        assert at == naive(text, offset)
        inside = text[max(0, offset - 1) : offset + 1] == "\r\n"
        assert positions.offset(at) == offset - inside


@given(TEXTS)
@example("\ud800")
@example("\ud83d\ude00x")
@example("a\udc00\ud800\U0001f600b\r\n\udfff")
def test_each_offset_has_a_position_and_comes_back(text: str) -> None:
    assert_maps(PositionMap(text), text, list(range(len(text) + 1)))


PAGE = "a\r\n😀b\n" * 4000


@given(st.data())
def test_follows_edits_of_a_long_text(data: st.DataObject) -> None:
    text = PAGE
    positions = PositionMap(text)
    for _ in range(3):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.sampled_from([0, 1, 2, 9000])))
        replace = Replace(start, end, data.draw(TEXTS) * data.draw(st.sampled_from([1, 300])))
        text = text[:start] + replace.text + text[end:]
        positions.edited(replace, text)
        near = [start, start + len(replace.text), 0, len(text), len(text) // 2]
        assert_maps(
            positions, text, [min(len(text), max(0, o + d)) for o in near for d in (-1, 0, 1)]
        )


def test_a_position_inside_a_character_is_that_of_the_character() -> None:
    assert PositionMap("a😀b").offset(2) == 1
    assert PositionMap("a😀b").offset(3) == 2


def test_a_position_is_where_a_cursor_would_stand() -> None:
    text = "x\r\n😀\0\ry"
    document = QTextDocument()
    document.setPlainText(shown(text))
    cursor = QTextCursor(document)
    cursor.setPosition(PositionMap(text).position(text.index("y")))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "y"
