"""The one way edits are made: operations, the guard, the history, the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.notice import Notice
from model import storage
from model.boxes import BrokenBox, explain_unreadable
from model.storage import ChangedOnDiskError, NoSpaceError
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Page
from model.wikitext.syntax import WikiSyntax

PAGE = """{{Infobox battle
| name   = Old <!-- keep -->
| list   = {{ubl|one|two|three}}
| note   = see<ref>{{cite web|title=T|access-date=1 May 2020}}</ref>
| empty  =
}}
'''Text''' {{other|x}}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_bytes(PAGE.encode())
    return file


@pytest.fixture
def controller(qtbot: QtBot, path: Path) -> DocumentController:
    return DocumentController(storage.read(path))


def row_of(controller: DocumentController, *names: str) -> int:
    """The row at a path of names, below the first box."""
    row = controller.rows.top[0]
    for name in names:
        row = next(
            r
            for r in controller.rows.children(row)
            if name in (controller.texts.name(r), controller.texts.kind(r).value)
        )
    return row


def test_a_value_is_set_inside_its_white_space_and_comments(
    controller: DocumentController,
) -> None:
    assert controller.set_value(row_of(controller, "name"), "New") is None
    assert controller.document.text == PAGE.replace("Old <!-- keep -->", "New <!-- keep -->")
    assert controller.undo_stack.undoText() == "Set name"


def test_the_access_date_inside_a_reference_is_set_alone(controller: DocumentController) -> None:
    row = row_of(controller, "note", "reference", "cite web", "access-date")
    assert controller.set_value(row, "2 June 2021") is None
    assert controller.document.text == PAGE.replace("1 May 2020", "2 June 2021")
    assert controller.texts.value(row) == "2 June 2021"


def test_undo_gives_back_text_rows_and_selection(controller: DocumentController) -> None:
    row = row_of(controller, "empty")
    kept = list(controller.rows.children(controller.rows.top[0]))
    controller.note_selection(row, "value")
    controller.fields.remove([row])
    assert "empty" not in controller.document.text
    selected: list[tuple[int, str]] = []
    controller.select_requested.connect(lambda r, column: selected.append((r, column)))
    controller.undo_stack.undo()
    assert controller.document.text == PAGE
    assert list(controller.rows.children(controller.rows.top[0])) == kept
    assert selected == [(row, "value")]


def test_a_value_that_would_break_the_box_is_held_with_ways_out(
    controller: DocumentController,
) -> None:
    row = row_of(controller, "name")
    refusal = controller.set_value(row, "a|b")
    assert refusal is not None
    assert refusal.field == "name"
    assert refusal.message == "| would start another argument."
    assert [(way.label, way.value) for way in refusal.ways] == [("Write it as {{!}}", "a{{!}}b")]
    assert controller.document.text == PAGE
    assert not controller.undo_stack.canUndo()
    assert controller.take_way(row, refusal.ways[0]) is None
    assert controller.document.text == PAGE.replace("Old <!--", "a{{!}}b <!--")


def test_an_equals_sign_in_a_positional_value_can_be_kept_by_naming_it(
    controller: DocumentController,
) -> None:
    row = row_of(controller, "list", "ubl", "2")
    refusal = controller.set_value(row, "x=1")
    assert refusal is not None
    ways = {way.label: way for way in refusal.ways}
    assert controller.take_way(row, ways["Write the argument with its number"]) is None
    assert "{{ubl|one|2=x=1|3=three}}" in controller.document.text


def test_an_end_of_the_reference_is_not_written_into_it(controller: DocumentController) -> None:
    row = row_of(controller, "note", "reference", "cite web", "title")
    refusal = controller.set_value(row, "T</ref>")
    assert refusal is not None
    assert controller.document.text == PAGE


def test_removing_a_numbered_argument_offers_to_keep_the_numbers(
    controller: DocumentController,
) -> None:
    controller.set_name(row_of(controller, "list", "ubl"), "flag")
    notices: list[Notice] = []
    controller.noticed.connect(notices.append)
    controller.fields.remove([row_of(controller, "list", "flag", "2")])
    assert "{{flag|one|three}}" in controller.document.text
    assert [n.message for n in notices] == ["What was argument 3 is now argument 2, and so on."]
    notices[0].act()
    assert "{{flag|one|3=three}}" in controller.document.text


def test_the_items_of_a_list_go_up_without_a_word(controller: DocumentController) -> None:
    notices: list[Notice] = []
    controller.noticed.connect(notices.append)
    controller.fields.remove([row_of(controller, "list", "ubl", "2")])
    assert controller.document.text == PAGE.replace("|two", "")
    assert notices == []


