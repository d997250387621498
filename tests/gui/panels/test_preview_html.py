"""Qt reads the HTML of a preview as it is meant, and fetches nothing for it."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument, QTextFormat

from model.document import Document
from model.preview.box_preview import preview_of
from model.preview.looks import PreviewLooks
from model.rows.box_nodes import find_boxes
from tests.support.previews import HOSTILE_VALUES, LOOKS, box, one_picture


class Fetching(QTextDocument):
    """Notes what is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def loadResource(self, _kind: int, url: QUrl | str) -> object:
        self.asked.append(QUrl(url).toString())
        return None


def _drawn(html: str) -> Fetching:
    document = Fetching()
    document.setHtml(html)
    document.setTextWidth(300)
    image = QImage(300, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    return document


def _previews(page: str, looks: PreviewLooks = LOOKS) -> list[Fetching]:
    document = Document(page)
    boxes = find_boxes(document)
    return [_drawn(preview_of(document, row, None, looks).html) for row in boxes]


@pytest.mark.usefixtures("qapp")
def test_nothing_is_fetched_for_a_hostile_page() -> None:
    drawn = [document for value in HOSTILE_VALUES for document in _previews(box(value))]
    assert len(drawn) > len(HOSTILE_VALUES) / 2
    assert [document.asked for document in drawn] == [[]] * len(drawn)


@pytest.mark.usefixtures("qapp")
def test_only_the_given_pictures_are_asked_for() -> None:
    looks = PreviewLooks(today=LOOKS.today, picture=one_picture)
    (document,) = _previews("{{Infobox test|image=A.png}}", looks)
    assert set(document.asked) == {"picture:1"}


@pytest.mark.usefixtures("qapp")
def test_words_look_as_they_are_meant_and_lead_to_their_row() -> None:
    (document,) = _previews(box("[[Link|''words'']] and<sup>2</sup> {{small|print}}"))
    formats = {}
    block = document.begin()
    while block.isValid():
        for fragment in (part.fragment() for part in block):
            formats[fragment.text().strip()] = fragment.charFormat()
        block = block.next()
    assert formats["words"].anchorHref().startswith("row:")
    assert formats["words"].fontItalic()
    assert formats["words"].foreground().color() == QColor(LOOKS.colors.link)
    assert not formats["words"].fontUnderline()
    assert formats["words"].toolTip() == "Link"
    assert formats["and"].foreground().color() == QColor(LOOKS.colors.text)
    assert formats["2"].verticalAlignment() is formats["2"].VerticalAlignment.AlignSuperScript
    assert formats["print"].hasProperty(QTextFormat.Property.FontSizeAdjustment)
