"""What may not stand raw is marked in its place while it is typed; each way out is one action."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.editors.refusal_banner import RefusalBanner
from gui.editors.value_field import ValueField
from tests.support.person import Person

BLOCK = "{{Infobox x\n| a = old\n| b = <ref>r</ref>\n}}\n"
ONE_LINE = "{{Infobox x|a=old|b=1}}\n"
LAST = "{{Infobox x|b=1|a=old}}\n"
POSITIONAL = "{{Infobox x\n| b = {{y|old|z=1}}\n}}\n"
NESTED = "{{Infobox x\n| b = {{y|a=old|z=1}}\n}}\n"
ITEM = "{{Infobox x\n| b =\n* one\n* old\n* three\n}}\n"


@dataclass(frozen=True)
class Case:
    """`typed` in the place of `old` in a page: what is marked, and what each way writes for it."""

    page: str
    typed: str
    marked: tuple[str, ...]
    ways: tuple[str, ...]
    names: tuple[str, ...] = ("a",)

    def written(self, way: str) -> str:
        return self.page.replace("old", way)


CASES = {
    "pipe": Case(BLOCK, "x | y", ("|",), ("x {{!}} y",)),
    "pipe in an external link": Case(
        BLOCK, "[https://x.org a | b]", ("|",), ("[https://x.org a &#124; b]",)
    ),
    "pipe in an address": Case(
        BLOCK, "https://x.org/?a|b", ("|",), ("https://x.org/?a&#124;b", "https://x.org/?a%7Cb")
    ),
    "closing braces": Case(
        BLOCK, "x }} y", ("}}",), ("x &#125;&#125; y", "x <nowiki>}}</nowiki> y")
    ),
    "link": Case(
        BLOCK, "x [[ y", ("[[",), ("x [[ y]]", "x &#91;&#91; y", "x <nowiki>[[</nowiki> y")
    ),
    "braces": Case(
        BLOCK, "x {{ y", ("{{",), ("x {{ y}}", "x &#123;&#123; y", "x <nowiki>{{</nowiki> y")
    ),
    "variant": Case(
        BLOCK, "x -{ y", ("-{",), ("x -{ y}-", "x &#45;{ y", "x <nowiki>-{</nowiki> y")
    ),
    "trailing brace": Case(LAST, "x }", ("}",), ("x &#125;", "x }\n")),
    "heading": Case(ONE_LINE, "x\n= y", ("=",), ("x\n&#61; y", "x\n<nowiki/>= y")),
    "comment": Case(BLOCK, "x <!-- y", ("<!--",), ()),
    "tag": Case(BLOCK, "x <ref>y", ("<ref>",), ("x <ref>y</ref>",)),
    "table": Case(
        BLOCK,
        '{| class="z"\n| y\n|}',
        ('{| class="z"\n| y\n|}',),
        ('{{{!}} class="z"\n{{!}} y\n{{!}}}',),
    ),
    "several": Case(
        BLOCK,
        "a | b }} c",
        ("|", "}}"),
        (
            "a {{!}} b &#125;&#125; c",
            "a {{!}} b &#125;&#125; c",
            "a {{!}} b <nowiki>}}</nowiki> c",
        ),
    ),
    "equals": Case(POSITIONAL, "x = y", ("=",), ("x {{=}} y", "1=x = y"), ("b", "y", "1")),
    "in a nested argument": Case(NESTED, "x | y", ("|",), ("x {{!}} y",), ("b", "y", "a")),
}


def opens(person: Person, tmp_path: Path, case: Case) -> int:
    path = tmp_path / "page.wikitext"
    path.write_bytes(case.page.encode())
    person.starts(path)
    row = person.row(*case.names)
    person.page.tree.select(row, "value")
    person.tree.setFocus()
    return row


def types_in_cell(person: Person, text: str) -> tuple[ValueField, RefusalBanner]:
    person.presses("F2", "Ctrl+A")
    editor = person.tree.editor
    assert editor is not None
    types_lines(person, text, "Shift+Return")
    return editor.text_edit, editor.banner


def types_in_editor(person: Person, text: str) -> tuple[ValueField, RefusalBanner]:
    person.presses("Ctrl+2", "Ctrl+A")
    types_lines(person, text, "Return")
    return person.page.editor.value, person.page.editor.banner


def types_lines(person: Person, text: str, line_break: str) -> None:
    for number, line in enumerate(text.split("\n")):
        if number:
            person.presses(line_break)
        person.types(line)


PLACES = {"cell": types_in_cell, "editor": types_in_editor}


def marked(field: ValueField) -> tuple[str, ...]:
    """The underlined texts."""
    found = []
    # A cursor lives as long as its mark.
    for mark in field.extraSelections():
        start = field.offset_of(mark.cursor.selectionStart())
        found.append(field.text[start : field.offset_of(mark.cursor.selectionEnd())])
    return tuple(found)


def buttons(banner: QWidget) -> list[QPushButton]:
    return [button for button in banner.findChildren(QPushButton) if button.isVisible()]


def text_of(person: Person) -> str:
    return person.page.controller.document.text


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", CASES)
def test_each_danger_is_marked_and_each_way_is_one_key_and_one_step(
    qtbot: QtBot, person: Person, tmp_path: Path, name: str, place: str
) -> None:
    case = CASES[name]
    for number in range(max(1, len(case.ways))):
        opens(person, tmp_path, case)
        field, banner = PLACES[place](person, case.typed)
        # The last key may have been typed a moment ago.
        qtbot.waitUntil(lambda field=field: marked(field) == case.marked)
        assert text_of(person) == case.page
        assert len(buttons(banner)) == len(case.ways)
        if not case.ways:
            person.presses("Escape")
            assert text_of(person) == case.page
            return
        person.presses(f"Alt+{number + 1}")
        assert text_of(person) == case.written(case.ways[number])
        controller = person.page.controller
        assert controller.undo_stack.count() == 1
        controller.undo_stack.undo()
        assert text_of(person) == case.page


@pytest.mark.parametrize("place", PLACES)
def test_each_way_is_one_click(qtbot: QtBot, person: Person, tmp_path: Path, place: str) -> None:
    case = CASES["closing braces"]
    for number, way in enumerate(case.ways):
        opens(person, tmp_path, case)
        _, banner = PLACES[place](person, case.typed)
        qtbot.waitUntil(lambda banner=banner: len(buttons(banner)) == len(case.ways))
        before = person.actions
        person.clicks_widget(buttons(banner)[number])
        assert person.actions == before + 1
        assert text_of(person) == case.written(way)


@pytest.mark.parametrize("place", PLACES)
def test_what_is_mended_by_hand_is_marked_no_more(
    qtbot: QtBot, person: Person, tmp_path: Path, place: str
) -> None:
    opens(person, tmp_path, CASES["closing braces"])
    field, banner = PLACES[place](person, "x }}")
    qtbot.waitUntil(lambda: marked(field) == ("}}",))
    person.presses("Backspace")
    qtbot.waitUntil(lambda: marked(field) == ())
    assert not banner.isVisible()


@pytest.mark.parametrize("place", PLACES)
def test_an_item_of_a_list(qtbot: QtBot, person: Person, tmp_path: Path, place: str) -> None:
    case = Case(ITEM, "x | y", ("|",), ("x {{!}} y",), ("b",))
    row = opens(person, tmp_path, case)
    item = person.page.controller.rows.children(row)[1]
    person.page.tree.select(item, "value")
    field, _ = PLACES[place](person, case.typed)
    qtbot.waitUntil(lambda: marked(field) == case.marked)
    person.presses("Alt+1")
    assert text_of(person) == case.written(case.ways[0])


def test_a_name_in_its_cell(qtbot: QtBot, person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path, CASES["pipe"])
    person.clicks("a", column=0)
    person.presses("F2", "Ctrl+A")
    person.types("x|y")
    editor = person.tree.editor
    assert editor is not None
    qtbot.waitUntil(lambda: marked(editor.text_edit) == ("|",))
    person.presses("Alt+1")
    assert text_of(person) == BLOCK.replace("| a =", "| x{{!}}y =")


def test_the_line_for_a_new_field(qtbot: QtBot, person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path, CASES["pipe"])
    person.clicks("a")
    person.presses("Ins")
    person.types("c = x }} y")
    person.presses("Return")
    assert text_of(person) == BLOCK
    person.presses("Alt+1")
    assert text_of(person) == BLOCK.replace("| b", "| c = x &#125;&#125; y\n| b")
    assert person.page.controller.undo_stack.count() == 1


@pytest.mark.parametrize("place", PLACES)
def test_a_danger_deep_in_a_long_value_is_gone_to_and_named_with_its_line(
    qtbot: QtBot, person: Person, tmp_path: Path, place: str
) -> None:
    opens(person, tmp_path, CASES["pipe"])
    person.presses("Ctrl+2" if place == "editor" else "F2", "Ctrl+A")
    lines = ["words that fill a line of this value"] * 3000
    lines[2000] = "here | there"
    QApplication.clipboard().setText("\n".join(lines))
    person.presses("Ctrl+V", "Ctrl+Home", "Ctrl+Return")
    holder = person.page.editor if place == "editor" else person.tree.editor
    assert holder is not None
    field = holder.value if place == "editor" else holder.text_edit
    refusal = holder.banner.refusal
    assert refusal is not None
    assert refusal.message == "| would start another argument. It stands in line 2001."
    assert field.text[slice(*field.selected)] == "|"
    assert field.viewport().rect().contains(field.cursorRect().center())
    person.presses("Alt+1")
    assert text_of(person) == BLOCK.replace("old", "\n".join(lines).replace("|", "{{!}}"))
