"""Labels and marks in the tree: what a template says of its fields, beside their names."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.theme_manager import ThemeManager
from gui.tree.columns import Column
from gui.tree.field_display import FieldDisplay
from gui.tree.pane import TreePane
from model import storage
from tests.gui.tree.rows import click, find, key, keys, shown
from tests.support.person import FIELD, Person
from tests.support.specs import specs_of

PAGE = """{{Infobox war
| name = Winter War
| combatant1 = {{unknown|x=1}}
| combatant2 =
| place =
| lat = 61
| titel = x
| locale = Karelia
}}
{{Infobox other
| titel = x
}}
"""
WAR = {
    "description": "A war.",
    "params": {
        "name": {"label": "Name", "description": "What it is <usually> called."},
        "combatant1": {"label": "First side"},
        "place": {"label": "Where", "required": True, "aliases": ["locale"]},
        "lat": {"label": "Latitude", "deprecated": "Use coordinates."},
    },
}


@pytest.fixture
def pane(qtbot: QtBot, tmp_path: Path, theme_manager: ThemeManager) -> TreePane:
    path = tmp_path / "page.wikitext"
    path.write_bytes(PAGE.encode())
    controller = DocumentController(storage.read(path), specs=specs_of({"Infobox war": WAR}))
    pane = TreePane(controller, theme_manager, display=FieldDisplay())
    controller.setParent(pane)
    controller.template_specs.setParent(controller)
    qtbot.addWidget(pane)
    pane.resize(600, 400)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    pane.view.setFocus()
    return pane


def marks(pane: TreePane) -> list[tuple[str, str]]:
    model = pane.model
    found = []
    for box in model.rows.top:
        for row in model.rows.children(box):
            words = model.index_of(row, Column.MARKS).data()
            if words:
                found.append((model.texts.name(row), words))
    return found


def test_the_label_stands_behind_the_name_where_it_says_more(pane: TreePane) -> None:
    assert shown(pane)[:8] == [
        "Infobox war",
        "  name",
        "  combatant1 First side",
        "  combatant2 First side 2",
        "  place Where",
        "  lat Latitude",
        "  titel",
        "  locale Where",
    ]


def test_marks_say_how_fields_stand_to_their_template(pane: TreePane) -> None:
    assert marks(pane) == [
        ("place", "required, and empty"),
        ("lat", "deprecated"),
        ("titel", "not known to the template"),
        ("locale", "another name of its parameter"),
    ]
    row = find(pane, "place Where")
    pane._controller.set_value(row, "Finland")
    assert pane.model.index_of(row, Column.MARKS).data() == "changed"


def test_the_tool_tip_of_a_name_tells_label_and_description(pane: TreePane) -> None:
    tip = pane.model.index_of(find(pane, "name")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<b>Name</b><br>What it is &lt;usually&gt; called."


def test_a_name_is_cut_only_where_it_has_no_room_itself(pane: TreePane) -> None:
    """Whatever the label is, the name is painted as it is without one."""
    row = find(pane, "combatant1 First side")
    name_ends = 25 + pane.view.fontMetrics().horizontalAdvance("combatant1")
    for room in (name_ends - 20, name_ends + 20, 400):
        with_label = painted(pane, row, room)
        pane.model._display.show_labels(False)
        without = painted(pane, row, room)
        pane.model._display.show_labels(True)
        width = min(room, name_ends + 4)
        assert with_label.copy(0, 0, width, 24) == without.copy(0, 0, width, 24)
    assert with_label != without


def painted(pane: TreePane, row: int, width: int) -> QImage:
    image = QImage(QSize(width, 24), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.state = QStyle.StateFlag.State_Enabled
    pane.view.itemDelegate().paint(painter, option, pane.model.index_of(row))
    painter.end()
    return image


def test_typing_finds_labels_where_no_name_begins_so(qtbot: QtBot, pane: TreePane) -> None:
    click(qtbot, pane, pane.model.rows.top[0], Column.FIELD)
    keys("lat")
    assert pane.model.texts.name(pane.current_row()) == "lat"
    key(Qt.Key.Key_Home)
    keys("first")
    assert pane.model.texts.name(pane.current_row()) == "combatant1"
    assert pane.current_column() == "name"


def test_the_filter_finds_fields_by_their_labels(pane: TreePane) -> None:
    pane.set_filter("where")
    assert shown(pane) == ["Infobox war", "  place Where", "  locale Where"]
    assert pane.model.texts.name(pane.current_row()) == "place"
    assert pane.find_next()
    assert pane.model.texts.name(pane.current_row()) == "locale"


def test_other_specs_show_at_once(pane: TreePane) -> None:
    pane._controller.template_specs.library._sources[0].roots = {"Infobox other": WAR}  # type: ignore[attr-defined]
    pane._controller.template_specs.library.forget()
    pane._controller.template_specs.changed.emit()
    assert marks(pane) == [("titel", "not known to the template")]
    assert "  place" in shown(pane)


def test_labels_are_switched_in_the_menu_and_remembered(person: Person, tmp_path: Path) -> None:
    page = tmp_path / "page.wikitext"
    text = "{{Infobox military conflict\n| combatant1 = a\n| nonsense = b\n}}\n"
    page.write_text(text, encoding="utf-8")
    person.starts(page)
    row = person.row("combatant1")
    assert person.page.tree.model.index_of(row).data() == "combatant1 Side 1"
    person.clicks("combatant1", column=FIELD)
    person.presses("Ctrl+Shift+B")
    assert person.page.tree.model.index_of(row).data() == "combatant1"
    assert person.page.tree.current_row() == row
    person.starts(page)
    assert not person.window.actions_of.show_labels.isChecked()
    assert person.page.tree.model.index_of(person.row("combatant1")).data() == "combatant1"
    assert page.read_text(encoding="utf-8") == text
