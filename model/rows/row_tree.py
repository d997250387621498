"""The rows of the tree view, kept up to a document that is being edited.

A row has the id of its node, so it stays the same row wherever the node stays the same node.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from model.document import Document
from model.reconcile import TreeChange
from model.rows.box_nodes import find_boxes
from model.rows.row_content import may_hold_rows, outermost_rows, rows_below
from model.wikitext.nodes import NodeKind


class RowListener(Protocol):
    """Is told of changes to the rows in pairs: a `with` block spans each change.

    Within a parent (None for the top), `first` and `last` are inclusive positions; a moved row
    comes to stand before the row that had position `to`.
    """

    def inserting(
        self, parent: int | None, first: int, last: int
    ) -> AbstractContextManager[object]: ...

    def removing(
        self, parent: int | None, first: int, last: int
    ) -> AbstractContextManager[object]: ...

    def moving(
        self, parent: int | None, position: int, to: int
    ) -> AbstractContextManager[object]: ...

    def changed(self, rows: Sequence[int]) -> None: ...


class RowTree:
    """The rows of one document, kept up to its tree.

    `everything` shows all outermost templates and references of the page instead of its
    infoboxes; `opened` are templates that the person opened as a box by hand.
    """

    def __init__(self, document: Document, *, everything: bool = False) -> None:
        self.document = document
        self.everything = everything
        self.opened: list[int] = []
        self.listener: RowListener | None = None
        self._children: dict[int, list[int]] = {}
        self._parents: dict[int, int] = {}
        self._positions: dict[int | None, dict[int, int]] = {}
        self._top = self._find_top()
        self._number(None, self._top)
        document.observe(self._on_change)

    # Looking

    @property
    def top(self) -> Sequence[int]:
        """The rows that have no parent."""
        return self._top

    def __contains__(self, row: int) -> bool:
        return row in self._parents or row in self._positions[None]

    def children(self, row: int | None) -> Sequence[int]:
        """The rows below a row (None: the top); read now if nobody has looked before."""
        if row is None:
            return self._top
        if row not in self._children:
            self._set_children(row, list(rows_below(self.document, row)))
        return self._children[row]

    def places_below(self, row: int | None) -> Mapping[int, int]:
        """The rows below a row, each with its position."""
        self.children(row)
        return self._positions[row]

    def is_read(self, row: int) -> bool:
        """Whether the rows below have been looked at."""
        return row in self._children

    def may_have_children(self, row: int) -> bool:
        """Whether rows may stand below; exact once they have been looked at, else a quick guess."""
        if row in self._children:
            return bool(self._children[row])
        return may_hold_rows(self.document, row)

    def parent(self, row: int) -> int | None:
        """The row above; None for a row at the top."""
        return self._parents.get(row)

    def position(self, row: int) -> int:
        """The position of a row among its siblings, from 0."""
        return self._positions[self._parents.get(row)][row]

    def path(self, row: int) -> list[int]:
        """The rows from the top down to this one."""
        path = [row]
        while (above := self._parents.get(path[-1])) is not None:
            path.append(above)
        path.reverse()
        return path

    def reach(self, row: int) -> bool:
        """Unfold down to a row that nobody may have looked at yet; whether it is one of the tree.

        `row` is the id of any node.
        """
        if row not in self.document:
            return False
        chain = {row, *self.document.ancestors(row)}
        current: int | None = None
        while current != row:
            current = next((r for r in self.children(current) if r in chain), None)
            if current is None:
                return False
        return True

    def row_at(self, offset: int) -> int | None:
        """The innermost row at an offset of the tree's text, unfolding on the way down."""
        row = self._holding(self._top, offset)
        while row is not None:
            below = self._holding(self.children(row), offset)
            if below is None:
                return row
            row = below
        return None

    def _holding(self, rows: Sequence[int], offset: int) -> int | None:
        """The last of these rows that begins at or before the offset and reaches it."""
        low, high = 0, len(rows)
        while low < high:
            middle = (low + high) // 2
            if self.document.start(rows[middle]) <= offset:
                low = middle + 1
            else:
                high = middle
        if low == 0:
            return None
        node = self.document.node(rows[low - 1])
        return rows[low - 1] if offset <= node.end else None

    # Choosing what stands at the top

    def show_everything(self, everything: bool) -> None:
        """Show all templates of the page, or its infoboxes only."""
        self.everything = everything
        self._update({None: self._find_top()})

    def open_box(self, node_id: int) -> None:
        """Show this template at the top as a box."""
        if node_id not in self.opened:
            self.opened.append(node_id)
        self._update({None: self._find_top()})

    def _find_top(self) -> list[int]:
        document = self.document
        wanted = set(outermost_rows(document) if self.everything else find_boxes(document))
        self.opened = [i for i in self.opened if i in document]
        wanted.update(self.opened)
        outermost = [i for i in wanted if not any(a in wanted for a in document.ancestors(i))]
        return sorted(outermost, key=document.start)

    # Following the document

    def _on_change(self, change: TreeChange) -> None:
        new: dict[int | None, list[int]] = {}
        if self._top_may_differ(change):
            if not self.everything:
                # A box that is just being renamed stays in sight.
                self.opened = [row for row in self._top if row in self.document]
            new[None] = self._find_top()
        for green in change.now:
            row = green.id
            if row not in self._children or row not in self.document:
                continue
            if green.kind is NodeKind.TEMPLATE and row not in change.regrouped:
                continue
            new[row] = list(rows_below(self.document, row))
        self._update({parent: rows for parent, rows in new.items() if self._differ(parent, rows)})
        if self.listener is not None:
            self.listener.changed([i for i in change.changed if i in self])

    def _top_may_differ(self, change: TreeChange) -> bool:
        document = self.document
        if document.root_id in change.regrouped or any(row not in document for row in self._top):
            return True
        shown = self._positions[None]
        return any(
            (green.id not in shown if green.kind is NodeKind.TEMPLATE else self.everything)
            and document.parent(green.id) == document.root_id
            for green in change.now
            if green.kind in (NodeKind.TEMPLATE, NodeKind.REFERENCE)
        )

    def _update(self, new: dict[int | None, list[int]]) -> None:
        """Go from the known rows below each parent to the new ones in as few steps as needed.

        All rows that go do so first: one that goes to another parent is never in two places.
        """
        for parent, rows in new.items():
            if self._is_known(parent):
                self._remove_rows(parent, self._known(parent), set(rows))
        for parent, rows in new.items():
            if self._is_known(parent):
                self._move_rows(parent, self._known(parent), rows)
                self._insert_rows(parent, self._known(parent), rows)

    def _differ(self, parent: int | None, rows: list[int]) -> bool:
        return self._is_known(parent) and self._known(parent) != rows

    def _is_known(self, parent: int | None) -> bool:
        return parent is None or parent in self._children

    def _known(self, parent: int | None) -> list[int]:
        return self._top if parent is None else self._children[parent]

    def _remove_rows(self, parent: int | None, now: list[int], keep: set[int]) -> None:
        last = len(now) - 1
        while last >= 0:
            if now[last] in keep:
                last -= 1
                continue
            first = last
            while first > 0 and now[first - 1] not in keep:
                first -= 1
            with self._announce("removing", parent, first, last):
                for row in now[first : last + 1]:
                    self._forget(row)
                del now[first : last + 1]
                self._number(parent, now)
            last = first - 1

    def _move_rows(self, parent: int | None, now: list[int], new: list[int]) -> None:
        known = set(now)
        if [row for row in new if row in known] == now:
            return
        order = {row: i for i, row in enumerate(new)}
        staying = _longest_rising(now, order)
        placed = set(staying)
        for row in sorted((r for r in now if r not in placed), key=order.__getitem__):
            before = [r for r in now if r in placed and order[r] < order[row]]
            to = now.index(before[-1]) + 1 if before else 0
            placed.add(row)
            position = now.index(row)
            if to in {position, position + 1}:
                continue
            with self._announce("moving", parent, position, to):
                now.insert(to, row)
                del now[position + (to <= position)]
                self._number(parent, now)

    def _insert_rows(self, parent: int | None, now: list[int], new: list[int]) -> None:
        known = set(now)
        first = 0
        while first < len(new):
            if new[first] in known:
                first += 1
                continue
            last = first
            while last + 1 < len(new) and new[last + 1] not in known:
                last += 1
            with self._announce("inserting", parent, first, last):
                now[first:first] = new[first : last + 1]
                self._number(parent, now)
            first = last + 1

    def _announce(
        self, what: str, parent: int | None, first: int, last: int
    ) -> AbstractContextManager[object]:
        if self.listener is None:
            return nullcontext()
        announce: Callable[[int | None, int, int], AbstractContextManager[object]] = getattr(
            self.listener, what
        )
        return announce(parent, first, last)

    def _set_children(self, row: int, children: list[int]) -> None:
        self._children[row] = children
        self._number(row, children)

    def _number(self, parent: int | None, rows: list[int]) -> None:
        if parent is None:
            for row in rows:
                self._parents.pop(row, None)
        else:
            for row in rows:
                self._parents[row] = parent
        self._positions[parent] = {row: i for i, row in enumerate(rows)}

    def _forget(self, row: int) -> None:
        """Drop what is known of a row that is going, and of all below it."""
        pending = [row]
        while pending:
            gone = pending.pop()
            self._parents.pop(gone, None)
            self._positions.pop(gone, None)
            pending.extend(self._children.pop(gone, ()))


def _longest_rising(rows: list[int], order: dict[int, int]) -> list[int]:
    """The longest selection of rows that already stand in the new order."""
    tails: list[int] = []
    tail_rows: list[int] = []
    before: dict[int, int | None] = {}
    for row in rows:
        at = bisect_left(tails, order[row])
        before[row] = tail_rows[at - 1] if at else None
        tails[at : at + 1] = [order[row]]
        tail_rows[at : at + 1] = [row]
    found: list[int] = []
    last: int | None = tail_rows[-1] if tail_rows else None
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]
