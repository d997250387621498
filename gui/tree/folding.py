"""Which rows of the tree are unfolded, and unfolding many at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import QModelIndex

from gui.tree.columns import Column
from gui.tree.item_model import ItemModel
from gui.tree.view import TreeView
from model.paths import PathError, Paths

_MOST_AT_ONCE = 2000
"""Rows that one command unfolds; each may have to be read first."""

_MOST_FOR_A_FILTER = 50
"""Rows that a filter unfolds to show what matches in them; they fill some screens."""

_MOST_LOOKED_AT_FOR_A_FILTER = 300
"""Rows that are looked at to find those; what comes later is folded as it was."""

_FEW = 50
"""So many rows unfold one by one as quickly as in a new layout of all."""


class Folding:
    """Unfolds and folds the rows of one view."""

    def __init__(self, view: TreeView, model: ItemModel) -> None:
        self._view = view
        self._model = model
        # Qt does not tell which rows are unfolded, and asking for each takes its time.
        self._opened: set[int] = set()
        view.expanded.connect(self._note)

    def _note(self, index: QModelIndex) -> None:
        row = self._model.row_of(index)
        # Nothing stands below a row that the page does not have, whoever unfolds it.
        if self._model.place_of(row) == row:
            self._opened.add(row)

    def unfolded(self) -> list[int]:
        """The shown rows that are unfolded, from the top down."""
        rows = self._model.rows
        indexes = ((row, self._model.index_of(row)) for row in self._opened)
        self._opened = {
            row for row, index in indexes if index.isValid() and self._view.isExpanded(index)
        }
        shown = [row for row in self._opened if self._is_all_unfolded(rows.path(row)[:-1])]
        return sorted(shown, key=lambda row: [rows.position(above) for above in rows.path(row)])

    def _is_all_unfolded(self, path: list[int]) -> bool:
        return all(row in self._opened for row in path)

    def unfold(self, rows: Iterable[int]) -> None:
        """Unfold these rows, laid out once."""
        self._change([index for index in self._indexes(rows) if not self._view.isExpanded(index)])

    def unfold_only(self, rows: Collection[int]) -> None:
        """Unfold these rows and fold all others."""
        wanted = set(rows)
        others = [i for i in self._indexes(self._opened - wanted) if self._view.isExpanded(i)]
        folded = [index for index in self._indexes(rows) if not self._view.isExpanded(index)]
        self._change(folded, others)

    def _indexes(self, rows: Iterable[int]) -> Iterator[QModelIndex]:
        return (index for index in map(self._model.index_of, rows) if index.isValid())

    def _change(self, folded: Sequence[QModelIndex], unfolded: Sequence[QModelIndex] = ()) -> None:
        is_seen = self._view.isVisible()
        if not is_seen or len(folded) + len(unfolded) > _FEW:
            # While a layout is due, the view only notes what it is told.
            self._view.scheduleDelayedItemsLayout()
        for index in unfolded:
            self._view.collapse(index)
        for index in folded:
            self._view.expand(index)
        if is_seen:
            self._view.executeDelayedItemsLayout()

    def unfold_all_below(self, row: int) -> None:
        """Unfold a row and all below it, the outer ones first, up to a limit."""
        rows: list[int] = []
        pending: deque[int] = deque([row])
        while pending and len(rows) < _MOST_AT_ONCE:
            current = pending.popleft()
            if self._model.may_have_children(current):
                rows.append(current)
                pending.extend(self._model.shown.children(current))
        self.unfold(rows)

    def fold_all(self) -> None:
        """Fold all but the boxes; the field that holds the current row becomes current."""
        row = self._view.current_row()
        column = self._view.currentIndex().column()
        path = self._model.rows.path(row) if row in self._model.rows else []
        self._view.collapseAll()
        self.unfold(self._model.shown.children(None))
        if path:
            self._view.select(path[:2][-1], max(column, Column.FIELD))

    def unfold_matches(self, to_read: int) -> None:
        """Unfold the rows that hold what the filter found.

        At most `to_read` rows that nobody has looked at yet are read for that.
        """
        shown, rows = self._model.shown, self._model.rows
        found: list[int] = []
        pending: deque[int] = deque(shown.children(None)[:_MOST_LOOKED_AT_FOR_A_FILTER])
        to_look_at = _MOST_LOOKED_AT_FOR_A_FILTER
        while pending and len(found) < _MOST_FOR_A_FILTER and to_look_at > 0:
            row = pending.popleft()
            to_look_at -= 1
            if not self._model.may_have_children(row) or not shown.may_hold_matches(row):
                continue
            if not rows.is_read(row):
                if to_read == 0:
                    continue
                to_read -= 1
            if shown.holds_matches(row):
                if not self._view.isExpanded(self._model.index_of(row)):
                    found.append(row)
                pending.extend(shown.children(row)[:to_look_at])
        self.unfold(found)

    def paths(self) -> tuple[str, ...]:
        """The unfolded rows by their paths, which name them also in another reading of the page."""
        known = Paths(self._model.rows.document)
        return tuple(filter(None, map(known.path_of, self.unfolded())))

    def unfold_paths(self, paths: Iterable[str]) -> None:
        """Unfold what `paths` named, as far as it is still there."""
        known = Paths(self._model.rows.document)
        self.unfold([row for path in paths if (row := self._found(known, path)) >= 0])

    def _found(self, known: Paths, path: str) -> int:
        try:
            row = known.find(path)
        except PathError:
            return -1
        return row if self._model.rows.reach(row) else -1
