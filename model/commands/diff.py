"""The `diff` command: what differs between two pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from model.compare.fields import FieldChange, FieldDifference
from model.compare.pages import BoxDifference, PageDifference, compare_pages
from model.compare.unified import unified_diff
from model.compare.words import PieceState, word_differences
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_BOX_MARK = re.compile(r"\0(\d*):(\d*)\0")
_SIGNS = {FieldChange.ADDED: "+", FieldChange.REMOVED: "-"}


class PageDiff:
    """Two pages side by side, to be printed in one of three forms.

    With `white_space`, fields differ too of which only the white space around them does.
    """

    def __init__(
        self,
        before: str,
        after: str,
        *,
        white_space: bool = False,
        syntax: WikiSyntax = DEFAULT_SYNTAX,
    ) -> None:
        self._texts = before, after
        self._white_space = white_space
        self._found: PageDifference = compare_pages(before, after, syntax)
        self._names = _names_in_text(self._found.boxes)

    def fields(self) -> list[str]:
        """A line for each box that differs and each of its fields, then the lines outside."""
        lines: list[str] = []
        for box in self._found.boxes:
            fields = [_field_line(field) for field in self._differing(box)]
            title = _box_line(box)
            if title.startswith(" ") and not fields:
                continue
            lines += [title.strip(), *(f"  {line}" for line in fields)]
        return [*lines, *self._outside()]

    def unified(self, names: tuple[str, str]) -> list[str]:
        """The lines of a unified diff of the texts, white space and all."""
        return list(unified_diff(*self._texts, names))

    def as_json(self) -> str:
        """An object with the `boxes` that differ, and the lines `removed` and `added` outside."""
        boxes = [self._box_object(box) for box in self._found.boxes]
        outside = list(self._outside())
        found = {
            "boxes": [box for box in boxes if box["fields"] or box["before"] != box["after"]],
            "removed": [line[2:] for line in outside if line.startswith("- ")],
            "added": [line[2:] for line in outside if line.startswith("+ ")],
        }
        return json.dumps(found, ensure_ascii=False, indent=2)

    def _differing(self, box: BoxDifference) -> list[FieldDifference]:
        left_out = frozenset() if self._white_space else frozenset({FieldChange.SPACING})
        return [field for field in box.fields if field.changes - left_out]

    def _outside(self) -> Iterator[str]:
        """The lines that differ outside of boxes; the box in a line as its name in braces.

        A box that came or went, alone in its line, has a line of its own already. One that is on
        both pages is in here only where it stands elsewhere, or beside words that differ.
        """
        for low, high, first, last, is_same in self._found.outside:
            if not is_same:
                yield from self._signed("- ", self._found.lines_before[low:high])
                yield from self._signed("+ ", self._found.lines_after[first:last])

    def _signed(self, sign: str, lines: tuple[str, ...]) -> Iterator[str]:
        for line in lines:
            alone = _BOX_MARK.fullmatch(line.strip())
            if alone is None or all(alone.groups()):
                yield sign + _BOX_MARK.sub(self._box_in_line, line)

    def _box_in_line(self, mark: re.Match[str]) -> str:
        before, after = mark.groups()
        name = self._names[1][int(after)] if after else self._names[0][int(before)]
        return f"{{{{{name}}}}}"

    def _box_object(self, box: BoxDifference) -> dict[str, Any]:
        return {
            "before": box.name_before if box.before is not None else None,
            "after": box.name_after if box.after is not None else None,
            "fields": [
                {
                    "name": field.name,
                    "name_before": field.name_before,
                    "changes": sorted(field.changes),
                    "before": field.value_before if field.before is not None else None,
                    "after": field.value_after if field.after is not None else None,
                }
                for field in self._differing(box)
            ],
        }


def _names_in_text(boxes: Sequence[BoxDifference]) -> tuple[list[str], list[str]]:
    """The names of the boxes of either page, in the order of its text."""
    before = sorted((box.before.start, box.name_before) for box in boxes if box.before is not None)
    after = sorted((box.after.start, box.name_after) for box in boxes if box.after is not None)
    return [name for _, name in before], [name for _, name in after]


def _box_line(box: BoxDifference) -> str:
    """The box; it begins with a space where it is on both pages under one name."""
    if box.before is None:
        return f"+ {box.name_after}"
    if box.after is None:
        return f"- {box.name_before}"
    is_same = box.name_before == box.name_after
    return f" {box.name}" if is_same else f"{box.name_before} → {box.name_after}"


def _field_line(field: FieldDifference) -> str:
    """`name: [-old-]{+new+} (moved)`; long ones are whole, on the lines that they have."""
    sign = next((sign for change, sign in _SIGNS.items() if change in field.changes), "~")
    name = field.name
    if FieldChange.RENAMED in field.changes:
        name = f"{field.name_before} → {field.name_after}"
    words = [change.value for change in (FieldChange.MOVED, FieldChange.SPACING)]
    remarks = [word for word in words if word in field.changes]
    value = _value(field)
    line = f"{sign} {name}" + (f": {value}" if value else "")
    return line + (f" ({', '.join(remarks)})" if remarks else "")


def _value(field: FieldDifference) -> str:
    if FieldChange.VALUE not in field.changes:
        return field.value_after or field.value_before if field.changes & set(_SIGNS) else ""
    marks = {PieceState.GONE: "[-{}-]", PieceState.NEW: "{{+{}+}}", PieceState.SAME: "{}"}
    pieces = word_differences(field.value_before, field.value_after)
    return "".join(marks[piece.state].format(piece.text) for piece in pieces)
