"""Pasting with the keys of the window: fields below the row, values into it, plain text."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from gui.editors.value_field import ValueField
from tests.support.person import FIELD, Person

PAGE = """{{Infobox battle
| name     = Raate <!-- keep -->
| side     = {{ubl|Finland|Sweden}}
| result   = Victory
| note     = <ref>here</ref>
}}
{{Infobox treaty
|date=1940
|place={{ubl|Moscow}}
}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "winter_war.wikitext"
    file.write_bytes(PAGE.encode())
    return file


def text(person: Person) -> str:
    return person.page.controller.document.text


def copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)


def test_copied_fields_are_pasted_below_in_one_step(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name", column=FIELD)
    person.presses("Shift+Down", "Ctrl+C")
    lines = "| name     = Raate <!-- keep -->\n| side     = {{ubl|Finland|Sweden}}\n"
    assert QGuiApplication.clipboard().text() == lines
    treaty = person.page.controller.rows.top[1]
    person.page.tree.select(person.page.controller.rows.children(treaty)[0], "name")
    person.presses("Ctrl+V")
    added = "|name=Raate <!-- keep -->\n|side={{ubl|Finland|Sweden}}\n"
    assert text(person) == PAGE.replace("|date=1940\n", "|date=1940\n" + added)
    assert person.page.current_names == ["Infobox treaty", "side"]
    assert person.page.controller.undo_stack.undoText() == "Paste 2 fields"
    person.presses("Ctrl+Z")
    assert text(person) == PAGE
    assert person.page.current_names == ["Infobox treaty", "date"]
    person.presses("Ctrl+Shift+Z", "Ctrl+S")
    assert page.read_text(encoding="utf-8").count(added) == 1


def test_a_field_pasted_onto_the_box_becomes_its_last(person: Person, page: Path) -> None:
    person.starts(page)
    copy("  | date=1939 ")
    person.presses("Ctrl+V")
    last = "| note     = <ref>here</ref>\n"
    assert text(person) == PAGE.replace(last, last + "| date     = 1939\n")
    assert person.page.current_names == ["Infobox battle", "date"]
    assert person.page.controller.undo_stack.undoText() == "Paste date"


def test_a_copied_list_argument_is_pasted_into_a_nested_template(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("side", column=FIELD)
    person.presses("Right", "Down", "Right", "Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "|Finland"
    person.presses("Down", "Ctrl+V")
    assert text(person) == PAGE.replace("|Finland|Sweden", "|Finland|Sweden|Finland")
    assert person.page.current_names == ["Infobox battle", "side", "ubl", "3"]


def test_fields_go_into_a_text_that_is_being_edited_as_text(person: Person, page: Path) -> None:
    person.starts(page)
    copy("| x = 1")
    person.clicks("result")
    person.presses("F2", "Ctrl+V", "Esc")
    assert text(person) == PAGE
    assert not person.page.controller.undo_stack.canUndo()


def test_other_wikitext_is_the_value(person: Person, page: Path) -> None:
    person.starts(page)
    copy("{{plainlist|\n* a}}")
    person.clicks("result")
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace("Victory", "{{plainlist|\n* a}}")


def test_a_value_that_would_break_the_box_waits_in_its_cell(person: Person, page: Path) -> None:
    person.starts(page)
    copy("a | b = c")
    person.clicks("result")
    person.presses("Ctrl+V")
    editor = person.tree.editor
    assert text(person) == PAGE
    assert (editor.text, editor.is_held) == ("a | b = c", True)
    assert editor.refusal.message == "| would start another argument."
    ways = [b for b in editor.banner.findChildren(QPushButton) if b.isVisible()]
    assert ways[0].text().startswith("Write it as {{!}}")
    person.clicks_widget(ways[0])
    assert text(person) == PAGE.replace("Victory", "a {{!}} b = c")
    assert person.page.controller.undo_stack.count() == 1


def test_a_refused_value_is_given_back_with_escape(person: Person, page: Path) -> None:
    person.starts(page)
    copy("[[a")
    person.clicks("result")
    person.presses("Ctrl+V", "Esc")
    assert text(person) == PAGE
    assert person.tree.editor is None
    assert person.tree.hasFocus()


def test_fields_of_which_one_would_break_the_box_are_mended_and_pasted(
    person: Person, page: Path
) -> None:
    person.starts(page)
    copy("| a = fine\n| b = <ref>open\n| c = too\n")
    person.clicks("result")
    person.presses("Ctrl+V")
    assert text(person) == PAGE
    assert person.messages() == ["<ref> is never closed."]
    person.takes_way("Close it with </ref>")
    added = "| a        = fine\n| b        = <ref>open</ref>\n| c        = too\n"
    assert text(person) == PAGE.replace("| note", added + "| note")
    assert person.messages() == []
    assert person.page.controller.undo_stack.count() == 1


def test_fields_pasted_on_a_page_of_dos_get_its_line_ends(person: Person, page: Path) -> None:
    data = PAGE.replace("\n", "\r\n").encode()
    page.write_bytes(data)
    person.starts(page)
    copy("| a = 1\n| b =\n* 2\n* 3\n")
    person.clicks("name")
    person.presses("Ctrl+V", "Ctrl+S")
    first = b"| name     = Raate <!-- keep -->\r\n"
    added = b"| a        = 1\r\n| b        =\r\n* 2\r\n* 3\r\n"
    assert page.read_bytes() == data.replace(first, first + added)


def test_plain_text_from_the_menu_is_escaped_in_the_editor_too(person: Person, page: Path) -> None:
    window = person.starts(page)
    copy("a | b")
    person.clicks("result")
    person.presses("Ctrl+2", "Ctrl+A")
    assert isinstance(window.focusWidget(), ValueField)
    window.actions_of.paste_plain.trigger()
    person.presses("Ctrl+Return")
    assert text(person) == PAGE.replace("Victory", "a {{!}} b")
