"""What the commands on links do: make a link of text, and text of a link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.page_tab import PageTab
from gui.refusal import Refusal
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from model.forms.form_piece import FormPiece

_LINKS = (NodeKind.WIKILINK, NodeKind.EXTERNAL_LINK)


class LinkCommands(QObject):
    """Connects the actions, and enables those that can act."""

    def __init__(self, actions: Actions, fields: FieldCommands, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._fields = fields
        actions.link.triggered.connect(self._link)
        actions.unlink.triggered.connect(lambda: fields.do(self._unlink))
        fields.updated.connect(self.update)

    def update(self) -> None:
        """Enables what can act on what is marked."""
        page, row = self._fields.page, self._fields.row()
        is_typing = self._fields.text_editor() is not None
        is_readable = page is not None and page.controller.is_readable
        piece = None if page is None else _piece_at(page, row)
        is_text = piece is not None and piece.kind is NodeKind.TEXT and bool(piece.source)
        self._actions.link.setEnabled(is_readable and (is_typing or is_text))
        is_link = piece is not None and piece.kind in _LINKS
        self._actions.unlink.setEnabled(is_readable and is_link)

    def _link(self) -> None:
        from gui.commands.marked_text import MarkedText  # noqa: PLC0415 - with the first command
        from model.operations.wrapping import linked  # noqa: PLC0415

        marked = MarkedText.now(self._fields)
        page = self._fields.page
        if marked is None or page is None:
            return
        syntax = page.controller.document.syntax
        marked.change(
            self.tr("Make a link"),
            lambda text, start, end: linked(text, start, end, syntax),
            self.tr("“%1” can't be the name of a page."),
        )
        self._fields.update()

    def _unlink(self, page: PageTab, rows: Sequence[int]) -> Refusal | None:
        """Write what a reader sees of a link instead of the link."""
        from model.forms.registry import form_of  # noqa: PLC0415 - with the first command

        controller, row = page.controller, rows[0]
        piece = _piece_at(page, row)
        form = form_of(piece.kind, piece.source, piece.context) if piece else None
        if piece is None or form is None:
            return None
        label = next(field for field in form.fields if field.key == "label")
        words = label.value or label.default
        if piece.kind is NodeKind.EXTERNAL_LINK and not label.value:
            words = form.fields[0].value
        edit = TextEdit((Replace(piece.start, piece.end, words),))
        refusal = controller.do_edit(self.tr("Take the link away"), edit, row)
        if refusal is None:
            now = row if row in controller.rows else controller.rows.row_at(piece.start)
            if now is not None:
                controller.select(now)
        return refusal


def _piece_at(page: PageTab, row: int | None) -> FormPiece | None:
    if row is None or page.controller.texts.is_box(row):
        return None
    from model.forms.form_piece import piece_of  # noqa: PLC0415 - with the first row in a box

    return piece_of(page.controller.document, page.controller.texts, row)
