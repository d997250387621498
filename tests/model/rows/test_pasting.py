"""What a text or copied rows become that are pasted: fields, a value, the end of one, nothing."""

from dataclasses import replace

import pytest

from model.clipboard import CopiedRow, CopiedRows
from model.document import Document
from model.lists.inserting import NewItem
from model.operations import NewArgument
from model.rows.copied_rows import copied_rows
from model.rows.pasting import (
    PasteBehind,
    PasteFields,
    PasteItems,
    PasteValue,
    Pasting,
    Unfit,
)
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

PAGE = "{{Infobox x\n| a = {{ubl|one|two}}\n| b = [[x]] y\n}}"
BOX, A, UBL, ONE, B, LINK = (), (0,), (0, 0), (0, 0, 0), (1,), (1, 0)
TWO_LINES = "c = 1\nd = 2\n3"
NEW = (NewArgument("c", "1"), NewArgument("d", "2\n3"))


@pytest.fixture
def rows() -> RowTree:
    return RowTree(Document(PAGE))


def below(rows: RowTree, *path: int) -> int:
    row = rows.top[0]
    for place in path:
        row = rows.children(row)[place]
    return row


@pytest.mark.parametrize(
    ("row", "on_name", "text", "template", "at", "fields"),
    [
        (A, False, "| c = 1\n| d = 2\n3\n", BOX, 1, NEW),
        (A, False, "| c = 1", BOX, 1, NEW[:1]),
        (A, False, TWO_LINES, BOX, 1, NEW),
        (A, True, "c = 1", BOX, 1, NEW[:1]),
        (BOX, True, "c = 1", BOX, None, NEW[:1]),
        (BOX, False, TWO_LINES, BOX, None, NEW),
        (UBL, False, "| c = 1", UBL, None, NEW[:1]),
        (ONE, False, "|x", UBL, 1, (NewArgument(None, "x"),)),
    ],
)
def test_fields_go_below_a_field_or_into_a_template(
    rows: RowTree,
    *,
    row: tuple[int, ...],
    on_name: bool,
    text: str,
    template: tuple[int, ...],
    at: int | None,
    fields: tuple[NewArgument, ...],
) -> None:
    plan = Pasting(rows, RowText(rows), "here").of_text(below(rows, *row), text, on_name=on_name)
    assert plan == PasteFields(below(rows, *template), at, fields)


@pytest.mark.parametrize(
    ("row", "on_name", "text"),
    [
        (A, False, "c = 1"),  # one line alone may well be a value
        (A, True, "https://example.org/?a=b"),
        (A, True, "a | b = c"),
        (B, True, "words\nc = 1"),
        (A, True, "{{x|c = 1}}"),
        (LINK, True, TWO_LINES),
        (LINK, False, "| c = 1"),
    ],
)
def test_other_text_is_a_value(
    rows: RowTree, row: tuple[int, ...], on_name: bool, text: str
) -> None:
    chosen = below(rows, *row)
    plan = Pasting(rows, RowText(rows), "here").of_text(chosen, text, on_name=on_name)
    assert plan == PasteValue(chosen, text)


def copied(*kinds: NodeKind) -> CopiedRows:
    names = ("c" if kind is NodeKind.ARGUMENT else None for kind in kinds)
    rows = (CopiedRow(1, kind, name, "1") for kind, name in zip(kinds, names, strict=True))
    return CopiedRows("elsewhere", tuple(rows))


FIELD, REF, TEMPLATE = NodeKind.ARGUMENT, NodeKind.REFERENCE, NodeKind.TEMPLATE


@pytest.mark.parametrize(
    ("row", "on_name", "kinds", "expected"),
    [
        (A, False, [FIELD], "fields"),
        (BOX, True, [FIELD, FIELD], "fields"),
        (LINK, False, [FIELD], Unfit.FIELDS_IN_A_NODE),
        (A, True, [FIELD, REF], Unfit.MIXED),
        (BOX, True, [REF, REF], Unfit.NO_FIELD_IN_A_BOX),
        (A, False, [TEMPLATE], "value"),
        (A, True, [TEMPLATE], "behind"),
        (A, False, [REF, REF], "behind"),
        (LINK, False, [REF], "value"),
        (LINK, True, [TEMPLATE], "value"),
        (B, True, [NodeKind.LIST_ITEM, NodeKind.LIST_ITEM], PasteBehind(0, "\ntext", (), ())),
        (B, False, [NodeKind.LIST_ITEM], PasteValue(0, "\ntext", ())),
        (B, False, [NodeKind.LINE, NodeKind.LINE], PasteValue(0, "1<br />1", ())),
    ],
)
def test_copied_rows_stand_where_they_can(
    rows: RowTree,
    row: tuple[int, ...],
    on_name: bool,
    kinds: list[NodeKind],
    expected: str | Unfit | PasteBehind | PasteValue,
) -> None:
    chosen = below(rows, *row)
    pasting = Pasting(rows, RowText(rows), "here")
    plan = pasting.of_rows(chosen, copied(*kinds), "text", on_name=on_name)
    match expected:
        case "fields":
            fields = (NewArgument("c", "1"),) * len(kinds)
            assert isinstance(plan, PasteFields)
            assert plan.fields == fields
        case "value":
            assert plan == PasteValue(chosen, "text", ())
        case "behind":
            assert plan == PasteBehind(chosen, "text", brought=())
        case Unfit():
            assert plan is expected
        case _:
            assert plan == replace(expected, row=chosen)


