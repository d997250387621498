"""Writes a plain text as wikitext that a reader sees as that text."""

from __future__ import annotations

import re

_SPECIAL = re.compile(
    r"""
      &(?=\#?\w+;)                 # would be an entity
    | <(?=[/!a-zA-Z])              # a tag or a comment
    | \{(?=[{|])|(?<=-)\{|(?<=\{)\{
    | \}(?=\})|(?<=[}|])\}|\}\Z
    | \[(?=\[|[a-zA-Z]+:|//)|(?<=\[)\[
    | \](?=\])|(?<=\])\]
    | '(?=')|(?<=')'               # bold, italic
    | ~(?=~~)|(?<=~)~(?=~)|(?<=~~)~  # a signature
    | _(?=_[^\W_]+__)              # a magic word
    | \A[*\#:;=]|\A-(?=---)        # a list, a heading, a rule, where the line begins with it
    """,
    re.VERBOSE,
)
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


def plain_text_to_wikitext(text: str, *, positional: bool = False) -> str:
    """Wikitext for a value that reads back as `text`, its outer white space aside.

    Escapes as little as does it. Line breaks become `<br />`. URLs stay, and so become links.
    """
    escaped = _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", text.strip())
    escaped = escaped.replace("|", "{{!}}")
    if positional:
        escaped = re.sub(r"=", "{{=}}", escaped)
    return _LINE_BREAK.sub("<br />", escaped)
