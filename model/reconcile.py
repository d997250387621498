"""Keeping node ids across an edit, and telling which nodes came, went or changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from model.text_edit import TextEdit
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.tree import TreeReader


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two nodes of a pair: the node, a text it stands in, and where in that text."""

    green: Green
    text: str
    start: int

    def child(self, index: int) -> Side:
        assert self.green.children is not None
        return Side(self.green.children[index], self.text, self.start + self.green.starts[index])

    @property
    def source(self) -> str:
        return self.text[self.start : self.start + self.green.length]


def reconcile(reader: TreeReader, old: Side, new: Side, edit: TextEdit) -> None:
    """Give `new`, a fresh reading, the ids that its nodes had in `old`, as far as those were read.

    Nodes whose text is the same become the very nodes of `old`.
    """
    new.green.id = old.green.id
    pending = [(old, new)]
    while pending:
        before, after = pending.pop()
        if not before.green.is_read:
            continue
        reader.children(after.green, after.text, after.start, again=True)
        pending.extend(_pair_children(reader, before, after, edit))


def _pair_children(
    reader: TreeReader, before: Side, after: Side, edit: TextEdit
) -> list[tuple[Side, Side]]:
    """Match the children, put the unchanged ones in place, give the changed pairs."""
    old, new = before.green.children or (), after.green.children or ()
    if after.green.is_put_off:
        reader.keep_around(after.green, *_around(before, after, edit, old))
        return []
    head = _count_same(before, after, edit.start, old, new)
    tail = _count_same_tail(before, after, edit, old[head:], new[head:])
    middle_old = range(head, len(old) - tail)
    middle_new = range(head, len(new) - tail)
    merged = [*old[:head], *new[head : len(new) - tail], *old[len(old) - tail :]]
    changed = []
    for i, j in _match(before, after, middle_old, middle_new, edit):
        one, two = before.child(i), after.child(j)
        if one.source == two.source and _reads_same(one.green, two.green):
            merged[j] = one.green
            continue
        two.green.id = one.green.id
        changed.append((one, two))
    after.green.adopt(tuple(merged))
    return changed


def _around(
    before: Side, after: Side, edit: TextEdit, old: Sequence[Green]
) -> tuple[Sequence[Green], Sequence[Green]]:
    """The children of `before` that the edit does not come near, at both ends of `after`."""
    position, head = before.start, 0
    while head < len(old) and position + old[head].length < edit.start:
        position += old[head].length
        head += 1
    if before.start != after.start:
        head = 0
    end = before.start + before.green.length
    position, tail = end, 0
    while tail < len(old) - head and position - old[-1 - tail].length > edit.end:
        position -= old[-1 - tail].length
        tail += 1
    if end < edit.end or end + edit.growth != after.start + after.green.length:
        tail = 0
    return old[:head], old[len(old) - tail :]


def _count_same(
    before: Side, after: Side, limit: int, old: Sequence[Green], new: Sequence[Green]
) -> int:
    """How many children at the beginning stand before the edit and read the same."""
    if before.start != after.start or before.start > limit:
        return 0
    position, number = before.start, 0
    for one, two in zip(old, new, strict=False):
        position += one.length
        if position > limit or not _reads_same(one, two):
            break
        number += 1
    return number


def _count_same_tail(
    before: Side, after: Side, edit: TextEdit, old: Sequence[Green], new: Sequence[Green]
) -> int:
    position, number = before.start + before.green.length, 0
    if position < edit.end or position + edit.growth != after.start + after.green.length:
        return 0
    for one, two in zip(reversed(old), reversed(new), strict=False):
        position -= one.length
        if position < edit.end or not _reads_same(one, two):
            break
        number += 1
    return number


def _reads_same(old: Green, new: Green) -> bool:
    """Whether two nodes of the same text are the same down to what has been read of both.

    An unclosed tag before a list item can take away what a tag in it was, and nothing else.
    """
    pending = [(old, new)]
    while pending:
        one, two = pending.pop()
        if one.length != two.length or one.kind is not two.kind:
            return False
        if one.children is None or two.children is None:
            continue
        if len(one.children) != len(two.children):
            return False
        pending.extend(zip(one.children, two.children, strict=True))
    return True


