"""What is done about fields that come more than once: keep one of them, or merge them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.editors.advice_strip import Advice
from gui.message_bar import Way
from gui.refusal import Refusal
from gui.undo import Selected

if TYPE_CHECKING:
    from gui.page_tab import PageTab
    from model.rows.row_operations import RowOperations


class DuplicateCommands:
    """The commands on the duplicates of one page; each is one step of the history."""

    def __init__(self, page: PageTab) -> None:
        self._page = page
        self._controller = page.controller

    def other(self, row: int) -> int | None:
        """The other one of its name, where there are two."""
        rivals = self._rivals(row)
        if len(rivals) != 2:
            return None
        return rivals[0] if rivals[1] == row else rivals[1]

    def keep(self, row: int) -> Refusal | None:
        """Take out the others of the row's name."""
        if not self._rivals(row):
            return None
        label = _tr("Keep one %1").replace("%1", self._controller.texts.name(row))
        proposal = self._operations.kept(row)
        return self._controller.do(label, [proposal], row, Selected(row, self._controller.column))

    def keep_other(self, row: int) -> Refusal | None:
        """Take out this one of two."""
        other = self.other(row)
        return None if other is None else self.keep(other)

    def merge(self, row: int) -> Refusal | None:
        """Join the values in the one that counts; where that is no plain thing, it is shown."""
        rivals = self._rivals(row)
        if not rivals:
            return None
        merge = self._operations.merged(row)
        label = _tr("Merge %1").replace("%1", self._controller.texts.name(row))
        place = Selected(rivals[-1], self._controller.column)
        make = partial(self._controller.do, label, [merge.proposal], row, place)
        if merge.is_plain:
            return make()
        refusal = self._controller.check([merge.proposal], row)
        if refusal is not None:
            return refusal
        explanation = _tr("MediaWiki shows the last one only. The values come together in it:")
        self._page.show_change(label, explanation, merge.proposal.edit, make)
        return None

    def advice(self, row: int) -> Advice | None:
        """What the editor says of a row that comes more than once."""
        rivals = self._rivals(row)
        if not rivals:
            return None
        name = self._controller.texts.name(row)
        if row == rivals[-1]:
            words = _tr("“%1” comes %2 times here. This is the last, the one that counts.")
        else:
            words = _tr("“%1” comes %2 times here. MediaWiki takes the last, not this one.")
        words = words.replace("%2", str(len(rivals))).replace("%1", name)
        ways = [Way(_tr("Keep this one"), partial(self._run, self.keep, row))]
        if len(rivals) == 2:
            ways.append(Way(_tr("Keep the other"), partial(self._run, self.keep_other, row)))
        ways.append(Way(_tr("Merge…"), partial(self._run, self.merge, row)))
        is_taken = row == rivals[-1]
        icon = ("mark-taken", "valid") if is_taken else ("mark-duplicate", "warning")
        return Advice(words, tuple(ways), *icon)

    def _run(self, command: Callable[[int], Refusal | None], row: int) -> None:
        self._page.run(row, partial(command, row))

    @property
    def _operations(self) -> RowOperations:
        # Loaded at the first edit, as all that only edits need.
        from model.rows.row_operations import RowOperations  # noqa: PLC0415

        return RowOperations(self._controller.rows, self._controller.texts)

    def _rivals(self, row: int) -> tuple[int, ...]:
        controller = self._controller
        return controller.texts.rivals_of(row) if row in controller.document else ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("DuplicateCommands", text)
