"""Where in a list of a document what is pasted or dropped on a row goes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.clipboard import CopiedRow
from model.document import Document
from model.lists.inserting import NewItem, insert, read_items
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit
from model.lists.moving import move_between
from model.lists.recognising import list_around, lists_in


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """Before the item at `at`, written as the item `like` is, else as the one before."""

    items: ItemList
    at: int
    like: int | None = None

    def insertion(self, document: Document, new: Sequence[NewItem]) -> ListEdit:
        """New items there. Raises ListRefused."""
        return insert(document, self.items, self.at, new, like=self.like)

    def move(self, document: Document, rows: Sequence[int]) -> ListEdit | None:
        """Items of one list come there, with what is below them; None where they are of several.

        Raises ListRefused.
        """
        found = [list_around(document, row) for row in rows]
        known = [place for place in found if place is not None]
        if len(known) < len(rows) or any(items != known[0][0] for items, _ in known):
            return None
        return move_between(document, known[0][0], [i for _, i in known], self.items, self.at)


def item_place(document: Document, row: int, *, before: bool = False) -> ItemPlace | None:
    """The place beside an item, or at the end of the one list that a row holds; None for none."""
    found = list_around(document, row)
    if found is not None:
        items, index = found
        return ItemPlace(items, index if before else items.group_end(index), index)
    lists = lists_in(document, row)
    return ItemPlace(lists[0], len(lists[0].items)) if len(lists) == 1 else None


def items_of_text(text: str) -> list[NewItem]:
    """The lines of a text; of a table's rows the first column."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return read_items("\n".join(line.partition("\t")[0] for line in text.split("\n")))


def items_of_rows(rows: Iterable[CopiedRow]) -> list[NewItem]:
    """Copied rows as items; those that were below others stay so."""
    known = list(rows)
    # What has no bullets has no level either.
    highest = min((row.depth for row in known if row.depth), default=0)
    return [NewItem(row.value, max(0, row.depth - highest)) for row in known]
