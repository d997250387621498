"""What a value becomes: HTML whose runs of words say which row they belong to."""

from dataclasses import replace

import pytest

from model.preview.box_preview import preview_of
from model.preview.looks import Picture, PreviewLooks
from model.rows.box_nodes import find_boxes
from tests.support.previews import (
    LOOKS,
    one_picture,
    preview,
    text_of,
    value_html,
    value_text,
)

# The wikitext of a value and its HTML; `«…»` is the row's wikitext, `_` is the field.
FRAGMENTS = {
    "Inconclusive": "<a _>Inconclusive</a>",
    "3 < 4 & 5 > 2": "<a _>3 &lt; 4 &amp; 5 &gt; 2</a>",
    "&lt;b&gt; &amp;lt; &eacute; &nosuch;": "<a _>&lt;b&gt; &amp;lt; é &amp;nosuch;</a>",
    "[[Cold War]]": '<a «[[Cold War]]» class="l" title="Cold War">Cold War</a>',
    "[[Cold War|the ''war'']]s": (
        "<a «[[Cold War|the ''war'']]» class=\"l\" title=\"Cold War\">the </a>"
        "<a «[[Cold War|the ''war'']]» class=\"l i\" title=\"Cold War\">war</a>"
        "<a «s»>s</a>"
    ),
    "[https://example.org a site]": (
        '<a «[https://example.org a site]» class="l" title="https://example.org">a site</a>'
    ),
    "'''bold ''both''''' plain": (
        '<a _ class="b">bold </a><a _ class="b i">both </a><a _>plain</a>'
    ),
    "<small>in <b>print</b></small>": (
        '<a «in» class="s">in </a><a «<b>print</b>» class="s b">print</a>'
    ),
    "x<sup>2</sup>": '<a «x»>x</a><a «<sup>2</sup>» class="p">2</a>',
    "one<br>two": "<a «one»>one</a><br><a «two»>two</a>",
    "one<br /><br>two<br>": "<a «one»>one</a><br><br><a «two»>two</a>",
    "{{nowrap|a b}}": "<a «a b»>a\u00a0b</a>",
    "a <!-- b --> c": "<a «a»>a </a><a «c»>c</a>",
    "<nowiki>''[[a]]''</nowiki>": "<a «<nowiki>''[[a]]''</nowiki>»>''[[a]]''</a>",
    "{{small|{{flag|Chad}}}}": (
        '<a «{{flag|Chad}}» class="s f" title="Chad">\u00a0\u00a0\u00a0\u00a0</a>'
        '<a «Chad» class="s l" title="Chad"> Chad</a>'
    ),
    "{{color box|red|home}}": (
        '<a «{{color box|red|home}}» style="background-color:#ff0000" title="red">'
        "\u00a0\u00a0\u00a0\u00a0</a><a «home»> home</a>"
    ),
    "{{No such|a}}": '<a «{{No such|a}}» class="c">\u00a0No\u00a0such\u00a0</a>',
    "{{{missing}}} {{{a|b}}}": "<a «{{{missing}}}»>{{{missing}}} </a><a «b»>b</a>",
    "\n* one\n* two": "<ul><li><a «* one»>one</a></li><li><a «* two»>two</a></li></ul>",
    "\n* one\n** in it\n* two": (
        "<ul><li><a «* one»>one</a><ul><li><a «** in it»>in it</a></li></ul></li>"
        "<li><a «* two»>two</a></li></ul>"
    ),
    "\n# one\n# two": "<ol><li><a «# one»>one</a></li><li><a «# two»>two</a></li></ol>",
    "{{ubl|one|two}}": "<div><div><a «one»>one</a></div><div><a «two»>two</a></div></div>",
    "{{hlist|one|two}}": '<a «one»>one </a><a «{{hlist|one|two}}» class="d">· </a><a «two»>two</a>',
    "{{collapsible list|title=Allies|a|b|c}}": (
        '<div class="fold"><a «title=Allies» class="b">Allies </a>'
        '<a «{{collapsible list|title=Allies|a|b|c}}» class="d s">(3) [show]</a></div>'
    ),
    "a\n----\nb": "<a _>a</a><hr><a _>b</a>",
}


@pytest.mark.parametrize(("value", "html"), FRAGMENTS.items())
def test_a_value_becomes_this_html(value: str, html: str) -> None:
    assert value_html(value) == html


