"""Removing a definition that is used elsewhere: what is lost, and the ways out."""

import pytest

from model.references.reference import Reference
from model.references.refusal import Problem, ReferenceRefused
from model.references.removing import can_move, losses, moved_definitions, removed_uses
from model.text_edit import Replace, TextEdit
from tests.model.references.pages import Page


def _gone(page: Page, piece: str) -> TextEdit:
    start = page.text.index(piece)
    return TextEdit((Replace(start, start + len(piece), ""),))


MOVES = [
    # (text, what is removed, text then but for the removal)
    (
        "<ref name=a>x|y</ref> <ref name='a' /> <ref name=a/>",
        "<ref name=a>x|y</ref>",
        "<ref name=a>x|y</ref> <ref name='a'>x|y</ref> <ref name=a/>",
    ),
    (
        "<ref name=a/> <ref name=a>x</ref>",
        "<ref name=a>x</ref>",
        "<ref name=a>x</ref> <ref name=a>x</ref>",
    ),
    (
        "<ref name=a>x</ref><ref name=a ></ref>",
        "<ref name=a>x</ref>",
        "<ref name=a>x</ref><ref name=a >x</ref>",
    ),
    (
        "<ref group=g name=a>x</ref><ref name=a group='g' />",
        "<ref group=g name=a>x</ref>",
        "<ref group=g name=a>x</ref><ref name=a group='g'>x</ref>",
    ),
    ("<ref name=a>x</ref>{{r|a}}", "<ref name=a>x</ref>", "<ref name=a>x</ref><ref name=a>x</ref>"),
    (
        "<ref name=a>x</ref>{{r|b|a|p=3}}",
        "<ref name=a>x</ref>",
        "<ref name=a>x</ref>{{r|b|p=3}}<ref name=a>x</ref>",
    ),
    (
        "{{refn|name=a|x<ref>y</ref>}}<ref name=a />",
        "{{refn|name=a|x<ref>y</ref>}}",
        "{{refn|name=a|x<ref>y</ref>}}{{refn|name=a|x<ref>y</ref>}}",
    ),
    ("{{efn|name=a|x}}{{efn|name=a}}", "{{efn|name=a|x}}", "{{efn|name=a|x}}{{efn|name=a|x}}"),
    # No tag stands in another: the first use that can hold it is the second.
    (
        "<ref name=a>x</ref><ref>see {{r|a}}</ref><ref name=a/>",
        "<ref name=a>x</ref>",
        "<ref name=a>x</ref><ref>see {{r|a}}</ref><ref name=a>x</ref>",
    ),
    # What stands in the moved definition goes with it.
    (
        "{{refn|name=a|<ref name=b>y</ref>}}<ref name=b/><ref name=a/>",
        "{{refn|name=a|<ref name=b>y</ref>}}",
        "{{refn|name=a|<ref name=b>y</ref>}}<ref name=b/>{{refn|name=a|<ref name=b>y</ref>}}",
    ),
    (
        '<references group="g"><ref name=a>x</ref></references>{{r|a|group=g}}',
        "<ref name=a>x</ref>",
        '<references group="g"><ref name=a>x</ref></references><ref name="a" group="g">x</ref>',
    ),
]


@pytest.mark.parametrize(("text", "piece", "then"), MOVES)
def test_the_definition_moves_to_the_first_use_that_stays(text: str, piece: str, then: str) -> None:
    page = Page(text)
    lost = losses(page.references, _gone(page, piece))
    assert can_move(page.references, lost)
    assert page.make(moved_definitions(page.document, page.references, lost)) == then


def _uses(page: Page, piece: str) -> list[tuple[str, int]]:
    return [
        (loss.definition.name, len(loss.uses))
        for loss in losses(page.references, _gone(page, piece))
    ]


LOSSES = [
    ("<ref name=a>x</ref><ref name=a/>", "<ref name=a>x</ref>", [("a", 1)]),
    (
        "{{x|f=<ref name=a>x</ref><ref name=a/>}}<ref name=a/>",
        "f=<ref name=a>x</ref><ref name=a/>",
        [("a", 1)],
    ),
    ("<ref name=a>x</ref>", "<ref name=a>x</ref>", []),
    ("<ref>x</ref><ref name=a/>", "<ref>x</ref>", []),
    ("<ref name=a>x</ref><ref name=a group=g />", "<ref name=a>x</ref>", []),
    # Another one defines it as well.
    ("<ref name=a>x</ref><ref name=a/><ref name=a>y</ref>", "<ref name=a>x</ref>", []),
    ("<ref name=a>x</ref><ref name=a/>", "<ref name=a/>", []),
]


@pytest.mark.parametrize(("text", "piece", "lost"), LOSSES)
def test_what_is_lost(text: str, piece: str, lost: list[tuple[str, int]]) -> None:
    assert _uses(Page(text), piece) == lost


WITHOUT = [
    (
        "<ref name=a>x</ref>1<ref name=a/>2{{r|a}}3{{r|b|a}}4",
        "<ref name=a>x</ref>",
        "<ref name=a>x</ref>123{{r|b}}4",
    ),
    (
        "<ref name=a>x</ref>{{r|a|b|a|p=1}}<ref name=b/>",
        "<ref name=a>x</ref>",
        "<ref name=a>x</ref>{{r|b|p=1}}<ref name=b/>",
    ),
]


@pytest.mark.parametrize(("text", "piece", "then"), WITHOUT)
def test_the_uses_go_too(text: str, piece: str, then: str) -> None:
    page = Page(text)
    lost = losses(page.references, _gone(page, piece))
    assert page.make(removed_uses(page.document, page.references, lost)) == then


def test_where_only_other_references_use_it_there_is_no_place_for_the_definition() -> None:
    page = Page("<ref name=a>x</ref><ref>see {{r|a}}</ref>")
    lost = losses(page.references, _gone(page, "<ref name=a>x</ref>"))
    assert not can_move(page.references, lost)
    with pytest.raises(ReferenceRefused) as caught:
        moved_definitions(page.document, page.references, lost)
    assert caught.value.problem is Problem.NO_PLACE


def test_the_place_is_in_the_order_of_the_text() -> None:
    page = Page("<ref name=a/><ref name=a>x</ref><ref name=a/>")
    (loss,) = losses(page.references, _gone(page, "<ref name=a>x</ref>"))
    first: Reference = loss.uses[0]
    assert first.start == 0
