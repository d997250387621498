"""What the commands on the clipboard do: in the text that has the focus, else with rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands, TextEditor
from gui.page_tab import PageTab
from gui.refusal import Refusal


class ClipboardCommands(QObject):
    """Connects the actions. Which of them can act the field commands say."""

    def __init__(
        self, actions: Actions, fields: FieldCommands, clipboard: QClipboard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._clipboard = clipboard
        self._connect(actions)

    def _connect(self, a: Actions) -> None:
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
        editor = self._fields.text_editor()
        if editor is not None:
            editor.cut()
            return
        self._fields.do(self._cut_rows)

    def _cut_rows(self, page: PageTab, rows: Sequence[int]) -> Refusal | None:
        self._copy_rows(page, rows)
        return page.references.remove(rows, label=self.tr("Cut %1"))

    def _copy(self) -> None:
        editor = self._fields.text_editor()
        if editor is not None:
            editor.copy()
            return
        page, rows = self._fields.page, self._fields.rows()
        if page is not None and rows:
            self._copy_rows(page, rows)

    def _copy_rows(self, page: PageTab, rows: Sequence[int]) -> None:
        from gui.transfer.row_clipboard import mime_of  # noqa: PLC0415 - not before something is copied

        self._clipboard.setMimeData(mime_of(page.controller, rows))

    def _copy_text(self, text: Callable[[PageTab, int], str]) -> None:
        page, row = self._fields.page, self._fields.row()
        if page is not None and row is not None:
            self._clipboard.setText(text(page, row))

    def _paste(self) -> None:
        from gui.transfer.paster import Paster  # noqa: PLC0415 - not before something is pasted
        from gui.transfer.row_clipboard import clip_of  # noqa: PLC0415

        editor = self._fields.text_editor()
        if editor is not None:
            editor.paste()
            return
        clip, page = clip_of(self._clipboard.mimeData()), self._fields.page
        if not clip or page is None or page.commit_editors() is not None:
            return
        page.controller.settle()
        row = self._fields.row()
        if row is not None:
            Paster(page).paste(row, clip, on_name=page.tree.current_column() == "name")
            self._fields.update()

    def _paste_plain(self) -> None:
        from gui.editors.value_field import ValueField  # noqa: PLC0415 - with the first editor
        from gui.transfer.paster import Paster  # noqa: PLC0415 - not before something is pasted

        editor = self._fields.text_editor()
        if isinstance(editor, ValueField):
            editor.paste_plain()
            return
        if editor is not None:
            editor.paste()
            return
        text, page = self._clipboard.text(), self._fields.page
        if not text or page is None or page.commit_editors() is not None:
            return
        page.controller.settle()
        row = self._fields.row()
        if row is not None:
            Paster(page).paste_plain(row, text)
            self._fields.update()

    def _select_all(self) -> None:
        target: QWidget | None = QApplication.focusWidget()
        if isinstance(target, QAbstractItemView | TextEditor):
            target.selectAll()
