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

HOSTILE_VALUES = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=http://evil.example/a.png onerror=alert(1)>",
    "<img src='file:///etc/passwd'>",
    "<iframe src='http://evil.example'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<b onclick='alert(1)'>x</b>",
    "<div style='background:url(http://evil.example/a.png)'>x</div>",
    "<span style=\"background-image:url('file:///etc/passwd')\">x</span>",
    "<div style='width:expression(alert(1))'>x</div>",
    "<style>body{background:url(http://evil.example)}</style>",
    "<link rel=stylesheet href=http://evil.example>",
    "<meta http-equiv=refresh content='0;url=http://evil.example'>",
    "<object data=x></object><embed src=x><svg onload=alert(1)></svg>",
    "[javascript:alert(1) x]",
    "[[javascript:alert(1)|x]]",
    "[file:///etc/passwd x] file:///etc/passwd",
    '[[A" onmouseover="alert(1)|x]]',
    "[http://a.example/\"onclick='x' y]",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x&#62; &#x3c;b&#x3e;",
    "<nowiki><script>alert(1)</script></nowiki>",
    "<pre><b>x</b></pre><math><mi href='javascript:x'></math>",
    "{{color box|red;background:url(http://evil.example)|x}}",
    "{{color box|expression(alert(1))|x}}",
    "{{legend|#12345g|x}}{{color|url(javascript:x)|y}}",
    "{{URL|javascript:alert(1)|x}}{{URL|file:///etc/passwd}}",
    '{{abbr|x|" onmouseover="alert(1)}}',
    "{{flag|<script>x</script>}}{{flagicon|\"><img src=x>}}",
    "{{<script>x</script>}}{{a<b>c}}",
    "[[File:../../etc/passwd|thumb]][[File:http://evil.example/a.png|thumb|x]]",
    '[[File:A".png|thumb|alt="x|y]]',
    "<ref name='\"><script>x</script>'><script>y</script></ref>",
    "<ref group='<b>x'>y</ref>{{refn|group=<i>|x}}",
    "{{efn|<img src=x onerror=y>}}",
    "<!-- --><script>x</script><!--",
    "<![CDATA[<script>x</script>]]><?php x ?><!DOCTYPE x>",
    "</td></tr></table><h1>x",
    "</a></div></li></ul>x",
    "<b><i><u><s><sub><sup><div><ul><li>",
    "{{plainlist|<ul><li>{{ubl|</div>}}",
    "[[a|[[b|[[c|{{d|[[e",
    "'''''a''b'''c'''''",
    "\x00\x08\x1b\x7f\ud800\ufffe",
    "\u202e\u2066right\u2069",
    "{{{<script>|x}}}{{{x|<script>y</script>}}}",
    "{{#if:x|<script>y</script>}}{{#switch:a|a=<img src=x>}}",
    "{{#invoke:<b>|x}}{{#tag:script|x}}{{#tag:img|src=x}}",
    "{| onclick=x\n| style='background:url(x)' | y\n|}",
    "{{{!}} onclick=x\n{{!}} <script>\n{{!}}}",
    "*<script>\n**<b>\n#</li>\n;<i>:</dd>",
    "{{convert|1|<b>|<i>}}{{convert|1e999|km}}{{val|<b>|e=<i>|u=\"}}",
    "{{birth date and age|9999|99|99}}{{birth date and age|0001|1|1}}{{age in days|<b>}}",
    "{{marriage|<b>|<i>|\"|end=<s>}}",
]  # fmt: skip
"""What a page could try: none of it may leave the words of the preview."""

_VOID = ("br", "hr", "img")
_ALLOWED = {
    "html": (),
    "head": (),
    "style": (),
    "body": ("dir",),
    "table": ("class", "width", "cellspacing", "cellpadding", "dir"),
    "tr": (),
    "td": ("class", "colspan", "valign", "width"),
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
_LINES = ("table", "tr", "div", "p", "li", "br", "hr", "ul", "ol", "td")
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
