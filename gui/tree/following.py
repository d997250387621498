"""Which row takes the place of one that goes when the rows below a template are arranged anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from model.rows.arrangement import Arrangement, Unused


class Following:
    """Made before the rows are arranged; what is current and selected follows what it says then.

    The row of an unused parameter becomes the field that is written for it, and the other way
    round where the field goes.
    """

    def __init__(self, arrangement: Arrangement, parent: int, before: Sequence[int]) -> None:
        self._arrangement = arrangement
        self._parent = parent
        self._before = tuple(before)
        self._meant = arrangement.meant(parent)

    def others(self, after: Collection[int]) -> dict[int, int]:
        """The rows that are gone, with those that stand for the same parameter now."""
        return dict(self._pairs(set(after)))

    def _pairs(self, after: Collection[int]) -> Iterator[tuple[int, int]]:
        meant = self._arrangement.meant(self._parent)
        fields = {name: row for row, name in reversed(list(meant.items())) if row in after}
        for row in self._before:
            if row in after:
                continue
            extra = self._arrangement.extra(row)
            if isinstance(extra, Unused):
                other = fields.get(extra.parameter.name)
            else:
                other = self._arrangement.unused_row(self._parent, self._meant.get(row, ""))
            if other is not None and other in after:
                yield row, other
