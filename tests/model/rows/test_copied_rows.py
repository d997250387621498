"""What is copied of rows: in the order of the page, each once, as itself and as wikitext."""

import pytest

from model.document import Document
from model.rows.copied_rows import copied_rows, wikitext_of
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

PAGE = """{{Infobox x
| a = 1 <!-- keep -->
| b = {{ubl|one| two }}
| c =
* [[x]]
* y
}}"""


@pytest.fixture
def rows() -> RowTree:
    return RowTree(Document(PAGE))


def below(rows: RowTree, *path: int) -> int:
    row = rows.top[0]
    for place in path:
        row = rows.children(row)[place]
    return row


@pytest.mark.parametrize(
    ("paths", "copied", "text"),
    [
        ([(0,)], [(NodeKind.ARGUMENT, "a", "1 <!-- keep -->")], "| a = 1 <!-- keep -->\n"),
        (
            [(1,), (0,)],
            [
                (NodeKind.ARGUMENT, "a", "1 <!-- keep -->"),
                (NodeKind.ARGUMENT, "b", "{{ubl|one| two }}"),
            ],
            "| a = 1 <!-- keep -->\n| b = {{ubl|one| two }}\n",
        ),
        # What stands in a row that is copied comes with it once.
        (
            [(1, 0, 1), (1,)],
            [(NodeKind.ARGUMENT, "b", "{{ubl|one| two }}")],
            "| b = {{ubl|one| two }}\n",
        ),
        (
            [(1, 0, 0), (1, 0, 1)],
            [(NodeKind.ARGUMENT, None, "one"), (NodeKind.ARGUMENT, None, "two")],
            "|one| two ",
        ),
        ([(1, 0)], [(NodeKind.TEMPLATE, None, "{{ubl|one| two }}")], "{{ubl|one| two }}"),
        (
            [(2, 1), (2, 0)],
            [(NodeKind.LIST_ITEM, None, "[[x]]"), (NodeKind.LIST_ITEM, None, "y")],
            "* [[x]]\n* y",
        ),
        (
            [(1, 0), (2, 0, 0)],
            [(NodeKind.TEMPLATE, None, "{{ubl|one| two }}"), (NodeKind.WIKILINK, None, "[[x]]")],
            "{{ubl|one| two }}\n[[x]]",
        ),
    ],
)
def test_rows_are_copied(
    rows: RowTree,
    paths: list[tuple[int, ...]],
    copied: list[tuple[NodeKind, str | None, str]],
    text: str,
) -> None:
    chosen = [below(rows, *path) for path in paths]
    found = copied_rows(rows.document, chosen)
    assert [(row.kind, row.name, row.value) for row in found] == copied
    assert {row.id for row in found} <= set(chosen)
    assert wikitext_of(rows.document, chosen) == text
