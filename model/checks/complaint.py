"""What a check says: what is wrong, how bad that is, where, and the ways to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from model.checks.fix import Fix

if TYPE_CHECKING:
    from model.checks.call import Call, CallHead, Field
    from model.checks.page_facts import PageFacts


class Severity(StrEnum):
    """How bad a thing is, the worst first."""

    ERROR = "error"  # a reader sees something wrong, or misses something
    WARNING = "warning"  # it may well not be what was meant
    HINT = "hint"  # it could be better

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANKS[self]


_HOLE = re.compile("%([1-9L])")
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is amiss, from `start` to `end` of the page's text.

    `words` are a sentence in English without its end, in which `%1`, `%2` … stand for `values` and
    `%L` for the line of `other`, another place that it speaks of (-1: of none). `problem` is what
    it was told by, where another part of the model knows more of it. `is_of_name` tells that a
    name is to blame, not a value. `missing` are fields that could be added to the template whose
    name stands there.
    """

    code: str
    severity: Severity
    start: int
    end: int
    words: str
    values: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    other: int = -1
    is_of_name: bool = False
    problem: object = None
    missing: tuple[str, ...] = ()

    def moved(self, by: int) -> Complaint:
        """The same of a text that is `by` characters longer before it."""
        if not by:
            return self
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            fixes=tuple(fix.moved(by) for fix in self.fixes),
            other=self.other + by if self.other >= 0 else -1,
        )

    def message(self, line: int = 0) -> str:
        """The words filled in; `line` is that of the other place."""
        return filled(self.words, self.values, line)


def filled(words: str, values: tuple[str, ...], line: int = 0) -> str:
    """The words with `%1`, `%2` … and `%L` replaced."""

    def value(hole: re.Match[str]) -> str:
        return str(line) if hole[1] == "L" else values[int(hole[1]) - 1]

    return _HOLE.sub(value, words)


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of thing that is looked for.

    `about` says in a few sentences why it matters. `of_field` looks at one argument, knowing its
    template's name and spec but no other argument; `of_call` at a call with all of them; `of_page`
    at the page. They give offsets of the text they are given, and alter nothing.
    """

    code: str
    severity: Severity
    about: str
    of_field: Callable[[CallHead, Field], Iterable[Complaint]] | None = None
    of_call: Callable[[Call], Iterable[Complaint]] | None = None
    of_page: Callable[[PageFacts], Iterable[Complaint]] | None = None

    def complain(
        self,
        span: tuple[int, int],
        words: str,
        values: tuple[str, ...] = (),
        fixes: Iterable[Fix] = (),
        *,
        other: int = -1,
        is_of_name: bool = False,
        problem: object = None,
        missing: tuple[str, ...] = (),
    ) -> Complaint:
        """A complaint of this kind."""
        start, end = span
        ways = tuple(fixes)
        return Complaint(
            *(self.code, self.severity, start, end, words, values, ways),
            other=other,
            is_of_name=is_of_name,
            problem=problem,
            missing=missing,
        )
