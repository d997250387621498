"""A preview that follows edits is that of a fresh page, and makes only what changed again."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.document import Document
from model.preview import box_preview
from model.preview.box_preview import BoxPreviews, preview_of
from model.preview.fields import BoxField
from model.preview.looks import PreviewColors, PreviewLooks
from model.preview.shown_field import ShownField
from model.rows.box_nodes import find_boxes
from model.text_edit import Replace, TextEdit
from model.wikitext.inline_records import InlineRecords
from model.wikitext.inline_worker import answer, request
from model.wikitext.patience import FRAME
from tests.support.previews import LOOKS, box, text_of
from tests.support.wikitext_strategies import edits, pages

PAGE = "{{Infobox test|a=1<ref name=x>One</ref>|b=[[Two]]|c=3<ref>Three</ref>|d=4<ref name=x />}}"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the fields that are written from now on."""
    names: list[str] = []
    write = box_preview.show_field

    def noted(document: Document, field: BoxField, looks: PreviewLooks) -> ShownField:
        names.append(field.name)
        return write(document, field, looks)

    monkeypatch.setattr(box_preview, "show_field", noted)
    return names


def _replaced(document: Document, old: str, new: str) -> None:
    start = document.text.index(old)
    document.apply(TextEdit((Replace(start, start + len(old), new),)))


def test_only_the_field_of_an_edit_is_written_again(written: list[str]) -> None:
    document = Document(PAGE)
    row = find_boxes(document)[0]
    previews = BoxPreviews(document)
    previews.preview_of(row, None, LOOKS)
    written.clear()
    _replaced(document, "[[Two]]", "[[Two]] and more")
    found = previews.preview_of(row, None, LOOKS)
    assert written == ["b"]
    assert found == preview_of(document, row, None, LOOKS)


def test_numbers_of_notes_follow_though_their_fields_are_not_written_again(
    written: list[str],
) -> None:
    document = Document(PAGE)
    row = find_boxes(document)[0]
    previews = BoxPreviews(document)
    assert "C\n3[2]" in text_of(previews.preview_of(row, None, LOOKS).html)
    written.clear()
    _replaced(document, "[[Two]]", "2<ref>New</ref>")
    assert "C\n3[3]\nD\n4[1]" in text_of(previews.preview_of(row, None, LOOKS).html)
    assert written == ["b"]


def test_opening_a_list_writes_only_its_field_again(written: list[str]) -> None:
    document = Document("{{Infobox test|a=1|b={{collapsible list|title=T|one|two}}|c=3}}")
    row = find_boxes(document)[0]
    previews = BoxPreviews(document)
    (folded,) = previews.preview_of(row, None, LOOKS).folded
    opened = replace(LOOKS, opened=frozenset((folded,)))
    for looks, text in ((opened, "two\nC"), (LOOKS, "[show]\nC"), (opened, "two\nC")):
        written.clear()
        found = previews.preview_of(row, None, looks)
        assert text in text_of(found.html)
        assert written == ["b"]


def test_other_looks_write_everything_again() -> None:
    document = Document(PAGE)
    row = find_boxes(document)[0]
    previews = BoxPreviews(document)
    previews.preview_of(row, None, LOOKS)
    dark = PreviewLooks(today=LOOKS.today, colors=PreviewColors(text="#ffffff"))
    assert previews.preview_of(row, None, dark) == preview_of(document, row, None, dark)


@given(st.data())
@settings(deadline=None)
def test_after_any_edit_it_is_the_preview_of_a_fresh_look(data: st.DataObject) -> None:
    document = Document(data.draw(pages()))
    previews = BoxPreviews(document)
    for _ in range(3):
        fresh = Document(document.text)
        for row, fresh_row in zip(find_boxes(document), find_boxes(fresh), strict=True):
            found = previews.preview_of(row, None, LOOKS)
            assert found == preview_of(document, row, None, LOOKS)
            other = preview_of(fresh, fresh_row, None, LOOKS)
            assert text_of(other.html) == text_of(found.html)
        document.apply(data.draw(edits(document.text)))


LIST = "".join(f"\n* [[item {number}]] {{{{flag|{number}}}}} ''words''" for number in range(400))


def test_what_is_put_off_reads_as_plain_text_until_it_is_read() -> None:
    document = Document(box(LIST), first_look=FRAME)
    asked: list[int] = []
    document.observe_put_off(asked.append)
    row = find_boxes(document)[0]
    previews = BoxPreviews(document)
    assert "item 0 0 words · item 1" in text_of(previews.preview_of(row, None, LOOKS).html)
    assert asked == []
    value = document.children(document.children(row)[3].id)[-1]
    fragment = document.put_off(value.id)
    assert fragment is not None
    records = InlineRecords.from_bytes(answer(request(fragment, document.syntax)))
    document.take_reading(value, records)
    html = previews.preview_of(row, None, LOOKS).html
    assert "item 0 0 words\nitem 1 1 words\n" in text_of(html)
    assert html == preview_of(document, row, None, LOOKS).html
