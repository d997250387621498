"""Between pages and their files: nothing is lost, and nobody is stopped without a reason."""

import errno
import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from model import storage
from tests.support.person import Person

PAGE = "{{Infobox x\n| a = 1\n| b = {{flag|2}}\n}}\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.wikitext"
    file.write_bytes(PAGE.encode())
    return file


def edits(person: Person, value: str = "new") -> None:
    person.clicks("a")
    person.types(value)
    person.presses("Return")


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


# Closing


def test_closing_asks_and_saves(person: Person, page: Path) -> None:
    window = person.starts(page)
    edits(person)
    person.presses("Ctrl+Q")
    person.answers("Save")
    assert text_of(page) == PAGE.replace("1", "new")
    assert not window.isVisible()


def test_closing_asks_and_discards(person: Person, page: Path) -> None:
    window = person.starts(page)
    edits(person)
    person.presses("Ctrl+Q")
    person.answers("Discard")
    assert text_of(page) == PAGE
    assert not window.isVisible()


def test_closing_asks_and_is_called_off(person: Person, page: Path) -> None:
    window = person.starts(page)
    edits(person)
    window.close()
    person.answers("Cancel")
    assert window.isVisible()
    assert text_of(page) == PAGE
    assert window.isWindowModified()


def test_closing_without_changes_asks_nothing(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.presses("Ctrl+Q")
    assert not window.isVisible()


def test_what_is_being_typed_counts_as_a_change(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("a")
    person.types("half")
    person.presses("Ctrl+W")
    person.answers("Save")
    assert text_of(page) == PAGE.replace("1", "half")


def test_the_question_names_all_unsaved_pages(person: Person, page: Path) -> None:
    other = page.with_name("other_page.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    window = person.starts(page, other)
    edits(person)
    person.presses("Ctrl+PgDown")
    edits(person, "newer")
    person.presses("Ctrl+Q")
    box = person.sees_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.informativeText() == "• page\n• other page"
    person.answers("Save")
    assert not window.isVisible()
    assert text_of(page) == PAGE.replace("1", "newer")
    assert text_of(other) == PAGE.replace("1", "new")


# Saving


def test_save_as_writes_another_file_and_goes_on_there(person: Person, page: Path) -> None:
    window = person.starts(page)
    edits(person)
    other = page.with_name("copy.wikitext")
    person.presses("Ctrl+Shift+S")
    person.chooses_file(other)
    assert text_of(other) == PAGE.replace("1", "new")
    assert text_of(page) == PAGE
    assert window.windowTitle() == "Boxwright: copy[*]"
    edits(person, "newer")
    person.presses("Ctrl+S")
    assert text_of(other) == PAGE.replace("1", "newer")


def test_a_full_disk_loses_nothing_and_saving_can_be_tried_again(
    person: Person, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = person.starts(page)
    edits(person)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        person.presses("Ctrl+S")
    [message] = person.messages()
    assert message == (
        "“page.wikitext” was not saved: the disk has no room for it (No space left on device). "
        "Your changes are still here."
    )
    assert text_of(page) == PAGE
    assert list(page.parent.glob("*.tmp")) == []
    assert window.isWindowModified()
    person.takes_way("Try again")
    assert text_of(page) == PAGE.replace("1", "new")
    assert person.messages() == []
    assert not window.isWindowModified()


def test_a_folder_that_is_gone_offers_another_place(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    page = folder / "page.wikitext"
    page.write_text(PAGE, encoding="utf-8")
    person.starts(page)
    edits(person)
    page.unlink()
    folder.rmdir()
    person.presses("Ctrl+S")
    person.answers("Write it anew")
    person.waits_for_message("does not exist")
    person.takes_way("Save as…")
    person.chooses_file(tmp_path / "elsewhere.wikitext")
    assert text_of(tmp_path / "elsewhere.wikitext") == PAGE.replace("1", "new")


UNREADABLE = "The infobox can't be read: “[[” on line 2 is never closed. It is not saved yet."


def breaks_the_box(person: Person) -> str:
    """Types an opener into the second line of the wikitext panel; gives the text it makes."""
    person.page.wikitext.editor.setFocus()
    person.presses("Ctrl+Home", "Down", "End")
    person.types(" [[")
    return PAGE.replace("1", "1 [[")


def test_a_box_that_cannot_be_read_is_saved_only_when_that_is_wanted(
    person: Person, page: Path
) -> None:
    person.starts(page)
    broken = breaks_the_box(person)
    person.presses("Ctrl+S")
    assert person.messages() == [UNREADABLE]
    assert text_of(page) == PAGE
    person.takes_way("Save anyway")
    assert text_of(page) == broken
    assert person.messages() == []
    # Whoever has said so once isn't asked again for the same box.
    person.page.wikitext.editor.setFocus()
    person.types("!")
    person.presses("Ctrl+S")
    assert text_of(page) == broken.replace("[[", "[[!")


def test_the_way_to_what_is_not_closed_selects_it_and_mending_it_takes_the_question_back(
    person: Person, page: Path, qtbot: QtBot
) -> None:
    person.starts(page)
    breaks_the_box(person)
    person.window._workspace.panel_actions[1].trigger()
    person.presses("Ctrl+S")
    person.takes_way("Go there")
    panel = person.page.wikitext.editor
    assert panel.isVisible()
    assert panel.hasFocus()
    assert panel.textCursor().selectedText() == "[["
    person.presses("Ctrl+S")
    panel.setFocus()
    person.types("{{!}}")
    qtbot.waitUntil(lambda: person.messages() == [])
    person.presses("Ctrl+S")
    assert text_of(page) == PAGE.replace("1", "1 {{!}}")


def test_closing_the_window_brings_the_page_that_cannot_be_read(person: Person, page: Path) -> None:
    other = page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    window = person.starts(page, other)
    person.presses("Ctrl+PgUp")
    broken = breaks_the_box(person)
    person.presses("Ctrl+PgDown", "Ctrl+Q")
    person.answers("Save")
    assert window.windowTitle() == "Boxwright: page[*]"
    assert person.messages() == [UNREADABLE]
    person.takes_way("Save anyway")
    assert text_of(page) == broken
    assert not window.isVisible()


def test_saving_says_what_is_held_and_leads_to_it(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("a")
    person.types("x | y")
    person.presses("Ctrl+S")
    assert person.messages() == ["Not saved: “a” is held. | would start another argument."]
    assert text_of(page) == PAGE
    cell = person.page.tree.view.editor
    assert cell is not None
    assert cell.text_edit.hasFocus()
    person.presses("Esc")
    assert person.messages() == []


def test_saving_brings_the_hidden_editor_that_holds_a_name(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("a", column=0)
    field = person.page.editor.name_field
    field.setFocus()
    field.selectAll()
    person.types("a|b")
    person.presses("Return", "Ctrl+1")
    person.window._workspace.panel_actions[0].trigger()
    person.presses("Ctrl+S")
    assert person.messages() == ["Not saved: “a” is held. | would start another argument."]
    assert text_of(page) == PAGE
    assert field.isVisible()
    assert field.hasFocus()
    field.selectAll()
    person.types("c")
    person.presses("Ctrl+S")
    assert person.messages() == []
    assert text_of(page) == PAGE.replace("| a", "| c")


def test_a_page_that_was_opened_so_is_saved_without_a_question(
    person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "broken.wikitext"
    file.write_text("{{Infobox x\n| a = [[b\n", encoding="utf-8")
    person.starts(file)
    person.page.wikitext.editor.setFocus()
    person.presses("Ctrl+End")
    person.types("c")
    person.presses("Ctrl+S")
    assert text_of(file) == "{{Infobox x\n| a = [[b\nc"


# Another program changes the file


def test_a_change_on_disk_is_told_and_reloaded(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("b")
    person.presses("Left", "Right")
    page.write_text(PAGE.replace("1", "theirs"), encoding="utf-8")
    person.waits_for_message("Another program changed “page.wikitext”.")
    person.takes_way("Reload")
    assert person.page.controller.document.text == PAGE.replace("1", "theirs")
    assert person.page.current_names == ["Infobox x", "b"]
    assert person.messages() == []


def test_reloading_asks_before_it_forgets_changes(person: Person, page: Path) -> None:
    person.starts(page)
    edits(person)
    page.write_text(PAGE.replace("1", "theirs"), encoding="utf-8")
    person.presses("F5")
    person.answers("Cancel")
    assert person.page.controller.document.text == PAGE.replace("1", "new")
    person.presses("F5")
    person.answers("Reload")
    assert person.page.controller.document.text == PAGE.replace("1", "theirs")


def test_a_change_on_disk_is_told_on_its_own_page_only(
    person: Person, page: Path, qtbot: QtBot
) -> None:
    other = page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    window = person.starts(page, other)
    page.write_text(PAGE.replace("1", "theirs"), encoding="utf-8")
    qtbot.waitUntil(lambda: bool(window.pages[0].messages.messages))
    assert person.messages() == []
    person.presses("Ctrl+PgUp")
    assert person.messages() == ["Another program changed “page.wikitext”."]
    person.presses("Ctrl+PgDown")
    assert person.messages() == []


def test_enter_in_a_question_loses_nothing(person: Person, page: Path) -> None:
    person.starts(page)
    edits(person)
    person.presses("F5")
    person.answers_with_enter()
    assert person.page.controller.document.text == PAGE.replace("1", "new")
    theirs = PAGE.replace("1", "theirs")
    page.write_text(theirs, encoding="utf-8")
    person.presses("Ctrl+S")
    person.answers_with_enter()
    assert text_of(page) == theirs
    person.presses("Ctrl+S")
    person.answers("Overwrite")
    edits(person, "newer")
    person.presses("Ctrl+W")
    person.answers_with_enter()
    assert text_of(page) == PAGE.replace("1", "newer")


def test_keeping_mine_is_remembered_until_the_file_changes_again(
    person: Person, page: Path, qtbot: QtBot
) -> None:
    person.starts(page)
    page.write_text(PAGE.replace("1", "theirs"), encoding="utf-8")
    person.waits_for_message("Another program")
    person.takes_way("Keep mine")
    person.window._files.look_at_disk()
    assert person.messages() == []
    page.write_text(PAGE.replace("1", "theirs again"), encoding="utf-8")
    person.waits_for_message("Another program")


def test_saving_over_a_changed_file_asks(person: Person, page: Path) -> None:
    person.starts(page)
    edits(person)
    theirs = PAGE.replace("1", "theirs")
    page.write_text(theirs, encoding="utf-8")
    person.presses("Ctrl+S")
    person.answers("Cancel")
    assert text_of(page) == theirs
    person.presses("Ctrl+S")
    person.answers("Overwrite")
    assert text_of(page) == PAGE.replace("1", "new")


def test_own_saving_is_no_change_from_outside(person: Person, page: Path) -> None:
    person.starts(page)
    edits(person)
    person.presses("Ctrl+S")
    person.window._files.look_at_disk()
    assert person.messages() == []


# Opening


def test_a_file_that_cannot_be_read_is_told_in_the_window(person: Person, tmp_path: Path) -> None:
    broken = tmp_path / "latin1.wikitext"
    broken.write_bytes(b"{{Infobox x\n| a = \xe9\n}}")
    person.starts(broken)
    [message] = person.messages()
    assert message == (
        "“latin1.wikitext” was not opened: byte 18, in line 2, is not valid UTF-8. "
        "Convert the file to UTF-8 and open it again."
    )
    broken.write_bytes("{{Infobox x\n| a = é\n}}".encode())
    person.takes_way("Try again")
    assert person.window.windowTitle() == "Boxwright: latin1[*]"
    assert person.messages() == []


@pytest.mark.parametrize("keys", ["Ctrl+PgUp", "Ctrl+W"])
def test_going_to_another_page_leaves_what_was_not_opened_behind(
    person: Person, page: Path, keys: str
) -> None:
    other = page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    gone = page.with_name("gone.wikitext")
    person.starts(page, other)
    assert not person.window.open_file(gone)
    assert len(person.messages()) == 1
    person.presses(keys)
    assert person.messages() == []


def test_opening_a_page_takes_away_what_was_said_of_another(person: Person, page: Path) -> None:
    gone, other = page.with_name("gone.wikitext"), page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    window = person.starts()
    window.open_all([gone, page])
    assert len(person.messages()) == 1
    person.presses("Ctrl+O")
    person.chooses_file(other)
    assert person.messages() == []


def test_a_page_that_is_open_is_not_opened_again_by_the_dialog(person: Person, page: Path) -> None:
    other = page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    window = person.starts(page, other)
    person.presses("Ctrl+O")
    person.chooses_file(page)
    assert window.windowTitle() == "Boxwright: page[*]"
    assert len(window.pages) == 2


def test_files_are_opened_by_the_dialog(person: Person, page: Path) -> None:
    other = page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    person.starts(page)
    person.presses("Ctrl+O")
    person.chooses_file(other)
    assert person.window.windowTitle() == "Boxwright: other[*]"
    assert [p.name for p in person.settings().recent_files] == ["other.wikitext", "page.wikitext"]


def test_a_recent_file_that_is_gone_is_told_and_forgotten(person: Person, page: Path) -> None:
    gone = page.with_name("gone.wikitext")
    gone.write_text(PAGE, encoding="utf-8")
    window = person.starts(gone, page)
    person.presses("Ctrl+PgUp", "Ctrl+W")
    gone.unlink()
    menu = window._recent_menu
    menu.aboutToShow.emit()
    action = next(a for a in menu.actions() if "gone" in a.text())
    action.trigger()
    assert person.messages() == [
        f"“gone.wikitext” was not opened: there is no such file in {gone.parent}."
    ]
    menu.aboutToShow.emit()
    assert not any("gone" in a.text() for a in menu.actions())


@pytest.mark.parametrize("place", ["tree", "wikitext", "editor"])
def test_files_dropped_anywhere_on_the_window_are_opened(
    person: Person, page: Path, place: str
) -> None:
    other = page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    window = person.starts(page)
    target = {
        "tree": person.tree.viewport(),
        "wikitext": person.page.wikitext.editor.viewport(),
        "editor": person.page.editor,
    }[place]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPointF(50, 50), copy, data, left, none))
    drop = QDropEvent(QPointF(50, 50), copy, data, left, none)
    QApplication.sendEvent(target, drop)
    assert drop.isAccepted()
    assert window.windowTitle() == "Boxwright: other[*]"
    assert all(not page.controller.is_dirty for page in window.pages)


def test_a_page_without_a_readable_infobox_says_why(person: Person, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wikitext"
    broken.write_text("Text.\n{{Infobox x\n| a = [[b\n", encoding="utf-8")
    person.starts(broken)
    assert person.messages() == []
    empty = person.page.tree.empty
    assert empty.isVisible()
    assert empty.text == "Infobox x cannot be read: [[ in “a”, line 3, is never closed."
    assert [way.text() for way in empty.ways[:2]] == [
        "Show the place",
        "Close it with ]] behind “| a = [[b” (2 places)",
    ]


# The session


def test_the_session_comes_back_as_it_was(person: Person, page: Path) -> None:
    other = page.with_name("other.wikitext")
    other.write_text(PAGE, encoding="utf-8")
    person.starts(other, page)
    person.clicks("b")
    person.presses("Left", "Right", "Down")
    assert person.page.current_names == ["Infobox x", "b", "flag"]
    person.presses("Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+Q")
    person.starts()
    assert [p.controller.title for p in person.window.pages] == ["other", "page"]
    assert person.page.controller.title == "page"
    assert person.page.current_names == ["Infobox x", "b", "flag"]


def test_a_session_that_names_rows_otherwise_opens_its_pages(person: Person, page: Path) -> None:
    places = ["Infobox x", "Infobox x/b/flag", "/[[", "\\", "b/flag[9", ""]
    session = {"pages": [{"path": str(page), "expanded": places, "current": places[1]}]}
    settings = person.settings()
    settings.session = json.dumps(session)
    settings.sync()
    person.starts()
    assert person.page.controller.title == "page"
    assert person.page.current_names == ["Infobox x"]


def test_a_session_file_that_is_gone_is_told(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+Q")
    page.unlink()
    person.starts()
    person.waits_for_message("there is no such file")


def test_sizes_and_panels_come_back(person: Person, page: Path) -> None:
    window = person.starts(page)
    window.resize(700, 560)
    window._workspace.panel_actions[0].trigger()
    person.tree.header().resizeSection(0, 150)
    person.presses("Ctrl+Q")
    window = person.starts(page)
    assert (window.width(), window.height()) == (700, 560)
    assert not person.page.editor.isVisible()
    assert person.tree.header().sectionSize(0) == 150


def test_storage_state_of_a_saved_file_is_kept(person: Person, page: Path) -> None:
    person.starts(page)
    edits(person)
    person.presses("Ctrl+S")
    assert storage.read(page).text == person.page.controller.document.text
    assert not person.page.controller.file.has_changed()
