"""The mends that are offered lead to a box that reads; each changes what it says and no more."""

import random
import re
import time
from pathlib import Path

import pytest

from model.boxes import find_boxes
from model.rescue import MendKind, Where, find_mends, find_problems, search_mends
from model.wikitext import parse
from tests.support.figures import Figure

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


def mended(text: str) -> list[str]:
    """What each mend of the first problem makes of the text."""
    page = parse(text)
    problem = find_problems(page)[0]
    return [mend.edit.apply(text) for mend in find_mends(page, problem)]


def box(*lines: str, end: str = "}}\n") -> str:
    return "{{Infobox a\n" + "".join(f"| {line}\n" for line in lines) + end


@pytest.mark.parametrize(
    ("broken", "first", "others"),
    [
        # links
        (box("b = [[c d", "e = 1"), "b = [[c d]]", ["b = [[c]] d", "b = c d"]),
        (box("b = [[c|d] f", "e = 1"), "b = [[c|d]] f", []),
        (box("b = [[c, d", "e = 1"), "b = [[c]], d", ["b = [[c, d]]", "b = &#91;&#91;c, d"]),
        (box("b = [[c<ref>d</ref>", "e = 1"), "b = [[c]]<ref>d</ref>", []),
        (box("b = c [[ d", "e = 1"), "b = c  d", ["b = c <nowiki>[[</nowiki> d"]),
        # templates
        (box("b = {{c|d", "e = 1"), "b = {{c|d}}", []),
        (box("b = {{c} d", "e = 1"), "b = {{c}} d", ["b = &#123;&#123;c} d"]),
        (box("b = {{plainlist|", "e = 1").replace("t|\n", "t|\n* c\n* d\n"), "", []),
        (box("b = [[c {{d]]", "e = 1"), "b = [[c {{d}}]]", []),
        # variants, comments and tags
        (box("b = -{c", "e = 1"), "b = -{c}-", ["b = &#45;{c", "b = c"]),
        (box("b = 1 <!-- c", "e = 1"), "b = 1 <!-- c -->", ["b = 1 &lt;!-- c", "b = 1  c"]),
        (box("b = 1 <!-- c ->", "e = 1"), "b = 1 <!-- c -->", []),
        (box("b = 1<ref>c", "e = 1"), "b = 1<ref>c</ref>", ["b = 1c"]),
        (box("b = 1<ref>c<ref/>", "e = 1"), "b = 1<ref>c</ref>", []),
        (box("b = 1<ref>c</ref", "e = 1"), "b = 1<ref>c</ref>", []),
        (box("b = 1<ref name=x>", "e = 1"), "b = 1<ref name=x />", ["b = 1"]),
        (box("b = 1<ref>c", "e = 1<ref>d</ref>"), "b = 1<ref>c</ref>", []),
        # ends
        (box("b = {{c}}}}", "e = 1"), "b = {{c}}", ["b = {{c}}&#125;&#125;"]),
        (box("b = flag|c}}", "e = 1"), "b = {{flag|c}}", []),
        (box("b = c", end="}}\n}}\n"), "b = c", []),
        # pipes
        (box("b = [http://c.org?d|e f]", "e = 1"), "b = [http://c.org?d&#124;e f]", []),
        (box("b = [http://c.org d|e]", "e = 1"), "b = [http://c.org d&#124;e]", []),
        (box("b = c|d", "e = 1"), "b = c{{!}}d", ["b = c&#124;d", "b = c"]),
        (box("b = <i title='c|d'>", "e = 1"), "b = <i title='c{{!}}d'>", []),
        (box("b = 1", "c 2", "e = 1"), "c 2 =", []),
    ],
)
def test_the_likeliest_comes_first(broken: str, first: str, others: list[str]) -> None:
    found = mended(broken)

    if not first:
        assert found[0] == broken.replace("* d\n", "* d\n}}\n")
        return
    assert f"| {first}\n" in found[0]
    assert find_problems(parse(found[0])) == []
    for other in others:
        assert any(f"| {other}\n" in text for text in found), (other, found)


def test_a_raw_table_is_written_for_a_template() -> None:
    table = "{| class=x\n! c\n|-\n| style=y | d || [[e|f]]\n|}"
    text = box(f"b = {table}", "g = 1")

    written = "{{{!}} class=x\n! c\n{{!}}-\n{{!}} style=y {{!}} d {{!}}{{!}} [[e|f]]\n{{!}}}"
    assert mended(text) == [text.replace(table, written)]


