"""Numbers for the notes of a box, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from model.preview.flow import Piece, escaped
from model.preview.looks import PreviewTexts
from model.preview.notes import FieldNote
from model.references.reference import Key


@dataclass(frozen=True, slots=True)
class BoxNote:
    """A note with its mark (`1`, `a`, `note 2`); `row` is the reference that says it."""

    group: str
    name: str
    mark: str
    text: str
    row: int


class Numbering:
    """Gives marks to the notes of one box; those of one group and name share theirs."""

    def __init__(self, texts: PreviewTexts, definition: Callable[[Key], str]) -> None:
        """`definition` gives what a note says that is not defined in the box."""
        self._texts = texts
        self._definition = definition
        self._notes: dict[str, list[BoxNote]] = {}
        self._places: dict[Key, int] = {}

    @property
    def notes(self) -> tuple[BoxNote, ...]:
        """All notes, group by group."""
        return tuple(note for group in self._notes.values() for note in group)

    def numbered(self, pieces: Sequence[Piece], notes: Sequence[FieldNote]) -> str:
        """The HTML of a field with the marks of its notes."""
        return "".join(
            piece if isinstance(piece, str) else self._mark(notes[piece.note], piece.row)
            for piece in pieces
        )

    def list_html(self) -> str:
        """The notes as a list below the box; empty where there are none."""
        if not self._notes:
            return ""
        parts = []
        for group, notes in self._notes.items():
            heading = self._texts.notes if group else self._texts.references
            parts.append(f'<p class="d">{escaped(heading)}</p>')
            for note in notes:
                opening = f'<a href="row:{note.row}"'
                text = note.text or self._definition((group, note.name)) or self._texts.no_text
                parts.append(
                    f'<div class="note">{opening} class="d">{escaped(note.mark)}.</a> '
                    f"{opening}>{escaped(text)}</a></div>"
                )
        return "".join(parts)

    def _mark(self, note: FieldNote, row: int) -> str:
        mark = self._note(note)
        title = f' title="{escaped(mark.text[:200])}"' if mark.text else ""
        return f'<a href="row:{row}" class="l p"{title}>[{escaped(mark.mark)}]</a>'

    def _note(self, note: FieldNote) -> BoxNote:
        group, name = note.key
        notes = self._notes.setdefault(group, [])
        known = self._places.get(note.key) if name else None
        if known is not None:
            if not notes[known].text and note.text:
                notes[known] = BoxNote(group, name, notes[known].mark, note.text, note.row)
            return notes[known]
        mark = _mark_of(group, len(notes) + 1)
        notes.append(BoxNote(group, name, mark, note.text, note.row))
        if name:
            self._places[note.key] = len(notes) - 1
        return notes[-1]


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
