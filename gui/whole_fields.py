"""Arguments added, removed, doubled and moved as steps of the history. Loaded at the first edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.refusal import Refusal
from gui.undo import Selected
from model.operations import NewArgument, Proposal
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.document_controller import DocumentController
    from model.rows.row_operations import RowOperations


class WholeFields:
    """Edits whole rows of a page. All give None where done, else the `Refusal`."""

    def __init__(self, controller: DocumentController) -> None:
        self._controller = controller

    @property
    def _rows(self) -> RowOperations:
        """What proposes edits, of the text as it is now."""
        return self._controller.edits.rows

    def add(
        self, template_row: int, at: int | None, name: str | None, value: str
    ) -> Refusal | None:
        """Add an argument before the one at position `at` (None: as the last)."""
        label = _tr("Add %1").replace("%1", name or _tr("a value"))
        layout = self._controller.specs.format_of(template_row)
        proposal = self._rows.added(template_row, at, name, value, layout)
        refusal = self._controller.do(label, [proposal], template_row)
        if refusal is None and proposal.added is not None:
            self._controller.select(self._rows.arguments(template_row)[proposal.added], "value")
        return refusal

    def add_known(self, template_row: int, fields: Mapping[str, str]) -> Refusal | None:
        """Add arguments, by name and value, where the template's order has them.

        Without a spec they become the last. The first of them is current then.
        """
        controller, names = self._controller, list(fields)
        words = _tr("Add %n fields", "", len(names)) if len(names) > 1 else _tr("Add %1")
        proposal = self._known(template_row, fields)
        refusal = controller.do(words.replace("%1", names[0]), [proposal], template_row)
        if refusal is None and proposal.added is not None:
            controller.select(self._rows.arguments(template_row)[proposal.added], "value")
        return refusal

    def _known(self, template_row: int, fields: Mapping[str, str]) -> Proposal:
        specs = self._controller.specs
        present, spec = specs.names_in(template_row), specs.spec_of(template_row)
        if spec is None:
            places = [(len(present), name) for name in fields]
        else:
            # Loaded when fields are first added so.
            from model.templatedata.neighbours import places_of_new  # noqa: PLC0415

            places = places_of_new(spec, present, fields)
        new = [(index, NewArgument(name, fields[name])) for index, name in places]
        return self._rows.added_between(template_row, new, specs.format_of(template_row))

    def use(self, template_row: int, name: str, value: str) -> Refusal | None:
        """Give a template an argument for a parameter, where its order has it; none without value.

        What is current stays so: a view shows the argument where it showed that there was none.
        """
        if not value.strip():
            return None
        label = _tr("Add %1").replace("%1", name)
        return self._controller.do(label, [self._known(template_row, {name: value})], template_row)

    def check_use(self, template_row: int, name: str, value: str) -> Refusal | None:
        """What `use` would say; changes nothing."""
        if not value.strip():
            return None
        return self._controller.check([self._known(template_row, {name: value})], template_row)

    def add_line(self, row: int, line: str) -> Refusal | None:
        """Add what one line says, `name`, `name = value` or `= value`, below a row.

        `row` is an argument, or a template to add the last argument of.
        """
        template_row, at = row, None
        if self._controller.texts.kind(row) is NodeKind.ARGUMENT:
            template_row, at = self._rows.template_row(row), self._rows.index(row) + 1
        name, equals, value = line.partition("=")
        return self.add(template_row, at, name.strip() or None, value.strip() if equals else "")

    def remove(
        self, rows: Sequence[int], *, keep_numbers: bool = False, label: str = ""
    ) -> Refusal | None:
        """Take rows and all below them out of the text; `label` has %1 for what they are."""
        name = self._controller.named(rows[0]) if len(rows) == 1 else _tr("%n rows", "", len(rows))
        label = (label or _tr("Remove %1")).replace("%1", name)
        proposals = list(self._rows.removals(rows, keep_numbers=keep_numbers))
        neighbour = self._rows.neighbour(rows)
        place = None if neighbour is None else Selected(neighbour, self._controller.column)
        refusal = self._controller.do(label, proposals, rows[0], place)
        if refusal is None and not keep_numbers:
            self._offer_numbers(proposals, rows)
        return refusal

    def empty(self, rows: Sequence[int]) -> Refusal | None:
        """Take the values of arguments away, keeping their names."""
        label = _tr("Empty %1").replace("%1", self._controller.named(rows[0]))
        return self._controller.do(label, list(self._rows.emptied(rows)), rows[0])

    def duplicate(self, row: int) -> Refusal | None:
        """Write an argument a second time, below itself."""
        label = _tr("Duplicate %1").replace("%1", self._controller.named(row))
        proposal = self._rows.duplicated(row)
        refusal = self._controller.do(label, [proposal], row)
        if refusal is None and proposal.added is not None:
            copy = self._rows.arguments(self._rows.template_row(row))[proposal.added]
            self._controller.select(copy, self._controller.column)
        return refusal

    def move(self, rows: Sequence[int], to: int) -> Refusal | None:
        """Move arguments of one template before its argument at position `to`."""
        label = _tr("Move %1").replace("%1", self._controller.named(rows[0]))
        if len(self._rows.by_template(rows)) != 1:
            message = _tr("Only fields of one template move together.")
            return self._controller.edits.refuse(rows[0], message)
        return self._controller.do(label, [self._rows.moved(rows, to)], rows[0])

    def move_up(self, rows: Sequence[int]) -> Refusal | None:
        """Move arguments one place up."""
        first = min(self._rows.index(row) for row in rows)
        return self.move(rows, first - 1) if first > 0 else None

    def move_down(self, rows: Sequence[int]) -> Refusal | None:
        """Move arguments one place down."""
        last = max(self._rows.index(row) for row in rows)
        count = len(self._rows.arguments(self._rows.template_row(rows[0])))
        return self.move(rows, last + 2) if last + 1 < count else None

    def _offer_numbers(self, proposals: Sequence[Proposal], rows: Sequence[int]) -> None:
        """Where removing changed the numbers of other arguments: say so, offer to keep them."""
        notice = self._controller.edits.renumbered(
            proposals, partial(self._remove_keeping_numbers, rows)
        )
        if notice is not None:
            self._controller.noticed.emit(notice)

    def _remove_keeping_numbers(self, rows: Sequence[int]) -> None:
        self._controller.undo_stack.undo()
        refusal = self.remove(rows, keep_numbers=True)
        if refusal is not None:
            self._controller.refused.emit(refusal)


def _tr(text: str, disambiguation: str | None = None, count: int = -1) -> str:
    return QCoreApplication.translate("WholeFields", text, disambiguation, count)
