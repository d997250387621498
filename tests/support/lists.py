"""A page with one field, its lists, and what becomes of the field's value."""

from __future__ import annotations

from model.document import Document
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit
from model.lists.recognising import comma_list, lists_in
from model.rows.row_tree import RowTree
from model.safety.guard import check
from model.wikitext.nodes import NodeKind

BEFORE, BEHIND = "{{Infobox x\n| a = ", "\n| z = 1\n}}\n"


class ListPage:
    """`value` is written as that of the field `a`."""

    def __init__(self, value: str) -> None:
        newline = "\r\n" if "\r\n" in value else "\n"
        self.before, self.behind = (s.replace("\n", newline) for s in (BEFORE, BEHIND))
        self.document = Document(self.before + value + self.behind)
        self.rows = RowTree(self.document)
        self.field = self.rows.children(self.rows.top[0])[0]

    @property
    def lists(self) -> list[ItemList]:
        return lists_in(self.document, self.field)

    @property
    def list(self) -> ItemList:
        """The only list of the value, maybe a comma list."""
        found = self.lists
        if not found:
            commas = comma_list(self.document, self.field)
            found = [] if commas is None else [commas]
        [items] = found
        return items

    def after(self, edit: ListEdit) -> str:
        """The value after the edit, which the guard has let through."""
        text = self.document.text
        for proposal in edit.proposals(self.document):
            check(text, proposal, self.document.syntax)
        new = edit.whole().apply(text)
        assert new.startswith(self.before)
        assert new.endswith(self.behind)
        return new[len(self.before) : len(new) - len(self.behind)]


def contents(items: ItemList) -> list[str]:
    """What the items say."""
    return [items.content(index) for index in range(len(items.items))]


def item_kinds(page: ListPage) -> set[NodeKind]:
    """The kinds of the nodes that the items of the page's list are."""
    nodes = (item.node for item in page.list.items)
    return {page.document.green(node).kind for node in nodes if node is not None}
