"""Fields that a box could have: grey rows that become real when they get a value."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from gui.panels.field_help import FieldHelpPanel
from gui.tree.columns import Column
from model.text_edit import Replace, TextEdit
from tests.gui.tree.rows import shown
from tests.support.drags import Drag, rows_of, upper
from tests.support.person import FIELD, VALUE, Person
from tests.support.specs import let_know

PAGE = """{{Infobox war
| name   = Winter War
| titel  = x
| result = Peace
| side2  = {{flag|a}}
}}
"""
WAR = {
    "params": {
        "name": {"label": "Name"},
        "image": {},
        "place": {"label": "Where", "required": True, "aliases": ["locale"]},
        "side": {},
        "side2": {},
        "side3": {},
        "side4": {},
        "lat": {"deprecated": True},
        "result": {},
        "notes": {},
    },
    "sets": [
        {"label": "Basics", "params": ["name", "place", "result"]},
        {"label": "Sides", "params": ["side", "side2", "side3", "side4"]},
    ],
}


@pytest.fixture
def page(person: Person, tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_text(PAGE, encoding="utf-8")
    person.starts(file)
    let_know(person.window.specs, {"Infobox war": WAR})
    return file


def text(person: Person) -> str:
    return person.page.controller.document.text


def grey(person: Person, name: str) -> int:
    """The row of a field that is not there."""
    model = person.page.tree.model
    box = model.rows.top[0]
    rows = (row for row in model.shown.children(box) if model.unused(row) is not None)
    return next(row for row in rows if model.name_of(row) == name)


def goes_to(person: Person, name: str, column: int = VALUE) -> None:
    person.tree.select(grey(person, name), column)


def current(person: Person) -> tuple[str, bool]:
    """What the current row goes by, and whether the page has it."""
    model = person.page.tree.model
    row = model.row_of(person.tree.currentIndex())
    return model.name_of(row), row in model.rows


ALL = [
    "Infobox war",
    *("  name", "  image", "  titel", "  result", "  notes", "  place Where"),
    *("  side", "  side2", "  side3"),
]


def test_grey_rows_stand_where_they_would_be_written(person: Person, page: Path) -> None:
    assert len(shown(person.page.tree)) == 5
    person.clicks("result", column=FIELD)
    person.presses("Ctrl+Shift+G")
    assert shown(person.page.tree) == ALL
    assert current(person) == ("result", True)
    model = person.page.tree.model
    marks = model.index_of(grey(person, "place"), Column.MARKS).data()
    assert marks == "required, not there"
    assert model.index_of(grey(person, "image"), Column.MARKS).data() == "not there"
    assert text(person) == PAGE
    person.presses("Ctrl+Shift+G")
    assert len(shown(person.page.tree)) == 5


def test_typing_makes_a_field_of_it_in_one_step_and_undo_takes_it_back(
    person: Person, page: Path
) -> None:
    person.presses("Ctrl+Shift+G")
    goes_to(person, "place")
    person.types("Karelia")
    person.presses("Return")
    written = PAGE.replace("| side2", "| place  = Karelia\n| side2")
    assert text(person) == written
    assert current(person) == ("place", True)
    assert person.page.tree.current_row() == person.row("place")
    assert person.page.editor.row == person.row("place")
    assert person.window.undo_action.text() == "Undo Add place"
    assert sorted(shown(person.page.tree)) == sorted(ALL)
    person.presses("Ctrl+Z")
    assert text(person) == PAGE
    assert current(person) == ("place", False)
    assert shown(person.page.tree) == ALL
    person.presses("Ctrl+Shift+Z")
    assert text(person) == written
    assert current(person) == ("place", True)


@pytest.mark.parametrize("keys", [("F2", "Return"), ("Return", "Space", "Tab"), ("Return", "Esc")])
def test_left_empty_it_is_never_written(person: Person, page: Path, keys: tuple[str, ...]) -> None:
    person.presses("Ctrl+Shift+G")
    for column in (FIELD, VALUE):
        goes_to(person, "place", column)
        person.presses(*keys)
    assert text(person) == PAGE
    assert not person.page.controller.undo_stack.canUndo()


def test_keys_of_rows_do_nothing_on_it(person: Person, page: Path) -> None:
    QApplication.clipboard().setText("before")
    person.presses("Ctrl+Shift+G")
    goes_to(person, "place", FIELD)
    person.presses("Del", "Ctrl+D", "Alt+Up", "Ctrl+Del", "Ctrl+C", "Ctrl+X", "Ctrl+Shift+C")
    assert text(person) == PAGE
    assert QApplication.clipboard().text() == "before"
    person.types("sid")
    assert current(person) == ("side", False)


def test_a_text_that_would_break_the_box_is_held(person: Person, page: Path) -> None:
    person.presses("Ctrl+Shift+G")
    goes_to(person, "image")
    person.types("a | b")
    person.presses("Return")
    editor = person.tree.editor
    assert editor is not None
    assert editor.is_held
    assert text(person) == PAGE
    person.presses("Alt+1")
    assert text(person) == PAGE.replace("| titel", "| image  = a {{!}} b\n| titel")


def test_the_editor_beside_writes_it_too(person: Person, page: Path) -> None:
    person.presses("Ctrl+Shift+G")
    goes_to(person, "notes")
    pane = person.page.editor.unused
    assert pane.isVisible()
    person.presses("Ctrl+2")
    person.types("See [[x]]")
    person.presses("Ctrl+Return")
    written = PAGE.replace("= Peace\n", "= Peace\n| notes  = See [[x]]\n")
    assert text(person) == written
    assert current(person) == ("notes", True)
    assert QApplication.focusWidget() is person.page.editor.value
    goes_to(person, "image")
    person.presses("Ctrl+2")
    person.types("y")
    person.clicks("result")
    person.waits_until(lambda: "image  = y" in text(person))
    assert current(person) == ("result", True)


def test_a_field_that_is_renamed_or_removed_makes_room_or_leaves_one(
    person: Person, page: Path
) -> None:
    person.presses("Ctrl+Shift+G")
    person.clicks("titel", column=FIELD)
    person.presses("F2")
    person.types("locale")
    person.presses("Return")
    assert "  locale Where" in shown(person.page.tree)
    assert "  place Where" not in shown(person.page.tree)
    person.clicks("result", column=FIELD)
    person.presses("Del")
    assert "| result" not in text(person)
    assert "  result" in shown(person.page.tree)


def test_the_filter_shows_only_what_is_there(person: Person, page: Path) -> None:
    person.presses("Ctrl+Shift+G", "Ctrl+F")
    person.types("re")
    person.waits_until(lambda: shown(person.page.tree) == ["Infobox war", "  result"])
    person.presses("Ctrl+A", "Backspace")
    person.waits_until(lambda: shown(person.page.tree) == ALL)


def test_templatedatas_order_is_display_only(person: Person, page: Path) -> None:
    person.clicks("result", column=FIELD)
    person.window.actions_of.order_as_data.trigger()
    assert shown(person.page.tree) == [
        *("Infobox war", "  Basics", "  name", "  result", "  Sides", "  side2"),
        *("  Not known to the template", "  titel"),
    ]
    assert current(person) == ("result", True)
    assert text(person) == PAGE
    person.presses("Down")
    assert current(person) == ("side2", True)
    person.presses("Ctrl+Shift+G")
    assert shown(person.page.tree) == [
        *("Infobox war", "  Basics", "  name", "  place Where", "  result"),
        *("  Sides", "  side", "  side2", "  side3", "  Other fields", "  image", "  notes"),
        *("  Not known to the template", "  titel"),
    ]
    goes_to(person, "side3")
    person.types("z")
    person.presses("Return")
    assert text(person) == PAGE.replace("{{flag|a}}\n", "{{flag|a}}\n| side3  = z\n")
    person.presses("Ctrl+Z")
    assert current(person) == ("side3", False)
    person.starts(page)
    let_know(person.window.specs, {"Infobox war": WAR})
    assert shown(person.page.tree)[1] == "  Basics"
    person.window.actions_of.order_as_page.trigger()
    assert shown(person.page.tree) == ALL
    assert text(person) == PAGE


def test_fields_do_not_move_where_their_order_is_not_shown(person: Person, page: Path) -> None:
    person.window.actions_of.order_as_data.trigger()
    person.clicks("result", column=FIELD)
    person.presses("Alt+Down")
    assert text(person) == PAGE
    assert any("As in the page" in message for message in person.messages())


def test_headings_are_for_reading_only(person: Person, page: Path) -> None:
    person.window.actions_of.order_as_data.trigger()
    model = person.page.tree.model
    heading = model.index(0, 0, model.index(0, 0))
    assert heading.data() == "Basics"
    assert heading.flags() == Qt.ItemFlag.NoItemFlags


def test_what_is_held_waits_for_who_goes_on(person: Person, page: Path) -> None:
    person.presses("Ctrl+Shift+G")
    goes_to(person, "image")
    person.presses("Ctrl+2")
    person.types("a | b")
    person.presses("Ctrl+Return")
    pane = person.page.editor
    assert pane.is_held
    person.clicks("result")
    assert pane.unused.isVisible()
    assert text(person) == PAGE
    pane.focus_held()
    person.presses("Esc")
    assert not pane.is_held
    assert pane.row == person.row("result")
    assert text(person) == PAGE


def test_insert_and_help_work_from_a_row_that_is_not_there(person: Person, page: Path) -> None:
    person.presses("Ctrl+Shift+G")
    goes_to(person, "place")
    person.presses("F1")
    panel = person.window.findChild(FieldHelpPanel)
    assert panel is not None
    assert panel.text.toPlainText().startswith("place Where\n")
    person.presses("Esc", "Ins")
    person.types("extra = 1")
    person.presses("Return")
    assert text(person) == PAGE.replace("{{flag|a}}\n", "{{flag|a}}\n| extra  = 1\n")


def test_what_is_typed_in_the_wikitext_moves_grey_rows_too(person: Person, page: Path) -> None:
    person.presses("Ctrl+Shift+G")
    goes_to(person, "place")
    controller = person.page.controller
    at = PAGE.index("| result")
    controller.replace_text(TextEdit.of([Replace(at, at, "| place = x\n")]), "Type")
    controller.settle()
    assert current(person) == ("place", True)
    controller.undo_stack.undo()
    controller.settle()
    assert current(person) == ("place", False)
    assert sorted(shown(person.page.tree)) == sorted(ALL)


def test_tab_writes_and_goes_on_past_headings(person: Person, page: Path) -> None:
    person.window.actions_of.order_as_data.trigger()
    person.presses("Ctrl+Shift+G")
    goes_to(person, "place")
    person.types("Here")
    person.presses("Tab")
    assert current(person) == ("result", True)
    assert person.page.tree.current_column() == "value"
    person.presses("Tab")
    assert current(person) == ("side", False)
    person.types("s")
    person.presses("Tab")
    assert current(person) == ("side2", True)
    assert "| place  = Here\n" in text(person)
    assert "| side   = s\n" in text(person)
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert text(person) == PAGE


def test_all_can_be_unfolded_and_filtered_then(person: Person, page: Path) -> None:
    person.presses("Ctrl+Shift+G")
    person.tree.expandAll()
    person.presses("Ctrl+F")
    person.types("peace")
    person.waits_until(lambda: shown(person.page.tree) == ["Infobox war", "  result"])


def test_a_drag_moves_no_field_in_templatedatas_order_but_reaches_its_box(
    person: Person, page: Path
) -> None:
    pane = person.page.tree
    drag = Drag(rows_of(pane, [person.row("result")]))
    target = pane.view.viewport()
    assert drag.over(target, upper(pane, person.row("name"))) is not None
    drag.leaves(target)
    person.window.actions_of.order_as_data.trigger()
    assert drag.over(target, upper(pane, person.row("name"))) is None
    drag.leaves(target)
    person.window.actions_of.order_as_page.trigger()
    person.presses("Ctrl+Shift+G")
    field = QMimeData()
    field.setText("| extra = 1")
    Drag(field).drop(target, upper(pane, grey(person, "image")))
    assert text(person) == PAGE.replace("{{flag|a}}\n", "{{flag|a}}\n| extra  = 1\n")
