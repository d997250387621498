"""What can be wrong with an infobox as MediaWiki reads it, and how it is said in a report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What is wrong."""

    UNCLOSED = "unclosed"  # an opener that nothing closes: the box is text
    NO_END = "no end"  # only the box's own closing braces are missing
    TAKEN_END = "taken end"  # something takes the box's closing braces
    EXTRA_BRACES = "extra braces"  # three or four braces round it, where two open a box
    EARLY_END = "early end"  # a stray `}}` closes the box, and fields behind it are text
    STRAY_END = "stray end"  # a `}}` behind the box closes nothing
    SWALLOWED = "swallowed"  # a comment or tag takes another's end, and fields between are in it
    TORN_TABLE = "torn table"  # a raw table's pipes begin arguments
    TORN_LINK = "torn link"  # the pipe in an external link does
    TORN_TAG = "torn tag"  # the pipe in a tag or between tags does
    TORN_VALUE = "torn value"  # another raw pipe does
    NO_EQUALS = "no equals"  # a line that begins as a field has no `=`
    SPLIT_NAME = "split name"  # what stands before a value's `=` is a name
    NAME_IN_NAME = "name in name"  # the first field is part of the template's name
    BAD_NAME = "bad name"  # no page can be called so: the call is shown as text
    OPEN_TAG = "open tag"  # an extension tag that nothing closes is shown as text


UNREAD = frozenset(
    {
        ProblemKind.UNCLOSED,
        ProblemKind.NO_END,
        ProblemKind.TAKEN_END,
        ProblemKind.EXTRA_BRACES,
    }
)
"""The kinds where MediaWiki reads no infobox at all."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with the infobox that begins at `box_start`.

    `start` to `end` is the place that is to blame; offsets count characters of the page. `field`
    is the key of the argument it stands in. `others` are what comes of it: the fields that are
    text then, or the pieces that became arguments of their own. `first` and `last` are the first
    and the last argument of the box that are concerned, counted from 0; -1 where it has none.
    """

    kind: ProblemKind
    box: str
    box_start: int
    start: int
    end: int
    text: str
    field: str | None = None
    others: tuple[str, ...] = ()
    first: int = -1
    last: int = -1

    @property
    def is_unread(self) -> bool:
        """Whether MediaWiki reads no infobox here."""
        return self.kind in UNREAD

    def __str__(self) -> str:
        words = _WORDS[self.kind].replace("%1", self.box).replace("%2", self.text)
        in_field = "" if self.field is None else f" in `{self.field}`"
        count = f"{len(self.others)} field" + "s" * (len(self.others) != 1)
        first = self.others[0] if self.others else ""
        return words.replace("%3", in_field).replace("%4", count).replace("%5", first)


_WORDS = {
    ProblemKind.UNCLOSED: "%1 is read as text: %2%3 is never closed",
    ProblemKind.NO_END: "%1 is read as text: its closing }} is missing",
    ProblemKind.TAKEN_END: "%1 is read as text: %2%3 seems to lack its own end",
    ProblemKind.EXTRA_BRACES: "%1 is not read: it begins with %2 instead of {{",
    ProblemKind.EARLY_END: "%1 ends at %2%3: %4 after it read as text",
    ProblemKind.STRAY_END: "the %2 behind %1 closes nothing: there is one too many",
    ProblemKind.SWALLOWED: "%2%3 of %1 is not closed where it should be: it holds %4",
    ProblemKind.TORN_TABLE: "the pipes of the table%3 of %1 begin arguments of their own",
    ProblemKind.TORN_LINK: "the | in an external link%3 of %1 begins an argument, `%5`",
    ProblemKind.TORN_TAG: "the | in a tag%3 of %1 begins an argument, `%5`",
    ProblemKind.TORN_VALUE: "the |%3 of %1 begins an argument, `%5`",
    ProblemKind.NO_EQUALS: "`%5` of %1 has no = and goes by the number %2",
    ProblemKind.SPLIT_NAME: "the = of a value of %1 makes `%5` a name",
    ProblemKind.NAME_IN_NAME: "the name of %1 has no | behind it: `%5` is part of the name",
    ProblemKind.BAD_NAME: "%1 is shown as text: no template's name can hold %2",
    ProblemKind.OPEN_TAG: "%2%3 of %1 is never closed: it is shown as text",
}
