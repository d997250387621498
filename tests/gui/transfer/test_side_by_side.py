"""Two pages side by side, and fields copied from one box into the other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton

from gui.page_tab import PageTab
from gui.tree.columns import Column
from tests.support.person import Person

SOURCE = """{{Infobox battle
| name   = Raate
| place  = [[Raate road]]<ref name="map" />
| date   = 1940<ref>Book</ref>
| result = Victory
}}
<ref name="map">A map</ref>
"""
TARGET = """{{Infobox battle
|name=Suomussalmi
|date=
|result=Draw
}}
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "raate.wikitext"
    file.write_bytes(SOURCE.encode())
    return file


@pytest.fixture
def target(tmp_path: Path) -> Path:
    file = tmp_path / "suomussalmi.wikitext"
    file.write_bytes(TARGET.encode())
    return file


def page_of(person: Person, path: Path) -> PageTab:
    return next(page for page in person.window.pages if page.controller.path == path)


def text(person: Person, path: Path) -> str:
    return page_of(person, path).controller.document.text


def clicks_in(person: Person, path: Path, name: str, *, control: bool = False) -> None:
    """Clicks on the name of a field of a page's first box, wherever that is seen."""
    person.actions += 1
    page = page_of(person, path)
    rows, texts = page.controller.rows, page.controller.texts
    row = next(r for r in rows.children(rows.top[0]) if texts.name(r) == name)
    index = page.tree.model.index_of(row, Column.FIELD)
    page.tree.view.scrollTo(index)
    keys = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    place = page.tree.view.visualRect(index).center()
    QTest.mouseClick(page.tree.view.viewport(), Qt.MouseButton.LeftButton, keys, place)


def seen(person: Person) -> list[str]:
    """The titles of the pages whose trees are on screen, from the left."""
    pages = [page for page in person.window.pages if page.tree.isVisible()]
    left = sorted(pages, key=lambda page: page.tree.mapToGlobal(QPoint(0, 0)).x())
    return [page.controller.title for page in left]


def test_two_trees_are_seen_and_the_one_with_the_focus_is_the_page(
    person: Person, source: Path, target: Path
) -> None:
    window = person.starts(source, target)
    assert seen(person) == ["suomussalmi"]
    person.presses("F9")
    assert seen(person) == ["suomussalmi", "raate"]
    assert window.page is page_of(person, target)
    clicks_in(person, source, "place")
    assert window.page is page_of(person, source)
    assert person.page.current_names == ["Infobox battle", "place"]
    assert window.windowTitle() == "Boxwright: raate[*]"
    assert seen(person) == ["suomussalmi", "raate"]
    person.presses("F6")
    assert window.page is page_of(person, target)
    assert window.focusWidget() is person.tree
    person.presses("F9")
    assert seen(person) == ["suomussalmi"]
    person.presses("Ctrl+PgUp")
    assert seen(person) == ["raate"]


def test_edits_and_undo_are_those_of_the_side_with_the_focus(
    person: Person, source: Path, target: Path
) -> None:
    person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "result")
    person.presses("Del")
    assert text(person, source) == SOURCE.replace("| result = Victory\n", "")
    assert text(person, target) == TARGET
    person.presses("Ctrl+Z")
    assert text(person, source) == SOURCE


def test_a_third_page_takes_the_place_of_the_current_one(
    person: Person, source: Path, target: Path, tmp_path: Path
) -> None:
    third = tmp_path / "third.wikitext"
    third.write_text("{{Infobox z|a=1}}", encoding="utf-8")
    window = person.starts(third, source, target)
    person.presses("F9")
    assert seen(person) == ["suomussalmi", "raate"]
    clicks_in(person, source, "name")
    tabs = window.findChild(QTabBar, "pages")
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert seen(person) == ["suomussalmi", "third"]
    title = next(b for b in window.findChildren(QToolButton, "title") if b.text() == "suomussalmi")
    menu = title.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["raate"]
    menu.actions()[0].trigger()
    assert seen(person) == ["raate", "third"]
    assert window.page is page_of(person, third)
    assert isinstance(menu, QMenu)


def test_closing_one_of_two_leaves_the_other_alone(
    person: Person, source: Path, target: Path
) -> None:
    window = person.starts(source, target)
    person.presses("F9", "Ctrl+W")
    assert seen(person) == ["raate"]
    assert [page.controller.title for page in window.pages] == ["raate"]
    assert not window.actions_of.side_by_side.isChecked()
    assert not window.actions_of.copy_across.isEnabled()


def test_with_one_page_open_a_file_is_chosen_to_stand_beside(
    person: Person, source: Path, target: Path
) -> None:
    person.starts(target)
    person.presses("F9")
    person.chooses_file(source)
    assert seen(person) == ["suomussalmi", "raate"]
    assert person.page is page_of(person, source)
    assert person.window.actions_of.side_by_side.isChecked()


def test_fields_go_beside_their_neighbours_and_fill_what_is_empty(
    person: Person, source: Path, target: Path
) -> None:
    window = person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "place")
    clicks_in(person, source, "date", control=True)
    person.presses("Ctrl+Shift+X")
    expected = TARGET.replace(
        "|date=\n", '|place=[[Raate road]]<ref name="map">A map</ref>\n|date=1940<ref>Book</ref>\n'
    )
    assert text(person, target) == expected
    assert page_of(person, target).controller.fidelity.field_count == 2
    assert text(person, source) == SOURCE
    assert window.page is page_of(person, target)
    assert person.page.current_names == ["Infobox battle", "date"]
    assert person.page.controller.undo_stack.undoText() == "Copy 2 fields from “raate”"
    person.presses("Ctrl+Z")
    assert text(person, target) == TARGET


