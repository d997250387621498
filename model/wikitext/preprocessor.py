"""MediaWiki's first pass over a page: its templates, arguments, extension tags and comments.

The rules are those of MediaWiki's own preprocessor for a page that is viewed, not transcluded.
One compiled expression finds the tokens, one stack holds the open pieces; every step moves
forward, so the time is proportional to the length of the text whatever its shape.

All offsets count characters of the text that was read.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class PieceKind(IntEnum):
    """What a record of a `Scan` stands for."""

    TEMPLATE = 1
    PARAMETER = 2
    EXTENSION_TAG = 3
    COMMENT = 4
    INCLUSION_TAG = 5
    LINK = 6
    VARIANT = 7


@dataclass(frozen=True, slots=True)
class OpenPiece:
    """An opener (`{{`, `[[`, `-{`, `<!--` or `<name`) at `start` that nothing closes."""

    opener: str
    start: int


_SIMPLE_TEMPLATE = r"\{\{[^{}\[\]<]*+\}\}"
_SIMPLE_LINK = r"\[\[[^\[\]{}<\n]*+\]\]"
_PIPE_WITH_NAME = r"\|(?:[^\[\]{}<|=\n]*+=)?"
_INCLUSION_TAGS = ("noinclude", "/noinclude", "onlyinclude", "/onlyinclude")
_MAY_RUN_TO_THE_END = "includeonly"
_SPLIT_BY_PIPES = "{-"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled expressions for one wiki's extension tags."""

    token: re.Pattern[str]
    tags: frozenset[str]
    """The lower-case names of the tags that a closing tag ends."""


@lru_cache(maxsize=16)
def grammar_of(extension_tags: frozenset[str]) -> Grammar:
    """Compile the token expression for these extension tags (lower-case names)."""
    elements = sorted(extension_tags | {_MAY_RUN_TO_THE_END})
    names = "|".join(re.escape(name) for name in (*elements, *_INCLUSION_TAGS))
    tag = rf"<(?:!--|(?i:{names})(?=[ \t\n\r\f\v>]|/>))"
    token = "|".join(
        (
            _SIMPLE_TEMPLATE,
            _SIMPLE_LINK,
            _PIPE_WITH_NAME,
            r"\{\{+",
            r"\}(?:\}+|(?=-))",
            r"\[\[+",
            r"\]\]+",
            r"\n=+",
            tag,
            r"-\{(?!\{)",
        )
    )
    return Grammar(re.compile(token, re.ASCII), frozenset(elements))


@lru_cache(maxsize=64)
def closing_tag(name: str) -> re.Pattern[str]:
    """The expression for the closing tag of this name."""
    return re.compile(rf"</{re.escape(name)}[ \t\n\r\f\v]*>", re.IGNORECASE | re.ASCII)


class Scan:
    """What one pass found, as flat arrays: one record a closed piece, in the order they close.

    A record's nested pieces are the records from its `first` up to the record itself. `part_from`
    points into `parts`, where each `|` of a template or parameter has two entries: the offset of
    the `|`, and that of the `=` that ends the name, or -1. `part_from` has one entry more than
    there are records.
    """

    __slots__ = (
        "ends",
        "firsts",
        "kinds",
        "length",
        "open_pieces",
        "part_from",
        "parts",
        "start",
        "starts",
    )

    def __init__(self, start: int) -> None:
        self.start = start
        self.length = 0
        self.kinds = bytearray()
        self.starts = array("i")
        self.ends = array("i")
        self.firsts = array("i")
        self.part_from = array("i", (0,))
        self.parts = array("i")
        self.open_pieces: tuple[OpenPiece, ...] = ()

    def __len__(self) -> int:
        return len(self.kinds)

    def add(self, kind: int, start: int, end: int, first: int, parts: Iterable[int] = ()) -> None:
        """Append a record; `parts` are pairs of `|` and `=` offsets."""
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        self.firsts.append(first)
        if parts:
            self.parts.extend(parts)
        self.part_from.append(len(self.parts))

    def top_level(self) -> list[int]:
        """The records that no other record holds, in text order."""
        return self._siblings(len(self.kinds) - 1, 0)

    def children(self, record: int) -> list[int]:
        """The records directly inside `record`, in text order."""
        return self._siblings(record - 1, self.firsts[record])

    def _siblings(self, last: int, lowest: int) -> list[int]:
        found = []
        while last >= lowest:
            found.append(last)
            last = self.firsts[last] - 1
        found.reverse()
        return found

    def parts_of(self, record: int) -> Iterator[tuple[int, int, int]]:
        """`(start, equals, end)` of each part after the first: `start` is behind its `|`."""
        parts = self.parts
        low, high = self.part_from[record], self.part_from[record + 1]
        closer = 3 if self.kinds[record] == PieceKind.PARAMETER else 2
        for i in range(low, high, 2):
            end = parts[i + 2] if i + 2 < high else self.ends[record] - closer
            yield parts[i] + 1, parts[i + 1], end

    def name_end(self, record: int) -> int:
        """Where the name of a template or parameter ends: its first `|` or its closing braces."""
        low = self.part_from[record]
        if low < self.part_from[record + 1]:
            return self.parts[low]
        return self.ends[record] - (3 if self.kinds[record] == PieceKind.PARAMETER else 2)


