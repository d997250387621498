"""Which rows of a page the tree shows: all of them, or those that a filter leaves."""

from __future__ import annotations

from collections.abc import Sequence

from gui.tree.filter import Matches, Query, fold, rows_with_matches
from model.rows import RowTree


class ShownRows:
    """The rows that a filter leaves, parent by parent, worked out when somebody looks.

    Left are the rows that match or hold a match; below a row that holds none, all. Rows that come
    while a filter is on are shown, and none goes because it was edited.
    """

    def __init__(self, rows: RowTree) -> None:
        self.rows = rows
        self.query = Query("")
        self._matches: Matches | None = None
        self._read_text: str | None = None
        self._folded = ""
        self._kept: set[int] = set()
        self._shown: dict[int | None, list[int]] = {}
        self._positions: dict[int | None, dict[int, int]] = {}

    def set_query(self, query: Query, keep: Sequence[int] = ()) -> None:
        """Show what matches, and the rows `keep` in any case; an empty query shows all."""
        self.query = query
        self._kept = set(keep)
        self._shown.clear()
        self._positions.clear()
        self._matches = None

    @property
    def is_filtered(self) -> bool:
        return bool(self.query)

    @property
    def matches(self) -> Matches:
        """Where the query stands in the tree's text."""
        text = self.rows.document.reading.text
        if self._read_text is not text:
            self._read_text = text
            self._folded = fold(text)
            self._matches = None
        if self._matches is None:
            self._matches = Matches(self.query, self._folded)
        return self._matches

    def children(self, parent: int | None) -> Sequence[int]:
        """The shown rows below a row; None for the top."""
        if not self.query:
            return self.rows.children(parent)
        if parent not in self._shown:
            self._take(parent, self._left(parent))
        return self._shown[parent]

    def position(self, row: int) -> int | None:
        """The position among the shown siblings; None for a row that the filter hides."""
        if not self.query:
            return self.rows.position(row)
        parent = self.rows.parent(row)
        self.children(parent)
        return self._positions[parent].get(row)

    def is_shown(self, row: int) -> bool:
        """Whether the filter leaves the row and all above it."""
        return not self.query or all(self.position(i) is not None for i in self.rows.path(row))

    def holds_matches(self, row: int) -> bool:
        """Whether rows below this one match, apart from what it says itself."""
        return bool(rows_with_matches(self.rows, row, self.matches))

    # Following the rows

    def knows(self, parent: int | None) -> bool:
        """Whether anybody has looked at the rows below, so that a change must be told."""
        return not self.query or parent in self._shown

    def count_before(self, parent: int | None, position: int) -> int:
        """How many shown rows stand before a position among all the rows below `parent`."""
        if not self.query:
            return position
        shown = self._positions[parent]
        return sum(row in shown for row in self.rows.children(parent)[:position])

    def came(self, parent: int | None, at: int, rows: Sequence[int]) -> None:
        """These rows have come to stand at a position among the shown ones."""
        if self.query:
            now = self._shown[parent]
            self._take(parent, [*now[:at], *rows, *now[at:]])

    def gone(self, parent: int | None, first: int, end: int) -> None:
        """The shown rows from `first` to before `end` are no longer there."""
        if self.query:
            now = self._shown[parent]
            for row in now[first:end]:
                self.drop(row)
            self._take(parent, [*now[:first], *now[end:]])

    def drop(self, parent: int | None) -> None:
        """Forget which rows are shown below a row that is itself not shown."""
        if parent is not None:
            self._shown.pop(parent, None)
            self._positions.pop(parent, None)

    def moved(self, parent: int | None, position: int, to: int) -> None:
        """A shown row has come to stand before the one that had position `to`."""
        if self.query:
            now = self._shown[parent]
            row = now[position]
            rest = [*now[:position], *now[position + 1 :]]
            at = to - (to > position)
            self._take(parent, [*rest[:at], row, *rest[at:]])

    def _left(self, parent: int | None) -> list[int]:
        found = rows_with_matches(self.rows, parent, self.matches)
        everything = self.rows.children(parent)
        if self._kept:
            found.update(self._kept.intersection(everything))
        if not found and parent is not None:
            return list(everything)
        return [row for row in everything if row in found]

    def _take(self, parent: int | None, rows: list[int]) -> None:
        self._shown[parent] = rows
        self._positions[parent] = {row: i for i, row in enumerate(rows)}
