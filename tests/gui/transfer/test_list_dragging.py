"""Items dragged within a list, to another list, to another field, and onto what takes none."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from gui.tree.pane import TreePane
from tests.support.drags import CONTROL, Drag, lower, rows_of, upper
from tests.support.person import Person

PAGE = """{{Infobox x
| a = {{plainlist|
* a1
* [[a2]]
** a3
* a4
}}
| b = b1<br />b2
| c = {{ubl|c1|c2}}
| d = plain
}}
"""
# The rows of the items, by the positions of the rows from the box down.
A1, A2, A3, A4 = ((0, 0, 0, i) for i in range(4))
B1, B2 = (1, 0), (1, 1)
C1, C2 = (2, 0, 0), (2, 0, 1)
A, B, C, D = ((i,) for i in range(4))


class Dragging:
    def __init__(self, person: Person, file: Path) -> None:
        file.write_bytes(PAGE.encode())
        person.starts(file)
        self.person = person

    @property
    def tree(self) -> TreePane:
        return self.person.page.tree

    def row(self, path: tuple[int, ...]) -> int:
        rows = self.person.page.controller.rows
        row = rows.top[0]
        for position in path:
            row = rows.children(row)[position]
        self.tree.select(row)
        return row

    def drops(
        self, what: list[tuple[int, ...]], on: tuple[int, ...], *, above: bool, copies: bool
    ) -> str:
        rows = [self.row(path) for path in what]
        target = self.row(on)
        place: QPoint = (upper if above else lower)(self.tree, target)
        drag = Drag(rows_of(self.tree, rows), CONTROL) if copies else Drag(rows_of(self.tree, rows))
        drag.drop(self.tree.view.viewport(), place)
        return self.person.page.controller.document.text


@pytest.fixture
def dragging(person: Person, tmp_path: Path) -> Dragging:
    return Dragging(person, tmp_path / "page.wikitext")


def changed(*pairs: tuple[str, str]) -> str:
    text = PAGE
    for old, new in pairs:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("what", "on", "above", "after"),
    [
        # Within a list
        ([A4], A1, True, changed(("* a4\n", ""), ("* a1\n", "* a4\n* a1\n"))),
        ([A1], A4, False, changed(("* a1\n", ""), ("* a4\n", "* a4\n* a1\n"))),
        ([A2], A1, True, changed(("* [[a2]]\n** a3\n", ""), ("* a1\n", "* [[a2]]\n** a3\n* a1\n"))),
        ([C2], C1, True, changed(("c1|c2", "c2|c1"))),
        ([B1], B2, False, changed(("b1<br />b2", "b2<br />b1"))),
        # To a list of another kind, in another field
        ([A1], B1, False, changed(("* a1\n", ""), ("b1<br />", "b1<br />a1<br />"))),
        ([A1, A4], C1, True, changed(("* a1\n", ""), ("* a4\n", ""), ("c1|", "a1|a4|c1|"))),
        ([C1], A4, False, changed(("c1|", ""), ("* a4\n", "* a4\n* c1\n"))),
        ([B2], C2, False, changed(("<br />b2", ""), ("c2", "c2|b2"))),
        # From two lists at once, and onto the field of a list
        ([A1, B1], C2, False, changed(("* a1\n", ""), ("b1<br />", ""), ("c2", "c2|a1|b1"))),
        ([B1], A, True, changed(("b1<br />", ""), ("* a4\n", "* a4\n* b1\n"))),
    ],
)
def test_items_move(
    dragging: Dragging,
    what: list[tuple[int, ...]],
    on: tuple[int, ...],
    above: bool,
    after: str,
) -> None:
    assert dragging.drops(what, on, above=above, copies=False) == after
    history = dragging.person.page.controller.undo_stack
    assert history.count() == 1
    is_argument = what == [C2]
    words = "Move 2 of ubl" if is_argument else "Move item" if len(what) == 1 else "Move 2 items"
    assert history.undoText() == words
    history.undo()
    assert dragging.person.page.controller.document.text == PAGE


def test_items_are_copied_with_ctrl(dragging: Dragging) -> None:
    after = dragging.drops([A1], C1, above=True, copies=True)
    assert after == changed(("c1|", "a1|c1|"))


def test_what_the_list_cannot_hold_is_said_and_nothing_moves(dragging: Dragging) -> None:
    assert dragging.drops([A2], C1, above=True, copies=False) == PAGE
    [message] = dragging.person.messages()
    assert message.startswith("“a3” stands below another item")
