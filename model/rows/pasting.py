"""What becomes of a text or of copied rows that are pasted on a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from model.clipboard import CopiedReference, CopiedRows
from model.lists.inserting import NewItem
from model.lists.recognising import list_around
from model.operations import NewArgument, read_arguments, read_field_lines
from model.rows.item_places import item_place, items_of_rows, items_of_text
from model.rows.row_content import ITEMS
from model.rows.row_operations import RowOperations
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind


@dataclass(frozen=True, slots=True)
class PasteFields:
    """Fields go into a template, before the argument at index `at` (None: as the last).

    `moved` are the arguments that they are taken from, if they are. `brought` are the definitions
    that come along from another page; None where they come from this one, or nobody knows.
    """

    template: int
    at: int | None
    fields: tuple[NewArgument, ...]
    moved: tuple[int, ...] = ()
    brought: tuple[CopiedReference, ...] | None = None


@dataclass(frozen=True, slots=True)
class PasteValue:
    """Wikitext takes the place of a row's value, or of the whole row where it is no field.

    `brought` as in `PasteFields`.
    """

    row: int
    text: str
    brought: tuple[CopiedReference, ...] | None = None


@dataclass(frozen=True, slots=True)
class PasteBehind:
    """Wikitext goes to the end of a row's value; `moved` and `brought` as in `PasteFields`."""

    row: int
    text: str
    moved: tuple[int, ...] = ()
    brought: tuple[CopiedReference, ...] | None = None


@dataclass(frozen=True, slots=True)
class PasteItems:
    """Items go into a list: beside the item that the row is, or to the end of the list it holds.

    `moved` and `brought` as in `PasteFields`.
    """

    row: int
    before: bool
    items: tuple[NewItem, ...]
    moved: tuple[int, ...] = ()
    brought: tuple[CopiedReference, ...] | None = None


class Unfit(Enum):
    """Why something cannot be pasted on a row."""

    FIELDS_IN_A_NODE = auto()
    NO_FIELD_IN_A_BOX = auto()
    NODES_BESIDE_FIELDS = auto()
    INTO_ITSELF = auto()
    MIXED = auto()


Paste = PasteFields | PasteItems | PasteValue | PasteBehind | Unfit


class Pasting:
    """Decides for the rows of one document; `page` tells it from all others."""

    def __init__(self, rows: RowTree, texts: RowText, page: str) -> None:
        self._page = page
        self._rows = rows
        self._texts = texts
        self._operations = RowOperations(rows, texts)

    def of_text(self, row: int, text: str, *, on_name: bool) -> Paste:
        """What wikitext becomes that is pasted on a row's name or its value.

        `| name = value` and lines of `name = value` become fields; on a value it takes two of
        those, as one alone may well be a value. Lines become items where there is a list.
        """
        if self._takes_fields(row):
            fewest = 1 if on_name or self._is_template(row) else 2
            fields = read_arguments(text, self._rows.document.syntax)
            fields = fields or read_field_lines(text, fewest)
            if fields:
                return self._fields(row, fields)
        items = self._items_of_text(row, text, on_name=on_name)
        return PasteItems(row, False, items) if items else PasteValue(row, text)

    def _items_of_text(self, row: int, text: str, *, on_name: bool) -> tuple[NewItem, ...]:
        """The items that a text becomes; none where it is a value.

        One line is an item where there is no other value that it could be.
        """
        new = items_of_text(text)
        if not new or item_place(self._rows.document, row) is None:
            return ()
        is_line = len(new) == 1 and not text.lstrip().startswith(("*", "#"))
        takes_a_value = not self.is_item(row) and not (on_name and self.is_in_a_list(row))
        return () if is_line and takes_a_value else tuple(new)

    def is_item(self, row: int) -> bool:
        """Whether a row is an item of a list that has no value beside it."""
        return self._texts.kind(row) in ITEMS and self.is_in_a_list(row)

    def is_in_a_list(self, row: int) -> bool:
        """Whether a row is an item of a list, be it an argument."""
        return list_around(self._rows.document, row) is not None

    def of_rows(self, row: int, copied: CopiedRows, text: str, *, on_name: bool) -> Paste:
        """What copied rows, whose wikitext is `text`, become that are pasted on a row.

        Fields go below a field or into a template, items into a list. Anything else takes the place
        of a value, or is an item below one; on a name, and where it is references alone, it goes to
        the end of the value.
        """
        brought = self.brought(copied)
        items = self.items_of_rows(row, copied)
        if items:
            return PasteItems(row, False, items, brought=brought)
        if copied.are_fields:
            return self._copied_fields(row, copied)
        if any(each.is_field for each in copied.rows):
            return Unfit.MIXED
        if self._texts.is_box(row) and len(copied.rows) > 1:
            return Unfit.NO_FIELD_IN_A_BOX
        text = _as_a_value(copied, text)
        if self._goes_behind(row, copied, on_name=on_name):
            return PasteBehind(row, text, brought=brought)
        return PasteValue(row, text, brought)

    def _copied_fields(self, row: int, copied: CopiedRows) -> Paste:
        if not self._takes_fields(row):
            return Unfit.FIELDS_IN_A_NODE
        plan = self._fields(row, [each.argument for each in copied.rows])
        return replace(plan, brought=self.brought(copied))

    def _goes_behind(self, row: int, copied: CopiedRows, *, on_name: bool) -> bool:
        if self.is_item(row):
            return copied.are_references
        return self._operations.is_argument(row) and (on_name or copied.are_references)

    def items_of_rows(self, row: int, copied: CopiedRows) -> tuple[NewItem, ...]:
        """The items that copied rows become on a row; none where they are none there."""
        if item_place(self._rows.document, row) is None:
            return ()
        if self.is_item(row):
            fit = not copied.are_references and not any(r.is_field and r.name for r in copied.rows)
        else:
            # Values without a name go between others as what they are.
            fit = copied.are_items and not (copied.are_fields and self.is_in_a_list(row))
        return tuple(items_of_rows(copied.rows)) if fit else ()

    def brought(self, copied: CopiedRows) -> tuple[CopiedReference, ...] | None:
        """The definitions that come along with rows of another page."""
        return None if copied.page == self._page else copied.references

    def _fields(self, row: int, fields: Sequence[NewArgument]) -> PasteFields:
        if self._is_template(row):
            return PasteFields(row, None, tuple(fields))
        template, index = self._operations.template_row(row), self._operations.index(row)
        return PasteFields(template, index + 1, tuple(fields))

    def _takes_fields(self, row: int) -> bool:
        return self._is_template(row) or self._operations.is_argument(row)

    def _is_template(self, row: int) -> bool:
        return self._texts.kind(row) is NodeKind.TEMPLATE


def _as_a_value(copied: CopiedRows, text: str) -> str:
    """Items of a list as they are written where there is none yet."""
    kinds = {row.kind for row in copied.rows}
    if kinds == {NodeKind.LIST_ITEM}:
        return f"\n{text}"
    if kinds == {NodeKind.LINE}:
        return "<br />".join(row.value for row in copied.rows)
    return text
