"""Where the name, the value and the own line of an argument are, white space and comments aside.

Offsets count characters of the text that the argument was read from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from model.wikitext.preprocessor import PieceKind, scan
from model.wikitext.reading import WHITE_SPACE, Argument, Template


def numbers(arguments: Iterable[Argument]) -> list[int | None]:
    """For each argument its number if it is positional, else None."""
    count = 0
    found: list[int | None] = []
    for argument in arguments:
        count += argument.is_positional
        found.append(count if argument.is_positional else None)
    return found


def trimmed_value_span(argument: Argument) -> tuple[int, int]:
    """The part of the value that people edit: without the white space and comments round it.

    Of a value that holds nothing else it is empty, and lies where a new value belongs.
    """
    return trimmed_span(argument.text, argument.value_start, argument.end)


def trimmed_name_span(template: Template) -> tuple[int, int]:
    """The template's name, without the white space and comments round it."""
    return trimmed_span(template.text, template.start + 2, template.name_end)


def trimmed_span(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]` without the white space and comments at its ends."""
    inner = skip_trivia(text, start, end)
    if inner == end:
        place = skip_spaces(text, start, end)
        return place, place
    return inner, _without_trailing_trivia(text, inner, end)


def skip_trivia(text: str, start: int, end: int) -> int:
    """Where the white space and comments that `text[start:end]` begins with end."""
    while start < end:
        if text[start] in WHITE_SPACE:
            start += 1
        elif text.startswith("<!--", start, end):
            close = text.find("-->", start + 4, end)
            start = end if close < 0 else close + 3
        else:
            break
    return start


def skip_spaces(text: str, start: int, end: int) -> int:
    """Where the spaces and tabs that `text[start:end]` begins with end."""
    while start < end and text[start] in " \t":
        start += 1
    return start


def skip_white_space(text: str, start: int, end: int) -> int:
    """Where the white space that `text[start:end]` begins with ends."""
    while start < end and text[start] in WHITE_SPACE:
        start += 1
    return start


def _without_trailing_trivia(text: str, start: int, end: int) -> int:
    end = _without_trailing_white_space(text, start, end)
    if not text.endswith("-->", start, end):
        return end
    # What looks like a comment's end may stand in an extension tag, so the piece is read.
    found = scan(text, start, end)
    comments = {
        found.ends[record]: found.starts[record]
        for record in found.top_level()
        if found.kinds[record] == PieceKind.COMMENT
    }
    while end in comments:
        end = _without_trailing_white_space(text, start, comments[end])
    return end


def _without_trailing_white_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in WHITE_SPACE:
        end -= 1
    return end


def line_tail(text: str, position: int, end: int) -> tuple[int, bool]:
    """Where the line ends on which something ends at `position`, and whether by a line break.

    Only white space and comments stand in `text[position:end]`. Comments on the same line are
    passed. Without a line break before `end`, the white space at the end is not passed.
    """
    last = position
    while position < end:
        char = text[position]
        if char == "<":
            close = text.find("-->", position, end)
            position = last = end if close < 0 else close + 3
        elif char == "\n":
            return position - text.startswith("\r", position - 1), True
        else:
            position += 1
    return last, False


def line_lead(text: str, floor: int, position: int) -> tuple[int, bool]:
    """Where the white space just before `position` begins, not before `floor`.

    If it holds line breaks: where the last of them begins, and True.
    """
    start = position
    while start > floor and text[start - 1] in WHITE_SPACE:
        start -= 1
    newline = text.rfind("\n", start, position)
    if newline < 0:
        return start, False
    return newline - (newline > start and text[newline - 1] == "\r"), True


@dataclass(frozen=True, slots=True)
class Unit:
    """What belongs to one argument on the page: its pipe, itself, and the comments on its line.

    The white space before the pipe is layout, and so is the line break that ends its line. But
    beside a positional argument white space without a line break is part of a value (`beside_value`
    says so): there `lead` is the pipe itself, and `tail` the argument's end.
    """

    lead: int
    pipe: int
    body: int  # where the name begins; of a positional argument, behind the pipe
    inner_end: int
    tail: int
    end: int
    lead_breaks: bool
    tail_breaks: bool
    begins_line: bool
    beside_value: bool


def units(template: Template) -> list[Unit]:
    """The arguments' units, in the order of the text."""
    found: list[Unit] = []
    _, previous_end = trimmed_name_span(template)
    after_positional = False
    for argument in template.arguments:
        unit = _unit(argument, previous_end, after_positional)
        found.append(unit)
        previous_end, after_positional = unit.inner_end, argument.is_positional
    return found


def _unit(argument: Argument, previous_end: int, after_positional: bool) -> Unit:
    text, pipe = argument.text, argument.start - 1
    lead, lead_breaks = line_lead(text, previous_end, pipe)
    counts = argument.is_positional or after_positional
    if counts and not lead_breaks:
        lead = pipe
    _, inner_end = trimmed_span(text, argument.value_start, argument.end)
    tail, tail_breaks = line_tail(text, inner_end, argument.end)
    if counts and not tail_breaks:
        tail = argument.end
    limit = argument.end if argument.is_positional else argument.equals
    body = skip_white_space(text, argument.start, limit)
    begins_line = lead_breaks or "\n" in text[argument.start : body]
    if argument.is_positional:
        body = argument.start
    return Unit(
        lead=lead,
        pipe=pipe,
        body=body,
        inner_end=inner_end,
        tail=tail,
        end=argument.end,
        lead_breaks=lead_breaks,
        tail_breaks=tail_breaks,
        begins_line=begins_line,
        beside_value=counts,
    )
