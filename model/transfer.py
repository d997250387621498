"""Fields of one page's box that are copied into the box of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.arguments import argument_keys
from model.document import Document
from model.field_merge import FieldMerge, PlaceOf, merge_fields, place_beside
from model.operations import NewArgument, as_new
from model.rows.copied_rows import outermost
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Template


@dataclass(frozen=True, slots=True)
class Transfer:
    """Arguments of a template that are to stand in another; `indexes` tell which they are."""

    source: Template
    indexes: tuple[int, ...]
    fields: tuple[NewArgument, ...]

    def merge(self, target: Template) -> FieldMerge:
        """What the target has of them."""
        return merge_fields(target, self.fields)

    def place(self, target: Template) -> PlaceOf:
        """Where each goes that the target has not: beside its neighbour in the source."""
        keys, source = argument_keys(target), argument_keys(self.source)
        return lambda number: place_beside(keys, source, self.indexes[number])


def fields_of_a_box(rows: RowTree, chosen: Iterable[int]) -> Transfer | None:
    """The chosen fields, if they are of one and the same box; all of a box that is chosen itself."""
    document = rows.document
    outer = outermost(document, chosen)
    boxes = {row if rows.parent(row) is None else rows.parent(row) for row in outer}
    box = boxes.pop() if len(boxes) == 1 else None
    if box not in rows.top or document.green(box).kind is not NodeKind.TEMPLATE:
        return None
    places = _argument_indexes(document, box)
    indexes = sorted(places.values() if box in outer else (places[row] for row in outer))
    template = document.template(box)
    new = (as_new(template.arguments[index]) for index in indexes)
    return Transfer(template, tuple(indexes), tuple(new))


def _argument_indexes(document: Document, box: int) -> dict[int, int]:
    arguments = (c.id for c in document.children(box) if c.kind is NodeKind.ARGUMENT)
    return {row: index for index, row in enumerate(arguments)}


def box_for(rows: RowTree, texts: RowText, name: str, current: int) -> int | None:
    """The box that fields of a box of this name go into.

    The one that the `current` row (-1: none) stands in, unless only another has the name; else the
    first of the name, else the first.
    """
    boxes: Sequence[int] = [row for row in rows.top if texts.is_box(row)]
    here = rows.path(current)[0] if current in rows else None
    named = [row for row in boxes if texts.name(row) == name]
    if here in named or (here in boxes and not named):
        return here
    return next(iter([*named, *boxes]), None)
