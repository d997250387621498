"""Numbers for the notes of a box, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from model.preview.flow import Piece, escaped
from model.preview.looks import PreviewTexts
from model.preview.notes import FieldNote
from model.references.reference import Key

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class BoxNote:
    """A note with its mark (`1`, `a`, `note 2`); `row` is the reference that says it."""

    group: str
    mark: str
    text: str
    row: int


@dataclass(slots=True)
class _Numbered:
    """A note, its mark, and the HTML of what it says once the notes in it are numbered."""

    mark: str
    note: FieldNote
    html: str = ""


class Numbering:
    """Gives marks to the notes of one box; those of one group and name share theirs."""

    def __init__(self, texts: PreviewTexts, definition: Callable[[Key], str]) -> None:
        """`definition` gives what a note says that is not defined in the box."""
        self._texts = texts
        self._definition = definition
        self._notes: dict[str, list[_Numbered]] = {}
        self._by_key: dict[Key, _Numbered] = {}

    @property
    def notes(self) -> tuple[BoxNote, ...]:
        """All notes, group by group."""
        return tuple(
            BoxNote(group, numbered.mark, self._text(numbered), numbered.note.row)
            for group, notes in self._notes.items()
            for numbered in notes
        )

    def numbered(self, pieces: Sequence[Piece], notes: Sequence[FieldNote]) -> str:
        """The HTML of a field, or of a note, with the marks of its notes."""
        return "".join(
            piece if isinstance(piece, str) else self._mark(notes[piece.note], piece.row)
            for piece in pieces
        )

    def list_html(self) -> str:
        """The notes as a list below the box; empty where there are none."""
        self._number_within()
        parts = []
        for group, notes in self._notes.items():
            heading = self._texts.notes if group else self._texts.references
            parts.append(f'<p class="d">{escaped(heading)}</p>')
            for numbered in notes:
                opening = f'<a href="row:{numbered.note.row}"'
                says = numbered.html or f"{opening}>{escaped(self._text(numbered))}</a>"
                mark = escaped(numbered.mark)
                parts.append(f'<div class="note">{opening} class="d">{mark}. </a>{says}</div>')
        return "".join(parts)

    def _number_within(self) -> None:
        """Number the notes that stand in notes, as long as there are any more."""
        waiting = [numbered for notes in self._notes.values() for numbered in notes]
        for numbered in waiting:
            before = {group: len(notes) for group, notes in self._notes.items()}
            numbered.html = self.numbered(numbered.note.pieces, numbered.note.notes)
            for group, notes in self._notes.items():
                waiting += notes[before.get(group, 0) :]

    def _text(self, numbered: _Numbered) -> str:
        known = numbered.note.text or self._definition(numbered.note.key)
        return known or self._texts.no_text

    def _mark(self, note: FieldNote, row: int) -> str:
        numbered = self._note(note)
        says = numbered.note.text[:_LONGEST_TITLE]
        title = f' title="{escaped(says)}"' if says else ""
        return f'<a href="row:{row}" class="l p"{title}>[{escaped(numbered.mark)}]</a>'

    def _note(self, note: FieldNote) -> _Numbered:
        group, name = note.key
        known = self._by_key.get(note.key) if name else None
        if known is None:
            notes = self._notes.setdefault(group, [])
            known = _Numbered(_mark_of(group, len(notes) + 1), note)
            notes.append(known)
            if name:
                self._by_key[note.key] = known
        elif note.pieces and not known.note.pieces:
            known.note = note
        return known


def _mark_of(group: str, number: int) -> str:
    if group in _WRITTEN:
        return _WRITTEN[group](number)
    return f"{group} {number}".strip()


def _letters(alphabet: str) -> Callable[[int], str]:
    def written(number: int) -> str:
        word = ""
        while number:
            number, rest = divmod(number - 1, len(alphabet))
            word = alphabet[rest] + word
        return word

    return written


def _roman(number: int) -> str:
    word = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        word += sign * count
    return word


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "lower-alpha": _letters(_LATIN),
    "upper-alpha": _letters(_LATIN.upper()),
    "lower-greek": _letters("αβγδεζηθικλμνξοπρστυφχψω"),
    "lower-roman": _roman,
    "upper-roman": lambda number: _roman(number).upper(),
    "decimal": str,
}
