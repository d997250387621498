"""Tokens for colouring: exact where the preprocessor decides, steady while somebody types."""

import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.wikitext.tokens import Emphasis, Role, tokens

P, T, A, L = Role.PUNCTUATION, Role.TEMPLATE, Role.ARGUMENT, Role.LINK


def said(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, Role]]:
    found = tokens(text, start, len(text) if end is None else end)
    return [(text[t.start : t.end], t.role) for t in found]


CASES = {
    "template": (
        "{{Box|name = x|y}}",
        [("{{", P), ("Box", T), ("|", P), ("name ", A), ("=", P), ("|", P), ("}}", P)],
    ),
    "parameter": ("{{{a|b}}}", [("{{{", P), ("a", T), ("|", P), ("}}}", P)]),
    "nested in a name": (
        "{{a{{b}}c}}",
        [("{{", P), ("a", T), ("{{", P), ("b", T), ("}}", P), ("c", T), ("}}", P)],
    ),
    "pipe hidden by a link": (
        "{{a|[[b|c]]=d}}",
        [
            *[("{{", P), ("a", T), ("|", P)],
            *[("[[", P), ("b", L), ("|", P), ("c", A), ("]]", P), ("=", P), ("}}", P)],
        ],
    ),
    "link": ("x [[a b]] y", [("[[", P), ("a b", L), ("]]", P)]),
    "file with a link in its caption": (
        "[[File:a.png|see [[b|c]]]]",
        [
            *[("[[", P), ("File:a.png", L), ("|", P), ("[[", P), ("b", L), ("|", P)],
            *[("]]", P), ("]]", P)],
        ],
    ),
    "external link": (
        "[https://a.example b] https://c.example",
        [("[", P), ("https://a.example", L), ("]", P), ("https://c.example", L)],
    ),
    "reference": (
        "<ref name=a>{{c|d=e}}</ref>",
        [
            *[("<ref name=a>", Role.REFERENCE), ("{{", P), ("c", T), ("|", P), ("d", A)],
            *[("=", P), ("}}", P), ("</ref>", Role.REFERENCE)],
        ],
    ),
    "empty reference": ('<ref name="a" />', [('<ref name="a" />', Role.REFERENCE)]),
    "nowiki": ("<nowiki>{{a}}</nowiki>", [("<nowiki>", Role.TAG), ("</nowiki>", Role.TAG)]),
    "comment": ("<!-- {{a}} -->", [("<!-- {{a}} -->", Role.COMMENT)]),
    "tag and entity": ("a<br />&nbsp;", [("<br />", Role.TAG), ("&nbsp;", Role.ENTITY)]),
    "list": ("a * b\n* c\n** d", [("*", Role.LIST_ITEM), ("**", Role.LIST_ITEM)]),
    "heading": ("a\n== b ==\n", [("== b ==", Role.HEADING)]),
    "less than": ("a < b &c", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_each_kind_of_token(text: str, expected: list[tuple[str, Role]]) -> None:
    assert said(text) == expected


def test_quotes_set_what_stands_between_them_until_the_line_ends() -> None:
    text = "'''a ''b''''' ''c\nd"
    found = {text[t.start : t.end]: t.emphasis for t in tokens(text, 0, len(text))}
    assert found["a "] == Emphasis.BOLD
    assert found["b"] == Emphasis.BOLD | Emphasis.ITALIC
    assert found["c"] == Emphasis.ITALIC
    assert "d" not in found


def test_a_stretch_in_the_middle_knows_what_it_stands_in() -> None:
    text = "{{Box\n| a = 1\n| b = 2\n}}"
    assert said(text, text.index("| b"), len(text) - 3) == [("|", P), (" b ", A), ("=", P)]


def test_only_the_span_around_the_stretch_is_read() -> None:
    text = "{{Box|a={{In|b=c}}}}"
    low, high = text.index("{{In"), text.index("}}") + 2
    found = [text[t.start : t.end] for t in tokens(text, low, high, within=(low, high))]
    assert found == ["{{", "In", "|", "b", "=", "}}"]


def test_a_link_that_is_just_being_typed_leaves_the_fields_their_colours() -> None:
    text = "{{Box\n| a = see [[\n| b = 2\n}}"
    assert said(text) == [
        *[("{{", P), ("Box", T), ("|", P), (" a ", A), ("=", P)],
        *[("[[", Role.UNCLOSED), ("|", P), (" b ", A), ("=", P), ("}}", P)],
    ]


def test_an_opener_that_nothing_closes_is_told() -> None:
    assert said("a <ref>b") == [("<ref", Role.UNCLOSED)]
    assert said("a {{b") == [("{{", Role.UNCLOSED)]
    assert said("<!-- a") == [("<!--", Role.UNCLOSED), (" a", Role.COMMENT)]


PIECES = ["{{", "}}", "|", "=", "[[", "]]", "<ref>", "</ref>", "<!--", "-->", "''", "'''", "\n"]
PIECES += ["* ", "a", " ", "&amp;", "[http://x", "]", "-{", "}-", "{{{", "<b>", "<nowiki>", "\r\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.data())
def test_tokens_are_disjoint_and_in_order_and_a_part_agrees_with_the_whole(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    position = start
    roles: list[Role | None] = [None] * len(text)
    for token in tokens(text, start, end):
        assert position <= token.start < token.end <= end
        position = token.end
        roles[token.start : token.end] = [token.role] * (token.end - token.start)
    for token in tokens(text, 0, len(text)):
        if token.role in {T, A, Role.COMMENT, Role.UNCLOSED}:
            low, high = max(token.start, start), min(token.end, end)
            assert roles[low:high] == [token.role] * max(0, high - low)


@pytest.mark.parametrize(
    "piece", ["{{", "[[", "<ref>", "{{a|", "-{", "<!--", "''", "[http:", "<a "]
)
def test_time_is_proportional_to_the_text(piece: str) -> None:
    # Quadratic time would be 64 times as long; between lies room for a machine that is busy.
    assert any(fastest(piece * 16_000) < 24 * fastest(piece * 2_000) for _ in range(3))


def fastest(text: str) -> float:
    """The least processor time that telling the tokens of a text takes, in seconds."""
    times = []
    # The collector looks through all objects of the test run, however many there are by now.
    gc.disable()
    try:
        for _ in range(3):
            started = time.process_time()
            for _ in tokens(text, 0, len(text)):
                pass
            times.append(time.process_time() - started)
    finally:
        gc.enable()
    return min(times)
