"""The plain views of templates and arguments that `parse` gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.wikitext import Argument, Template, parse
from tests.support.template_calls import calls, calls_of
from tests.support.wikitext_strategies import hostile_wikitext

PAGE = "é{{ Infobox 𝄞\n|a = {{b|c}}\n| <!--n--> d= \u00a0e |{{f}} g<ref>{{h}}</ref>}} {{i}}"


def test_templates_come_in_the_order_of_their_opening_braces() -> None:
    found = parse(PAGE).templates()

    assert [PAGE[t.start : t.end] for t in found] == [PAGE[1:-6], "{{b|c}}", "{{f}}", "{{i}}"]
    assert [t.name_text for t in found] == [" Infobox 𝄞\n", "b", "f", "i"]


def test_arguments_are_raw_with_their_offsets() -> None:
    arguments = parse(PAGE).templates()[0].arguments

    assert [(a.name_text, a.value_text, a.is_positional) for a in arguments] == [
        ("a ", " {{b|c}}\n", False),
        (" <!--n--> d", " \u00a0e ", False),
        (None, "{{f}} g<ref>{{h}}</ref>", True),
    ]
    assert [PAGE[a.start : a.end] for a in arguments] == [
        "a = {{b|c}}\n",
        " <!--n--> d= \u00a0e ",
        "{{f}} g<ref>{{h}}</ref>",
    ]
    assert [PAGE[a.value_start - 1] for a in arguments] == ["=", "=", "|"]


def test_a_part_of_a_text_is_read_with_the_offsets_of_the_whole() -> None:
    text = "{{a|{{b|c=1}}"
    page = parse(text, 4)

    assert (page.start, page.end) == (4, 13)
    assert page.templates() == [Template(text, 4, 13, 7, (Argument(text, 8, 9, 11),))]


@pytest.mark.parametrize("text", ["", "\0", "\ud800{{a|\udfff}}", "\ufeff{{a}}", "{{a|\r\n|b\r}}"])
def test_any_character_is_a_character(text: str) -> None:
    page = parse(text)

    assert (page.text, page.start, page.end) == (text, 0, len(text))


@given(hostile_wikitext() | st.text())
def test_any_text_is_read_and_every_template_is_its_name_and_its_arguments(text: str) -> None:
    for template in parse(text).templates():
        parts = [template.name_text]
        for argument in template.arguments:
            name = "" if argument.name_text is None else argument.name_text + "="
            parts.append(name + argument.value_text)
        assert text[template.start : template.end] == "{{" + "|".join(parts) + "}}"


@given(hostile_wikitext(20), hostile_wikitext(10))
def test_what_stands_round_a_part_does_not_count(text: str, around: str) -> None:
    part = parse(around + text + around, len(around), len(around) + len(text))

    assert calls_of(part) == calls(text)
