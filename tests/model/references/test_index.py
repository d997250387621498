"""The references of a document, kept up to its edits."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.references import index
from model.references.naming import rename
from model.references.reading import read_references
from model.references.reference import Reference, Span
from model.text_edit import Replace, TextEdit
from model.wikitext.syntax import WikiSyntax
from tests.model.references.pages import Page

_PIECES = st.sampled_from(
    [
        "<ref name=a>x</ref>",
        "<ref name=a/>",
        "{{x|y=",
        "}}",
        "{{refn|",
        "|name=b",
        "\n",
        "<!--",
        "-->",
    ]
)


@settings(max_examples=150)
@given(
    st.lists(_PIECES, max_size=12).map("".join),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12), _PIECES), max_size=5),
)
def test_after_any_edits_it_is_that_of_the_text(
    text: str, edits: list[tuple[int, int, str]]
) -> None:
    page = Page(text)
    for at, length, piece in edits:
        start = min(at, len(page.text))
        end = min(start + length, len(page.text))
        page.document.apply(TextEdit.of([Replace(start, end, piece)]))
        page.references.look(seconds=0)  # a part of it, that is
        # What stands in a comment or an unclosed tag at the top is read with the page.
        assert list(page.references.all) == list(read_references(page.text))


def test_the_seed_has_the_reference_that_is_used_most(shared: Path) -> None:
    """Of its 22 uses each is renamed, and no other byte of the page changes."""
    page = Page((shared / "seed" / "korean_war.wikitext").read_bytes().decode())
    before, uses = page.text, page.references.uses(("", "ROK Web"))
    assert len(uses) == 22
    spans = [use.name_span or Span(0, 0) for use in uses]
    assert {before[slice(*span)] for span in spans} == {'"ROK Web"'}
    edit = TextEdit(tuple(Replace(*span, '"ROK stats"') for span in spans))
    proposals = rename(page.document, page.references, uses[0], "ROK stats")
    assert page.make(proposals) == edit.apply(before)
    assert len(page.references.uses(("", "ROK stats"))) == 22
    page.make(rename(page.document, page.references, page.reference("ROK stats", 21), "ROK Web"))
    assert page.text == before


def test_a_note_inside_another_is_known_by_its_own_group(shared: Path) -> None:
    page = Page((shared / "seed" / "korean_war.wikitext").read_bytes().decode())
    note, inside = page.reference("nbUNforces"), page.reference("kim-1996")
    assert (note.group, inside.group) == ("lower-alpha", "")
    assert note.holds(inside)
    assert page.references.at(note.start, note.end) == (note,)


def test_an_edit_costs_the_reading_of_the_piece_it_is_in(monkeypatch: pytest.MonkeyPatch) -> None:
    boxes = "".join(f"{{{{x|a=<ref name=r{i}>y</ref>}}}}\n" for i in range(500))
    page = Page(boxes)
    assert len(page.references.all) == 500
    read: list[int] = []

    def counted(text: str, start: int, end: int, syntax: WikiSyntax) -> tuple[Reference, ...]:
        read.append(end - start)
        return read_references(text, start, end, syntax)

    monkeypatch.setattr(index, "read_references", counted)
    at = page.text.index("{{x|", 5000) + 4
    page.document.apply(TextEdit((Replace(at, at, "b=<ref name=new>z</ref>|"),)))
    assert page.references.count(("", "new")) == 1
    assert len(page.references.all) == 501
    assert len(read) == 1
    assert read[0] < 80
