"""Comments and extension tags in infoboxes that take another's end, and fields with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from model.arguments import argument_keys
from model.rescue.problems import Problem, ProblemKind
from model.rescue.unread_boxes import FieldLines
from model.wikitext import Page, Template, parse
from model.wikitext.preprocessor import PieceKind
from model.wikitext.syntax import WikiSyntax

_OPENING = re.compile(r"<(?:!--|([a-zA-Z]+)(?:[ \t\n][^<>]*)?(?<!/)>)")
_KINDS = (PieceKind.COMMENT, PieceKind.EXTENSION_TAG)


def swallowing_pieces(page: Page, boxes: list[Template], syntax: WikiSyntax) -> Iterator[Problem]:
    """Those that hold the opening of another of their kind, and a line that begins as a field.

    So a `<!--` without its own `-->` reads up to that of the next comment.
    """
    starts = [box.start for box in boxes]
    found, text = page.scan, page.text
    for record, kind in enumerate(found.kinds):
        start, end = found.starts[record], found.ends[record]
        at = bisect_right(starts, start) - 1
        if kind not in _KINDS or at < 0 or start >= boxes[at].end:
            continue
        opening = _OPENING.match(text, start, end)
        if not opening:
            continue
        again = _next_like(opening, text, end)
        if not again:
            continue
        held = parse(text, opening.end(), again, syntax)
        fields = list(FieldLines(held).names(opening.end(), again))
        if fields:
            yield _problem(boxes[at], opening, fields, syntax)


def _next_like(opening: re.Match[str], text: str, end: int) -> int:
    """Where the piece holds another opening like its own; 0 where it doesn't."""
    for match in _OPENING.finditer(text, opening.end(), end):
        if (match[1] or "").lower() == (opening[1] or "").lower():
            return match.start()
    return 0


def _problem(
    box: Template, opening: re.Match[str], fields: list[str], syntax: WikiSyntax
) -> Problem:
    start, end = opening.span()
    index = next((i for i, a in enumerate(box.arguments) if a.start <= start < a.end), -1)
    field = argument_keys(box)[index] if index >= 0 else None
    name = syntax.normalize_template_name(box.name_text)
    kind, others = ProblemKind.SWALLOWED, tuple(fields)
    return Problem(kind, name, box.start, start, end, opening[0], field, others, index, index)
