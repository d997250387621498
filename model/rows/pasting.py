"""What becomes of a text or of copied rows that are pasted on a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from model.clipboard import CopiedReference, CopiedRows
from model.operations import NewArgument, read_arguments, read_field_lines
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


class Unfit(Enum):
    """Why something cannot be pasted on a row."""

    FIELDS_IN_A_NODE = auto()
    NO_FIELD_IN_A_BOX = auto()
    NODES_BESIDE_FIELDS = auto()
    INTO_ITSELF = auto()
    MIXED = auto()


Paste = PasteFields | PasteValue | PasteBehind | Unfit


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
        those, as one alone may well be a value.
        """
        if self._takes_fields(row):
            fewest = 1 if on_name or self._is_template(row) else 2
            fields = read_arguments(text, self._rows.document.syntax)
            fields = fields or read_field_lines(text, fewest)
            if fields:
                return self._fields(row, fields)
        return PasteValue(row, text)

    def of_rows(self, row: int, copied: CopiedRows, text: str, *, on_name: bool) -> Paste:
        """What copied rows, whose wikitext is `text`, become that are pasted on a row.

        Fields go below a field or into a template. Anything else takes the place of a value; on a
        name, and where it is references alone, it goes to the end of the value.
        """
        brought = self.brought(copied)
        if copied.are_fields:
            if not self._takes_fields(row):
                return Unfit.FIELDS_IN_A_NODE
            plan = self._fields(row, [each.argument for each in copied.rows])
            return replace(plan, brought=brought)
        if any(each.is_field for each in copied.rows):
            return Unfit.MIXED
        if self._texts.is_box(row) and len(copied.rows) > 1:
            return Unfit.NO_FIELD_IN_A_BOX
        if self._operations.is_argument(row) and (on_name or copied.are_references):
            return PasteBehind(row, text, brought=brought)
        return PasteValue(row, text, brought)

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
