"""What the checks of a whole page look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from model.references.index import References
from model.rescue import Problem


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The references of a page, and what breaks its infoboxes; offsets count in `text`.

    A text `is_cut_out` that holds templates and nothing else: what they refer to is elsewhere.
    """

    text: str
    references: References
    broken: Sequence[Problem]
    is_cut_out: bool = False
