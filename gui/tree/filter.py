"""Where the words of a filter stand in a page, as wikitext or as a reader sees them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from html.entities import codepoint2name
from itertools import compress
from operator import eq

from model.rows.row_tree import RowTree
from model.wikitext.nodes import Green

_UNSEEN = r"(?:'{2,}|\[\[(?:[^\[\]|{}]*+\|)?|\]\]|</?(?!br\b)[a-z][^<>]*+>|(?><!--.*?-->))"
"""What may stand between two letters that a reader sees side by side (in folded text)."""

_DENSE, _SPARSE = 4, 16
"""With so many matches in each child, or children for each match, few steps do."""

_SPACE = r"(?:\s|&nbsp;|&#160;|<br\b[^<>]*+>)"
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


def fold(text: str) -> str:
    """The text without upper case, offset by offset the same."""
    return text.replace("İ", "i").lower().replace("ς", "σ")


class Query:
    """What a person looks for: upper and lower case are one, runs of white space too.

    Markup may stand between words and marks, so `Korean War (de facto)` is found in
    `[[Korean War]] (''de facto'')`. Fields of these `names` are found too: their labels hold the
    words.
    """

    def __init__(self, words: str, names: Iterable[str] = ()) -> None:
        self.words = fold(" ".join(words.split()))
        self._literally = re.compile(re.escape(self.words))
        self._in_page = _expression(self.words)
        if names:
            called = "|".join(re.escape(fold(name)) for name in names)
            named = rf"(?<=[|\s])(?:{called})(?=\s*+=)"
            self._in_page = re.compile(f"(?:{self._in_page.pattern})|{named}", re.DOTALL)

    def __bool__(self) -> bool:
        return bool(self.words)

    def in_page(self, folded: str) -> Iterator[re.Match[str]]:
        """What matches in folded wikitext, in order."""
        return self._in_page.finditer(folded) if self.words else iter(())

    def in_line(self, text: str) -> list[tuple[int, int]]:
        """The spans of a shown text that match, in order."""
        if not self.words:
            return []
        return [match.span() for match in self._literally.finditer(fold(text))]


class Matches:
    """The spans of a page that match a query."""

    def __init__(self, query: Query, folded: str) -> None:
        self.starts: list[int] = []
        self._ends: list[int] = []
        # One by one: tens of thousands of objects at once would wake the garbage collection.
        for match in query.in_page(folded):
            self.starts.append(match.start())
            self._ends.append(match.end())

    def end(self, index: int) -> int:
        """Where a match ends."""
        return self._ends[index]

    def any_in(self, start: int, end: int) -> bool:
        """Whether a match lies within the span."""
        index = bisect_left(self.starts, start)
        return index < len(self.starts) and self._ends[index] <= end

    def after(self, offset: int) -> int:
        """The index of the first match that begins behind an offset."""
        return bisect_left(self.starts, offset + 1)

    def children_of(self, green: Green, start: int) -> Collection[int]:
        """Which children of a node that begins at `start` hold a whole match, by position."""
        end = start + green.length
        first, behind = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if behind > first and self._ends[behind - 1] > end:
            behind -= 1
        if first == behind or not green.children:
            return []
        if not 1 / _SPARSE < (behind - first) / len(green.children) < _DENSE:
            return list(self._one_by_one(green, start, first, behind))
        # Each letter that is typed waits for this: a list, gone through by C alone.
        starts = [start + offset for offset in green.starts]
        begins = list(map(partial(bisect_right, starts), self.starts[first:behind]))
        ends = map(partial(bisect_left, starts), self._ends[first:behind])
        return {place - 1 for place in compress(begins, map(eq, begins, ends))}

    def _one_by_one(self, green: Green, start: int, first: int, behind: int) -> Iterator[int]:
        """The same, step by step from a match to the end of the child that holds it."""
        children = green.children or ()
        while first < behind:
            place = bisect_right(green.starts, self.starts[first] - start) - 1
            end = start + green.starts[place] + children[place].length
            if self._ends[first] > end:
                first += 1
                continue
            yield place
            first = bisect_left(self.starts, end)


def rows_with_matches(rows: RowTree, parent: int | None, matches: Matches) -> set[int]:
    """The rows below `parent` that match or hold a match; takes time with what is found."""
    document = rows.document
    below = rows.places_below(parent)
    if not below:
        return set()
    root = document.root_id if parent is None else parent
    found: set[int] = set()
    pending = [(document.green(root), document.start(root))]
    while pending:
        green, start = pending.pop()
        children = green.children or ()
        places = matches.children_of(green, start)
        ids = {children[place].id for place in places}
        here = below.keys() & ids
        found |= here
        if len(here) < len(ids):
            pending += [
                (children[place], start + green.starts[place])
                for place in places
                if children[place].children and children[place].id not in here
            ]
    return found


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
