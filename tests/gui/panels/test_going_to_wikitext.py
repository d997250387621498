"""From a row to its wikitext and back: the caret, the mark and the view go along."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.support.person import Person

BOX = "Intro\n{{Infobox x\n| a = one\n| b = {{flatlist|\n* z\n* y\n}}\n| c =\n}}\nEnd\n"


def opens(person: Person, folder: Path, text: str) -> None:
    file = folder / "page.wikitext"
    file.write_bytes(text.encode("utf-8"))
    person.starts(file)


def text_of(person: Person) -> str:
    return person.page.controller.document.text


def marked(person: Person) -> str:
    editor = person.page.wikitext.editor
    start, end = editor.marked
    assert editor.extraSelections()[-1].cursor.selectedText().strip()
    return editor.text[start:end]


def is_in_view(person: Person) -> bool:
    editor = person.page.wikitext.editor
    return editor.is_in_view(editor.marked[0])


@pytest.mark.parametrize(
    ("field", "line"), [("a", "| a = oneZZZ"), ("b", "| b = {{flatlist|ZZZ"), ("c", "| c =ZZZ")]
)
def test_the_caret_goes_to_the_row(person: Person, tmp_path: Path, field: str, line: str) -> None:
    opens(person, tmp_path, BOX)
    person.clicks(field)
    person.presses("Ctrl+3", "End")
    person.types("ZZZ")
    assert text_of(person) == BOX.replace(line.removesuffix("ZZZ"), line)


def test_the_caret_stays_where_somebody_wrote_in_the_row(person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path, BOX)
    person.clicks("a")
    person.presses("Ctrl+3", "End", "Left")
    person.presses("Ctrl+1", "Ctrl+3")
    person.types("Z")
    assert text_of(person) == BOX.replace("one", "onZe")


def test_the_caret_of_a_real_page(person: Person, tmp_path: Path, shared: Path) -> None:
    page = (shared / "seed" / "korean_war.wikitext").read_bytes().decode("utf-8")
    opens(person, tmp_path, page)
    person.clicks("partof")
    person.presses("Ctrl+3", "Home")
    person.types("ZZZ")
    assert text_of(person) != page
    line = next(line for line in text_of(person).splitlines() if "ZZZ" in line)
    assert line.replace("ZZZ", "").split("=")[0].strip(" |") == "partof"


@pytest.mark.parametrize(
    "path",
    [
        "combatant1/Collapsible list[2]/2/ref[Germany]",
        "casualties1/Collapsible list/3/ref",
        "casualties3",
        "partof",
    ],
)
def test_the_marked_span_is_in_view(
    person: Person, tmp_path: Path, shared: Path, path: str
) -> None:
    page = (shared / "seed" / "korean_war.wikitext").read_bytes().decode("utf-8")
    opens(person, tmp_path, page)
    person.window.resize(900, 600)
    person.presses("Ctrl+G")
    person.types(path)
    person.presses("Return")
    assert person.page.tree.current_row() == person.page.controller.paths.find(path)
    assert is_in_view(person)
    person.presses("Ctrl+3")
    assert is_in_view(person)


def test_a_span_far_into_a_wrapped_line_is_in_view(person: Person, tmp_path: Path) -> None:
    words = "word " * 4000
    text = (
        "{{Infobox x\n"
        + f"| p = {words}\n" * 3
        + f"| a = {words}{{{{z|1}}}} {words}\n| b = 2\n}}}}\n"
    )
    opens(person, tmp_path, text)
    assert person.page.places.select_at(text.index("{{z|1}}"))
    assert marked(person) == "{{z|1}}"
    assert is_in_view(person)


def test_the_mark_follows_a_sorted_and_an_added_item(person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path, BOX)
    person.presses("Ctrl+G")
    person.types("b/flatlist/1/item[1]")
    person.presses("Return")
    assert marked(person).strip() == "* z"
    person.window.actions_of.sort_list.trigger()
    row = person.page.tree.current_row()
    node = person.page.controller.document.node(row)
    assert "* y\n* z\n" in text_of(person)
    assert person.page.wikitext.editor.marked == (node.start, node.end)


def test_the_mark_follows_what_is_typed_elsewhere(person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path, BOX)
    person.clicks("b")
    assert marked(person).startswith(" b = {{flatlist")
    person.clicks("a")
    person.presses("F2")
    person.types("longer")
    person.presses("Return")
    person.waits_until(lambda: "longer" in text_of(person))
    row = person.page.tree.current_row()
    node = person.page.controller.document.node(row)
    assert person.page.wikitext.editor.marked == (node.start, node.end)


def test_a_click_in_the_wikitext_marks_its_row(person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path, BOX)
    person.clicks("b")
    editor = person.page.wikitext.editor
    at = BOX.index("one")
    top = editor.verticalScrollBar().value()
    person.clicks_at(editor.viewport(), editor.cursorRect(editor.cursor_at(at, at)).center())
    assert marked(person) == " a = one\n"
    assert (editor.offset, editor.verticalScrollBar().value()) == (at, top)
    assert editor.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
