"""Pasting and dropping items: into the lists of a page, in their style, one step each."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from gui.page_tab import PageTab
from tests.support.drags import CONTROL, Drag, lower, rows_of, upper
from tests.support.person import FIELD, Person

PAGE = """{{Infobox battle
| side1  = {{plainlist|
* Finland
** Lapland
* Sweden
}}
| side2  = {{ubl|Soviet Union|class=x}}
| forces = 10<br />20
| result = Victory
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


def item(page: PageTab, field: str, place: int) -> int:
    """An item of the list in a field, made current."""
    rows, texts = page.controller.rows, page.controller.texts
    row = next(r for r in rows.children(rows.top[0]) if texts.name(r) == field)
    below = rows.children(row)
    while len(below) == 1:
        below = rows.children(below[0])
    page.tree.select(below[place], "name")
    return below[place]


def test_lines_on_an_item_become_items_below_it_in_one_step(person: Person, page: Path) -> None:
    person.starts(page)
    item(person.page, "side1", 2)
    copy("Norway\tOslo\r\nDenmark\tCopenhagen\r\n")
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace("* Sweden\n", "* Sweden\n* Norway\n* Denmark\n")
    assert person.page.controller.undo_stack.undoText() == "Paste 2 items"
    assert person.page.controller.undo_stack.count() == 1
    assert person.page.current_names[-1] == "item[5]"
    person.presses("Ctrl+Z")
    assert text(person) == PAGE


def test_an_item_goes_below_another_with_all_that_is_below_that(person: Person, page: Path) -> None:
    person.starts(page)
    item(person.page, "side1", 0)
    copy("Norway")
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace("** Lapland\n", "** Lapland\n* Norway\n")


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("side1", "* Sweden\n", "* Sweden\n* Norway\n* Denmark\n"),
        ("side2", "Soviet Union|", "Soviet Union|Norway|Denmark|"),
        ("forces", "20\n", "20<br />Norway<br />Denmark\n"),
    ],
)
def test_lines_on_a_field_with_a_list_go_to_its_end_in_its_style(
    person: Person, page: Path, field: str, old: str, new: str
) -> None:
    person.starts(page)
    copy("* Norway\n* Denmark")
    person.clicks(field)
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace(old, new)


def test_copied_items_are_written_in_the_style_of_the_other_list(
    person: Person, page: Path
) -> None:
    person.starts(page)
    item(person.page, "side1", 2)
    person.presses("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "* Sweden"
    person.clicks("side2", column=FIELD)
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace("Soviet Union|", "Soviet Union|Sweden|")
    person.clicks("forces", column=FIELD)
    person.presses("Ctrl+V")
    assert "| forces = 10<br />20<br />Sweden\n" in text(person)


def test_items_cut_from_one_list_come_into_another(person: Person, page: Path) -> None:
    person.starts(page)
    item(person.page, "side1", 2)
    person.presses("Ctrl+X")
    item(person.page, "forces", 0)
    person.presses("Ctrl+V")
    expected = PAGE.replace("* Sweden\n", "").replace("10<br />20", "10<br />Sweden<br />20")
    assert text(person) == expected


def test_items_without_a_list_make_one(person: Person, page: Path) -> None:
    person.starts(page)
    item(person.page, "side1", 0)
    person.presses("Shift+Down", "Shift+Down", "Ctrl+C")
    person.clicks("result")
    person.presses("Ctrl+V")
    written = "| result =\n* Finland\n** Lapland\n* Sweden\n"
    assert text(person) == PAGE.replace("| result = Victory\n", written)


def test_plain_text_becomes_items_that_read_so(person: Person, page: Path) -> None:
    person.starts(page)
    item(person.page, "side1", 2)
    copy("a | b\n[[c")
    person.presses("Ctrl+Shift+V")
    written = "* Sweden\n* a {{!}} b\n* &#91;&#91;c\n"
    assert text(person) == PAGE.replace("* Sweden\n", written)
    said = "[ as &#91;, | as {{!}}"
    assert person.messages() == [f"Written so that it reads as the text that was pasted: {said}."]


def test_an_item_that_would_break_the_box_is_mended(person: Person, page: Path) -> None:
    person.starts(page)
    item(person.page, "side1", 2)
    copy("fine\na | b")
    person.presses("Ctrl+V")
    assert text(person) == PAGE
    assert person.messages() == ["| would start another argument."]
    person.takes_way("Write it as {{!}}")
    assert text(person) == PAGE.replace("* Sweden\n", "* Sweden\n* fine\n* a {{!}} b\n")


def test_an_item_that_such_a_list_cannot_hold_is_said_to_be_none(
    person: Person, page: Path
) -> None:
    person.starts(page)
    item(person.page, "side1", 0)
    person.presses("Shift+Down", "Ctrl+C")
    person.clicks("forces", column=FIELD)
    person.presses("Ctrl+V")
    assert text(person) == PAGE
    assert len(person.messages()) == 1
    assert "Lapland" in person.messages()[0]


def test_a_reference_is_pasted_behind_an_item(person: Person, page: Path) -> None:
    page.write_text(PAGE.replace("Victory", "Victory<ref>x</ref>"), encoding="utf-8")
    person.starts(page)
    person.clicks("result", column=FIELD)
    person.presses("Right", "Down", "Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "<ref>x</ref>"
    item(person.page, "side1", 2)
    person.presses("Ctrl+V")
    assert "* Sweden<ref>x</ref>\n" in text(person)


# Dragging


def test_an_item_is_dragged_within_its_list_with_what_is_below_it(
    person: Person, page: Path
) -> None:
    person.starts(page)
    tree = person.page.tree
    moved = item(person.page, "side1", 0)
    place = lower(tree, item(person.page, "side1", 2))
    Drag(rows_of(tree, [moved])).drop(tree.view.viewport(), place)
    order = "* Finland\n** Lapland\n* Sweden\n"
    assert text(person) == PAGE.replace(order, "* Sweden\n* Finland\n** Lapland\n")
    assert person.page.controller.undo_stack.undoText() == "Move item"
    assert tree.current_row() == moved
    person.presses("Ctrl+Z")
    assert text(person) == PAGE


def test_an_item_is_dragged_into_a_list_of_another_kind(person: Person, page: Path) -> None:
    person.starts(page)
    tree = person.page.tree
    moved = item(person.page, "side1", 2)
    place = upper(tree, item(person.page, "forces", 0))
    Drag(rows_of(tree, [moved])).drop(tree.view.viewport(), place)
    expected = PAGE.replace("* Sweden\n", "").replace("10<br />20", "Sweden<br />10<br />20")
    assert text(person) == expected
    assert person.page.controller.undo_stack.count() == 1


def test_with_ctrl_an_item_is_copied(person: Person, page: Path) -> None:
    person.starts(page)
    tree = person.page.tree
    copied = item(person.page, "side1", 2)
    place = lower(tree, item(person.page, "side1", 1))
    Drag(rows_of(tree, [copied]), CONTROL).drop(tree.view.viewport(), place)
    assert text(person) == PAGE.replace("** Lapland\n", "** Lapland\n** Sweden\n")
