"""Which rows of a page the tree shows: all of them, or those that a filter leaves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from gui.tree.filter import Matches, Query, fold, rows_with_matches
from model.rows.arrangement import Arrangement
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

_MOST_COMPARED = 300
"""Parents whose rows are compared before all are laid out anew: that costs less than more."""

_SOME = 5
"""Of the rows below one parent so many are shown even where there are too many already."""


class ShownRows:
    """The rows that a filter leaves, parent by parent, worked out when somebody looks.

    Left are the rows that match or hold a match; below a row that holds none, all. Rows that come
    while a filter is on are shown, and none goes because it was edited. The rows `keep` are shown
    in any case; an empty query shows all. Of more than `most` rows altogether only a part is
    shown: below each parent those around the kept one, else the first. What is left is arranged as
    is chosen; below a row that is, changes are not followed one by one but by `arranged_anew`.
    """

    def __init__(
        self,
        rows: RowTree,
        query: Query | None = None,
        keep: Sequence[int] = (),
        most: int | None = None,
        arrangement: Arrangement | None = None,
    ) -> None:
        self.rows = rows
        self.arrangement = arrangement
        self._arranged: set[int] = set()
        self.query = query or Query("")
        self.is_cut = False
        """Whether of some rows only a part is shown."""
        self._most = most
        self._shown_count = 0
        self._matches: Matches | None = None
        self._read_text: str | None = None
        self._folded = ""
        self._kept = frozenset(keep)
        self._seen: frozenset[int] = frozenset()
        self._found: dict[int | None, set[int]] = {}
        self._shown: dict[int | None, Sequence[int]] = {}
        self._positions: dict[int | None, dict[int, int]] = {}

    def filtered(
        self, query: Query, keep: Sequence[int] = (), most: int | None = None
    ) -> ShownRows:
        """The rows that another query leaves."""
        other = ShownRows(self.rows, query, keep, most, self.arrangement)
        other._read_text, other._folded = self._read_text, self._folded
        return other

    def whole(self) -> ShownRows:
        """The same and what was cut off; what is shown stays."""
        return self._again(None)

    def anew(self) -> ShownRows:
        """The same as it is arranged now."""
        return self._again(self._most)

    def _again(self, most: int | None) -> ShownRows:
        other = ShownRows(self.rows, self.query, list(self._kept), most, self.arrangement)
        other._read_text, other._folded = self._read_text, self._folded
        other._matches, other._found = self._matches, self._found
        other._seen = frozenset(chain.from_iterable(self._shown.values()))
        return other

    def shows_the_same(self, before: ShownRows) -> bool:
        """Whether where anybody has looked `before` the same rows are shown; in doubt not."""
        looked_at = before._shown
        return len(looked_at) <= _MOST_COMPARED and all(
            self.children(parent) == rows for parent, rows in looked_at.items()
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.query)

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out, so that what is shown is all there is."""
        is_arranged = self.arrangement is not None and self.arrangement.is_active
        return not self.query and self._most is None and not is_arranged

    @property
    def matches(self) -> Matches:
        """Where the query stands in the tree's text."""
        text = self.rows.document.reading.text
        if self._read_text is not text:
            self._read_text = text
            self._folded = fold(text)
            self._matches = None
            self._found.clear()
        if self._matches is None:
            self._matches = Matches(self.query, self._folded)
        return self._matches

    def children(self, parent: int | None) -> Sequence[int]:
        """The shown rows below a row; None for the top."""
        known = self._shown.get(parent)
        if known is None:
            known = self.rows.children(parent) if self.is_all else self._listed(parent)
            self._shown[parent] = known
        return known

    def parent(self, row: int) -> int | None:
        """The row above; None for a row at the top."""
        extra = self.arrangement.extra(row) if self.arrangement is not None else None
        return self.rows.parent(row) if extra is None else extra.template

    def position(self, row: int) -> int | None:
        """The position among the shown siblings; None for a row that the filter hides."""
        if self.is_all:
            return self.rows.position(row)
        return self._places(self.parent(row)).get(row)

    def is_shown(self, row: int) -> bool:
        """Whether the filter leaves the row and all above it."""
        if self.is_all:
            return row in self.rows
        above = self.parent(row)
        path = [] if above is None else self.rows.path(above)
        return all(self.position(i) is not None for i in (*path, row))

    def may_hold_matches(self, row: int) -> bool:
        """Whether a match stands in the row where rows below it may stand; reads nothing."""
        document = self.rows.document
        start = document.start(row)
        end = start + document.green(row).length
        if document.green(row).kind is NodeKind.ARGUMENT:
            start = document.argument(row).value_start
        return self.matches.any_in(start, end)

    def holds_matches(self, row: int) -> bool:
        """Whether rows below this one match, apart from what it says itself."""
        return bool(self._found_below(row))

    # Following the rows

    def knows(self, parent: int | None) -> bool:
        """Whether anybody has looked at the rows below, so that a change must be told."""
        return self.is_all or parent in self._shown

    def count_before(self, parent: int | None, position: int) -> int:
        """How many shown rows stand before a position among all the rows below `parent`."""
        if self.is_all:
            return position
        shown = self._places(parent)
        return sum(row in shown for row in self.rows.children(parent)[:position])

    def is_arranged(self, parent: int | None) -> bool:
        """Whether the shown rows below a row are not those of the text, one by one."""
        return parent in self._arranged

    def arranged_anew(
        self, parent: int, came: Collection[int], going: Collection[int]
    ) -> Sequence[int]:
        """The rows to show below a row now that some have come, or are about to go."""
        rows = [row for row in self.rows.children(parent) if row not in going]
        if self.query:
            left = {*self._shown.get(parent, ()), *came}
            rows = [row for row in rows if row in left]
        return self._arrange(parent, rows)

    def came(self, parent: int | None, at: int, rows: Sequence[int]) -> None:
        """These rows have come to stand at a position among the shown ones."""
        if not self.is_all:
            now = self._shown[parent]
            self.take(parent, [*now[:at], *rows, *now[at:]])

    def gone(self, parent: int | None, first: int, end: int) -> None:
        """The shown rows from `first` to before `end` are no longer there."""
        if not self.is_all:
            now = self._shown[parent]
            for row in now[first:end]:
                self.drop(row)
            self.take(parent, [*now[:first], *now[end:]])

    def drop(self, parent: int | None) -> None:
        """Forget which rows are shown below a row that is itself not shown."""
        if parent is not None:
            self._shown.pop(parent, None)
            self._positions.pop(parent, None)
            self._found.pop(parent, None)
            self._arranged.discard(parent)

    def moved(self, parent: int | None, position: int, to: int) -> None:
        """A shown row has come to stand before the one that had position `to`."""
        if not self.is_all:
            now = self._shown[parent]
            row = now[position]
            rest = [*now[:position], *now[position + 1 :]]
            at = to - (to > position)
            self.take(parent, [*rest[:at], row, *rest[at:]])

    def _listed(self, parent: int | None) -> Sequence[int]:
        left = self._left(parent)
        if parent is not None:
            left = self._arrange(parent, left)
        # The page's own list changes by itself.
        return list(left) if left is self.rows.children(parent) else left

    def _arrange(self, parent: int, rows: Sequence[int]) -> Sequence[int]:
        self._arranged.discard(parent)
        if self.arrangement is None or not self.arrangement.arranges(parent):
            return rows
        self._arranged.add(parent)
        return self.arrangement.arrange(parent, rows, is_filtered=self.is_filtered)

    def _left(self, parent: int | None) -> Sequence[int]:
        everything = self.rows.children(parent)
        if not self.query:
            return self._part(everything)
        found = self._found_below(parent) | self._kept.intersection(everything)
        if not found and parent is not None:
            return self._part(list(everything))
        found |= self._seen.intersection(everything)
        return self._part([row for row in everything if row in found])

    def _part(self, rows: Sequence[int]) -> Sequence[int]:
        """So many of the rows as may be shown."""
        if self._most is None:
            return rows
        kept = self._kept.intersection(rows)
        most = self._most if kept else max(self._most - self._shown_count, _SOME)
        self._shown_count += min(len(rows), most)
        if len(rows) <= most:
            return list(rows)
        self.is_cut = True
        place = rows.index(min(kept, key=rows.index)) if kept else 0
        first = max(0, min(place - most // 2, len(rows) - most))
        return rows[first : first + most]

    def _found_below(self, parent: int | None) -> set[int]:
        matches = self.matches
        known = self._found.get(parent)
        if known is None:
            self._found[parent] = known = rows_with_matches(self.rows, parent, matches)
        return known

    def take(self, parent: int | None, rows: Sequence[int]) -> None:
        """Show these rows below a row."""
        self._shown[parent] = rows
        self._positions.pop(parent, None)

    def _places(self, parent: int | None) -> dict[int, int]:
        known = self._positions.get(parent)
        if known is None:
            known = {row: i for i, row in enumerate(self.children(parent))}
            self._positions[parent] = known
        return known
