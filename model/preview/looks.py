"""What a preview is to look like: told by the view, the model knows no theme and no language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


class Picture(NamedTuple):
    """A picture that the view can show: the address it knows it by, and its size in pixels."""

    url: str
    width: int
    height: int


def no_picture(_name: str) -> Picture | None:
    """For who has no pictures."""
    return None


@dataclass(frozen=True, slots=True)
class PreviewColors:
    """Each as `#rrggbb`."""

    text: str = "#1f2328"
    dim: str = "#6b7280"
    link: str = "#0a66c2"
    line: str = "#e3e6ea"
    surface: str = "#ffffff"
    section: str = "#eceff3"
    """The ground of headings, chips and placeholders."""
    mark: str = "#1a7f37"
    """What rises; what falls is in `warning`."""
    warning: str = "#cf222e"


@dataclass(frozen=True, slots=True)
class PreviewTexts:
    """What the preview says by itself, in the person's language; `%1` is filled in."""

    references: str = "References"
    notes: str = "Notes"
    image: str = "Image"
    map: str = "Map"
    shown: str = "show"
    """On a list that is folded up; `hidden` on one that was opened."""
    hidden: str = "hide"
    age: str = "age %1"
    aged: str = "aged %1"
    ago: str = "%1 ago"
    retrieved: str = "Retrieved %1"
    citation_needed: str = "citation needed"
    married: str = "m."
    divorced: str = "div."
    died: str = "died"
    no_text: str = "not defined here"
    """Of a reference that is used by its name and defined nowhere on the page."""


@dataclass(frozen=True, slots=True)
class PreviewLooks:
    """Colours, words, pictures and the day on which ages are worked out.

    `picture` is asked for a file's name without its namespace; `page_title` stands where the box
    has no title of its own.
    """

    today: date
    colors: PreviewColors = field(default_factory=PreviewColors)
    texts: PreviewTexts = field(default_factory=PreviewTexts)
    picture: Callable[[str], Picture | None] = no_picture
    page_title: str = ""
    opened: frozenset[int] | None = frozenset()
    """The rows of the folded lists that are shown open; None for all."""
    picture_width: int = 240
    """How wide a picture is at most, in pixels."""

    def is_open(self, row: int) -> bool:
        """Whether a list that can be folded up is shown open."""
        return self.opened is None or row in self.opened
