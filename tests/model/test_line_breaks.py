"""Which line breaks a value is written with: nobody's line changes but the one that is edited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import operations
from model.operations.line_breaks import with_newlines
from model.safety.guard import check
from model.wikitext import parse

MIXED = "{{Infobox x\r\n| a = one\ntwo\nthree\r\n| b = 2\r\n}}\r\n"


def set_first(text: str, value: str) -> str:
    proposal = operations.set_value(parse(text).templates()[0], 0, value)
    check(text, proposal)
    return proposal.edit.apply(text)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("one\ntwo\nthree!", "one\ntwo\nthree!"),
        ("One\ntwo\nThree", "One\ntwo\nThree"),
        ("one\n2\nthree", "one\n2\nthree"),
        ("one\ntwo\nthree\nfour", "one\ntwo\nthree\r\nfour"),
        ("zero\none\ntwo\nthree", "zero\r\none\ntwo\nthree"),
        ("one\nand a half\ntwo\nthree", "one\nand a half\r\ntwo\nthree"),
        ("One\nand\ntwo\nThree\nfour", "One\r\nand\ntwo\nThree\r\nfour"),
        ("one\nthree", "one\nthree"),
        ("x\ny", "x\ny"),
        ("one\r\ntwo\nthree", "one\r\ntwo\nthree"),
        ("three", "three"),
    ],
)
def test_only_line_breaks_that_are_new_are_the_pages(value: str, written: str) -> None:
    assert set_first(MIXED, value) == MIXED.replace("one\ntwo\nthree", written)


def test_where_all_line_breaks_are_the_pages_all_that_is_given_is() -> None:
    text = "{{Infobox x\r\n| a = one\r\ntwo\r\n}}"
    assert set_first(text, "one\n2\n\n3") == "{{Infobox x\r\n| a = one\r\n2\r\n\r\n3\r\n}}"


def test_a_page_with_line_feeds_gets_what_is_given() -> None:
    assert set_first("{{x\n| a = b\r\nc\n}}", "b\r\nC\nd") == "{{x\n| a = b\r\nC\nd\n}}"


def test_a_piece_of_a_value_keeps_its_lone_line_feeds() -> None:
    template = parse(MIXED).templates()[0]
    start, end = MIXED.index("one"), MIXED.index("three")
    proposal = operations.replace_span(template, start, end, "one\nTWO\nmore\n")
    check(MIXED, proposal)
    assert proposal.edit.apply(MIXED) == MIXED.replace("one\ntwo\n", "one\nTWO\r\nmore\n")


LINES = st.lists(st.sampled_from(["a", "b", "", "\n", "\r\n", "\n\n", "c\n"]), max_size=12)


@given(LINES.map("".join), LINES.map("".join))
def test_nothing_but_line_breaks_is_written_otherwise(old: str, new: str) -> None:
    written = with_newlines(new, "\r\n", old)
    assert written.replace("\r\n", "\n") == new.replace("\r\n", "\n")
    assert with_newlines(old, "\r\n", old) == old
    assert with_newlines(new, "\n", old) == new
