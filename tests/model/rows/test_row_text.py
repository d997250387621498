"""What rows read: their names, the text of their values, and what editing shows."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.document import Document
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from tests.support.wikitext_strategies import edits, pages

BOX = """{{ Infobox<!--c--> x
| a = 1 <!-- why -->
| <!--c--> b = '''B''' &ndash; {{nowrap|c}}
| p
| a=[[d]]
| q
}}"""


class Page:
    """All rows of one page, with their texts."""

    def __init__(self, text: str) -> None:
        self.document = Document(text)
        self.rows = RowTree(self.document, everything=True)
        self.texts = RowText(self.rows)

    def all_rows(self) -> Iterator[int]:
        pending = list(reversed(self.rows.top))
        while pending:
            row = pending.pop()
            yield row
            pending.extend(reversed(self.rows.children(row)))

    def row(self, source: str) -> int:
        return next(r for r in self.all_rows() if self.document.node(r).source == source)


def fields(page: Page) -> list[int]:
    return list(page.rows.children(page.rows.top[0]))


def test_names_are_those_that_mediawiki_goes_by() -> None:
    page = Page(BOX)
    names = [page.texts.name(row) for row in fields(page)]

    assert page.texts.name(page.rows.top[0]) == "Infobox x"
    assert names == ["a", "b", "1", "a", "2"]
    positional = [page.texts.is_positional(row) for row in fields(page)]
    assert positional == [False, False, True, False, True]


def test_an_argument_that_a_later_one_overrides_knows_it() -> None:
    page = Page(BOX)
    first, b, _, second, _ = fields(page)

    assert page.texts.loser_of(first) == second
    assert page.texts.loser_of(second) is None
    assert page.texts.loser_of(b) is None
    assert page.texts.loser_of(page.rows.top[0]) is None


def test_values_are_what_a_reader_sees() -> None:
    page = Page(BOX)

    assert [page.texts.value(row) for row in fields(page)] == ["1", "B – c", "p", "d", "q"]


def test_editing_shows_the_wikitext_of_a_value_without_the_space_round_it() -> None:
    page = Page(BOX)
    b = fields(page)[1]

    assert [page.texts.editable(row) for row in fields(page)] == [
        "1",
        "'''B''' &ndash; {{nowrap|c}}",
        "p",
        "[[d]]",
        "q",
    ]
    start, end = page.texts.editable_span(b)
    assert BOX[start:end] == "'''B''' &ndash; {{nowrap|c}}"
    assert page.texts.editable(page.row("[[d]]")) == "[[d]]"


@pytest.mark.parametrize(
    ("wikitext", "kind", "name", "value"),
    [
        ("[[Target page|''shown'']]", NodeKind.WIKILINK, "", "Target page → shown"),
        ("[[Target|Target]]", NodeKind.WIKILINK, "", "Target"),
        ("[[File:A b.jpg|thumb|c]]", NodeKind.FILE, "", "File:A b.jpg"),
        ("[https://a.b/ c '''d''']", NodeKind.EXTERNAL_LINK, "", "c d"),
        ("<!-- two\n words -->", NodeKind.COMMENT, "", "two words"),
        ('<ref name="a b">c {{d}}</ref>', NodeKind.REFERENCE, "a b", "c"),
        ("<ref group=g name = n />", NodeKind.REFERENCE, "n", ""),
        ("<ref name='x'/>", NodeKind.REFERENCE, "x", ""),
        ("<nowiki>[[a]]</nowiki>", NodeKind.EXTENSION_TAG, "nowiki", "[[a]]"),
        ("<small>a ''b''</small>", NodeKind.HTML_TAG, "small", "a b"),
        ("{{{p|d}}}", NodeKind.PARAMETER, "p", "d"),
    ],
)
def test_each_kind_of_row(wikitext: str, kind: NodeKind, name: str, value: str) -> None:
    page = Page("{{x|v=" + wikitext + " words}}")
    row = page.row(wikitext)

    assert (page.texts.kind(row), page.texts.name(row)) == (kind, name)
    assert page.texts.value(row) == value


def test_only_arguments_and_templates_can_be_renamed() -> None:
    page = Page("{{x|a=[[b]] c}}")

    assert page.texts.can_rename(page.rows.top[0])
    assert page.texts.can_rename(fields(page)[0])
    assert not page.texts.can_rename(page.row("[[b]]"))


def test_a_box_is_a_template_at_the_top() -> None:
    page = Page("{{x|a={{y}} z}}<ref>w</ref>")
    box, reference = page.rows.top

    assert page.texts.is_box(box)
    assert not page.texts.is_box(reference)
    assert not page.texts.is_box(page.row("{{y}}"))
    assert page.texts.field_count(box) == 1
    assert page.texts.value(box) == ""
    assert page.texts.value(page.row("{{y}}")) == ""
    assert page.texts.value(page.row("a={{y}} z")) == "z"


def test_texts_follow_an_edit() -> None:
    page = Page(BOX)
    first, b, one, *_ = fields(page)
    before = [page.texts.value(row) for row in (first, b)]
    start = BOX.index("B''")

    page.document.apply(TextEdit((Replace(start, start + 1, "C"),)))
    assert [page.texts.value(row) for row in (first, b)] == [before[0], "C – c"]

    at = page.document.start(one)
    page.document.apply(TextEdit((Replace(at, at, " n ="),)))
    assert [page.texts.name(row) for row in fields(page)] == ["a", "b", "n", "a", "1"]
    assert not page.texts.is_positional(one)


def test_a_long_value_is_cut() -> None:
    page = Page("{{x|a=" + "word " * 1000 + "}}")

    value = page.texts.value(fields(page)[0])
    assert value.startswith("word word")
    assert len(value) <= 301


def test_a_note_shows_its_words_in_a_row_of_its_own() -> None:
    note = "{{refn|name=n|group=g|Some ''words''.<ref>R</ref>}}"
    document = Document(f"{{{{Infobox x\n| a = b{note}\n}}}}")
    rows = RowTree(document)
    texts = RowText(rows)
    value = rows.children(rows.top[0])[0]
    row = next(row for row in rows.children(value) if texts.name(row) == "refn")
    assert texts.value(value) == "b"
    assert texts.value(row) == "Some words."


@settings(max_examples=50)
@given(st.data(), pages())
def test_names_and_losers_follow_any_edits(data: st.DataObject, text: str) -> None:
    page = Page(text)
    for _ in range(data.draw(st.integers(1, 6))):
        assert names(page) == names(Page(page.document.text))
        page.document.apply(data.draw(edits(page.document.text)))
    assert names(page) == names(Page(page.document.text))


def names(page: Page) -> list[tuple[str, bool, int | None]]:
    """What each row goes by, and where the one begins that overrides it."""
    found = []
    for row in page.all_rows():
        loser = page.texts.loser_of(row)
        winner = None if loser is None else page.document.start(loser)
        found.append((page.texts.name(row), page.texts.is_positional(row), winner))
    return found


def test_what_line_breaks_part_are_rows_with_what_a_reader_sees() -> None:
    page = Page("{{Infobox x|a=b<br />\n'''c''' [[d]]<br>{{e|f}}<br> <br><!-- g -->\n}}")
    [field] = fields(page)
    lines = page.rows.children(field)

    assert [page.texts.kind(row) for row in lines] == [NodeKind.LINE] * 3 + [NodeKind.COMMENT]
    assert [page.texts.value(row) for row in lines[:3]] == ["b", "c d", "f"]
    assert [page.texts.editable(row) for row in lines[:3]] == ["b", "'''c''' [[d]]", "{{e|f}}"]
    below = [page.texts.editable(row) for row in page.rows.children(lines[1])]
    assert below == ["'''c'''", "[[d]]"]
