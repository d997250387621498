"""Where the words of a filter stand in a page, as wikitext or as a reader sees them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from html.entities import codepoint2name

from model.rows import RowTree
from model.wikitext.nodes import Green

_UNSEEN = r"(?:'{2,}|\[\[(?:[^\[\]|{}]*+\|)?|\]\]|</?(?!br\b)[a-z][^<>]*+>|(?><!--.*?-->))"
"""What may stand between two letters that a reader sees side by side (in folded text)."""

_SPACE = r"(?:\s|&nbsp;|&#160;|<br\b[^<>]*+>)"
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


def fold(text: str) -> str:
    """The text without upper case, offset by offset the same."""
    return text.replace("İ", "i").lower().replace("ς", "σ")


class Query:
    """What a person looks for: upper and lower case are one, runs of white space too.

    Markup may stand between words and marks, so `Korean War (de facto)` is found in
    `[[Korean War]] (''de facto'')`.
    """

    def __init__(self, words: str) -> None:
        self.words = fold(" ".join(words.split()))
        self._literally = re.compile(re.escape(self.words))
        self._in_page = _expression(self.words)

    def __bool__(self) -> bool:
        return bool(self.words)

    def in_page(self, folded: str) -> list[re.Match[str]]:
        """What matches in folded wikitext, in order."""
        return list(self._in_page.finditer(folded)) if self.words else []

    def in_line(self, text: str) -> list[tuple[int, int]]:
        """The spans of a shown text that match, in order."""
        if not self.words:
            return []
        return [match.span() for match in self._literally.finditer(fold(text))]


class Matches:
    """The spans of a page that match a query."""

    def __init__(self, query: Query, folded: str) -> None:
        self._found = query.in_page(folded)
        self.starts: Sequence[int] = [match.start() for match in self._found]

    def end(self, index: int) -> int:
        """Where a match ends."""
        return self._found[index].end()

    def any_in(self, start: int, end: int) -> bool:
        """Whether a match lies within the span."""
        index = bisect_left(self.starts, start)
        return index < len(self.starts) and self._found[index].end() <= end

    def after(self, offset: int) -> int:
        """The index of the first match that begins behind an offset."""
        return bisect_left(self.starts, offset + 1)


def rows_with_matches(rows: RowTree, parent: int | None, matches: Matches) -> set[int]:
    """The rows below `parent` that match or hold a match; takes time with what is found."""
    document = rows.document
    below = rows.children(parent)
    if not below:
        return set()
    root = document.root_id if parent is None else parent
    found: set[int] = set()
    pending = [(document.green(root), document.start(root))]
    while pending:
        green, start = pending.pop()
        for child, child_start in _children_with_matches(green, start, matches):
            if rows.parent(child.id) == parent and child.id in rows:
                found.add(child.id)
            elif child.children:
                pending.append((child, child_start))
    return found


def _children_with_matches(
    green: Green, start: int, matches: Matches
) -> Iterator[tuple[Green, int]]:
    """The children of a node that hold a whole match, and where they begin."""
    children, end = green.children or (), start + green.length
    index = matches.after(start - 1)
    while index < len(matches.starts) and matches.starts[index] < end:
        place = bisect_right(green.starts, matches.starts[index] - start) - 1
        child, child_start = children[place], start + green.starts[place]
        if matches.end(index) > child_start + child.length:
            index += 1
            continue
        yield child, child_start
        index = matches.after(child_start + child.length - 1)


def _expression(words: str) -> re.Pattern[str]:
    """What finds the words with markup between them.

    Possessive all through, so that no text makes it slow.
    """
    tokens = _TOKEN.findall(words)
    if len(tokens) == 1 and words.isascii():
        return re.compile(re.escape(words))
    pieces = []
    for before, token in zip(["", *tokens], tokens, strict=False):
        if token.isspace():
            pieces.append(f"{_UNSEEN}*+{_SPACE}(?:{_UNSEEN}|{_SPACE})*+")
            continue
        if before and not before.isspace():
            pieces.append(f"{_UNSEEN}*+")
        pieces.append("".join(map(_letter, token)))
    literally = r"\s+".join(map(re.escape, words.split()))
    return re.compile(f"{literally}|{''.join(pieces)}", re.DOTALL)


def _letter(letter: str) -> str:
    """One letter, as it is or as its entity."""
    name = codepoint2name.get(ord(letter))
    return f"(?:{re.escape(letter)}|&{name.lower()};)" if name else re.escape(letter)
