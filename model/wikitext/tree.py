"""The tree of a page: green nodes from the preprocessor's records, read as they are looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from model.wikitext.inline import Inline, read_inline
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.preprocessor import PieceKind, Scan, scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class _PageSource(NamedTuple):
    scan: Scan


class _PieceSource(NamedTuple):
    """A template or parameter."""

    scan: Scan
    record: int


class _ArgumentSource(NamedTuple):
    scan: Scan
    start: int
    equals: int
    end: int
    records: list[int]


class _FragmentSource(NamedTuple):
    """Wikitext with the records directly in it; offsets are the scan's."""

    scan: Scan
    start: int
    records: list[int]


class _TagSource(NamedTuple):
    """An extension tag that is written in full, with its content."""

    holds_wikitext: bool


class _ContentSource(NamedTuple):
    """The content of an extension tag: wikitext that is read for itself."""


_SOLID = {
    PieceKind.TEMPLATE: NodeKind.TEMPLATE,
    PieceKind.PARAMETER: NodeKind.PARAMETER,
    PieceKind.COMMENT: NodeKind.COMMENT,
    PieceKind.INCLUSION_TAG: NodeKind.INCLUSION_TAG,
}


class TreeReader:
    """Makes green nodes, each with an id that is never given again.

    `text` and `start` in its methods are a text in which the node stands and where in it.
    """

    def __init__(self, syntax: WikiSyntax = DEFAULT_SYNTAX) -> None:
        self.syntax = syntax
        self._ids = count(1)

    def page(self, found: Scan) -> Green:
        """The root for a scan of a whole page."""
        return self._node(NodeKind.PAGE, found.length, _PageSource(found))

    def piece(self, found: Scan, record: int, text: str) -> Green:
        """The node of one record of a scan of `text`."""
        return self._solid(found, record, text, 0)

    def children(self, green: Green, text: str, start: int) -> tuple[Green, ...]:
        """The children of a node, read now if they have not been yet; they tile the node."""
        if green.children is None:
            green.adopt(tuple(self._read(green, text, start)))
        assert green.children is not None
        return green.children

    @staticmethod
    def equals(argument: Green) -> int:
        """Where the `=` of an argument stands, from its start on; -1 where it is positional."""
        source = argument.source
        if isinstance(source, _ArgumentSource):
            return -1 if source.equals < 0 else source.equals - source.start
        assert argument.children is not None
        first = argument.children[0]
        return first.length if first.kind is NodeKind.NAME else -1

    def _node(self, kind: NodeKind, length: int, source: object = None) -> Green:
        return Green(kind, length, next(self._ids), source)

    def _leaf(self, kind: NodeKind, length: int) -> Iterator[Green]:
        if length:
            yield self._node(kind, length)

    def _read(self, green: Green, text: str, start: int) -> Iterator[Green]:
        match green.source:
            case _PageSource(found):
                yield from self._read_page(found, text, start)
            case _PieceSource(found, record):
                yield from self._read_piece(found, record)
            case _ArgumentSource() as source:
                yield from self._read_argument(source)
            case _FragmentSource() as source:
                yield from self._read_fragment(source, green, text, start)
            case _TagSource(holds_wikitext):
                yield from self._read_tag(green, text, start, holds_wikitext)
            case _ContentSource():
                end = start + green.length
                found = scan(text, start, end, self.syntax)
                source = _FragmentSource(found, start, list(_solid_records(found)))
                yield from self._read_fragment(source, green, text, start)

    def _read_page(self, found: Scan, text: str, start: int) -> Iterator[Green]:
        shift = start - found.start
        position = found.start
        for record in _solid_records(found):
            yield from self._leaf(NodeKind.TEXT, found.starts[record] - position)
            yield self._solid(found, record, text, shift)
            position = found.ends[record]
        yield from self._leaf(NodeKind.TEXT, found.start + found.length - position)

    def _read_piece(self, found: Scan, record: int) -> Iterator[Green]:
        braces = 3 if found.kinds[record] == PieceKind.PARAMETER else 2
        inside = list(_solid_records(found, record))
        starts = [found.starts[r] for r in inside]
        position = found.starts[record] + braces

        def fragment(kind: NodeKind, low: int, high: int) -> Iterator[Green]:
            records = inside[bisect_left(starts, low) : bisect_left(starts, high)]
            yield self._node(kind, high - low, _FragmentSource(found, low, records))

        yield self._node(NodeKind.MARKUP, braces)
        yield from fragment(NodeKind.NAME, position, found.name_end(record))
        for low, equals, high in found.parts_of(record):
            yield self._node(NodeKind.MARKUP, 1)
            records = inside[bisect_left(starts, low) : bisect_left(starts, high)]
            source = _ArgumentSource(found, low, equals, high, records)
            yield self._node(NodeKind.ARGUMENT, high - low, source)
        yield self._node(NodeKind.MARKUP, braces)

    def _read_argument(self, source: _ArgumentSource) -> Iterator[Green]:
        found, start, equals, end, records = source
        if equals < 0:
            value = _FragmentSource(found, start, records)
            yield self._node(NodeKind.VALUE, end - start, value)
            return
        in_name = [r for r in records if found.starts[r] < equals]
        in_value = records[len(in_name) :]
        yield self._node(NodeKind.NAME, equals - start, _FragmentSource(found, start, in_name))
        yield self._node(NodeKind.MARKUP, 1)
        value = _FragmentSource(found, equals + 1, in_value)
        yield self._node(NodeKind.VALUE, end - equals - 1, value)

    def _read_fragment(
        self, source: _FragmentSource, green: Green, text: str, start: int
    ) -> Iterator[Green]:
        found, origin, records = source
        fragment = text[start : start + green.length]
        holes = [(found.starts[r] - origin, found.ends[r] - origin) for r in records]
        at_line_start = start == 0 or text[start - 1] == "\n"
        pieces = read_inline(
            fragment,
            holes,
            self.syntax,
            at_line_start=at_line_start,
            has_lines=green.kind is not NodeKind.NAME,
        )

        def solid(hole: int) -> Green:
            return self._solid(found, records[hole], text, start - origin)

        yield from self._from_inline(pieces, solid)

    def _from_inline(
        self, pieces: Sequence[Inline], solid: Callable[[int], Green]
    ) -> Iterator[Green]:
        """Green nodes for inline pieces, built from the innermost out without recursion."""
        done: dict[int, Green] = {}
        pending = list(pieces)
        order: list[Inline] = []
        while pending:
            piece = pending.pop()
            order.append(piece)
            pending.extend(piece.children)
        for piece in reversed(order):
            if piece.hole >= 0:
                done[id(piece)] = solid(piece.hole)
                continue
            green = self._node(piece.kind, piece.end - piece.start)
            if piece.children:
                green.adopt(tuple(done[id(child)] for child in piece.children))
            done[id(piece)] = green
        return iter([done[id(piece)] for piece in pieces])

    def _solid(self, found: Scan, record: int, text: str, shift: int) -> Green:
        start, end = found.starts[record], found.ends[record]
        kind = PieceKind(found.kinds[record])
        if kind != PieceKind.EXTENSION_TAG:
            braced = kind in (PieceKind.TEMPLATE, PieceKind.PARAMETER)
            source = _PieceSource(found, record) if braced else None
            return self._node(_SOLID[kind], end - start, source)
        name = tag_name(text, start + shift)
        node_kind = NodeKind.REFERENCE if name == "ref" else NodeKind.EXTENSION_TAG
        if text[end + shift - 2] == "/" and text.find(">", start + shift) == end + shift - 1:
            return self._node(node_kind, end - start)
        return self._node(node_kind, end - start, _TagSource(self.syntax.holds_wikitext(name)))

    def _read_tag(
        self, green: Green, text: str, start: int, holds_wikitext: bool
    ) -> Iterator[Green]:
        end = start + green.length
        content = text.index(">", start) + 1
        closing = text.rindex("</", start, end)
        yield self._node(NodeKind.MARKUP, content - start)
        if closing > content:
            source = _ContentSource() if holds_wikitext else None
            yield self._node(NodeKind.CONTENT, closing - content, source)
        yield self._node(NodeKind.MARKUP, end - closing)


def tag_name(text: str, start: int) -> str:
    """The lower-case name of the extension tag whose `<` stands at `start`."""
    end = start + 1
    while text[end] not in " \t\n\r\f\v>/":
        end += 1
    return text[start + 1 : end].lower()


def _solid_records(found: Scan, record: int | None = None) -> Iterator[int]:
    """The records directly in one (or in the page) that are nodes: links are looked through."""
    pending = found.top_level() if record is None else found.children(record)
    pending.reverse()
    while pending:
        record = pending.pop()
        if found.kinds[record] in (PieceKind.LINK, PieceKind.VARIANT):
            pending.extend(reversed(found.children(record)))
        else:
            yield record
