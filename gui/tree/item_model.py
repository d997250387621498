"""The rows of a page as a Qt item model: a thin adapter that knows no wikitext."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.document_controller import DocumentController
from gui.tree.cell_flags import CellFlags
from gui.tree.cell_words import CellWords
from gui.tree.columns import Column
from gui.tree.extra_cells import ExtraCells
from gui.tree.field_display import FieldDisplay
from gui.tree.filter import Query
from gui.tree.following import Following
from gui.tree.row_look import RowLooks
from gui.tree.shown_rows import ShownRows
from model.rows.arrangement import Arrangement, Unused
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.templatedata.labels import names_for_label
from model.wikitext.nodes import NodeKind

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WIDTH = len(Column)
_MOST_BOXES_ASKED = 200
"""Boxes of a page whose templates are asked what their fields are called."""

_TEXT_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


class ItemModel(QAbstractItemModel):
    """The tree's rows; an index carries the id of its row.

    Implements RowListener: each pair of events becomes a begin and an end call.
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
        self._display.labels_changed.connect(self._show_meanings)
        self._display.arrangement_changed.connect(self._arrange)
        controller.specs_changed.connect(self._show_meanings)
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
        self.looks.has_labels = self._display.has_labels
        self.words = CellWords(self._controller)
        self._cell_flags = CellFlags(self._controller)
        self._extras = ExtraCells(self._controller, self.words)
        # What Qt asks for each row that it lays out, however many: it waits for Python then.
        self._first_cells: dict[int | None, list[QModelIndex]] = {}
        self._first_cells_of_all: dict[int | None, list[QModelIndex]] = {}
        self._may_have: dict[int | None, bool] = {}
        self._namings: dict[int, object] = {}
        self._flags: dict[int, Qt.ItemFlag] = {}
        self._was_readable = self._controller.is_readable
        self.rows.listener = self

    def take_page(self) -> None:
        """The controller has another page altogether."""
        self.beginResetModel()
        self._take_page()
        self.endResetModel()

    # Rows and indexes

    def row_of(self, index: _Index) -> int:
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

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
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

    def parent(self, index: _Index | None = None) -> Any:
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

    def rowCount(self, parent: _Index = _NONE) -> int:
        return len(self._children(parent))

    def columnCount(self, _parent: _Index = _NONE) -> int:
        return _WIDTH

    def hasChildren(self, parent: _Index = _NONE) -> bool:
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

    def _children(self, parent: _Index) -> Sequence[int]:
        row = parent.internalId()
        if not row:
            return self.shown.children(None)
        if parent.column() != 0 or not self.may_have_children(row):
            return ()
        children = self.shown.children(row)
        if not children and not self.rows.children(row):
            self._may_have[row] = False
        return children

    # What a cell says

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row, column = index.internalId(), index.column()
        extra = self.arrangement.extra(row)
        if extra is not None:
            return self._extras.flags(extra, column)
        key = row * _WIDTH + column
        known = self._flags.get(key)
        if known is None:
            known = self._cell_flags.of(row, column)
            if row in self.rows.document:
                self._flags[key] = known
        return known

    def put_off_meanings(self) -> None:
        """Don't load yet what is known of templates: the page is painted sooner without it."""
        self.looks.knows_templates = False

    def show_meanings(self) -> None:
        """Show what was put off."""
        self.looks.knows_templates = True
        self._show_meanings()

    def _show_meanings(self) -> None:
        """What is shown of templates may be other for all rows."""
        self.looks.has_labels = self._display.has_labels
        self.looks.forget_all()
        top = len(self.shown.children(None))
        if top:
            # Views paint all that is in sight then, whatever rows are named.
            self.dataChanged.emit(self.index(0, 0), self.index(top - 1, Column.MARKS))

    def follow_readability(self) -> None:
        """Whether rows can be edited may have changed for all of them."""
        if self._was_readable != self._controller.is_readable:
            self._was_readable = self._controller.is_readable
            self._flags.clear()

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a cell is edited in place: names that can change, and values but a whole box."""
        flags = self.flags(self.index_of(row, column))
        return bool(flags & Qt.ItemFlag.ItemIsEditable)

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

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        row, column = index.internalId(), index.column()
        look = self.looks.look(row)
        extra = self.arrangement.extra(row)
        if look is None or (row not in self.rows.document and extra is None):
            return None
        if extra is not None:
            return self._extras.data(extra, column, role, look)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words.tool_tip(row, column, look)
        if role == Qt.ItemDataRole.EditRole:
            return self.words.edited(row, column)
        return self.words.shown(row, column, look)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Field"), self.tr("Value"), "")[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (self.tr("Field"), self.tr("Value"), self.tr("Marks"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    # Dragging and dropping

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        from model.clipboard import MIME_TYPE  # noqa: PLC0415 - not before something is dragged

        return [MIME_TYPE, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        from gui.transfer.row_clipboard import mime_of  # noqa: PLC0415 - not before something is dragged

        return mime_of(self._controller, {self.row_of(index) for index in indexes})

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
        self.looks.forget(row)
        self._may_have.pop(row, None)
        for column in range(_WIDTH):
            self._flags.pop(row * _WIDTH + column, None)

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

    # Filtering

    def set_filter(self, words: str, keep: Sequence[int] = (), *, most: int | None = None) -> None:
        """Show the rows that match and those above them; the rows `keep` in any case.

        Of more than `most` rows altogether only a part is shown until `show_rest`.
        """
        self._show(self.shown.filtered(Query(words, self._called(words)), keep, most))

    def _called(self, words: str) -> list[str]:
        """The names of fields of the page's boxes whose labels hold these words."""
        if not self._display.has_labels or not words.strip():
            return []
        specs = {
            spec.title: spec
            for row in self.rows.top[:_MOST_BOXES_ASKED]
            if row in self.rows.document and (spec := self._controller.specs.spec_of(row))
        }
        found = (name for s in specs.values() for name in names_for_label(s.parameters, words))
        return list(dict.fromkeys(found))

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
