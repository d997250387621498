"""The tree of a page: green nodes from the preprocessor's records, read as they are looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from model.wikitext.inline import Inline, opaque_pieces, read_inline
from model.wikitext.inline_masking import is_soon_read
from model.wikitext.inline_node import Fragment
from model.wikitext.inline_records import InlineRecords
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.patience import MOMENT, Patience
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

    def holes(self) -> tuple[tuple[int, int], ...]:
        """The spans of the records; offsets count in the fragment."""
        starts, ends = self.scan.starts, self.scan.ends
        return tuple((starts[r] - self.start, ends[r] - self.start) for r in self.records)


class _TagSource(NamedTuple):
    """An extension tag that is written in full, with its content."""

    holds_wikitext: bool


class _ContentSource(NamedTuple):
    """The content of an extension tag: wikitext that is read for itself."""


class _RecordSource(NamedTuple):
    """A piece of a fragment that was read elsewhere."""

    records: InlineRecords
    record: int
    fragment: _FragmentSource


_SOLID = {
    PieceKind.TEMPLATE: NodeKind.TEMPLATE,
    PieceKind.PARAMETER: NodeKind.PARAMETER,
    PieceKind.COMMENT: NodeKind.COMMENT,
    PieceKind.INCLUSION_TAG: NodeKind.INCLUSION_TAG,
}


class TreeReader:
    """Makes green nodes, each with an id that is never given again.

    `text` and `start` in its methods are a text in which the node stands and where in it. A
    fragment that takes longer to read than the `first_look` is put off, as `Green.is_put_off` says;
    without one it is read at once, or opaque for good.
    """

    def __init__(
        self, syntax: WikiSyntax = DEFAULT_SYNTAX, first_look: Patience | None = None
    ) -> None:
        self.syntax = syntax
        self._first_look = first_look
        self._ids = count(1)

    def page(self, found: Scan) -> Green:
        """The root for a scan of a whole page."""
        return self._node(NodeKind.PAGE, found.length, _PageSource(found))

    def piece(self, found: Scan, record: int, text: str) -> Green:
        """The node of one record of a scan of `text`."""
        return self._solid(found, record, text, 0)

    def children(
        self, green: Green, text: str, start: int, *, again: bool = False
    ) -> tuple[Green, ...]:
        """The children of a node, read now if they have not been yet; they tile the node.

        What has been shown `again` after an edit is waited for a little longer.
        """
        if green.children is None:
            source = self._fragment_source(green, text, start)
            if source is None:
                green.adopt(tuple(self._read(green, text, start)))
            else:
                patience = self._first_look
                if again and patience is not None:
                    patience = patience.again
                self._read_fragment(source, green, text, start, patience)
        assert green.children is not None
        return green.children

    @staticmethod
    def put_off(green: Green, text: str, start: int) -> Fragment:
        """What is to be read of a fragment that was put off."""
        source = green.source
        assert isinstance(source, _FragmentSource)
        return Fragment(
            text[start : start + green.length],
            source.holes(),
            at_line_start=_at_line_start(text, start),
            has_lines=_has_lines(green),
        )

    def keep_around(self, green: Green, head: Sequence[Green], tail: Sequence[Green]) -> None:
        """Keep what an edit left at both ends of a fragment that is put off since."""
        rest = green.length - sum(child.length for child in (*head, *tail))
        middle = (self._node(NodeKind.OPAQUE, rest),) if rest else ()
        green.adopt((*head, *middle, *tail), green.source)

    def take(self, green: Green, text: str, start: int, records: InlineRecords | None) -> None:
        """Give a fragment that was put off the children that reading it elsewhere found.

        Those that it has already stay where they are the same. Without records, or with some that
        don't fit, nothing but its holes is known of it, for good.
        """
        source = green.source
        assert isinstance(source, _FragmentSource)
        fragment = text[start : start + green.length]
        if records is None or not records.fit(green.length, source.holes()):
            records = InlineRecords.of(opaque_pieces(fragment, source.holes()))
        known = dict(zip(green.starts, green.children or (), strict=True))
        numbers = list(records.outermost())
        children = self._from_records(records, numbers, source, text, start)
        green.adopt(
            tuple(
                known[at] if at in known and records.agree(number, known[at]) else child
                for number, child in zip(numbers, children, strict=True)
                for at in (records.starts[number],)
            )
        )

    def _from_records(
        self,
        records: InlineRecords,
        numbers: Sequence[int],
        fragment: _FragmentSource,
        text: str,
        start: int,
    ) -> Iterator[Green]:
        """The nodes of these records; the fragment stands at `start`."""
        for number in numbers:
            hole = records.holes[number]
            if hole >= 0:
                record = fragment.records[hole]
                yield self._solid(fragment.scan, record, text, start - fragment.start)
                continue
            is_leaf = records.sizes[number] == 1
            source = None if is_leaf else _RecordSource(records, number, fragment)
            length = records.ends[number] - records.starts[number]
            yield self._node(records.kind(number), length, source)

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
            case _RecordSource(records, record, fragment):
                numbers = list(records.children(record))
                above = start - records.starts[record]
                yield from self._from_records(records, numbers, fragment, text, above)
            case _TagSource(holds_wikitext):
                yield from self._read_tag(green, text, start, holds_wikitext)

    def _fragment_source(self, green: Green, text: str, start: int) -> _FragmentSource | None:
        if isinstance(green.source, _ContentSource):
            found = scan(text, start, start + green.length, self.syntax)
            return _FragmentSource(found, start, list(_solid_records(found)))
        return green.source if isinstance(green.source, _FragmentSource) else None

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
        self,
        source: _FragmentSource,
        green: Green,
        text: str,
        start: int,
        patience: Patience | None,
    ) -> None:
        found, origin, records = source
        fragment = text[start : start + green.length]
        holes = source.holes()
        if patience is not None and not is_soon_read(fragment, holes, patience):
            green.adopt((self._node(NodeKind.OPAQUE, green.length),), source)
            return
        pieces = read_inline(
            fragment,
            holes,
            self.syntax,
            at_line_start=_at_line_start(text, start),
            has_lines=_has_lines(green),
            patience=patience or MOMENT,
        )

        def solid(hole: int) -> Green:
            return self._solid(found, records[hole], text, start - origin)

        green.adopt(tuple(self._from_inline(pieces, solid)))

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


def _at_line_start(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n"


def _has_lines(fragment: Green) -> bool:
    return fragment.kind is not NodeKind.NAME


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