def test_a_line_adds_a_field_below_and_makes_it_current(controller: DocumentController) -> None:
    selected: list[tuple[int, str]] = []
    controller.select_requested.connect(lambda r, column: selected.append((r, column)))
    assert controller.fields.add_line(row_of(controller, "list"), "cause = border") is None
    assert "three}}\n| cause  = border\n| note   = see" in controller.document.text
    assert selected == [(row_of(controller, "cause"), "value")]


def test_rows_move_and_come_back(controller: DocumentController) -> None:
    row = row_of(controller, "empty")
    assert controller.fields.move_up([row]) is None
    assert controller.document.text == PAGE.replace(
        "| note   = see<ref>{{cite web|title=T|access-date=1 May 2020}}</ref>\n| empty  =\n",
        "| empty  =\n| note   = see<ref>{{cite web|title=T|access-date=1 May 2020}}</ref>\n",
    )
    assert row_of(controller, "empty") == row
    controller.undo_stack.undo()
    assert controller.document.text == PAGE


def test_typing_in_the_page_is_read_a_moment_later_and_merges(
    qtbot: QtBot, controller: DocumentController
) -> None:
    row = row_of(controller, "name")
    at = PAGE.index("Old")
    for offset, letter in enumerate("Very "):
        edit = TextEdit((Replace(at + offset, at + offset, letter),))
        controller.replace_text(edit, "Typing", merge="one word")
    assert controller.texts.value(row) == "Old"
    with qtbot.waitSignal(controller.tree_read):
        pass
    assert controller.texts.value(row) == "Very Old"
    assert controller.undo_stack.count() == 1
    controller.undo_stack.undo()
    assert controller.document.text == PAGE
    assert controller.texts.value(row) == "Old"


def test_while_the_page_is_unreadable_the_tree_keeps_its_last_good_state(
    controller: DocumentController,
) -> None:
    rows = list(controller.rows.children(controller.rows.top[0]))
    at = PAGE.index("Old")
    states: list[bool] = []
    controller.readable_changed.connect(states.append)
    controller.replace_text(TextEdit((Replace(at, at, "[["),)), "Typing")
    controller.settle()
    assert states == [False]
    assert [(piece.opener, piece.start) for piece in controller.unreadable] == [
        ("{{", 0),
        ("[[", at),
    ]
    assert list(controller.rows.children(controller.rows.top[0])) == rows
    refusal = controller.set_value(row_of(controller, "empty"), "x")
    assert refusal is not None
    assert refusal.message == "The page cannot be read at the moment."
    controller.replace_text(TextEdit((Replace(at + 2, at + 2, "]]"),)), "Typing")
    controller.settle()
    assert states == [False, True]
    assert list(controller.rows.children(controller.rows.top[0])) == rows


def test_saving_marks_the_clean_point_and_writes_only_the_edit(
    controller: DocumentController, path: Path
) -> None:
    controller.set_value(row_of(controller, "name"), "New")
    assert controller.is_dirty
    assert (controller.fidelity.field_count, controller.fidelity.byte_count) == (1, 3)
    controller.save()
    assert path.read_bytes() == PAGE.replace("Old", "New").encode()
    assert not controller.is_dirty
    assert controller.fidelity.field_count == 0
    controller.undo_stack.undo()
    assert controller.is_dirty
    assert controller.fidelity.byte_count == 3


