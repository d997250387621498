"""Extension tags in infoboxes that nothing closes, so that they are shown as text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from model.arguments import argument_keys
from model.rescue.problems import Problem, ProblemKind
from model.wikitext import Page, Template
from model.wikitext.syntax import WikiSyntax


def open_tags(page: Page, boxes: list[Template], syntax: WikiSyntax) -> Iterator[Problem]:
    """The first of each name that is never closed, where it stands in an infobox."""
    starts = [box.start for box in boxes]
    for piece in page.open_pieces:
        if piece.opener[0] != "<" or piece.opener in ("<!--", "<includeonly"):
            continue
        at = bisect_right(starts, piece.start) - 1
        if at < 0 or piece.start >= boxes[at].end:
            continue
        box = boxes[at]
        index = next((i for i, a in enumerate(box.arguments) if a.start <= piece.start < a.end), -1)
        field = argument_keys(box)[index] if index >= 0 else None
        greater = page.text.find(">", piece.start, box.end) + 1
        end = greater or piece.start + len(piece.opener)
        name = syntax.normalize_template_name(box.name_text)
        text = page.text[piece.start : end]
        kind = ProblemKind.OPEN_TAG
        yield Problem(kind, name, box.start, piece.start, end, text, field, (), index, index)