def _match(
    before: Side, after: Side, old: Sequence[int], new: Sequence[int], edit: TextEdit
) -> Iterator[tuple[int, int]]:
    """Pairs of children that are the same node: by text, then by name, then by their order.

    A template of another name is the same only where it begins at the same place.
    """
    rest_old, rest_new = list(old), list(new)

    def place_before(side: Side) -> object:
        moved = edit.map(side.start, after=True)
        return side.green.kind, moved if side.green.kind is NodeKind.TEMPLATE else None

    for key_before, key_after in (
        (_by_text, _by_text),
        (_by_name, _by_name),
        (place_before, _by_place),
    ):
        keyed = [(i, key_before(before.child(i))) for i in rest_old]
        pairs = _pairs(keyed, [(j, key_after(after.child(j))) for j in rest_new])
        yield from pairs
        gone_old, gone_new = {i for i, _ in pairs}, {j for _, j in pairs}
        rest_old = [i for i in rest_old if i not in gone_old]
        rest_new = [j for j in rest_new if j not in gone_new]
        if not rest_old or not rest_new:
            return


def _pairs(
    old: Sequence[tuple[int, object]], new: Sequence[tuple[int, object]]
) -> list[tuple[int, int]]:
    """Match old and new by their keys, the first with the first; None matches nothing."""
    waiting: dict[object, list[int]] = defaultdict(list)
    for i, key in reversed(old):
        if key is not None:
            waiting[key].append(i)
    return [(waiting[key].pop(), j) for j, key in new if waiting.get(key)]


def _by_text(side: Side) -> object:
    return side.green.kind, side.source


def _by_name(side: Side) -> object:
    """The name of an argument or template; None for what has no name.

    A positional argument goes by its text: the white space round it is its neighbours' too.
    """
    green, source = side.green, side.source
    if green.kind is NodeKind.ARGUMENT:
        return green.kind, source.partition("=")[0].strip()
    if green.kind is NodeKind.TEMPLATE:
        return green.kind, source[2:].partition("|")[0].rstrip("}").strip()
    return None


def _by_place(side: Side) -> object:
    return side.green.kind, side.start if side.green.kind is NodeKind.TEMPLATE else None


def carry_over(reader: TreeReader, old: Side, new: Side, edit: TextEdit) -> None:
    """Read in `new`, an earlier or later tree of the page, what was read in `old` meanwhile."""
    pending = [(old, new)]
    while pending:
        before, after = pending.pop()
        if before.green is after.green or not before.green.is_read:
            continue
        if not after.green.is_read:
            reconcile(reader, before, after, edit)
            continue
        places = {green.id: i for i, green in enumerate(before.green.children or ())}
        for i, green in enumerate(after.green.children or ()):
            twin = places.get(green.id)
            if twin is not None:
                pending.append((before.child(twin), after.child(i)))


@dataclass(slots=True)
class TreeChange:
    """What became of the nodes that had been read.

    `changed` are nodes that are still there but read otherwise than before, or hold one that
    does; `now` is what they are now, the page first; `regrouped` are those among them whose
    children came, went or moved.
    """

    changed: set[int] = field(default_factory=set)
    now: list[Green] = field(default_factory=list)
    regrouped: set[int] = field(default_factory=set)
    gone: list[Green] = field(default_factory=list)
    come: list[tuple[Green, int]] = field(default_factory=list)


def difference(old: Green, new: Green) -> TreeChange:
    """Compare two trees that share what did not change, by identity and id."""
    change = TreeChange()
    pending = [(old, new)]
    while pending:
        before, after = pending.pop()
        if before is after:
            continue
        change.changed.add(after.id)
        change.now.append(after)
        pending.extend(_differing_children(before, after, change))
    return change


def _differing_children(
    before: Green, after: Green, change: TreeChange
) -> Iterator[tuple[Green, Green]]:
    old, new = before.children or (), after.children or ()
    head = 0
    for one, two in zip(old, new, strict=False):
        if one is not two:
            break
        head += 1
    tail = 0
    for one, two in zip(reversed(old[head:]), reversed(new[head:]), strict=False):
        if one is not two:
            break
        tail += 1
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if [g.id for g in middle_old] != [g.id for g in middle_new]:
        change.regrouped.add(after.id)
    by_id = {green.id: green for green in middle_old}
    for green in middle_new:
        twin = by_id.pop(green.id, None)
        if twin is None:
            change.come.append((green, after.id))
        elif twin is not green:
            yield twin, green
    change.gone.extend(by_id.values())
