"""Fields of one page's box that are copied into the box of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from model.arguments import argument_keys
from model.clipboard import CopiedReference
from model.document import Document
from model.field_merge import Clashes, FieldMerge, PlaceOf, merge_fields, place_beside
from model.operations import NewArgument, Proposal, as_new
from model.references.carrying import (
    PageReferences,
    definitions_for,
    fitted,
    without_references,
)
from model.references.index import References
from model.references.reading import read_references
from model.references.reference import Span
from model.references.removing import can_move, losses, moved_definitions
from model.rows.copied_rows import outermost
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Template
from model.wikitext.syntax import WikiSyntax


@dataclass(frozen=True, slots=True)
class Transfer:
    """Arguments of a template that are to stand in another; `indexes` tell which they are."""

    source: Template
    indexes: tuple[int, ...]
    fields: tuple[NewArgument, ...]
    brought: tuple[CopiedReference, ...] = ()

    def with_references(self, document: Document) -> Transfer:
        """With the definitions in their document of what they only reuse."""
        values = [field.value for field in self.fields]
        return replace(self, brought=definitions_of(document, values))

    def without_references(self, syntax: WikiSyntax) -> Transfer:
        """With the references left out of the values."""
        fields = (replace(f, value=without_references(f.value, syntax)) for f in self.fields)
        return replace(self, fields=tuple(fields))

    def merge(self, target: Template, document: Document) -> FieldMerge:
        """What the target, a template of the document, has of them."""
        return merge_from_elsewhere(target, self.fields, self.brought, document)

    def place(self, target: Template) -> PlaceOf:
        """Where each goes that the target has not: beside its neighbour in the source."""
        keys, source = argument_keys(target), argument_keys(self.source)
        return lambda number: place_beside(keys, source, self.indexes[number])


def fields_of_a_box(rows: RowTree, chosen: Iterable[int]) -> Transfer | None:
    """The chosen fields, if they are of one and the same box; all of one that is chosen itself."""
    document = rows.document
    outer = outermost(document, chosen)
    boxes = {row if rows.parent(row) is None else rows.parent(row) for row in outer}
    box = boxes.pop() if len(boxes) == 1 else None
    if box is None or box not in rows.top or document.green(box).kind is not NodeKind.TEMPLATE:
        return None
    places = _argument_indexes(document, box)
    indexes = sorted(places.values() if box in outer else (places[row] for row in outer))
    template = document.template(box)
    new = (as_new(template.arguments[index]) for index in indexes)
    return Transfer(template, tuple(indexes), tuple(new))


def definitions_of(document: Document, values: Sequence[str]) -> tuple[CopiedReference, ...]:
    """What values of a document reuse and do not define."""
    text, syntax = document.reading.text, document.syntax
    return definitions_for(values, References(document), text, syntax)


def fitted_texts(
    texts: Sequence[str],
    brought: Sequence[CopiedReference],
    document: Document,
    going: tuple[int, int] = (0, 0),
) -> tuple[str, ...]:
    """Texts from another page as they are written instead of a span of the document."""
    return fitted(texts, brought, _there(document, [Span(*going)]), document.syntax)


def merge_from_elsewhere(
    template: Template,
    fields: Sequence[NewArgument],
    brought: Sequence[CopiedReference],
    document: Document,
) -> FieldMerge:
    """What a template of the document has of fields from another page, written as they would be."""
    merge = merge_fields(template, fields)
    written = fitted_fields(merge, Clashes.REPLACE, brought, document)
    return replace(merge_fields(template, written.fields), fields=merge.fields)


def fitted_fields(
    merge: FieldMerge, clashes: Clashes, brought: Sequence[CopiedReference], document: Document
) -> FieldMerge:
    """The fields from another page as they are written in a template of the document."""
    numbers = merge.written(clashes)
    replaced = merge.clashes.values() if clashes is Clashes.REPLACE else ()
    arguments = (merge.template.arguments[index] for index in replaced)
    there = _there(document, [Span(a.value_start, a.end) for a in arguments])
    values = [merge.fields[number].value for number in numbers]
    new = dict(zip(numbers, fitted(values, brought, there, document.syntax), strict=True))
    fields = (replace(f, value=new.get(n, f.value)) for n, f in enumerate(merge.fields))
    return replace(merge, fields=tuple(fields))


def kept_definitions(
    document: Document, merge: FieldMerge, clashes: Clashes, edit: TextEdit
) -> list[Proposal]:
    """What defines anew the references that are used elsewhere and go with a replaced value.

    `edit` is what the merge writes. Each goes to the first use that stays.
    """
    values = "\n".join(merge.fields[number].value for number in merge.written(clashes))
    here = read_references(values, 0, None, document.syntax)
    defined = {reference.key for reference in here if reference.defines}
    references = References(document)
    lost = [x for x in losses(references, edit) if x.definition.key not in defined]
    if not lost or not can_move(references, lost):
        return []
    return moved_definitions(document, references, lost)


def _there(document: Document, going: Iterable[Span]) -> PageReferences:
    return PageReferences(References(document), document.reading.text, tuple(going))


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
