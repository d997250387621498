"""What the clipboard and a drag carry of rows, beside their wikitext for other programs.

It is a small JSON text of our own. It may come from another window, another version or anywhere
else: whatever is not exactly as written here is not ours, and then the plain text counts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from model.operations.new_arguments import NewArgument
from model.wikitext.nodes import NodeKind

MIME_TYPE = "application/x-boxwright-rows"
_VERSION = 2
_LONGEST = 32_000_000
"""Bytes of a clipboard that are looked at: more than any page has."""
_DEEPEST = 100
"""Bullets before an item of a list: more than anybody writes."""


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """A row as it was copied.

    `id` is that of its node, of use on the very page only. `name` is an argument's, None where it
    is positional, and for all other kinds. `value` is wikitext: an argument's value, what an item
    of a list or a line between `<br>` holds, else the whole node. `depth` counts the bullets of an
    item of a list.
    """

    id: int
    kind: NodeKind
    name: str | None
    value: str
    depth: int = 0

    @property
    def is_field(self) -> bool:
        """Whether it is an argument of a template."""
        return self.kind is NodeKind.ARGUMENT

    @property
    def argument(self) -> NewArgument:
        """It as an argument to write."""
        return NewArgument(self.name, self.value)


@dataclass(frozen=True, slots=True)
class CopiedReference:
    """The definition of a reference that copied rows use by name and do not define."""

    name: str
    group: str
    source: str


@dataclass(frozen=True, slots=True)
class CopiedRows:
    """Rows of one page, in its order. `page` tells the page from all others, open anywhere."""

    page: str
    rows: tuple[CopiedRow, ...]
    references: tuple[CopiedReference, ...] = ()

    @property
    def are_fields(self) -> bool:
        """Whether all of them are arguments."""
        return all(row.is_field for row in self.rows)

    @property
    def are_references(self) -> bool:
        """Whether all of them are references."""
        return all(row.kind is NodeKind.REFERENCE for row in self.rows)

    @property
    def are_items(self) -> bool:
        """Whether all of them can stand as items of a list: items, and values without a name."""
        return all(
            row.kind in (NodeKind.LIST_ITEM, NodeKind.LINE) or (row.is_field and row.name is None)
            for row in self.rows
        )


def packed(copied: CopiedRows) -> bytes:
    """The bytes to carry."""
    data = {
        "version": _VERSION,
        "page": copied.page,
        "rows": [
            {
                "id": row.id,
                "kind": row.kind.value,
                "name": row.name,
                "value": row.value,
                "depth": row.depth,
            }
            for row in copied.rows
        ],
        "references": [
            {"name": each.name, "group": each.group, "source": each.source}
            for each in copied.references
        ],
    }
    return json.dumps(data).encode()


def unpacked(data: bytes) -> CopiedRows | None:
    """What `packed` made; None of anything else, however broken or hostile it is."""
    if len(data) > _LONGEST:
        return None
    try:
        return _read(json.loads(data))
    # Not JSON, or deeper than Python reads; or JSON, but not ours.
    except (ValueError, RecursionError, KeyError, TypeError):
        return None


def _read(data: Any) -> CopiedRows:
    """Raises KeyError, TypeError or ValueError for what is not ours."""
    if _typed(data["version"], int) != _VERSION or not data["rows"]:
        raise ValueError("another version, or nothing")
    return CopiedRows(
        _text(data["page"]),
        tuple(_row(row) for row in _typed(data["rows"], list)),
        tuple(_reference(each) for each in _typed(data["references"], list)),
    )


def _row(data: Any) -> CopiedRow:
    name = data["name"]
    return CopiedRow(
        _typed(data["id"], int),
        NodeKind(_text(data["kind"])),
        None if name is None else _text(name),
        _text(data["value"]),
        _depth(data["depth"]),
    )


def _depth(value: Any) -> int:
    depth: int = _typed(value, int)
    if not 0 <= depth <= _DEEPEST:
        raise ValueError(f"no list is {depth} deep")
    return depth


def _reference(data: Any) -> CopiedReference:
    return CopiedReference(_text(data["name"]), _text(data["group"]), _text(data["source"]))


def _text(value: Any) -> str:
    text: str = _typed(value, str)
    # Half a surrogate pair, which JSON can name, could not be written to a file.
    text.encode()
    return text


def _typed(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
