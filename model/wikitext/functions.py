"""Parser functions and variables: what they are called in English, and what their arguments are.

As mediawiki.org/wiki/Help:Magic_words and Help:Extension:ParserFunctions have them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.wikitext.syntax import WikiSyntax

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ASCII_SPACE = " \t\n\r\0\x0b"

# The arguments in order, the first of them behind the colon.
_ARGUMENTS = {
    "#if": "condition then else",
    "#ifeq": "first second then else",
    "#iferror": "test error otherwise",
    "#ifexpr": "expression then else",
    "#ifexist": "page then else",
    "#switch": "value",
    "#expr": "expression",
    "#invoke": "module function",
    "#tag": "tag content",
    "#time": "format date language local",
    "#timel": "format date language",
    "#formatdate": "date format",
    "#dateformat": "date format",
    "#titleparts": "title count start",
    "#rel2abs": "path base",
    "#language": "code in",
    "#special": "page",
    "#speciale": "page",
    "#property": "property",
    "#statements": "property",
    "#len": "text",
    "#pos": "text search start",
    "#rpos": "text search",
    "#sub": "text start length",
    "#count": "text search",
    "#replace": "text search replacement",
    "#explode": "text separator position",
    "#urldecode": "text",
    "#lst": "page section",
    "#section": "page section",
    "formatnum": "number mode",
    "lc": "text",
    "uc": "text",
    "lcfirst": "text",
    "ucfirst": "text",
    "padleft": "text length filler",
    "padright": "text length filler",
    "plural": "number",
    "grammar": "case text",
    "gender": "user",
    "int": "message",
    "ns": "namespace",
    "nse": "namespace",
    "urlencode": "text mode",
    "anchorencode": "text",
    "fullurl": "page query",
    "fullurle": "page query",
    "localurl": "page query",
    "localurle": "page query",
    "canonicalurl": "page query",
    "canonicalurle": "page query",
    "filepath": "file size",
    "bidi": "text",
}
_NAMED = ("#switch", "#invoke", "#tag", "#property", "#statements")
"""Functions some of whose arguments have names; to all others a `=` is text."""

_PAGE_VARIABLE = re.compile(r"[A-Z]*(?:PAGENAME|SPACE|NAMESPACENUMBER|PAGEID)E?")


@dataclass(frozen=True, slots=True)
class FunctionCall:
    """What stands before the first `|` of a call.

    `word` is as written, `name` in English where it is known. `first_start` is where the first
    argument begins, counted from the name's start: behind the colon; -1 where there is no colon.
    """

    word: str
    name: str
    first_start: int

    @property
    def is_variable(self) -> bool:
        """Whether it takes no arguments here, such as `{{PAGENAME}}`."""
        return self.first_start < 0

    @property
    def arguments(self) -> tuple[str, ...]:
        """What the arguments are, as far as they are known, the one behind the colon first."""
        known = _ARGUMENTS.get(self.name)
        if known is None and _PAGE_VARIABLE.fullmatch(self.name):
            known = "page"
        return tuple((known or "").split())

    @property
    def takes_names(self) -> bool:
        """Whether an argument can have a name: a case of `#switch`, what `#invoke` hands on."""
        return self.name in _NAMED or (self.name.startswith("#") and self.name not in _ARGUMENTS)


def function_call(name_text: str, syntax: WikiSyntax) -> FunctionCall | None:
    """The call that a raw name before the first `|` makes; None where it names a template."""
    if not syntax.is_parser_function(name_text):
        return None
    colon = _colon(name_text)
    word = _COMMENT.sub("", name_text if colon < 0 else name_text[:colon]).strip(_ASCII_SPACE)
    return FunctionCall(word, _english(word), colon + 1 if colon >= 0 else -1)


def _colon(name_text: str) -> int:
    """Where the colon of the function stands, comments aside; -1 without one."""
    blank = _COMMENT.sub(lambda comment: " " * len(comment[0]), name_text)
    return blank.find(":")


def _english(word: str) -> str:
    # The words of the world are loaded with the first call that is looked at.
    from model.wikitext.function_names import (  # noqa: PLC0415
        COLON_FUNCTIONS,
        HASH_FUNCTIONS,
        LOCAL_VARIABLES,
    )

    lower = word.lower()
    if word.startswith("#"):
        return HASH_FUNCTIONS.get(lower, lower)
    if word in LOCAL_VARIABLES:
        return LOCAL_VARIABLES[word]
    if word.isupper() and lower not in _ARGUMENTS and lower not in COLON_FUNCTIONS:
        return word
    return COLON_FUNCTIONS.get(lower, lower if lower in _ARGUMENTS else word)
