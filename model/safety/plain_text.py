"""Writes a plain text as wikitext that a reader sees as that text."""

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
    | _(?=_[^\W_]+__)                      # a switch such as NOTOC
    | \A[*\#:;=]|\A-(?=---)                # a list, a heading, a rule, at the start of a line
    """,
    re.VERBOSE,
)
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


def plain_text_to_wikitext(text: str, *, positional: bool = False) -> str:
    """Wikitext for a value that reads back as `text`, its outer white space aside.

    Escapes as little as does it. Line breaks become `<br />`. URLs stay, and so become links.
    """
    escaped = _SPECIAL.sub(lambda match: f"&#{ord(match.group())};", text.strip())
    escaped = _LINE_BREAK.sub("<br />", escaped)
    return mend_all(escaped, Place(positional, follow=Follow.BRACES))
