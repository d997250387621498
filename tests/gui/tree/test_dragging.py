"""Dragging fields to another place of their template, and what the tree says of other drags."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QStatusTipEvent
from pytestqt.qtbot import QtBot

from gui.tree.pane import TreePane
from model.rows.pasting import PasteBehind, PasteFields, PasteValue
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import controller_of, find
from tests.support.drags import CONTROL, Drag, lower, rows_of, upper

PAGE = "{{Infobox x\n| a = 1\n| b = {{t|p|q}}\n| c = 3\n}}\n"
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


class TipWatch(QObject):
    """Keeps what the status bar would say."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.tips: list[str] = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QStatusTipEvent):
            self.tips.append(event.tip())
        return False


def of_rows(pane: TreePane, *rows: int, keys: Qt.KeyboardModifier | None = None) -> Drag:
    return Drag(rows_of(pane, rows), *([keys] if keys else []))


def of_text(text: str) -> Drag:
    data = QMimeData()
    data.setText(text)
    return Drag(data)


def test_a_field_is_dropped_above_another(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    moved = find(pane, "c")
    pane.select(moved)
    place = upper(pane, find(pane, "a"))
    assert of_rows(pane, moved).drop(pane.view.viewport(), place) == MOVE
    expected = "{{Infobox x\n| c = 3\n| a = 1\n| b = {{t|p|q}}\n}}\n"
    assert controller_of(pane).document.text == expected
    assert pane.current_row() == find(pane, "c") == moved


def test_several_fields_are_dropped_below_another(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    place = lower(pane, find(pane, "c"))
    of_rows(pane, find(pane, "a"), find(pane, "b")).drop(pane.view.viewport(), place)
    expected = "{{Infobox x\n| c = 3\n| a = 1\n| b = {{t|p|q}}\n}}\n"
    assert controller_of(pane).document.text == expected
    controller_of(pane).undo_stack.undo()
    assert controller_of(pane).document.text == PAGE


def test_fields_dropped_below_all_rows_become_the_last(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    bottom = QPoint(20, pane.view.viewport().height() - 5)
    of_rows(pane, find(pane, "a")).drop(pane.view.viewport(), bottom)
    expected = "{{Infobox x\n| b = {{t|p|q}}\n| c = 3\n| a = 1\n}}\n"
    assert controller_of(pane).document.text == expected


def test_where_a_drag_cannot_go_the_status_bar_says_why(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    inner = find(pane, "b", "t", "1")
    pane.select(inner)
    watch = TipWatch(pane.view)
    viewport = pane.view.viewport()
    assert of_rows(pane, find(pane, "b")).over(viewport, upper(pane, inner)) is None
    assert watch.tips[-1] == "A row cannot go into itself."
    assert of_rows(pane, find(pane, "b", "t", "2")).over(viewport, upper(pane, inner)) == MOVE
    assert watch.tips[-1] == ""
    template = of_rows(pane, find(pane, "b", "t"))
    box = pane.model.rows.top[0]
    assert template.over(viewport, upper(pane, box)) is None
    assert watch.tips[-1] == "This goes on a field, to the end of its value."
    template.leaves(viewport)
    assert watch.tips[-1] == ""


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        (("a",), "| z = 1", PasteFields),
        (("a",), "words", PasteValue),
        (("b", "t"), "|r", PasteFields),
    ],
)
def test_text_of_another_program_can_be_dropped_on_a_row(
    qtbot: QtBot, open_page: OpenPage, path: tuple[str, ...], text: str, kind: type
) -> None:
    pane = open_page(PAGE)
    row = find(pane, *path)
    pane.select(row)
    with qtbot.waitSignal(pane.dropped) as dropped:
        assert of_text(text).drop(pane.view.viewport(), upper(pane, row)) == COPY
    assert isinstance(dropped.args[0], kind)


def test_a_copy_with_ctrl_and_a_row_of_no_field_are_for_the_page(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(PAGE)
    viewport, place = pane.view.viewport(), upper(pane, find(pane, "a"))
    with qtbot.waitSignal(pane.dropped) as dropped:
        assert of_rows(pane, find(pane, "c"), keys=CONTROL).drop(viewport, place) == COPY
    assert dropped.args[0].at == 0
    template = find(pane, "b", "t")
    pane.select(template)
    with qtbot.waitSignal(pane.dropped) as dropped:
        assert of_rows(pane, template).drop(viewport, place) == MOVE
    assert dropped.args[0] == PasteBehind(find(pane, "a"), "{{t|p|q}}", (template,))
    assert controller_of(pane).document.text == PAGE


def test_files_are_left_to_the_window(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/page.wikitext")])
    data.setText("/tmp/page.wikitext")
    assert Drag(data).over(pane.view.viewport(), upper(pane, find(pane, "a"))) is None


@pytest.mark.parametrize("is_dropped", [True, False])
def test_what_a_drag_unfolded_is_folded_but_where_it_went(
    open_page: OpenPage, is_dropped: bool
) -> None:
    pane = open_page("{{Infobox x\n| a = 1\n| b = {{t|p}}\n| c = {{u|q}}\n}}\n")
    drag, viewport = of_rows(pane, find(pane, "a")), pane.view.viewport()
    b, c = (pane.model.index_of(find(pane, name)) for name in "bc")
    drag.over(viewport, upper(pane, find(pane, "b")))
    pane.view.expand(b)
    pane.view.expand(c)
    if is_dropped:
        drag.drop(viewport, upper(pane, find(pane, "b", "t")))
    else:
        drag.leaves(viewport)
    assert pane.view.isExpanded(pane.model.index_of(find(pane, "b"))) is is_dropped
    assert not pane.view.isExpanded(pane.model.index_of(find(pane, "c")))
