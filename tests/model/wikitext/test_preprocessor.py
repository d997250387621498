"""Which pieces the preprocessor finds: MediaWiki's rules one by one, any text, and its speed."""

import gc
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.wikitext.preprocessor import OpenPiece, PieceKind, Scan, scan
from model.wikitext.syntax import WikiSyntax
from tests.support.template_calls import calls
from tests.support.wikitext_strategies import hostile_wikitext

X_WITH_A_1: list[object] = ["x", [["a", "1"]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{x}}", [["x", []]]),
        ("{{x|}}", [["x", [[None, ""]]]]),
        ("{{ x\n| a = 1 | b }}", [[" x\n", [[" a ", " 1 "], [None, " b "]]]]),
        ("{{x|a=1=2}}", [["x", [["a", "1=2"]]]]),
        ("{{x|=1}}", [["x", [["", "1"]]]]),
        ("{{x=y|a=1}}", [["x=y", [["a", "1"]]]]),
        ("{{}}", [["", []]]),
        ("{{x|a=1|a=2}}", [["x", [["a", "1"], ["a", "2"]]]]),
        ("{{x|{{y|b=1}}=2}}", [["x", [["{{y|b=1}}", "2"]]], ["y", [["b", "1"]]]]),
        ("{{{x|a=1}}}", []),
        ("{{{{x|a=1}}}}", []),
        ("{{{{{x}}}|a=1}}", [["{{{x}}}", [["a", "1"]]]]),
        ("{{{{x}}|a=1}}", [["{{x}}", [["a", "1"]]], ["x", []]]),
        ("{{{x|a=1}}", [X_WITH_A_1]),
        ("{{x|a=1}}}", [X_WITH_A_1]),
        ("{x|{{x|a=1}}}", [X_WITH_A_1]),
        ("{{y|{{x|a=1}}", [X_WITH_A_1]),
        ("}}{{x|a=1}}", [X_WITH_A_1]),
    ],
)
def test_braces_pipes_and_equals_signs(text: str, expected: list[object]) -> None:
    assert calls(text) == expected


@pytest.mark.parametrize(
    ("value", "is_one_value"),
    [
        ("[[a|b=c]]", True),
        ("[[a|[[b|c]]|d]]", True),
        ("[[a|b]", False),
        ("[a|b]", False),
        ("[http://a.b|c]", False),
        ("]] c", True),
        ("-{a|b}-", True),
        ("-{{{a}}|b}-", True),
        ("-{{a}}-", True),
        ("{{{a|b}}}", True),
        ("<ref>a|b</ref>", True),
        ("<ref name=x />", True),
        ("<REF >|</ref\n>", True),
        ('<ref name=">|</ref>', True),
        ("<references>|", False),
        ("<ref>a|b", False),
        ("<nowiki>}}|{{</nowiki>", True),
        ("<small>a|b</small>", False),
        ("''a|b''", False),
        ("<!-- | }} -->", True),
        ("<noinclude>a</noinclude>", True),
        ("<noinclude>a|b</noinclude>", False),
        ("<noinclude |>", True),
        ("<includeonly>a|b}}</includeonly>", True),
        ("\n== a =\n", True),
        ("\n=|=\n", True),
    ],
)
def test_what_hides_a_pipe_in_a_value(value: str, is_one_value: bool) -> None:
    found = calls("{{x|v=" + value + "|w=1}}")
    arguments = next((a for name, a in found if name == "x"), None)

    assert (arguments == [["v", value], ["w", "1"]]) is is_one_value


@pytest.mark.parametrize(
    ("opener", "closers"),
    [("[[", "]]"), ("{{", "}}"), ("-{", "}-"), ("\n==", "\n"), ("<!--", "-->")],
)
def test_an_opener_in_a_value_takes_the_box_away_until_it_is_closed(
    opener: str, closers: str
) -> None:
    box = "{{x|a=" + opener + "|b=2}}"

    assert "x" not in [name for name, _ in calls(box)]
    assert ["x", [["a", opener + closers], ["b", "2"]]] in calls(
        "{{x|a=" + opener + closers + "|b=2}}"
    )


