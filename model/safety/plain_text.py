"""Writes a plain text as wikitext that a reader sees as that text, and reads it back."""

from __future__ import annotations

import re

from model.safety.dangers import Follow, Place
from model.safety.escaping import mend_all

_SPECIAL = re.compile(
    r"""
      &(?=\#?\w+;)                         # would be an entity
    | <(?=[/!a-zA-Z])                      # a tag or a comment
    | \{(?=[{|=])|(?<=[-{])\{              # a template, a table, a variant
    | \}(?=\})|(?<=[}|=])\}|\}\Z
    | \[(?=\[|[a-zA-Z]+:|//)|(?<=\[)\[     # a link
    | '(?=')|(?<=')'                       # italic, bold
    | ~(?=~~)|(?<=~)~(?=~)|(?<=~~)~        # a signature
    | _(?=_\w+?__)                         # a switch such as NOTOC
    | \A[*\#:;=]|\A-(?=---)                # a list, a heading, a rule, at the start of a line
    """,
    re.VERBOSE,
)
_INSTEAD = {"{{!}}": "|", "{{=}}": "=", "<br />": "\n"}
_WRITTEN = re.compile(r"\{\{[!=]\}\}|<br />|&\#(?P<number>[0-9]{2,3});")
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


def plain_text_to_wikitext(text: str, *, positional: bool = False) -> str:
    """Wikitext for a value that reads back as `text`, its outer white space aside.

    Escapes as little as does it. Line breaks become `<br />`. URLs stay, and so become links,
    in which a `|` reads `%7C`.
    """
    escaped = _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", text.strip())
    escaped = _LINE_BREAK.sub("<br />", escaped)
    return mend_all(escaped, Place(positional, follow=Follow.BRACES))


def wikitext_to_plain_text(value: str, *, positional: bool = False) -> str | None:
    """The text that `plain_text_to_wikitext` would write as this value; None where there is none.

    A value that holds more than text has none, and one that writes its text in another way.
    """
    text = _WRITTEN.sub(_unwritten, value)
    return text if plain_text_to_wikitext(text, positional=positional) == value else None


def _unwritten(match: re.Match[str]) -> str:
    number = match["number"]
    return chr(int(number)) if number else _INSTEAD[match.group()]
