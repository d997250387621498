"""A box gets another template: real keys in the window."""

from pathlib import Path

import pytest

from gui.dialogs.home_list import HomeList
from gui.dialogs.switch_template import SwitchDialog
from tests.support.person import Person
from tests.support.templatedata import import_document

BOX = """{{Infobox old
| name   = Bonn
| born_in= [[Bonn]]
| post   = Mayor
| sucessor = {{inner|1}}
| odd    = 7
}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    old = {"name": {}, "birthplace": {"aliases": ["born_in"]}, "post": {"label": "Office"}}
    new = {
        "name": {},
        "birth_place": {"aliases": ["birthplace"]},
        "office": {"label": "office"},
        "successor": {},
        "other": {},
    }
    import_document(tmp_path, "Infobox old", params=old)
    import_document(tmp_path, "Infobox new", params=new)
    path = tmp_path / "page.wikitext"
    path.write_text(BOX)
    return path


def asks(person: Person) -> SwitchDialog:
    person.window.actions_of.switch_template.trigger()
    found = person.sees_dialog(SwitchDialog)
    assert isinstance(found, SwitchDialog)
    return found


def lines(names: HomeList) -> list[tuple[str, str, str]]:
    items = [names.topLevelItem(row) for row in range(names.topLevelItemCount())]
    return [(item.text(0), item.text(2), item.text(3)) for item in items if item is not None]


def text(person: Person) -> str:
    return person.page.controller.document.text


def test_a_template_is_exchanged_in_one_step(person: Person, page: Path) -> None:
    person.starts(page)
    # Also from a row inside.
    person.clicks("post")
    shown = asks(person)
    assert shown.windowTitle() == "Switch Infobox old to another template"
    assert not shown.switch_button.isEnabled()
    person.types("infobox new")
    assert lines(shown.list) == [
        ("sucessor", "successor", "a guess by how alike they are"),
        ("post", "office", "the same label"),
        ("born_in", "birth_place", "another name of the same"),
        ("odd", "", "not known there: stays as it is"),
        ("name", "", "the same name"),
    ]
    assert shown.summary.text() == (
        "3 fields get other names; 1 is not known there and stays as it is."
    )
    assert shown.lines.toPlainText().splitlines()[:3] == [
        *("- {{Infobox old", "+ {{infobox new", "  | name   = Bonn"),
    ]
    assert text(person) == BOX
    person.presses("Alt+S")
    person.comes_back_from(shown)
    assert text(person) == (
        "{{infobox new\n| name   = Bonn\n| birth_place= [[Bonn]]\n| office   = Mayor\n"
        "| successor = {{inner|1}}\n| odd    = 7\n}}\n"
    )
    stack = person.page.controller.undo_stack
    assert (stack.count(), stack.undoText()) == (1, "Switch to infobox new")
    person.presses("Ctrl+Z")
    assert text(person) == BOX


def test_what_is_proposed_can_be_changed(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    shown = asks(person)
    person.types("Infobox new")
    shown.list.setFocus()
    # The guess gets another name, that of another field at first.
    person.presses("F2", "Ctrl+A")
    person.types("name")
    person.presses("Return")
    person.waits_until(lambda: not shown.switch_button.isEnabled())
    assert shown.problem.text() == "Two fields would go to “name”. Give one of them another name."
    person.presses("F2", "Ctrl+A")
    person.types("other")
    person.presses("Return")
    person.waits_until(shown.switch_button.isEnabled)
    assert lines(shown.list)[0] == ("sucessor", "other", "your choice")
    person.presses("Down", "Down", "Down", "Space")
    assert lines(shown.list)[3] == ("odd", "", "left out of the box")
    assert shown.summary.text() == "3 fields get other names; 1 is left out."
    person.clicks_widget(shown.switch_button)
    person.comes_back_from(shown)
    assert text(person) == (
        "{{Infobox new\n| name   = Bonn\n| birth_place= [[Bonn]]\n| office   = Mayor\n"
        "| other = {{inner|1}}\n}}\n"
    )


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("a<b", "No page can be called “a<b”: the template would be shown as text."),
        ("Infobox old", ""),
    ],
)
def test_some_names_are_no_other_template(
    person: Person, page: Path, name: str, problem: str
) -> None:
    person.starts(page)
    person.clicks("name")
    shown = asks(person)
    person.types(name)
    assert shown.problem.text() == problem
    assert not shown.switch_button.isEnabled()
    person.presses("Return")
    assert shown.isVisible()
    shown.reject()
    person.comes_back_from(shown)
    assert text(person) == BOX
