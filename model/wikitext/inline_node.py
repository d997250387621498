"""What the inline reading of a fragment is given, and what it gives: kinds and spans, nested."""

from __future__ import annotations

from typing import NamedTuple

from model.wikitext.nodes import NodeKind


class Fragment(NamedTuple):
    """A piece of wikitext to be read inline; see `read_inline`."""

    text: str
    holes: tuple[tuple[int, int], ...]
    at_line_start: bool
    has_lines: bool


class Inline(NamedTuple):
    """A piece of a fragment. `start` and `end` count characters of that fragment.

    The children of a piece tile it exactly, and none is empty; a leaf has none. Where `hole` is
    not negative, this is the hole of that number, and `kind` says nothing.
    """

    kind: NodeKind
    start: int
    end: int
    children: tuple[Inline, ...] = ()
    hole: int = -1
