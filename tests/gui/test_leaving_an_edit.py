"""Leaving a row in the middle of an edit: it is written, and the row that was chosen is current."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.person import VALUE, Person

LIST = "{{ubl|" + "|".join(f"item {n}" for n in range(8)) + "}}"
FIELDS = "".join(f"| field{n} = value {n}\n" for n in range(60))
PAGE = (
    f"{{{{Infobox battle\n| name = Raate\n| list = {LIST}\n| note = see [[Suomi]]\n{FIELDS}}}}}\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_bytes(PAGE.encode())
    return file


def text(person: Person) -> str:
    return person.page.controller.document.text


def place_of(person: Person, *names: str) -> QPoint:
    """Where the row is on the screen now; nothing scrolls."""
    index = person.page.tree.model.index_of(person.row(*names), VALUE)
    place = person.tree.visualRect(index).center()
    assert person.tree.viewport().rect().contains(place)
    return place


def click_at(person: Person, place: QPoint) -> None:
    QTest.mouseClick(person.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def type_in_editor(person: Person, words: str) -> None:
    person.presses("Ctrl+2", "Ctrl+A")
    person.types(words)


def test_the_row_that_is_clicked_is_current(qtbot: QtBot, person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    type_in_editor(person, "Tolvajarvi")
    click_at(person, place_of(person, "note"))
    qtbot.waitUntil(lambda: text(person) == PAGE.replace("Raate", "Tolvajarvi"))
    assert person.page.current_names[-1] == "note"
    assert person.page.editor.row == person.row("note")


def test_the_tree_does_not_scroll_back(qtbot: QtBot, person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    bar = person.tree.verticalScrollBar()
    type_in_editor(person, "Tolvajarvi")
    bar.setValue(bar.maximum())
    was = bar.value()
    click_at(person, place_of(person, "field50"))
    qtbot.waitUntil(lambda: text(person) == PAGE.replace("Raate", "Tolvajarvi"))
    assert person.page.current_names[-1] == "field50"
    assert bar.value() == was
    person.presses("Ctrl+Z")
    assert text(person) == PAGE
    assert person.page.current_names[-1] == "name"
    person.presses("Ctrl+Shift+Z")
    assert person.page.current_names[-1] == "name"


def test_a_new_name_does_not_scroll_the_tree_back(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    person.page.editor.name_field.setFocus()
    person.presses("Ctrl+A")
    person.types("title")
    bar = person.tree.verticalScrollBar()
    bar.setValue(bar.maximum())
    click_at(person, place_of(person, "field50"))
    assert text(person) == PAGE.replace("| name", "| title")
    assert person.page.current_names[-1] == "field50"


def test_the_row_under_the_pointer_is_meant_though_others_vanish(
    qtbot: QtBot, person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("list", "ubl", "3")
    person.clicks("list")
    type_in_editor(person, "plain")
    click_at(person, place_of(person, "field3"))
    qtbot.waitUntil(lambda: text(person) == PAGE.replace(LIST, "plain"))
    assert person.page.current_names[-1] == "field3"
    assert person.page.editor.row == person.row("field3")
    assert person.page.tree.selected_rows() == [person.row("field3")]


def test_a_node_that_becomes_another_does_not_call_the_person_back(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.page.tree.select(person.page.controller.rows.children(person.row("note"))[-1])
    type_in_editor(person, "{{b}}")
    person.page.tree.select(person.row("field3"))
    assert text(person) == PAGE.replace("[[Suomi]]", "{{b}}")
    assert person.page.current_names[-1] == "field3"
    assert person.page.editor.row == person.row("field3")


def test_a_refused_text_keeps_the_editor_while_the_tree_goes_on(
    qtbot: QtBot, person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("name")
    type_in_editor(person, "a|b")
    click_at(person, place_of(person, "note"))
    assert person.page.current_names[-1] == "note"
    qtbot.waitUntil(lambda: person.page.editor.is_held)
    assert person.page.editor.value.text == "a|b"
    assert text(person) == PAGE


def test_what_no_longer_matches_the_filter_stays_until_it_is_left(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.presses("Ctrl+F")
    person.types("raate")
    person.presses("Return")
    assert person.page.current_names[-1] == "name"
    person.page.tree.select(person.row("name"))
    type_in_editor(person, "other")
    person.presses("Ctrl+Return")
    assert text(person) == PAGE.replace("Raate", "other")
    assert person.page.current_names[-1] == "name"
