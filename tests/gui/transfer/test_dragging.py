"""Dragging rows between templates, pages and windows, and text of other programs onto rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from gui.page_tab import PageTab
from gui.tree.columns import Column
from tests.support.drags import CONTROL, Drag, lower, rows_of, upper
from tests.support.person import Person

PAGE = """{{Infobox battle
| name   = Raate
| place  =
| cite   = {{cite web|title=T|date=1940}}
}}
{{Infobox treaty
| name   = Moscow
| long_x = {{nowrap|deep}}<ref>r</ref>
}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "winter_war.wikitext"
    file.write_bytes(PAGE.encode())
    return file


@pytest.fixture
def other_person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    """Somebody before another window."""
    somebody = Person(qtbot, qapp, tmp_path / "other_settings.ini")
    yield somebody
    somebody.leave()


def text(page: PageTab) -> str:
    return page.controller.document.text


def row(page: PageTab, *names: str, box: int = 0) -> int:
    rows, texts = page.controller.rows, page.controller.texts
    found = rows.top[box]
    for name in names:
        found = next(r for r in rows.children(found) if texts.name(r) == name)
    page.tree.select(found)
    return found


def drop(
    page: PageTab, data: QMimeData, place: QPoint, *, keys: object = None, on: PageTab | None = None
) -> object:
    drag = Drag(data, keys) if keys else Drag(data)
    return drag.drop((on or page).tree.view.viewport(), place)


def test_a_field_moves_to_another_template_of_the_page_in_one_step(
    person: Person, page: Path
) -> None:
    person.starts(page)
    shown = person.page
    moved = row(shown, "long_x", box=1)
    target = row(shown, "place")
    drop(shown, rows_of(shown.tree, [moved]), lower(shown.tree, target))
    line = "| long_x = {{nowrap|deep}}<ref>r</ref>\n"
    expected = PAGE.replace(line, "").replace("| place  =\n", "| place  =\n" + line)
    assert text(shown) == expected
    assert shown.controller.undo_stack.undoText() == "Move long_x"
    assert shown.controller.undo_stack.count() == 1
    assert shown.current_names == ["Infobox battle", "long_x"]
    shown.controller.undo_stack.undo()
    assert text(shown) == PAGE


def test_a_field_goes_out_of_a_nested_template_into_its_box_and_back(
    person: Person, page: Path
) -> None:
    person.starts(page)
    shown = person.page
    moved = row(shown, "cite", "cite web", "date")
    drop(shown, rows_of(shown.tree, [moved]), upper(shown.tree, row(shown, "cite")))
    out = PAGE.replace("|date=1940", "").replace("| cite ", "| date   = 1940\n| cite ")
    assert text(shown) == out
    moved = row(shown, "date")
    template = row(shown, "cite", "cite web")
    drop(shown, rows_of(shown.tree, [moved]), upper(shown.tree, template))
    assert text(shown) == PAGE


def test_with_ctrl_it_is_a_copy(person: Person, page: Path) -> None:
    person.starts(page)
    shown = person.page
    data = rows_of(shown.tree, [row(shown, "cite")])
    place = lower(shown.tree, row(shown, "name", box=1))
    drop(shown, data, place, keys=CONTROL)
    line = "| cite   = {{cite web|title=T|date=1940}}\n"
    assert text(shown) == PAGE.replace("Moscow\n", "Moscow\n" + line)
    assert shown.controller.undo_stack.undoText() == "Paste cite"


def test_a_value_that_is_there_is_asked_about_before_a_field_moves(
    person: Person, page: Path
) -> None:
    person.starts(page)
    shown = person.page
    data = rows_of(shown.tree, [row(shown, "name"), row(shown, "cite")])
    drop(shown, data, lower(shown.tree, row(shown, "name", box=1)))
    assert text(shown) == PAGE
    assert person.messages() == [
        "“name” has another value here. Nothing is written until you choose.\nname: Moscow → Raate"
    ]
    person.takes_way("Replace the value")
    cite = "| cite   = {{cite web|title=T|date=1940}}\n"
    expected = PAGE.replace("| name   = Raate\n", "").replace(cite, "")
    assert text(shown) == expected.replace("Moscow\n", "Raate\n" + cite)
    assert shown.controller.undo_stack.count() == 1


def test_a_reference_moves_to_the_end_of_another_value(person: Person, page: Path) -> None:
    person.starts(page)
    shown = person.page
    rows = shown.controller.rows
    reference = rows.children(row(shown, "long_x", box=1))[1]
    shown.tree.select(reference)
    place = upper(shown.tree, row(shown, "name"), Column.VALUE)
    drop(shown, rows_of(shown.tree, [reference]), place)
    assert text(shown) == PAGE.replace("<ref>r</ref>", "").replace("Raate", "Raate<ref>r</ref>")
    assert shown.controller.undo_stack.undoText() == "Move into name"
    shown.controller.undo_stack.undo()
    assert text(shown) == PAGE


def test_text_of_another_program_is_pasted_where_it_is_dropped(person: Person, page: Path) -> None:
    person.starts(page)
    shown = person.page
    data = QMimeData()
    data.setText("place = Raate road\nresult = Victory")
    drop(shown, data, upper(shown.tree, row(shown, "name"), Column.VALUE))
    expected = PAGE.replace("| place  =\n", "| place  = Raate road\n")
    name = "| name   = Raate\n"
    assert text(shown) == expected.replace(name, name + "| result = Victory\n")
    data.setText("Kainuu")
    drop(shown, data, upper(shown.tree, row(shown, "name"), Column.VALUE))
    assert "| name   = Kainuu\n" in text(shown)


def test_rows_are_copied_to_another_page_over_its_tab(
    qtbot: QtBot, person: Person, page: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.wikitext"
    other.write_bytes(b"{{Infobox battle|name=A}}")
    window = person.starts(other, page)
    source = person.page
    drag = Drag(rows_of(source.tree, [row(source, "cite")]))
    tabs = window.findChild(QTabBar, "pages")
    assert tabs is not None
    drag.over(tabs, tabs.tabRect(0).center())
    qtbot.waitUntil(lambda: window.page is not source)
    target = window.page
    assert target is not None
    drag.drop(target.tree.view.viewport(), lower(target.tree, row(target, "name")))
    assert text(target) == "{{Infobox battle|name=A|cite={{cite web|title=T|date=1940}}}}"
    assert text(source) == PAGE
    assert target.controller.undo_stack.count() == 1


def test_files_over_the_tabs_are_left_to_the_window(person: Person, page: Path) -> None:
    window = person.starts(page)
    tabs = window.findChild(QTabBar, "pages")
    assert tabs is not None
    data = QMimeData()
    data.setUrls([page.as_uri()])
    assert Drag(data).over(tabs, QPoint(3, 3)) is None


def test_rows_are_copied_between_two_windows(
    person: Person, other_person: Person, page: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.wikitext"
    other.write_bytes(b"{{Infobox battle\r\n|name=A\r\n}}")
    person.starts(page)
    other_person.starts(other)
    source, target = person.page, other_person.page
    data = rows_of(source.tree, [row(source, "cite"), row(source, "place")])
    # What comes from another process is nothing but bytes.
    carried = QMimeData()
    for form in data.formats():
        carried.setData(form, data.data(form))
    drop(target, carried, lower(target.tree, row(target, "name")))
    expected = "|name=A\r\n|place=\r\n|cite={{cite web|title=T|date=1940}}\r\n}}"
    assert text(target) == "{{Infobox battle\r\n" + expected
    assert text(source) == PAGE
