"""The tree of a page with all that belongs to it: filter, in-place editing, notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from gui.document_controller import DocumentController
from gui.refusal import Refusal
from gui.theme_manager import ThemeManager
from gui.tree.cell_words import order_words
from gui.tree.columns import Column, column_of, word_of
from gui.tree.empty_state import EmptyState
from gui.tree.empty_words import empty_words
from gui.tree.field_adder import FieldAdder
from gui.tree.field_display import FieldDisplay
from gui.tree.folding import Folding
from gui.tree.header import TreeHeader
from gui.tree.item_model import ItemModel
from gui.tree.notice_strip import NoticeStrip
from gui.tree.view import TreeView
from model.rows.arrangement import Unused

_MOST_UNFOLDED_AT_FIRST = 3

_MOST_WHILE_TYPING = 300
"""Rows that are shown at once when the filter changes."""

_MOST_READ_WHILE_TYPING, _MOST_READ = 6, 25
"""Rows that nobody has looked at yet, read to unfold what matches in them."""

_REST_AFTER_MS = 150
"""How long typing in the filter rests before all other rows follow."""


class TreePane(QWidget):
    """Shows the rows of a controller's page and edits them through it."""

    current_changed = Signal(int)
    """The current row, -1 for none."""
    filter_left = Signal()
    """Esc was pressed in the tree while it is filtered."""
    unused_changed = Signal(object)
    """The current row stands for a parameter that is not there, `Unused`; None where it doesn't."""
    filter_rested = Signal()
    """Nobody has typed in the filter for a moment: its rows are all there."""
    menu_requested = Signal(QPoint)
    """A context menu is wanted for the selected rows, at this place of the screen."""
    dropped = Signal(object)
    """Rows or text were dropped that do not only change places within a template: a `Drop`."""

    def __init__(
        self,
        controller: DocumentController,
        theme_manager: ThemeManager,
        parent: QWidget | None = None,
        display: FieldDisplay | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._current = -1
        self._is_on_unused = False
        self._marks: dict[int, bool] = {}
        self._rest_timer = QTimer(self)
        self._rest_timer.setSingleShot(True)
        self._rest_timer.setInterval(_REST_AFTER_MS)
        self._before_filter: tuple[list[int], int, int] | None = None
        self.setAccessibleName(self.tr("Infoboxes of the page"))
        display = display or FieldDisplay(self)
        self.model = ItemModel(controller, self, display)
        # The model has arranged its rows by then.
        display.arrangement_changed.connect(self._check_current)
        self.view = TreeView(controller, self.model, theme_manager, self)
        self.adder = FieldAdder(controller, self.model, self.view, theme_manager)
        self._folding = Folding(self.view, self.model)
        self.notice = NoticeStrip(theme_manager, self)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)
        self._connect()
        self._show_first_rows()
        self._show_state()

    def _connect(self) -> None:
        controller = self._controller
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.menu_requested.connect(self.menu_requested)
        self.view.filter_left.connect(self.filter_left)
        self.view.typed_in_vain.connect(controller.say_why_not)
        self.view.dropped.connect(self._on_dropped)
        self.view.collapsed.connect(self._look_away)
        self.view.expanded.connect(self._look_again)
        self._rest_timer.timeout.connect(self.show_rest)
        self.empty.button_clicked.connect(self._show_everything)
        controller.select_requested.connect(self.select)
        controller.readable_changed.connect(self._show_state)
        controller.tree_read.connect(self._show_state)
        controller.tree_read.connect(self._check_current)
        controller.fidelity_changed.connect(self._show_marks)
        controller.reset.connect(self._on_reset)
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.layoutChanged):
            changed.connect(self._choose_page)

    # What is current

    @property
    def header(self) -> QHeaderView:
        """The view's header, whose state holds the widths of the columns."""
        return self.view.header()

    @property
    def field_width(self) -> int:
        """The width that the person gave the names."""
        header = self.view.header()
        assert isinstance(header, TreeHeader)
        return header.chosen_width

    def current_row(self) -> int:
        """The current row, -1 for none."""
        return self.view.current_row()

    def current_unused(self) -> Unused | None:
        """What the current row stands for, where that is a parameter that is not there."""
        return self.model.unused(self.model.row_of(self.view.currentIndex()))

    def current_column(self) -> str:
        """The column of the current cell, "name" or "value"."""
        return word_of(self.view.currentIndex().column())

    def selected_rows(self) -> list[int]:
        """The selected rows in the order of the page."""
        return self.view.selected_rows()

    def select(self, row: int, column: str = "value") -> None:
        """Make a row's cell current, whatever is folded or filtered away above it."""
        row = self._nearest(row)
        if row < 0:
            return
        if not self.model.shown.is_shown(row):
            self.model.set_filter(self.model.shown.query.words, self.model.rows.path(row))
        self.view.select(row, column_of(column))

    def _nearest(self, row: int) -> int:
        """The row, or the innermost above it that the tree shows; -1 for none."""
        rows = self.model.rows
        if row not in rows:
            return -1
        for above in rows.path(row)[:-1]:
            if not self.model.may_have_children(above):
                return above
        return row

    def _on_current(self) -> None:
        # Also one that the page does not have: undo leaves it current then.
        row = self.model.row_of(self.view.currentIndex())
        if row >= 0:
            self._controller.note_selection(row, self.current_column())
        self._check_current()

    def _check_current(self) -> None:
        row = self.view.current_row()
        if row != self._current:
            self._current = row
            self.current_changed.emit(row)
        unused = self.current_unused()
        if unused is not None or self._is_on_unused:
            self._is_on_unused = unused is not None
            self.unused_changed.emit(unused)

    # Editing

    def edit_value(self) -> bool:
        """Edit the current row's value in place; whether that can be."""
        return self.view.edit_cell(Column.VALUE)

    def edit_name(self) -> bool:
        """Edit the current row's name in place; whether that can be."""
        return self.view.edit_cell(Column.FIELD)

    def edit_current(self) -> bool:
        """Edit the current cell, name or value; whether that can be."""
        return self.view.edit_current()

    def begin_add_field(self, written: str = "") -> bool:
        """Open the line for a new field below the current row; whether that can be."""
        return self.view.commit_pending() and self.adder.begin(written)

    def begin_add_item(
        self, row: int, add: Callable[[str], Refusal | None], *, above: bool = False
    ) -> bool:
        """Open the line for a new item of a list beside a row; whether that can be."""
        return self.view.commit_pending() and self.adder.begin_item(row, add, above=above)

    def commit(self) -> Refusal | None:
        """Write what is being typed; where that is refused it stays open, and this is why."""
        if not self.view.commit_pending() and self.view.editor is not None:
            return self.view.editor.refusal
        if not self.adder.commit_pending() and self.adder.line is not None:
            return self.adder.line.refusal
        return None

    def why_not_to_move(self, rows: Sequence[int]) -> Refusal | None:
        """Why fields don't change places here, if so: the tree doesn't show their order."""
        if not rows or not self.model.is_reordered(self.model.rows.parent(rows[0])):
            return None
        return self._controller.edits.refuse(rows[0], order_words())

    def _on_dropped(self, drop: object) -> None:
        from model.rows.dropping import MoveFields  # noqa: PLC0415 - with the first drag

        if not isinstance(drop, MoveFields):
            self.dropped.emit(drop)
            return
        refusal = self.why_not_to_move(drop.rows)
        if refusal is None:
            refusal = self._controller.fields.move(drop.rows, drop.to)
        if refusal is not None:
            self._controller.refused.emit(refusal)

    # Filtering

    def set_filter(self, words: str) -> None:
        """Show only rows that have these words in their name or value, and those above them.

        What was unfolded and current before comes back when the words are gone.
        """
        if self.commit() is not None:
            return
        had_filter = self.model.shown.is_filtered
        if not had_filter and not words.strip():
            return
        if not had_filter:
            current = self.view.currentIndex()
            self._before_filter = (
                self._folding.unfolded(),
                self.view.current_row(),
                current.column(),
            )
        row, column = self.view.current_row(), self.view.currentIndex().column()
        keep = () if words.strip() else self._path_to_keep(row)
        self.model.set_filter(words, keep, most=_MOST_WHILE_TYPING)
        self._rest_timer.start()
        self.view.viewport().update()
        if self.model.shown.is_filtered:
            if not self.model.shown.is_cut:
                self._folding.unfold_matches(_MOST_READ_WHILE_TYPING)
            self._make_current_a_match()
        else:
            self._come_back(row, column)

    def _path_to_keep(self, row: int) -> list[int]:
        """The way to what will be current when the filter is gone."""
        if row < 0 and self._before_filter is not None:
            row = self._before_filter[1]
        return self.model.rows.path(row) if row in self.model.rows else []

    @property
    def is_filtering(self) -> bool:
        """Whether the filter is being typed in, so that what is current may change at once."""
        return self._rest_timer.isActive()

    def show_rest(self) -> None:
        """Show the rows that were left for later in filtering; what is in sight stays there."""
        self._rest_timer.stop()
        top = self.view.indexAt(QPoint(0, 0))
        row, before = self.model.row_of(top), self.view.visualRect(top).top()
        self.model.show_rest()
        if self.model.shown.is_filtered:
            self._folding.unfold_matches(_MOST_READ)
        bar = self.view.verticalScrollBar()
        now = self.view.visualRect(self.model.index_of(row)).top() if row >= 0 else before
        bar.setValue(bar.value() + now - before)
        self.filter_rested.emit()

    def _make_current_a_match(self) -> None:
        """Leave the current row where it is among the matches; one above them gives way."""
        current = self.view.currentIndex()
        is_above = self.view.isExpanded(current.siblingAtColumn(Column.FIELD))
        if not current.isValid() or is_above:
            self.find_next()

    def _come_back(self, row: int, column: int) -> None:
        """The filter is gone: unfold what was, and keep what has been found meanwhile current."""
        unfolded, old_row, old_column = self._before_filter or ([], -1, Column.FIELD)
        self._before_filter = None
        self._folding.unfold_only(unfolded)
        if row < 0:
            row, column = old_row, old_column
        if row in self.model.rows:
            self.view.select(row, column)

    def find_next(self, *, backwards: bool = False) -> bool:
        """Go to the next row that the filter's words stand in, around the end of the page."""
        matches, rows = self.model.shown.matches, self.model.rows
        current = self.view.current_row()
        start = rows.document.start(current) if current in rows else -1
        count = len(matches.starts)
        first = matches.after(start - 1)
        for step in range(count):
            at = (first - 1 - step) % count if backwards else (first + step) % count
            row = self._row_around(matches.starts[at], matches.end(at))
            if row >= 0 and row != current:
                self.select(row, self._column_at(row, matches.starts[at]))
                return True
        return False

    def _row_around(self, start: int, end: int) -> int:
        """The innermost row that holds a span of the tree's text; -1 for none."""
        rows = self.model.rows
        row = rows.row_at(start)
        while row is not None and rows.document.node(row).end < end:
            row = rows.parent(row)
        return -1 if row is None else self._nearest(row)

    def _column_at(self, row: int, offset: int) -> str:
        return "value" if offset >= self._controller.texts.editable_span(row)[0] else "name"

    # Folding

    def _look_away(self, index: QModelIndex) -> None:
        if self._controller.has_read_in_background:
            self._controller.background.look_away(self.model.row_of(index))

    def _look_again(self, index: QModelIndex) -> None:
        if self._controller.has_read_in_background:
            self._controller.background.look_again(self.model.row_of(index))

    def expand_all_below(self) -> None:
        """Unfold the current row, or the first box, and all below it."""
        row = self.view.current_row()
        top = self.model.shown.children(None)
        if row < 0 and top:
            row = top[0]
        if row >= 0:
            self._folding.unfold_all_below(row)

    def collapse_all(self) -> None:
        """Fold all rows."""
        self._folding.fold_all()

    def expansion_state(self) -> tuple[str, ...]:
        """The unfolded rows by their paths, to come back to."""
        return self._folding.paths()

    def restore_expansion(self, state: Iterable[str]) -> None:
        """Unfold what `expansion_state` named, and nothing else, as far as it is still there."""
        self.view.collapseAll()
        self._folding.unfold_paths(state)

    # States of the page

    def _show_first_rows(self) -> None:
        self._folding.unfold(self.model.rows.top[:_MOST_UNFOLDED_AT_FIRST])

    def _show_everything(self) -> None:
        self.model.rows.show_everything(True)
        self._choose_page()
        if self.model.rows.top:
            self.select(self.model.rows.top[0], "name")
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_marks(self) -> None:
        """Paint the marks in sight that are others now; the rest is as it was."""
        fidelity = self._controller.fidelity
        bottom = self.view.viewport().height()
        index = self.view.indexAt(QPoint(0, 0))
        marks: dict[int, bool] = {}
        while index.isValid() and self.view.visualRect(index).top() < bottom:
            row = self.model.row_of(index)
            if row in self.model.rows.document:
                marks[row] = fidelity.is_row_changed(row)
                if self._marks.get(row) != marks[row]:
                    self.view.update(index.siblingAtColumn(Column.MARKS))
            index = self.view.indexBelow(index)
        self._marks = marks

    def show_problems(self, sentences: Mapping[int, str]) -> None:
        """Mark the rows that something is wrong with; the sentences say what."""
        if self.model.words.problems != sentences:
            self.model.words.problems = sentences
            self.view.viewport().update()

    def _show_state(self) -> None:
        self.model.follow_readability()
        self.notice.say(self._unreadable_words())
        self._choose_page()

    def _unreadable_words(self) -> str:
        if self._controller.is_readable:
            return ""
        # What is to blame is said below the wikitext, or above the page.
        return self.tr(
            "The page cannot be read at the moment. The tree shows its last readable state."
        )

    def _choose_page(self) -> None:
        if self.model.shown.children(None):
            self._stack.setCurrentWidget(self.view)
            return
        if self.model.shown.is_filtered and self.model.rows.top:
            self.empty.say(self.tr("No field or value has these words."))
        else:
            words, has_templates = empty_words(self._controller)
            self.empty.say(words, self.tr("Show all templates") if has_templates else "")
        self._stack.setCurrentWidget(self.empty)

    def _on_reset(self) -> None:
        paths = self._folding.paths()  # of the page as it was
        self.model.take_page()
        self._before_filter = None
        self._folding.unfold_paths(paths)
        self._check_current()
        self._show_state()