# What a reader sees; ` / ` is a new line.
TEXTS = {
    "first\n\nsecond": "first / second",
    "1\n: 2\n:: 3": "1 / 2 / 3",
    "\n; Term : what it is": "Term / what it is",
    "{{plainlist|\n* one\n* two\n}}": "one / two",
    "{{plainlist|Peak:\n* one\n}}": "Peak: / one",
    "{{flatlist|\n* one\n* two\n}}": "one · two",
    "{{bulleted list|one|two}}": "one / two",
    "<ul><li>one</li><li>two</li></ul>": "one / two",
    "<poem>one\ntwo</poem>": "one two",
    "<math>x^2</math>": "x^2",
    "<gallery>\nA.jpg|The ''B''\nFile:C.jpg\n</gallery>": "▣ A.jpg / The B / ▣ C.jpg",
    "<templatestyles src='x'/>a": "a",
    "[[Category:A]]b [[:Category:C]]": "b Category:C",
    "[[File:A.png|20px]] x": "▣ x",
    "[[File:A.png|thumb|what it ''is'']]": "▣ A.png / what it is",
    "https://example.org/a": "example.org/a",
    "{{#if:a|yes|no}} {{#if:|yes|no}}": "yes no",
    "{{#ifeq:a|a|same|other}} {{#ifeq:a|b|same|other}}": "same other",
    "{{#switch:b|a=1|b|c=2|#default=3}} {{#switch:x|a=1|4}}": "2 4",
    "{{#switch:x|a=1|#default=3}}": "3",
    "{{#ifexpr:1>0|yes|no}} {{#iferror:a|b|c}}": "yes c",
    "{{lc:ABC}} {{uc:d}} {{CURRENTYEAR}} {{!}}": "abc D 2026 |",
    "{{#invoke:A|b}}": "#invoke",
    "{{PAGENAME}}": "PAGENAME",
    "{{Infobox inner|name=N|a_b=c}}": "N / A b: c",
    "<script>x</script>": "<script>x</script>",
    "a{{small|1= b }}c {{small| d }} e": "abc d e",
    "<p class='x'>never closed": "never closed",
    "one<p>two<b>three": "one / twothree",
    "<nowiki><p></nowiki> &lt;p>": "<p> <p>",
}


@pytest.mark.parametrize(("value", "text"), TEXTS.items())
def test_a_reader_sees(value: str, text: str) -> None:
    assert value_text(value) == text


def test_a_folded_list_can_be_opened() -> None:
    page = "{{Infobox test|a={{collapsible list|title=T|one|two}}{{hidden|U|\n* three}}}}"
    document, found = preview(page)
    assert text_of(found.html) == "A\nT (2) [show]\nU [show]"
    assert {document.source(row)[:8] for row in found.folded} == {"{{collap", "{{hidden"}
    first = min(found.folded)
    box_row = find_boxes(document)[0]
    opened = replace(LOOKS, opened=frozenset((first,)))
    assert text_of(preview_of(document, box_row, None, opened).html) == (
        "A\nT (2) [hide]\none\ntwo\nU [show]"
    )
    everything = replace(LOOKS, opened=None)
    assert text_of(preview_of(document, box_row, None, everything).html).endswith(
        "two\nU [hide]\nthree"
    )


def test_a_value_of_nothing_to_see_has_no_row() -> None:
    assert value_html("<!-- nothing -->") == ""
    assert value_html("{{short description|x}}") == ""


def test_a_picture_is_shown_as_the_view_says_no_wider_than_it_may_be() -> None:
    looks = PreviewLooks(today=LOOKS.today, picture=one_picture, picture_width=300)
    assert value_html("Seen [[File:A.png|thumb]]", looks) == (
        '<a «Seen»>Seen</a><div class="mid"><a «[[File:A.png|thumb]]»>'
        '<img src="picture:1" width="300" height="200" alt="A.png"></a></div>'
    )


def test_the_view_is_asked_for_a_file_by_its_name_alone() -> None:
    asked = []

    def picture(name: str) -> Picture | None:
        asked.append(name)
        return None

    value_text("[[File:Some flag.svg|thumb]]", PreviewLooks(today=LOOKS.today, picture=picture))
    value_text("Datei:Eine Karte.png", PreviewLooks(today=LOOKS.today, picture=picture))
    assert asked == ["Some flag.svg", "Eine Karte.png"]