def test_fields_go_across_without_their_references(
    person: Person, source: Path, target: Path
) -> None:
    person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "place")
    clicks_in(person, source, "date", control=True)
    person.presses("Ctrl+Alt+X")
    expected = TARGET.replace("|date=\n", "|place=[[Raate road]]\n|date=1940\n")
    assert text(person, target) == expected


def test_a_reference_of_another_content_gets_another_name(
    person: Person, source: Path, target: Path
) -> None:
    here = "<ref name=map>An atlas</ref>"
    target.write_text(TARGET + here, encoding="utf-8")
    person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "place")
    person.presses("Ctrl+Shift+X")
    written = '|place=[[Raate road]]<ref name="map-2">A map</ref>\n'
    assert text(person, target) == TARGET.replace("|date", written + "|date") + here


@pytest.mark.parametrize(("way", "result"), [("Replace the value", "Victory"), ("Skip", "Draw")])
def test_a_value_that_is_there_is_replaced_only_where_one_says_so(
    person: Person, source: Path, target: Path, way: str, result: str
) -> None:
    person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "date")
    clicks_in(person, source, "result", control=True)
    person.presses("Ctrl+Shift+X")
    assert text(person, target) == TARGET
    assert person.messages() == [
        (
            "“result” has another value here. Nothing is written until you choose.\n"
            "result: Draw → Victory"
        )
    ]
    person.takes_way(way)
    expected = TARGET.replace("|date=", "|date=1940<ref>Book</ref>").replace("Draw", result)
    assert text(person, target) == expected
    assert page_of(person, target).controller.undo_stack.count() == 1


def test_a_whole_box_goes_across_and_the_button_above_it_does_it(
    person: Person, source: Path, target: Path
) -> None:
    target.write_text("{{Infobox battle\n|name=Raate\n}}", encoding="utf-8")
    window = person.starts(source, target)
    person.presses("F9")
    buttons = [b for b in window.findChildren(QToolButton) if b.text() == "Copy across"]
    right = max((b for b in buttons if b.isVisible()), key=lambda b: b.mapToGlobal(QPoint()).x())
    person.clicks_widget(right)
    expected = '|place=[[Raate road]]<ref name="map">A map</ref>\n|date=1940<ref>Book</ref>\n'
    assert text(person, target) == (
        "{{Infobox battle\n|name=Raate\n" + expected + "|result=Victory\n}}"
    )
    assert window.page is page_of(person, target)
    person.clicks_widget(right)
    assert person.messages() == ["Nothing was copied: it is all here already."]


def test_what_is_no_field_of_a_box_is_said_to_be_none(
    person: Person, source: Path, target: Path
) -> None:
    person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "place")
    person.presses("Right", "Down", "Ctrl+Shift+X")
    assert text(person, target) == TARGET
    assert person.messages() == ["Choose fields of one box: whole fields are copied across."]


def test_a_page_without_a_box_says_so(person: Person, source: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.wikitext"
    empty.write_text("Nothing.", encoding="utf-8")
    person.starts(empty, source)
    person.presses("F9")
    clicks_in(person, source, "place")
    person.presses("Ctrl+Shift+X")
    assert person.messages() == ["There is no box here that fields could be copied into."]
    assert text(person, empty) == "Nothing."


def test_the_filter_is_that_of_both_sides(person: Person, source: Path, target: Path) -> None:
    person.starts(source, target)
    person.presses("F9", "Ctrl+F")
    person.types("date")
    for path in (source, target):
        page = page_of(person, path)
        assert page.tree.model.shown.is_filtered
    clicks_in(person, source, "date")
    person.presses("Ctrl+Shift+X")
    assert "|date=1940<ref>Book</ref>\n" in text(person, target)


def test_pages_of_two_line_ends_keep_theirs(person: Person, source: Path, target: Path) -> None:
    source.write_bytes(b"{{Infobox battle\n| name = A\n| list =\n* x\n* y\n}}")
    target.write_bytes(TARGET.replace("\n", "\r\n").encode())
    person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "list")
    person.presses("Ctrl+Shift+X", "Ctrl+S")
    expected = TARGET.replace("|date", "|list=\n* x\n* y\n|date").replace("\n", "\r\n")
    assert target.read_bytes() == expected.encode()


def test_a_definition_that_is_used_elsewhere_outlives_the_value_that_is_replaced(
    person: Person, source: Path, target: Path
) -> None:
    written = TARGET.replace("Draw", "Draw<ref name=n>Note</ref>") + "Text.<ref name=n />\n"
    target.write_text(written, encoding="utf-8")
    person.starts(source, target)
    person.presses("F9")
    clicks_in(person, source, "result")
    person.presses("Ctrl+Shift+X")
    person.takes_way("Replace the value")
    expected = TARGET.replace("Draw", "Victory") + "Text.<ref name=n>Note</ref>\n"
    assert text(person, target) == expected
    person.presses("Ctrl+Z")
    assert text(person, target) == written
