"""Pasting with the keys of the window: fields below the row, values into it, plain text."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from gui.document_controller import DocumentController
from gui.editors.value_field import ValueField
from gui.transfer.row_clipboard import mime_of
from model import storage
from model.clipboard import MIME_TYPE, CopiedRow, CopiedRows, packed
from model.wikitext.nodes import NodeKind
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


def rows_from(folder: Path, wikitext: str) -> QMimeData:
    """What another window would have put on the clipboard for all fields of its first box."""
    file = folder / "other.wikitext"
    file.write_bytes(wikitext.encode())
    other = DocumentController(storage.read(file))
    data = mime_of(other, other.rows.children(other.rows.top[0]))
    shiboken6.delete(other)
    return data


def test_cut_is_one_step_and_the_rows_come_back_elsewhere(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name", column=FIELD)
    person.presses("Shift+Down", "Ctrl+X")
    cut = "| name     = Raate <!-- keep -->\n| side     = {{ubl|Finland|Sweden}}\n"
    assert text(person) == PAGE.replace(cut, "")
    assert person.page.controller.undo_stack.undoText() == "Cut 2 rows"
    assert person.page.controller.undo_stack.count() == 1
    person.presses("Ctrl+V")
    result = "| result   = Victory\n"
    assert text(person) == PAGE.replace(cut, "").replace(result, result + cut)
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert text(person) == PAGE


def test_an_empty_field_is_filled_and_a_new_one_added_in_one_step(
    person: Person, page: Path
) -> None:
    page.write_text(PAGE.replace("= Victory", "="), encoding="utf-8")
    person.starts(page)
    copy("result = Armistice\nplace = Raate road,\nFinland\n")
    person.clicks("name", column=FIELD)
    person.presses("Ctrl+V")
    first = "| name     = Raate <!-- keep -->\n"
    expected = PAGE.replace("= Victory", "= Armistice")
    expected = expected.replace(first, first + "| place    = Raate road,\nFinland\n")
    assert text(person) == expected
    assert person.messages() == []
    assert person.page.controller.undo_stack.undoText() == "Paste 2 fields"
    assert person.page.controller.undo_stack.count() == 1
    assert person.page.current_names == ["Infobox battle", "place"]


@pytest.mark.parametrize(
    ("way", "changed"),
    [
        ("Replace 2 values", {"= Victory": "= Defeat", "= Raate <!--": "= Suomussalmi <!--"}),
        ("Add as duplicates", {}),
        ("Skip", {}),
    ],
)
def test_values_that_are_there_are_asked_about_and_it_is_one_step(
    person: Person, page: Path, way: str, changed: dict[str, str]
) -> None:
    person.starts(page)
    copy("| result = Defeat\n| name = Suomussalmi\n| x = new")
    person.clicks("note")
    person.presses("Ctrl+V")
    assert text(person) == PAGE
    assert person.messages() == [
        (
            "“result”, “name” have other values here. Nothing is written until you choose.\n"
            "result: Victory → Defeat\nname: Raate → Suomussalmi"
        )
    ]
    person.takes_way(way)
    expected = PAGE
    for old, new in changed.items():
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    last = "| note     = <ref>here</ref>\n"
    added = "| x        = new\n"
    if way == "Add as duplicates":
        added = "| result   = Defeat\n| name     = Suomussalmi\n" + added
    assert text(person) == expected.replace(last, last + added)
    assert person.messages() == []
    assert person.page.controller.undo_stack.count() == 1
    person.page.controller.undo_stack.undo()
    assert text(person) == PAGE


def test_a_field_that_is_there_just_so_is_doubled_only_where_one_says_so(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("result")
    person.presses("Ctrl+C", "Ctrl+V")
    assert text(person) == PAGE
    words = "“result” has this value here already. Nothing is written until you choose."
    assert person.messages() == [words]
    person.takes_way("Add as duplicate")
    line = "| result   = Victory\n"
    assert text(person) == PAGE.replace(line, line * 2)


def test_one_line_on_a_value_is_the_value_and_on_a_name_a_field(person: Person, page: Path) -> None:
    person.starts(page)
    copy("place = Raate")
    person.clicks("result")
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace("Victory", "place = Raate")
    person.presses("Ctrl+Z", "Left", "Ctrl+V")
    line = "| result   = Victory\n"
    assert text(person) == PAGE.replace(line, line + "| place    = Raate\n")


def test_a_copied_reference_goes_behind_the_value(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("note", column=FIELD)
    person.presses("Right", "Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "<ref>here</ref>"
    person.clicks("result")
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace("Victory", "Victory<ref>here</ref>")
    assert person.page.controller.undo_stack.undoText() == "Paste into result"


def test_a_copied_template_takes_a_values_place_or_goes_behind_it(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("side", column=FIELD)
    person.presses("Right", "Down", "Ctrl+C")
    person.clicks("result")
    person.presses("Ctrl+V")
    assert text(person) == PAGE.replace("Victory", "{{ubl|Finland|Sweden}}")
    person.presses("Ctrl+Z", "Left", "Ctrl+V")
    assert text(person) == PAGE.replace("Victory", "Victory {{ubl|Finland|Sweden}}")


def test_a_field_that_cannot_stand_there_is_said_to(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    person.presses("Ctrl+C")
    person.clicks("note", column=FIELD)
    person.presses("Right", "Down", "Ctrl+V")
    assert text(person) == PAGE
    assert person.messages() == ["Not pasted: Fields go below a field or into a template."]


def test_what_another_window_copied_is_pasted_and_what_pretends_to_is_text(
    person: Person, page: Path, tmp_path: Path
) -> None:
    person.starts(page)
    QGuiApplication.clipboard().setMimeData(rows_from(tmp_path, "{{Infobox z|a=1|b=2}}"))
    person.presses("Ctrl+V")
    last = "| note     = <ref>here</ref>\n"
    assert text(person) == PAGE.replace(last, last + "| a        = 1\n| b        = 2\n")
    person.presses("Ctrl+Z")
    for hostile in (b"", b"[1, 2]", b'{"version": 2, "rows": [{"id": 1}]}', b"\xff" * 9):
        data = QMimeData()
        data.setData(MIME_TYPE, hostile)
        data.setText("text")
        QGuiApplication.clipboard().setMimeData(data)
        person.clicks("result")
        person.presses("Ctrl+V")
        assert text(person) == PAGE.replace("Victory", "text")
        person.presses("Ctrl+Z")


def test_hostile_names_and_values_are_held_and_nothing_is_lost(person: Person, page: Path) -> None:
    person.starts(page)
    rows = CopiedRows(
        "elsewhere",
        (
            CopiedRow(1, NodeKind.ARGUMENT, "a|b", "1"),
            CopiedRow(2, NodeKind.ARGUMENT, "c", "}} <!--"),
        ),
    )
    data = QMimeData()
    data.setData(MIME_TYPE, packed(rows))
    QGuiApplication.clipboard().setMimeData(data)
    person.clicks("result")
    person.presses("Ctrl+V")
    assert text(person) == PAGE
    assert len(person.messages()) == 1


def test_plain_text_says_what_it_wrote_otherwise(person: Person, page: Path) -> None:
    person.starts(page)
    copy("a | b {{c}}\nd")
    person.clicks("result")
    person.presses("Ctrl+Shift+V")
    written = "a {{!}} b &#123;&#123;c&#125;&#125;<br />d"
    assert text(person) == PAGE.replace("Victory", written)
    said = "{ as &#123;, } as &#125;, | as {{!}}, a line break as <br />"
    assert person.messages() == [f"Written so that it reads as the text that was pasted: {said}."]
    copy("plain")
    person.presses("Ctrl+Shift+V")
    assert text(person) == PAGE.replace("Victory", "plain")
    assert person.messages() == []


def test_several_rows_are_copied_emptied_moved_and_removed_at_once(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("side", column=FIELD)
    person.presses("Shift+Down", "Ctrl+C")
    side = "| side     = {{ubl|Finland|Sweden}}\n"
    result = "| result   = Victory\n"
    note = "| note     = <ref>here</ref>\n"
    assert QGuiApplication.clipboard().text() == side + result
    person.presses("Alt+Down")
    assert text(person) == PAGE.replace(side + result + note, note + side + result)
    person.presses("Ctrl+Z")
    person.clicks("side", column=FIELD)
    person.presses("Shift+Down", "Ctrl+Del")
    expected = PAGE.replace("= {{ubl|Finland|Sweden}}", "=").replace("= Victory", "=")
    expected = expected.replace("side     =\n", "side     = \n")
    assert text(person) == expected.replace("result   =\n", "result   = \n")
    person.presses("Ctrl+Z")
    person.clicks("side", column=FIELD)
    person.presses("Shift+Down", "Del")
    assert text(person) == PAGE.replace(side + result, "")
    assert person.page.controller.undo_stack.count() == 1
