"""What a save would change, as a person is told while editing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.document import Document
from model.fidelity import Fidelity
from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit
from tests.support.wikitext_strategies import edits, pages

BOX = "{{Infobox x\n| a = one\n| b = two\n| c = three\n}}\nwords"


class Page:
    """A document whose changes since the last save are followed."""

    def __init__(self, text: str) -> None:
        self.document = Document(text)
        self.rows = RowTree(self.document)
        self.fidelity = Fidelity(text, self.rows)
        self.document.observe_text(self.fidelity.note)

    def change(self, old: str, new: str) -> None:
        start = self.document.text.index(old)
        self.document.apply(TextEdit((Replace(start, start + len(old), new),)))

    @property
    def figures(self) -> tuple[int, int]:
        return self.fidelity.field_count, self.fidelity.byte_count

    @property
    def changed(self) -> list[str]:
        return [self.document.text[start:end] for start, end in self.fidelity.spans]


@pytest.mark.parametrize(
    ("old", "new", "figures", "changed"),
    [
        ("one", "once", (1, 1), ["c"]),
        ("one", "oné", (1, 2), ["é"]),
        ("one", "", (1, 3), [""]),
        ("one\n| b = two", "1\n| b = 2", (2, 13), ["1\n| b = 2"]),
        ("| b = two\n", "", (1, 10), [""]),
        ("words", "more words", (0, 5), ["more "]),
        ("Infobox x", "Infobox y", (1, 1), ["y"]),
    ],
)
def test_fields_and_bytes_that_differ(
    old: str, new: str, figures: tuple[int, int], changed: list[str]
) -> None:
    page = Page(BOX)
    assert page.figures == (0, 0)

    page.change(old, new)

    assert (page.figures, page.changed) == (figures, changed)


def test_an_edit_that_is_taken_back_leaves_nothing() -> None:
    page = Page(BOX)
    page.change("one", "1")
    page.change("three", "3")
    assert page.figures == (2, 8)

    page.change("= 1", "= one")
    assert (page.figures, page.changed) == ((1, 5), ["3"])
    page.change("= 3", "= three")
    assert (page.figures, page.changed) == ((0, 0), [])


def test_after_saving_nothing_differs_until_the_next_edit() -> None:
    page = Page(BOX)
    page.change("one", "1")
    page.fidelity.saved(page.document.text)
    assert page.figures == (0, 0)

    page.change("two", "2")
    assert (page.figures, page.changed) == ((1, 3), ["2"])


def test_the_rows_that_differ() -> None:
    page = Page(BOX)
    box = page.rows.top[0]
    a, b, c = page.rows.children(box)

    page.change("two", "2")
    assert [page.fidelity.is_row_changed(row) for row in (box, a, b, c)] == [
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("edits_made", "names", "count"),
    [
        # What comes or goes beside a field leaves it as it was, however the edit is cut.
        ([("| b = two\n", "| b2 = 2\n| b = two\n")], ["b2"], 1),
        ([("| b = two\n", "| b = two\n| b2 = 2\n")], ["b2"], 1),
        ([("b = two", "b = 2\n| b = two")], ["b"], 1),
        ([("| a = one\n", ""), ("| c = three\n", "| c = three\n| d = 4\n")], ["d"], 2),
        ([("| a = one\n", "| a0 = 0\n"), ("two", "2")], ["a0", "b"], 3),
        ([("| b = two\n", "| x = 1\n| y = 2\n| z = 3\n| b = two\n")], ["x", "y", "z"], 3),
        ([("| b = two\n", ""), ("| a = one\n", "| b = two\n| a = one\n")], ["a"], 1),
        ([("| a = one\n| b = two\n", "| b = two\n| a = one\n")], ["a"], 1),
        ([("{{Infobox x", "{{Infobox x<!-- y -->")], [], 1),
    ],
)
def test_only_the_fields_that_say_something_else_are_marked(
    edits_made: list[tuple[str, str]], names: list[str], count: int
) -> None:
    page = Page(BOX)
    for old, new in edits_made:
        page.change(old, new)

    fields = page.rows.children(page.rows.top[0])
    changed = [row for row in fields if page.fidelity.is_row_changed(row)]
    found = [page.document.source(row).partition("=")[0].strip() for row in changed]
    assert (found, page.fidelity.field_count) == (names, count)


def test_what_is_typed_at_the_end_of_a_field_is_that_fields_before_it_is_read() -> None:
    page = Page(BOX)
    a, b, c = page.rows.children(page.rows.top[0])
    end = BOX.index("\n| b")
    for at, letter in enumerate("[[foo"):
        page.document.apply(TextEdit((Replace(end + at, end + at, letter),)), read=False)
        assert [page.fidelity.is_row_changed(row) for row in (a, b, c)] == [True, False, False]
    assert page.fidelity.field_count == 1


def test_a_text_that_is_as_it_was_saved_has_no_changes_however_it_came_to_be() -> None:
    page = Page("{{x\n| a = 1\n| a = 1\n}}")
    page.document.apply(TextEdit((Replace(4, 12, ""),)))
    page.document.apply(TextEdit((Replace(12, 12, "| a = 1\n"),)))

    assert (page.document.text, page.fidelity.edit) == ("{{x\n| a = 1\n| a = 1\n}}", TextEdit())


@given(st.data(), pages())
def test_the_edit_leads_from_the_saved_text_to_the_text_now(data: st.DataObject, text: str) -> None:
    page = Page(text)
    for _ in range(3):
        page.document.apply(data.draw(edits(page.document.text)))
        edit = page.fidelity.edit
        assert edit.apply(text) == page.document.text
        for replace in edit.replaces:
            old = text[replace.start : replace.end]
            assert not old or not replace.text or old[0] != replace.text[0]
            assert not old or not replace.text or old[-1] != replace.text[-1]
