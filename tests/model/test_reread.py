"""Reading again only what an edit touches gives what reading the whole page gives."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.document import Document
from model.text_edit import Replace, TextEdit
from tests.support.trees import all_ids, shape
from tests.support.wikitext_strategies import PAGES, TOKENS, edits, hostile_wikitext

PAGES_TRIED = 1500
EDITS_EACH = 4


def looked_at(text: str) -> Document:
    document = Document(text)
    list(all_ids(document))
    return document


def assert_reads_like_fresh(document: Document) -> None:
    assert shape(document) == shape(Document(document.text))


def untouched(text: str, edit: TextEdit) -> list[str]:
    """The children of the page that an edit leaves the very nodes they were."""
    document = looked_at(text)
    before = {id(child) for child in document.children(document.root_id)}
    document.apply(edit)
    assert_reads_like_fresh(document)
    kept = [c for c in document.children(document.root_id) if id(c) in before]
    return [document.node(child.id).source for child in kept]


def inserted(text: str, marked: str) -> tuple[str, TextEdit]:
    """An edit from a picture of it: `before⟦new⟧after`."""
    before, rest = text.split("⟦")
    new, after = rest.split("⟧")
    assert marked == "⟦⟧"
    return before + after, TextEdit((Replace(len(before), len(before), new),))


@pytest.mark.parametrize(
    "picture",
    [
        # An opener in one template, and its closer further down the page.
        "{{a|⟦<ref>⟧}} {{b}} <ref name=q>c</ref>",
        "{{a|⟦<REF >⟧}} {{b}} </ref>",
        "{{a|⟦<ref ⟧}} {{b}} c > d",
        "{{a|⟦<noinclude ⟧}} {{b}} c > d",
        "{{a|⟦</noinclude ⟧}} {{b}} c > d",
        "{{a|⟦<!--⟧}} {{b}} -->",
        "{{a|⟦<includeonly>⟧}} {{b}} </includeonly>",
        "{{a|⟦<nowiki>⟧}} {{b}}</nowiki>",
        "{{a|⟦[[⟧}} {{b}} ]]",
        "{{a|⟦-{⟧}} {{b}} }-",
        "{{a|⟦{{⟧}} {{b}} }}",
        "{{a|⟦\n=⟧}} {{b}}\n}}",
        # A closer in one template, and its opener higher up.
        "<ref>a {{b|⟦</ref>⟧}} {{c}}",
        "<ref>a {{b|<⟦/⟧ref>}} {{c}}",
        "<ref>a {{b|</ref⟦>⟧}} {{c}}",
        "<ref>a {{b|</re⟦f⟧>}} {{c}}",
        "<ref>a {{b|⟦<ref>c</ref>⟧}} {{c}}",
        "<ref a {{b|⟦>⟧}} {{c}}",
        "<noinclude a {{b|⟦>⟧}} {{c}}",
        "<includeonly a {{b|⟦>⟧}} {{c}}",
        "[[a {{b|⟦]]⟧}} {{c}}",
        "{{a {{b|⟦}}⟧}} {{c}}",
        # A character just outside that joins a run of braces.
        "{{{a|⟦{{b}}⟧}} {{c}}",
        "{⟦{⟧{a|b}} {{c}}",
        "-⟦{⟧{a|b}} {{c}}",
        "-{⟦{⟧{a|b}}}- {{c}}",
        "{{a|b⟦}⟧}}} {{c}}",
        "{{a|b⟦}⟧}}- {{c}}",
        # Words between the templates that end a tag or make one.
        "<ref>a</re⟦f⟧> {{b}}",
        # An unclosed tag that hides an inclusion tag in a list item behind it.
        "{{a|\n* b⟦<ref ⟧\n* c <noinclude > d}} {{e}}",
        "<r⟦e⟧f>a</ref> {{b}}",
        "a <ref name=b⟦c⟧>d</ref> {{b}}",
    ],
)
def test_what_an_edit_does_elsewhere_in_the_page(picture: str) -> None:
    text, edit = inserted(picture, "⟦⟧")
    document = looked_at(text)

    document.apply(edit)
    assert_reads_like_fresh(document)

    inverse = looked_at(document.text)
    inverse.apply(edit.invert(text))
    assert_reads_like_fresh(inverse)


@pytest.mark.parametrize(
    ("picture", "kept"),
    [
        ("{{a}}{{b|⟦c⟧d}}{{e}}", ["{{a}}", "{{e}}"]),
        ("{{a}}{{b|{{c|⟦d|⟧}}}}{{e}}", ["{{a}}", "{{e}}"]),
        ("{{a}}<ref>b {{c⟦d⟧}}</ref>{{e}}", ["{{a}}", "{{e}}"]),
        ("{{a}}{{b|⟦<ref>c</ref>⟧d}}{{e}}", ["{{a}}", "{{e}}"]),
        ("{{a}} b ⟦c⟧ d {{e}}", ["{{a}}", "{{e}}"]),
        ("{{a}}<!--⟦b⟧-->{{e}}", ["{{a}}", "{{e}}"]),
    ],
)
def test_what_an_edit_does_not_touch_stays_the_very_same(picture: str, kept: list[str]) -> None:
    text, edit = inserted(picture, "⟦⟧")

    assert untouched(text, edit) == kept


@given(st.data(), st.sampled_from(PAGES), hostile_wikitext(8), hostile_wikitext(8))
def test_any_edit_of_any_page(data: st.DataObject, page: str, before: str, after: str) -> None:
    document = looked_at(before + page + after)
    for _ in range(3):
        document.apply(data.draw(edits(document.text)))
        assert_reads_like_fresh(document)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["handmade", "generated", "parsertests"])
def test_random_edits_of_hostile_pages(shared: Path, name: str) -> None:
    dice = random.Random(name)
    with (shared / "oracle" / f"{name}.jsonl").open(encoding="utf-8") as file:
        lines = list(file)
    for line in dice.sample(lines, min(PAGES_TRIED, len(lines))):
        document = looked_at(json.loads(line)["text"])
        for _ in range(EDITS_EACH):
            document.apply(random_edit(document.text, dice))
            assert_reads_like_fresh(document)


@pytest.mark.slow
def test_random_edits_of_real_pages(shared: Path) -> None:
    dice = random.Random(1)
    pages = sorted((shared / "corpus" / "pages").glob("*.wikitext"))
    for path in dice.sample(pages, 60):
        document = Document(path.read_bytes().decode("utf-8"))
        for _ in range(EDITS_EACH):
            at = dice.randrange(len(document.text) + 1)
            document.node_at(min(at, len(document.reading.text)))
            document.apply(random_edit(document.text, dice))
        assert_reads_like_fresh(document)


def random_edit(text: str, dice: random.Random) -> TextEdit:
    start = dice.randint(0, len(text))
    end = min(len(text), start + dice.choice((0, 0, 1, 2)))
    written = "".join(dice.choice(TOKENS) for _ in range(dice.choice((0, 1, 1, 2))))
    return TextEdit.of([Replace(start, end, written)])
