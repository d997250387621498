"""What opens and what closes it in a fragment, so that only what closes is read as markup.

As MediaWiki reads: quotes pair within a line, external links are closed by the first `]` of their
line, the `|` of a file link ends what is open in its option, and only the innermost of nested
wikilinks is a link. Where pairs cross, the one that is closed first wins. Takes one pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from model.wikitext.inline_quotes import Run, plain_apostrophes
from model.wikitext.syntax import WikiSyntax

# A letter that is part of a word, a title and an address, and opens nothing.
LETTER = "\ue000"
# Ends an address and makes a link title invalid, as `<` and `[` do; opens nothing either.
BREAK = ">"

# The elements that MediaWiki's Sanitizer lets through.
_PAIRED_TAGS = frozenset(
    re.findall(
        r"\w+",
        """
        abbr b bdi bdo big blockquote caption center cite code data dd del dfn div dl dt em font
        h1 h2 h3 h4 h5 h6 i ins kbd li mark ol p pre q rb rp rt rtc ruby s samp small span strike
        strong sub sup table td th time tr tt u ul var
        """,
    )
)
_EMPTY_TAGS = frozenset(("br", "hr", "wbr", "meta", "link"))
_MAY_STAY_OPEN = frozenset(("li", "dt", "dd", "td", "th", "tr"))

_TOKEN = re.compile(
    r"""\n | '{2,} | \[{2,} | \]+ | \|
    | \[(?=//|[A-Za-z0-9+.\-]+:)
    | \{(?=[{|])
    | <(?:(?P<slash>/?)(?P<name>[A-Za-z][^\t\n\v\f\r />\0<]*)(?P<rest>[^<>]*)>)?""",
    re.VERBOSE,
)
# mwparserfromhell gives up at 100 levels; its tree is built and walked by recursion.
_MOST_LEVELS = 40


class TooDeepError(Exception):
    """There are more levels than mwparserfromhell and its tree can be trusted with."""


@dataclass(slots=True)
class _Open:
    """An opener on the stack: `[[`, `[`, the name of a tag, or the fragment itself."""

    kind: str
    start: int
    end: int
    quotes: list[Run] = field(default_factory=list)
    in_title: bool = False
    is_file: bool = False
    holds_link: bool = False


class Pairing:
    """Pairs what opens and closes; quotes pair within one line of one such pair."""

    def __init__(self, text: str, filled: str, syntax: WikiSyntax) -> None:
        self.text = text
        self.filled = filled
        self.syntax = syntax
        self.letters = list(filled)
        self.tags: list[Run] = []
        self.stack = [_Open("", 0, 0)]

    def read(self) -> None:
        """Mask in `letters` all that nothing closes, and put tags without content into `tags`."""
        self._read_tokens()
        self._drop_above(0)
        self._settle_quotes(self.stack[0])

    def _read_tokens(self) -> None:
        position = 0
        while match := _TOKEN.search(self.filled, position):
            position = match.end()
            match match[0][0]:
                case "\n":
                    self._end_line(position)
                case "'":
                    self.stack[-1].quotes.append(Run(*match.span()))
                case "[":
                    self._open_brackets(*match.span())
                case "]":
                    self._close_brackets(*match.span())
                case "|":
                    self._pipe(match.start())
                case "{":
                    self.letters[match.start()] = LETTER
                case _:
                    position = self._angle(match)

    def _push(self, opener: _Open) -> None:
        if len(self.stack) > _MOST_LEVELS:
            raise TooDeepError
        self.stack.append(opener)

    def _nearest(self, *kinds: str) -> int:
        """How deep in the stack the innermost opener of these kinds is; 0 if there is none."""
        for level in range(len(self.stack) - 1, 0, -1):
            if self.stack[level].kind in kinds:
                return level
        return 0

    def _drop_above(self, level: int) -> None:
        """Give up the openers above a level: they are text, their quotes those of the level."""
        while len(self.stack) - 1 > level:
            self._drop(self.stack.pop())

    def _drop(self, opener: _Open) -> None:
        self.stack[-1].quotes.extend(opener.quotes)
        span = Run(opener.start, opener.end)
        if opener.kind[0] == "[":
            self._break(*span)
            return
        self._cover(span)
        if opener.kind in _MAY_STAY_OPEN:
            self.tags.append(span)

    def _break(self, start: int, end: int) -> None:
        self.letters[start:end] = BREAK * (end - start)

    def _cover(self, span: Run) -> None:
        """Make a span a word that ends an address."""
        self.letters[span.start : span.end] = BREAK + LETTER * (span.end - span.start - 1)

    def _settle_quotes(self, opener: _Open) -> None:
        plain = opener.quotes
        if not opener.in_title:
            plain = plain_apostrophes(self.filled, plain)
        for start, end in plain:
            self.letters[start:end] = LETTER * (end - start)
        opener.quotes = []

    def _end_line(self, position: int) -> None:
        if self.filled.startswith("=", position):
            self.letters[position] = LETTER
        link = self._nearest("[[")
        for opener in self.stack[link:]:
            self._settle_quotes(opener)
            if opener.kind == "[":
                self._break(opener.start, opener.end)
        self.stack[link:] = [opener for opener in self.stack[link:] if opener.kind != "["]

    def _open_brackets(self, start: int, end: int) -> None:
        if (end - start) % 2 == 0:
            self._break(start, end - 2)
            self._push(_Open("[[", end - 2, end, in_title=True))
            return
        self._break(start, end - 1)
        if not _TOKEN.match(self.filled, end - 1):
            return
        if self._nearest("[") > self._nearest("[["):
            self._break(end - 1, end)
        else:
            self._push(_Open("[", end - 1, end))

    def _close_brackets(self, start: int, end: int) -> None:
        while start < end:
            level = self._nearest("[[", "[")
            if not level or end - start < len(self.stack[level].kind):
                return
            self._drop_above(level)
            opener = self.stack.pop()
            no_title = opener.in_title and opener.end == start
            start += len(opener.kind)
            if opener.kind == "[[":
                self.stack[self._nearest("[[")].holds_link = True
            # Only the innermost of nested links is one; only a file's caption may hold links.
            if no_title or (opener.holds_link and not opener.is_file):
                self._drop(opener)
            else:
                self._settle_quotes(opener)

    def _pipe(self, position: int) -> None:
        link = self._nearest("[[")
        opener = self.stack[link]
        if not opener.in_title and not opener.is_file:
            return
        self._drop_above(link)
        if opener.end == position:
            self._drop(self.stack.pop())
            return
        self._settle_quotes(opener)
        if opener.in_title:
            opener.in_title = False
            opener.is_file = self.syntax.is_file(self.text[opener.end : position])

    def _angle(self, match: re.Match[str]) -> int:
        """Read a `<`; give where to read on."""
        start, end = match.span()
        name = (match["name"] or "").lower()
        if not self._is_tag(name):
            self.letters[start] = BREAK
            return start + 1
        span = Run(start, end)
        closes = match["slash"] == "/"
        empty = match["rest"].endswith("/") or (name in _EMPTY_TAGS and not closes)
        if empty or (closes and name == "br"):
            self._cover(span)
            self.tags.append(span)
        elif not closes:
            self._push(_Open(name, start, end))
        elif level := self._nearest(name):
            self._drop_above(level)
            opener = self.stack.pop()
            self._settle_quotes(opener)
            self._blank_attributes(opener.start + 1 + len(name), opener.end)
            self._blank_attributes(start + 2 + len(name), end)
        else:
            self._cover(span)
        return end

    def _is_tag(self, name: str) -> bool:
        if name in self.syntax.extension_tags:
            return False
        return name in _PAIRED_TAGS or name in _EMPTY_TAGS

    def _blank_attributes(self, start: int, end: int) -> None:
        self.letters[start : end - 1] = " " * (end - 1 - start)
