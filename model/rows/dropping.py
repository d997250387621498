"""What becomes of rows or of a text that are dropped above, below or on a row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from model.clipboard import CopiedRows
from model.rows.pasting import (
    Paste,
    PasteBehind,
    PasteFields,
    PasteItems,
    Pasting,
    Unfit,
)
from model.rows.row_operations import RowOperations
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind


class Where(Enum):
    """The place that is pointed at beside a row."""

    ABOVE = auto()
    ON = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True)
class MoveFields:
    """Fields change places within their template: they go before its argument at index `to`."""

    rows: tuple[int, ...]
    to: int


Drop = MoveFields | Paste


class Dropping:
    """Decides for the rows of one document; `page` tells it from all others."""

    def __init__(self, rows: RowTree, texts: RowText, page: str) -> None:
        self._rows = rows
        self._texts = texts
        self._page = page
        self._operations = RowOperations(rows, texts)
        self._pasting = Pasting(rows, texts, page)

    def are_here(self, copied: CopiedRows) -> bool:
        """Whether these are rows of this very page, which can move."""
        ids = (row.id for row in copied.rows)
        return copied.page == self._page and all(i in self._rows.document for i in ids)

    def goes_between(self, row: int, copied: CopiedRows) -> bool:
        """Whether the rows go above or below a row, not on it."""
        if self._pasting.items_of_rows(row, copied):
            return self._pasting.is_in_a_list(row)
        return copied.are_fields and self._texts.kind(row) is NodeKind.ARGUMENT

    def of_text(self, row: int, text: str, *, on_name: bool) -> Drop:
        """A text dropped on a row is pasted there."""
        return self._pasting.of_text(row, text, on_name=on_name)

    def of_rows(
        self, row: int, where: Where, copied: CopiedRows, text: str, *, copies: bool
    ) -> Drop:
        """Rows that are dropped, and whose wikitext is `text`.

        Fields go between the fields of a template, or on a template, items between items or on a
        list. Anything else goes on a field, to the end of its value. Rows of this page move unless
        it `copies`.
        """
        moved = tuple(each.id for each in copied.rows)
        moves = not copies and self.are_here(copied)
        if moves and not {row, *self._rows.document.ancestors(row)}.isdisjoint(moved):
            return Unfit.INTO_ITSELF
        items = self._pasting.items_of_rows(row, copied)
        if items:
            brought = self._pasting.brought(copied)
            return PasteItems(row, where is Where.ABOVE, items, moved if moves else (), brought)
        if copied.are_fields:
            plan = self._fields(row, where, copied)
            if isinstance(plan, PasteFields) and moves:
                return self._moved(plan, moved)
            return plan
        if not self._operations.is_argument(row) and not self._pasting.is_item(row):
            return Unfit.NODES_BESIDE_FIELDS
        plan = self._pasting.of_rows(row, copied, text, on_name=True)
        return replace(plan, moved=moved) if moves and isinstance(plan, PasteBehind) else plan

    def _fields(self, row: int, where: Where, copied: CopiedRows) -> Paste:
        fields = tuple(each.argument for each in copied.rows)
        brought = self._pasting.brought(copied)
        if self._operations.is_argument(row):
            template, index = self._operations.template_row(row), self._operations.index(row)
            at = index + (where is not Where.ABOVE)
            return PasteFields(template, at, fields, brought=brought)
        if self._texts.kind(row) is NodeKind.TEMPLATE:
            return PasteFields(row, None, fields, brought=brought)
        return Unfit.FIELDS_IN_A_NODE

    def _moved(self, plan: PasteFields, rows: tuple[int, ...]) -> Drop:
        arguments = self._operations.arguments(plan.template)
        if all(row in arguments for row in rows):
            return MoveFields(rows, len(arguments) if plan.at is None else plan.at)
        if not all(self._operations.is_argument(row) for row in rows):
            return plan
        return replace(plan, moved=rows)
