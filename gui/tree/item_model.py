"""The rows of a page as a Qt item model: a thin adapter that knows no wikitext."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

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
from gui.tree import row_drop
from gui.tree.columns import Column
from gui.tree.filter import Query
from gui.tree.row_look import RowLook, RowLooks
from gui.tree.shown_rows import ShownRows
from model.row_text import RowText
from model.rows import RowTree
from model.wikitext.nodes import NodeKind

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WIDTH = len(Column)
_LEAVES = (NodeKind.TEXT, NodeKind.PHRASE, NodeKind.OPAQUE, NodeKind.COMMENT)
_LONGEST_TOOL_TIP = 800
_TEXT_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)
_DISABLED = Qt.ItemFlag.NoItemFlags
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = Qt.ItemFlag.ItemIsEditable
_FLAGS = {
    NodeKind.ARGUMENT: _SHOWN | Qt.ItemFlag.ItemIsDragEnabled,
    NodeKind.TEMPLATE: _SHOWN | Qt.ItemFlag.ItemIsDropEnabled,
}
# Joining flags in Python takes its time.
_FLAGS_WHERE_EDITABLE = {kind: _FLAGS.get(kind, _SHOWN) | _EDITABLE for kind in NodeKind}


class ItemModel(QAbstractItemModel):
    """The tree's rows; an index carries the id of its row.

    Implements RowListener: each pair of events becomes a begin and an end call.
    """

    foldability_changed = Signal()
    """Rows that are there have got rows below, or lost all; Qt has no signal for that."""

    def __init__(self, controller: DocumentController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._take_page()

    def _take_page(self) -> None:
        self.page_key = uuid4().hex
        """Tells the rows of this page from those of others in a drag."""
        self.texts: RowText = self._controller.texts
        self.rows: RowTree = self._controller.rows
        self.shown = ShownRows(self.rows)
        self.looks = RowLooks(self.rows, self.texts)
        self._may_have: dict[int | None, bool] = {}
        self._flags: dict[int, Qt.ItemFlag] = {}
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
        if row not in self.rows or not self.shown.is_shown(row):
            return QModelIndex()
        position = self.shown.position(row)
        return QModelIndex() if position is None else self.createIndex(position, column, row)

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
        if row < 0 or not 0 <= column < _WIDTH:
            return QModelIndex()
        children = self._children(parent)
        return (
            self.createIndex(row, column, children[row]) if row < len(children) else QModelIndex()
        )

    def parent(self, index: _Index | None = None) -> Any:
        """The index above; without an argument the owner, as QObject has it."""
        if index is None:
            return super().parent()
        if not index.isValid():
            return QModelIndex()
        above = self.rows.parent(index.internalId())
        if above is None:
            return QModelIndex()
        position = self.shown.position(above)
        return QModelIndex() if position is None else self.createIndex(position, 0, above)

    def rowCount(self, parent: _Index = _NONE) -> int:
        return len(self._children(parent))

    def columnCount(self, _parent: _Index = _NONE) -> int:
        return _WIDTH

    def hasChildren(self, parent: _Index = _NONE) -> bool:
        if not parent.isValid():
            return bool(self.shown.children(None))
        row = parent.internalId()
        known = self._may_have.get(row)
        return parent.column() == 0 and (self.may_have_children(row) if known is None else known)

    def may_have_children(self, row: int) -> bool:
        """Whether rows may stand below; a guess until somebody has looked."""
        known = self._may_have.get(row)
        if known is None:
            document = self.rows.document
            if row not in document:
                return False
            is_leaf = document.green(row).kind in _LEAVES
            self._may_have[row] = known = not is_leaf and self.rows.may_have_children(row)
        return known

    def _children(self, parent: _Index) -> Sequence[int]:
        if not parent.isValid():
            return self.shown.children(None)
        row = parent.internalId()
        if parent.column() != 0 or not (self._may_have.get(row) or self.may_have_children(row)):
            return ()
        children = self.shown.children(row)
        if not children and not self.rows.children(row):
            self._may_have[row] = False
        return children

    # What a cell says

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _DISABLED
        row, column = index.internalId(), index.column()
        key = row * _WIDTH + column
        known = self._flags.get(key)
        if known is None:
            if row not in self.rows.document:
                return _DISABLED
            # Qt asks twice for each row it lays out.
            self._flags[key] = known = self._find_flags(row, column)
        return known

    def _find_flags(self, row: int, column: int) -> Qt.ItemFlag:
        kind = self.texts.kind(row)
        if self.can_edit(row, column):
            return _FLAGS_WHERE_EDITABLE[kind]
        return _FLAGS.get(kind, _SHOWN)

    def forget_flags(self) -> None:
        """What can be edited has changed for all rows."""
        self._flags.clear()

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a cell is edited in place: names that can change, and values but a whole box."""
        if not self._controller.is_readable:
            return False
        if column == Column.FIELD:
            return self.texts.can_rename(row)
        return column == Column.VALUE and not self.texts.is_box(row)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        row, column = index.internalId(), index.column()
        look = self.looks.look(row)
        if look is None or row not in self.rows.document:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.texts.name(row) if column == Column.FIELD else self.texts.editable(row)
        return self._words(row, column, look)

    def _words(self, row: int, column: int, look: RowLook) -> str:
        if column == Column.FIELD:
            return look.label
        return look.value if column == Column.VALUE else ", ".join(self._marks(row))

    def _marks(self, row: int) -> Iterator[str]:
        if self.is_changed(row):
            yield self.tr("changed")
        if self.winner(row) is not None:
            yield self.tr("duplicate")

    def is_changed(self, row: int) -> bool:
        """Whether the row differs from the saved text."""
        return row in self.rows.document and self._controller.fidelity.is_row_changed(row)

    def winner(self, row: int) -> int | None:
        """The later field of the same name that a reader sees instead of this one."""
        return self.texts.loser_of(row) if row in self.rows.document else None

    def _tool_tip(self, row: int, column: int) -> str:
        if self.winner(row) is not None and column != Column.VALUE:
            return self.tr("overridden by the later %1").replace("%1", self.texts.name(row))
        if column == Column.MARKS:
            return ", ".join(self._marks(row))
        source = self.texts.editable(row)
        if column == Column.FIELD or not source:
            return ""
        if len(source) > _LONGEST_TOOL_TIP:
            source = source[:_LONGEST_TOOL_TIP].rstrip() + " …"
        return f'<p style="white-space: pre-wrap">{html.escape(source)}</p>'

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
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [row_drop.MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = dict.fromkeys(self.row_of(index) for index in indexes)
        return row_drop.pack(self.page_key, list(rows))

    def canDropMimeData(
        self,
        data: QMimeData,
        _action: Qt.DropAction,
        row: int,
        _column: int,
        parent: _Index,
    ) -> bool:
        if row < 0 or not self._controller.is_readable:
            return False
        rows = row_drop.unpack(self.page_key, data)
        return row_drop.can_move(self.rows, rows, self.row_of(parent))

    # Following the rows

    @contextmanager
    def inserting(self, parent: int | None, first: int, last: int) -> Iterator[None]:
        if not self._must_tell(parent):
            yield
            self.shown.drop(parent)
            return
        at = self.shown.count_before(parent, first)
        self.beginInsertRows(self._above(parent), at, at + last - first)
        yield
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
            self.shown.drop(parent)
            return
        at = self.shown.count_before(parent, first)
        end = self.shown.count_before(parent, last + 1)
        if at == end:
            self._forget_all_below(going)
            yield
            return
        self.beginRemoveRows(self._above(parent), at, end - 1)
        self._forget_all_below(going)
        yield
        self.shown.gone(parent, at, end)
        self._may_have.pop(parent, None)
        self.endRemoveRows()
        self._renumber(parent)

    @contextmanager
    def moving(self, parent: int | None, position: int, to: int) -> Iterator[None]:
        row = self.rows.children(parent)[position]
        if not self._must_tell(parent):
            yield
            self.shown.drop(parent)
            return
        at = self.shown.count_before(parent, position)
        target = self.shown.count_before(parent, to)
        if self.shown.position(row) is None or target in {at, at + 1}:
            yield
            return
        above = self._above(parent)
        self.beginMoveRows(above, at, at, above, target)
        yield
        self.shown.moved(parent, at, target)
        self.endMoveRows()
        self._renumber(parent)

    def changed(self, rows: Sequence[int]) -> None:
        before = {row: self._may_have.pop(row, None) for row in rows}
        for row in rows:
            self._forget(row)
        for row in rows:
            self._tell_changed(row)
        known = (row for row in rows if before[row] is not None)
        if any(self.may_have_children(row) != before[row] for row in known):
            self.foldability_changed.emit()

    def _forget(self, row: int) -> None:
        self.looks.forget(row)
        self._may_have.pop(row, None)
        for column in range(_WIDTH):
            self._flags.pop(row * _WIDTH + column, None)

    def _forget_all_below(self, rows: Sequence[int]) -> None:
        """Rows that go may come back as something else."""
        pending = list(rows)
        while pending:
            row = pending.pop()
            self._forget(row)
            self.shown.drop(row)
            if self.rows.is_read(row):
                pending.extend(self.rows.children(row))

    def _tell_changed(self, row: int) -> None:
        index = self.index_of(row)
        if index.isValid():
            self.dataChanged.emit(index, index.siblingAtColumn(Column.MARKS))
        if self.texts.kind(row) is not NodeKind.TEMPLATE or not self.rows.is_read(row):
            return
        # Another field's name or value may have changed a number, or who overrides whom.
        for child in self.rows.children(row):
            self.looks.forget(child)
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

    # Filtering

    def set_filter(self, words: str, keep: Sequence[int] = ()) -> None:
        """Show the rows that match and those above them; the rows `keep` in any case."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        self.shown.set_query(Query(words), keep)
        after = [self.index_of(self.row_of(index), index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
