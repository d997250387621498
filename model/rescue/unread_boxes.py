"""Infoboxes that seem to begin and are not read, as problems."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from model.boxes import BrokenBox, explain_unreadable
from model.rescue.problems import Problem, ProblemKind
from model.wikitext import Page, Template
from model.wikitext.preprocessor import PieceKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

FIELD_LINE = re.compile(
    r"(?:\n[ \t]*+\|[ \t]*+|\|[ \t]*+\r?\n[ \t]*+)([^|={}\[\]<>\n]*[^|={}\[\]<>\n\s])[ \t]*+="
)
"""A line that begins as a field does, its pipe there or at the end of the one before; the name."""

BOX_END = re.compile(r"\n[ \t]*+\}\}[ \t]*+(?=\n[ \t]*+[^|}*#:;<{ \t]|\s*+\Z)")
"""A line of its own with `}}` that ends a box, as far as lines tell."""

_BEHIND_THE_FIELDS = re.compile(r"\n==|\n[ \t]*\r?\n(?![ \t]*[|}<\r\n])")


def unread_boxes(
    page: Page, boxes: list[Template], syntax: WikiSyntax = DEFAULT_SYNTAX
) -> Iterator[Problem]:
    """Why infoboxes are not read; `boxes` are those that are."""
    parameters = _records(page, PieceKind.PARAMETER)
    broken = explain_unreadable(page, syntax)
    lines = FieldLines(page)
    starts = [*(box.start for box in broken), page.end]
    for box, end in zip(broken, starts[1:], strict=True):
        record = parameters.get(box.start - 1)
        if record is None:
            yield _problem(page, box, end, lines)
        else:
            yield _extra_braces(page, box.name, box.start, page.scan.starts[record], ())
    yield from _doubled(page, boxes, syntax)


class FieldLines:
    """The lines of a page that begin as fields do, outside of all pieces that are read."""

    def __init__(self, page: Page) -> None:
        self._text = page.text
        found = page.scan
        self._top = [(found.starts[record], found.ends[record]) for record in found.top_level()]

    def names(self, start: int, end: int, culprit: int = -1) -> Iterator[str]:
        """What the fields between two offsets are called; the piece at `culprit` hides none."""
        for match in FIELD_LINE.finditer(self._text, start, end):
            at = bisect_right(self._top, (match.start(1),)) - 1
            is_outside = at < 0 or match.start(1) >= self._top[at][1]
            if is_outside or self._top[at][0] == culprit:
                yield match[1]


def _records(page: Page, kind: PieceKind) -> dict[int, int]:
    """The records of a kind by where they start."""
    kinds, starts = page.scan.kinds, page.scan.starts
    return {starts[record]: record for record, k in enumerate(kinds) if k == kind}


def _problem(page: Page, box: BrokenBox, end: int, lines: FieldLines) -> Problem:
    kind = ProblemKind.TAKEN_END if box.takes_closer else ProblemKind.UNCLOSED
    if box.opener_start == box.start:
        kind = ProblemKind.NO_END
    start = box.opener_start
    seeming_end = _BEHIND_THE_FIELDS.search(page.text, box.start, end)
    end = seeming_end.start() if seeming_end else end
    fields = tuple(lines.names(box.start, end, start))
    return Problem(
        kind, box.name, box.start, start, start + len(box.opener), box.opener, box.field, fields
    )


def _extra_braces(
    page: Page, name: str, box_start: int, start: int, others: tuple[str, ...]
) -> Problem:
    end = box_start + len("{{")
    kind = ProblemKind.EXTRA_BRACES
    return Problem(kind, name, box_start, start, end, page.text[start:end], None, others)


def _doubled(page: Page, boxes: list[Template], syntax: WikiSyntax) -> Iterator[Problem]:
    """Four braces: the box is then the name of a template that has its fields."""
    if not any(page.text.startswith("{{", box.start - 2) for box in boxes if box.start > 1):
        return
    templates = _records(page, PieceKind.TEMPLATE)
    for box in boxes:
        outer = templates.get(box.start - 2)
        if outer is None or page.scan.name_end(outer) != box.end:
            continue
        names = [page.text[a:e].strip() for a, e, _ in page.scan.parts_of(outer) if e >= 0]
        name = syntax.normalize_template_name(box.name_text)
        yield _extra_braces(page, name, box.start, box.start - 2, tuple(names))
