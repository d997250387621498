"""Edits of a text: applied, inverted, composed, and mapping positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.text_edit import Replace, TextEdit

TEXT = "0123456789"
EDIT = TextEdit((Replace(1, 3, "ab"), Replace(3, 3, "c"), Replace(5, 9, "")))


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> TextEdit:
    points = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    spans = zip(points[::2], points[1::2], strict=False)
    return TextEdit(tuple(Replace(a, b, draw(st.text("xyz", max_size=3))) for a, b in spans))


@st.composite
def two_edits(draw: st.DrawFn) -> tuple[str, TextEdit, TextEdit]:
    """A text, an edit of it, and an edit of the outcome."""
    text = draw(st.text("abc", max_size=12))
    first = draw(edits_of(len(text)))
    return text, first, draw(edits_of(len(text) + first.growth))


def test_an_edit_replaces_its_spans_and_nothing_else() -> None:
    assert EDIT.apply(TEXT) == "0abc349"
    assert (EDIT.start, EDIT.end, EDIT.growth) == (1, 9, -3)


def test_the_inverse_speaks_of_the_new_text() -> None:
    assert EDIT.invert(TEXT) == TextEdit(
        (Replace(1, 3, "12"), Replace(3, 4, ""), Replace(6, 6, "5678"))
    )


def test_an_empty_edit_changes_nothing() -> None:
    assert not TextEdit()
    assert TextEdit().apply(TEXT) == TEXT
    assert TextEdit.of([Replace(4, 4, "")]) == TextEdit()


def test_replaces_are_put_in_order() -> None:
    assert TextEdit.of([Replace(7, 8, "b"), Replace(1, 2, "a")]).replaces == (
        Replace(1, 2, "a"),
        Replace(7, 8, "b"),
    )


@pytest.mark.parametrize(
    "replaces",
    [
        (Replace(1, 4, "a"), Replace(3, 5, "b")),
        (Replace(3, 5, "b"), Replace(1, 2, "a")),
        (Replace(3, 2, ""),),
        (Replace(-1, 2, ""),),
    ],
)
def test_overlapping_or_unsorted_replaces_are_refused(replaces: tuple[Replace, ...]) -> None:
    with pytest.raises(ValueError, match="overlapping or unsorted"):
        TextEdit(replaces)


def test_a_position_in_a_replaced_span_goes_to_an_end_of_the_new_piece() -> None:
    assert [EDIT.map(i) for i in range(11)] == [0, 1, 1, 3, 5, 6, 6, 6, 6, 6, 7]
    assert [EDIT.map(i, after=True) for i in range(11)] == [0, 3, 3, 4, 5, 6, 6, 6, 6, 6, 7]


def test_a_position_at_an_insertion_goes_before_or_behind_it() -> None:
    insertion = TextEdit((Replace(2, 2, "ab"),))

    assert [insertion.map(i) for i in (1, 2, 3)] == [1, 2, 5]
    assert [insertion.map(i, after=True) for i in (1, 2, 3)] == [1, 4, 5]


def test_typing_composes_into_one_replace() -> None:
    typed = TextEdit((Replace(4, 6, "a"),))
    for offset, letter in enumerate("bc"):
        typed = typed.compose(TextEdit((Replace(5 + offset, 5 + offset, letter),)))

    assert typed == TextEdit((Replace(4, 6, "abc"),))


def test_what_is_typed_and_taken_back_composes_to_nothing() -> None:
    typed = TextEdit((Replace(4, 4, "a"),))

    assert typed.compose(TextEdit((Replace(4, 5, ""),))) == TextEdit()


@given(two_edits())
def test_applying_the_inverse_gives_the_old_text(case: tuple[str, TextEdit, TextEdit]) -> None:
    text, edit, _ = case

    assert edit.invert(text).apply(edit.apply(text)) == text
    assert edit.invert(text).invert(edit.apply(text)) == edit


@given(two_edits())
def test_a_composed_edit_does_one_and_then_the_other(
    case: tuple[str, TextEdit, TextEdit],
) -> None:
    text, first, second = case

    assert first.compose(second).apply(text) == second.apply(first.apply(text))


@given(two_edits())
def test_mapped_positions_keep_their_order_and_their_characters(
    case: tuple[str, TextEdit, TextEdit],
) -> None:
    text, edit, _ = case
    new = edit.apply(text)
    replaced = {i for r in edit.replaces for i in range(r.start, r.end)}
    positions = range(len(text) + 1)

    assert sorted(map(edit.map, positions)) == [edit.map(i) for i in positions]
    assert all(0 <= edit.map(i) <= edit.map(i, after=True) <= len(new) for i in positions)
    kept = [i for i in range(len(text)) if i not in replaced]
    assert all(text[i] == new[edit.map(i, after=True)] for i in kept)


def test_edits_of_many_replaces_compose() -> None:
    count = 20_000
    every = TextEdit(tuple(Replace(4 * i, 4 * i + 1, "xy") for i in range(count)))
    again = TextEdit(tuple(Replace(5 * i, 5 * i + 2, "z") for i in range(count)))
    text = "a..." * count

    assert every.compose(again).apply(text) == "z..." * count
