"""What is done with the lists of a page and their items; each is one step of the history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import is_not
from typing import TYPE_CHECKING

from gui.commands.list_words import dropped_words, form_words, item_words, problem_words, tr
from gui.editors.advice_strip import Advice
from gui.message_bar import Way
from gui.refusal import Refusal
from gui.undo import Selected
from model.document import Document
from model.lists.arranging import duplicate, join, sort, split, step, stepped
from model.lists.conversion import convert, targets
from model.lists.inserting import insert, read_items
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit, ListRefused
from model.lists.names import TARGETS, ListForm
from model.lists.recognising import comma_list, list_around, lists_in, whole_value
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.page_tab import PageTab

Place = tuple[ItemList, int]

_FEWEST_OFFERED = 4
"""Three parts are more often a place and where it lies."""


class ListCommands:
    """The commands on the lists of one page; each gives why not, where it cannot be."""

    def __init__(self, page: PageTab) -> None:
        self._page = page
        self._controller = page.controller
        # Asked for at each row that becomes current: the list is gone through once.
        self._known: tuple[tuple[object, object], ItemList, dict[int | None, int]] | None = None
        self._targets: tuple[tuple[object, int], Sequence[ListForm]] | None = None

    # What the rows are

    def are_items(self, rows: Sequence[int]) -> bool:
        """Whether these rows are items of one list."""
        return self._places(rows) is not None

    def can_step(self, rows: Sequence[int], by: int) -> bool:
        """Whether these items have a place to go to, one up or down."""
        found = self._places(rows)
        if found is None:
            return False
        items, indexes = found
        groups = [first for first, _ in items.siblings(min(indexes))]
        if not set(groups).issuperset(indexes):
            return False
        return min(indexes) != groups[0] if by < 0 else max(indexes) != groups[-1]

    def _places(self, rows: Sequence[int]) -> tuple[ItemList, list[int]] | None:
        document = self._controller.document
        if not rows or any(row not in document for row in rows):
            return None
        key = document.reading, document.children(document.parent(rows[0]) or document.root_id)
        known = self._known
        if known is None or any(map(is_not, known[0], key)) or rows[0] not in known[2]:
            found = list_around(document, rows[0])
            if found is None:
                return None
            places = {item.node: index for index, item in enumerate(found[0].items)}
            self._known = known = key, found[0], places
        _, items, places = known
        if any(row not in places for row in rows):
            return None
        return items, [places[row] for row in rows]

    # Adding

    def begin_add(self, row: int, *, before: bool = False) -> Refusal | None:
        """Open the line for a new item beside this one, or at the end of the list in the row."""
        document = self._controller.document
        around = list_around(document, row)
        if around is not None:
            find = partial(list_around, document, row)
            self._open_line(row, lambda: self._beside(find, before=before), above=before)
            return None
        found = self._only_list(row)
        if isinstance(found, Refusal):
            return found
        number = lists_in(document, row).index(found) if found.form is not ListForm.COMMAS else -1
        last = found.items[-1].node if found.items else None
        self._open_line(last or row, lambda: self._at_end(row, number), above=False)
        return None

    @staticmethod
    def _beside(find: Callable[[], Place | None], *, before: bool) -> Place | None:
        """The list and the place in it, as they are now."""
        found = find()
        if found is None:
            return None
        items, index = found
        return items, index if before else items.group_end(index)

    def _at_end(self, row: int, number: int) -> Place | None:
        document = self._controller.document
        found = [comma_list(document, row)] if number < 0 else lists_in(document, row)
        items = found[number] if number < len(found) else None
        return None if items is None else (items, len(items.items))

    def _open_line(self, row: int, place: Callable[[], Place | None], *, above: bool) -> None:
        tree = self._page.tree
        self._controller.rows.reach(row)
        tree.setFocus()
        tree.begin_add_item(row, partial(self.add, row, place), above=above)

    def add(self, row: int, place: Callable[[], Place | None], text: str) -> Refusal | None:
        """Write the items that a text has, one a line, at a place of a list."""
        self._controller.settle()
        found = place()
        new = read_items(text)
        if found is None or not new:
            return None
        items, at = found
        document = self._controller.document
        like = at - 1 if at else None
        if list_around(document, row) is not None and row in {i.node for i in items.items}:
            like = items.index_of(row)
        label = tr("Add item") if len(new) == 1 else item_words(tr("Add %1"), len(new))
        refusal = self._do(label, row, lambda: insert(document, items, at, new, like=like))
        again = None if refusal else place()
        if again is not None:
            last = at + len(new) - 1
            node = again[0].items[last].node if last < len(again[0].items) else None
            self._select(node or row)
        return refusal

    def _only_list(self, row: int) -> ItemList | Refusal:
        """The one list that a row holds, or why there is none to add to."""
        document = self._controller.document
        found = lists_in(document, row)
        if len(found) == 1:
            return found[0]
        if found:
            words = tr("There are %1 lists in “%2”: choose an item of the one that is meant.")
            return self._refuse(row, words.replace("%1", str(len(found))))
        commas = comma_list(document, row)
        if commas is not None:
            return commas
        return self._refuse(row, tr("“%2” is no list yet. Field › List › Convert to makes it one."))

    # Arranging

    def step(self, rows: Sequence[int], by: int) -> Refusal | None:
        """Move items one place up (-1) or down (1)."""
        found = self._places(rows)
        if found is None:
            return None
        items, indexes = found
        places = stepped(items, indexes, by)
        if not places:
            return None
        edit = step(self._document, items, indexes, by)
        current = self._page.tree.current_row()
        text = self._document.text
        # Past one that is written alike nothing changes but which of the two is meant.
        if edit.whole().apply(text) != text:
            label = item_words(tr("Move %1"), len(rows))
            refusal = self._do(label, rows[0], lambda: edit)
            if refusal is not None:
                return refusal
        self._select_places(rows, places, current)
        return None

    def _select_places(self, rows: Sequence[int], places: Sequence[int], current: int) -> None:
        """Select the items at these places, where the rows have gone: among equals, by place."""
        again = list_around(self._document, rows[0])
        if again is None:
            return
        nodes = [again[0].items[place].node for place in places]
        moved = [node for node in nodes if node is not None]
        at = rows.index(current) if current in rows else 0
        if at < len(moved):
            self._select(moved[at])
        self._page.tree.view.select_also(moved)

    def duplicate(self, row: int) -> Refusal | None:
        """Write an item once more below itself."""
        found = list_around(self._document, row)
        if found is None:
            return None
        refusal = self._do(tr("Duplicate item"), row, lambda: duplicate(self._document, *found))
        again = list_around(self._document, row)
        if refusal is None and again is not None:
            copy = again[0].items[again[0].group_end(again[1])].node
            self._select(copy or row)
        return refusal

    def join(self, row: int) -> Refusal | None:
        """Make one item of this and the next."""
        found = list_around(self._document, row)
        if found is None or found[1] + 1 >= len(found[0].items):
            return self._refuse(row, tr("There is no item below this one to join it with."))
        return self._do(tr("Join items"), row, lambda: join(self._document, *found))

    def split(self, row: int) -> Refusal | None:
        """Split the item that is edited in its cell, at the cursor; else begin to edit it."""
        found = list_around(self._document, row)
        if found is None:
            return self._refuse(row, tr("Only an item of a list can be split."))
        editor = self._page.tree.view.editor
        if editor is None:
            self._page.tree.edit_value()
            return None
        text = editor.text_edit.text
        at = editor.text_edit.offset
        editor.give_back()
        parts = text[:at], text[at:]
        refusal = self._do(tr("Split item"), row, lambda: split(self._document, *found, *parts))
        again = list_around(self._document, row)
        if refusal is None and again is not None:
            self._select(again[0].items[again[1] + 1].node or row)
        elif refusal is not None and self._page.tree.edit_value():
            reopened = self._page.tree.view.editor
            if reopened is not None:
                reopened.text_edit.selectAll()
                reopened.text_edit.write(text)
        return refusal

    def sort(self, row: int) -> Refusal | None:
        """Sort the list that the row is an item of, or holds."""
        items = self._list_at(row)
        if isinstance(items, Refusal):
            return items
        return self._do(tr("Sort list"), row, lambda: sort(self._document, items))

    # Converting

    def targets(self, row: int) -> Sequence[ListForm]:
        """What the list at a row can be turned into; all where it takes words to say why not."""
        known = self._targets
        key = self._document.reading, row
        if known is None or known[0][0] is not key[0] or known[0][1] != row:
            items = self._list_at(row, or_value=True)
            forms = TARGETS if isinstance(items, Refusal) else targets(self._document, items)
            self._targets = known = key, forms
        return known[1]

    def convert(self, row: int, form: ListForm) -> Refusal | None:
        """Show the list written in another form, and write it so if it is wanted."""
        items = self._list_at(row, or_value=True)
        if isinstance(items, Refusal):
            return items
        if items.form is form:
            return self._refuse(row, tr("The list is of this kind already."))
        if form not in targets(self._document, items):
            return self._refuse(row, tr("Such a list cannot stand within an item of another one."))
        try:
            conversion = convert(self._document, items, form)
        except ListRefused as problem:
            return self._refuse(row, problem_words(problem))
        label = tr("Convert list to %1").replace("%1", form_words(form))
        edit = conversion.edit
        refusal = self._controller.check(edit.proposals(self._document), row)
        if refusal is not None:
            return refusal
        index = items.index_of(row)
        convert_it = partial(self._make_conversion, label, row, edit, items, index)
        make = partial(self._make_if_same, row, self._document.revision, convert_it)
        self._page.show_change(label, dropped_words(conversion.dropped), edit.whole(), make)
        return None

    def _make_if_same(
        self, row: int, revision: int, make: Callable[[], Refusal | None]
    ) -> Refusal | None:
        if self._document.revision != revision:
            return self._refuse(row, tr("The page has changed meanwhile; nothing was done."))
        return make()

    def _make_conversion(
        self, label: str, row: int, edit: ListEdit, items: ItemList, index: int | None
    ) -> Refusal | None:
        document = self._document
        node = items.holder if items.template is None else items.template
        above = list(document.ancestors(node))
        # The arguments around the list stay when it is written anew.
        fields = [i for i in above if document.green(i).kind is NodeKind.ARGUMENT]
        field = next(iter(fields), self._controller.rows.top[0])
        place = Selected(field, self._controller.column)
        proposals = edit.proposals(document)
        refusal = self._controller.do(label, proposals, row, place)
        item = None if refusal or index is None else self._item_at(items.start, index, above)
        if item is not None:
            self._select(item)
        return refusal

    def _item_at(self, start: int, index: int, above: Sequence[int]) -> int | None:
        """The item of this index in the list that stands at `start`, or begins a line there."""
        document = self._document
        lists = (items for i in above if i in document for items in lists_in(document, i))
        found = next((i for i in lists if 0 <= i.start - start <= len("\r\n")), None)
        if found is None or index >= len(found.items):
            return None
        return found.items[index].node

    def _list_at(self, row: int, *, or_value: bool = False) -> ItemList | Refusal:
        around = list_around(self._document, row)
        if around is not None:
            return around[0]
        found = self._only_list(row)
        if not isinstance(found, Refusal) or not or_value or lists_in(self._document, row):
            return found
        return whole_value(self._document, row) or found

    def advice(self, row: int) -> Advice | None:
        """The offer to make a list of a value that is surely one with commas between."""
        if row not in self._document:
            return None
        commas = comma_list(self._document, row)
        if commas is None or len(commas.items) < _FEWEST_OFFERED or lists_in(self._document, row):
            return None
        words = tr("This reads like a list of %1, with commas between.")
        words = words.replace("%1", str(len(commas.items)))
        convert = partial(self.convert, row, ListForm.PLAINLIST)
        way = Way(tr("Make it a plainlist…"), partial(self._page.run, row, convert))
        return Advice(words, (way,), "list", "list_item")

    # Making

    def _select(self, row: int) -> None:
        self._controller.rows.reach(row)
        self._controller.select(row, self._controller.column)

    @property
    def _document(self) -> Document:
        return self._controller.document

    def _do(self, label: str, row: int, edit: Callable[[], ListEdit]) -> Refusal | None:
        try:
            proposals = edit().proposals(self._document)
        except ListRefused as problem:
            return self._refuse(row, problem_words(problem))
        return self._controller.do(label, proposals, row) if proposals else None

    def _refuse(self, row: int, words: str) -> Refusal:
        name = self._controller.texts.name(row) or self._controller.texts.value(row)
        return Refusal(row, name, words.replace("%2", name))
