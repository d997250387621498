"""Previews of boxes for tests: of one value or a whole box, readable, and checked to be sound."""

import re
from datetime import date
from html.parser import HTMLParser

from model.document import Document
from model.preview.box_preview import BoxPreview, preview_of
from model.preview.looks import Picture, PreviewLooks
from model.rows.box_nodes import find_boxes
from model.templatedata.spec import TemplateSpec

LOOKS = PreviewLooks(today=date(2026, 11, 27))

_VOID = ("br", "hr", "img")
_ALLOWED = {
    "html": (),
    "head": (),
    "style": (),
    "body": ("dir",),
    "table": ("class", "width", "cellspacing", "cellpadding", "dir"),
    "tr": (),
    "td": ("class", "colspan", "valign"),
    "a": ("href", "class", "title", "style"),
    "img": ("src", "width", "height", "alt"),
    "div": ("class",),
    "p": ("class",),
    "ul": (),
    "ol": (),
    "li": (),
    "br": (),
    "hr": (),
}
_LINES = ("tr", "div", "p", "li", "br", "hr", "ul", "ol", "td")
_ROW = re.compile(r'href="row:(\d+)"')
_GROUND = re.compile(r"background-color:#[0-9a-f]{6}")


def box(value: str) -> str:
    """A box with one field."""
    return "{{Infobox test\n| field = " + value + "\n}}"


def preview(
    wikitext: str, looks: PreviewLooks = LOOKS, spec: TemplateSpec | None = None
) -> tuple[Document, BoxPreview]:
    """The preview of the first box of a page, found to be sound."""
    document = Document(wikitext)
    found = preview_of(document, find_boxes(document)[0], spec, looks)
    check_sound(document, found.html, looks)
    return document, found


def value_html(value: str, looks: PreviewLooks = LOOKS) -> str:
    """The HTML of a value, with the wikitext of the rows for their ids and `_` for the field's."""
    document, found = preview(box(value), looks)
    content = re.search(
        r'<td class="label".*?</td><td>(.*)</td></tr></table>', found.html, re.DOTALL
    )
    if content is None:
        return ""

    def source(match: re.Match[str]) -> str:
        wikitext = document.source(int(match[1])).strip()
        return "_" if wikitext.startswith("field = ") else f"«{wikitext}»"

    return _ROW.sub(source, content[1])


def value_text(value: str, looks: PreviewLooks = LOOKS) -> str:
    """What a reader sees of a value; ` / ` between lines."""
    lines = box_text(box(value), looks).split("\n")
    return " / ".join(line.removeprefix("Field").strip() for line in lines if line != "Field")


def box_text(wikitext: str, looks: PreviewLooks = LOOKS, spec: TemplateSpec | None = None) -> str:
    """What a reader sees of a box, line by line, notes too."""
    return text_of(preview(wikitext, looks, spec)[1].html)


def text_of(html: str) -> str:
    """The words of a preview; what stands on lines of its own has them."""
    reader = _Reader(None)
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.replace("\u00a0", " ").split()) for line in reader.text().split("\n"))
    return "\n".join(filter(None, lines))


def check_sound(document: Document | None, html: str, looks: PreviewLooks = LOOKS) -> None:
    """Tags are balanced, attributes known, addresses none but rows and given pictures."""
    reader = _Reader(document, looks)
    reader.feed(html)
    reader.close()
    assert reader.open_tags == []


class _Reader(HTMLParser):
    def __init__(self, document: Document | None, looks: PreviewLooks | None = None) -> None:
        super().__init__()
        self.open_tags: list[str] = []
        self._words: list[str] = []
        self._document = document
        self._looks = looks

    def text(self) -> str:
        return "".join(self._words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _ALLOWED, tag
        for name, value in attrs:
            assert name in _ALLOWED[tag], (tag, name)
            self._check(name, value or "")
        if tag == "a":
            assert "a" not in self.open_tags
        if tag in _LINES:
            self._words.append("\n")
        if tag not in _VOID:
            self.open_tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open_tags[-1:] == [tag]
        self.open_tags.pop()
        if tag in _LINES:
            self._words.append("\n")

    def handle_data(self, data: str) -> None:
        if "style" not in self.open_tags:
            self._words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def _check(self, name: str, value: str) -> None:
        if name == "href":
            assert re.fullmatch(r"row:\d+", value)
            assert self._document is None or int(value[4:]) in self._document
        elif name == "style":
            assert _GROUND.fullmatch(value)
        elif name == "src":
            assert value == "picture:1"


def one_picture(_name: str) -> Picture:
    """For looks that have a picture for every name."""
    return Picture("picture:1", 600, 400)
