"""What a command on text acts on: what is selected where somebody types, else the current row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

from gui.commands.field_commands import FieldCommands
from gui.page_tab import PageTab
from gui.refusal import Refusal
from model.operations.wrapping import CannotWrapError
from model.rows.marked_span import can_mark, marked_span
from model.text_edit import TextEdit

if TYPE_CHECKING:
    from gui.editors.exact_text_edit import ExactTextEdit

Make = Callable[[str, int, int], TextEdit]
"""The edit of a text for its span from one offset to another. Raises CannotWrapError."""


class MarkedText:
    """Text in an editor, or the wikitext of a row."""

    def __init__(
        self, page: PageTab, row: int | None, field: QLineEdit | ExactTextEdit | None
    ) -> None:
        self._page = page
        self._row = row
        self._field = field

    @classmethod
    def now(cls, fields: FieldCommands) -> MarkedText | None:
        """What the person has marked at the moment; None where there is nothing to act on."""
        from gui.editors.exact_text_edit import ExactTextEdit  # noqa: PLC0415 - with an editor
        from gui.editors.value_field import ValueField  # noqa: PLC0415 - as above

        page, row = fields.page, fields.row()
        if page is None:
            return None
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and focused.hasSelectedText():
            return cls(page, row, focused)
        if isinstance(focused, ValueField) and focused.is_plain:
            return None
        if isinstance(focused, ExactTextEdit) and focused.selected[0] < focused.selected[1]:
            return cls(page, row, focused)
        if row is None or not can_mark(page.controller.document, page.controller.texts, row):
            return None
        return cls(page, row, None)

    def change(self, label: str, make: Make, why_not: str) -> None:
        """Make the edit, in the editor as if typed; where it can't be made say `why_not`."""
        try:
            refusal = self._change(label, make)
        except CannotWrapError as error:
            text = error.args[0]
            refusal = Refusal(self._row, "", why_not.replace("%1", text))
        if refusal is not None:
            # What is offered would mend a piece, not the whole value.
            self._page.show_refusal(replace(refusal, ways=()))

    def _change(self, label: str, make: Make) -> Refusal | None:
        from gui.editors.exact_text_edit import ExactTextEdit  # noqa: PLC0415 - as above

        if isinstance(self._field, ExactTextEdit):
            edit = make(self._field.text, *self._field.selected)
            self._field.make(edit, edit.map(self._field.selected[1], after=True))
            return None
        if isinstance(self._field, QLineEdit):
            start = self._field.selectionStart()
            text = self._field.text()
            edit = make(text, start, start + len(self._field.selectedText()))
            self._field.selectAll()
            self._field.insert(edit.apply(text))
            return None
        return self._change_row(label, make)

    def _change_row(self, label: str, make: Make) -> Refusal | None:
        page, row = self._page, self._row
        if row is None or page.commit_editors() is not None:
            return None
        controller = page.controller
        controller.settle()
        if row not in controller.rows:
            return None
        start, end = marked_span(controller.document, controller.texts, row)
        edit = make(controller.document.text, start, end)
        refusal = controller.do_edit(label, edit, row)
        if refusal is None:
            now = row if row in controller.rows else controller.rows.row_at(start)
            if now is not None:
                controller.select(now)
        return refusal
