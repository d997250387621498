"""Typing in the Field column: goes to a name that begins so, a label, or a value that holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QModelIndex
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QTreeView

from gui.document_controller import DocumentController
from gui.tree.columns import Column
from gui.tree.filter import Matches, Query, fold
from gui.tree.item_model import ItemModel
from model.wikitext.nodes import NodeKind

_RESTS_AFTER_MS = 1000
"""What is typed later than this begins another search."""

_MOST_ROWS = 5000
_MOST_TRIED = 200


class TypeAhead:
    """Finds rows for what is typed, from the current one on and round the end of the page.

    Names in sight come first, then labels that are shown. A value is looked for in all boxes,
    folded or not.
    """

    def __init__(self, view: QTreeView, model: ItemModel, controller: DocumentController) -> None:
        self._view = view
        self._model = model
        self._controller = controller
        self._clock = QElapsedTimer()
        self._typed = ""
        self._at = 0
        self._from = QModelIndex()
        self._in_values = False
        self._start = -1
        self._folded: tuple[str, str] = ("", "")
        self._words = ""
        self.found = -1
        """The row whose value was found last, while it is current; -1 for none."""

    def goes_on(self, at: int = 0) -> bool:
        """Whether a letter typed now belongs to what was typed before.

        `at` is when its key went down, in the milliseconds of the event; 0 where that is not known.
        A window that was busy gets late what was typed without a rest.
        """
        if not self._typed:
            return False
        if at and self._at:
            return at - self._at <= _RESTS_AFTER_MS
        return self._clock.isValid() and not self._clock.hasExpired(_RESTS_AFTER_MS)

    def stop(self) -> None:
        """Another key: the next letter begins anew."""
        self._typed = ""

    def find(self, letters: str, at: int = 0) -> tuple[int, int] | None:
        """The row and the column to go to, with these letters typed too; None to stay."""
        if not self.goes_on(at):
            self._begin()
        self._typed += letters
        self._at = at
        self._clock.start()
        self.found = -1
        if not self._in_values:
            row = self._name_that_begins_so()
            if row is not None:
                self._words = ""
                return row, Column.FIELD
            self._in_values = True
        place = self._value_with_it()
        found, nothing = _tr("Found “%1” in a value. Enter edits it."), _tr("No “%1” here.")
        self._words = found if place else nothing
        return place

    def _begin(self) -> None:
        self._typed, self._in_values = "", False
        self._from = self._view.currentIndex().siblingAtColumn(Column.FIELD)
        row = self._model.place_of(self._model.row_of(self._from))
        self._start = self._controller.document.start(row) if row >= 0 else -1

    # Names

    def _name_that_begins_so(self) -> int | None:
        wanted = self._typed.casefold()
        repeats = len(wanted) > 1 and len(set(wanted)) == 1
        name_of, looks = self._model.name_of, self._model.looks
        is_longer = len(wanted) > 1
        row = self._first_named(wanted, self._from, name_of, itself=is_longer)
        if row is None and looks.has_labels:
            row = self._first_named(wanted, self._from, looks.caption, itself=is_longer)
        if row is None and repeats:
            # One letter again and again goes through the names that begin with it.
            index = self._view.currentIndex().siblingAtColumn(Column.FIELD)
            row = self._first_named(wanted[0], index, name_of, itself=False)
        return row

    def _first_named(
        self, wanted: str, begin: QModelIndex, called: Callable[[int], str], *, itself: bool
    ) -> int | None:
        for row in self._rows_from(begin, itself=itself):
            if called(row).casefold().startswith(wanted):
                return row
        return None

    def _rows_from(self, begin: QModelIndex, *, itself: bool) -> Iterator[int]:
        """The rows that can be scrolled to, round the end."""
        first = self._model.index(0, Column.FIELD)
        index = begin if begin.isValid() else first
        if itself or not begin.isValid():
            yield self._model.row_of(index)
        for _ in range(_MOST_ROWS):
            below = self._view.indexBelow(index)
            index = below.siblingAtColumn(Column.FIELD) if below.isValid() else first
            if not index.isValid() or index == begin:
                break
            yield self._model.row_of(index)
        if not itself and begin.isValid():
            yield self._model.row_of(begin)

    # Values

    def _value_with_it(self) -> tuple[int, int] | None:
        matches = Matches(Query(self._typed), self._folded_text())
        count = len(matches.starts)
        first = matches.after(self._start - 1)
        for step in range(min(count, _MOST_TRIED)):
            at = (first + step) % count
            place = self._place_of(matches.starts[at], matches.end(at))
            if place is not None:
                self._start = matches.starts[at]
                self.found = place[0] if place[1] == Column.VALUE else -1
                return place
        return None

    def _folded_text(self) -> str:
        text = self._controller.document.reading.text
        if self._folded[0] is not text:
            self._folded = text, fold(text)
        return self._folded[1]

    def _place_of(self, start: int, end: int) -> tuple[int, int] | None:
        """The innermost row that says this in its value, or a template that is called so."""
        rows = self._model.rows
        row = rows.row_at(start)
        while row is not None and rows.document.node(row).end < end:
            row = rows.parent(row)
        if row is None or not self._model.shown.is_shown(row):
            return None
        if rows.document.green(row).kind is NodeKind.TEMPLATE:
            return row, Column.FIELD
        is_in_value = start >= self._controller.texts.editable_span(row)[0]
        return (row, Column.VALUE) if is_in_value else None

    def tell(self) -> None:
        """Say in the status bar what `find` came to, once that is gone to: a step clears it."""
        tip = QStatusTipEvent(self._words.replace("%1", self._typed))
        QCoreApplication.sendEvent(self._view, tip)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TypeAhead", text)