def test_a_single_equals_sign_at_a_line_start_names_an_argument_that_has_no_name_yet() -> None:
    assert calls("{{x|a\n=1}}") == [["x", [["a\n", "1"]]]]
    assert calls("{{x|a=1\n=y}}") == []
    assert calls("{{x|a\n==1}}") == []
    assert calls("{{x\n=y|a=1}}") == []
    assert calls("{{x|a\n=1\n|b\n=2}}") == [["x", [["a\n", "1\n"], ["b\n", "2"]]]]


def test_a_text_that_begins_with_an_equals_sign_begins_with_a_heading() -> None:
    assert calls("={{x|a=1}}=\n") == [X_WITH_A_1]
    assert calls("={{x|a=1\n}}") == [["x", [["a", "1\n"]]]]


def test_an_extension_tag_that_is_never_closed_is_text_and_so_are_the_later_ones() -> None:
    assert calls("</ref><ref>{{x|a=1}}<REF>{{x|a=1}}") == [X_WITH_A_1, X_WITH_A_1]
    assert calls("<ref>{{x|a=1}}<ref name=n/>{{x|a=1}}") == [X_WITH_A_1, X_WITH_A_1]
    assert calls("<ref>{{x|a=1}}</ref><ref>{{x|a=1}}") == [X_WITH_A_1]


def test_only_the_tags_that_the_wiki_knows_hide_their_content() -> None:
    text = "<quiz>{{x}}</quiz><ref>{{y}}</ref>"
    quiz = WikiSyntax(extension_tags=frozenset({"quiz"}))

    assert templates(scan(text), text) == ["{{x}}"]
    assert templates(scan(text, syntax=quiz), text) == ["{{y}}"]


def templates(found: Scan, text: str) -> list[str]:
    return [
        text[start:end]
        for kind, start, end in zip(found.kinds, found.starts, found.ends, strict=True)
        if kind == PieceKind.TEMPLATE
    ]


def test_a_comment_or_includeonly_without_an_end_lasts_to_the_end_of_the_text() -> None:
    assert calls("{{x|a=1}}<!-- {{x|a=1}}") == [X_WITH_A_1]
    assert calls("{{x|a=1}}<includeonly>{{x|a=1}}") == [X_WITH_A_1]


