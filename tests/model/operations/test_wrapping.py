"""Text put into a template or a link, and taken out again: exact wikitext."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.operations.wrapping import CannotWrapError, content_of, contents, linked, wrapped
from model.wikitext.reading import parse

# Text with «» round what is wrapped, the call, the text then.
WRAPPED = [
    ("«a»", ["nowrap"], "{{nowrap|a}}"),
    ("x «a b» y", ["small"], "x {{small|a b}} y"),
    ("x« a »y", ["nowrap"], "x {{nowrap|a}} y"),
    ("«[[a|b]]»", ["nowrap"], "{{nowrap|[[a|b]]}}"),
    ("«{{flag|Chad}} won»", ["nowrap"], "{{nowrap|{{flag|Chad}} won}}"),
    ("«Haus»", ["lang", "de"], "{{lang|de|Haus}}"),
    ("«a = b»", ["nowrap"], "{{nowrap|1=a = b}}"),
    ("«a = b»", ["lang", "de"], "{{lang|de|2=a = b}}"),
    ('«<b class="c">d</b>»', ["nowrap"], '{{nowrap|1=<b class="c">d</b>}}'),
    ("«{{x|a=b}}»", ["nowrap"], "{{nowrap|{{x|a=b}}}}"),
    ("«<ref name=a>b=c</ref>»", ["nowrap"], "{{nowrap|<ref name=a>b=c</ref>}}"),
    ("«עברית»", ["lang", "he"], "{{lang|he|עברית}}"),
    ("«a»\r\n", ["nowrap"], "{{nowrap|a}}\r\n"),
]
NOT_WRAPPED = [
    ("«»", ["nowrap"]),
    ("« »", ["nowrap"]),
    ("[[«a|b»]]", ["nowrap"]),
    ("{{x|«a|b»}}", ["nowrap"]),
    ("«[[a»]]", ["nowrap"]),
    ("{{«x|a}} b»", ["nowrap"]),
    ("«a}}b»", ["nowrap"]),
    ("«{{a»", ["nowrap"]),
    ("«a<!-- b»", ["nowrap"]),
    ("«a}»", ["nowrap"]),
    ("«a»", ["no<wrap"]),
    ("«a»", [""]),
    ("«a»", ["x", "b|c"]),
]
LINKED = [
    ("in «Bonn»", "in [[Bonn]]"),
    ("in« Bonn »now", "in [[Bonn]] now"),
    ("«תל אביב»", "[[תל אביב]]"),
]
NOT_LINKED = ["«»", "«a|b»", "«[[a]]»", "«{{a}}»", "«a\nb»", "«a<b>»", "«File:A.jpg»", "«a#b»"]
CONTENTS = [
    ("{{nowrap|a}}", ["a"]),
    ("{{nowrap|1= a }}", ["a"]),
    ("{{lang|de|Haus}}", ["Haus"]),
    ("{{Lang|de|2=Haus|italic=no}}", ["Haus"]),
    ("{{lang-de|Haus|x}}", ["Haus"]),
    ("{{resize|80%|a}}", ["a"]),
    ("{{small|a|size=2}}", ["a"]),
    ("{{x|a|b}}", ["a", "b"]),
    ("{{x|a=1|b=2}}", ["1", "2"]),
    ("{{x|a=1}}", ["1"]),
    ("{{x|a|}}", ["a"]),
    ("{{x}}", []),
    ("{{plainlist|\n* a\n}}", ["\n* a\n"]),
]


def marked(text: str) -> tuple[str, int, int]:
    """The text without its «», and where they stood."""
    start, end = text.index("«"), text.index("»") - 1
    return text.replace("«", "").replace("»", ""), start, end


@pytest.mark.parametrize(("text", "call", "expected"), WRAPPED)
def test_text_is_put_into_a_template(text: str, call: list[str], expected: str) -> None:
    plain, start, end = marked(text)
    assert wrapped(plain, start, end, call).apply(plain) == expected


@pytest.mark.parametrize(("text", "call"), NOT_WRAPPED)
def test_what_is_no_whole_piece_is_not_wrapped(text: str, call: list[str]) -> None:
    with pytest.raises(CannotWrapError):
        wrapped(*marked(text), call)


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_text_is_made_a_link(text: str, expected: str) -> None:
    plain, start, end = marked(text)
    assert linked(plain, start, end).apply(plain) == expected


@pytest.mark.parametrize("text", NOT_LINKED)
def test_what_is_no_page_name_is_not_linked(text: str) -> None:
    with pytest.raises(CannotWrapError):
        linked(*marked(text))


@pytest.mark.parametrize(("source", "expected"), CONTENTS)
def test_what_a_template_shows_is_what_stays(source: str, expected: list[str]) -> None:
    (template,) = parse(source).templates()[:1]
    assert [content_of(template, index) for index in contents(template)] == expected


@given(st.text("ab =|{}[]<>!-'\n", max_size=12))
def test_wrapping_and_unwrapping_gives_the_text_again(text: str) -> None:
    try:
        after = wrapped(text, 0, len(text), ["x"]).apply(text)
    except CannotWrapError:
        return
    template = parse(after).templates()[0]
    (index,) = contents(template)
    whole = after[: template.start] + content_of(template, index) + after[template.end :]
    assert whole == text
