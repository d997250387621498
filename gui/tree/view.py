"""The tree view: a cell is current as in a spreadsheet, and typing goes to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStatusTipEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.document_controller import DocumentController
from gui.theme_manager import ThemeManager
from gui.tree.chevron import draw_chevron
from gui.tree.columns import Column
from gui.tree.delegate import Delegate
from gui.tree.header import TreeHeader
from gui.tree.item_model import ItemModel
from gui.tree.keys import TreeKeys
from gui.tree.type_ahead import TypeAhead
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.text_mode import TextMode
    from gui.tree.drop_target import DropTarget
    from gui.tree.value_editor import ValueEditor

_INDENTATION = 18
_UNFOLDS_AFTER_MS = 700
"""How long a drag rests on a row until that is unfolded."""
_MOVE, _COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_SELECT_ALSO = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows

_Index = QModelIndex | QPersistentModelIndex


class TreeView(QTreeView):
    """Shows an ItemModel, edits in its cells and moves its rows."""

    typed_in_vain = Signal(int)
    """A key was typed on this row (-1: on none), whose value cannot be edited in its cell."""
    filter_left = Signal()
    """Esc was pressed while the rows are filtered."""
    menu_requested = Signal(QPoint)
    """A right click or the menu key, at a place of the screen."""
    dropped = Signal(object)
    """Rows or text were dropped where they can go: a `Drop`."""

    def __init__(
        self,
        controller: DocumentController,
        model: ItemModel,
        theme_manager: ThemeManager,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._model = model
        self._themes = theme_manager
        self._row_state = QStyle.StateFlag.State_None
        self._drop_target: DropTarget | None = None
        self.setAccessibleName(self.tr("Fields"))
        self._columns = TreeHeader(theme_manager, self)
        self.setHeader(self._columns)
        self.setModel(model)
        self._columns.set_up()
        self._keys = TreeKeys(self, model, TypeAhead(self, model, controller))
        self._delegate = Delegate(controller, model, theme_manager, self)
        self._delegate.went_on.connect(self._go_on)
        self.setItemDelegate(self._delegate)
        self._set_up()
        theme_manager.changed.connect(self._dress)
        self.expanded.connect(self._drop_empty_branch)
        model.foldability_changed.connect(self.scheduleDelayedItemsLayout)

    def _set_up(self) -> None:
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(self._themes.pixels(_INDENTATION))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(_UNFOLDS_AFTER_MS)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fit(self.viewport().width())

    def _dress(self) -> None:
        self._delegate.dress()
        self.setIndentation(self._themes.pixels(_INDENTATION))
        self._columns.dress()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # What is current and selected

    def current_row(self) -> int:
        """The current row, -1 for none, and for one that the page does not have."""
        row = self._model.row_of(self.currentIndex())
        return row if self._model.place_of(row) == row else -1

    def current_place(self) -> int:
        """The current row; of one that the page does not have, the template it would belong to."""
        return self._model.place_of(self._model.row_of(self.currentIndex()))

    def neighbour(self, index: QModelIndex, step: int) -> QModelIndex:
        """The cell below (1) or above (-1); invalid where none is. Headings have none."""
        column = index.column()
        beside = index
        while True:
            beside = self.indexBelow(beside) if step > 0 else self.indexAbove(beside)
            if not beside.isValid() or beside.flags() & Qt.ItemFlag.ItemIsEnabled:
                return beside.siblingAtColumn(column)

    def selected_rows(self) -> list[int]:
        """The selected rows in the order of the tree."""
        indexes = self.selectionModel().selectedRows(Column.FIELD)
        rows = [self._model.row_of(index) for index in indexes]
        document = self._controller.document
        return sorted((r for r in rows if r in document), key=lambda r: (document.start(r), r))

    def select(self, row: int, column: int) -> bool:
        """Make a cell current, unfolding down to it; whether the row is shown."""
        index = self._model.index_of(row, column)
        if not index.isValid():
            return False
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index.siblingAtColumn(Column.FIELD))
        return True

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell that is shown the current one, and its row the only one selected."""
        self.selectionModel().setCurrentIndex(index, _SELECT)

    def select_also(self, rows: Iterable[int]) -> None:
        """Select these rows besides the current one, as far as they are shown."""
        for row in rows:
            index = self._model.index_of(row)
            if index.isValid():
                self.selectionModel().select(index, _SELECT_ALSO)

    # Editing

    @property
    def editor(self) -> ValueEditor | None:
        """The open editor of a cell, if any."""
        return self._delegate.editor

    def use_text_mode(self, mode: TextMode) -> None:
        """Let what is typed in cells be wikitext or plain text, as is chosen."""
        self._delegate.text_mode = mode

    def edit_cell(self, column: int) -> bool:
        """Edit a cell of the current row in place; whether that can be."""
        row = self._model.row_of(self.currentIndex())
        if row < 0 or not self.commit_pending():
            return False
        # Committing may have moved or removed what was current.
        index = self._model.index_of(row, column)
        if not index.isValid() or not self._model.can_edit(row, column):
            return False
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)
        self.edit(index)
        return self.editor is not None

    def edit_current(self) -> bool:
        """Edit the current cell: rename in the Field column, else edit the value.

        A field that is not there yet has only a value to edit.
        """
        is_name = self.currentIndex().column() == Column.FIELD and self.current_row() >= 0
        return self.edit_cell(Column.FIELD if is_name else Column.VALUE)

    def commit_pending(self) -> bool:
        """Write what is being typed in a cell; False where that is refused and stays open."""
        editor = self.editor
        if editor is None:
            return True
        if not editor.commit():
            editor.setFocus()
            return False
        editor.done.emit(0)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Qt too closes editors, as when another cell becomes current: not one that is held."""
        if self.editor is not None and editor is self.editor and self.editor.is_held:
            return
        super().closeEditor(editor, hint)

    def edit_with(self, event: QKeyEvent | QInputMethodEvent) -> None:
        """Edit the current value with what is typed in its place."""
        if self.edit_cell(Column.VALUE) and self.editor is not None:
            self.editor.type_anew(event)
        elif self.editor is None:
            self.typed_in_vain.emit(self.current_row())

    def _go_on(self, step: int) -> None:
        index = self.currentIndex()
        beside = self.neighbour(index, step)
        if beside.isValid():
            self.go_to(beside)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keys.is_for_actions(event):
            event.ignore()
        elif self._keys.press(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Typing with an input method begins an edit as a key does."""
        self._keys.compose(event)
        event.accept()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes from name to value and from value to value; Shift+Tab back to the name."""
        # Qt asks too when what had the focus within the view is hidden.
        if self.hasFocus() and self._keys.step(forwards=forwards):
            return True
        return super().focusNextPrevChild(forwards)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keys.stop_search()
        if self.commit_pending():
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_value = index.column() == Column.VALUE
        is_unused = self._model.unused(self._model.row_of(index)) is not None
        if (is_value or is_unused) and self.edit_cell(Column.VALUE):
            return
        if index.column() == Column.FIELD and self._is_argument(index):
            self.edit_cell(Column.FIELD)
            return
        super().mouseDoubleClickEvent(event)

    def _is_argument(self, index: QModelIndex) -> bool:
        """Whether it is a field: other rows unfold at a double click on their name."""
        row = self._model.row_of(index)
        if row < 0 or self._model.place_of(row) != row:
            return False
        return self._controller.texts.kind(row) is NodeKind.ARGUMENT

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(cell.bottomLeft())
        self.menu_requested.emit(place)
        event.accept()

    # Dragging and dropping

    @property
    def _drops(self) -> DropTarget:
        """What looks where something is dropped, made when the first thing is dragged here."""
        if self._drop_target is None:
            from gui.tree.drop_target import DropTarget  # noqa: PLC0415 - see above

            self._drop_target = DropTarget(self, self._model, self._controller)
        return self._drop_target

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._drops.is_for_us(event.mimeData()):
            event.ignore()
            return
        self._drops.enter(event.mimeData())
        self.setState(QAbstractItemView.State.DraggingState)
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # Qt's part: scrolling at the edges, unfolding what the pointer rests on.
        super().dragMoveEvent(event)
        self._drops.point(event)
        QCoreApplication.sendEvent(self, QStatusTipEvent(self._drops.hint))
        event.setDropAction(_MOVE if self._drops.moves else _COPY)
        event.setAccepted(self._drops.takes)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        drops = self._drops
        drops.point(event)
        drop, takes = drops.drop, drops.takes
        event.setDropAction(_MOVE if drops.moves else _COPY)
        event.setAccepted(takes)
        self._end_drag(is_dropped=takes)
        self.setState(QAbstractItemView.State.NoState)
        if takes:
            self.dropped.emit(drop)

    def _end_drag(self, *, is_dropped: bool = False) -> None:
        self._drops.leave(is_dropped=is_dropped)
        QCoreApplication.sendEvent(self, QStatusTipEvent(""))
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_target is not None and self._drop_target.takes:
            color = self._themes.theme.color("accent")
            painter = QPainter(self.viewport())
            self._drop_target.paint(painter, color, self._themes.pixels(1))
            painter.end()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index) -> None:
        self._row_state = self._state_of(options, index)
        super().drawRow(painter, options, index)

    def _state_of(self, options: QStyleOptionViewItem, index: _Index) -> QStyle.StateFlag:
        state: QStyle.StateFlag = options.state
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        return state

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        ground = self._delegate.ground(self._row_state)
        if ground is not None:
            painter.fillRect(rect, ground)
        if not self._model.hasChildren(index):
            return
        indentation = self.indentation()
        middle = indentation / 2
        left = rect.left() + middle if self.isRightToLeft() else rect.right() - middle
        center = QPointF(left, rect.center().y())
        is_selected = bool(self._row_state & QStyle.StateFlag.State_Selected)
        draw_chevron(
            painter,
            center,
            self._themes.pixels(7) / 2,
            self._themes.theme.color("dim", selected=is_selected),
            is_open=self.isExpanded(index),
            is_mirrored=self.isRightToLeft(),
        )

    def _drop_empty_branch(self, index: QModelIndex) -> None:
        """A row that was taken for one with rows below turns out to have none."""
        if not self._model.hasChildren(index):
            self.collapse(index)
            self.scheduleDelayedItemsLayout()
