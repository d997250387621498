"""What a text or copied rows become that are pasted: fields, a value, the end of one, nothing."""

import pytest

from model.clipboard import CopiedRow, CopiedRows
from model.document import Document
from model.operations import NewArgument
from model.rows.pasting import PasteBehind, PasteFields, PasteValue, Pasting, Unfit
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
        (A, True, "words\nc = 1"),
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
    ],
)
def test_copied_rows_stand_where_they_can(
    rows: RowTree,
    row: tuple[int, ...],
    on_name: bool,
    kinds: list[NodeKind],
    expected: str | Unfit,
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
        case _:
            assert plan is expected
