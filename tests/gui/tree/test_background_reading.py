"""A value that takes long to read is read in a process of its own, and the window never waits."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.background_reading import COMMAND, BackgroundReading
from gui.document_controller import DocumentController
from gui.tree.columns import Column
from gui.tree.pane import TreePane
from model.document import Document
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.patience import ENDLESS
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import controller_of, find, key, keys, label, shown
from tests.support.person import Person
from tests.support.trees import shape

LIST = "".join(f"\n* [[item {number}]] {{{{flag|{number}}}}} ''words''" for number in range(200))
PAGE = "{{Infobox x\n| a =" + LIST + "\n| b = 1\n}}\n"
NEVER = (sys.executable, "-c", "import time; time.sleep(600)")
CRASHING = (sys.executable, "-c", "import os; os._exit(3)")
TALKING = (sys.executable, "-c", r"import sys; sys.stdout.write('\0\0\0\1x'); sys.stdin.read()")


def unfold(pane: TreePane, *names: str) -> int:
    row = find(pane, *names)
    pane.view.expand(pane.model.index_of(row))
    return row


def reads_with(
    pane: TreePane, command: tuple[str, ...] = COMMAND, limit_ms: int = 60_000
) -> BackgroundReading:
    controller = controller_of(pane)
    controller.background = BackgroundReading(controller, command=command, limit_ms=limit_ms)
    return controller.background


def is_read(controller: DocumentController, row: int) -> bool:
    return not controller.texts.is_being_read(row)


def children(pane: TreePane, row: int) -> list[str]:
    return [label(pane, below) for below in pane.model.rows.children(row)]


def process_of(background: BackgroundReading) -> int:
    assert background._process is not None
    return background._process.processId()


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_row_says_that_it_is_being_read_and_then_unfolds(
    qtbot: QtBot, open_page: OpenPage, qtmodeltester: ModelTester
) -> None:
    pane = open_page(PAGE)
    controller = controller_of(pane)
    qtmodeltester.check(pane.model)
    row = unfold(pane, "a")
    assert shown(pane) == ["Infobox x", "  a", "    Reading…", "  b"]
    pane.select(find(pane, "b"), "value")
    qtbot.waitUntil(lambda: is_read(controller, row), timeout=30_000)
    assert children(pane, row) == [str(number) for number in range(1, 201)]
    assert shape(controller.document) == shape(Document(PAGE, first_look=ENDLESS))
    assert pane.current_row() == find(pane, "b")
    qtbot.waitUntil(lambda: not controller.background.is_running)
    qtmodeltester.check(pane.model)


@pytest.mark.slow
def test_the_window_goes_on_while_300_kb_are_read(qtbot: QtBot, open_page: OpenPage) -> None:
    line = "\n* [[item]] {{flag|x}} and some more words that nobody has to look into at all"
    pane = open_page("{{Infobox x\n| a =" + line * (300_000 // len(line)) + "\n| b = 1\n}}\n")
    controller = controller_of(pane)
    row = unfold(pane, "a")
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(is_read(controller, row)))
    timer.start(5)
    qtbot.waitUntil(lambda: is_read(controller, row), timeout=60_000)
    timer.stop()
    assert ticks.count(0) > 20
    assert len(pane.model.rows.children(row)) == 300_000 // len(line)


@pytest.mark.parametrize(
    ("command", "limit_ms"),
    [
        pytest.param(NEVER, 150, id="takes too long"),
        pytest.param(CRASHING, 60_000, id="crashes"),
        pytest.param(TALKING, 60_000, id="says something else"),
        pytest.param(("/nowhere/python",), 60_000, id="cannot start"),
    ],
)
def test_what_cannot_be_read_is_opaque_with_a_mark(
    qtbot: QtBot, open_page: OpenPage, command: tuple[str, ...], limit_ms: int
) -> None:
    pane = open_page("{{Infobox x\n| a = [[c]] " + "<b>" * 900 + "\n| b = 1\n}}\n")
    controller = controller_of(pane)
    background = reads_with(pane, command, limit_ms)
    row = unfold(pane, "a")
    qtbot.waitUntil(lambda: is_read(controller, row), timeout=30_000)
    qtbot.waitUntil(lambda: not background.is_running)
    assert shown(pane) == ["Infobox x", "  a", "    wikitext", "  b"]
    (below,) = pane.model.rows.children(row)
    for marked in (row, below):
        index = pane.model.index_of(marked, Column.MARKS)
        assert index.data() == "too tangled to take apart"
        assert index.data(Qt.ItemDataRole.ToolTipRole) == "too tangled to take apart"
    # It can be edited as wikitext all the same.
    pane.select(below, "value")
    pane.edit_value()
    keys("x")
    key(Qt.Key.Key_Return)
    assert controller.document.text.startswith("{{Infobox x\n| a = [[c]] <b>")
    assert controller.document.text.endswith("<b>x\n| b = 1\n}}\n")


def test_a_process_that_takes_too_long_is_ended(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    background = reads_with(pane, NEVER, 150)
    unfold(pane, "a")
    qtbot.waitUntil(lambda: background.is_running)
    process = process_of(background)
    assert is_alive(process)
    qtbot.waitUntil(lambda: not background.is_running, timeout=30_000)
    assert not is_alive(process)


def test_folding_ends_the_reading_and_unfolding_goes_on_with_it(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(PAGE)
    background = reads_with(pane, NEVER)
    row = unfold(pane, "a")
    qtbot.waitUntil(lambda: background.is_running)
    process = process_of(background)
    pane.view.collapse(pane.model.index_of(row))
    assert not is_alive(process)
    assert not background.is_running
    background._command = COMMAND
    pane.view.expand(pane.model.index_of(row))
    assert shown(pane)[2] == "    Reading…"
    qtbot.waitUntil(lambda: is_read(controller_of(pane), row), timeout=30_000)
    assert len(children(pane, row)) == 200


def test_an_edit_meanwhile_lets_what_is_there_now_be_read(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(PAGE)
    controller = controller_of(pane)
    background = reads_with(pane, NEVER)
    row = unfold(pane, "a")
    qtbot.waitUntil(lambda: background.is_running)
    process = process_of(background)
    background._command = COMMAND
    at = controller.document.text.index("[[item 7]]")
    assert controller.do_edit("Edit", TextEdit.of([Replace(at, at, "[[new]] ")]), row) is None
    assert not is_alive(process)
    qtbot.waitUntil(lambda: is_read(controller, row), timeout=30_000)
    item = pane.model.rows.children(row)[7]
    assert controller.texts.editable(item) == "[[new]] [[item 7]] {{flag|7}} ''words''"
    controller.undo_stack.undo()
    assert controller.document.text == PAGE
    qtbot.waitUntil(lambda: is_read(controller, row), timeout=30_000)
    assert shape(controller.document) == shape(Document(PAGE, first_look=ENDLESS))


def test_what_was_read_waits_while_somebody_types_in_a_row(
    qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    page = tmp_path / "page.wikitext"
    page.write_text(PAGE, encoding="utf-8")
    person.starts(page)
    controller = person.page.controller
    row = person.row("a")
    person.tree.expand(person.page.tree.model.index_of(row))
    (reading,) = controller.rows.children(row)
    person.page.tree.select(reading, "value")
    person.page.tree.edit_value()
    background = controller.background
    qtbot.waitUntil(lambda: background._received != b"", timeout=30_000)
    person.presses("Ctrl+End")
    person.types(" and more")
    assert controller.rows.children(row) == [reading]
    person.presses("Return")
    assert controller.document.text == PAGE.replace("\n| b", " and more\n| b")
    qtbot.waitUntil(lambda: is_read(controller, row), timeout=30_000)
    assert len(controller.rows.children(row)) == 200


def close_page(person: Person) -> None:
    person.presses("Ctrl+W")


def leave(person: Person) -> None:
    person.leave()


@pytest.mark.parametrize("end", [close_page, leave])
def test_no_process_outlives_its_page(
    qtbot: QtBot, person: Person, tmp_path: Path, end: Callable[[Person], None]
) -> None:
    page = tmp_path / "page.wikitext"
    page.write_text(PAGE, encoding="utf-8")
    person.starts(page)
    controller = person.page.controller
    controller.background = BackgroundReading(controller, command=NEVER)
    person.tree.expand(person.page.tree.model.index_of(person.row("a")))
    qtbot.waitUntil(lambda: controller.background.is_running)
    process = process_of(controller.background)
    end(person)
    assert not is_alive(process)


def test_a_controller_that_goes_without_a_word_takes_its_process_along(
    qtbot: QtBot, open_page: OpenPage, qapp: QApplication
) -> None:
    pane = open_page(PAGE)
    background = reads_with(pane, NEVER)
    unfold(pane, "a")
    qtbot.waitUntil(lambda: background.is_running)
    process = process_of(background)
    controller_of(pane).deleteLater()
    qtbot.waitUntil(lambda: not is_alive(process))


def test_the_editor_says_why_a_row_does_not_unfold(
    qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    page = tmp_path / "page.wikitext"
    page.write_text(PAGE, encoding="utf-8")
    person.starts(page)
    controller = person.page.controller
    controller.background = BackgroundReading(controller, command=NEVER, limit_ms=60_000)
    row = person.row("a")
    person.tree.expand(person.page.tree.model.index_of(row))
    (below,) = controller.rows.children(row)
    person.page.tree.select(below, "value")
    sentence = person.page.editor.sentence
    assert sentence.text() == "It is being taken apart; meanwhile it can be edited as wikitext."
    controller.background._limit.start(0)
    qtbot.waitUntil(lambda: is_read(controller, row))
    assert controller.rows.children(row)[0] != below
    person.page.tree.select(controller.rows.children(row)[0], "value")
    assert sentence.text() == "It is too tangled to take apart; it can be edited as wikitext."
    person.page.tree.select(row, "value")
    assert sentence.text() == (
        "Field of Infobox x. It is too tangled to take apart; it can be edited as wikitext."
    )
    assert controller.texts.kind(controller.rows.children(row)[0]) is NodeKind.OPAQUE
