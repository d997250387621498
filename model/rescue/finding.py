"""All that is wrong with the infoboxes of a page."""

from __future__ import annotations

from collections.abc import Iterator

from model.boxes import find_boxes
from model.rescue.early_ends import EarlyEnds
from model.rescue.names import bad_name
from model.rescue.open_tags import open_tags
from model.rescue.problems import Problem
from model.rescue.swallowing import swallowing_pieces
from model.rescue.torn_fields import torn_fields
from model.rescue.unread_boxes import unread_boxes
from model.wikitext import Page, Template
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


def find_problems(page: Page, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[Problem]:
    """What keeps infoboxes from being read or tears them apart, in text order.

    Takes time proportional to the text.
    """
    boxes = find_boxes(page, syntax)
    found = [*unread_boxes(page, boxes, syntax), *_of_boxes(page, boxes, syntax)]
    return sorted(found, key=lambda problem: (problem.start, problem.end))


def _of_boxes(page: Page, boxes: list[Template], syntax: WikiSyntax) -> Iterator[Problem]:
    early_ends = EarlyEnds(page)
    for box in boxes:
        yield from bad_name(box, syntax)
        end = list(early_ends.of(box, syntax))
        yield from end
        # Where the box ends early, its last field is torn off, whatever is left of it.
        last = end[0].last if end else -1
        yield from (tear for tear in torn_fields(box, syntax) if not end or tear.last != last)
    yield from swallowing_pieces(page, boxes, syntax)
    yield from open_tags(page, boxes, syntax)
