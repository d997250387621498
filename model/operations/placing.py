"""Where a new or moved argument goes in a template, and how it is joined to its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.argument_spans import (
    Unit,
    line_tail,
    skip_white_space,
    trimmed_name_span,
    trimmed_span,
    units,
)
from model.operations.draft import Draft, Mark, Piece
from model.operations.layout_style import LayoutStyle, closes_on_own_line
from model.wikitext.reading import WHITE_SPACE, Template


@dataclass(frozen=True, slots=True)
class Body:
    """What is written of an argument: its name and value, without pipe and layout.

    One that moves brings the white space before its pipe if it began a line (`lead`), that behind
    its pipe (`inside`), and if it is positional that at its end (`brings_gap`).
    """

    pieces: tuple[Piece, ...]
    positional: bool
    lead: str | None = None
    inside: str | None = None
    brings_gap: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A place between arguments. What is put there gets `lead`, a pipe, then `inside`, behind it
    `gap`; `breaks` says that a line begins there. `end` comes behind the last.

    Where `pipe_is_there`, it takes over the pipe of the argument behind it, which gets a new one.
    """

    position: int
    lead: str
    inside: str
    inside_positional: str = ""
    gap: str = ""
    end: str = ""
    breaks: bool = False
    pipe_is_there: bool = False

    def pieces(self, body: Body) -> tuple[Piece, ...]:
        """What to write at the position."""
        if self.pipe_is_there:
            return (*body.pieces, self.lead, Mark.PIPE, self.inside)
        lead = body.lead if self.breaks and body.lead is not None else self.lead
        inside = self.inside_positional if body.positional else self.inside
        if body.inside is not None and (self.breaks or body.positional):
            inside = body.inside
        gap = "" if body.brings_gap else self.gap
        return (lead, Mark.PIPE, inside, *body.pieces, gap)


def put(draft: Draft, slot: Slot, bodies: Sequence[Body]) -> None:
    """Write the arguments there, in this order."""
    pieces = [piece for body in bodies for piece in slot.pieces(body)]
    draft.replace(slot.position, slot.position, *pieces, slot.end)


def body_of(template: Template, index: int) -> Body:
    """An argument as it stands, with the comments on its line."""
    argument, unit = template.arguments[index], units(template)[index]
    text = template.text
    lead = text[unit.lead : unit.pipe]
    if argument.is_positional:
        value = text[argument.start : unit.tail]
        return Body((value,), True, lead if unit.lead_breaks else None, "", not unit.tail_breaks)
    tail = unit.tail if unit.tail_breaks else _line_end(template, unit)
    pieces = (text[unit.body : argument.equals], Mark.EQUALS, text[argument.equals + 1 : tail])
    if not unit.begins_line:
        return Body(pieces, positional=False)
    return Body(pieces, False, lead, text[argument.start : unit.body])


def slot_after(template: Template, index: int, style: LayoutStyle, *, positional: bool) -> Slot:
    """The place directly behind the own line of the argument before `index`."""
    found = units(template)
    if not found:
        return _only_slot(template, style, positional)
    if index == 0:
        return slot_before(template, 0, style, positional=positional)
    previous = found[index - 1]
    following = found[index] if index < len(found) else None
    if following is not None and not following.begins_line and style.breaks_lines:
        return _slot_on_line(template, following, previous, positional)
    if style.breaks_lines:
        position = previous.tail if previous.tail_breaks else _line_end(template, previous)
        return Slot(position, style.lead, style.after_pipe, style.before_value, breaks=True)
    if positional or previous.beside_value:
        return _exact_slot(template, previous.end, style.after_pipe, style.before_value)
    return Slot(previous.tail, style.lead, style.after_pipe)


def slot_before(template: Template, index: int, style: LayoutStyle, *, positional: bool) -> Slot:
    """The place directly before the pipe of the argument at `index`."""
    found = units(template)
    following = found[index]
    lead = template.text[following.lead : following.pipe]
    if following.begins_line:
        return Slot(following.lead, lead, style.after_pipe, style.before_value, breaks=True)
    if not style.breaks_lines:
        if positional or following.beside_value:
            return _exact_slot(template, following.pipe, style.after_pipe, style.before_value)
        return Slot(following.lead, lead, style.after_pipe)
    if index:
        return _slot_on_line(template, following, found[index - 1], positional)
    after_pipe = "" if template.arguments[0].is_positional else style.after_pipe
    return Slot(following.body, style.lead, after_pipe, pipe_is_there=True)


def _exact_slot(template: Template, position: int, inside: str, inside_positional: str) -> Slot:
    """At a pipe or the closing braces, where the white space before belongs to a value."""
    text = template.text
    start = position
    while start > template.start and text[start - 1] in " \t":
        start -= 1
    return Slot(position, "", inside, inside_positional, text[start:position])


def _slot_on_line(template: Template, following: Unit, previous: Unit, positional: bool) -> Slot:
    """Between two arguments on one line: as the second of them is joined to the first."""
    text = template.text
    inside = text[following.pipe + 1 : skip_white_space(text, following.pipe + 1, following.end)]
    if positional or following.beside_value:
        return _exact_slot(template, following.pipe, inside, inside)
    return Slot(previous.tail, text[following.lead : following.pipe], inside)


def _line_end(template: Template, unit: Unit) -> int:
    """Behind the last argument on a line, its comments included, its white space not."""
    return line_tail(template.text, unit.inner_end, unit.end)[0]


def _only_slot(template: Template, style: LayoutStyle, positional: bool) -> Slot:
    _, name_end = trimmed_name_span(template)
    position, _ = line_tail(template.text, name_end, template.name_end)
    if positional:
        return Slot(position, "", "")
    is_there = template.text[position : template.name_end].endswith(style.closing)
    end = "" if is_there or closes_on_own_line(template) else style.closing
    return Slot(position, style.lead, style.after_pipe, end=end, breaks=style.breaks_lines)


def value_span_in(template: Template, index: int, value: str) -> tuple[int, int]:
    """Where a value that was just written as that of an argument stands."""
    argument = template.arguments[index]
    start, end = argument.value_start, argument.end
    if not value.strip(WHITE_SPACE):
        return trimmed_span(argument.text, start, end)
    start = argument.text.index(value, start)
    return start, start + len(value)
