"""Which of the ways to mend a problem do so: each is tried on a copy before it is offered."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from model.boxes import template_of
from model.rescue.candidates import candidates
from model.rescue.finding import find_problems
from model.rescue.mends import Mend
from model.rescue.problems import Problem, ProblemKind
from model.rescue.unread_boxes import FIELD_LINE
from model.text_edit import TextEdit
from model.wikitext import Page, Template, parse
from model.wikitext.preprocessor import PieceKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_MOST_PLACES = 8
"""So many places are mended together before a box is given up."""

_MOST_READ, _COST_OF_A_PROBLEM = 2_000_000, 200
"""Characters that are read in trying. A problem counts as much as so many: hostile pages have
thousands, and no mend of one is worth the wait."""

_READ_WRONG = frozenset({ProblemKind.EARLY_END})


@dataclass(frozen=True, slots=True)
class MendSearch:
    """The mends that were found, the likeliest first, and whether others were left untried."""

    mends: tuple[Mend, ...]
    gave_up: bool


def find_mends(
    page: Page, problem: Problem, syntax: WikiSyntax = DEFAULT_SYNTAX, *, most: int = 8
) -> list[Mend]:
    """The mends that lead to the box being read with all its fields, the likeliest first.

    Each is an edit of the page's text. Where more than this problem keeps the box from being
    read, the others are mended along with it.
    """
    return list(search_mends(page, problem, syntax, most=most).mends)


def search_mends(
    page: Page,
    problem: Problem,
    syntax: WikiSyntax = DEFAULT_SYNTAX,
    *,
    most: int = 8,
    seconds: float = math.inf,
) -> MendSearch:
    """What `find_mends` finds within so many seconds of work; one way is tried in any case."""
    trial = _Trial(page, problem, syntax, time.thread_time() + seconds)
    found: dict[TextEdit, tuple[Mend, int]] = {}
    gave_up = False
    for candidate in candidates(page.text, problem, trial.box):
        gave_up = trial.is_tired
        if len(found) == most or gave_up:
            break
        mended = trial.completed(candidate)
        if mended is not None:
            found.setdefault(mended[0].edit, mended)
    # One that tears the field apart instead is none where another does not.
    least = min((left for _, left in found.values()), default=0)
    mends = tuple(mend for mend, left in found.values() if left == least)
    return MendSearch(mends, gave_up or trial.was_cut_short)


class _Trial:
    """Makes mends of one problem on a copy, and looks at what is read then."""

    def __init__(self, page: Page, problem: Problem, syntax: WikiSyntax, deadline: float) -> None:
        self._page = page
        self._deadline = deadline
        self._problem = problem
        self._syntax = syntax
        self._read = 0
        self._has_tried = False
        self.was_cut_short = False
        self.box = _template_at(page, problem.box_start)
        self._alike = sum(p.kind is problem.kind for p in self._problems(page, problem.box_start))
        self._read = 0

    @property
    def is_tired(self) -> bool:
        """Whether so much was read, or it took so long, that nothing else is tried."""
        is_late = self._has_tried and time.thread_time() > self._deadline
        return is_late or self._read > _MOST_READ

    def _problems(self, page: Page, box_start: int) -> list[Problem]:
        """What is wrong with the box that begins there."""
        found = find_problems(page, self._syntax)
        self._read += len(page.text) + _COST_OF_A_PROBLEM * len(found)
        return [problem for problem in found if problem.box_start == box_start]

    def completed(self, mend: Mend) -> tuple[Mend, int] | None:
        """The mend, with what else must be mended, and how many problems the box has then.

        None where it comes to nothing.
        """
        edit = mend.edit
        for places in range(1, _MOST_PLACES + 1):
            page = parse(edit.apply(self._page.text), syntax=self._syntax)
            start = edit.map(self._problem.box_start, after=True)
            mine = self._problems(page, start)
            self._has_tried = True
            unread = [problem for problem in mine if problem.is_unread]
            if not unread:
                is_good = self._is_good(page, edit, start, mine)
                return (replace(mend, edit=edit, places=places), len(mine)) if is_good else None
            if not self._problem.is_unread:
                return None
            if self.is_tired:
                self.was_cut_short = True
                return None
            following = unread[0]
            if following.start <= edit.map(self._problem.start) and places > 1:
                return None
            further = next(_alike(candidates(page.text, following, None), mend), None)
            if further is None:
                return None
            edit = edit.compose(further.edit)
        return None

    def _is_good(self, page: Page, edit: TextEdit, start: int, mine: list[Problem]) -> bool:
        box = _template_at(page, start)
        if box is None or not self._is_named_so(box):
            return False
        if any(problem.kind in _READ_WRONG for problem in mine):
            return False
        if sum(problem.kind is self._problem.kind for problem in mine) >= max(self._alike, 1):
            return False
        return self._others_are_kept(page, edit, box) and self._has_fields(page, edit, box)

    def _is_named_so(self, box: Template) -> bool:
        """Whether it is the infobox still; where its name was broken, whether it is one."""
        problem = self._problem
        is_in_name = problem.field is None and problem.start > problem.box_start
        if is_in_name or problem.kind is ProblemKind.BAD_NAME:
            return self._syntax.is_infobox(box.name_text)
        return self._syntax.normalize_template_name(box.name_text) == problem.box

    def _others_are_kept(self, page: Page, edit: TextEdit, box: Template) -> bool:
        """Whether what was read outside the box still is."""
        now = set(_templates(page))
        tags = self._tags_in(page, box)
        old_end = self.box.end if self.box else None
        for start, end in _templates(self._page):
            if start in (self._problem.start, self._problem.box_start):
                continue
            place = edit.map(start, after=True), edit.map(end)
            inside = box.start <= place[0] < box.end
            if old_end is not None and start < old_end and inside:
                continue
            if place not in now and not any(tag.start < place[0] < tag.stop for tag in tags):
                return False
        return True

    def _tags_in(self, page: Page, box: Template) -> list[range]:
        """References, say, that the box has now: a template in one that was open is in it now."""
        found = page.scan
        return [
            range(found.starts[record], found.ends[record])
            for record, kind in enumerate(found.kinds)
            if kind in (PieceKind.EXTENSION_TAG, PieceKind.COMMENT)
            and box.start < found.starts[record] < found.ends[record] < box.end
        ]

    def _has_fields(self, page: Page, edit: TextEdit, box: Template) -> bool:
        """Whether each line that begins as a field is one, and none is in what was closed."""
        names = [argument.name_text for argument in box.arguments]
        problem = self._problem
        if self.box is not None and not problem.is_unread and problem.others:
            return self._is_as_meant(names)
        pipes = {argument.start - 1 for argument in box.arguments}
        record = _record_at(page, box.start)
        pieces = [(page.scan.starts[r], page.scan.ends[r]) for r in page.scan.children(record)]
        mended = {edit.map(self._problem.start), edit.map(self._problem.start, after=True)}
        at = 0
        for match in FIELD_LINE.finditer(page.text, box.start, box.end):
            pipe = page.text.index("|", match.start())
            while at < len(pieces) and pieces[at][1] <= pipe:
                at += 1
            is_inside = at < len(pieces) and pieces[at][0] < pipe
            if pipe not in pipes and not (is_inside and pieces[at][0] not in mended):
                return False
        return bool(box.arguments)

    def _is_as_meant(self, names: list[str | None]) -> bool:
        """Whether the names of a torn box are what is left without the pieces."""
        assert self.box is not None
        problem = self._problem
        before = [argument.name_text for argument in self.box.arguments]
        if problem.kind is ProblemKind.SWALLOWED:
            return len(names) > len(before) and names[: problem.first] == before[: problem.first]
        if problem.kind is ProblemKind.EARLY_END:
            named = [name.strip() for name in names if name is not None]
            return all(other in named for other in problem.others)
        if problem.kind in (
            ProblemKind.SPLIT_NAME,
            ProblemKind.NO_EQUALS,
            ProblemKind.NAME_IN_NAME,
        ):
            return len(names) in (len(before), len(before) + 1, len(before) - 1)
        return names == before[: problem.first + 1] + before[problem.last + 1 :]


def _alike(found: Iterator[Mend], mend: Mend) -> Iterator[Mend]:
    """Those that mend in the same manner."""
    return (other for other in found if other.kind is mend.kind)


def _templates(page: Page) -> Iterator[tuple[int, int]]:
    found = page.scan
    for record, kind in enumerate(found.kinds):
        if kind == PieceKind.TEMPLATE:
            yield found.starts[record], found.ends[record]


def _record_at(page: Page, start: int) -> int:
    found = page.scan
    for record in reversed(range(len(found))):
        if found.starts[record] == start and found.kinds[record] == PieceKind.TEMPLATE:
            return record
    return -1


def _template_at(page: Page, start: int) -> Template | None:
    record = _record_at(page, start)
    return None if record < 0 else template_of(page, record)
