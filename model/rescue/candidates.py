"""The ways that may mend a problem, the likeliest first; whether they do is tried elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from model.rescue import box_candidates as box_ways
from model.rescue import field_candidates as field_ways
from model.rescue.mends import Mend
from model.rescue.problems import Problem, ProblemKind
from model.wikitext import Template

_MAKERS: dict[ProblemKind, Callable[[str, Problem, Template | None], Iterator[Mend]]] = {
    ProblemKind.UNCLOSED: box_ways.unclosed,
    ProblemKind.TAKEN_END: box_ways.unclosed,
    ProblemKind.NO_END: box_ways.no_end,
    ProblemKind.EXTRA_BRACES: box_ways.extra_braces,
    ProblemKind.EARLY_END: box_ways.early_end,
    ProblemKind.STRAY_END: box_ways.stray_end,
    ProblemKind.SWALLOWED: box_ways.swallowed,
    ProblemKind.TORN_TABLE: field_ways.torn,
    ProblemKind.TORN_LINK: field_ways.torn,
    ProblemKind.TORN_TAG: field_ways.torn,
    ProblemKind.TORN_VALUE: field_ways.torn,
    ProblemKind.NO_EQUALS: field_ways.no_equals,
    ProblemKind.SPLIT_NAME: field_ways.split_name,
    ProblemKind.NAME_IN_NAME: field_ways.name_in_name,
    ProblemKind.BAD_NAME: field_ways.bad_name,
    ProblemKind.OPEN_TAG: field_ways.open_tag,
}


def candidates(text: str, problem: Problem, box: Template | None) -> Iterator[Mend]:
    """What may mend the problem. `box` is the infobox as it is read, if it is."""
    yield from _MAKERS[problem.kind](text, problem, box)
