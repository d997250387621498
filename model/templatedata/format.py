"""TemplateData's format: how a template is meant to be laid out in wikitext.

The grammar is that of the TemplateData extension and of Parsoid (MediaWiki 1.39), in six parts: a
line break before, the opening with the hole for the template's name, a pipe with the hole for a
name and its `=`, the hole for a value, the end, a line break behind. A hole of n underscores pads
what it gets on its right to n characters (code points, whatever their width); longer things are
not cut, nothing is not padded.

What Parsoid does with it, as a test that asks one shows:

- line breaks are not doubled: not that of a pipe or of the end behind a comment that stands on a
  line of its own, not those around a call at the start or end of a line;
- at the very start and end of a page the line breaks around a call are written; in a list item,
  where one would end the item, they are not;
- blank lines between arguments go;
- a call without arguments has no line break before its end;
- a positional argument is `|value`, an argument whose name is empty `|=value`, neither padded;
- values are trimmed, positional ones too, and what stands behind a positional one is laid out as
  well, which puts a line break into its value. Behind a comment on its own line it becomes
  `| = value`. These three change what the template gets; here nothing is written beside a
  positional value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from model.wikitext.reading import WHITE_SPACE

_NAMED = {"inline": "{{_|_=_}}", "block": "{{_\n| _ = _\n}}"}
_GRAMMAR = re.compile(
    r"(?P<before>\n?)"
    r"\{\{(?P<indent> *)(?P<template>_+)"
    r"(?P<lead>\n? *)\|(?P<after_pipe>\n? *)(?P<name>_+)(?P<before_equals> *)=(?P<after_equals> *)"
    r"(?P<value>_+)"
    r"(?P<closing>\n? *)\}\}"
    r"(?P<behind>\n?)"
)


@dataclass(frozen=True, slots=True)
class TemplateFormat:
    """A format string, taken apart.

    `indent` stands between the braces and the template's name, `lead` before each pipe, `closing`
    before the braces that end the call. The widths are those of the holes, in characters.
    """

    breaks_before: bool
    indent: str
    template_width: int
    lead: str
    after_pipe: str
    name_width: int
    before_equals: str
    after_equals: str
    value_width: int
    closing: str
    breaks_behind: bool

    @staticmethod
    def parse(text: str | None) -> TemplateFormat | None:
        """The format that a string describes; None where there is none, or it is no format.

        Letter case counts, as it does where MediaWiki saves a `<templatedata>` block.
        """
        if not text:
            return None
        found = _GRAMMAR.fullmatch(_NAMED.get(text, text))
        if found is None:
            return None
        return TemplateFormat(
            breaks_before=bool(found["before"]),
            indent=found["indent"],
            template_width=len(found["template"]),
            lead=found["lead"],
            after_pipe=found["after_pipe"],
            name_width=len(found["name"]),
            before_equals=found["before_equals"],
            after_equals=found["after_equals"],
            value_width=len(found["value"]),
            closing=found["closing"],
            breaks_behind=bool(found["behind"]),
        )

    def template_name(self, name: str) -> str:
        """The name of a template with what pads it."""
        return _padded(name, self.template_width)

    def name(self, name: str) -> str:
        """The name of an argument with what pads it and the space up to its `=`."""
        return _padded(name, self.name_width) + self.before_equals

    def value(self, value: str) -> str:
        """The value of a named argument with what pads it."""
        return _padded(value, self.value_width)

    def named(self, name: str, value: str) -> str:
        """A named argument from its pipe on, its name and value trimmed."""
        name, value = name.strip(WHITE_SPACE), value.strip(WHITE_SPACE)
        if not name:
            return f"|={value}"
        return f"|{self.after_pipe}{self.name(name)}={self.after_equals}{self.value(value)}"

    def call(
        self,
        name: str,
        arguments: Iterable[tuple[str | None, str]],
        before: str | None = None,
        behind: str | None = None,
    ) -> str:
        """A whole call. Positional arguments, whose name is None, are written as they are.

        `before` and `behind` are the texts that it comes between, for the line breaks around it;
        without them it gets none.
        """
        written = "{{" + self.indent + self.template_name(name.strip(WHITE_SPACE))
        closing = self.closing.removeprefix("\n")
        last: str | None = name.strip(WHITE_SPACE)
        for key, value in arguments:
            if key is None:
                written, closing, last = f"{written}|{value}", "", None
                continue
            # An argument without a name is no field: it stays where it is.
            written += _space(self.lead, last) if key.strip(WHITE_SPACE) else ""
            written += self.named(key, value)
            last = value.strip(WHITE_SPACE)
            closing = _space(self.closing, last)
        starts = self.breaks_before and before is not None and not before.endswith("\n")
        ends = self.breaks_behind and behind is not None and not behind.startswith("\n")
        return "\n" * starts + written + closing + "}}" + "\n" * ends


def _space(space: str, last: str | None) -> str:
    """The space behind a value: none behind a positional one, where it would be part of it."""
    if last is None:
        return ""
    return space.removeprefix("\n") if _ends_a_line(last) else space


def _ends_a_line(text: str) -> bool:
    """Whether a text ends with a line break, white space and comments behind it left aside."""
    while True:
        words = text.rstrip(WHITE_SPACE)
        if "\n" in text[len(words) :]:
            return True
        if not words.endswith("-->") or "<!--" not in words:
            return False
        text = words[: words.rfind("<!--")]


def _padded(content: str, width: int) -> str:
    return content.ljust(width) if content else ""
