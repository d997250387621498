"""Fields that come more than once: seen in the tree, kept or merged with a key or a click."""

from pathlib import Path

import pytest

from gui.dialogs.change_preview import ChangePreview
from gui.tree.columns import Column
from tests.support.person import Person

PAGE = """{{Infobox fight
| name   = Raate
| result = First
| side   = {{flag|Finland|name=A|name=B|name=B}}
| result = Other
}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "raate.wikitext"
    file.write_text(PAGE, encoding="utf-8")
    return file


def text_of(person: Person) -> str:
    return person.page.controller.document.text


def results(person: Person) -> tuple[int, int]:
    controller = person.page.controller
    rows = controller.rows.children(controller.rows.top[0])
    first, other = (row for row in rows if controller.texts.name(row) == "result")
    return first, other


def clicks_way(person: Person, label: str) -> None:
    buttons = person.page.editor.advice.buttons
    person.clicks_widget(next(b for b in buttons if b.accessibleName() == label))


def test_loser_and_winner_are_marked(person: Person, page: Path) -> None:
    person.starts(page)
    model = person.page.tree.model
    first, other = results(person)

    def marks(row: int) -> str:
        return str(model.data(model.index_of(row, Column.MARKS)))

    assert (marks(first), marks(other)) == ("duplicate", "the one that counts")
    assert marks(person.row("name")) == ""
    person.page.controller.set_name(first, "outcome")
    assert (marks(first), marks(other)) == ("changed", "")


def test_the_first_is_kept_by_its_key(person: Person, page: Path) -> None:
    person.starts(page)
    first, _ = results(person)
    person.clicks("result")
    person.presses("Ctrl+Shift+D")
    assert text_of(person) == PAGE.replace("| result = Other\n", "")
    assert person.page.tree.current_row() == first
    assert person.page.editor.advice.isHidden()
    assert person.page.controller.undo_stack.undoText() == "Keep one result"
    person.presses("Ctrl+Z")
    assert text_of(person) == PAGE
    assert not person.page.editor.advice.isHidden()


def test_the_editor_offers_both_and_the_other_is_then_current(person: Person, page: Path) -> None:
    person.starts(page)
    _, other = results(person)
    person.clicks("result")
    assert person.page.editor.advice.text == (
        "“result” comes 2 times here. MediaWiki takes the last, not this one."
    )
    clicks_way(person, "Keep the other")
    assert text_of(person) == PAGE.replace("| result = First\n", "")
    assert person.page.tree.current_row() == other


def test_what_is_being_typed_is_written_first(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    person.page.editor.value.setFocus()
    person.presses("Ctrl+A")
    person.types("Draw")
    clicks_way(person, "Keep this one")
    assert text_of(person) == PAGE.replace("First", "Draw").replace("| result = Other\n", "")
    assert person.page.controller.undo_stack.count() == 2


def test_a_merge_is_shown_before_it_is_made(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    clicks_way(person, "Merge…")
    dialog = person.sees_dialog(ChangePreview)
    assert isinstance(dialog, ChangePreview)
    assert "+ | result = First<br />Other" in dialog.lines.toPlainText().splitlines()
    assert text_of(person) == PAGE
    person.agrees()
    merged = PAGE.replace("| result = First\n", "").replace("= Other", "= First<br />Other")
    assert text_of(person) == merged
    person.presses("Ctrl+Z")
    assert text_of(person) == PAGE


def test_a_merge_that_is_not_wanted_changes_nothing(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    person.presses("Ctrl+Shift+M")
    person.agrees(answer="Cancel")
    assert text_of(person) == PAGE
    assert person.page.controller.undo_stack.count() == 0


def test_nested_templates_too_and_three_of_a_name(person: Person, page: Path) -> None:
    person.starts(page)
    person.page.tree.select(person.row("side", "flag", "name"))
    actions = person.window.actions_of
    assert actions.keep_this.isEnabled()
    assert not actions.keep_other.isEnabled()
    person.presses("Ctrl+Shift+D")
    assert text_of(person) == PAGE.replace("|name=B|name=B", "")
    assert not actions.keep_this.isEnabled()


def test_the_same_value_twice_is_merged_without_a_question(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "same.wikitext"
    file.write_text("{{Infobox x\n| a = 1\n| b = 2\n| a = 1\n}}", encoding="utf-8")
    person.starts(file)
    person.clicks("a")
    person.presses("Ctrl+Shift+M")
    assert text_of(person) == "{{Infobox x\n| b = 2\n| a = 1\n}}"


def test_a_switch_takes_its_first_so_nothing_is_a_duplicate(person: Person, tmp_path: Path) -> None:
    file = tmp_path / "switch.wikitext"
    file.write_text("{{Infobox x\n| a = {{#switch:b|c=1|c=2}}\n}}", encoding="utf-8")
    person.starts(file)
    person.page.tree.select(person.row("a", "#switch:b", "c"))
    assert not person.window.actions_of.keep_this.isEnabled()
    assert person.page.editor.advice.isHidden()
