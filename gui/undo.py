"""The steps of the undo history: each holds an edit and the readings before and after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QUndoCommand

from model.document import Tree
from model.text_edit import TextEdit


@dataclass(frozen=True, slots=True)
class Selected:
    """What was current: a row, and the column "name" or "value"."""

    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Step:
    """An edit with its way back; the trees, where known, give every node its id again.

    `source` is who made the edit and shows it already. Steps of the same `merge` become one.
    With `stays`, making the edit leaves it to the person where to be; undo and redo go there.
    """

    edit: TextEdit
    inverse: TextEdit
    before: Tree | None
    after: Tree | None
    selected_before: Selected | None = None
    selected_after: Selected | None = None
    source: object | None = None
    merge: str = ""
    stays: bool = False


Run = Callable[[TextEdit, Tree | None, Selected | None, object | None], None]
"""Makes an edit: what it leads to where that is known, what to select, and who made it."""


class EditCommand(QUndoCommand):
    """One step of the history. It cannot fail: it was tried before it was pushed."""

    MERGING_ID = 1

    def __init__(self, name: str, step: Step, run: Run) -> None:
        super().__init__(name)
        self.step = step
        self._run = run
        self._is_made = False

    def id(self) -> int:
        """Steps with a `merge` key are offered to the one before them."""
        return self.MERGING_ID if self.step.merge else -1

    def redo(self) -> None:
        """Make the edit; the first time its source shows it already."""
        is_first, self._is_made = not self._is_made, True
        selected = None if is_first and self.step.stays else self.step.selected_after
        source = self.step.source if is_first else None
        self._run(self.step.edit, self.step.after, selected, source)

    def undo(self) -> None:
        """Make the edit undone."""
        self._run(self.step.inverse, self.step.before, self.step.selected_before, None)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a step that goes on typing where this one ended."""
        if not isinstance(other, EditCommand) or other.step.merge != self.step.merge:
            return False
        self.step = replace(
            self.step,
            edit=self.step.edit.compose(other.step.edit),
            inverse=other.step.inverse.compose(self.step.inverse),
            after=other.step.after,
            selected_after=other.step.selected_after,
        )
        return True
