"""Finds what in a value would not stay in the value, or would not be read as it is meant.

Offsets count characters of the value.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import lru_cache

from model.safety.closed_pieces import closed_pieces
from model.safety.formatting_leaks import unclosed_formatting
from model.wikitext.preprocessor import PieceKind, Scan, scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class DangerKind(StrEnum):
    """Why a piece of a value is dangerous."""

    PIPE = "pipe"  # would start another argument
    EQUALS = "equals"  # would end a name
    CLOSING_BRACES = "closing braces"  # would close the template
    UNMATCHED_LINK = "unmatched link"  # [[ that makes the whole template text
    UNMATCHED_BRACES = "unmatched braces"  # {{ likewise
    UNMATCHED_VARIANT = "unmatched variant"  # -{ likewise
    TRAILING_BRACE = "trailing brace"  # } that joins the closing braces
    HEADING_LINE = "heading line"  # hides the | or }} behind the value
    UNCLOSED_COMMENT = "unclosed comment"  # swallows the rest of the page
    UNCLOSED_TAG = "unclosed tag"  # an extension tag: takes its end from elsewhere, or is text
    RAW_TABLE = "raw table"  # is split at its pipes
    UNCLOSED_FORMATTING = "unclosed formatting"  # the fields are safe, the look may leak
    CONTEXT = "context"  # reads differently where it stands, for a cause outside the value


@dataclass(frozen=True, slots=True)
class Danger:
    """A dangerous piece, `value[start:end]`; a mere warning does not change the fields."""

    kind: DangerKind
    start: int
    end: int
    text: str
    warning: bool = False


class Follow(Enum):
    """What stands behind a value."""

    NEW_LINE = "a line break"
    SAME_LINE = "something else on the same line"
    BRACES = "the closing braces, at once"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: what there is round it decides what is dangerous in it.

    `line_start`: a line begins with it. `in_name`: it is an argument's name, not a value.
    """

    positional: bool = False
    line_start: bool = False
    follow: Follow = Follow.NEW_LINE
    in_name: bool = False

    @property
    def equals_count(self) -> bool:
        """Whether a `=` here would end a name."""
        return self.positional or self.in_name


FIELD = Place()
"""The value of a named argument that has a line of its own."""

_OPENERS = {
    "{{": DangerKind.UNMATCHED_BRACES,
    "[[": DangerKind.UNMATCHED_LINK,
    "-{": DangerKind.UNMATCHED_VARIANT,
}
_HIDING = (DangerKind.UNCLOSED_COMMENT, DangerKind.UNCLOSED_TAG)
_AFTER = {Follow.NEW_LINE: "\n|b=2\n}}", Follow.SAME_LINE: "|b=2\n}}", Follow.BRACES: "}}"}
_TOKEN = re.compile(r"\||=+|\}\}+|\n")
_TABLE_LINE = re.compile(r"^[ \t:]*(\{\|)|^[ \t]*(\|\}(?!\}))", re.MULTILINE)
_FILLER = "x"
_MOST_ROUNDS = 40
_MOST_READ = 200_000
"""Characters that are gone through to find which opener is to blame."""


