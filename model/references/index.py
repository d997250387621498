"""The references of a document, found anew only where an edit touched."""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from model.document import Document, Reading
from model.references.reading import read_references
from model.references.reference import Key, Reference, Written
from model.wikitext.nodes import Green, NodeKind

_MAY_HOLD = (
    NodeKind.TEMPLATE,
    NodeKind.PARAMETER,
    NodeKind.REFERENCE,
    NodeKind.EXTENSION_TAG,
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A child of the page: where it stood when its references were read, and where it stands."""

    green: Green
    read_at: int
    start: int
    found: tuple[Reference, ...]

    @property
    def by(self) -> int:
        """How far the references have moved since they were read."""
        return self.start - self.read_at

    @property
    def references(self) -> Iterator[Reference]:
        by = self.by
        return (reference.moved(by) for reference in self.found)


class References:
    """All references of a document's tree; offsets count in the text as it was read last.

    Looked up when first asked after a reading. What stands in a piece of the page that is the same
    as before is not read again: an edit in one template costs the reading of that template.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._reading: Reading | None = None
        self._known: dict[int, _Piece] = {}
        self._pieces: list[_Piece] = []
        self._starts: list[int] = []
        self._by_key: dict[Key, list[tuple[_Piece, Reference]]] = {}

    def look(self, seconds: float) -> bool:
        """Read what is new for about so many seconds of work, whole pieces; whether that was all.

        Whoever asks then need not wait for it.
        """
        document = self._document
        if self._reading is document.reading:
            return True
        deadline = time.thread_time() + seconds
        children = document.children(document.root_id)
        starts = document.green(document.root_id).starts
        for child, start in zip(children, starts, strict=True):
            known = self._known.get(child.id)
            if child.kind not in _MAY_HOLD or (known is not None and known.green is child):
                continue
            self._known[child.id] = self._piece(child, start)
            if time.thread_time() >= deadline:
                return False
        return True

    @property
    def all(self) -> Sequence[Reference]:
        """Every reference, in the order of the text, one that holds others before them."""
        self._follow()
        return [reference for piece in self._pieces for reference in piece.references]

    def uses(self, key: Key) -> Sequence[Reference]:
        """Every place of this name and group, the definition among them; none for no name."""
        self._follow()
        found = self._by_key.get(key, ()) if key[1] else ()
        return [reference.moved(piece.by) for piece, reference in found]

    def count(self, key: Key) -> int:
        """How many places of this name and group there are."""
        self._follow()
        return len(self._by_key.get(key, ())) if key[1] else 0

    def definition(self, reference: Reference) -> Reference | None:
        """What says what a reference is: itself, or the first of its name that has content."""
        if reference.defines:
            return reference
        return self.definition_of(reference.key)

    def definition_of(self, key: Key) -> Reference | None:
        """The first of a group and name that has content."""
        self._follow()
        for piece, use in self._by_key.get(key, ()) if key[1] else ():
            if use.defines:
                return use.moved(piece.by)
        return None

    def is_ambiguous(self, key: Key) -> bool:
        """Whether a name is defined more than once and not always alike: Cite shows an error."""
        text = self._document.reading.text
        contents = {
            text[slice(*use.content)].strip()
            for use in self.uses(key)
            if use.defines and use.content is not None
        }
        return len(contents) > 1

    @property
    def keys(self) -> Iterable[Key]:
        """What the references with a name are known by."""
        self._follow()
        return self._by_key.keys()

    def of_node(self, node_id: int) -> tuple[Reference, ...]:
        """The references that a node of the document is: several for `{{r|name|other name}}`."""
        if self._document.green(node_id).kind not in (NodeKind.REFERENCE, NodeKind.TEMPLATE):
            return ()
        node = self._document.node(node_id)
        return self.at(node.start, node.end)

    def at(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references that are exactly the tag or template from `start` to `end`."""
        piece = self._piece_at(start)
        if piece is None:
            return ()
        low, high = start - piece.by, end - piece.by
        place = bisect_left(piece.found, low, key=_start)
        found = []
        while place < len(piece.found) and piece.found[place].start == low:
            if piece.found[place].end == high:
                found.append(piece.found[place].moved(piece.by))
            place += 1
        return tuple(found)

    def within(self, start: int, end: int) -> Iterator[Reference]:
        """The references that stand whole in a span."""
        self._follow()
        place = max(0, bisect_right(self._starts, start) - 1)
        for piece in self._pieces[place:]:
            if piece.start >= end:
                return
            for reference in piece.references:
                if start <= reference.start and reference.end <= end:
                    yield reference

    def tag_round(self, reference: Reference) -> Reference | None:
        """The `<ref>` that holds a reference, where no other `<ref>` can stand."""
        piece = self._piece_at(reference.start)
        if piece is None:
            return None
        start = reference.start - piece.by
        # Tags hold no tags of their kind: the one that may hold it is the last before it.
        for i in range(bisect_left(piece.found, start, key=_start) - 1, -1, -1):
            if piece.found[i].written is Written.TAG:
                tag = piece.found[i].moved(piece.by)
                return tag if tag.holds(reference) else None
        return None

    def _piece_at(self, offset: int) -> _Piece | None:
        self._follow()
        place = bisect_right(self._starts, offset) - 1
        return self._pieces[place] if place >= 0 else None

    def _follow(self) -> None:
        """Bring the index up to the tree."""
        document = self._document
        if self._reading is document.reading:
            return
        self._reading = document.reading
        children = document.children(document.root_id)
        starts = document.green(document.root_id).starts
        self._pieces = [
            self._piece(child, start)
            for child, start in zip(children, starts, strict=True)
            if child.kind in _MAY_HOLD
        ]
        self._known = {piece.green.id: piece for piece in self._pieces}
        self._starts = [piece.start for piece in self._pieces]
        self._by_key = {}
        for piece in self._pieces:
            for reference in piece.found:
                if reference.name:
                    self._by_key.setdefault(reference.key, []).append((piece, reference))

    def _piece(self, green: Green, start: int) -> _Piece:
        known = self._known.get(green.id)
        if known is not None and known.green is green:
            return (
                known if known.start == start else _Piece(green, known.read_at, start, known.found)
            )
        document = self._document
        end = start + green.length
        found = read_references(document.reading.text, start, end, document.syntax)
        return _Piece(green, start, start, found)


def _start(reference: Reference) -> int:
    return reference.start
