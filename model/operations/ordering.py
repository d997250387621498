"""Putting the fields of a template in an order, with the comments that belong to them.

A comment on the line of a field's value, and comments on lines of their own above a field, go
where the field goes. Blank lines above those comments, or above a field that has none, stay where
they are, and so do line breaks round the pipe: what moves is what a field says, not how its place
looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from model.argument_spans import (
    line_tail,
    skip_white_space,
    trimmed_name_span,
    trimmed_value_span,
)
from model.arguments import argument_keys
from model.operations.draft import Draft, Mark, Piece
from model.operations.layout_style import newline_of
from model.operations.proposal import Proposal, propose
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import WHITE_SPACE, Template

Rank = Callable[[str], Any]
"""A sort key for the key of an argument. Those of the same rank keep their order."""


def order_arguments(template: Template, rank: Rank) -> Proposal:
    """Put the named arguments in order, each on a place that a named one has now.

    Positional arguments stay where they are, and so do named ones that go by the number of a
    positional one: which of the two counts would change. Of arguments that go by one name the
    last stays the last. Nothing that has a comment above it goes directly behind a positional
    argument, whose value the comment's line would become part of.
    """
    places = _places(template)
    order = _order(template, rank, places)
    draft = Draft(template)
    for place, source in zip(places, order, strict=True):
        if place is not None and source is not None and place is not source:
            draft.replace(place.space, place.tail, *place.pieces_for(source))
    _, after = draft.result()
    edit = _line_edit(template, after.text)
    indexes: list[int | None] = [
        index if source is None else source.index for index, source in enumerate(order)
    ]
    return propose(template, edit, after, order=indexes)


@dataclass(frozen=True, slots=True)
class _Place:
    """A named argument: from the comments above it to the end of its line.

    `space` is where the line before ends, `begin` where the comments above begin (the pipe, where
    there are none), `tail` is behind the comments on the argument's own line.
    """

    text: str
    newline: str
    index: int
    space: int
    begin: int
    pipe: int
    body: int
    equals: int
    tail: int
    is_behind_positional: bool

    @property
    def has_comments(self) -> bool:
        return self.begin < self.pipe

    def pieces_for(self, other: _Place) -> tuple[Piece, ...]:
        """What to write from `space` to `tail` so that the other argument stands here.

        Comments that stood on lines of their own get one here too.
        """
        text = self.text
        space = text[self.space : self.begin]
        inside, brought = text[self.pipe + 1 : self.body], text[other.pipe + 1 : other.body]
        is_on_line = "\n" not in inside and "\n" not in brought
        return (
            self.newline if other.has_comments and "\n" not in space else space,
            text[other.begin : other.pipe],
            Mark.PIPE,
            brought if is_on_line else inside,
            text[other.body : other.equals],
            Mark.EQUALS,
            text[other.equals + 1 : other.tail],
        )


def _places(template: Template) -> list[_Place | None]:
    """Where the arguments are that may move; None for those that stay."""
    text, keys, newline = template.text, argument_keys(template), newline_of(template)
    arguments = template.arguments
    taken = {key for key, argument in zip(keys, arguments, strict=True) if argument.is_positional}
    found: list[_Place | None] = []
    _, name_end = trimmed_name_span(template)
    tail, _ = line_tail(text, name_end, template.name_end)
    is_behind_positional = False
    for index, argument in enumerate(arguments):
        pipe = argument.start - 1
        space = pipe if is_behind_positional else tail
        _, end = trimmed_value_span(argument)
        tail, ends_line = line_tail(text, end, argument.end)
        # The space behind an empty value is that before the next pipe.
        if not ends_line and not text[argument.value_start : tail].strip(WHITE_SPACE):
            tail = argument.value_start
        stays = argument.is_positional or not keys[index] or keys[index] in taken
        if stays:
            found.append(None)
        else:
            body = skip_white_space(text, argument.start, argument.equals)
            begin = _first_comment(text, space, pipe)
            place = (space, begin, pipe, body, argument.equals, tail)
            found.append(_Place(text, newline, index, *place, is_behind_positional))
        is_behind_positional = argument.is_positional
    return found


def _first_comment(text: str, start: int, pipe: int) -> int:
    found = text.find("<!--", start, pipe)
    return pipe if found < 0 else found


def _order(template: Template, rank: Rank, places: Sequence[_Place | None]) -> list[_Place | None]:
    """Which argument is to stand at each place; None where one stays that may not move."""
    keys = argument_keys(template)
    free = [place for place in places if place is not None]
    while True:
        wanted = sorted(free, key=lambda place: rank(keys[place.index]))
        pairs = list(zip(free, wanted, strict=True))
        blocked = {
            keys[place.index]
            for place, source in pairs
            if place.is_behind_positional and source.has_comments and place is not source
        }
        if not blocked:
            break
        # Others of the name stay too, so that the last of them stays the last.
        free = [place for place in free if keys[place.index] not in blocked]
    order = list(places)
    for place, source in pairs:
        order[place.index] = source
    return order


def _line_edit(template: Template, new: str) -> TextEdit:
    """The edit that makes another text of the template, line by line: a line that stays is kept."""
    start, old = template.start, template.source.splitlines(keepends=True)
    written = new.splitlines(keepends=True)
    replaces = []
    offsets = [start]
    for line in old:
        offsets.append(offsets[-1] + len(line))
    matcher = SequenceMatcher(None, old, written, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            replaces.append(Replace(offsets[i], offsets[j], "".join(written[k:m])))
    return TextEdit.of(replaces)
