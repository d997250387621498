"""Groups of fields in the window: shown on demand, inserted, removed and moved, to the byte."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QLabel, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from gui.panels.groups import GroupsPanel
from tests.support.person import FIELD, Person
from tests.support.specs import let_know

PAGE = """{{Infobox officeholder
| name        = N
| office      = Mayor
| term_start  = [[1990]]
| office2     = Senator <!-- here -->
| term_start2 = 2000
| office3     = {{nowrap|Governor}}
| term_start3 = 2010
| image       = i
}}
"""


@pytest.fixture
def page(person: Person, tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_bytes(PAGE.encode())
    person.starts(file)
    return file


def saved(person: Person, page: Path) -> str:
    person.presses("Ctrl+S")
    return page.read_bytes().decode()


def place(person: Person) -> tuple[str, str]:
    tree = person.page.tree
    return person.page.path_of(tree.current_row()), tree.current_column()


def test_a_group_moves_up_with_two_keys(person: Person, page: Path) -> None:
    person.clicks("term_start2", column=FIELD)
    person.presses("Alt+Shift+Up")
    assert place(person) == ("term_start", "name")
    assert person.window.undo_action.text() == "Undo Move group office 2"
    moved = (
        PAGE.replace("= Mayor", "= Senator <!-- here -->", 1)
        .replace("= [[1990]]", "= 2000")
        .replace("office2     = Senator <!-- here -->", "office2     = Mayor")
        .replace("term_start2 = 2000", "term_start2 = [[1990]]")
    )
    assert saved(person, page) == moved
    person.presses("Alt+Shift+Down")
    assert place(person) == ("term_start2", "name")
    assert saved(person, page) == PAGE
    person.presses("Ctrl+Z")
    assert saved(person, page) == moved


def test_a_group_is_inserted_and_filled_in(person: Person, page: Path) -> None:
    person.clicks("office2")
    person.presses("Alt+Shift+Ins")
    assert place(person) == ("office3", "value")
    person.types("Judge")
    added = "| office3     = Judge\n| term_start3 = \n"
    later = "| office4     = {{nowrap|Governor}}\n| term_start4 = 2010\n"
    before, old = PAGE.split("| office3")
    assert saved(person, page) == before + added + later + old[old.index("| image") :]
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert saved(person, page) == PAGE


def test_a_group_is_removed_from_within_a_value(person: Person, page: Path) -> None:
    person.page.places.select_path("term_start/link", "value")
    person.presses("Alt+Shift+Del")
    assert place(person) == ("office", "value")
    assert saved(person, page) == (
        PAGE.replace("| office      = Mayor\n| term_start  = [[1990]]\n", "")
        .replace("office2     = ", "office      = ")
        .replace("term_start2 = ", "term_start  = ")
        .replace("office3     = ", "office2     = ")
        .replace("term_start3 = ", "term_start2 = ")
    )


def test_what_can_not_act_is_grey(person: Person, page: Path) -> None:
    a = person.window.actions_of

    def enabled() -> list[bool]:
        made = (a.insert_group, a.remove_group, a.group_up, a.group_down)
        return [action.isEnabled() for action in made]

    person.clicks("name")
    assert enabled() == [False, False, False, False]
    person.clicks("office")
    assert enabled() == [True, True, False, True]
    person.clicks("term_start3")
    assert enabled() == [True, True, True, False]


def test_what_comes_twice_is_told(person: Person, page: Path) -> None:
    person.clicks("term_start2")
    person.presses("Ctrl+D", "Alt+Shift+Up")
    assert person.messages() == [
        "“term_start2” comes twice. Keep one of them, then the group can be moved."
    ]
    assert person.window.undo_action.text() == "Undo Duplicate term_start2"


# The panel


def opens_panel(person: Person) -> GroupsPanel:
    dock = person.window.findChild(QDockWidget, "groups")
    assert not dock.isVisible()
    assert not person.window.findChildren(GroupsPanel)
    action: QAction = dock.toggleViewAction()
    action.trigger()
    return person.window.findChild(GroupsPanel)


def items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    found = (tree.topLevelItem(index) for index in range(tree.topLevelItemCount()))
    return [item for item in found if item is not None]


def clicks_item(person: Person, panel: GroupsPanel, item: QTreeWidgetItem) -> None:
    person.clicks_at(panel.tree.viewport(), panel.tree.visualItemRect(item).center())


def test_the_panel_shows_the_groups_when_asked_for(person: Person, page: Path) -> None:
    panel = opens_panel(person)
    groups = items(panel.tree)
    assert [item.text(0) for item in groups] == [
        "office — Mayor, 1990",
        "office 2 — Senator, 2000",
        "office 3 — Governor, 2010",
    ]
    fields = [groups[1].child(index) for index in range(groups[1].childCount())]
    assert [(item.text(0), item.text(1)) for item in fields] == [
        ("office2", "Senator"),
        ("term_start2", "2000"),
    ]


def test_choosing_in_the_panel_goes_to_the_row(person: Person, page: Path, qtbot: QtBot) -> None:
    panel = opens_panel(person)
    item = items(panel.tree)[1]
    qtbot.waitUntil(lambda: panel.tree.viewport().rect().contains(panel.tree.visualItemRect(item)))
    clicks_item(person, panel, items(panel.tree)[1])
    assert place(person) == ("office2", "value")
    person.presses("Down", "Down")
    assert place(person) == ("term_start2", "value")
    assert panel.tree.hasFocus()
    person.presses("Return")
    assert person.tree.hasFocus()
    person.types("2001")
    assert saved(person, page) == PAGE.replace("= 2000", "= 2001")
    assert items(panel.tree)[1].text(0) == "office 2 — Senator, 2001"


def test_the_panel_follows_the_row_and_the_edits(person: Person, page: Path) -> None:
    panel = opens_panel(person)
    person.clicks("term_start3")
    assert panel.tree.currentItem().text(0) == "term_start3"
    person.presses("Alt+Shift+Del")
    assert [item.text(0) for item in items(panel.tree)] == [
        "office — Mayor, 1990",
        "office 2 — Senator, 2000",
    ]
    person.clicks("name")
    assert panel.tree.currentItem() is None


def test_the_groups_come_back_from_a_field_that_is_not_there(person: Person, page: Path) -> None:
    let_know(person.window.specs, {"Infobox officeholder": {"params": {"name": {}, "spouse": {}}}})
    panel = opens_panel(person)
    person.clicks("name")
    person.presses("Ctrl+Shift+G", "Down")
    assert person.page.tree.current_unused() is not None
    person.presses("Up")
    assert person.page.tree.current_unused() is None
    assert panel.tree.isVisible()
    assert len(items(panel.tree)) == 3


def test_a_template_without_groups_says_so(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "plain.wikitext"
    file.write_bytes(b"{{Infobox x|a=1|b=2}}")
    person.starts(file)
    panel = opens_panel(person)
    said = panel.findChild(QLabel)
    assert said.isVisible()
    assert said.text().startswith("No groups here.")
    assert not panel.tree.isVisible()
