"""The wikitext of the selected row: its field, checked while it is typed, and what it reads as."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.document_controller import DocumentController
from gui.editors.plain_label import plain_label
from gui.editors.problem_mark import mark_problem
from gui.editors.refusal_banner import RefusalBanner
from gui.editors.text_mode_line import TextModeLine
from gui.editors.value_field import ValueField
from gui.refusal import Refusal, RefusalWay
from gui.text_mode import TextMode
from gui.theme_manager import ThemeManager
from gui.tree.row_look import reads_right_to_left
from model.reader.summary import plain_text
from model.templatedata.document import ParameterType
from model.wikitext.nodes import NodeKind

CHECK_AFTER_MS = 50
"""How long typing rests before the text is checked."""

_LONGEST_PREVIEW = 140
_LONG_WORD = re.compile(r"\S{40}(?=\S)")


class RowWikitext(QWidget):
    """Shows the wikitext of a row and writes it when it is told to."""

    no_longer_held = Signal()
    """Text that could not be written was mended or given back."""

    def __init__(
        self,
        controller: DocumentController,
        theme_manager: ThemeManager,
        text_mode: TextMode,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._row = -1
        self._base = ""
        self.setAccessibleName(self.tr("Wikitext"))
        self.field = ValueField(theme_manager, self)
        self.field.setAccessibleName(self.tr("Wikitext"))
        self.mode_line = TextModeLine(self.field, text_mode, theme_manager, self)
        self.banner = RefusalBanner(theme_manager, self, self.field)
        self.preview = plain_label(self, "dim", self.tr("As a reader sees it"))
        self._lay_out(theme_manager.pixels(7))
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(CHECK_AFTER_MS)
        self._check_timer.timeout.connect(self._check)
        for typed in (self.field.typed, self.field.stepped, text_mode.changed):
            typed.connect(self._check_soon)
        self.field.undo_requested.connect(controller.undo_stack.undo)
        self.field.redo_requested.connect(controller.undo_stack.redo)

    def _lay_out(self, spacing: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        column.addWidget(self.mode_line)
        column.addWidget(self.field, 1)
        column.addWidget(self.mode_line.words)
        column.addWidget(self.banner)
        column.addWidget(self.preview)

    @property
    def is_typed(self) -> bool:
        """Whether there is text that is not written yet."""
        return self._row >= 0 and self.field.wikitext != self._base

    @property
    def is_held(self) -> bool:
        """Whether there is text that could not be written."""
        return self.banner.refusal is not None and self.is_typed

    def show_row(self, row: int) -> None:
        """Show the wikitext of another row; what was typed for the one before is dropped."""
        self._row = row
        self.rest()
        self.say(None)
        if row < 0:
            return
        self._base = self._controller.texts.editable(row)
        self.field.line_break = "\r\n" if "\r\n" in self._controller.document.text else "\n"
        self._tell_field()
        self.field.show_wikitext(self._base)
        self._show_reading()

    def refresh(self, *, forced: bool = False) -> None:
        """Show what became of the row; what is being typed stays unless `forced`."""
        text = self._controller.texts.editable(self._row)
        if forced or not self.is_typed:
            self._tell_field()
            self.field.follow_wikitext(text)
        self._base = text
        self._show_reading()

    def forget(self) -> None:
        """What was typed belongs to a page that is no more."""
        self._base = self.field.wikitext

    def rest(self) -> None:
        """Don't check what was typed just now: it is written, or given back."""
        self._check_timer.stop()

    def write(self) -> Refusal | None:
        """Write what was typed; where that is refused it stays."""
        return self._written(self._controller.set_value(self._row, self.field.wikitext))

    def take_way(self, way: RefusalWay) -> Refusal | None:
        """Write it in one of the ways that were offered."""
        return self._written(self._controller.take_way(self._row, way))

    def _written(self, refusal: Refusal | None) -> Refusal | None:
        if refusal is None:
            self._base = self.field.wikitext
        return refusal

    def say(self, refusal: Refusal | None) -> None:
        """Say what is wrong with the wikitext; None where nothing is."""
        was_held = self.banner.refusal is not None
        self.field.show_dangers(refusal.dangers if refusal else ())
        self.banner.show_refusal(refusal)
        mark_problem(self.field, refusal is not None)
        if was_held and refusal is None:
            self.no_longer_held.emit()

    def _check_soon(self) -> None:
        self._check_timer.start()

    def _check(self) -> None:
        """Say what is wrong with the text as it is, if anything."""
        controller = self._controller
        if not self.is_typed or self._row not in controller.rows:
            self.say(None)
            return
        controller.settle()
        if controller.is_readable:
            self.say(controller.check_value(self._row, self.field.wikitext))
        self._show_preview(plain_text(self.field.wikitext, _LONGEST_PREVIEW + 1))

    def _tell_field(self) -> None:
        texts, row = self._controller.texts, self._row
        self.field.is_positional = texts.is_positional(row)
        self.field.can_be_plain = texts.kind(row) is NodeKind.ARGUMENT
        match = self._controller.specs.match_of(row)
        is_line = match is not None and match.parameter.type is ParameterType.LINE
        # A value that has more lines already is edited as they are.
        self.field.is_line = is_line and "\n" not in texts.editable(row)

    def _show_reading(self) -> None:
        reading = self._controller.texts.value(self._row)
        self.field.set_right_to_left(reads_right_to_left(reading or self.field.text))
        self._show_preview(reading)

    def _show_preview(self, text: str) -> None:
        if len(text) > _LONGEST_PREVIEW:
            text = text[:_LONGEST_PREVIEW] + "…"
        # A label is never narrower than its longest word.
        self.preview.setText(_LONG_WORD.sub("\\g<0>\u200b", text))
        self.preview.setVisible(bool(text))
        is_rtl = reads_right_to_left(text)
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self.preview.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
