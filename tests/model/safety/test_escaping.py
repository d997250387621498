"""What is called dangerous is, what is not is safe, and each way out leads out: asks the reader."""

import html
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from model.safety.dangers import DangerKind, Follow, Place, dangers, is_held
from model.safety.escaping import WayKind, WayOut, mend_all, mend_each, ways_out
from model.safety.plain_text import plain_text_to_wikitext
from model.wikitext import parse
from model.wikitext.preprocessor import PieceKind

DATA = Path(__file__).parents[2] / "data"
CASES = tomllib.loads((DATA / "escaping.toml").read_text(encoding="utf-8"))["case"]


def place_named(words: str) -> Place:
    follow = Follow.NEW_LINE
    if "before braces" in words:
        follow = Follow.BRACES
    if "before pipe" in words or "name" in words:
        follow = Follow.SAME_LINE
    return Place("positional" in words, "line start" in words, follow, "name" in words)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_dangers_and_ways(case: dict[str, Any]) -> None:
    value, place = case["value"], place_named(case.get("place", ""))
    found = dangers(value, place)
    named = [[danger.kind + "?" * danger.warning, danger.text] for danger in found]
    assert named == case["dangers"]
    assert all(value[danger.start : danger.end] == danger.text for danger in found)
    if "ways" in case:
        assert [way.value for way in ways_out(value, found[0], place)] == case["ways"]


def test_mend_all_takes_the_preferred_way_where_it_is_one() -> None:
    assert mend_all("a|b }} c") == "a{{!}}b &#125;&#125; c"
    assert mend_all("a|b }} c", prefer=WayKind.NOWIKI) == "a{{!}}b <nowiki>}}</nowiki> c"
    assert mend_all("[[a|b") == "&#91;&#91;a{{!}}b"
    assert mend_all("<ref>a|b") == "<ref>a{{!}}b"
    also = frozenset({DangerKind.UNCLOSED_TAG})
    assert mend_all("<ref>a", also=also) == "<ref>a</ref>"
    assert mend_all("a <!-- b") == "a <!-- b"


def test_naming_is_a_way_for_an_operation_that_changes_no_value() -> None:
    place = Place(positional=True)
    ways = ways_out("a=b", dangers("a=b", place)[0], place)
    assert [(way.kind, way.changes == ()) for way in ways] == [
        (WayKind.TEMPLATE, False),
        (WayKind.NAME_IT, True),
    ]


WORDS = """
    | = { } {{ }} {{{ }}} [[ ]] [ ] -{ }- - a & ! ' '' <ref> </ref> <ref <nowiki> </nowiki> <!-- -->
    {| |} |- <pre> <b> <includeonly> </includeonly> <noinclude> <nowiki/> https://x.org/?y {{a|b}}
    [[c|d]] style=" ==
"""
OTHERS = ["\n", "\n=", "\r\n", " ", "<ref name=x />", "[https://x.org y", '{| class="z"\n| a\n|}']
PIECES = st.sampled_from(WORDS.split() + OTHERS)
VALUES = st.lists(PIECES, max_size=12).map("".join)
PLACES = [
    Place(positional, line_start, follow)
    for positional in (False, True)
    for line_start in (False, True)
    for follow in Follow
]
BEHIND = {Follow.NEW_LINE: "\n| b = 2\n}}", Follow.SAME_LINE: "|b=2}}", Follow.BRACES: "}}"}


def reads_as_itself(value: str, place: Place) -> bool:
    """Whether a template reads the value in its place as it is, with what comes behind it."""
    name, lead = "" if place.positional else " a =", "\n" if place.line_start else " "
    call = "{{Infobox x\n|" + name + lead + value + BEHIND[place.follow]
    for template in parse(call + " tail").templates():
        if (template.start, template.end) == (0, len(call)):
            break
    else:
        return False
    tail = "\n" if place.follow is Follow.NEW_LINE else ""
    wanted = [(None if place.positional else " a ", lead + value + tail)]
    if place.follow is Follow.NEW_LINE:
        wanted.append((" b ", " 2\n"))
    if place.follow is Follow.SAME_LINE:
        wanted.append(("b", "2"))
    return [(a.name_text, a.value_text) for a in template.arguments] == wanted