class _Piece:
    """An open piece on the stack."""

    __slots__ = ("count", "dash", "first", "open", "parts", "seen", "start")

    def __init__(self, opener: str, start: int, count: int, first: int, seen: int) -> None:
        self.open = opener
        self.start = start
        self.count = count
        self.first = first
        self.parts: list[int] = []
        # Up to where this piece's current part has been searched for its `=`, or a heading's line
        # for its end; -1 where there is nothing to find (no `|` yet, or the `=` is known).
        self.seen = seen
        self.dash = False


def scan(
    text: str, start: int = 0, end: int | None = None, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> Scan:
    """Read `text[start:end]` as MediaWiki's preprocessor reads a page that is just that piece.

    Offsets in the result count from the beginning of `text`. The piece is read as if a line
    began at `start`. Never fails, for any `str`.
    """
    return _Reader(text, start, len(text) if end is None else end, syntax).read()


class _Reader:
    __slots__ = (
        "dash_taken",
        "end",
        "found",
        "grammar",
        "no_closing",
        "no_greater_than",
        "stack",
        "text",
    )

    def __init__(self, text: str, start: int, end: int, syntax: WikiSyntax) -> None:
        self.text = text
        self.end = end
        self.grammar = grammar_of(syntax.extension_tags)
        self.found = Scan(start)
        self.stack: list[_Piece] = []
        self.no_closing: dict[str, int] = {}
        self.no_greater_than = False
        # Where a `}-` ended: that dash is used up and is no part of a `-{{`.
        self.dash_taken = -1

    def read(self) -> Scan:
        position = self.found.start
        if self.text.startswith("=", position, self.end):
            self._open_heading(position, position + 1)
            position += 1
        while position >= 0:
            position = self._run(position)
        found = self.found
        found.length = self.end - found.start
        unclosed = [
            OpenPiece("-{" if piece.open == "-" else piece.open * 2, piece.start)
            for piece in self.stack
            if piece.open != "\n"
        ]
        unclosed.extend(OpenPiece(f"<{name}", at) for name, at in self.no_closing.items())
        if found.open_pieces:
            unclosed.extend(found.open_pieces)
        found.open_pieces = tuple(sorted(unclosed, key=lambda piece: piece.start))
        return found

    def _run(self, position: int) -> int:  # noqa: C901, PLR0912, PLR0915
        """Take tokens from `position` on; give where to begin anew, or -1 at the end.

        One long function on purpose: it is the program's hottest loop.
        """
        text, stack, found = self.text, self.stack, self.found
        add = found.add
        top = stack[-1] if stack else None
        for match in self.grammar.token.finditer(text, position, self.end):
            start, end = match.span()
            char = text[start]
            if top is not None:
                if top.open == "\n":
                    top = self._heading_until(start, end)
                if top is not None and top.seen >= 0 and top.open != "\n":
                    # The part has no `=` yet: it may stand in the text since the last token.
                    equals = text.find("=", top.seen, start)
                    if equals >= 0:
                        top.parts[-1] = equals
                        top.seen = -1
                    else:
                        top.seen = end
            if char == "|":
                if top is not None and top.open in _SPLIT_BY_PIPES:
                    top.parts.append(start)
                    if end - start > 1:
                        top.parts.append(end - 1)
                        top.seen = -1
                    else:
                        top.parts.append(-1)
                        top.seen = end
            elif char == "[":
                if text[end - 1] == "[":
                    top = _Piece("[", start, end - start, len(found.kinds), -1)
                    stack.append(top)
            elif char == "{":
                if text[end - 1] == "}":
                    parts = self._simple_parts(start, end)
                    if parts is None:
                        stack.append(_Piece("{", start, 2, len(found.kinds), -1))
                        return start + 2
                    add(1, start, end, len(found.kinds), parts)
                else:
                    top = _Piece("{", start, end - start, len(found.kinds), -1)
                    top.dash = (
                        start > found.start
                        and text[start - 1] == "-"
                        and (self.dash_taken != start)
                    )
                    stack.append(top)
            elif char == "}":
                if top is not None and top.open == "{":
                    self._close_braces(start, end)
                    if self.dash_taken > end:
                        return self.dash_taken
                    top = stack[-1] if stack else None
                elif top is not None and top.open == "-" and text.startswith("-", end, self.end):
                    self._close_variant(end + 1)
                    return end + 1
            elif char == "]":
                if top is not None and top.open == "[":
                    self._close_links(start, end)
                    top = stack[-1] if stack else None
            elif char == "\n":
                if end - start == 2 and top is not None and top.seen >= 0:
                    top.parts[-1] = start + 1
                    top.seen = -1
                else:
                    top = self._open_heading(start + 1, end)
            elif char == "<":
                after = self._angle(start, end)
                if after != end:
                    if top is not None and top.seen >= 0:
                        top.seen = after
                    return after
            else:
                top = _Piece("-", start, 2, len(found.kinds), -1)
                stack.append(top)
        return -1

    def _open_heading(self, start: int, end: int) -> _Piece:
        piece = _Piece("\n", start, end - start, len(self.found.kinds), end)
        self.stack.append(piece)
        return piece

    def _heading_until(self, start: int, end: int) -> _Piece | None:
        """End the headings on top whose line ends before the token at `start`; give the new top."""
        while self.stack and self.stack[-1].open == "\n":
            heading = self.stack[-1]
            line_end = self.text.find("\n", heading.seen, start + 1)
            if line_end < 0:
                heading.seen = end
                return heading
            self.stack.pop()
            self._uncover(line_end)
        return self.stack[-1] if self.stack else None

    def _uncover(self, position: int) -> None:
        """The piece below, if any, listens again from `position` on."""
        if self.stack and self.stack[-1].seen >= 0:
            self.stack[-1].seen = position

    def _simple_parts(self, start: int, end: int) -> list[int] | None:
        """The parts of a template that holds no other piece; None if a line begins with `=`."""
        text = self.text
        pipe = text.find("|", start, end)
        if text.find("\n=", start, end) >= 0:
            return None
        parts: list[int] = []
        while pipe >= 0:
            next_pipe = text.find("|", pipe + 1, end)
            parts.append(pipe)
            parts.append(text.find("=", pipe, end if next_pipe < 0 else next_pipe))
            pipe = next_pipe
        return parts

    def _close_braces(self, position: int, end: int) -> None:
        """Match a run of `}` against the open pieces, innermost first."""
        stack, found = self.stack, self.found
        while stack:
            piece = stack[-1]
            if piece.open == "-":
                if position < end and self.text.startswith("-", end, self.end):
                    self._close_variant(end + 1)
                return
            count = min(end - position, piece.count, 3)
            if piece.open != "{" or count < 2:
                return
            position += count
            node_start = piece.start + piece.count - count
            kind = PieceKind.PARAMETER if count == 3 else PieceKind.TEMPLATE
            found.add(kind, node_start, position, piece.first, piece.parts)
            stack.pop()
            self._put_back(piece, count, position)

    def _put_back(self, piece: _Piece, matched: int, position: int) -> None:
        """Keep what is left of an opening run open, if it is still enough to open something."""
        left = piece.count - matched
        if left == 1 and piece.open == "{" and piece.dash:
            rest = _Piece("-", piece.start - 1, 2, piece.first, -1)
            self.stack.append(rest)
            return
        if left < 2:
            self._uncover(position)
            return
        rest = _Piece(piece.open, piece.start, left, piece.first, -1)
        rest.dash = piece.dash
        self.stack.append(rest)

    def _close_links(self, position: int, end: int) -> None:
        stack, found = self.stack, self.found
        while stack and stack[-1].open == "[":
            piece = stack[-1]
            if end - position < 2:
                return
            position += 2
            found.add(PieceKind.LINK, piece.start + piece.count - 2, position, piece.first)
            stack.pop()
            self._put_back(piece, 2, position)

    def _close_variant(self, end: int) -> None:
        piece = self.stack.pop()
        self.found.add(PieceKind.VARIANT, piece.start, end, piece.first)
        self.dash_taken = end
        self._uncover(end)

    def _angle(self, start: int, end: int) -> int:
        """Read what begins with `<` at `start`; give where to go on (`end`: it opens nothing)."""
        text, found = self.text, self.found
        if text.startswith("<!--", start):
            close = text.find("-->", start + 4, self.end)
            after = self.end if close < 0 else close + 3
            if close < 0:
                found.open_pieces = (OpenPiece("<!--", start),)
            found.add(PieceKind.COMMENT, start, after, len(found.kinds))
            return after
        greater = -1 if self.no_greater_than else text.find(">", end, self.end)
        written = text[start + 1 : end]
        name = written.lower()
        if greater < 0:
            self.no_greater_than = True
            self.no_closing.setdefault(name, start)
            return end
        if name in _INCLUSION_TAGS:
            found.add(PieceKind.INCLUSION_TAG, start, greater + 1, len(found.kinds))
            return greater + 1
        kind = PieceKind.EXTENSION_TAG
        if name == _MAY_RUN_TO_THE_END:
            kind = PieceKind.INCLUSION_TAG
        after = self._tag_end(name, written, start, greater)
        if after > 0:
            found.add(kind, start, after, len(found.kinds))
            return after
        return greater + 1

    def _tag_end(self, name: str, written: str, start: int, greater: int) -> int:
        """Where the tag closes that opens up to `greater` (its `>`); 0 if it never does."""
        if self.text[greater - 1] == "/":
            return greater + 1
        if name not in self.no_closing:
            match = closing_tag(name).search(self.text, greater + 1, self.end)
            if match:
                return match.end()
        if written == _MAY_RUN_TO_THE_END:
            self.found.open_pieces += (OpenPiece("<" + written, start),)
            return self.end
        self.no_closing.setdefault(name, start)
        return 0
