"""Whatever a page says: the HTML is well-formed, escaped, and leads nowhere outside."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.document import Document
from model.preview.box_preview import preview_of
from model.rows.box_nodes import find_boxes
from tests.support.previews import HOSTILE_VALUES, LOOKS, box, check_sound, value_html, value_text
from tests.support.wikitext_strategies import TOKENS, hostile_wikitext


def _previews(page: str) -> list[str]:
    """The previews of all boxes that the page leaves whole, each found to be sound."""
    document = Document(page)
    found = [preview_of(document, row, None, LOOKS).html for row in find_boxes(document)]
    for html in found:
        check_sound(document, html)
    return found


@pytest.mark.parametrize("value", HOSTILE_VALUES)
def test_dangers_are_words_or_nothing(value: str) -> None:
    for html in _previews(box(value)):
        assert "<script" not in html.lower()


@pytest.mark.parametrize("value", HOSTILE_VALUES)
@pytest.mark.parametrize(
    "around", ["{{ubl|%s}}", "[[a|%s]]", "<div>%s</div>", "\n* %s\n", "'''%s'''"]
)
def test_so_they_are_inside_of_anything(value: str, around: str) -> None:
    _previews(box(around.replace("%s", value)))


@pytest.mark.parametrize("name", ["<script>", '"onclick="x', "a&b", "<b>{{c}}", "x" * 5000])
def test_names_of_fields_are_words(name: str) -> None:
    assert _previews("{{Infobox test|" + name + "=value}}")


def test_words_that_look_like_markup_are_read_as_they_are() -> None:
    assert value_text("&lt;script&gt;x&lt;/script&gt; &amp;lt;") == "<script>x</script> &lt;"
    assert value_html("a & b < c") == "<a _>a &amp; b &lt; c</a>"


@given(hostile_wikitext())
@settings(deadline=None)
def test_any_wikitext_makes_sound_html(value: str) -> None:
    _previews("{{Infobox test|a=" + value + "}}")


NAMES = st.sampled_from(
    (
        *("flag", "ubl", "hlist", "convert", "birth date and age", "marriage", "efn", "sfn", "URL"),
        *("coord", "frac", "val", "collapsible list", "plainlist", "flatlist", "color box", "lang"),
        *("death date and age", "start date and age", "height", "circa", "ill", "vgrelease", "x y"),
        *("#if:", "#switch:", "#ifeq:", "#tag:ref", "age in days", "as of", "native name"),
    )
)  # fmt: skip
ARGUMENT = st.lists(st.sampled_from((*TOKENS, "1", "2000", "km", "m", "-1", "1e9")), max_size=4)


@given(NAMES, st.lists(ARGUMENT.map("".join), max_size=6))
@settings(deadline=None)
def test_any_arguments_of_known_templates_make_sound_html(name: str, arguments: list[str]) -> None:
    _previews("{{Infobox test|a={{" + "|".join((name, *arguments)) + "}}}}")


HUGE = {
    "nested templates": "{{a|" * 10_000 + "}}" * 10_000,
    "nested known templates": "{{small|" * 10_000 + "x" + "}}" * 10_000,
    "nested flags": "{{flag|" * 10_000 + "x" + "}}" * 10_000,
    "nested links": "[[a|" * 10_000 + "]]" * 10_000,
    "nested tags": "<b>" * 10_000,
    "nested lists": "\n" + "".join("*" * n + " a\n" for n in range(1, 400)),
    "nested parameters": "{{{a|" * 5_000 + "}}}" * 5_000,
    "nested functions": "{{#if:x|" * 5_000 + "}}" * 5_000,
    "words": "word " * 60_000,
    "one word": "w" * 300_000,
    "quotes": "''" * 150_000,
    "breaks": "a<br>" * 60_000,
    "links": "[[a]] " * 50_000,
    "templates": "{{flag|Chad}} " * 20_000,
    "references": "<ref>a</ref>" * 20_000,
    "items": "\n* a" * 75_000,
    "arguments": "{{ubl" + "|a" * 100_000 + "}}",
    "entities": "&amp;" * 60_000,
}


@pytest.mark.parametrize("kind", HUGE)
def test_what_is_huge_is_cut_and_soon_made(kind: str) -> None:
    document = Document(box(HUGE[kind]))
    template = find_boxes(document)[0]
    started = time.thread_time()
    found = preview_of(document, template, None, LOOKS)
    took = time.thread_time() - started
    check_sound(document, found.html)
    assert len(found.html) < 400_000
    assert took < 2


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    text = value_text("word " * 60_000)
    assert text.endswith("word…")
    assert 5_000 < len(text) < 20_000
    assert value_text("{{flag|Chad}} " * 5_000).endswith("…")
    assert value_text("\n* [[a]]" * 5_000).endswith("…")
