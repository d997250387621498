"""Values typed as plain text: written so that they read back as that text, and said so."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.editors.editor_pane import EditorPane
from gui.editors.value_field import ValueField
from tests.support.person import Person

PAGE = """{{Infobox x
| result = old
| linked = [[a]] b
| bar = a {{!}} b
| lines = one<br />two
| <!-- a comment --> last = <!-- kept -->
| {{quote|said}}
}}
"""


@pytest.fixture
def page(person: Person, tmp_path: Path) -> Person:
    """Somebody before the page, who types plain text."""
    path = tmp_path / "page.wikitext"
    path.write_bytes(PAGE.encode())
    person.starts(path)
    person.presses("Ctrl+Shift+T")
    return person


def goes_into_editor(person: Person, *names: str) -> EditorPane:
    person.clicks(*names)
    person.presses("Ctrl+2")
    pane = person.page.editor
    person.waits_until(lambda: pane.row == person.row(*names))
    assert pane.value.hasFocus()
    return pane


def cell(person: Person) -> ValueField:
    editor = person.tree.editor
    assert editor is not None
    return editor.text_edit


def text_of(person: Person) -> str:
    return person.page.controller.document.text


TYPED = [
    ("a | b = c", "a {{!}} b = c"),
    ("{{x}}", "&#123;&#123;x&#125;&#125;"),
    ("[[y]] ''z''", "&#91;&#91;y]] &#39;&#39;z&#39;&#39;"),
    ("* not a list", "&#42; not a list"),
    ("= no heading", "&#61; no heading"),
    ("<b>x</b> & &amp;", "&#60;b>x&#60;/b> & &#38;amp;"),
    ("~~~~ __TOC__", "&#126;&#126;&#126;&#126; &#95;_TOC__"),
    ("<!-- no comment", "&#60;!-- no comment"),
    ("<ref>no reference", "&#60;ref>no reference"),
    ("end }", "end &#125;"),
    ("https://x.org/?a=b|c", "https://x.org/?a=b&#124;c"),
    ("plain words", "plain words"),
]


@pytest.mark.parametrize(("typed", "written"), TYPED)
def test_typing_in_the_cell(page: Person, typed: str, written: str) -> None:
    page.clicks("result")
    page.types(typed)
    page.presses("Return")
    assert text_of(page) == PAGE.replace("old", written)
    page.presses("Ctrl+Z")
    assert text_of(page) == PAGE


@pytest.mark.parametrize(("typed", "written"), TYPED)
def test_typing_in_the_editor(page: Person, typed: str, written: str) -> None:
    pane = goes_into_editor(page, "result")
    page.presses("Ctrl+A")
    page.types(typed)
    said = "" if typed == written else f"Written as: {written}"
    assert pane.mode_line.words.text() == said
    assert pane.mode_line.words.isVisible() == bool(said)
    page.presses("Ctrl+Return")
    assert text_of(page) == PAGE.replace("old", written)
    # It shows what was typed, not what was written for it.
    assert pane.value.text == typed
    page.presses("Ctrl+Z")
    assert text_of(page) == PAGE


def test_a_value_that_is_plain_text_is_shown_as_such(page: Person) -> None:
    pane = goes_into_editor(page, "bar")
    assert pane.value.text == "a | b"
    assert pane.mode_line.words.text() == "Written as: a {{!}} b"
    pane = goes_into_editor(page, "lines")
    assert pane.value.text == "one\ntwo"
    page.presses("Ctrl+End", "Return")
    page.types("three")
    page.presses("Ctrl+Return")
    assert text_of(page) == PAGE.replace("two", "two<br />three")


def test_what_nobody_types_in_stays_as_it_is(page: Person) -> None:
    for name in ("bar", "lines", "linked", "last"):
        goes_into_editor(page, name)
        page.presses("Ctrl+Return")
        page.clicks(name)
        page.presses("F2", "Return")
    assert text_of(page) == PAGE
    assert not page.page.controller.is_dirty


def test_typing_replaces_a_value_that_holds_more_than_text_and_says_so_before(
    page: Person,
) -> None:
    pane = goes_into_editor(page, "linked")
    assert pane.value.text == ""
    words = "The value holds more than plain text. What is typed here replaces it."
    assert pane.mode_line.words.text() == words
    page.types("x|y")
    assert pane.mode_line.words.text() == "Written as: x{{!}}y"
    page.presses("Escape")
    assert (pane.value.text, text_of(page)) == ("", PAGE)
    page.clicks("linked")
    page.presses("F2")
    assert cell(page).text == ""
    assert page.tree.editor.hint.text() == words
    page.types("x|y")
    assert page.tree.editor.hint.text() == "Written as: x{{!}}y"
    page.presses("Return")
    assert text_of(page) == PAGE.replace("[[a]] b", "x{{!}}y")


def test_a_positional_value(page: Person) -> None:
    page.tree.expand(page.page.tree.model.index_of(page.row("1")))
    row = page.page.controller.rows.children(page.row("1"))[0]
    argument = page.page.controller.rows.children(row)[0]
    page.page.tree.select(argument, "value")
    page.presses("F2", "Ctrl+A")
    page.types("a = b")
    assert page.tree.editor.hint.text() == "Written as: a {{=}} b"
    page.presses("Return")
    assert text_of(page) == PAGE.replace("said", "a {{=}} b")


def test_the_key_switches_while_somebody_types(page: Person) -> None:
    page.clicks("result")
    page.types("a|b")
    page.presses("Ctrl+Shift+T")
    assert cell(page).text == "a{{!}}b"
    page.types("{{!}}c")
    page.presses("Ctrl+Shift+T")
    assert cell(page).text == "a|b|c"
    page.types("|d")
    page.presses("Return")
    assert text_of(page) == PAGE.replace("old", "a{{!}}b{{!}}c{{!}}d")


def test_what_was_typed_as_wikitext_stays_that_where_it_holds_more(page: Person) -> None:
    page.presses("Ctrl+Shift+T")
    page.clicks("result")
    page.types("[[a]]")
    page.presses("Ctrl+Shift+T")
    assert cell(page).text == "[[a]]"
    words = "What is typed here holds more than plain text: it stays wikitext."
    assert page.tree.editor.hint.text() == words
    page.presses("Return")
    assert text_of(page) == PAGE.replace("old", "[[a]]")


def test_the_buttons_choose_and_say_what_is_chosen(page: Person) -> None:
    pane = goes_into_editor(page, "bar")
    line = pane.mode_line
    assert (line.wikitext_button.isChecked(), line.plain_button.isChecked()) == (False, True)
    page.clicks_widget(line.wikitext_button)
    assert pane.value.text == "a {{!}} b"
    assert pane.value.hasFocus()
    assert not page.window.actions_of.type_plain.isChecked()
    page.clicks_widget(line.plain_button)
    assert pane.value.text == "a | b"
    assert page.window.actions_of.type_plain.isChecked()


def test_only_values_are_typed_as_plain_text(page: Person) -> None:
    pane = goes_into_editor(page, "linked")
    assert pane.mode_line.plain_button.isVisible()
    link = page.page.controller.rows.children(page.row("linked"))[0]
    page.page.tree.select(link, "value")
    assert pane.value.text == "[[a]]"
    assert not pane.mode_line.plain_button.isVisible()


def test_pasting_into_the_field(page: Person) -> None:
    goes_into_editor(page, "result")
    QApplication.clipboard().setText("a | b\nc")
    page.presses("Ctrl+A", "Ctrl+V", "Ctrl+Return")
    assert text_of(page) == PAGE.replace("old", "a {{!}} b<br />c")
    QApplication.clipboard().setText("{{x")
    page.presses("Ctrl+A", "Ctrl+Shift+V", "Ctrl+Return")
    assert text_of(page) == PAGE.replace("old", "&#123;&#123;x")


def test_the_choice_holds_for_the_next_page_too(page: Person, tmp_path: Path) -> None:
    other = tmp_path / "other.wikitext"
    other.write_text("{{Infobox x\n| a = b {{!}} c\n}}\n", encoding="utf-8")
    page.window.open_file(other)
    pane = goes_into_editor(page, "a")
    assert pane.value.text == "b | c"