# Lists

LISTS = """{{Infobox x
| a = {{ubl|one|two}}
| b =
* x
** y
* z
| c = one<br>two
| d = plain
| e = {{hlist|p}} and {{hlist|q}}
}}"""
UBL_FIELD, UBL_ITEM, BULLETS, ITEM, LINES, LINE = (0,), (0, 0, 0), (1,), (1, 0), (2,), (2, 1)
PLAIN, TWO_LISTS = (3,), (4,)


@pytest.fixture
def lists() -> RowTree:
    return RowTree(Document(LISTS))


@pytest.mark.parametrize(
    ("row", "on_name", "text", "expected"),
    [
        (ITEM, False, "new", ["new"]),
        (ITEM, True, "* p\n* q\n", ["p", "q"]),
        (ITEM, False, "p\t1\nq\t2\r\n", ["p", "q"]),
        (ITEM, False, "{{x|\na}}\nq", ["{{x|\na}}", "q"]),
        (LINE, False, "new", ["new"]),
        (UBL_ITEM, True, "new", ["new"]),
        (UBL_ITEM, False, "new", None),
        (UBL_ITEM, False, "p\nq", ["p", "q"]),
        (BULLETS, False, "p\nq", ["p", "q"]),
        (BULLETS, True, "* p", ["p"]),
        (BULLETS, False, "new", None),
        (UBL_FIELD, False, "p\nq", ["p", "q"]),
        (LINES, False, "p\nq", ["p", "q"]),
        (PLAIN, False, "p\nq", None),
        (TWO_LISTS, False, "p\nq", None),
    ],
)
def test_lines_are_items_where_there_is_a_list(
    lists: RowTree, row: tuple[int, ...], on_name: bool, text: str, expected: list[str] | None
) -> None:
    chosen = below(lists, *row)
    plan = Pasting(lists, RowText(lists), "here").of_text(chosen, text, on_name=on_name)
    if expected is None:
        assert plan == PasteValue(chosen, text)
    else:
        assert plan == PasteItems(chosen, False, tuple(map(NewItem, expected)))


@pytest.mark.parametrize(
    ("row", "kinds", "are_items"),
    [
        (ITEM, [NodeKind.LIST_ITEM], True),
        (ITEM, [NodeKind.LINE], True),
        (ITEM, [TEMPLATE, NodeKind.WIKILINK], True),
        (ITEM, [REF], False),
        (ITEM, [FIELD], False),
        (LINE, [NodeKind.LIST_ITEM], True),
        (UBL_ITEM, [NodeKind.LIST_ITEM], True),
        (UBL_FIELD, [NodeKind.LIST_ITEM], True),
        (BULLETS, [NodeKind.LIST_ITEM, NodeKind.LINE], True),
        (BULLETS, [TEMPLATE], False),
        (PLAIN, [NodeKind.LIST_ITEM], False),
        (TWO_LISTS, [NodeKind.LIST_ITEM], False),
    ],
)
def test_copied_rows_are_items_where_there_is_a_list(
    lists: RowTree, row: tuple[int, ...], kinds: list[NodeKind], are_items: bool
) -> None:
    chosen = below(lists, *row)
    pasting = Pasting(lists, RowText(lists), "here")
    plan = pasting.of_rows(chosen, copied(*kinds), "text", on_name=False)
    assert isinstance(plan, PasteItems) == are_items
    if are_items:
        assert plan == PasteItems(chosen, False, (NewItem("1"),) * len(kinds), brought=())


def test_items_keep_their_levels(lists: RowTree) -> None:
    rows = [below(lists, 1, place) for place in range(3)]
    here = CopiedRows("here", copied_rows(lists.document, rows))
    plan = Pasting(lists, RowText(lists), "here").of_rows(rows[0], here, "", on_name=True)
    assert plan == PasteItems(rows[0], False, (NewItem("x"), NewItem("y", 1), NewItem("z")))
