"""Help about a field: in short in the editor, all of it on F1."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTextBrowser

from gui.panels.field_help import FieldHelpPanel
from tests.support.person import FIELD, Person
from tests.support.specs import let_know

PAGE = """{{Infobox war
| name = Winter War
| plce = Finland
| side2 = {{cite web|title=A [[b]]}}
| locale = Karelia
}}
{{Infobox other|a=1}}
"""
ROOTS = {
    "Infobox war": {
        "description": "A war & its end.",
        "params": {
            "name": {"label": "Name", "description": "What it is <usually> called."},
            "place": {
                "label": "Where",
                "required": True,
                "type": "content",
                "aliases": ["locale", "loc"],
                "example": "Paris",
                "suggestedvalues": ["Here", "There"],
                "default": "nowhere",
            },
            "side1": {"label": "Side 1", "deprecated": "Use place."},
        },
        "sets": [{"label": "Basics", "params": ["name", "place"]}],
    },
    "Cite web": {"description": "A page on the web.", "params": {"title": {"label": "Title"}}},
}


@pytest.fixture
def page(person: Person, tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_text(PAGE, encoding="utf-8")
    person.starts(file)
    let_know(person.window.specs, ROOTS)
    return file


def help_text(person: Person) -> str:
    panel = person.window.findChild(FieldHelpPanel)
    assert panel is not None
    return panel.text.toPlainText()


def select_in_other(person: Person) -> None:
    rows = person.page.controller.rows
    person.page.tree.select(rows.children(rows.top[1])[0])


def strip(person: Person) -> tuple[str, str]:
    found = person.page.editor.help
    return (found.meaning.text, found.facts.text) if found.isVisible() else ("", "")


def test_f1_tells_all_and_esc_goes_back(person: Person, page: Path) -> None:
    person.clicks("locale", column=FIELD)
    person.presses("F1")
    assert isinstance(QApplication.focusWidget(), QTextBrowser)
    lines = help_text(person).splitlines()
    assert lines[0] == "locale Where"
    assert "Another name of\nplace\nAsked for\nrequired\nKind of value\nwikitext" in help_text(
        person
    )
    for part in ("Paris", "nowhere", "Here, There", "locale, loc", "Basics", "A war & its end."):
        assert part in help_text(person)
    assert lines[-1] == "3 fields. Comes with Boxwright."
    person.presses("Esc")
    assert QApplication.focusWidget() is person.tree
    person.presses("Home")
    assert help_text(person).splitlines()[0] == "Infobox war"


def test_the_editor_says_it_in_short_and_always_as_high(person: Person, page: Path) -> None:
    person.clicks("name")
    assert strip(person) == ("Name: What it is <usually> called.", "")
    height = person.page.editor.help.height()
    person.clicks("locale")
    facts = "wikitext · required · another name of place · e.g. Paris · default: nowhere · also loc"
    assert strip(person) == ("Where", facts)
    assert person.page.editor.help.height() == height
    person.clicks("plce")
    assert strip(person)[0] == "The template Infobox war does not know this name. Is it place?"
    person.clicks("side2")
    assert strip(person) == ("Side 2", "deprecated · Use place")
    person.presses("Home")
    assert strip(person)[0] == "A war & its end."
    select_in_other(person)
    assert strip(person) == ("", "")


def test_help_is_about_the_innermost_template_and_says_what_is_missing(
    person: Person, page: Path
) -> None:
    row = person.row("side2", "cite web", "title", "")
    person.page.tree.select(row, "name")
    person.presses("F1")
    assert help_text(person).splitlines()[0] == "title Title"
    assert "A page on the web." in help_text(person)
    select_in_other(person)
    name, words = help_text(person).splitlines()
    assert name == "a"
    assert words.startswith("Nothing is known of the template Infobox other.")
