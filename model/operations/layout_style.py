"""How the arguments of one template are laid out, and so how a new one is written.

Widths are counted in characters (code points): that is what the column of a `=` is measured in
by those who align them, as people's editors disagree about how wide East Asian and combining
characters are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.argument_spans import (
    Unit,
    line_tail,
    skip_spaces,
    skip_white_space,
    trimmed_name_span,
    units,
)
from model.operations.line_breaks import with_newlines
from model.templatedata.format import TemplateFormat
from model.wikitext.reading import WHITE_SPACE, Argument, Template


@dataclass(frozen=True, slots=True)
class LayoutStyle:
    """White space as most arguments of a template have it.

    `lead` stands before the pipe, `after_pipe` between it and a name, `before_value` between it
    and a positional value. `column` is how many characters of name and spaces stand before an
    aligned `=`; None where the `=` are not aligned. `empty` follows the `=` of those that have no
    value; None where all have one. `after_value` stands behind a value that does not end its
    line.

    Without arguments to look at: names and values are padded to the widths, and `closing` comes
    before the braces at the end.
    """

    newline: str
    lead: str
    after_pipe: str
    before_value: str
    column: int | None
    before_equals: str
    after_equals: str
    empty: str | None
    after_value: str
    name_width: int = 0
    value_width: int = 0
    closing: str = ""

    @property
    def breaks_lines(self) -> bool:
        """Whether an argument begins a line."""
        return "\n" in self.lead or "\n" in self.after_pipe

    def padded(self, name: str) -> str:
        """The name with the white space up to its `=`."""
        if self.column is None:
            return name.ljust(self.name_width) + self.before_equals
        return name + (" " * (self.column - len(name)) or self.before_equals)

    def after_equals_of(self, value: str) -> str:
        """The white space between the `=` and this value."""
        if not value:
            if self.empty is not None:
                return self.empty
            ends_line = self.breaks_lines and "\n" not in self.after_pipe
            return self.after_equals if ends_line else ""
        return "" if value[0] in "\r\n" else self.after_equals


def style_of(template: Template, layout: TemplateFormat | None = None) -> LayoutStyle:
    """The layout of this template's arguments.

    Of one without any it is what its format says, if it has one, else what its own form suggests.
    """
    found = units(template)
    rows = list(zip(template.arguments, found, strict=True))
    named = [(argument, unit) for argument, unit in rows if not argument.is_positional]
    newline = newline_of(template)
    if not rows:
        if layout is not None:
            return _style_by_format(layout, newline)
        return _style_without_neighbours(template, newline)
    before_value = _most(
        (_space_before_value(argument) for argument, _ in rows if argument.is_positional), None
    )
    lead, after_pipe = _prefix(template.text, named or rows)
    if not named:
        after_pipe = before_value or ""
    column = _column(named)
    before_equals = _before_equals(named, column, " " if after_pipe else "")
    after_equals = _after_equals(named, before_equals and " ")
    empty = _most(_spaces_of_empty(named), None)
    return LayoutStyle(
        newline,
        lead,
        after_pipe,
        after_pipe if before_value is None else before_value,
        column,
        before_equals,
        after_equals,
        empty,
        _after_value(named),
    )


def newline_of(template: Template) -> str:
    """The line break that the template has, else that of the text it stands in."""
    newline = template.text.find("\n", template.start, template.end)
    if newline < 0:
        newline = template.text.find("\n")
    return "\r\n" if newline > 0 and template.text[newline - 1] == "\r" else "\n"


def _style_without_neighbours(template: Template, newline: str) -> LayoutStyle:
    """A call on lines of its own gets an argument a line, one amid other text stays on its line."""
    if "\n" in template.name_text or _stands_alone(template):
        return LayoutStyle(newline, newline, " ", " ", None, " ", " ", None, "", closing=newline)
    return LayoutStyle(newline, "", "", "", None, "", "", None, "")


def _style_by_format(layout: TemplateFormat, newline: str) -> LayoutStyle:
    return LayoutStyle(
        newline=newline,
        lead=with_newlines(layout.lead, newline),
        after_pipe=with_newlines(layout.after_pipe, newline),
        before_value="",
        column=None,
        before_equals=layout.before_equals,
        after_equals=layout.after_equals,
        empty=layout.after_equals,
        after_value="",
        name_width=layout.name_width,
        value_width=layout.value_width,
        closing=with_newlines(layout.closing, newline),
    )


def _stands_alone(template: Template) -> bool:
    text = template.text
    return (template.start == 0 or text[template.start - 1] == "\n") and (
        template.end == len(text) or text[template.end] in "\r\n"
    )


def closes_on_own_line(template: Template) -> bool:
    """Whether a line break stands before the closing braces of a template without arguments."""
    _, end = trimmed_name_span(template)
    return line_tail(template.text, end, template.name_end)[1]


def _most(values: Iterable[str], default: str | None) -> str | None:
    """The commonest value; among equally common ones the last."""
    counts: dict[str, tuple[int, int]] = {}
    for place, value in enumerate(values):
        counts[value] = (counts.get(value, (0, 0))[0] + 1, place)
    return max(counts, key=counts.__getitem__) if counts else default


_Rows = Sequence[tuple[Argument, Unit]]


def _prefix(text: str, rows: _Rows) -> tuple[str, str]:
    """What stands before and behind the pipe: as those that begin a line have it, if many do.

    Two or more arguments on a line are no reason to put a new one there.
    """
    breaking = [row for row in rows if row[1].begins_line]
    if rows[0][1].begins_line or len(breaking) * 2 >= len(rows):
        rows = breaking
    if not rows:
        return "", ""
    joined = _most(
        (
            text[unit.lead : unit.pipe] + "|" + text[argument.start : unit.body]
            for argument, unit in rows
        ),
        "|",
    )
    lead, _, after_pipe = (joined or "|").partition("|")
    return lead, after_pipe


def _space_before_value(argument: Argument) -> str:
    start = argument.start
    return argument.text[start : skip_white_space(argument.text, start, argument.end)]


def _name_and_pad(argument: Argument, unit: Unit) -> tuple[str, str] | None:
    written = argument.text[unit.body : argument.equals]
    name = written.rstrip(WHITE_SPACE)
    return None if "\n" in written else (name, written[len(name) :])


def _column(rows: _Rows) -> int | None:
    """The width most names are padded to, if names of different lengths share it."""
    names = [found for row in rows if row[1].begins_line and (found := _name_and_pad(*row))]
    lengths: dict[int, list[int]] = {}
    for name, pad in names:
        lengths.setdefault(len(name) + len(pad), []).append(len(name))
    shared = [width for width, members in lengths.items() if len(set(members)) > 1]
    if not shared:
        return None
    column = max(shared, key=lambda width: (len(lengths[width]), width))
    # Names that meet by chance: as many of those that fit have one space, or none.
    pads = Counter(pad for name, pad in names if len(name) < column)
    return column if len(lengths[column]) > max(pads.values()) else None


def _before_equals(rows: _Rows, column: int | None, default: str) -> str:
    """The space before `=`; where they are aligned, that of the names too long for the column."""
    found = [pair for row in rows if (pair := _name_and_pad(*row))]
    if column is None:
        return _most((pad for _, pad in found), default) or ""
    return _most((pad for name, pad in found if len(name) >= column), " ") or ""


def _after_equals(rows: _Rows, default: str) -> str:
    spaces = []
    for argument, _ in rows:
        start = argument.value_start
        after = skip_spaces(argument.text, start, argument.end)
        value = argument.text[after : after + 4]
        if after < argument.end and value[0] not in "\r\n" and value != "<!--":
            spaces.append(argument.text[start:after])
    return _most(spaces, default) or ""


def _after_value(rows: _Rows) -> str:
    spaces = []
    for argument, unit in rows:
        space = argument.text[unit.inner_end : argument.end]
        if not space.strip(" \t") and argument.value_text.strip(WHITE_SPACE):
            spaces.append(space)
    return _most(spaces, "") or ""


def _spaces_of_empty(rows: _Rows) -> list[str]:
    return [
        argument.text[argument.value_start : skip_spaces(argument.text, *_value_span(argument))]
        for argument, unit in rows
        if unit.tail_breaks and not argument.value_text.strip(WHITE_SPACE)
    ]


def _value_span(argument: Argument) -> tuple[int, int]:
    return argument.value_start, argument.end
