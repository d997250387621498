"""Items that go from one list to another, of the same form or of another one."""

from __future__ import annotations

from collections.abc import Sequence

from model.document import Document
from model.lists.arranging import move
from model.lists.inserting import NewItem, insert
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit
from model.lists.removing import remove


def taken(items: ItemList, indexes: Sequence[int]) -> list[NewItem]:
    """These items with what is below them, as they would be written elsewhere."""
    found: list[NewItem] = []
    last = -1
    for index in sorted(set(indexes)):
        if index <= last:
            continue
        end = items.group_end(index)
        level = items.items[index].level
        found += (
            NewItem(items.content(below), items.items[below].level - level)
            for below in range(index, end)
        )
        last = end - 1
    return found


def with_below(items: ItemList, indexes: Sequence[int]) -> list[int]:
    """These items and those below them."""
    found = {below for i in indexes for below in range(i, items.group_end(i))}
    return sorted(found)


def move_between(
    document: Document,
    source: ItemList,
    indexes: Sequence[int],
    target: ItemList,
    to: int,
    *,
    copy: bool = False,
) -> ListEdit:
    """Move (or copy) items before the one at `to` in the target, what is below them included.

    They are written as the target's items are. Raises ListRefused for an item that cannot be one
    of the target's.
    """
    if source == target and not copy:
        levels = {source.items[index].level for index in indexes}
        siblings = {group[0] for group in source.siblings(min(indexes))}
        if len(levels) == 1 and siblings.issuperset(indexes):
            return move(document, source, indexes, to)
    added = insert(document, target, to, taken(source, indexes))
    if copy:
        return added
    return remove(document, source, with_below(source, indexes)) + added
