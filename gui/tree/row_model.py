"""The rows that the tree shows, as the structure of a Qt item model, kept up to the page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

from gui.document_controller import DocumentController
from gui.tree.columns import Column
from gui.tree.field_display import FieldDisplay
from gui.tree.following import Following
from gui.tree.row_look import RowLooks
from gui.tree.shown_rows import ShownRows
from model.rows.arrangement import Arrangement, Unused
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WIDTH = len(Column)


class RowModel(QAbstractItemModel):
    """Which rows stand where; an index carries the id of its row. What they say is its heirs'.

    Implements RowListener: each pair of events becomes a begin and an end call, or a new layout
    below a template whose rows are arranged.
    """

    foldability_changed = Signal()
    """Rows that are there have got rows below, or lost all; Qt has no signal for that."""

    def __init__(
        self,
        controller: DocumentController,
        parent: QObject | None = None,
        display: FieldDisplay | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._display = display or FieldDisplay(self)
        self._display.arrangement_changed.connect(self._arrange)
        controller.specs_changed.connect(self._arrange)
        self._take_page()

    def _take_page(self) -> None:
        self.texts: RowText = self._controller.texts
        self.rows: RowTree = self._controller.rows
        display, specs = self._display, self._controller.specs
        self.arrangement = Arrangement(
            self.rows, specs, is_ordered=display.is_ordered, has_unused=display.has_unused
        )
        self.shown = ShownRows(self.rows, arrangement=self.arrangement)
        self.looks = RowLooks(self.rows, self.texts, specs, self.arrangement)
        self._to_arrange: dict[int, set[int]] = {}
        # What Qt asks for each row that it lays out, however many: it waits for Python then.
        self._first_cells: dict[int | None, list[QModelIndex]] = {}
        self._first_cells_of_all: dict[int | None, list[QModelIndex]] = {}
        self._may_have: dict[int | None, bool] = {}
        self._namings: dict[int, object] = {}
        self.rows.listener = self

    def take_page(self) -> None:
        """The controller has another page altogether."""
        self.beginResetModel()
        self._take_page()
        self.endResetModel()

    # Rows and indexes

    def row_of(self, index: Index) -> int:
        """The row of an index; -1 for none."""
        return index.internalId() if index.isValid() else -1

    def index_of(self, row: int, column: int = Column.FIELD) -> QModelIndex:
        """The index of a row; invalid where the row is gone or the filter hides it."""
        if row not in self.rows and self.arrangement.extra(row) is None:
            return QModelIndex()
        if not self.shown.is_shown(row):
            return QModelIndex()
        position = self.shown.position(row)
        return QModelIndex() if position is None else self.createIndex(position, column, row)

    def unused(self, row: int) -> Unused | None:
        """The parameter that a row stands for which no argument is there for."""
        extra = self.arrangement.extra(row)
        return extra if isinstance(extra, Unused) else None

    def is_reordered(self, parent: int | None) -> bool:
        """Whether the rows below a row don't stand in the order of the text."""
        return self.arrangement.is_ordered and self.arrangement.arranges(parent)

    def place_of(self, row: int) -> int:
        """The row, or the template that it would belong to where the page does not have it."""
        extra = self.arrangement.extra(row)
        return row if extra is None else extra.template

    def name_of(self, row: int) -> str:
        """What a row goes by; empty where it has no name."""
        extra = self.arrangement.extra(row)
        if extra is None:
            return self.texts.name(row)
        return extra.parameter.name if isinstance(extra, Unused) else ""

    def index(self, row: int, column: int, parent: Index = _NONE) -> QModelIndex:
        if row < 0 or not 0 <= column < _WIDTH or parent.column() > 0:
            return QModelIndex()
        # An invalid index gives 0, which is no row's id.
        above = parent.internalId() or None
        cells = self._first_cells.get(above) or self._make_cells(above, self._children(parent))
        if row >= len(cells):
            return QModelIndex()
        first = cells[row]
        return first if column == 0 else self.createIndex(row, column, first.internalId())

    def _make_cells(self, above: int | None, children: Sequence[int]) -> list[QModelIndex]:
        cells = [self.createIndex(place, 0, row) for place, row in enumerate(children)]
        if cells:
            self._first_cells[above] = cells
        return cells

    def parent(self, index: Index | None = None) -> Any:
        """The index above; without an argument the owner, as QObject has it."""
        if index is None:
            return super().parent()
        if not index.isValid():
            return QModelIndex()
        above = self.shown.parent(index.internalId())
        if above is None:
            return QModelIndex()
        position = self.shown.position(above)
        return QModelIndex() if position is None else self.createIndex(position, 0, above)

    def rowCount(self, parent: Index = _NONE) -> int:
        return len(self._children(parent))

    def columnCount(self, _parent: Index = _NONE) -> int:
        return _WIDTH

    def hasChildren(self, parent: Index = _NONE) -> bool:
        row = parent.internalId()
        known = self._may_have.get(row)
        if known is None:
            known = self.may_have_children(row) if row else bool(self.shown.children(None))
        return known and parent.column() <= 0

    def may_have_children(self, row: int) -> bool:
        """Whether rows may stand below; a guess until somebody has looked."""
        known = self._may_have.get(row)
        if known is None:
            if row not in self.rows.document:
                return False
            self._may_have[row] = known = self._may_hold(row)
        return known

    def _may_hold(self, row: int) -> bool:
        if self.shown.is_arranged(row):
            return bool(self.shown.children(row))
        return self.rows.may_have_children(row) or self.arrangement.adds_to(row)

    def _children(self, parent: Index) -> Sequence[int]:
        row = parent.internalId()
        if not row:
            return self.shown.children(None)
        if parent.column() != 0 or not self.may_have_children(row):
            return ()
        children = self.shown.children(row)
        if not children and not self.rows.children(row):
            self._may_have[row] = False
        return children

    # Following the rows

    @contextmanager
    def inserting(self, parent: int | None, first: int, last: int) -> Iterator[None]:
        if not self._must_tell(parent):
            yield
            self._forget_places(parent)
            self.shown.drop(parent)
            return
        if parent is not None and self.shown.is_arranged(parent):
            yield
            came = self.rows.children(parent)[first : last + 1]
            self._to_arrange.setdefault(parent, set()).update(came)
            return
        at = self.shown.count_before(parent, first)
        self.beginInsertRows(self._above(parent), at, at + last - first)
        yield
        self._forget_places(parent)
        self.shown.came(parent, at, self.rows.children(parent)[first : last + 1])
        self._may_have.pop(parent, None)
        self.endInsertRows()
        self._renumber(parent)

    @contextmanager
    def removing(self, parent: int | None, first: int, last: int) -> Iterator[None]:
        going = self.rows.children(parent)[first : last + 1]
        if not self._must_tell(parent):
            self._forget_all_below(going)
            yield
            self._forget_places(parent)
            self.shown.drop(parent)
            return
        if parent is not None and self.shown.is_arranged(parent):
            self._rearrange(parent, going=going)
            self._forget_all_below(going)
            yield
            self._to_arrange.setdefault(parent, set())
            return
        at = self.shown.count_before(parent, first)
        end = self.shown.count_before(parent, last + 1)
        if at == end:
            self._forget_all_below(going)
            yield
            self._forget_places(parent)
            return
        self.beginRemoveRows(self._above(parent), at, end - 1)
        self._forget_all_below(going)
        yield
        self._forget_places(parent)
        self.shown.gone(parent, at, end)
        self._may_have.pop(parent, None)
        self.endRemoveRows()
        self._renumber(parent)

    @contextmanager
    def moving(self, parent: int | None, position: int, to: int) -> Iterator[None]:
        row = self.rows.children(parent)[position]
        if not self._must_tell(parent):
            yield
            self._forget_places(parent)
            self.shown.drop(parent)
            return
        if parent is not None and self.shown.is_arranged(parent):
            yield
            self._to_arrange.setdefault(parent, set())
            return
        at = self.shown.count_before(parent, position)
        target = self.shown.count_before(parent, to)
        if self.shown.position(row) is None or target in {at, at + 1}:
            yield
            self._forget_places(parent)
            return
        above = self._above(parent)
        self.beginMoveRows(above, at, at, above, target)
        yield
        self._forget_places(parent)
        self.shown.moved(parent, at, target)
        self.endMoveRows()
        self._renumber(parent)

    def changed(self, rows: Sequence[int]) -> None:
        before = {row: self._may_have.pop(row, None) for row in rows}
        for row in rows:
            self._forget(row)
        for row in rows:
            self._tell_changed(row)
        self._arrange_what_changed()
        known = (row for row in rows if before[row] is not None)
        if any(self.may_have_children(row) != before[row] for row in known):
            self.foldability_changed.emit()

    def _forget(self, row: int) -> None:
        """What is known of a row is out of date."""
        self.looks.forget(row)
        self._may_have.pop(row, None)

    def _forget_places(self, parent: int | None) -> None:
        self._first_cells.pop(parent, None)
        self._first_cells_of_all.pop(parent, None)

    def _forget_all_below(self, rows: Sequence[int]) -> None:
        """Rows that go may come back as something else."""
        pending = list(rows)
        while pending:
            row = pending.pop()
            self._forget(row)
            self._forget_places(row)
            self._namings.pop(row, None)
            self.shown.drop(row)
            if self.rows.is_read(row):
                pending.extend(self.rows.children(row))

    def _tell_changed(self, row: int) -> None:
        index = self.index_of(row)
        if index.isValid():
            self.dataChanged.emit(index, index.siblingAtColumn(Column.MARKS))
        if self.texts.kind(row) is not NodeKind.TEMPLATE or not self.rows.is_read(row):
            return
        naming = self.texts.naming(row)
        if self._namings.get(row) is naming:
            return
        # Another field's name may have changed a number, or who overrides whom.
        self._namings[row] = naming
        if self.arrangement.is_active:
            self._to_arrange.setdefault(row, set())
        self.looks.forget_below(row)
        children = self.shown.children(row)
        if index.isValid() and children:
            last = self.index(len(children) - 1, Column.MARKS, index)
            self.dataChanged.emit(self.index(0, 0, index), last)

    def _must_tell(self, parent: int | None) -> bool:
        if parent is not None and not self.shown.is_shown(parent):
            return False
        return self.shown.knows(parent)

    def _above(self, parent: int | None) -> QModelIndex:
        return QModelIndex() if parent is None else self.index_of(parent)

    def _renumber(self, parent: int | None) -> None:
        for row in self.looks.forget_numbers(parent):
            index = self.index_of(row)
            if index.isValid():
                self.dataChanged.emit(index, index)

    # Arranging

    def _arrange(self) -> None:
        """Show the rows as is chosen now."""
        arrangement, display = self.arrangement, self._display
        if not arrangement.is_active and not (display.is_ordered or display.has_unused):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        arrangement.is_ordered, arrangement.has_unused = display.is_ordered, display.has_unused
        self.shown = self.shown.anew()
        self._first_cells, self._first_cells_of_all = {}, {}
        self._may_have.clear()
        # What was current and is not shown any more leaves it to its box.
        rows = (index.internalId() for index in before)
        self._move_indexes(before, {r: self.place_of(r) for r in rows if not self._is_there(r)})
        self.layoutChanged.emit()

    def _is_there(self, row: int) -> bool:
        return row in self.rows or (
            self.shown.is_shown(row) if self.arrangement.extra(row) is not None else False
        )

    def _arrange_what_changed(self) -> None:
        waiting, self._to_arrange = self._to_arrange, {}
        for parent, came in waiting.items():
            if parent in self.rows and self._must_tell(parent):
                self._rearrange(parent, came)

    def _rearrange(
        self, parent: int, came: Collection[int] = (), going: Collection[int] = ()
    ) -> None:
        """List the rows below a template anew: some have come, or are about to go."""
        before = self.shown.children(parent)
        following = Following(self.arrangement, parent, before)
        after = self.shown.arranged_anew(parent, came, going)
        if after == before:
            return
        self.layoutAboutToBeChanged.emit()
        indexes = self.persistentIndexList()
        self.shown.take(parent, after)
        self._forget_places(parent)
        self._may_have.pop(parent, None)
        self._move_indexes(indexes, following.others(after))
        self.layoutChanged.emit()

    def _move_indexes(self, before: list[QModelIndex], others: Mapping[int, int]) -> None:
        """Let the indexes that somebody holds follow their rows, or those that took their place."""
        after = []
        for index in before:
            row = index.internalId()
            after.append(self.index_of(others.get(row, row), index.column()))
        self.changePersistentIndexList(before, after)

    # Showing other rows

    def show_rest(self) -> None:
        """Show the rows that were cut off in filtering."""
        if not self.shown.is_all:
            self._show(self.shown.whole())

    def _show(self, shown: ShownRows) -> None:
        if self.shown.is_all:
            self._first_cells_of_all = self._first_cells
        if shown.shows_the_same(self.shown):
            known = self._first_cells.copy()
            self._first_cells = self._first_cells_of_all if shown.is_all else known
            self.shown = shown
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        self.shown = shown
        self._first_cells = self._first_cells_of_all if shown.is_all else {}
        after = [self.index_of(self.row_of(index), index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
