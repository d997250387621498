"""The cells of rows that the page does not have: headings, and fields that a box could have."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.document_controller import DocumentController
from gui.tree.cell_words import CellWords, meaning_words
from gui.tree.columns import Column
from gui.tree.row_look import RowLook
from model.rows.arrangement import Extra, Unused
from model.templatedata.spec import Match, MatchKind

_HEADING = Qt.ItemFlag.NoItemFlags
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ExtraCells:
    """What such cells say and what can be done with them."""

    def __init__(self, controller: DocumentController, words: CellWords) -> None:
        self._controller = controller
        self._words = words

    def flags(self, extra: Extra, column: int) -> Qt.ItemFlag:
        """A field's value can be typed; keys go past headings."""
        if not isinstance(extra, Unused):
            return _HEADING
        is_typed_in = self._controller.is_readable and column == Column.VALUE
        return _SHOWN | Qt.ItemFlag.ItemIsEditable if is_typed_in else _SHOWN

    def data(self, extra: Extra, column: int, role: int, look: RowLook) -> str:
        """The words of a cell."""
        if role not in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole):
            return self._words.shown(-1, column, look)
        if not isinstance(extra, Unused) or column != Column.FIELD:
            return ""
        if role == Qt.ItemDataRole.EditRole:
            return extra.parameter.name
        return meaning_words(Match(extra.parameter, MatchKind.EXACT))