def dangers(
    value: str, place: Place = FIELD, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> tuple[Danger, ...]:
    """Everything in the value that may not stand there as it is, in the order of the text.

    There is one that is more than a warning exactly if MediaWiki would not read the value as this
    value in a template that is alone on its page. Where the page itself is the cause, see `guard`.
    """
    found = list(_warnings(value, place, syntax))
    if not reads_as_one(value, place, syntax):
        found.extend(_Finder(value, place, syntax).find())
    return tuple(sorted(found, key=lambda danger: (danger.start, danger.end)))


def is_held(found: tuple[Danger, ...]) -> bool:
    """Whether there is more among them than warnings."""
    return any(not danger.warning for danger in found)


def reads_as_one(value: str, place: Place, syntax: WikiSyntax = DEFAULT_SYNTAX) -> bool:
    """Whether MediaWiki reads the value, put in its place, as one value and nothing more."""
    named = "" if place.equals_count else "a="
    before = "{{x|" + named + ("\n" if place.line_start else " ")
    text = before + value + ("=1" if place.in_name else "") + _AFTER[place.follow]
    found = scan(text + " tail", 0, None, syntax)
    records = [record for record in found.top_level() if found.starts[record] == 0]
    if not records or found.ends[records[0]] != len(text):
        return False
    if found.kinds[records[0]] != PieceKind.TEMPLATE:
        return False
    equals = -1 if place.positional else 5
    if place.in_name:
        equals = len(before) + len(value)
    wanted = [(4, equals)]
    if place.follow != Follow.BRACES:
        pipe = text.rindex("|")
        wanted.append((pipe + 1, pipe + 2))
    parts = found.parts_of(records[0])
    return [(start, equals) for start, equals, _ in parts] == wanted


def _warnings(value: str, place: Place, syntax: WikiSyntax) -> Iterator[Danger]:
    if "<" in value:
        yield from _unclosed_tags(value, place, syntax)
    for start, end in unclosed_formatting(value, syntax):
        yield _danger(DangerKind.UNCLOSED_FORMATTING, value, start, end, warning=True)


def _unclosed_tags(value: str, place: Place, syntax: WikiSyntax) -> Iterator[Danger]:
    lead, found = _scan(value, place, syntax)
    names = "|".join(map(re.escape, sorted(syntax.extension_tags)))
    endless = re.compile(rf"<(?i:{names})(?=[ \t\n\r\f\v/])[^>]*\Z", re.ASCII)
    holes = closed_pieces(value, found, lead)
    for piece in found.open_pieces:
        if piece.opener[0] == "<" and piece.opener not in ("<!--", "<includeonly"):
            start = piece.start - lead
            end = value.find(">", start) + 1
            if end:
                yield _danger(DangerKind.UNCLOSED_TAG, value, start, end, warning=True)
    match = endless.search(value)
    if match and not any(start <= match.start() < end for start, end in holes):
        yield _danger(DangerKind.UNCLOSED_TAG, value, match.start(), len(value), warning=True)


def _danger(kind: DangerKind, value: str, start: int, end: int, *, warning: bool = False) -> Danger:
    return Danger(kind, start, end, value[start:end], warning)


def _scan(value: str, place: Place, syntax: WikiSyntax) -> tuple[int, Scan]:
    """The value read on its own, behind `lead` characters of what is before it."""
    return 1, scan(("\n" if place.line_start else " ") + value, 0, None, syntax)


@lru_cache(maxsize=16)
def _opening_tag(extension_tags: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(extension_tags)))
    return re.compile(rf"<(?i:{names})(?=[ \t\n\r\f\v>]|/>)[^>]*>", re.ASCII)


