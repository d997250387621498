"""Go to…: a path typed, completed and gone to, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QTreeWidget

from gui.go_to import GoToLine
from tests.support.person import Person

PAGE = """{{Infobox x
| name = Old
| side = {{ubl|{{flag|Korea}}|{{flag|Japan|size=1px}}}}
| list =
* one
* two [[link]]
}}
Text {{stub|1}}
"""


@pytest.fixture
def page(person: Person, tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_text(PAGE, encoding="utf-8")
    person.starts(file)
    return file


def line(person: Person) -> GoToLine:
    found = [w for w in person.window.findChildren(GoToLine) if w.isVisible()]
    assert len(found) == 1
    return found[0]


def is_open(person: Person) -> bool:
    return any(w.isVisible() for w in person.window.findChildren(GoToLine))


def text(person: Person) -> str:
    return line(person).findChild(QLineEdit).text()


def offers(person: Person) -> list[tuple[str, str]]:
    tree = line(person).findChild(QTreeWidget)
    items = [tree.topLevelItem(index) for index in range(tree.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def place(person: Person) -> str:
    return person.page.path_of(person.page.tree.current_row())


def test_a_path_is_typed_and_its_value_typed_anew(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    person.types("side/ubl/2/flag/size")
    person.presses("Return")
    assert not is_open(person)
    assert place(person) == "side/ubl/2/flag/size"
    assert person.page.tree.current_column() == "value"
    person.types("2px")
    person.presses("Ctrl+S")
    assert page.read_bytes().decode() == PAGE.replace("1px", "2px")


def test_tab_completes_segment_by_segment(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    assert offers(person) == [
        ("name", "Old"),
        ("side", "Korea · Japan"),
        ("list", "one · two link"),
    ]
    person.types("s")
    person.presses("Tab")
    assert text(person) == "side/"
    person.presses("Tab")
    assert text(person) == "side/ubl/"
    assert offers(person) == [("1", "Korea"), ("2", "Japan")]
    person.presses("Down", "Down", "Tab")
    assert text(person) == "side/ubl/2/"
    person.types("f")
    person.presses("Return")
    assert text(person) == "side/ubl/2/flag/"
    person.presses("Down", "Return")
    assert place(person) == "side/ubl/2/flag/1"
    assert not is_open(person)


def test_an_unknown_path_says_how_far_it_got(person: Person, page: Path) -> None:
    person.clicks("name")
    person.presses("Ctrl+G")
    person.types("side/ubl/3")
    words = "“side/ubl” has no “3”. There is: 1, 2."
    assert line(person).message.text() == words
    person.presses("Return")
    assert line(person).message.text() == words
    assert line(person).message.isVisible()
    person.presses("Escape")
    assert not is_open(person)
    assert place(person) == "name"
    assert person.tree.hasFocus()


def test_what_is_in_no_box_is_gone_to_among_all_templates(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    person.types("/st")
    assert offers(person) == [("stub", "")]
    person.presses("Tab", "Backspace", "Return")
    assert place(person) == "/stub"
    assert person.window.actions_of.all_templates.isChecked()


def test_an_offer_is_clicked(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    tree = line(person).list
    person.clicks_at(tree.viewport(), tree.visualItemRect(tree.topLevelItem(2)).center())
    assert place(person) == "list"
    assert not is_open(person)


def test_what_is_filtered_away_is_gone_to(person: Person, page: Path) -> None:
    person.presses("Ctrl+F")
    person.types("Old")
    person.presses("Return", "Ctrl+G")
    person.types("list/item[2]/link")
    person.presses("Return")
    assert place(person) == "list/item[2]/link"


def test_going_elsewhere_closes_the_line(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    person.types("side")
    person.clicks("name")
    assert not is_open(person)
    assert place(person) == "name"


def test_another_page_text_closes_the_line(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    person.types("side/ubl")
    page.write_text(PAGE.replace("| name", "| new = 1\n| name"), encoding="utf-8")
    person.window.actions_of.reload.trigger()
    assert not is_open(person)


def test_asking_again_begins_anew(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    person.types("side/ubl")
    person.window.actions_of.go_to_path.trigger()
    assert text(person) == ""
    person.types("name")
    person.presses("Return")
    assert place(person) == "name"


def test_the_copied_path_leads_back(person: Person, page: Path) -> None:
    person.presses("Ctrl+G")
    person.types("list/item[2]/link")
    person.presses("Return", "Ctrl+Alt+Shift+C")
    assert person.page.editor.breadcrumb.names == ["Infobox x", "list", "item[2]", "link"]
    person.clicks("name")
    person.presses("Ctrl+G", "Ctrl+V", "Return")
    assert place(person) == "list/item[2]/link"
