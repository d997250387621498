"""What keeps infoboxes from being read, or tears their fields, as `model/rescue` finds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from model.checks.complaint import Check, Complaint, Severity
from model.checks.page_facts import PageFacts
from model.rescue import Problem, ProblemKind


def broken_complaints(problems: Iterable[Problem]) -> Iterator[Complaint]:
    """What is said of these problems."""
    for problem in problems:
        check = _OF_KIND.get(problem.kind, BROKEN_BOX)
        span = problem.start, problem.end
        yield check.complain(span, "%1", (str(problem),), problem=problem)


def _look(page: PageFacts) -> Iterator[Complaint]:
    return broken_complaints(page.broken)


BROKEN_BOX = Check(
    "broken-box",
    Severity.ERROR,
    "MediaWiki reads no infobox here: readers see its wikitext.",
    of_page=_look,
)
BOX_END = Check("box-end", Severity.ERROR, "What stands behind that end is shown as text.")
BOX_NAME = Check("box-name", Severity.ERROR, "The call does not lead to the infobox.")
SWALLOWED_FIELDS = Check("swallowed-fields", Severity.ERROR, "Readers don't see these fields.")
TORN_FIELD = Check("torn-field", Severity.ERROR, "A piece of the value is taken for a field.")
UNCLOSED_TAG = Check("unclosed-tag", Severity.ERROR, "The tag is shown as text, and does nothing.")

CHECKS = (BROKEN_BOX, BOX_END, BOX_NAME, SWALLOWED_FIELDS, TORN_FIELD, UNCLOSED_TAG)
"""The first of them looks for all."""

_OF_KIND = {
    ProblemKind.EARLY_END: BOX_END,
    ProblemKind.STRAY_END: BOX_END,
    ProblemKind.NAME_IN_NAME: BOX_NAME,
    ProblemKind.BAD_NAME: BOX_NAME,
    ProblemKind.SWALLOWED: SWALLOWED_FIELDS,
    ProblemKind.TORN_TABLE: TORN_FIELD,
    ProblemKind.TORN_LINK: TORN_FIELD,
    ProblemKind.TORN_TAG: TORN_FIELD,
    ProblemKind.TORN_VALUE: TORN_FIELD,
    ProblemKind.NO_EQUALS: TORN_FIELD,
    ProblemKind.SPLIT_NAME: TORN_FIELD,
    ProblemKind.OPEN_TAG: UNCLOSED_TAG,
}
"""Of those kinds that leave the box readable; all others break it."""
