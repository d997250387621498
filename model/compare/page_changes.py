"""What has changed on a page since it was saved: by field, and what stands outside of boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.compare.fields import FieldChange, FieldDifference
from model.compare.pages import BoxDifference, compare_pages
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import Template
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PageChange:
    """One change. `before` is its span in the saved text, `after` in the text now, if it has one.

    `box` is the name of the infobox, empty outside of all; `name` that of the field, empty where a
    whole box came or went, got another name, or only its layout is another. `back` is the edit of
    the text now that takes the change back.
    """

    box: str
    name: str
    name_before: str
    kinds: frozenset[FieldChange]
    text_before: str
    text_after: str
    before: Span | None
    after: Span | None
    back: TextEdit


def page_changes(
    saved: str, now: str, edit: TextEdit, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> list[PageChange]:
    """The changes that an edit of the saved text makes, in the order of the text now."""
    pieces = list(_pieces(edit, saved))
    found: list[PageChange] = []
    outside = list(pieces)
    for box in compare_pages(saved, now, syntax).boxes:
        spans = _span(box.before), _span(box.after)
        inside = [piece for piece in pieces if piece.touches(*spans)]
        outside = [piece for piece in outside if piece not in inside]
        found += _of_box(box, inside)
    found += (_outside(now, piece) for piece in outside)
    return sorted(found, key=lambda change: change.after or _near(edit, change.before))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A replace of the whole edit: what it replaced, where what it wrote stands now."""

    saved: Span
    now: Span
    text: str

    @property
    def back(self) -> Replace:
        """What takes it back, in the text now."""
        return Replace(*self.now, self.text)

    def touches(self, before: Span | None, after: Span | None) -> bool:
        return _overlap(self.saved, before) or _overlap(self.now, after)


def _pieces(edit: TextEdit, saved: str) -> Iterator[_Piece]:
    shift = 0
    for replace in edit.replaces:
        start, span = replace.start + shift, (replace.start, replace.end)
        yield _Piece(span, (start, start + len(replace.text)), saved[slice(*span)])
        shift += replace.growth


def _overlap(piece: Span, place: Span | None) -> bool:
    if place is None:
        return False
    if piece[0] == piece[1]:
        return place[0] < piece[0] < place[1]
    return max(piece[0], place[0]) < min(piece[1], place[1])


def _of_box(box: BoxDifference, inside: Sequence[_Piece]) -> Iterator[PageChange]:
    differing = [field for field in box.fields if field.changes]
    spans = [(_whole(box.before, f.before), _whole(box.after, f.after)) for f in differing]
    users = [[piece for piece in inside if piece.touches(*span)] for span in spans]
    left = [piece for piece in inside if not any(piece in own for own in users)]
    for place, (field, (old, new)) in enumerate(zip(differing, spans, strict=True)):
        others = [piece for at, own in enumerate(users) if at != place for piece in own]
        # Of fields alike, or two that changed places, another may be taken for the one that moved.
        own = users[place] or list(inside)
        is_shared = any(piece in others for piece in own)
        whole = TextEdit.of(piece.back for piece in own)
        yield PageChange(
            box.name,
            field.name,
            field.name_before,
            field.changes,
            field.value_before,
            field.value_after,
            old,
            new,
            (is_shared and _alone(box, field)) or whole,
        )
    if left:
        back = TextEdit.of(piece.back for piece in left)
        yield PageChange(
            box.name,
            "",
            box.name_before,
            frozenset({_kind_of_box(box)}),
            box.name_before,
            box.name_after,
            _span(box.before),
            _span(box.after),
            back,
        )


def _alone(box: BoxDifference, field: FieldDifference) -> TextEdit:
    """Takes back one field that changed together with its neighbours: whole, from pipe to pipe.

    Empty for one that moved or went: where it stood, its neighbours tell, which changed too.
    """
    old, new = _whole(box.before, field.before), _whole(box.after, field.after)
    if new is None or FieldChange.MOVED in field.changes:
        return TextEdit()
    source = box.before.text[slice(*old)] if box.before is not None and old is not None else ""
    return TextEdit.of([Replace(*new, source)])


def _kind_of_box(box: BoxDifference) -> FieldChange:
    if box.before is None:
        return FieldChange.ADDED
    if box.after is None:
        return FieldChange.REMOVED
    is_same = box.name_before == box.name_after
    return FieldChange.SPACING if is_same else FieldChange.RENAMED


def _span(box: Template | None) -> Span | None:
    return None if box is None else (box.start, box.end)


def _whole(box: Template | None, index: int | None) -> Span | None:
    """An argument with its pipe."""
    if box is None or index is None:
        return None
    argument = box.arguments[index]
    return argument.start - 1, argument.end


def _outside(now: str, piece: _Piece) -> PageChange:
    kinds = frozenset({FieldChange.VALUE})
    after = now[slice(*piece.now)]
    back = TextEdit.of([piece.back])
    return PageChange("", "", "", kinds, piece.text, after, piece.saved, piece.now, back)


def _near(edit: TextEdit, before: Span | None) -> Span:
    """Where what is gone stood, in the text now."""
    place = edit.map(before[0]) if before is not None else 0
    return place, place
