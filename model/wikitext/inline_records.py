"""The inline reading of a fragment as flat records: what is sent from one process to another.

Nothing is made of a record until somebody looks at it.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.wikitext.inline_node import Inline
from model.wikitext.nodes import Green, NodeKind

_KINDS = tuple(NodeKind)
_NUMBER_OF = {kind: number for number, kind in enumerate(_KINDS)}
_OF_HOLES = frozenset(
    (
        *(NodeKind.TEMPLATE, NodeKind.PARAMETER, NodeKind.REFERENCE, NodeKind.EXTENSION_TAG),
        *(NodeKind.COMMENT, NodeKind.INCLUSION_TAG),
    )
)
_HEAD = struct.Struct("=I")
_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class InlineRecords:
    """A record for each piece, one before those in it; each column has a number for each record.

    `starts` and `ends` count characters of the fragment, `holes` are those of `Inline`, and `sizes`
    count the records of a piece, itself and all in it.
    """

    kinds: array[int]
    starts: array[int]
    ends: array[int]
    holes: array[int]
    sizes: array[int]

    @classmethod
    def of(cls, pieces: Sequence[Inline]) -> InlineRecords:
        """The records of pieces."""
        records = cls(*(array("i") for _ in range(_COLUMNS)))
        pending = list(reversed(pieces))
        open_records: list[int] = []
        while pending:
            piece = pending.pop()
            number = len(records.kinds)
            while open_records and records.ends[open_records[-1]] <= piece.start:
                closed = open_records.pop()
                records.sizes[closed] = number - closed
            open_records.append(number)
            records._append(piece)
            pending.extend(reversed(piece.children))
        for closed in open_records:
            records.sizes[closed] = len(records.kinds) - closed
        return records

    def _append(self, piece: Inline) -> None:
        self.kinds.append(_NUMBER_OF[piece.kind])
        self.starts.append(piece.start)
        self.ends.append(piece.end)
        self.holes.append(piece.hole)
        self.sizes.append(0)

    @classmethod
    def from_bytes(cls, data: bytes) -> InlineRecords:
        """What `to_bytes` gave. Raises ValueError for anything else."""
        count, rest = divmod(len(data) - _HEAD.size, _COLUMNS * array("i").itemsize)
        if rest or count < 0 or _HEAD.unpack_from(data)[0] != count:
            raise ValueError("not the records of a reading")
        numbers = array("i")
        numbers.frombytes(data[_HEAD.size :])
        return cls(*(numbers[n * count : (n + 1) * count] for n in range(_COLUMNS)))

    def to_bytes(self) -> bytes:
        """The records in the byte order of this machine."""
        columns = (self.kinds, self.starts, self.ends, self.holes, self.sizes)
        return _HEAD.pack(len(self.kinds)) + b"".join(column.tobytes() for column in columns)

    def outermost(self) -> Iterator[int]:
        """The records that are in no other."""
        return self._beside(0, len(self.kinds))

    def children(self, record: int) -> Iterator[int]:
        """The records directly in one."""
        return self._beside(record + 1, record + self.sizes[record])

    def _beside(self, first: int, end: int) -> Iterator[int]:
        while first < end:
            yield first
            first += self.sizes[first]

    def kind(self, record: int) -> NodeKind:
        """What a record's piece is."""
        return _KINDS[self.kinds[record]]

    def fit(self, length: int, holes: Sequence[tuple[int, int]]) -> bool:
        """Whether these can be the reading of a fragment of this length with these holes.

        Looks at what is cheap to look at: that pieces tile is the business of whoever read them.
        """
        if not self.kinds or min(self.sizes) < 1:
            return False
        if min(self.kinds) < 0 or max(self.kinds) >= len(_KINDS):
            return False
        if [hole for hole in self.holes if hole >= 0] != list(range(len(holes))):
            return False
        position = 0
        for record in self.outermost():
            if record >= len(self.kinds) or self.starts[record] != position:
                return False
            position = self.ends[record]
        return position == length

    def agree(self, record: int, green: Green) -> bool:
        """Whether a node is what a record says, down to what has been read of the node."""
        pending = [(record, green)]
        while pending:
            number, node = pending.pop()
            if self.ends[number] - self.starts[number] != node.length:
                return False
            if self.holes[number] >= 0:
                if node.kind not in _OF_HOLES:
                    return False
                continue
            if self.kind(number) is not node.kind:
                return False
            if node.children:
                inside = list(self.children(number))
                if len(inside) != len(node.children):
                    return False
                pending.extend(zip(inside, node.children, strict=True))
        return True
