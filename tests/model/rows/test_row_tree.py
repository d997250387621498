"""The rows of the tree view: which there are, and how they follow edits."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.document import Document
from model.rows.row_content import may_hold_rows
from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from tests.support.wikitext_strategies import edits, hostile_wikitext, pages

Row = tuple[str, list["Row"]]
"""A row's wikitext and the rows below it."""

BOX = """{{Infobox x
| a = 1
| b = [[A|''b'' {{c}}]] and <br />
* ''words'' {{d|e}}<ref>f</ref>
| g = <small>h</small>
}} text {{p}}
{{Infobox y|{{q}}}}"""


def outline(rows: RowTree, parent: int | None = None) -> list[Row]:
    source = rows.document.node
    return [(source(row).source, outline(rows, row)) for row in rows.children(parent)]


def known_lists(rows: RowTree) -> dict[int | None, list[int]]:
    """The children of each row that has been looked at, from the top down."""
    found: dict[int | None, list[int]] = {}
    pending: list[int | None] = [None]
    while pending:
        parent = pending.pop()
        found[parent] = list(rows.children(parent))
        pending.extend(row for row in found[parent] if rows.is_read(row))
    return found


class Mirror:
    """A view that knows the rows from what the listener is told, and nothing else."""

    def __init__(self, rows: RowTree) -> None:
        self.rows = rows
        self.lists = known_lists(rows)

    def _now(self, parent: int | None) -> list[int]:
        return list(self.rows.children(parent))

    @contextmanager
    def inserting(self, parent: int | None, first: int, last: int) -> Iterator[None]:
        assert self._now(parent) == self.lists[parent]
        yield
        self.lists[parent][first:first] = self._now(parent)[first : last + 1]
        assert self._now(parent) == self.lists[parent]

    @contextmanager
    def removing(self, parent: int | None, first: int, last: int) -> Iterator[None]:
        assert 0 <= first <= last < len(self.lists[parent])
        assert self._now(parent) == self.lists[parent]
        yield
        for row in self.lists[parent][first : last + 1]:
            self._forget(row)
        del self.lists[parent][first : last + 1]
        assert self._now(parent) == self.lists[parent]

    @contextmanager
    def moving(self, parent: int | None, position: int, to: int) -> Iterator[None]:
        assert to not in (position, position + 1)
        assert self._now(parent) == self.lists[parent]
        yield
        moved = self.lists[parent]
        row = moved[position]
        moved.insert(to, row)
        del moved[position + (to <= position)]
        assert self._now(parent) == moved

    def changed(self, rows: Sequence[int]) -> None:
        assert all(row in self.rows for row in rows)

    def _forget(self, row: int) -> None:
        for below in self.lists.pop(row, []):
            self._forget(below)


def check_followed(rows: RowTree, mirror: Mirror) -> None:
    for parent, children in known_lists(rows).items():
        assert mirror.lists.get(parent, children) == children
        assert [rows.parent(row) for row in children] == [parent] * len(children)
        assert [rows.position(row) for row in children] == list(range(len(children)))
        assert all(row in rows for row in children)


def check_like_fresh(rows: RowTree) -> None:
    """The rows are those of a fresh look; only a box that lost its name stays in sight."""
    ours = outline(rows)
    fresh = outline(RowTree(Document(rows.document.text), everything=rows.everything))
    if rows.everything:
        assert ours == fresh
    else:
        everywhere = list(flat(ours))
        assert all(row in everywhere for row in fresh)


