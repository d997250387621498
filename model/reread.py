"""Reading again only what an edit touches: the smallest piece that reads alone as in its page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from model.text_edit import TextEdit
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.preprocessor import OpenPiece, PieceKind, Scan, closing_tag, grammar_of, scan
from model.wikitext.syntax import WikiSyntax

_SELF_CONTAINED = {
    NodeKind.TEMPLATE: (PieceKind.TEMPLATE,),
    NodeKind.REFERENCE: (PieceKind.EXTENSION_TAG,),
    NodeKind.EXTENSION_TAG: (PieceKind.EXTENSION_TAG,),
}


_MAY_MATTER = re.compile(r"[^\w\s.,;()'\"]")


@dataclass(frozen=True, slots=True)
class Place:
    """A node on the way down from the page: where it stands in the old text."""

    green: Green
    start: int
    index: int
    """Which child of the place above it is."""

    @property
    def end(self) -> int:
        return self.start + self.green.length


@dataclass(frozen=True, slots=True)
class Piece:
    """A template or extension tag read again: the way down to it, and its new reading."""

    path: tuple[Place, ...]
    scan: Scan

    @property
    def record(self) -> int:
        return len(self.scan) - 1


def way_down(root: Green, start: int, end: int) -> list[Place]:
    """The nodes already read that hold the span strictly inside them, outermost first."""
    path = [Place(root, 0, 0)]
    while path[-1].green.children:
        above = path[-1]
        assert above.green.children is not None
        index = bisect_right(above.green.starts, start - above.start) - 1
        child = above.green.children[index]
        place = Place(child, above.start + above.green.starts[index], index)
        if not (place.start <= start and end <= place.end):
            break
        path.append(place)
    return path


def longer_text(
    root: Green, edit: TextEdit, old_text: str
) -> tuple[tuple[Place, ...], Green] | None:
    """The way down to a text between the page's templates, and that text as the edit leaves it.

    None unless the edit writes or takes away mere words in the midst of words, where nothing can
    be read otherwise for it.
    """
    path = way_down(root, edit.start, edit.end)
    if len(edit.replaces) != 1 or len(path) != 2 or path[1].green.kind is not NodeKind.TEXT:
        return None
    replace, place = edit.replaces[0], path[1]
    around = old_text[max(0, replace.start - 1) : replace.end + 1]
    at_edge = replace.start == place.start or replace.end == place.end
    if at_edge or _MAY_MATTER.search(replace.text) or _MAY_MATTER.search(around):
        return None
    if "\n" in replace.text or "\n" in old_text[replace.start : replace.end]:
        return None
    if old_text.rfind("<", 0, replace.start) > old_text.rfind(">", 0, replace.start):
        # A tag may be about to be finished here.
        return None
    green = place.green
    return tuple(path), Green(green.kind, green.length + edit.growth, green.id)


def find_piece(
    root: Green, edit: TextEdit, new_text: str, open_tags: frozenset[str], syntax: WikiSyntax
) -> Piece | None:
    """The innermost template or extension tag that holds the edit and still reads as exactly one.

    None where the whole page must be read. `open_tags` are the names of the tags that are opened
    somewhere in the page and never end: a `>` or a closing tag that comes to stand behind one
    would end it.
    """
    if open_tags and any(_may_close(edit, new_text)):
        return None
    path = way_down(root, edit.start, edit.end)
    inside_tag = _first_tag(path)
    for depth in range(min(len(path) - 1, inside_tag), 0, -1):
        place = path[depth]
        kinds = _SELF_CONTAINED.get(place.green.kind)
        if kinds is None or not place.start < edit.start or not edit.end < place.end:
            continue
        found = _read_alone(place, edit.growth, new_text, syntax)
        if found is not None:
            return Piece(tuple(path[: depth + 1]), found)
    return None


def _may_close(edit: TextEdit, new_text: str) -> Iterator[bool]:
    """For each replace, whether a tag may have come to be closed at it."""
    shift = 0
    for replace in edit.replaces:
        start = replace.start + shift
        end = start + len(replace.text)
        shift += replace.growth
        before = new_text.rfind("<", 0, start)
        yield ">" in replace.text or new_text.startswith("</", before if before >= 0 else end)


def _first_tag(path: list[Place]) -> int:
    """The depth of the outermost extension tag: inside it another reading holds."""
    tags = (NodeKind.REFERENCE, NodeKind.EXTENSION_TAG)
    for depth, place in enumerate(path):
        if place.green.kind in tags:
            return depth
    return len(path) - 1


def _read_alone(place: Place, growth: int, new_text: str, syntax: WikiSyntax) -> Scan | None:
    """The reading of a place's new text, if in its page it reads the same."""
    start, end = place.start, place.end + growth
    if start > 0 and new_text[start - 1] == "{":
        # The brace would join the run of opening braces.
        return None
    found = scan(new_text, start, end, syntax)
    last = len(found) - 1
    if last < 0 or found.starts[last] != start or found.ends[last] != end:
        return None
    if found.kinds[last] not in _SELF_CONTAINED[place.green.kind]:
        return None
    if any(_continues(piece, new_text, end, syntax) for piece in found.open_pieces):
        return None
    return found


def _continues(piece: OpenPiece, text: str, end: int, syntax: WikiSyntax) -> bool:
    """Whether something behind `end` closes what the piece opens."""
    if not piece.opener.startswith("<") or piece.opener == "<!--":
        return False
    unended = text[text.rfind(">", 0, end) + 1 : end].lower()
    if piece.opener.lower() in unended and text.find(">", end) >= 0:
        return True
    name = piece.opener[1:].lower()
    if name not in grammar_of(syntax.extension_tags).tags:
        return False
    return closing_tag(name).search(text, end) is not None
