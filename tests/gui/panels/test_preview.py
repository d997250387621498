"""The preview in the window, with real keys and clicks: what it shows, where it leads."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.panels.preview import PreviewPanel
from gui.preview_pictures import PreviewPictures
from gui.preview_saving import PreviewSaveError, save_bytes
from tests.support.person import Person
from tests.support.templatedata import import_document

BOX = """{{Infobox x
| name    = Bonn
| image   = Town hall.png
| area    = {{convert|3|km2}}
| people  = {{plainlist|
* [[Ada Example|Ada]]
* Bob<ref>A note</ref>
}}
| motto   = ''Per aspera''
}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    params = {"name": {"label": "Name"}, "motto": {"label": "Motto of the town"}}
    import_document(tmp_path, "Infobox x", params=params)
    path = tmp_path / "page.wikitext"
    path.write_text(BOX)
    return path


def panel(person: Person) -> PreviewPanel:
    found = person.window.findChild(PreviewPanel)
    assert found is not None
    return found


def shown(person: Person) -> str:
    return panel(person).view.toPlainText().replace("\u2028", "\n").replace("\xa0", " ")


def place_of(person: Person, words: str) -> QPoint:
    """The middle of words in the preview."""
    view = panel(person).view
    cursor = view.document().find(words)
    assert not cursor.isNull(), words
    view.setTextCursor(_at(cursor, cursor.selectionStart()))
    view.ensureCursorVisible()
    left = view.cursorRect(_at(cursor, cursor.selectionStart()))
    right = view.cursorRect(_at(cursor, cursor.selectionEnd()))
    return QPoint((left.left() + right.left()) // 2, left.center().y())


def _at(cursor: QTextCursor, position: int) -> QTextCursor:
    found = QTextCursor(cursor)
    found.setPosition(position)
    return found


def marked(person: Person) -> set[str]:
    return {s.cursor.selectedText() for s in panel(person).view.extraSelections()}


def test_it_shows_the_box_and_follows_edits(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+5")
    person.waits_until(lambda: "Motto of the town" in shown(person))
    assert "Per aspera" in shown(person)
    person.clicks("motto")
    person.types("Ad astra")
    person.presses("Return")
    person.waits_until(lambda: "Ad astra" in shown(person))
    assert "Per aspera" not in shown(person)
    assert marked(person) == {"Ad astra", "Motto of the town"}
    person.presses("Ctrl+Z")
    person.waits_until(lambda: "Per aspera" in shown(person))


def test_a_click_leads_to_what_stands_there(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+5")
    person.waits_until(lambda: "Ada" in shown(person))
    view = panel(person).view
    actions = person.actions
    person.clicks_at(view.viewport(), place_of(person, "Ada"))
    assert person.actions == actions + 1
    row = person.page.tree.current_row()
    document = person.page.controller.document
    assert document.source(row) == "[[Ada Example|Ada]]"
    QTest.mouseMove(view.viewport(), place_of(person, "Per aspera"))
    person.waits_until(lambda: "motto" in view.viewport().toolTip())
    person.presses("Escape")
    assert person.tree.hasFocus()


def test_it_is_copied_and_saved(person: Person, page: Path, tmp_path: Path) -> None:
    QImage(20, 10, QImage.Format.Format_RGB32).save(str(tmp_path / "Town_hall.png"))
    window = person.starts(page)
    window.actions_of.copy_preview.trigger()
    text = QApplication.clipboard().text()
    assert "Motto of the town: Per aspera\n" in text
    for ending, begin in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".html", b"<!DOCTYPE html>")):
        window.actions_of.save_preview.trigger()
        person.chooses_file(tmp_path / f"out{ending}")
        data = (tmp_path / f"out{ending}").read_bytes()
        assert data.startswith(begin)
    assert b'src="Town_hall.png"' in data
    assert b"row:" not in data
    assert page.read_text() == BOX


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(PreviewSaveError, match="was not written"):
        save_bytes(b"data", tmp_path / "no folder" / "out.png")
    assert list(tmp_path.iterdir()) == []


def test_only_pictures_beside_the_page_are_shown(qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for path in (tmp_path / "out.png", folder / "in_side.png"):
        image = QImage(600, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(Qt.GlobalColor.red))
        image.save(str(path))
    (folder / "link.png").symlink_to(tmp_path / "out.png")
    (folder / "text.png").write_text("no picture")
    pictures = PreviewPictures(folder, 240)
    found = pictures.picture("in side.png")
    assert found is not None
    assert found == ("picture:in_side.png", 240, 120)
    image = pictures.image(found.url)
    assert image is not None
    assert (image.width(), image.height()) == (240, 120)
    for name in (
        "../out.png",
        str(tmp_path / "out.png"),
        "link.png",
        "text.png",
        "gone.png",
        "",
        "..",
    ):
        assert pictures.picture(name) is None
    assert pictures.image("file:///etc/passwd") is None


def test_nothing_is_fetched(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+5")
    view = panel(person).view
    for address in ("http://example.org/a.png", f"file://{page}", str(page), "picture:../x"):
        image = QTextDocument.ResourceType.ImageResource.value
        assert view.loadResource(image, QUrl(address)) is None