def flat(rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        yield row
        yield from flat(row[1])


@given(st.data(), pages(), st.booleans())
def test_rows_follow_any_edits_undos_and_redos(
    data: st.DataObject, text: str, everything: bool
) -> None:
    document = Document(text)
    rows = RowTree(document, everything=everything)
    outline(rows)
    rows.listener = mirror = Mirror(rows)
    undo = []
    for _ in range(data.draw(st.integers(1, 6))):
        if undo and data.draw(st.booleans()):
            document.restore(*undo.pop())
        else:
            edit = data.draw(edits(document.text))
            undo.append((edit.invert(document.text), document.reading))
            document.apply(edit)
        check_followed(rows, mirror)
        check_like_fresh(rows)
        mirror.lists = known_lists(rows)


@given(pages() | hostile_wikitext())
def test_a_row_that_seems_to_hold_nothing_holds_nothing(text: str) -> None:
    document = Document(text)
    rows = RowTree(document, everything=True)
    pending = list(rows.top)
    while pending:
        row = pending.pop()
        seems_to_hold = may_hold_rows(document, row)
        below = rows.children(row)
        assert seems_to_hold or not below
        assert rows.may_have_children(row) == bool(below)
        pending.extend(below)


def test_a_box_unfolds_to_its_fields_and_they_to_what_is_in_them() -> None:
    assert outline(RowTree(Document(BOX))) == [
        (
            BOX[: BOX.index(" text")],
            [
                (" a = 1\n", []),
                (
                    " b = [[A|''b'' {{c}}]] and <br />\n* ''words'' {{d|e}}<ref>f</ref>\n",
                    [
                        (
                            "[[A|''b'' {{c}}]]",
                            [("A", []), ("''b'' {{c}}", [("''b'' ", []), ("{{c}}", [])])],
                        ),
                        (" and ", []),
                        (
                            "* ''words'' {{d|e}}<ref>f</ref>",
                            [(" ''words'' ", []), ("{{d|e}}", [("e", [])]), ("<ref>f</ref>", [])],
                        ),
                    ],
                ),
                (" g = <small>h</small>\n", [("<small>h</small>", [])]),
            ],
        ),
        ("{{Infobox y|{{q}}}}", [("{{q}}", [("{{q}}", [])])]),
    ]


def test_everything_shows_the_outermost_templates_and_references() -> None:
    text = "{{a|{{b}}}}<ref name=q/><ref>{{c}}</ref>[[d|{{e}}]]<!-- f -->"
    rows = RowTree(Document(text))
    assert outline(rows) == []

    rows.show_everything(everything=True)
    assert [source for source, _ in outline(rows)] == ["{{a|{{b}}}}", "<ref>{{c}}</ref>", "{{e}}"]


def test_a_template_opened_by_hand_stays_until_it_is_gone() -> None:
    document = Document("{{a|b}} {{c}}")
    rows = RowTree(document)
    rows.listener = mirror = Mirror(rows)
    a = document.children(document.root_id)[0].id

    rows.open_box(a)
    assert list(rows.top) == mirror.lists[None] == [a]

    document.apply(TextEdit((Replace(4, 5, "{{Infobox d}}"),)))
    assert list(rows.top) == [a]

    document.apply(TextEdit((Replace(0, 2, ""),)))
    assert [source for source, _ in outline(rows)] == ["{{Infobox d}}"]
    assert rows.opened != [a]


def test_the_row_at_an_offset_is_the_innermost_and_has_a_path() -> None:
    document = Document(BOX)
    rows = RowTree(document)
    row = rows.row_at(BOX.index("{{c}}") + 3)

    assert row is not None
    assert document.node(row).source == "{{c}}"
    assert [document.green(i).kind for i in rows.path(row)] == [
        NodeKind.TEMPLATE,
        NodeKind.ARGUMENT,
        NodeKind.WIKILINK,
        NodeKind.CONTENT,
        NodeKind.TEMPLATE,
    ]
    assert rows.row_at(BOX.index(" text") + 3) is None


def test_any_row_can_be_reached() -> None:
    document = Document(BOX)
    looked_at, rows = RowTree(document), RowTree(document)
    wanted = looked_at.row_at(BOX.index("|e}}") + 1)

    assert wanted is not None
    assert wanted not in rows
    assert rows.reach(wanted)
    assert rows.path(wanted) == looked_at.path(wanted)
    outside = document.node_at(BOX.index("p}}")).id
    assert not rows.reach(outside)
    assert not rows.reach(document.root_id)
    assert not rows.reach(-1)


def test_a_moved_field_is_moved_not_removed() -> None:
    text = "{{Infobox x|a=1|b=2|c=3}}"
    document = Document(text)
    rows = RowTree(document)
    (box,) = rows.top
    a, b, c = rows.children(box)
    rows.listener = mirror = Mirror(rows)

    document.apply(TextEdit((Replace(12, 16, ""), Replace(23, 23, "|a=1"))))

    assert document.text == "{{Infobox x|b=2|c=3|a=1}}"
    assert list(rows.children(box)) == mirror.lists[box] == [b, c, a]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("[[Peac<!-- e -->aty]]", True),
        ("[[{{c}}]]", True),
        ("[[c]]", False),
        ("http://c.example/{{d}}", True),
        ("http://c.example//d", False),
        ("words", False),
    ],
)
def test_rows_that_nobody_has_looked_at_seem_to_hold_what_they_hold(
    value: str, expected: bool
) -> None:
    rows = RowTree(Document(f"{{{{Infobox x|a= {value} {{{{b}}}}}}}}"))
    argument = rows.children(rows.top[0])[0]
    row = rows.children(argument)[0]
    assert rows.document.source(row).strip() == value
    assert rows.may_have_children(row) is expected
    assert bool(rows.children(row)) is expected
