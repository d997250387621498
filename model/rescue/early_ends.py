"""Infoboxes that a stray `}}` ends before their fields do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from model.arguments import argument_keys
from model.rescue.problems import Problem, ProblemKind
from model.wikitext import Page, Template
from model.wikitext.syntax import WikiSyntax

_CLOSER = re.compile(r"\}\}+")
_STOP = re.compile(r"\n==|\n[ \t:]*+\{\|")
_FIELD = re.compile(r"\|[ \t\r\n]*+([^|={}\[\]<>\n]*[^|={}\[\]<>\n\s])[ \t]*+=")
_GOES_ON = re.compile(r"[\s}]*+\|")
_MOST_TOLD = 100
"""So many of the fields behind a box are named."""


class EarlyEnds:
    """Finds them on one page.

    The sign is on the preprocessor's stack: further down comes a `}}` that closes nothing. What
    stands between it and the box's end is fields, with nothing before them, or nothing at all.
    """

    def __init__(self, page: Page) -> None:
        self._text = page.text
        found = page.scan
        self._tops = [(found.starts[r], found.ends[r]) for r in found.top_level()]
        self._strays = [match.start() for match in self._between(page, _CLOSER)]
        # Where nothing is left over, nothing else is looked for.
        fields = list(self._between(page, _FIELD)) if self._strays else []
        self._fields = [match.start() for match in fields]
        self._names = [match[1] for match in fields]
        self._stops = [m.start() for m in self._between(page, _STOP)] if self._strays else []

    def _between(self, page: Page, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where it matches on the page's own level, outside of all pieces."""
        position = page.start
        for start, end in [*self._tops, (page.end, page.end)]:
            yield from pattern.finditer(self._text, position, start)
            position = max(position, end)

    def of(self, box: Template, syntax: WikiSyntax) -> Iterator[Problem]:
        """Whether this box ends early; none does that another piece holds."""
        if not self._strays or not self._is_on_top(box):
            return
        stray = _after(self._strays, box.end)
        stop = _after(self._stops, box.end)
        if stray is None or (stop is not None and stop < stray):
            return
        name = syntax.normalize_template_name(box.name_text)
        if not self._text[box.end : stray].strip():
            kind = ProblemKind.STRAY_END
            yield Problem(kind, name, box.start, stray, stray + len("}}"), "}}")
            return
        first, last = (bisect_left(self._fields, offset) for offset in (box.end, stray))
        if first == last or not _GOES_ON.match(self._text, box.end):
            return
        keys = argument_keys(box)
        start, index = box.end - len("}}"), len(keys) - 1
        field = keys[-1] if keys else None
        others = tuple(self._names[first : min(last, first + _MOST_TOLD)])
        kind = ProblemKind.EARLY_END
        yield Problem(kind, name, box.start, start, box.end, "}}", field, others, index, index)

    def _is_on_top(self, box: Template) -> bool:
        at = bisect_left(self._tops, (box.start, box.end))
        return at < len(self._tops) and self._tops[at] == (box.start, box.end)


def _after(offsets: list[int], offset: int) -> int | None:
    at = bisect_left(offsets, offset)
    return offsets[at] if at < len(offsets) else None
