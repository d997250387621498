"""What has changed on a page since it was saved: by field, and what stands outside of boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from model.boxes import find_boxes
from model.compare.fields import FieldChange, FieldDifference
from model.compare.pages import BoxDifference, changed_boxes
from model.compare.reverting import field_back, name_back
from model.operations import Proposal
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import Template, parse
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PageChange:
    """One change. `before` is its span in the saved text, `after` in the text now, if it has one.

    `box` is the name of the infobox, empty outside of all; `name` that of the field, empty where a
    whole box came or went, got another name, or its name other white space.
    """

    box: str
    name: str
    name_before: str
    kinds: frozenset[FieldChange]
    text_before: str
    text_after: str
    before: Span | None
    after: Span | None
    propose: Callable[[], Proposal] = field(repr=False, compare=False)
    """Gives what takes this change back in the text now, and only this one."""

    @property
    def back(self) -> TextEdit:
        """The edit of the text now that takes the change back."""
        return self.propose().edit


@dataclass(frozen=True, slots=True)
class BoxedText:
    """A text and the infoboxes in it, in order."""

    text: str
    boxes: tuple[Template, ...]

    @classmethod
    def read(cls, text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> BoxedText:
        """Reads the whole text."""
        return cls(text, tuple(find_boxes(parse(text, syntax=syntax), syntax)))


def page_changes(
    saved: BoxedText, now: BoxedText, edit: TextEdit, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> list[PageChange]:
    """The changes that an edit of the saved text makes, in the order of the text now.

    Takes time with the length of the boxes that changed, not of the page.
    """
    found: list[PageChange] = []
    outside = list(_pieces(edit, saved.text))
    for box in changed_boxes(saved.boxes, now.boxes, syntax):
        own = [piece for piece in outside if piece.is_of(box)]
        if not own:
            continue
        if box.before is None or box.after is None:
            found.append(_whole_box(box, own))
            rest = []
        else:
            found += _of_box(box)
            rest = [part for piece in own for part in piece.around(box.before, box.after)]
        outside = [piece for piece in outside if piece not in own] + rest
    outside = [piece for piece in outside if piece.text != now.text[slice(*piece.now)]]
    found += (_outside(now.text, piece) for piece in outside)
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

    def is_of(self, box: BoxDifference) -> bool:
        """Whether it touches a box; one that was there and is, in both texts at the same ends."""
        old, new = _span(box.before), _span(box.after)
        if old is None or new is None:
            return _overlap(self.saved, old) or _overlap(self.now, new)
        begins = _is_ordered(self.saved[0] - old[0], self.now[0] - new[0])
        ends = _is_ordered(self.saved[1] - old[1], self.now[1] - new[1])
        return begins and ends and (_overlap(self.saved, old) or _overlap(self.now, new))

    def around(self, before: Template, after: Template) -> Iterator[_Piece]:
        """What of it stands before and behind a box that it touches."""
        if self.saved[0] < before.start or self.now[0] < after.start:
            text = self.text[: before.start - self.saved[0]]
            yield _Piece((self.saved[0], before.start), (self.now[0], after.start), text)
        if self.saved[1] > before.end or self.now[1] > after.end:
            text = before.text[before.end : self.saved[1]]
            yield _Piece((before.end, self.saved[1]), (after.end, self.now[1]), text)


def _is_ordered(one: int, other: int) -> bool:
    """Whether two offsets lie on the same side of what they are counted from."""
    return one * other >= 0


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


def _of_box(box: BoxDifference) -> Iterator[PageChange]:
    """The changes of a box that was there and is: its name, then its fields."""
    assert box.before is not None
    assert box.after is not None
    if box.before.name_text != box.after.name_text:
        is_same = box.name_before == box.name_after
        yield PageChange(
            box.name,
            "",
            box.name_before,
            frozenset({FieldChange.SPACING if is_same else FieldChange.RENAMED}),
            box.name_before,
            box.name_after,
            (box.before.start, box.before.name_end),
            (box.after.start, box.after.name_end),
            partial(name_back, box),
        )
    for difference in box.fields:
        if difference.changes:
            yield _of_field(box, difference)


def _of_field(box: BoxDifference, difference: FieldDifference) -> PageChange:
    return PageChange(
        box.name,
        difference.name,
        difference.name_before,
        difference.changes,
        difference.value_before,
        difference.value_after,
        _argument_span(box.before, difference.before),
        _argument_span(box.after, difference.after),
        partial(field_back, box, difference),
    )


def _whole_box(box: BoxDifference, own: Sequence[_Piece]) -> PageChange:
    return PageChange(
        box.name,
        "",
        box.name_before,
        frozenset({FieldChange.ADDED if box.before is None else FieldChange.REMOVED}),
        box.name_before,
        box.name_after,
        _span(box.before),
        _span(box.after),
        partial(_pieces_back, tuple(own)),
    )


def _pieces_back(own: Sequence[_Piece]) -> Proposal:
    return Proposal(TextEdit.of(piece.back for piece in own), None, (), "")


def _span(box: Template | None) -> Span | None:
    return None if box is None else (box.start, box.end)


def _argument_span(box: Template | None, index: int | None) -> Span | None:
    """An argument with its pipe."""
    if box is None or index is None:
        return None
    argument = box.arguments[index]
    return argument.start - 1, argument.end


def _outside(now: str, piece: _Piece) -> PageChange:
    kinds = frozenset({FieldChange.VALUE})
    after = now[slice(*piece.now)]
    back = partial(_pieces_back, (piece,))
    return PageChange("", "", "", kinds, piece.text, after, piece.saved, piece.now, back)


def _near(edit: TextEdit, before: Span | None) -> Span:
    """Where what is gone stood, in the text now."""
    place = edit.map(before[0]) if before is not None else 0
    return place, place
