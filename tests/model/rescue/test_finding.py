"""What is wrong with an infobox is found by what MediaWiki reads, and told with its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.boxes import find_boxes
from model.rescue import ProblemKind, find_problems, torn_fields
from model.wikitext import parse
from model.wikitext.syntax import DEFAULT_SYNTAX
from tests.support.figures import Figure

K = ProblemKind

TABLE = "{|\n! style=x | a\n|-\n| b || c\n|}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{{Infobox a\n| b = [[c\n| d = 1\n}}\n",
            (
                K.UNCLOSED,
                "[[c",
                "b",
                ("b", "d"),
                "Infobox a is read as text: [[ in `b` is never closed",
            ),
        ),
        (
            # What is open within the link is what keeps it from its end.
            "{{Infobox a\n| b = [[c{{ d]]\n| e = 1\n}}\n",
            (
                K.UNCLOSED,
                "{{ d",
                "b",
                ("b", "e"),
                "Infobox a is read as text: {{ in `b` is never closed",
            ),
        ),
        (
            "{{Infobox a\n| b = 1 <!-- c\n| d = {{e}}\n}}\nText <!-- f -->.\n",
            (
                K.TAKEN_END,
                "<!-- c",
                "b",
                ("b", "d"),
                "Infobox a is read as text: <!-- in `b` seems to lack its own end",
            ),
        ),
        (
            "{{Infobox a\n| b = 1\n| c = 2\n\n'''Text'''\n",
            (
                K.NO_END,
                "{{Infobox",
                None,
                ("b", "c"),
                "Infobox a is read as text: its closing }} is missing",
            ),
        ),
        (
            "{{{Infobox a\n| b = 1\n}}}\n",
            (
                K.EXTRA_BRACES,
                "{{{Infobox",
                None,
                (),
                "Infobox a is not read: it begins with {{{ instead of {{",
            ),
        ),
        (
            "{{Infobox a\n| b = {{c}}}}\n| d = 1\n| e = {{f}}\n}}\n",
            (
                K.EARLY_END,
                "}}\n| d",
                "b",
                ("d", "e"),
                "Infobox a ends at }} in `b`: 2 fields after it read as text",
            ),
        ),
        (
            "{{Infobox a\n| b = 1\n}}\n}}\n",
            (
                K.STRAY_END,
                "}}\n",
                None,
                (),
                "the }} behind Infobox a closes nothing: there is one too many",
            ),
        ),
        (
            "{{Infobox a\n| b = 1 <!-- c\n| d = 2\n| e = 3 <!-- f -->\n}}\n",
            (
                K.SWALLOWED,
                "<!-- c",
                "b",
                ("d", "e"),
                "<!-- in `b` of Infobox a is not closed where it should be: it holds 2 fields",
            ),
        ),
        (
            "{{Infobox a\n| b = 1<ref>c\n| d = 2\n| e = 3<ref>f</ref>\n}}\n",
            (
                K.SWALLOWED,
                "<ref>c",
                "b",
                ("d", "e"),
                "<ref> in `b` of Infobox a is not closed where it should be: it holds 2 fields",
            ),
        ),
        (
            f"{{{{Infobox a\n| b = {TABLE}\n| d = 1\n}}}}\n",
            (
                K.TORN_TABLE,
                "{|\n!",
                "b",
                ("! style=x", "a", "-", "b", "", "c", "}"),
                "the pipes of the table in `b` of Infobox a begin arguments of their own",
            ),
        ),
        (
            "{{Infobox a\n| b = [http://c.org d|e f] g\n| h = 1\n}}\n",
            (
                K.TORN_LINK,
                "|e f]",
                "b",
                ("e f] g",),
                "the | in an external link in `b` of Infobox a begins an argument, `e f] g`",
            ),
        ),
        (
            "{{Infobox a\n| b = <span title='c|d=e'>f</span>\n}}\n",
            (
                K.TORN_TAG,
                "|d=e",
                "b",
                ("d=e'>f</span>",),
                "the | in a tag in `b` of Infobox a begins an argument, `d=e'>f</span>`",
            ),
        ),
        (
            "{{Infobox a\n| b = A.jpg|thumb|200px\n| c = 1\n}}\n",
            (
                K.TORN_VALUE,
                "|thumb",
                "b",
                ("thumb", "200px"),
                "the | in `b` of Infobox a begins an argument, `thumb`",
            ),
        ),
        (
            "{{Infobox a\n| b = 1\n| c 2\n| d = 3\n}}\n",
            (
                K.NO_EQUALS,
                "c 2",
                "1",
                ("c 2",),
                "`c 2` of Infobox a has no = and goes by the number 1",
            ),
        ),
        (
            "{{Infobox a\n| b = <ref name=c>d\n| e = 1\n}}\n",
            (
                K.OPEN_TAG,
                "<ref name=c>",
                "b",
                (),
                "<ref name=c> in `b` of Infobox a is never closed: it is shown as text",
            ),
        ),
        (
            "{{Infobox a\n b = 1\n| c = 2\n}}\n",
            (
                K.NAME_IN_NAME,
                "b = 1",
                None,
                ("b = 1",),
                "the name of Infobox a has no | behind it: `b = 1` is part of the name",
            ),
        ),
        (
            "{{Infobox [[a]]\n| b = 1\n}}\n",
            (
                K.BAD_NAME,
                "[[a]]",
                None,
                (),
                "Infobox [[a]] is shown as text: no template's name can hold [[",
            ),
        ),
    ],
)
def test_each_kind(text: str, expected: tuple[K, str, str | None, tuple[str, ...], str]) -> None:
    kind, place, field, others, words = expected
    for page in (text, text.replace("\n", "\r\n")):
        [problem] = find_problems(parse(page))
        assert (problem.kind, problem.field) == (kind, field)
        assert problem.others == others
        assert page.startswith(place.partition("\n")[0], problem.start)
        assert problem.box_start == page.index("Infobox") - 2
        assert str(problem) == words


@pytest.mark.parametrize(
    "text",
    [
        "{{Infobox a\n| b = 1\n|\n}}",
        "{{Infobox a|b|c=1}}",
        "{{Infobox a|c=1|d}}",
        "{{Infobox a\n| b = <small>c\n| d = e</small>\n}}",
        "{{Infobox a\n| b = [http://c.org d] [[e|f]]\n| g = {{h|i}}\n}}",
        "{|\n| {{Infobox a|b=1}}\n|-\n| style=x | c\n|}",
        "{{wrap|{{Infobox a|b=1}}|c=2}}",
        "{{Infobox a|b=1}} text }} more |c=2 }}",
        "{{Infobox a\n| b = <!-- c --> 1 <!-- d -->\n| e = <ref>f</ref><ref name=g />\n}}",
        "{{Infobox a\n| b = 1 |\n| c = 2 |\n}}",
        "{{Infobox a <!-- b\nc -->\n| d = 1\n}}",
    ],
)
def test_a_box_in_order_has_no_problem(text: str) -> None:
    assert find_problems(parse(text)) == []


def test_several_problems_come_in_text_order() -> None:
    text = "{{Infobox a\n| b = 1|2\n| c\n| d = <ref>e\n}}\n{{Infobox f\n| g = [[h\n}}"

    assert [p.kind for p in find_problems(parse(text))] == [
        K.TORN_VALUE,
        K.NO_EQUALS,
        K.OPEN_TAG,
        K.UNCLOSED,
    ]


TRULY_TORN = {
    "en_Kanji.wikitext": [(K.NO_EQUALS, "unicode")],
    "en_Ukrainian_presidential_election_2014.wikitext": [
        (K.NO_EQUALS, "time period of Ukraine president is 5 years")
    ],
    "it_Campidano.wikitext": [(K.TORN_VALUE, "thumb")],
    "sh_Berlin.wikitext": [(K.NO_EQUALS, "d1-d50")],
    "sv_Berlin.wikitext": [(K.TORN_VALUE, "miniatyr")],
    "vo_Berlin.wikitext": [(K.TORN_VALUE, "95px"), (K.TORN_VALUE, "95px")],
}
"""Pages whose boxes lose something: each was looked at, MediaWiki numbers what stands there."""


@pytest.mark.slow
def test_no_false_alarm_on_the_corpus(shared: Path, figure: Figure) -> None:
    boxes, flagged = 0, {}
    pages = sorted((shared / "corpus" / "pages").iterdir())
    for path in pages:
        page = parse(path.read_bytes().decode("utf-8"))
        boxes += len(find_boxes(page))
        problems = find_problems(page)
        if problems:
            flagged[path.name] = [(problem.kind, problem.others[0]) for problem in problems]
    figure(f"{len(flagged)} of {len(pages)} corpus pages, {boxes} boxes")
    assert len(pages) >= 370
    assert boxes >= 400
    assert flagged == TRULY_TORN


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        *("[[ ", "{{ ", "{{a|", "-{ ", "<!-- ", "<ref>", "<ref>\n| b = ", "}} ", "}}|b=1 ", "{{{"),
        *("[http://a|", "{|\n|", "<a |", "<small>x | ", "| b\n", "| b = [[c\n", "\n=c}}\n"),
        *("<!--\n| b = 1\n", "<includeonly>", "|[x=b c]", "[[a{{ ]]\n|b="),
    ],
)
@pytest.mark.parametrize("box", ["", "{{Infobox x|a="])
def test_ten_thousand_of_anything_take_linear_time(piece: str, box: str) -> None:
    # In more than linear time this would run into the time limit of a test.
    find_problems(parse("{{Infobox x\n| a = " + (box + piece) * 10_000 + "\n}}\n"))


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "\n| a = ",
                    "\n|b=c",
                    "|",
                    "=",
                    "{",
                    "\n{|",
                    "\n|}",
                    "}",
                    "[http://a b",
                    "]",
                    " ",
                ),
                *("<b>", "</b>", "\n", "<!-- c -->", "\n| ", "x", '"', "1"),
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_a_box_that_is_plainly_whole_has_no_torn_field(inside: str) -> None:
    box = parse(f"{{{{Infobox x{inside}\n}}}}").templates()
    for template in box[:1]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(torn_fields, "_is_plainly_whole", lambda _box: False)
            searched = list(torn_fields.torn_fields(template, DEFAULT_SYNTAX))
        assert list(torn_fields.torn_fields(template, DEFAULT_SYNTAX)) == searched