def test_a_full_disk_leaves_the_page_unsaved(
    controller: DocumentController, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise NoSpaceError(path, "No space left on device")

    controller.set_value(row_of(controller, "name"), "New")
    monkeypatch.setattr(storage, "write", full)
    with pytest.raises(NoSpaceError):
        controller.save()
    assert controller.is_dirty
    assert path.read_bytes() == PAGE.encode()


def test_a_file_that_changed_meanwhile_is_not_overwritten_unasked(
    controller: DocumentController, path: Path
) -> None:
    controller.set_value(row_of(controller, "name"), "New")
    path.write_bytes(b"someone else's")
    assert controller.file.has_changed()
    with pytest.raises(ChangedOnDiskError):
        controller.save()
    assert path.read_bytes() == b"someone else's"
    controller.save(overwrite=True)
    assert path.read_bytes() == PAGE.replace("Old", "New").encode()


def test_rows_in_several_templates_go_in_one_step(controller: DocumentController) -> None:
    rows = [row_of(controller, "empty"), row_of(controller, "list", "ubl", "3")]
    assert controller.fields.remove(rows) is None
    assert controller.document.text == PAGE.replace("|three", "").replace("| empty  =\n", "")
    controller.undo_stack.undo()
    assert controller.document.text == PAGE


def test_any_node_is_edited_as_wikitext(controller: DocumentController) -> None:
    row = row_of(controller, "note", "reference")
    assert controller.texts.kind(row) is NodeKind.REFERENCE
    assert controller.set_value(row, '<ref name="a">B</ref>') is None
    assert '| note   = see<ref name="a">B</ref>\n' in controller.document.text


def test_a_whole_box_is_replaced_only_by_a_template(controller: DocumentController) -> None:
    box = controller.rows.top[0]
    refusal = controller.set_value(box, "| name = x")
    assert refusal is not None
    assert refusal.message == "This is not one whole template: the box would be gone."
    assert controller.document.text == PAGE
    assert controller.set_value(box, "{{Infobox other\n| a = 1\n}}") is None
    assert controller.document.text.startswith("{{Infobox other\n| a = 1\n}}\n'''Text'''")


def test_the_spaces_round_a_piece_of_text_stay(controller: DocumentController) -> None:
    controller.set_value(row_of(controller, "name"), "the [[Battle]] of")
    row = row_of(controller, "name", "text")
    assert controller.texts.editable(row) == "the"
    assert controller.set_value(row, "a") is None
    assert "| name   = a [[Battle]] of <!-- keep -->\n" in controller.document.text


def test_moving_a_field_counts_that_field_alone(controller: DocumentController) -> None:
    controller.fields.move_up([row_of(controller, "empty")])
    changed = [
        controller.texts.name(row)
        for row in controller.rows.children(controller.rows.top[0])
        if controller.fidelity.is_row_changed(row)
    ]
    assert changed == ["empty"]
    assert controller.fidelity.field_count == 1


def test_an_edit_speaks_of_the_text_that_was_just_typed(controller: DocumentController) -> None:
    at = PAGE.index("Old")
    controller.replace_text(TextEdit((Replace(at, at, "Very "),)), "Typing")
    assert controller.fields.duplicate(row_of(controller, "empty")) is None
    assert "| name   = Very Old <!-- keep -->\n" in controller.document.text
    assert controller.document.text.count("| empty  =\n") == 2


def test_an_emptied_field_counts(controller: DocumentController) -> None:
    controller.set_value(row_of(controller, "empty"), "x")
    controller.save()
    controller.fields.empty([row_of(controller, "empty")])
    assert controller.fidelity.is_row_changed(row_of(controller, "empty"))
    assert not controller.fidelity.is_row_changed(row_of(controller, "note"))


def test_an_edit_of_a_field_does_not_go_through_a_page_with_something_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "open.wikitext"
    file.write_bytes((PAGE + "{{Infobox lost\n| a = [[x\n").encode())
    controller = DocumentController(storage.read(file))
    explained: list[int] = []

    def explain(page: Page, syntax: WikiSyntax) -> list[BrokenBox]:
        explained.append(len(page.text))
        return explain_unreadable(page, syntax)

    monkeypatch.setattr("model.unclosed.explain_unreadable", explain)
    assert [box.name for box in controller.broken_boxes] == ["Infobox lost"]
    controller.set_value(row_of(controller, "name"), "New")
    assert [box.name for box in controller.broken_boxes] == ["Infobox lost"]
    assert len(explained) == 1
    end = len(controller.document.text)
    controller.replace_text(TextEdit((Replace(end, end, "]]\n}}"),)), "Typing")
    controller.settle()
    assert controller.broken_boxes == ()


def test_an_edit_of_several_places_is_one_step(controller: DocumentController) -> None:
    text = controller.document.text
    places = [text.index("one|"), text.index("see<ref"), text.index("Text")]
    edit = TextEdit.of(Replace(place, place, "1 ") for place in places)
    assert controller.do_edit("Number", edit, row_of(controller, "list")) is None
    assert controller.document.text == edit.apply(PAGE)
    controller.undo_stack.undo()
    assert controller.document.text == PAGE
    assert not controller.undo_stack.canUndo()


def test_an_edit_that_breaks_one_of_its_places_makes_none(controller: DocumentController) -> None:
    text = controller.document.text
    replaces = [Replace(text.index(word), text.index(word), "}}") for word in ("Old", "see<ref")]
    edit = TextEdit((Replace(replaces[0].start, replaces[0].end, "x"), replaces[1]))
    refusal = controller.do_edit("Break", edit, row_of(controller, "note"))
    assert refusal is not None
    assert controller.document.text == PAGE
    assert not controller.undo_stack.canUndo()


def test_of_several_dangers_each_way_says_which_it_mends(controller: DocumentController) -> None:
    refusal = controller.set_value(row_of(controller, "name"), "a | b = c {{x}} [[y")
    assert refusal is not None
    assert refusal.message == "| would start another argument. There are 2 places to mend."
    assert [way.label for way in refusal.ways] == [
        "|: write it as {{!}}, and mend the rest",
        "[[: write it as &#91;&#91;, and mend the rest",
        "[[: write it as <nowiki>[[</nowiki>, and mend the rest",
    ]