class _Finder:
    """Finds what is dangerous in one value that is known not to read as one."""

    def __init__(self, value: str, place: Place, syntax: WikiSyntax) -> None:
        self.value = value
        self.place = place
        self.syntax = syntax
        self.found: list[Danger] = []
        # The value with what was found to match nothing blotted out, as if it were mended.
        self.masked = value
        self.holes: list[tuple[int, int]] = []
        self._blots: list[tuple[int, int]] = []

    def find(self) -> list[Danger]:
        self._take_openers()
        if any(danger.kind in _HIDING for danger in self.found):
            return self.found
        self._skip_unclosed_tags()
        self._take_tables()
        self._mask()
        self._take_tokens()
        self._mask()
        self._take_trailing_brace()
        self._mask()
        if not self.found or not reads_as_one(self.masked, self.place, self.syntax):
            self._take_rest()
        return self.found

    def _take(self, kind: DangerKind, start: int, end: int) -> None:
        self.found.append(_danger(kind, self.value, start, end))
        self._blots.append((start, end))

    def _mask(self) -> None:
        """Blot out what was found since the last time."""
        pieces = []
        position = 0
        for start, end in sorted(self._blots):
            pieces.append(self.masked[position:start])
            pieces.append(_FILLER * (end - start))
            position = end
        self.masked = "".join([*pieces, self.masked[position:]])
        self._blots = []

    def _take_openers(self) -> None:
        """Openers that nothing closes, the innermost first: mended, it may free the outer ones."""
        for turn in range(len(self.value)):
            lead, found = _scan(self.masked, self.place, self.syntax)
            self.holes = closed_pieces(self.masked, found, lead)
            open_pieces = [
                piece
                for piece in found.open_pieces
                if piece.opener in _OPENERS or piece.opener in ("<!--", "<includeonly")
            ]
            if not open_pieces:
                return
            starts = [found.starts[record] - lead for record in found.top_level()]
            takes_all = turn > min(_MOST_ROUNDS, _MOST_READ // len(self.value))
            for piece in open_pieces if takes_all else open_pieces[-1:]:
                if self._take_opener(piece.opener, piece.start - lead, starts):
                    return
            self._mask()

    def _take_opener(self, opener: str, start: int, nodes: list[int]) -> bool:
        """Take this opener; True if it hides all the rest."""
        if opener == "<!--":
            self._take(DangerKind.UNCLOSED_COMMENT, start, start + 4)
            return True
        if opener == "<includeonly":
            self._take(DangerKind.UNCLOSED_TAG, start, self.value.find(">", start) + 1)
            return True
        end = start + 2
        if opener != "-{":
            while self.masked.startswith(opener[0], end):
                end += 1
            following = bisect_right(nodes, start)
            end = min([end, *nodes[following : following + 1]])
        self._take(_OPENERS[opener], start, end)
        return False

    def _skip_unclosed_tags(self) -> None:
        """What stands in an opening tag is not looked at, even if nothing closes the tag."""
        pattern = _opening_tag(self.syntax.extension_tags)
        position = 0
        tags = []
        while match := pattern.search(self.masked, position):
            start, position = match.span()
            if hole := self._hole_at(start):
                position = hole
            else:
                tags.append((start, position))
        self.holes = sorted(self.holes + tags)

    def _take_tables(self) -> None:
        depth, start = 0, 0
        for match in _TABLE_LINE.finditer(self.masked):
            at = match.start(1) if match.group(1) else match.start(2)
            if self._hole_at(at):
                continue
            if match.group(1):
                start = start if depth else at
                depth += 1
            elif depth:
                depth -= 1
                if not depth:
                    self._take_table(start, match.end())

    def _take_table(self, start: int, end: int) -> None:
        self.found.append(_danger(DangerKind.RAW_TABLE, self.value, start, end))
        self._blots += [(pipe, pipe + 1) for pipe in pipes(self.masked, start, end, self.holes)]

    def _hole_at(self, position: int) -> int:
        """Where the nested piece round `position` ends; 0 if there is none."""
        index = bisect_right(self.holes, (position, len(self.value))) - 1
        if index < 0 or position >= self.holes[index][1]:
            return 0
        return self.holes[index][1]

    def _take_tokens(self) -> None:
        text, position = self.masked, 0
        if self.place.line_start:
            position = self._heading(0)
        while match := _TOKEN.search(text, position):
            start, position = match.span()
            if hole := self._hole_at(start):
                position = hole
            elif text[start] == "\n":
                position = self._heading(position)
            else:
                self._take_token(start, position)

    def _take_trailing_brace(self) -> None:
        last = len(self.value) - 1
        if self.place.follow != Follow.BRACES or self._hole_at(last):
            return
        if self.masked.endswith("}"):
            self._take(DangerKind.TRAILING_BRACE, last, last + 1)

    def _take_token(self, start: int, end: int) -> None:
        char = self.masked[start]
        if char == "|":
            self._take(DangerKind.PIPE, start, end)
        elif char == "}":
            self._take(DangerKind.CLOSING_BRACES, start, end)
        elif self.place.equals_count:
            for position in range(start, end):
                self._take(DangerKind.EQUALS, position, position + 1)

    def _heading(self, start: int) -> int:
        """Where to go on at a line's start: behind the line if it is a heading that hides nothing.

        A heading hides `|` and `}}` to the end of its line. Only one that reaches to the end of
        the value can hide those that come behind it.
        """
        end = start
        while self.masked.startswith("=", end):
            end += 1
        if end == start or (end - start == 1 and self.place.equals_count):
            return start
        line_end = self._line_end(end)
        if line_end >= 0:
            return line_end
        if self.place.follow == Follow.NEW_LINE:
            return len(self.value)
        self._take(DangerKind.HEADING_LINE, start, end)
        return end

    def _line_end(self, position: int) -> int:
        """The line break that ends a heading: none inside nested pieces does. -1 without."""
        while (newline := self.masked.find("\n", position)) >= 0:
            position = self._hole_at(newline)
            if not position:
                return newline
        return -1

    def _take_rest(self) -> None:
        """What has no better name: closing braces that only the place makes wrong, or all of it."""
        last = len(self.value) - 1
        if self.place.follow == Follow.BRACES and self.value.endswith("}"):
            self._take(DangerKind.TRAILING_BRACE, last, last + 1)
        else:
            self._take(DangerKind.CONTEXT, 0, last + 1)


def pipes(text: str, start: int, end: int, holes: list[tuple[int, int]]) -> list[int]:
    """Where the pipes of `text[start:end]` are that no nested piece holds."""
    found = []
    position = start
    for hole_start, hole_end in [*holes, (end, end)]:
        stop = min(hole_start, end)
        while (pipe := text.find("|", position, stop)) >= 0:
            found.append(pipe)
            position = pipe + 1
        position = max(position, hole_end)
    return found
