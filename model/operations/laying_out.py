"""Laying out a whole template: as a format says, with its `=` in one column, one field a line.

Only white space changes that MediaWiki drops: round names, round the values of named arguments,
round the template's name. So a positional argument stays as it is, and what stands directly before
and behind it too; so does an argument whose name is empty. Comments, blank lines and the line
break that a value begins with stay. A comment on the line of a value stays behind it, one on a
line of its own before what follows. Each done twice changes nothing the second time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from model.argument_spans import Unit, skip_white_space, trimmed_name_span, trimmed_value_span
from model.argument_spans import units as units_of
from model.arguments import argument_key
from model.operations.draft import Draft
from model.operations.gaps import before_value, behind_value, split_gap, white_space
from model.operations.layout_style import newline_of, style_of
from model.operations.line_breaks import with_newlines
from model.operations.proposal import Proposal, propose
from model.templatedata.format import TemplateFormat
from model.wikitext.reading import WHITE_SPACE, Argument, Template


def lay_out(template: Template, layout: TemplateFormat) -> Proposal:
    """Write the template as the format says.

    Line breaks around the whole call, which a format may ask for, are those of the text that it
    stands in, and stay.
    """
    writer = _Writer(template, layout)
    writer.write_name()
    for index, argument in enumerate(template.arguments):
        if _is_field(argument):
            writer.write_argument(index)
    return propose(template, *writer.draft.result())


class _Writer:
    """Writes the white space of one template anew."""

    def __init__(self, template: Template, layout: TemplateFormat) -> None:
        self.draft = Draft(template)
        self._template = template
        self._layout = layout
        self._newline = newline_of(template)

    def write_name(self) -> None:
        template = self._template
        start, end = trimmed_name_span(template)
        begin = template.start + 2
        # What stands before a name may be a comment.
        self.draft.replace(
            begin, skip_white_space(template.text, begin, start), self._layout.indent
        )
        name = template.text[start:end]
        pad = self._layout.template_name(name)[len(name) :]
        if template.arguments:
            self._write_gap(end, pad, template.arguments[0])
        else:
            self._write_end(end, pad, self._layout.closing.removeprefix("\n"))

    def write_argument(self, index: int) -> None:
        """Write a named argument from its name to the pipe or the braces that follow it."""
        layout, template = self._layout, self._template
        argument = template.arguments[index]
        text, body = argument.text, _body(argument)
        if index and not _is_field(template.arguments[index - 1]):
            space = white_space(text[argument.start : body], self._lines(layout.after_pipe))
            self.draft.replace(argument.start, body, space)
        name = text[body : argument.equals].rstrip(WHITE_SPACE)
        self.draft.replace(body + len(name), argument.equals, layout.name(name)[len(name) :])
        start, end = trimmed_value_span(argument)
        head = before_value(text[argument.equals + 1 : start], layout.after_equals)
        self.draft.replace(argument.equals + 1, start, head)
        value = text[start:end]
        pad = layout.value(value)[len(value) :]
        if index + 1 < len(template.arguments):
            self._write_gap(end, pad, template.arguments[index + 1])
        else:
            self._write_end(end, pad, layout.closing)

    def _write_gap(self, start: int, pad: str, following: Argument) -> None:
        """Write what stands round the pipe of a named argument."""
        if not _is_field(following):
            return
        text, pipe, body = following.text, following.start - 1, _body(following)
        comments, before = split_gap(text[start:pipe])
        behind = text[pipe + 1 : body]
        lead, after_pipe = self._lines(self._layout.lead), self._lines(self._layout.after_pipe)
        if "\n" in after_pipe and "\n" not in lead:
            after_pipe = white_space(behind, after_pipe, before)
        else:
            lead = white_space(before, lead, behind)
        self.draft.replace(start, pipe, behind_value(comments, pad) + lead)
        self.draft.replace(pipe + 1, body, after_pipe)

    def _write_end(self, start: int, pad: str, closing: str) -> None:
        end = self._template.end - 2
        comments, before = split_gap(self._template.text[start:end])
        space = white_space(before, self._lines(closing))
        self.draft.replace(start, end, behind_value(comments, pad) + space)

    def _lines(self, space: str) -> str:
        return with_newlines(space, self._newline)


def _body(argument: Argument) -> int:
    """Where the name of a named argument begins, or a comment before it."""
    return skip_white_space(argument.text, argument.start, argument.equals)


def align_equals(template: Template) -> Proposal:
    """Put the `=` of all arguments that begin a line into one column.

    It is the one that at least half of them share, if all names fit before it with a space, else
    the first that all fit before. Columns are counted in characters from the start of the line.
    """
    rows = list(_rows(template))
    draft = Draft(template)
    if rows:
        column = _column(rows)
        for row in rows:
            draft.replace(row.name_end, row.equals, " " * (column - row.width))
    return propose(template, *draft.result())


class _Row:
    """An argument that begins a line: where its name ends and how far that is from the start."""

    def __init__(self, template: Template, argument: Argument, unit: Unit) -> None:
        text = template.text
        name = text[unit.body : argument.equals].rstrip(WHITE_SPACE)
        self.name_end = unit.body + len(name)
        self.equals = argument.equals
        self.width = self.name_end - (text.rfind("\n", 0, self.name_end) + 1)

    @property
    def column(self) -> int:
        return self.width + self.equals - self.name_end


def _rows(template: Template) -> Iterator[_Row]:
    for argument, unit in zip(template.arguments, units_of(template), strict=True):
        if _is_field(argument) and unit.begins_line:
            yield _Row(template, argument, unit)


def _column(rows: list[_Row]) -> int:
    least = max(row.width for row in rows) + 1
    counts = Counter(row.column for row in rows)
    column, count = max(counts.items(), key=lambda item: (item[1], item[0]))
    return column if count * 2 >= len(rows) and count > 1 and column >= least else least


def one_field_a_line(template: Template) -> Proposal:
    """Begin a line with each field that begins none, as those do that begin one.

    The braces that end the template come on a line of their own then.
    """
    draft = Draft(template)
    style, newline = style_of(template), newline_of(template)
    lead = _one_break(style.lead) if style.breaks_lines else newline
    follows_value = False
    is_split = False
    for argument, unit in zip(template.arguments, units_of(template), strict=True):
        is_field = _is_field(argument)
        if is_field and not unit.begins_line and not follows_value:
            start = _space_before(template, unit.pipe)
            draft.replace(start, unit.pipe, lead)
            if style.breaks_lines:
                draft.replace(argument.start, unit.body, _one_break(style.after_pipe))
            is_split = True
        follows_value = argument.is_positional
    if is_split and not follows_value:
        end = template.end - 2
        start = _space_before(template, end)
        if "\n" not in template.text[start:end]:
            draft.replace(start, end, newline)
    return propose(template, *draft.result())


def _one_break(space: str) -> str:
    """White space without the blank lines in it."""
    return re.sub(r"\A.*\n(?=.*\n)", "", space, flags=re.DOTALL)


def _space_before(template: Template, position: int) -> int:
    """Where the white space before a pipe, or before the closing braces, begins."""
    start = position
    while start > template.start and template.text[start - 1] in WHITE_SPACE:
        start -= 1
    return start


def _is_field(argument: Argument) -> bool:
    """Whether an argument has a name, so that MediaWiki drops the white space round its value."""
    return not argument.is_positional and bool(argument_key(argument.name_text, 0))
