"""Templates put round text and taken away, links made and taken away: real keys in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from gui.dialogs.line_question import LineQuestion
from tests.support.person import FIELD, Person

BOX = """{{Infobox x
| a = one two
| b = {{nowrap|[[Bonn (city)|Bonn]] won}}
| c = {{thing|first|second}}
| d = {{#if: {{{e|}}} | yes | no }}
| f = x = y
| g =
* one
* two
}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.wikitext"
    path.write_bytes(BOX.encode())
    return path


def text(person: Person) -> str:
    return person.page.controller.document.text


def test_a_value_is_put_into_a_template_and_taken_out_again(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("a")
    window.actions_of.wrap_nowrap.trigger()
    assert text(person) == BOX.replace("one two", "{{nowrap|one two}}")
    assert person.page.controller.undo_stack.undoText() == "Wrap in nowrap"
    assert person.page.tree.current_row() == person.row("a")
    person.presses("Ctrl+Shift+U")
    assert text(person) == BOX
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert text(person) == BOX
    assert not person.page.controller.is_dirty


def test_a_value_with_an_equals_sign_gets_a_number(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("f")
    window.actions_of.wrap_small.trigger()
    assert text(person) == BOX.replace("x = y", "{{small|1=x = y}}")


def test_any_template_can_be_named(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("a")
    person.presses("Ctrl+Shift+W")
    dialog = person.sees_dialog(LineQuestion)
    person.types("lang | de")
    person.presses("Return")
    assert text(person) == BOX.replace("one two", "{{lang|de|one two}}")
    assert not dialog.isVisible()


def test_a_name_that_no_page_can_have_is_no_answer(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("a")
    person.presses("Ctrl+Shift+W")
    person.sees_dialog(LineQuestion)
    person.types("a<b")
    person.presses("Return")
    assert text(person) == BOX
    person.presses("Escape")


def test_selected_text_in_the_editor_is_put_into_a_template(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("a")
    person.presses("Ctrl+2")
    person.page.editor.value.select(4, 7)
    window.actions_of.wrap_nowrap.trigger()
    assert person.page.editor.value.text == "one {{nowrap|two}}"
    assert text(person) == BOX, "as if typed: not written yet"
    person.presses("Ctrl+Return")
    assert text(person) == BOX.replace("one two", "one {{nowrap|two}}")


def test_selected_text_in_a_cell_is_put_into_a_template_or_link(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("a")
    person.presses("F2")
    cell = person.page.tree.view.editor
    assert cell is not None
    cell.text_edit.select(4, 7)
    window.actions_of.wrap_nowrap.trigger()
    cell.text_edit.select(0, 3)
    person.presses("Ctrl+L")
    assert cell.text_edit.text == "[[one]] {{nowrap|two}}"
    person.presses("Return")
    assert text(person) == BOX.replace("one two", "[[one]] {{nowrap|two}}")


def test_the_question_for_a_language_leaves_the_cell_open(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("a")
    person.presses("F2")
    cell = person.page.tree.view.editor
    assert cell is not None
    cell.text_edit.select(4, 7)
    window.actions_of.wrap_language.trigger()
    person.sees_dialog(LineQuestion)
    person.types("de")
    person.presses("Return")
    assert person.page.tree.view.editor is cell
    assert cell.text_edit.text == "one {{lang|de|two}}"


def test_what_is_no_whole_piece_stays_and_is_said(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("b")
    person.presses("Ctrl+2")
    person.page.editor.value.select(9, 15)
    window.actions_of.wrap_nowrap.trigger()
    assert person.page.editor.value.text == "{{nowrap|[[Bonn (city)|Bonn]] won}}"
    person.waits_for_message("can't stand in a template alone")


def test_what_a_list_item_holds_is_wrapped_behind_its_bullet(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("g")
    controller = person.page.controller
    item = controller.rows.children(person.row("g"))[0]
    person.page.tree.select(item, "value")
    window.actions_of.wrap_nowrap.trigger()
    assert text(person) == BOX.replace("* one", "* {{nowrap|one}}")


def test_where_several_arguments_could_stay_the_person_says_which(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("c")
    person.presses("Ctrl+Shift+U")
    assert text(person) == BOX
    person.waits_for_message("What of thing is to stay?")
    person.takes_way("2: second")
    assert text(person) == BOX.replace("{{thing|first|second}}", "second")
    assert "What of thing is to stay?" not in person.messages()


def test_a_link_is_made_of_a_value_and_taken_away(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("a")
    person.presses("Ctrl+L")
    assert text(person) == BOX.replace("one two", "[[one two]]")
    assert person.page.editor.forms.form.name == "link"
    person.presses("Ctrl+Alt+L")
    assert text(person) == BOX


def test_a_link_is_made_of_selected_text(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("a")
    person.presses("Ctrl+2")
    person.page.editor.value.select(0, 3)
    person.presses("Ctrl+L", "Ctrl+Return")
    assert text(person) == BOX.replace("one two", "[[one]] two")


def test_taking_a_link_away_leaves_its_label(person: Person, page: Path) -> None:
    person.starts(page)
    controller = person.page.controller
    link = controller.rows.children(person.row("b", "nowrap", "1"))[0]
    person.page.tree.select(link, "value")
    person.page.tree.setFocus()
    person.presses("Ctrl+Alt+L")
    assert text(person) == BOX.replace("[[Bonn (city)|Bonn]]", "Bonn")


def test_what_fits_is_enabled(person: Person, page: Path) -> None:
    a = person.starts(page).actions_of
    person.clicks("a")
    assert a.wrap_nowrap.isEnabled()
    assert a.link.isEnabled()
    assert not a.unwrap.isEnabled()
    assert not a.unlink.isEnabled()
    person.clicks("c")
    assert a.unwrap.isEnabled()
    assert not a.link.isEnabled()
    person.clicks("d")
    call = person.page.controller.rows.children(person.row("d"))[0]
    person.page.tree.select(call, "value")
    assert not a.unwrap.isEnabled(), "a function is no template"
    assert not a.add_field.isEnabled(), "nor has #if arguments with names"
    assert a.add_positional.isEnabled()
    assert not a.rename.isEnabled()
    person.page.tree.select(person.page.controller.rows.top[0], "name")
    assert not a.wrap_nowrap.isEnabled()


def test_a_template_is_not_renamed_to_what_no_page_can_be_called(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("c")
    controller = person.page.controller
    thing = controller.rows.children(person.row("c"))[0]
    refusal = controller.set_name(thing, "a<b")
    assert refusal is not None
    assert refusal.message == ("No page can be called “a<b”: the template would be shown as text.")
    assert text(person) == BOX
    assert controller.set_name(thing, "other {{{x}}}") is None
    assert text(person) == BOX.replace("{{thing|", "{{other {{{x}}}|")


def test_arguments_of_nested_templates_are_added_renamed_moved_and_removed(
    person: Person, page: Path
) -> None:
    window = person.starts(page)
    controller = person.page.controller
    person.clicks("c")
    first, second = controller.rows.children(controller.rows.children(person.row("c"))[0])
    person.page.tree.select(second, "name")
    person.page.tree.setFocus()
    person.presses("Ins")
    person.types("size = 2")
    person.presses("Return")
    assert "{{thing|first|second|size=2}}" in text(person)
    person.page.tree.select(second, "name")
    person.page.tree.setFocus()
    person.presses("Alt+Up")
    assert "{{thing|second|first|size=2}}" in text(person)
    person.presses("Ctrl+Z")
    person.page.tree.select(first, "name")
    person.page.tree.setFocus()
    person.presses("Del")
    assert "{{thing|second|size=2}}" in text(person)
    person.waits_for_message("What was argument 2 is now argument 1")
    person.takes_way("Keep the old numbers")
    assert "{{thing|2=second|size=2}}" in text(person)
    assert window.isVisible()


def test_a_field_of_a_form_takes_a_template_too(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("c")
    line = person.page.editor.forms.view.editor("1").input
    assert isinstance(line, QLineEdit)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.actions_of.wrap_nowrap.trigger()
    assert line.text() == "{{nowrap|first}}"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert text(person) == BOX.replace("|first|", "|{{nowrap|first}}|")


def test_the_tree_says_what_the_arguments_of_a_function_are(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("d")
    controller, model = person.page.controller, person.page.tree.model
    call = controller.rows.children(person.row("d"))[0]
    assert model.index_of(call, FIELD).data() == "#if: {{{e|}}}"
    arguments = controller.rows.children(call)
    words = [model.index_of(row, FIELD).data() for row in arguments]
    assert words == ["then", "else"]
