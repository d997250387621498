"""Infoboxes are found wherever they are, and one that can't be read says why."""

from pathlib import Path

import pytest

from model.boxes import BrokenBox, explain_unreadable, find_boxes
from model.wikitext import parse

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "01_winter_war.wikitext"
NAME = "Infobox military conflict"


def names(wikitext: str) -> list[str]:
    return [box.name_text for box in find_boxes(parse(wikitext))]


def test_the_boxes_of_a_page_come_in_text_order() -> None:
    page = "{{Short description|x}} {{Infobox a|b=c}} text {{Speciesbox|genus=D}}{{reflist}}"

    assert names(page) == ["Infobox a", "Speciesbox"]


def test_a_box_in_a_box_is_part_of_it() -> None:
    assert names("{{Infobox a|m={{small|{{Infobox b}}}}}}{{Infobox c}}") == [
        "Infobox a",
        "Infobox c",
    ]


def test_boxes_in_what_is_no_box_are_found() -> None:
    assert names("{{wrap|{{Infobox a}}|{{Infobox b}}}} [[c|{{Infobox d}}]]") == [
        "Infobox a",
        "Infobox b",
        "Infobox d",
    ]


def test_what_is_shown_as_text_is_no_box() -> None:
    assert names("<nowiki>{{Infobox a}}</nowiki><!-- {{Infobox b}} -->{{{Infobox c}}}") == []


def test_a_box_has_its_arguments_and_offsets() -> None:
    [box] = find_boxes(parse("x {{Infobox a|b = c|d}} y"))

    assert (box.start, box.end, box.source) == (2, 23, "{{Infobox a|b = c|d}}")
    assert [(a.name_text, a.value_text) for a in box.arguments] == [("b ", " c"), (None, "d")]


def test_a_readable_page_has_nothing_to_explain() -> None:
    assert explain_unreadable(parse(SAMPLE.read_text(encoding="utf-8"))) == []
    assert explain_unreadable(parse("<nowiki>{{Infobox a|</nowiki> <!-- {{Infobox b -->")) == []


@pytest.mark.parametrize(
    ("wikitext", "opener", "field", "words"),
    [
        (
            "{{Infobox a\n| b = 1\n| c = [[d\n| e = {{f}}\n}}\n",
            "[[d",
            "c",
            "Infobox a is read as text: [[ in `c` is never closed",
        ),
        (
            "{{Infobox a|b={{plainlist|\n* [[c\n}}|d=1}}",
            "[[c",
            "b",
            "Infobox a is read as text: [[ in `b` is never closed",
        ),
        (
            "{{Infobox a|1|b=-{c|d=e}}",
            "-{c",
            "b",
            "Infobox a is read as text: -{ in `b` is never closed",
        ),
        (
            "{{Infobox a|x|[[y}}",
            "[[y",
            "2",
            "Infobox a is read as text: [[ in `2` is never closed",
        ),
        (
            "{{Infobox a\n| b = <!-- c\n| d = e\n}}",
            "<!-- c",
            "b",
            "Infobox a is read as text: <!-- in `b` is never closed",
        ),
        (
            "a <!-- b\n{{Infobox c|d=e}}",
            "<!-- b",
            None,
            "Infobox c is read as text: <!-- is never closed",
        ),
        (
            "{{Infobox a\n| b = {{nowrap|c\n| d = {{small|e}}\n| f = g\n}}\nText {{h|i}}.\n",
            "{{nowrap",
            "b",
            "Infobox a is read as text: {{ in `b` seems to lack its own end",
        ),
        (
            "{{Infobox a|b=<ref>c|d=e}} text <ref>f</ref>",
            "<ref>c",
            "b",
            "Infobox a is read as text: <ref in `b` seems to lack its own end",
        ),
        (
            "{{Infobox a\n| b =\n=c}}\n",
            "=c",
            "b",
            "Infobox a is read as text: = in `b` seems to lack its own end",
        ),
        (
            "{{Infobox a\n| b = {{list\n| t = 1\n}}\n| c = 2\n\n'''Text''' {{d}}\n",
            "{{Infobox",
            None,
            "Infobox a is read as text: its closing }} is missing",
        ),
        (
            "[[x {{Infobox a\n| b = [[c\n}}\nText with a stray [[ link",
            "[[c",
            "b",
            "Infobox a is read as text: [[ in `b` is never closed",
        ),
    ],
)
def test_what_breaks_a_box_is_named_with_its_field(
    wikitext: str, opener: str, field: str | None, words: str
) -> None:
    [problem] = explain_unreadable(parse(wikitext))

    assert wikitext[problem.opener_start :].startswith(opener)
    assert (problem.start, problem.field) == (wikitext.index("{{Infobox"), field)
    assert str(problem) == words


def test_boxes_that_one_opener_breaks_are_told_of_once() -> None:
    page = parse("{{Infobox a|m={{Infobox b|c=[[}}}} {{Infobox d|e=-{}}}}")

    assert explain_unreadable(page) == [
        BrokenBox("Infobox a", 0, "[[", 28, "m"),
        BrokenBox("Infobox d", 35, "-{", 49, "e"),
    ]


@pytest.mark.parametrize(
    "piece", ["{{Infobox x|a=[[", "{{Infobox x|a=", "{{Infobox x|a={{b|\n|c=d}}\n"]
)
def test_ten_thousand_broken_boxes_are_explained_in_one_go(piece: str) -> None:
    # In more than linear time this would run into the time limit of a test.
    assert len(explain_unreadable(parse(piece * 10_000))) == 10_000


@pytest.mark.parametrize(
    ("before", "after", "opener", "field"),
    [
        ("[[machine gun]]", "[[machine gun", "[[machine gun crew", "caption"),
        ("[[machine gun]]", "[[machine gun]", "[[machine gun] ", "caption"),
        ("[[Gloster Gladiator]]", "[[Gloster Gladiator", "[[Gloster Gladiator,", "combatant1"),
        ("[[Salla]]", "{{nowrap|[[Salla]]", "{{nowrap|[[Salla", "territory"),
    ],
)
def test_one_slip_in_a_whole_page_is_found(
    before: str, after: str, opener: str, field: str
) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace(before, after, 1)
    [problem] = explain_unreadable(parse(text))

    assert (problem.name, problem.field) == (NAME, field)
    assert text[problem.opener_start :].startswith(opener)
