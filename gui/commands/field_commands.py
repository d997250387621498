"""What the commands on fields do to the rows of the current page."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from gui.actions import Actions
from gui.menus import conversion_actions
from gui.page_tab import PageTab
from gui.refusal import Refusal
from model.lists.names import TARGETS, ListForm
from model.rows.row_functions import call_at
from model.wikitext.functions import FunctionCall
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.commands.list_commands import ListCommands
    from gui.commands.reference_commands import ReferenceCommands

TextEditor = QLineEdit | QPlainTextEdit | QTextEdit


class FieldCommands(QObject):
    """Connects the actions, and enables those that can act on what is chosen."""

    updated = Signal()
    """Something else is chosen, or the same may be something else now."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._page: PageTab | None = None
        self._connect_fields()
        self._connect_lists()
        self._connect_references()

    def set_page(self, page: PageTab | None) -> None:
        """Acts on this page from now on."""
        self._page = page
        self.update()

    # What can act

    def update(self) -> None:
        """Enables what can act on the rows that are chosen, or on the text that has the focus."""
        a = self._actions
        rows, row = self.rows(), self.row()
        writable = self._page is not None and self._page.controller.is_readable
        fields = writable and bool(rows) and all(self._is_field(r) for r in rows)
        one = writable and row is not None
        call = self._call(row)
        # A row for a field that is not there yet stands for its box, and takes a value.
        is_unused = writable and row is None and self._is_on_unused()
        a.add_field.setEnabled(is_unused or (one and (call is None or call.takes_names)))
        a.add_positional.setEnabled(one and (call is None or not call.is_variable))
        a.edit_value.setEnabled(one or is_unused)
        a.rename.setEnabled(one and self._can_rename(row))
        items = self._lists_of(rows) if writable else None
        a.duplicate.setEnabled((fields or items is not None) and len(rows) == 1)
        a.empty.setEnabled(fields)
        for action, by in ((a.move_up, -1), (a.move_down, 1)):
            can_step = items.can_step(rows, by) if items else fields and self._can_move(rows, by)
            action.setEnabled(can_step)
        for action in (a.add_item, a.sort_list):
            action.setEnabled(one)
        self._update_conversions(row if writable else None)
        for action in (a.add_item_before, a.split_item, a.join_items):
            action.setEnabled(one and items is not None and len(rows) == 1)
        a.remove.setEnabled(writable and bool(rows))
        a.open_as_box.setEnabled(self._can_open(row))
        self._update_duplicates(rows if writable else ())
        self._update_references(row, writable=writable)
        for action in (a.copy_value, a.copy_name, a.copy_path, a.expand_all, a.go_to_wikitext):
            action.setEnabled(row is not None)
        typing = self.text_editor() is not None
        a.copy.setEnabled(typing or bool(rows))
        a.cut.setEnabled(typing or (writable and bool(rows)))
        a.paste.setEnabled(typing or one)
        a.paste_plain.setEnabled(typing or one)
        a.select_all.setEnabled(typing or self._page is not None)
        self.updated.emit()

    def _lists_of(self, rows: Sequence[int]) -> "ListCommands | None":
        """What acts on the rows where they are items of a list."""
        page = self._page
        if page is None or not rows or not page.is_loaded:
            return None
        return page.lists if page.lists.are_items(rows) else None

    def _update_conversions(self, row: int | None) -> None:
        """A list can be turned into what it is not yet."""
        page = self._page
        forms: Sequence[ListForm] = TARGETS if row is not None else ()
        if page is not None and row is not None and page.is_loaded:
            forms = page.lists.targets(row)
        for form, action in zip(TARGETS, conversion_actions(self._actions), strict=True):
            action.setEnabled(form in forms)

    def _update_duplicates(self, rows: Sequence[int]) -> None:
        """One field of a name that comes more than once can be kept or merged."""
        a, page = self._actions, self._page
        is_one = page is not None and len(rows) == 1
        rivals = page.controller.texts.rivals_of(rows[0]) if page and is_one else ()
        a.keep_this.setEnabled(bool(rivals))
        a.merge.setEnabled(bool(rivals))
        a.keep_other.setEnabled(len(rivals) == 2)

    def _update_references(self, row: int | None, *, writable: bool) -> None:
        """What stands in a reference leads to its definition and its uses."""
        a, page = self._actions, self._page
        is_one = page is not None and page.is_loaded and page.references.may_act(row)
        a.add_reference.setEnabled(writable and row is not None)
        a.rename_reference.setEnabled(writable and is_one)
        a.go_to_definition.setEnabled(is_one)
        a.next_use.setEnabled(is_one)

    @property
    def page(self) -> PageTab | None:
        """The page that is acted on."""
        return self._page

    def rows(self) -> Sequence[int]:
        """The rows that are chosen, in the order of the page."""
        if self._page is None:
            return ()
        known = self._page.controller.rows
        return [r for r in self._page.tree.selected_rows() if r in known and r in known.document]

    def row(self) -> int | None:
        """The current row, if it is still there."""
        if self._page is None:
            return None
        row = self._page.tree.current_row()
        known = self._page.controller.rows
        # While an edit is being made, rows may still stand there whose nodes have gone.
        return row if row >= 0 and row in known and row in known.document else None

    def _is_on_unused(self) -> bool:
        return self._page is not None and self._page.tree.current_unused() is not None

    def _is_field(self, row: int) -> bool:
        assert self._page is not None
        return self._page.controller.texts.kind(row) is NodeKind.ARGUMENT

    def _can_rename(self, row: int | None) -> bool:
        return (
            self._page is not None
            and row is not None
            and self._page.controller.texts.can_rename(row)
        )

    def _can_move(self, rows: Sequence[int], step: int) -> bool:
        assert self._page is not None
        known = self._page.controller.rows
        parents = {known.parent(row) for row in rows}
        if len(parents) != 1:
            return False
        positions = [known.position(row) for row in rows]
        count = len(known.children(parents.pop()))
        return min(positions) > 0 if step < 0 else max(positions) < count - 1

    def _call(self, row: int | None) -> FunctionCall | None:
        """The parser function that something new at the row would be an argument of."""
        if self._page is None or row is None:
            return None
        return call_at(self._page.controller.document, row)

    def _can_open(self, row: int | None) -> bool:
        if self._page is None or row is None:
            return False
        controller = self._page.controller
        is_template = controller.texts.kind(row) is NodeKind.TEMPLATE
        return is_template and controller.rows.parent(row) is not None

    # Fields

    def _connect_fields(self) -> None:
        a = self._actions
        a.add_field.triggered.connect(self._add_field)
        a.add_positional.triggered.connect(self._add_positional)
        a.edit_value.triggered.connect(lambda: self._page and self._page.tree.edit_value())
        a.rename.triggered.connect(lambda: self._page and self._page.tree.edit_name())
        a.open_as_box.triggered.connect(self._open_as_box)
        commands: list[tuple[object, Callable[[PageTab, Sequence[int]], Refusal | None]]] = [
            (a.duplicate, self._duplicate),
            (a.empty, lambda page, rows: page.references.empty(rows)),
            (a.remove, lambda page, rows: page.references.remove(rows)),
            (a.move_up, lambda page, rows: self._step(page, rows, -1)),
            (a.move_down, lambda page, rows: self._step(page, rows, 1)),
            (a.keep_this, lambda page, rows: page.duplicates.keep(rows[0])),
            (a.keep_other, lambda page, rows: page.duplicates.keep_other(rows[0])),
            (a.merge, lambda page, rows: page.duplicates.merge(rows[0])),
        ]
        for action, command in commands:
            action.triggered.connect(  # type: ignore[attr-defined]
                lambda _checked=False, command=command: self.do(command)
            )

    def _duplicate(self, page: PageTab, rows: Sequence[int]) -> Refusal | None:
        lists = self._lists_of(rows)
        if lists is not None:
            return lists.duplicate(rows[0])
        return page.controller.fields.duplicate(rows[0])

    def _step(self, page: PageTab, rows: Sequence[int], by: int) -> Refusal | None:
        lists = self._lists_of(rows)
        if lists is not None:
            return lists.step(rows, by)
        refusal = page.tree.why_not_to_move(rows)
        if refusal is not None:
            return refusal
        fields = page.controller.fields
        return fields.move_up(rows) if by < 0 else fields.move_down(rows)

    def _connect_lists(self) -> None:
        a = self._actions
        commands: list[tuple[QAction, Callable[[ListCommands, int], Refusal | None]]] = [
            (a.add_item, lambda lists, row: lists.begin_add(row)),
            (a.add_item_before, lambda lists, row: lists.begin_add(row, before=True)),
            (a.join_items, lambda lists, row: lists.join(row)),
            (a.sort_list, lambda lists, row: lists.sort(row)),
        ]
        for action, command in commands:
            action.triggered.connect(partial(self._list, command))
        for form, action in zip(TARGETS, conversion_actions(a), strict=True):
            action.triggered.connect(partial(self._convert, form))
        a.split_item.triggered.connect(self._split_item)

    def _convert(self, form: ListForm, _checked: bool = False) -> None:
        self._list(lambda lists, row: lists.convert(row, form))

    def _list(
        self, command: "Callable[[ListCommands, int], Refusal | None]", _checked: bool = False
    ) -> None:
        """Does something about the list at the current row."""
        page, row = self._page, self.row()
        if page is not None and row is not None:
            page.run(row, lambda: command(page.lists, row))
            self.update()

    def _split_item(self) -> None:
        """What is being typed is split with the item, so it is not written before."""
        page, row = self._page, self.row()
        refusal = page.lists.split(row) if page is not None and row is not None else None
        if page is not None and refusal is not None:
            page.show_refusal(refusal)
        self.update()

    def do(self, command: Callable[[PageTab, Sequence[int]], Refusal | None]) -> None:
        """Does something with the rows that are chosen, once what is being typed is written."""
        page = self._page
        if page is None or page.commit_editors() is not None:
            return
        # What was typed into the wikitext just now may have moved or removed rows.
        page.controller.settle()
        rows = self.rows()
        if not rows:
            return
        refusal = command(page, rows)
        if refusal is not None:
            page.show_refusal(refusal)
        self.update()

    def _connect_references(self) -> None:
        a = self._actions
        a.rename_reference.triggered.connect(lambda: self._refer(lambda r, row: r.rename(row)))
        a.go_to_definition.triggered.connect(
            lambda: self._refer(lambda r, row: r.go_to_definition(row))
        )
        a.next_use.triggered.connect(lambda: self._refer(lambda r, row: r.go_to_next_use(row)))

    def _refer(self, command: Callable[["ReferenceCommands", int], None]) -> None:
        """Does something about the reference at the current row."""
        page, row = self._page, self.row()
        if page is not None and row is not None:
            page.run(row, lambda: command(page.references, row))

    def _add_field(self) -> None:
        if self._page is not None and self._page.commit_editors() is None:
            self._page.tree.setFocus()
            self._page.tree.begin_add_field()

    def _add_positional(self) -> None:
        """Begins a line for a value without a name."""
        if self._page is not None and self._page.commit_editors() is None:
            self._page.tree.setFocus()
            self._page.tree.begin_add_field("= ")

    def _open_as_box(self) -> None:
        row = self.row()
        if self._page is not None and row is not None:
            self._page.controller.rows.open_box(row)
            self._page.tree.select(row, "name")

    @staticmethod
    def text_editor() -> TextEditor | None:
        """The text that has the focus and so gets the keys, if one has."""
        widget = QApplication.focusWidget()
        return widget if isinstance(widget, TextEditor) else None
