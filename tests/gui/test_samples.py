"""Samples are there to try things out: opened as copies, they never change and never nag."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from gui.application import pages_to_open
from gui.samples import copy_name, first_sample, is_sample
from tests.support.person import Person

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "01_winter_war.wikitext"
BEFORE, AFTER = b"| image_size        = 300px\n", b"| image_size        = 250px\n"


def test_the_first_sample_is_the_war() -> None:
    assert first_sample() == SAMPLE
    assert copy_name(SAMPLE) == "winter_war.wikitext"


def test_only_the_programs_own_files_are_samples(tmp_path: Path) -> None:
    copy = tmp_path / SAMPLE.name
    copy.write_bytes(SAMPLE.read_bytes())
    link = tmp_path / "link"
    link.symlink_to(SAMPLE)
    assert is_sample(SAMPLE)
    assert is_sample(SAMPLE.parent / ".." / "samples" / "02_marie_curie.wikitext")
    assert is_sample(link)
    assert not is_sample(copy)


def test_a_sample_is_a_copy_and_closing_it_asks_nothing(person: Person) -> None:
    window = person.starts(SAMPLE)
    controller = person.page.controller
    assert window.windowTitle() == "Boxwright: winter war[*]"
    assert (controller.path, controller.is_dirty, window.isWindowModified()) == (None, False, False)
    assert not window.actions_of.reload.isEnabled()
    person.presses("Ctrl+Q")
    assert not window.isVisible()
    settings = person.settings()
    assert (settings.recent_files, settings.session) == ((), "")


def test_a_sample_that_is_saved_becomes_a_file(person: Person, tmp_path: Path) -> None:
    before = SAMPLE.read_bytes()
    window = person.starts(SAMPLE)
    person.clicks("image_size")
    person.types("250px")
    person.presses("Ctrl+S")
    assert window.isWindowModified()
    dialog = person.sees_dialog(QFileDialog)
    assert dialog.findChild(QLineEdit, "fileNameEdit").text() == "winter_war.wikitext"
    page = tmp_path / "mine.wikitext"
    person.chooses_file(page)
    assert page.read_bytes() == before.replace(BEFORE, AFTER)
    assert SAMPLE.read_bytes() == before
    assert window.windowTitle() == "Boxwright: mine[*]"
    assert not window.isWindowModified()
    person.presses("Ctrl+Z", "Ctrl+S")
    assert page.read_bytes() == before
    assert person.settings().recent_files == (page,)


def test_an_untouched_sample_too_is_saved_where_the_person_says(
    person: Person, tmp_path: Path
) -> None:
    person.starts(SAMPLE)
    person.presses("Ctrl+S")
    person.chooses_file(tmp_path / "copy.wikitext")
    assert (tmp_path / "copy.wikitext").read_bytes() == SAMPLE.read_bytes()


def test_an_edited_sample_is_not_lost_unasked(person: Person, tmp_path: Path) -> None:
    window = person.starts(SAMPLE)
    person.clicks("image_size")
    person.types("250px")
    person.presses("Return", "Ctrl+W")
    person.answers("Save")
    person.chooses_file(tmp_path / "copy.wikitext")
    assert window.pages == ()
    expected = SAMPLE.read_bytes().replace(BEFORE, AFTER)
    assert (tmp_path / "copy.wikitext").read_bytes() == expected


def test_edits_that_are_undone_leave_nothing_to_save(person: Person) -> None:
    window = person.starts(SAMPLE)
    person.clicks("image_size")
    person.types("250px")
    person.presses("Return")
    assert window.isWindowModified()
    person.presses("Ctrl+Z")
    assert not window.isWindowModified()


def test_a_sample_is_opened_once(person: Person) -> None:
    window = person.starts(SAMPLE)
    window.open_file(SAMPLE)
    assert len(window.pages) == 1


@pytest.mark.parametrize("had_file", [True, False])
def test_the_last_session_is_opened_or_the_sample(
    person: Person, tmp_path: Path, *, had_file: bool
) -> None:
    page = tmp_path / "page.wikitext"
    page.write_text("{{Infobox x|a=1}}", encoding="utf-8")
    assert pages_to_open([], person.settings()) == [SAMPLE]
    person.starts(SAMPLE, *([page] if had_file else []))
    person.presses("Ctrl+Q")
    assert pages_to_open([page], person.settings()) == [page]
    assert pages_to_open([], person.settings()) == ([] if had_file else [SAMPLE])
