"""Items of one list in another order, joined, split and doubled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from model.document import Document
from model.lists.inserting import NewItem, check_item, insert
from model.lists.items import ItemList
from model.lists.list_edit import ListEdit
from model.lists.permuting import each_written, permuted
from model.lists.removing import remove
from model.lists.slots import numbered
from model.operations import Proposal
from model.operations.draft import Draft, Mark, Piece
from model.operations.proposal import propose
from model.reader.summary import plain_text
from model.text_edit import Replace, TextEdit

Group = tuple[int, int]
_DIGITS = re.compile(r"(\d+)")


def step(document: Document, items: ItemList, indexes: Sequence[int], by: int) -> ListEdit:
    """Move items beside each other one place up (`by` -1) or down (1), with what is below them.

    Gives an empty edit where there is no place to go.
    """
    groups = items.siblings(min(indexes))
    order = _step_order(groups, indexes, by)
    return arranged(document, items, groups, order) if order else ListEdit()


def stepped(items: ItemList, indexes: Sequence[int], by: int) -> list[int]:
    """Where the items stand once `step` has moved them; empty where there is no place to go."""
    groups = items.siblings(min(indexes))
    order = _step_order(groups, indexes, by)
    moved = [index for place in order for index in range(*groups[place])]
    first = groups[0][0]
    places = {index: first + at for at, index in enumerate(moved)}
    return [places[index] for index in indexes] if moved else []


def _step_order(groups: Sequence[Group], indexes: Sequence[int], by: int) -> list[int]:
    chosen = {place for place, group in enumerate(groups) if group[0] in set(indexes)}
    if not chosen or len(chosen) != len(set(indexes)):
        return []
    to = min(chosen) - 1 if by < 0 else max(chosen) + 2
    return _moved(len(groups), chosen, to) if 0 <= to <= len(groups) else []


def move(document: Document, items: ItemList, indexes: Sequence[int], to: int) -> ListEdit:
    """Move items of one level before the one at `to` (the number of items: to the end)."""
    groups = items.siblings(min(indexes))
    chosen = {place for place, group in enumerate(groups) if group[0] in set(indexes)}
    place = sum(group[0] < to for group in groups)
    return arranged(document, items, groups, _moved(len(groups), chosen, place))


def _moved(count: int, chosen: set[int], to: int) -> list[int]:
    kept = [place for place in range(count) if place not in chosen]
    at = sum(place < to for place in kept)
    return [*kept[:at], *sorted(chosen), *kept[at:]]


def sort(document: Document, items: ItemList) -> ListEdit:
    """Put the items of the outermost level in the order of what a reader sees of them.

    By letters without case and accents, numbers by their size; items that read the same keep
    their order.
    """
    groups = items.groups()
    keys = [sort_key(plain_text(items.content(first))) for first, _ in groups]
    order = sorted(range(len(groups)), key=keys.__getitem__)
    return arranged(document, items, groups, order)


def sort_key(text: str) -> tuple[list[tuple[int, int, str]], str]:
    """What to sort a plain text by: its letters without accents first, then as it is written."""
    folded = text.casefold()
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", folded)
        if not unicodedata.combining(letter)
    )
    pieces = (piece for piece in _DIGITS.split(bare) if piece)
    return [(0, int(p), "") if p.isdecimal() else (1, 0, p) for p in pieces], folded


def arranged(
    document: Document, items: ItemList, groups: Sequence[Group], order: Sequence[int]
) -> ListEdit:
    """The groups, items in a row each, in another order."""
    if list(order) == list(range(len(order))):
        return ListEdit()
    spans = [_span(items, group) for group in groups]
    if not items.has_arguments:
        return ListEdit(permuted(items.text, spans, order))
    block = _one_block(order)
    between = _pipe_between(items, *block) if block else None
    if block is None or between is None or numbered(document, items):
        return ListEdit(each_written(items.text, spans, order))
    return ListEdit(arguments=(_moved_arguments(document, items, *block, between),))


def _span(items: ItemList, group: Group) -> tuple[int, int]:
    first, last = items.items[group[0]], items.items[group[1] - 1]
    return first.start, last.end


def _one_block(order: Sequence[int]) -> tuple[list[int], int] | None:
    """What moves where, if a single run of items does: the shorter of two that change places."""
    changed = [place for place, origin in enumerate(order) if place != origin]
    first, last = changed[0], changed[-1]
    middle = order[first]
    if list(order[first : last + 1]) != [*range(middle, last + 1), *range(first, middle)]:
        return None
    head, tail = list(range(first, middle)), list(range(middle, last + 1))
    return (head, last + 1) if len(head) < len(tail) else (tail, first)


def _pipe_between(items: ItemList, moved: Sequence[int], to: int) -> tuple[str, str] | None:
    """The white space before and behind the pipes where items move, if it is the same at all."""
    first, last = min(*moved, to), max(moved[-1], to - 1)
    found = {items.text[items.items[i].end : items.items[i + 1].start] for i in range(first, last)}
    between = found.pop()
    if found or between.strip() != "|":
        return None
    before, _, inside = between.partition("|")
    return before, inside


def _moved_arguments(
    document: Document,
    items: ItemList,
    moved: Sequence[int],
    to: int,
    between: tuple[str, str],
) -> Proposal:
    """Take arguments out and write them elsewhere; the white space round the others stays."""
    assert items.template is not None
    template = document.template(items.template)
    starts = {argument.start: index for index, argument in enumerate(template.arguments)}
    places = [starts[document.start(item.node)] for item in items.items if item.node is not None]
    joint: tuple[Piece, ...] = (between[0], Mark.PIPE, between[1])
    texts = [items.text[items.items[i].start : items.items[i].end] for i in moved]
    first, last = items.items[moved[0]], items.items[moved[-1]]
    draft = Draft(template)
    if to > moved[-1]:
        draft.replace(first.start, items.items[moved[-1] + 1].start)
        place = items.items[to - 1].end
        draft.replace(place, place, *(piece for text in texts for piece in (*joint, text)))
        target = places[to - 1] + 1
    else:
        place = items.items[to].start
        draft.replace(place, place, *(piece for text in texts for piece in (text, *joint)))
        draft.replace(items.items[moved[0] - 1].end, last.end)
        target = places[to]
    going = [places[index] for index in moved]
    kept = [index for index in range(len(template.arguments)) if index not in going]
    at = sum(index < target for index in kept)
    return propose(template, *draft.result(), order=[*kept[:at], *going, *kept[at:]])


def split(document: Document, items: ItemList, index: int, before: str, behind: str) -> ListEdit:
    """Make two items of one: `before` stays in it, `behind` becomes the next."""
    item = items.items[index]
    new = NewItem(behind.strip())
    check_item(items.form, NewItem(before.strip()))
    kept = Replace(item.content_start, item.content_end, before.strip())
    added = insert(document, items, index + 1, (new,), like=index)
    if items.has_arguments:
        return ListEdit(TextEdit((kept,))) + added
    # Both touch the end of the item, where two edits would come in no certain order.
    place, written = added.edit.replaces[0].start, added.edit.replaces[0].text
    rest = items.text[item.content_end : place]
    return ListEdit(TextEdit((Replace(kept.start, place, kept.text + rest + written),)))


def join(document: Document, items: ItemList, index: int) -> ListEdit:
    """Make one item of an item and the next: a space stands between what they say."""
    following = items.content(index + 1)
    item = items.items[index]
    gap = " " if following and items.content(index) else ""
    removed = remove(document, items, (index + 1,))
    added = Replace(item.content_end, item.content_end, gap + following)
    if not items.has_arguments:
        cut = removed.edit.replaces[0]
        if cut.start == item.content_end:
            return ListEdit(TextEdit((Replace(cut.start, cut.end, added.text),)))
    return ListEdit(TextEdit((added,))) + removed


def duplicate(document: Document, items: ItemList, index: int) -> ListEdit:
    """Write an item once more, behind itself."""
    new = NewItem(items.content(index))
    return insert(document, items, items.group_end(index), (new,), like=index)
