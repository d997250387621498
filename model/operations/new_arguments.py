"""Arguments that stand in no template yet: given by name and value, or read from a text."""

from __future__ import annotations

from dataclasses import dataclass

from model.wikitext.reading import WHITE_SPACE, Argument, parse
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


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
            return tuple(_new(argument) for argument in template.arguments)
    return ()


def _new(argument: Argument) -> NewArgument:
    value = argument.value_text.rstrip(WHITE_SPACE).lstrip(" \t")
    if argument.is_positional or not value.startswith("\n"):
        value = value.lstrip(WHITE_SPACE)
    name = argument.name_text
    return NewArgument(name if name is None else name.strip(WHITE_SPACE), value)