def test_every_kind_of_piece_is_recorded_with_its_span() -> None:
    text = "{{t|{{{p}}}}}<ref>r</ref><!--c--><noinclude>[[l|-{v}-]]<includeonly>i</includeonly>"
    found = scan(text)

    assert [
        (PieceKind(found.kinds[record]).name, text[found.starts[record] : found.ends[record]])
        for record in range(len(found))
    ] == [
        ("PARAMETER", "{{{p}}}"),
        ("TEMPLATE", "{{t|{{{p}}}}}"),
        ("EXTENSION_TAG", "<ref>r</ref>"),
        ("COMMENT", "<!--c-->"),
        ("INCLUSION_TAG", "<noinclude>"),
        ("VARIANT", "-{v}-"),
        ("LINK", "[[l|-{v}-]]"),
        ("INCLUSION_TAG", "<includeonly>i</includeonly>"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{a}} [[b]] <ref>c</ref>", []),
        ("{{a [[b -{c", [("{{", 0), ("[[", 4), ("-{", 8)]),
        ("{{{{a}}", [("{{", 0)]),
        ("== a\n{{b", [("{{", 5)]),
        ("a<!-- b", [("<!--", 1)]),
        ("a<ref>b<ref>c", [("<ref", 1)]),
        ("a<Ref b", [("<ref", 1)]),
        ("a<noinclude b", [("<noinclude", 1)]),
        ("a<includeonly>b", [("<includeonly", 1)]),
    ],
)
def test_what_is_opened_and_never_closed_is_told(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert scan(text).open_pieces == tuple(OpenPiece(*piece) for piece in expected)


@given(hostile_wikitext() | st.text())
def test_any_text_can_be_read_and_its_pieces_are_nested_or_apart(text: str) -> None:
    found = scan(text)
    spans = list(zip(found.starts, found.ends, strict=True))

    def check_inside(records: list[int], low: int, high: int) -> None:
        for record in records:
            start, end = spans[record]
            assert low <= start < end <= high
            low = end

    check_inside(found.top_level(), 0, len(text))
    for record, (start, end) in enumerate(spans):
        check_inside(found.children(record), start + 1, end - 1)
    held = [child for record in range(len(found)) for child in found.children(record)]
    assert sorted(held + found.top_level()) == list(range(len(found)))


@given(hostile_wikitext(), hostile_wikitext(10), hostile_wikitext(10))
def test_a_piece_of_a_text_is_read_as_if_it_were_all(text: str, before: str, after: str) -> None:
    found = scan(before + text + after, len(before), len(before) + len(text))
    alone = scan(text)
    shift = len(before)

    assert bytes(found.kinds) == bytes(alone.kinds)
    assert list(found.starts) == [start + shift for start in alone.starts]
    assert list(found.ends) == [end + shift for end in alone.ends]
    assert [(p.opener, p.start - shift) for p in found.open_pieces] == [
        (p.opener, p.start) for p in alone.open_pieces
    ]


# Openers without an end, all that could be looked for again and again, and deep nesting.
SHAPES: dict[str, Callable[[int], str]] = {
    "{{": lambda n: "{{" * n,
    "{{ apart": lambda n: "{{ " * n,
    "}}": lambda n: "}}" * n,
    "[[": lambda n: "[[" * n,
    "[[ apart": lambda n: "[[ " * n,
    "<ref>": lambda n: "<ref>" * n,
    "<ref": lambda n: "<ref " * n,
    "<noinclude": lambda n: "<noinclude " * n,
    "<ref>, ended at last": lambda n: "<ref>" * n + "</nowiki>",
    "{{a|": lambda n: "{{a|" * n,
    "-{": lambda n: "-{" * n,
    "<!--": lambda n: "<!--" * n,
    "''": lambda n: "''" * n,
    "|": lambda n: "{{a" + "|" * n,
    "headings": lambda n: "\n=" * n,
    "headings on one line": lambda n: "{{a|b" + "\n= {{c" * n,
    "templates on a heading line": lambda n: "=" + "{{a}}" * n,
    "templates without a name's end": lambda n: "{{a|" + "{{b}}" * n,
    "a long run and its answer": lambda n: "{" * n + "}" * n,
    "links in a run": lambda n: "[" * n + "]" * n,
    "no end of a template in sight": lambda n: "{{a[[b" * n,
    "deep templates": lambda n: "{{a|" * n + "}}" * n,
    "deep named arguments": lambda n: "{{a|b=" * n + "c" + "}}" * n,
    "deep links": lambda n: "[[a|" * n + "]]" * n,
    "deep variants": lambda n: "-{a|" * n + "}-" * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_runs_into_a_limit(shape: str) -> None:
    text = SHAPES[shape](5000)

    assert scan(text).length == len(text)


def test_five_thousand_levels_are_all_found() -> None:
    found = calls("{{a|b=" * 5000 + "c" + "}}" * 5000)

    assert len(found) == 5000
    assert found[-1] == ["a", [["b", "c"]]]
    assert found[-2] == ["a", [["b", "{{a|b=c}}"]]]


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_ten_times_the_text_takes_about_ten_times_as_long(shape: str) -> None:
    # Up to twice that for the collector, which walks what is open. Quadratic time would be a
    # hundred times as long; between lies room for a machine that is busy, also for a while.
    small, large = SHAPES[shape](10_000), SHAPES[shape](100_000)
    factor = len(large) / len(small)

    assert any(fastest(large) < 4 * factor * fastest(small) for _ in range(12))


def fastest(text: str) -> float:
    """The least processor time that reading a text takes, in seconds."""
    times = []
    # The collector would walk through all that earlier tests have left in this process.
    gc.freeze()
    for _ in range(3):
        started = time.process_time()
        scan(text)
        times.append(time.process_time() - started)
    gc.unfreeze()
    return min(times)
