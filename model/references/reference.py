"""One place of a page where a reference stands: a tag or a template, defining it or reusing it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

Key = tuple[str, str]
"""What a reference is known by: its group and its name."""


class Written(StrEnum):
    """How a reference is written."""

    TAG = "tag"  # <ref>…</ref>
    TEMPLATE = "template"  # {{refn|…}}, {{#tag:ref|…}}
    REUSE_TEMPLATE = "reuse template"  # {{r|name|other name}}


class Span(NamedTuple):
    """`text[start:end]`."""

    start: int
    end: int

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a text, in which all its offsets count.

    `start` and `end` are those of the tag or template; the names in one reuse template are a
    reference each. `name` and `group` are what MediaWiki reads, "" where there is none; their
    spans are as written, quotes included, None where nothing is written. `content` is what a tag
    or template holds, None where it can hold nothing. `mentions` are the values of other
    attributes that name a reference of the same group (`follow`, `extends`).
    """

    written: Written
    start: int
    end: int
    name: str = ""
    group: str = ""
    name_span: Span | None = None
    group_span: Span | None = None
    content: Span | None = None
    is_empty: bool = True
    mentions: tuple[tuple[str, Span], ...] = ()

    @property
    def key(self) -> Key:
        return self.group, self.name

    @property
    def defines(self) -> bool:
        """Whether it says what the reference is; else it reuses one of its name."""
        return not self.is_empty

    def holds(self, other: Reference) -> bool:
        """Whether the other stands inside this one."""
        return self.start <= other.start and other.end <= self.end and self is not other

    def moved(self, by: int) -> Reference:
        """The same reference in a text that is `by` characters longer before it."""
        if not by:
            return self
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            name_span=self.name_span and self.name_span.moved(by),
            group_span=self.group_span and self.group_span.moved(by),
            content=self.content and self.content.moved(by),
            mentions=tuple((name, span.moved(by)) for name, span in self.mentions),
        )