@given(VALUES, st.sampled_from(PLACES))
def test_a_value_is_held_exactly_if_it_would_not_stay_itself(value: str, place: Place) -> None:
    found = dangers(value, place)
    assert is_held(found) != reads_as_itself(value, place)
    assert DangerKind.CONTEXT not in {danger.kind for danger in found}


def mended(value: str, place: Place, choose: Callable[[Sequence[WayOut]], WayOut]) -> str:
    """Each danger mended in one of the ways offered for it, until there is none."""
    for _ in range(8):
        found = [danger for danger in dangers(value, place) if not danger.warning]
        offered = [ways_out(value, danger, place) for danger in found]
        ways = [[way for way in each if way.kind is not WayKind.NAME_IT] for each in offered]
        if not ways:
            return value
        value = mend_each(value, [choose(each) for each in ways])
    raise AssertionError(f"never mended: {value!r}")


@given(VALUES, st.sampled_from(PLACES), st.data())
def test_every_way_out_leads_out(value: str, place: Place, data: st.DataObject) -> None:
    kinds = {danger.kind for danger in dangers(value, place)}
    assume(DangerKind.UNCLOSED_COMMENT not in kinds)
    good = mended(value, place, lambda ways: data.draw(st.sampled_from(ways)))
    assert reads_as_itself(good, place)
    assert reads_as_itself(mend_all(value, place), place)


def test_many_dangers_take_time_in_proportion() -> None:
    for piece in ("|", "[[", "-{", "{{a}}|", "<ref>", "\n=|", "<b>", "https://x|y "):
        value = piece * 5000
        assert not is_held(dangers(mend_all(value)))


@pytest.mark.parametrize(
    ("text", "wikitext"),
    [
        ("a | b = c", "a {{!}} b = c"),
        ("{{x}} [[y]] ''z''", "&#123;&#123;x&#125;&#125; &#91;&#91;y]] &#39;&#39;z&#39;&#39;"),
        ("1 < 2 & 3 <b> &amp; &", "1 < 2 & 3 &#60;b> &#38;amp; &"),
        (" one\n two \r\n\r\nthree\n", "one<br />two<br /><br />three"),
        ("* a", "&#42; a"),
        ("it's [1] {2}", "it's [1] {2&#125;"),
        ("~~~~ __NOTOC__", "&#126;&#126;&#126;&#126; &#95;_NOTOC__"),
        ("https://x.org/?a|b", "https://x.org/?a&#124;b"),
        ("[https://x.org y]", "&#91;https://x.org y]"),
        ("<!-- c -->", "&#60;!-- c -->"),
        ("= a", "&#61; a"),
    ],
)
def test_plain_text(text: str, wikitext: str) -> None:
    assert plain_text_to_wikitext(text) == wikitext


def test_plain_text_for_a_positional_value() -> None:
    assert plain_text_to_wikitext("a = b", positional=True) == "a {{=}} b"
    assert plain_text_to_wikitext("{=}", positional=True) == "&#123;{{=}}&#125;"


@given(VALUES, st.booleans())
def test_plain_text_reads_back(text: str, positional: bool) -> None:
    value = plain_text_to_wikitext(text, positional=positional)
    for follow in Follow:
        assert dangers(value, Place(positional, follow=follow)) == ()
    found = parse(value).scan
    assert set(found.kinds) <= {PieceKind.TEMPLATE}
    assert {found_at.source for found_at in parse(value).templates()} <= {"{{!}}", "{{=}}"}
    shown = value.replace("{{!}}", "|").replace("{{=}}", "=").replace("<br />", "\n")
    lines = text.strip().replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert html.unescape(shown) == "\n".join(
        line.strip(" \t") if len(lines) > 1 else line for line in lines
    )
