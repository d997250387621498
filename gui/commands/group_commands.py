"""What the commands on repeating groups of fields do to the group of the current row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.page_tab import PageTab
from gui.refusal import Refusal

if TYPE_CHECKING:
    from model.groups import Family, Group
    from model.operations import Proposal
    from model.operations.groups import GroupError
    from model.rows.row_groups import GroupPlace, RowGroups
    from model.wikitext.reading import Template

    _Operation = Callable[[Template, Family, Group], Proposal]
    _IndexAfter = Callable[[GroupPlace, Proposal], int | None]


# ruff: noqa: PLC0415 - what finds and changes groups is imported when it is first needed
class GroupCommands(QObject):
    """Connects the actions; `fields` knows the page and what is chosen on it."""

    def __init__(self, actions: Actions, fields: FieldCommands, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._fields = fields
        self._groups: RowGroups | None = None
        actions.insert_group.triggered.connect(lambda: fields.do(self._insert))
        actions.remove_group.triggered.connect(lambda: fields.do(self._remove))
        actions.group_up.triggered.connect(lambda: fields.do(partial(self._move, by=-1)))
        actions.group_down.triggered.connect(lambda: fields.do(partial(self._move, by=1)))
        fields.updated.connect(self.update)

    def update(self) -> None:
        """Enables what can be done to the group of the current row."""
        a, page, row = self._actions, self._fields.page, self._fields.row()
        place = None
        # Names are not looked through before the first page is painted.
        if page is not None and page.is_loaded and page.controller.is_readable and row is not None:
            place = self.groups(page).place(row)
        a.insert_group.setEnabled(place is not None)
        a.remove_group.setEnabled(place is not None)
        a.group_up.setEnabled(place is not None and place.group is not place.family.groups[0])
        a.group_down.setEnabled(place is not None and place.group is not place.family.groups[-1])

    def groups(self, page: PageTab) -> RowGroups:
        """The groups of a page's templates."""
        from model.rows.row_groups import RowGroups

        rows = page.controller.rows
        if self._groups is None or self._groups.rows is not rows:
            self._groups = RowGroups(rows, page.controller.texts)
        return self._groups

    def _insert(self, page: PageTab, rows: Sequence[int]) -> Refusal | None:
        from model.operations.groups import insert_group

        label = self.tr("Insert group after %1")
        return self._do(page, rows[0], label, insert_group, lambda _, made: made.added)

    def _remove(self, page: PageTab, rows: Sequence[int]) -> Refusal | None:
        from model.operations.groups import remove_group

        def behind(place: GroupPlace, made: Proposal) -> int | None:
            last = len(made.expected) - 1
            return min(place.group.indexes[0], last) if last >= 0 else None

        return self._do(page, rows[0], self.tr("Remove group %1"), remove_group, behind)

    def _move(self, page: PageTab, rows: Sequence[int], by: int) -> Refusal | None:
        from model.arguments import argument_key
        from model.operations.groups import move_group, name_after_move

        def moved(place: GroupPlace, made: Proposal) -> int | None:
            names = [name and argument_key(name, 0) for name, _ in made.expected]
            return names.index(name_after_move(place.family, place.index, by))

        operation = partial(move_group, by=by)
        return self._do(page, rows[0], self.tr("Move group %1"), operation, moved)

    def _do(
        self, page: PageTab, row: int, label: str, operation: _Operation, after: _IndexAfter
    ) -> Refusal | None:
        """Do something to the group of a row; `after` says which argument is current then."""
        from gui.commands.group_words import group_name
        from model.operations.groups import GroupError

        groups, controller = self.groups(page), page.controller
        place = groups.place(row)
        if place is None:
            return None
        template = controller.document.template(place.template)
        try:
            proposal = operation(template, place.family, place.group)
        except GroupError as error:
            return Refusal(row, controller.texts.name(row), self._words(error))
        name = label.replace("%1", group_name(place.group))
        column = page.tree.current_column()
        refusal = controller.do(name, [proposal], row)
        if refusal is None:
            index = after(place, proposal)
            now = None if index is None else groups.arguments(place.template)[index]
            controller.select(place.template if now is None else now, column)
        return refusal

    def _words(self, error: GroupError) -> str:
        from model.operations.groups import RepeatedInGroupError

        if isinstance(error, RepeatedInGroupError):
            words = self.tr("“%1” comes twice. Keep one of them, then the group can be moved.")
        else:
            words = self.tr("“%1” is there already, outside the groups. Rename it first.")
        return words.replace("%1", error.name)
