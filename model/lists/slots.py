"""Lists whose items are arguments with numbers as names, `1=a|2=b`: texts go from one to another.

The names stay in their places, so that the numbers go on from one to the last.
"""

from __future__ import annotations

from collections.abc import Sequence

from model.document import Document
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit, ListProblem, ListRefused
from model.operations import NewArgument, add_arguments, remove_arguments
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import Template


def numbered(document: Document, items: ItemList) -> bool:
    """Whether any item has its number written as its name."""
    return any(name is not None for name in _names(document, items))


def shifted_in(document: Document, items: ItemList, at: int, contents: Sequence[str]) -> ListEdit:
    """Write items before the one at `at`; those behind it go one argument on."""
    _check_numbers(document, items)
    count = len(items.items)
    old = [items.content(index) for index in range(count)]
    after = [*old[:at], *contents, *old[at:]]
    template = _template(document, items)
    last = _index(document, template, items, count - 1) + 1
    new = [NewArgument(str(count + 1 + i), text) for i, text in enumerate(after[count:])]
    added = add_arguments(template, last, new)
    return ListEdit(_written(items, after[:count]), (added,))


def shifted_out(document: Document, items: ItemList, indexes: Sequence[int]) -> ListEdit:
    """Take items away; those behind them go to the arguments before, and the last ones go."""
    _check_numbers(document, items)
    gone = set(indexes)
    count = len(items.items)
    kept = [items.content(index) for index in range(count) if index not in gone]
    template = _template(document, items)
    surplus = [_index(document, template, items, index) for index in range(len(kept), count)]
    return ListEdit(_written(items, kept), (remove_arguments(template, surplus),))


def _written(items: ItemList, contents: Sequence[str]) -> TextEdit:
    """These texts in the first arguments."""
    return TextEdit.of(
        Replace(item.content_start, item.content_end, text)
        for item, text in zip(items.items, contents, strict=False)
        if items.text[item.content_start : item.content_end] != text
    )


def _check_numbers(document: Document, items: ItemList) -> None:
    """Raises ListRefused unless the items have the numbers from 1 on, in this order."""
    count = 0
    for place, name in enumerate(_names(document, items), 1):
        count += name is None
        if (count if name is None else int(name)) != place:
            raise ListRefused(ListProblem.NO_NUMBERS, items.content(place - 1))


def _names(document: Document, items: ItemList) -> list[str | None]:
    return [document.argument(item.node).name_text for item in items.items if item.node]


def _template(document: Document, items: ItemList) -> Template:
    assert items.template is not None
    return document.template(items.template)


def _index(document: Document, template: Template, items: ItemList, index: int) -> int:
    node = items.items[index].node
    assert node is not None
    start = document.start(node)
    return next(i for i, a in enumerate(template.arguments) if a.start == start)
