"""What a cell of the tree says to those who don't see it painted, and its marks."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from gui.document_controller import DocumentController
from gui.tree.columns import Column
from gui.tree.row_look import RowLook

_LONGEST_TOOL_TIP = 800


class CellWords:
    """The words of one page's cells."""

    def __init__(self, controller: DocumentController) -> None:
        self._texts = controller.texts
        self._document = controller.document
        self._fidelity = controller.fidelity
        self.problems: Mapping[int, str] = {}
        """What is wrong with some rows, as sentences."""

    def shown(self, row: int, column: int, look: RowLook) -> str:
        """What stands in a cell, its marks in words."""
        if column == Column.FIELD:
            return look.label
        return look.value if column == Column.VALUE else ", ".join(self._marks(row))

    def edited(self, row: int, column: int) -> str:
        """What editing a cell begins with."""
        return self._texts.name(row) if column == Column.FIELD else self._texts.editable(row)

    def tool_tip(self, row: int, column: int) -> str:
        """What a cell says to a mouse that rests on it."""
        matter = self._matter(row) if column != Column.VALUE else ""
        if matter:
            return matter
        if column == Column.MARKS:
            return ", ".join(self._marks(row))
        source = self._texts.editable(row)
        if column == Column.FIELD or not source:
            return ""
        referred = self._texts.referred(row)
        if referred:
            source = f"{source}\n\n{referred}"
        if len(source) > _LONGEST_TOOL_TIP:
            source = source[:_LONGEST_TOOL_TIP].rstrip() + " …"
        return f'<p style="white-space: pre-wrap">{html.escape(source)}</p>'

    def _matter(self, row: int) -> str:
        """What is to be known of a row before all else, if anything."""
        words = self.problems.get(row, "")
        if not words and self.winner(row) is not None:
            words = QCoreApplication.translate("CellWords", "overridden by the later %1")
        elif not words and self.is_taken(row):
            words = QCoreApplication.translate("CellWords", "the last %1: this one counts")
        return words.replace("%1", self._texts.name(row)) if words else ""

    def is_changed(self, row: int) -> bool:
        """Whether the row differs from the saved text."""
        return row in self._document and self._fidelity.is_row_changed(row)

    def winner(self, row: int) -> int | None:
        """The later field of the same name that a reader sees instead of this one."""
        return self._texts.loser_of(row) if row in self._document else None

    def is_taken(self, row: int) -> bool:
        """Whether the row is the one that counts of several fields of one name."""
        rivals = self._texts.rivals_of(row) if row in self._document else ()
        return bool(rivals) and rivals[-1] == row

    def _marks(self, row: int) -> Iterator[str]:
        if self.is_changed(row):
            yield QCoreApplication.translate("CellWords", "changed")
        if row in self.problems:
            yield QCoreApplication.translate("CellWords", "torn or broken")
        if self.winner(row) is not None:
            yield QCoreApplication.translate("CellWords", "duplicate")
        if self.is_taken(row):
            yield QCoreApplication.translate("CellWords", "the one that counts")
        if row in self._document and self._texts.is_tangled(row):
            yield QCoreApplication.translate("CellWords", "too tangled to take apart")
