"""What the commands on fields and on the clipboard do to the rows of the current page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gui.actions import Actions
from gui.page_tab import PageTab
from gui.refusal import Refusal
from model.wikitext.nodes import Node, NodeKind

_TextEditor = QLineEdit | QPlainTextEdit | QTextEdit


class FieldCommands(QObject):
    """Connects the actions, and enables those that can act on what is chosen."""

    def __init__(self, actions: Actions, clipboard: QClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._clipboard = clipboard
        self._page: PageTab | None = None
        self._connect_fields()
        self._connect_clipboard()

    def set_page(self, page: PageTab | None) -> None:
        """Acts on this page from now on."""
        self._page = page
        self.update()

    # What can act

    def update(self) -> None:
        """Enables what can act on the rows that are chosen, or on the text that has the focus."""
        a = self._actions
        rows, row = self._rows(), self._row()
        writable = self._page is not None and self._page.controller.is_readable
        fields = writable and bool(rows) and all(self._is_field(r) for r in rows)
        one = writable and row is not None
        a.add_field.setEnabled(one)
        a.add_positional.setEnabled(one)
        a.edit_value.setEnabled(one)
        a.rename.setEnabled(one and self._can_rename(row))
        a.duplicate.setEnabled(fields and len(rows) == 1)
        a.empty.setEnabled(fields)
        a.move_up.setEnabled(fields and self._can_move(rows, -1))
        a.move_down.setEnabled(fields and self._can_move(rows, 1))
        a.remove.setEnabled(writable and bool(rows))
        a.open_as_box.setEnabled(self._can_open(row))
        self._update_duplicates(rows if writable else ())
        for action in (a.copy_value, a.copy_name, a.copy_path, a.expand_all, a.go_to_wikitext):
            action.setEnabled(row is not None)
        typing = self._text_editor() is not None
        a.copy.setEnabled(typing or bool(rows))
        a.cut.setEnabled(typing or (writable and bool(rows)))
        a.paste.setEnabled(typing or one)
        a.paste_plain.setEnabled(typing or one)
        a.select_all.setEnabled(typing or self._page is not None)

    def _update_duplicates(self, rows: Sequence[int]) -> None:
        """One field of a name that comes more than once can be kept or merged."""
        a, page = self._actions, self._page
        is_one = page is not None and len(rows) == 1 and page.duplicates.can_act(rows[0])
        a.keep_this.setEnabled(is_one)
        a.merge.setEnabled(is_one)
        has_other = page is not None and is_one and page.duplicates.other(rows[0]) is not None
        a.keep_other.setEnabled(has_other)

    def _rows(self) -> Sequence[int]:
        if self._page is None:
            return ()
        known = self._page.controller.rows
        return [r for r in self._page.tree.selected_rows() if r in known and r in known.document]

    def _row(self) -> int | None:
        if self._page is None:
            return None
        row = self._page.tree.current_row()
        known = self._page.controller.rows
        # While an edit is being made, rows may still stand there whose nodes have gone.
        return row if row >= 0 and row in known and row in known.document else None

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
            (a.duplicate, lambda page, rows: page.controller.duplicate(rows[0])),
            (a.empty, lambda page, rows: page.controller.empty(rows)),
            (a.remove, lambda page, rows: page.controller.remove(rows)),
            (a.move_up, lambda page, rows: page.controller.move_up(rows)),
            (a.move_down, lambda page, rows: page.controller.move_down(rows)),
            (a.keep_this, lambda page, rows: page.duplicates.keep(rows[0])),
            (a.keep_other, lambda page, rows: page.duplicates.keep_other(rows[0])),
            (a.merge, lambda page, rows: page.duplicates.merge(rows[0])),
        ]
        for action, command in commands:
            action.triggered.connect(  # type: ignore[attr-defined]
                lambda _checked=False, command=command: self._do(command)
            )

    def _do(self, command: Callable[[PageTab, Sequence[int]], Refusal | None]) -> None:
        page = self._page
        if page is None or page.commit_editors() is not None:
            return
        # What was typed into the wikitext just now may have moved or removed rows.
        page.controller.settle()
        rows = self._rows()
        if not rows:
            return
        refusal = command(page, rows)
        if refusal is not None:
            page.show_refusal(refusal)
        self.update()

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
        row = self._row()
        if self._page is not None and row is not None:
            self._page.controller.rows.open_box(row)
            self._page.tree.select(row, "name")

    # Clipboard

    def _connect_clipboard(self) -> None:
        a = self._actions
        a.cut.triggered.connect(self._cut)
        a.copy.triggered.connect(self._copy)
        a.copy_value.triggered.connect(
            lambda: self._copy_text(lambda page, row: page.controller.texts.editable(row))
        )
        a.copy_name.triggered.connect(
            lambda: self._copy_text(lambda page, row: page.controller.texts.name(row))
        )
        a.copy_path.triggered.connect(lambda: self._copy_text(PageTab.path_of))
        a.paste.triggered.connect(self._paste)
        a.paste_plain.triggered.connect(self._paste_plain)
        a.select_all.triggered.connect(self._select_all)

    def _cut(self) -> None:
        editor = self._text_editor()
        if editor is not None:
            editor.cut()
            return
        self._copy()
        self._do(lambda page, rows: page.controller.remove(rows))

    def _copy(self) -> None:
        editor = self._text_editor()
        if editor is not None:
            editor.copy()
            return
        if self._page is None:
            return
        document = self._page.controller.document
        rows = set(self._rows())
        # What stands in a row that is copied is copied with it.
        outer = [row for row in rows if rows.isdisjoint(document.ancestors(row))]
        nodes = sorted((document.node(row) for row in outer), key=lambda node: node.start)
        if nodes:
            self._clipboard.setText("".join(_wikitext(node) for node in nodes))

    def _copy_text(self, text: Callable[[PageTab, int], str]) -> None:
        row = self._row()
        if self._page is not None and row is not None:
            self._clipboard.setText(text(self._page, row))

    def _paste(self) -> None:
        editor = self._text_editor()
        if editor is not None:
            editor.paste()
            return
        text, page = self._clipboard.text(), self._page
        if not text or page is None or page.commit_editors() is not None:
            return
        page.controller.settle()
        row = self._row()
        if row is not None:
            page.paste(row, text)
            self.update()

    def _paste_plain(self) -> None:
        from gui.editors.value_field import ValueField  # noqa: PLC0415 - with the first editor

        editor = self._text_editor()
        if isinstance(editor, ValueField):
            editor.paste_plain()
            return
        if editor is not None:
            editor.paste()
            return
        text = self._clipboard.text()
        if text:
            self._do(lambda page, rows: page.controller.paste_plain(rows[0], text))

    def _select_all(self) -> None:
        target: QWidget | None = QApplication.focusWidget()
        if isinstance(target, QAbstractItemView | _TextEditor):
            target.selectAll()

    @staticmethod
    def _text_editor() -> _TextEditor | None:
        widget = QApplication.focusWidget()
        return widget if isinstance(widget, _TextEditor) else None


def _wikitext(node: Node) -> str:
    """A node's own text, an argument's with the bar that begins it."""
    return f"|{node.source}" if node.kind is NodeKind.ARGUMENT else node.source
