"""The rows of a preview's table: values beside their labels, sides beside each other, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from model.preview.fields import Use
from model.preview.flow import escaped
from model.preview.numbering import Numbering
from model.preview.shown_field import ShownField

# Fields of the two or three sides of a conflict, which stand beside each other.
_SIDE = re.compile(
    r"(?P<what>combatant|commander|units|strength|polstrength|milstrength|casualties)"
    r"(?P<side>[123])(?P<part>[a-d]?)"
)
_CLASSES = {
    Use.TITLE: "title",
    Use.SUBTITLE: "image",
    Use.PICTURE: "image",
    Use.CAPTION: "cap",
}


class _Row(NamedTuple):
    """One row's fields with their HTML: more than one where they stand beside each other."""

    fields: Sequence[ShownField]
    labels: Sequence[str]
    contents: Sequence[str]


def full_row(row: int, kind: str, words: str) -> str:
    """A row across the table; `words` are HTML."""
    return f'<tr><td colspan="2" class="{kind}"><a href="row:{row}">{words}</a></td></tr>'


def rows_html(
    shown: Sequence[ShownField], numbering: Numbering, *, has_sets: bool
) -> Iterator[str]:
    """The rows of all fields that show something, with a heading before each set."""
    section = next((one.field.section for one in shown if one.field.use is Use.TITLE), "")
    third = any(one.field.name.startswith("combatant3") for one in shown)
    for row in _together(_written(shown, numbering), sides=2 + third):
        first = row.fields[0].field
        if first.use is not Use.ROW:
            yield f'<tr><td colspan="2" class="{_CLASSES[first.use]}">{row.contents[0]}</td></tr>'
            continue
        if has_sets and first.section and first.section != section:
            yield full_row(first.row, "head", escaped(first.section))
        section = first.section or section
        yield _sides(row) if len(row.fields) > 1 else _labelled(row)


def _written(shown: Sequence[ShownField], numbering: Numbering) -> Iterator[_Row]:
    for one in shown:
        label = numbering.numbered(one.label, one.notes)
        content = numbering.numbered(one.content, one.notes)
        if content:
            yield _Row([one], [label], [content])


def _together(rows: Iterator[_Row], *, sides: int) -> Iterator[_Row]:
    """The sides of a conflict in one row each, as long as they follow each other."""
    waiting: _Row | None = None
    for row in rows:
        if waiting is not None and _is_next_side(waiting, row, sides):
            waiting = _Row(
                [*waiting.fields, *row.fields],
                [*waiting.labels, *row.labels],
                [*waiting.contents, *row.contents],
            )
            continue
        if waiting is not None:
            yield waiting
        waiting = row
    if waiting is not None:
        yield waiting


def _is_next_side(before: _Row, after: _Row, sides: int) -> bool:
    one = _SIDE.fullmatch(before.fields[-1].field.name)
    other = _SIDE.fullmatch(after.fields[0].field.name)
    if one is None or other is None:
        return False
    is_same = (one["what"], one["part"]) == (other["what"], other["part"])
    return is_same and int(one["side"]) + 1 == int(other["side"]) <= sides


def _labelled(row: _Row) -> str:
    return f'<tr><td class="label" valign="top">{row.labels[0]}</td><td>{row.contents[0]}</td></tr>'


def _sides(row: _Row) -> str:
    """Each side with its label in small print, in a table of their own within the row."""
    width = 100 // len(row.fields)
    cells = "".join(
        f'<td class="side" width="{width}%" valign="top"><div class="over">{label}</div>'
        f"<div>{content}</div></td>"
        for label, content in zip(row.labels, row.contents, strict=True)
    )
    table = f'<table width="100%" cellspacing="0" cellpadding="2"><tr>{cells}</tr></table>'
    return f'<tr><td colspan="2">{table}</td></tr>'
