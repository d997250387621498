"""Arguments that stand in no template yet: given by name and value, or read from a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.wikitext.preprocessor import scan
from model.wikitext.reading import WHITE_SPACE, Argument, parse
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_FIELD_LINE = re.compile(r"^[ \t]*+(?:\|[ \t]*+)?+(\w[\w .()'-]{0,79}?)[ \t]*+=(?!=)", re.MULTILINE)
"""A line that begins with a name and `=`; no URL, no heading, no attribute of a tag."""


@dataclass(frozen=True, slots=True)
class NewArgument:
    """What is to be written; positional where `name` is None."""

    name: str | None
    value: str

    @property
    def source(self) -> str:
        """It as `read_arguments` reads it."""
        return f"|{self.value}" if self.name is None else f"|{self.name}={self.value}"


def read_arguments(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> tuple[NewArgument, ...]:
    """The arguments of a text such as `| a = 1 | b = 2`; none where it is anything else.

    The layout they come with stays behind: the white space round names and values, but for the
    line break that a value begins with. Line breaks are LF.
    """
    text = text.replace("\r\n", "\n")
    if not text.lstrip(WHITE_SPACE).startswith("|"):
        return ()
    call = "{{x" + text + "}}"
    for template in parse(call, syntax=syntax).templates()[:1]:
        if (template.start, template.end) == (0, len(call)):
            return tuple(as_new(argument) for argument in template.arguments)
    return ()


def read_field_lines(text: str, fewest: int = 1) -> tuple[NewArgument, ...]:
    """The fields of lines such as `name = value`; none where there are fewer, or other lines first.

    The lines that follow one of them go on with its value. Within braces, brackets and tags none
    begins. A pipe at the end of each line, as some lay out their boxes, stays behind.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    begins = list(_field_lines(text))
    if len(begins) < fewest or not begins or text[: begins[0].start()].strip(WHITE_SPACE):
        return ()
    ends = [*(match.start() for match in begins[1:]), len(text)]
    values = [text[match.end() : end] for match, end in zip(begins, ends, strict=True)]
    if len(values) > 1 and all(value.rstrip(WHITE_SPACE).endswith("|") for value in values[:-1]):
        values = [value.rstrip(WHITE_SPACE).removesuffix("|") for value in values]
    return tuple(
        NewArgument(match.group(1), _without_layout(value))
        for match, value in zip(begins, values, strict=True)
    )


def _field_lines(text: str) -> Iterator[re.Match[str]]:
    found = scan(text)
    spans = iter([*((found.starts[r], found.ends[r]) for r in found.top_level()), (len(text),) * 2])
    start, end = next(spans)
    for match in _FIELD_LINE.finditer(text):
        while end <= match.start():
            start, end = next(spans)
        if match.start() <= start or start == len(text):
            yield match


def as_new(argument: Argument) -> NewArgument:
    """An argument of a template without its layout, to be written elsewhere."""
    name = argument.name_text
    if name is None:
        return NewArgument(None, argument.value_text.strip(WHITE_SPACE))
    return NewArgument(name.strip(WHITE_SPACE), _without_layout(argument.value_text))


def _without_layout(value: str) -> str:
    """A value without the white space round it, but for the line break that it begins with."""
    value = value.rstrip(WHITE_SPACE).lstrip(" \t")
    return value if value.startswith("\n") else value.lstrip(WHITE_SPACE)
