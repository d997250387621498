"""Inserting, removing and moving a repeating group of arguments; the others get other numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from model.argument_spans import Unit, line_tail, trimmed_span, units
from model.arguments import argument_keys
from model.groups import Family, Group, Member
from model.operations.draft import Draft, Mark, Piece
from model.operations.layout_style import LayoutStyle, style_of
from model.operations.placing import slot_after
from model.operations.proposal import NamesRepeated, Proposal, propose
from model.operations.removing import cut
from model.wikitext.reading import Template


class GroupError(Exception):
    """A command on a group can't be done; nothing was changed."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class RepeatedInGroupError(GroupError):
    """An argument of the group comes twice, so that it isn't clear which one is to move."""

    def __str__(self) -> str:
        return f"`{self.name}` comes twice; keep one of them first"


class NameTakenError(GroupError):
    """An argument outside the groups has a name that one of theirs would get."""

    def __str__(self) -> str:
        return f"`{self.name}` is there already, outside the groups; rename it first"


def insert_group(template: Template, family: Family, group: Group) -> Proposal:
    """Write a group like this one behind it, without values; the later ones count one up.

    Where the group's arguments stand together so do the new ones; else each stands behind its
    like. Lines and the column of `=` are as in the group. Raises NameTakenError.
    """
    style, draft = style_of(template), Draft(template)
    number = family.number(group) + 1
    label = family.label(number)
    later = [other for other in family.groups if family.number(other) >= number]
    for other in later:
        _renumber(draft, template, style, other, family.label(family.number(other) + 1))
    new = list({member.stem: member for member in group.members}.values())
    together = _are_together(group.members)
    for members in [new] if together else [[member] for member in new]:
        behind = group.indexes[-1] if together else members[0].index
        place = slot_after(template, behind + 1, style, positional=False).position
        copies = (_copy(template, style, member, label) for member in members)
        draft.replace(place, place, *(piece for copy in copies for piece in copy))
    added = {group.indexes[-1]: len(new)} if together else {m.index: 1 for m in new}
    return _proposal(template, draft, _order_with_new(template, added))


def remove_group(template: Template, family: Family, group: Group) -> Proposal:
    """Take a group out with its lines; the later ones count one down. Raises NameTakenError."""
    style, draft = style_of(template), Draft(template)
    gone = set(group.indexes)
    cut(draft, template, gone)
    for other in family.groups:
        number = family.number(other)
        if number > family.number(group):
            _renumber(draft, template, style, other, family.label(number - 1))
    order = [index for index in range(len(template.arguments)) if index not in gone]
    return _proposal(template, draft, order)


def move_group(template: Template, family: Family, group: Group, by: int) -> Proposal:
    """Exchange a group with the one before it (`by` is -1) or behind it (1).

    Each takes the other's number and place, so that the numbers go on rising in the text; the
    comments between the lines stay where they are. Where both have the same fields their values
    change places. Raises IndexError where there is no such group, RepeatedInGroupError and
    NameTakenError.
    """
    at = family.groups.index(group) + by
    if at < 0:
        raise IndexError(f"no group {at}")
    other = family.groups[at]
    for name in (*group.repeated, *other.repeated):
        raise RepeatedInGroupError(name)
    style, draft = style_of(template), Draft(template)
    first, second = sorted((group, other), key=lambda one: one.indexes)
    alike = [m.stem for m in first.members] == [m.stem for m in second.members]
    if not alike and _are_together(first.members) and _are_together(second.members):
        moved = _block(template, style, second, first.label)
        kept = _block(template, style, first, second.label)
        draft.replace(*_block_span(template, first), *moved)
        draft.replace(*_block_span(template, second), *kept)
    else:
        _exchange(draft, template, style, first, second)
    return _proposal(template, draft, range(len(template.arguments)))


def _proposal(template: Template, draft: Draft, order: Iterable[int | None]) -> Proposal:
    edit, after = draft.result()
    proposal = propose(template, edit, after, order=list(order))
    if _repetitions(after) > _repetitions(template):
        repeated = (n for n in proposal.notices if isinstance(n, NamesRepeated))
        raise NameTakenError(next(repeated).names[0])
    return proposal


def _repetitions(template: Template) -> int:
    keys = argument_keys(template)
    return len(keys) - len(set(keys))