def test_two_places_are_mended_together() -> None:
    text = box("b = [[c", "d = 1", "e = [[f", "g = 2")
    page = parse(text)
    [problem] = find_problems(page)
    mends = find_mends(page, problem)

    assert (mends[0].kind, mends[0].written, mends[0].places) == (MendKind.CLOSE, "]]", 2)
    assert mends[0].edit.apply(text) == box("b = [[c]]", "d = 1", "e = [[f]]", "g = 2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{Infobox a\n| b = 1\n}\n\nText {{c}}.\n", "{{Infobox a\n| b = 1\n}}\n\nText {{c}}.\n"),
        ("{{Infobox a\n| b = 1\n\n'''Text'''\n", "{{Infobox a\n| b = 1\n}}\n\n'''Text'''\n"),
        ("{{Infobox a\r\n| b = 1\r\n\r\nText\r\n", "{{Infobox a\r\n| b = 1\r\n}}\r\n\r\nText\r\n"),
        ("{{Infobox a|b=[[c|d=e}}", "{{Infobox a|b=[[c]]|d=e}}"),
        ("{{{Infobox a|b={{{c|}}}}}}", "{{Infobox a|b={{{c|}}}}}"),
        ("{{Infobox a\n b = 1|\n c = 2|\n}}", "{{Infobox a|\n b = 1|\n c = 2|\n}}"),
        ("{{Infobox a\n b = 1\n| c = 2\n}}", "{{Infobox a\n | b = 1\n| c = 2\n}}"),
        ("{{Infobox a\n| b =\n=c}}\n", "{{Infobox a\n| b =\n&#61;c}}\n"),
        ("a <!-- b\n{{Infobox c|d=e}}", "a <!-- b -->\n{{Infobox c|d=e}}"),
    ],
)
def test_boxes_without_an_end_or_a_beginning(text: str, expected: str) -> None:
    assert mended(text)[0] == expected


def test_a_mend_says_where_it_closes() -> None:
    page = parse(box("b = [[c, d", "e = 1"))
    mends = find_mends(page, find_problems(page)[0])
    closing = [mend for mend in mends if mend.kind is MendKind.CLOSE]

    assert [(mend.where, mend.behind[-3:]) for mend in closing] == [
        (Where.STRETCH, "[[c"),
        (Where.LINE, ", d"),
    ]


def test_what_stands_outside_the_box_stays_as_it_is_read() -> None:
    # Closed at the end of the page the box would take the citation along.
    text = box("b = {{c", end="") + "\nText {{cite|d=1}} {{Infobox e|f=2}}\n"

    for result in mended(text):
        assert [b.name_text.strip() for b in find_boxes(parse(result))] == [
            "Infobox a",
            "Infobox e",
        ]


DAMAGES = {
    "a link's end is lost": r"\]\]()",
    "half of a link's end is lost": r"\](?=\](?!\]))",
    "half of a template's end is lost": r"\}(?=\}(?!\}))",
    "a stray end": r"(?<=\w)()(?=\n\s*\|)",
}


@pytest.mark.slow
def test_slips_in_real_boxes_are_explained_and_mended(shared: Path, figure: Figure) -> None:
    dice = random.Random(7)
    pages = [shared / "seed" / "korean_war.wikitext", *sorted(SAMPLES.glob("*.wikitext"))]
    pages += dice.sample(sorted((shared / "corpus" / "pages").glob("en_*")), 30)
    broken = explained = given_back = 0
    for path in pages:
        text = path.read_bytes().decode("utf-8")
        boxes = find_boxes(parse(text))
        if not boxes or find_problems(parse(text)):
            continue
        for what, pattern in DAMAGES.items():
            places = list(re.finditer(pattern, text[boxes[0].start : boxes[0].end]))
            for match in dice.sample(places, min(3, len(places))):
                start, end = (boxes[0].start + offset for offset in match.span())
                damaged = text[:start] + ("}}" if what == "a stray end" else "") + text[end:]
                problems = find_problems(parse(damaged))
                names = [b.start for b in find_boxes(parse(damaged))]
                if not problems and boxes[0].start in names:
                    continue
                broken += 1
                explained += bool(problems)
                given_back += bool(problems) and text in mended(damaged)
    figure(f"{broken} slips, {explained} explained, {given_back} undone")
    assert broken >= 200
    assert explained == broken
    assert given_back >= broken * 0.75


def test_a_search_that_takes_too_long_says_so_and_keeps_what_it_found() -> None:
    text = "{{Infobox x\n| a = [[b\n| c = 2\n}}\n"
    page = parse(text)
    problem = find_problems(page)[0]
    hasty = search_mends(page, problem, seconds=0)
    assert (len(hasty.mends), hasty.gave_up) == (1, True)
    patient = search_mends(page, problem)
    assert (list(patient.mends), patient.gave_up) == (find_mends(page, problem), False)
    assert len(patient.mends) > 1


def test_a_hostile_page_holds_nobody_up() -> None:
    page = parse("{{Infobox x\n" + "| a = {{b\n" * 3000 + "}}\n")
    problem = find_problems(page)[0]
    before = time.thread_time()
    search = search_mends(page, problem, seconds=0.25)
    assert time.thread_time() - before < 1
    assert (search.mends, search.gave_up) == ((), True)
