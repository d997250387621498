"""A list of a document, and its items: where they stand and what is written round them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.lists.names import ARGUMENT_FORMS, ListForm

BREAK = re.compile(r"</?br(?:[\s/][^<>]*)?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One item. `start` to `end` is what moves with it, its bullets and the comments on its line.

    `content_start` to `content_end` is what it says, without white space around. `node` is the
    document's node for it, None where it has none (in a comma list).
    """

    node: int | None
    start: int
    end: int
    content_start: int
    content_end: int
    marker: str = ""
    """Its bullets, such as `*` or `**`."""

    @property
    def level(self) -> int:
        return len(self.marker)


@dataclass(frozen=True, slots=True)
class ItemList:
    """One list of a document.

    `start` to `end` is the whole list with the template that makes it. `holder` is the node whose
    children the items are: a fragment, or the template whose arguments they are. `template` is
    the node of the list's own template, `closing` that of its `{{endplainlist}}`, if any.
    """

    form: ListForm
    items: tuple[Item, ...]
    start: int
    end: int
    text: str
    holder: int
    template: int | None = None
    closing: int | None = None

    @property
    def is_bulleted(self) -> bool:
        """Whether each item is a line that begins with bullets."""
        return self.form not in ARGUMENT_FORMS and not self.is_separated

    @property
    def is_separated(self) -> bool:
        """Whether something stands between each two items, and nowhere else."""
        return self.form in (ListForm.LINES, ListForm.COMMAS)

    @property
    def has_arguments(self) -> bool:
        """Whether each item is an argument of a template."""
        return self.form in ARGUMENT_FORMS

    def content(self, index: int) -> str:
        """What an item says, as wikitext."""
        item = self.items[index]
        return self.text[item.content_start : item.content_end]

    def index_of(self, node: int) -> int | None:
        """Which item a node of the document is."""
        return next((i for i, item in enumerate(self.items) if item.node == node), None)

    def group_end(self, index: int) -> int:
        """The index behind an item and the items of deeper levels that follow it."""
        level = self.items[index].level
        end = index + 1
        while end < len(self.items) and self.items[end].level > level:
            end += 1
        return end

    def siblings(self, index: int) -> list[tuple[int, int]]:
        """The items beside this one on its level, each as the range of it and what is below it."""
        level = self.items[index].level
        first = index
        while first > 0 and self.items[first - 1].level >= level:
            first -= 1
        return list(self._groups_from(first, level))

    def groups(self) -> list[tuple[int, int]]:
        """The items of the outermost level, each as the range of it and what is below it."""
        return list(self._groups_from(0, 0))

    def _groups_from(self, first: int, level: int) -> Iterator[tuple[int, int]]:
        while first < len(self.items) and self.items[first].level >= level:
            end = self.group_end(first)
            yield first, end
            first = end


def separator_after(items: ItemList, index: int) -> tuple[int, bool]:
    """Where what separates an item from the next one ends; whether it is all there is between.

    Else there are comments or empty lines, which belong to neither, and it is the first `<br>`.
    """
    start, end = items.items[index].content_end, items.items[index + 1].content_start
    between = items.text[start:end]
    if items.form is ListForm.COMMAS:
        return end, True
    breaks = list(BREAK.finditer(between))
    rest = between[: breaks[0].start()] + between[breaks[0].end() :] if breaks else between
    if len(breaks) == 1 and not rest.strip():
        return end, True
    return start + (breaks[0].end() if breaks else len(between)), False