def _are_together(members: Iterable[Member]) -> bool:
    indexes = [member.index for member in members]
    return indexes[-1] - indexes[0] + 1 == len(indexes)


def _order_with_new(template: Template, added: dict[int, int]) -> Iterator[int | None]:
    """The arguments with so many new ones behind each."""
    for index in range(len(template.arguments)):
        yield index
        yield from [None] * added.get(index, 0)


# Names


def _renumber(
    draft: Draft, template: Template, style: LayoutStyle, group: Group, label: str
) -> None:
    found = units(template)
    for member in group.members:
        argument = template.arguments[member.index]
        old, new = _names(template, style, found[member.index], member, label)
        draft.replace(argument.equals - len(old), argument.equals, new)


def _names(
    template: Template, style: LayoutStyle, unit: Unit, member: Member, label: str
) -> tuple[str, str]:
    """What is written up to the `=` from the name on, and what is written with another number.

    The `=` keeps its column where it is aligned or stands apart, as far as the name leaves room.
    """
    argument = template.arguments[member.index]
    start, end = trimmed_span(argument.text, argument.start, argument.equals)
    old, pad = argument.text[start : argument.equals], argument.text[end : argument.equals]
    name = member.stem.name(label)
    if len(name) == end - start or not unit.begins_line or pad.strip(" "):
        return old, name + pad
    if style.column is not None and (len(old) == style.column or end - start >= style.column):
        return old, style.padded(name)
    return old, name.ljust(len(old) - 1) + " " if len(pad) > 1 else name + pad


def _copy(template: Template, style: LayoutStyle, member: Member, label: str) -> tuple[Piece, ...]:
    """An argument laid out as this one is, with another number and no value."""
    text, unit = template.text, units(template)[member.index]
    _, name = _names(template, style, unit, member, label)
    lead, inside = text[unit.lead : unit.pipe], text[unit.pipe + 1 : unit.body]
    if style.breaks_lines and member.index == 0 and not unit.begins_line:
        lead, inside = style.lead, style.after_pipe
    gap = style.after_equals_of("") if unit.tail_breaks else ""
    return lead, Mark.PIPE, inside, name, Mark.EQUALS, gap


# Blocks


def _block_span(template: Template, group: Group) -> tuple[int, int]:
    """From the first name of a group to the end of the last line, without its line break."""
    found = units(template)
    return found[group.indexes[0]].body, _end(template, found, group.indexes[-1])


def _end(template: Template, found: list[Unit], index: int) -> int:
    """Where the last line of an argument ends, the comments on it included."""
    return line_tail(template.text, found[index].inner_end, template.arguments[index].end)[0]


def _block(template: Template, style: LayoutStyle, group: Group, label: str) -> Iterator[Piece]:
    """The text of `_block_span` with another number."""
    text, found = template.text, units(template)
    for member in group.members:
        argument, unit = template.arguments[member.index], found[member.index]
        if member is not group.members[0]:
            yield Mark.PIPE
            yield text[argument.start : unit.body]
        old, new = _names(template, style, unit, member, label)
        yield text[unit.body : argument.equals - len(old)]
        yield new
        yield Mark.EQUALS
        is_last = member is group.members[-1]
        end = _end(template, found, member.index) if is_last else argument.end
        yield text[argument.equals + 1 : end]


def _exchange(
    draft: Draft, template: Template, style: LayoutStyle, one: Group, other: Group
) -> None:
    """Let the values of two groups change places; what only one of them has is renamed."""
    found, text = units(template), template.text
    places = {member.stem: member for member in other.members}
    for member in one.members:
        partner = places.pop(member.stem, None)
        if partner is None:
            _renumber(draft, template, style, Group(one.label, (member,)), other.label)
            continue
        spans = [
            (template.arguments[i].value_start, _end(template, found, i))
            for i in (member.index, partner.index)
        ]
        values = [text[start:end] for start, end in spans]
        for (start, end), value in zip(spans, reversed(values), strict=True):
            draft.replace(start, end, value)
    for member in places.values():
        _renumber(draft, template, style, Group(other.label, (member,)), one.label)


def name_after_move(family: Family, index: int, by: int) -> str:
    """The name that an argument of a group has once the group has moved."""
    group = family.group_at(index)
    assert group is not None
    other = family.groups[family.groups.index(group) + by]
    member = next(member for member in group.members if member.index == index)
    return member.stem.name(other.label)
