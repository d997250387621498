"""What the checks find on one page: looked for when nobody types, gone to, and mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gui.commands.problem_words import (
    LOOKS,
    about_words,
    complaint_words,
    fix_all_words,
    fix_words,
)
from gui.editors.advice_strip import Advice
from gui.message_bar import Way
from gui.refusal import Refusal
from gui.undo import Selected
from model.checks.checker import Checker
from model.checks.complaint import Complaint, Severity
from model.checks.places import arguments_round
from model.line_index import LineIndex
from model.rescue import Problem
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.page_tab import PageTab
    from model.checks.fix import Fix
    from model.document import Document
    from model.operations import Proposal

_REST_MS = 300
"""How long edits rest before the page is checked again; `RescueCommands` has looked by then."""
_SLICE = 0.006
"""Seconds of work, of which a frame has room for one."""
_TOLD_OF = (NodeKind.ARGUMENT, NodeKind.TEMPLATE, NodeKind.REFERENCE)
"""What a complaint is about."""
_MARKED_OTHERWISE = frozenset(
    {
        *("broken-box", "box-end", "box-name", "swallowed-fields", "torn-field", "unclosed-tag"),
        *("duplicate-argument", "unknown-parameter", "deprecated-parameter", "required-missing"),
        "alias-and-parameter",
    }
)
"""What has a mark of its own in the tree."""
_ADVISED_OTHERWISE = _MARKED_OTHERWISE - {
    *("unknown-parameter", "deprecated-parameter", "alias-and-parameter")
}


class PageProblems(QObject):
    """Keeps the complaints up to the page. Nothing is altered but by a fix that is agreed to."""

    changed = Signal()
    """There are other complaints, or they stand elsewhere."""

    def __init__(self, page: PageTab) -> None:
        super().__init__(page)
        self._page = page
        self._controller = page.controller
        self._all: Sequence[Complaint] = ()
        self._silenced: frozenset[str] = frozenset()
        self._reading: object = None
        self._lines = LineIndex("")
        self._of_rows: dict[int, Complaint] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        self._make_checker()
        self._controller.tree_read.connect(self.ask)
        self._controller.specs_changed.connect(self._on_specs)
        self._controller.readable_changed.connect(self.ask)
        self._controller.reset.connect(self._on_reset)

    # Looking

    @property
    def complaints(self) -> Sequence[Complaint]:
        """What was found last, but for the kinds that are silenced, in text order."""
        return [c for c in self._all if c.code not in self._silenced]

    @property
    def silenced(self) -> Counter[str]:
        """How many were found of each kind that is silenced."""
        return Counter(c.code for c in self._all if c.code in self._silenced)

    def silence(self, codes: frozenset[str]) -> None:
        """Leave out what has these codes, and nothing else."""
        if codes != self._silenced:
            self._silenced = codes
            self._tell()

    def ask(self) -> None:
        """Look soon, when nothing happens for a while."""
        self._timer.start(_REST_MS)

    def look(self) -> None:
        """Look now, at all that is not known yet."""
        self._timer.stop()
        self._controller.settle()
        document = self._controller.document
        self._lines = LineIndex(document.text)
        self._reading = None if document.is_behind else document.reading
        # While the page cannot be read, what it is broken by is all that there is to say.
        found = self._checker.broken() if document.is_behind else self._checker.complaints()
        self._all = tuple(found)
        self._tell()

    def follow(self) -> None:
        """Look now where the page is another than the one that was looked at."""
        self._controller.settle()
        if self._reading is not self._controller.document.reading:
            self.look()

    def _work(self) -> None:
        """Look for as long as nobody notices, and go on after that until all is looked at."""
        if self._controller.document.is_behind or self._checker.look(_SLICE):
            self.look()
        else:
            self._timer.start(0)

    def _make_checker(self) -> None:
        controller = self._controller
        library = controller.template_specs.library
        references = controller.texts.references
        self._checker = Checker(controller.document, library, references, self._broken)

    def _broken(self, _document: Document) -> Iterable[Problem]:
        return self._page.rescue.problems_now()

    def _on_specs(self) -> None:
        self._checker.forget()
        self.ask()

    def _on_reset(self) -> None:
        self._make_checker()
        self.ask()

    def _tell(self) -> None:
        self._of_rows = {}
        marked: dict[int, str] = {}
        for complaint in self.complaints if self._reading is not None else ():
            rows = arguments_round(self._controller.document, complaint.start, complaint.end)
            for row in rows[-1:]:
                if complaint.code not in _ADVISED_OTHERWISE:
                    self._of_rows.setdefault(row, complaint)
            is_marked = complaint.code not in _MARKED_OTHERWISE
            if is_marked and complaint.severity is not Severity.HINT:
                for row in {*rows[:1], *rows[-1:]}:
                    marked.setdefault(row, self.words(complaint))
        self._page.mark_problems("checks", marked)
        self._page.editor.refresh_advice()
        self.changed.emit()

    # Saying it

    def words(self, complaint: Complaint) -> str:
        """What is wrong, as a sentence."""
        other = self._lines.place(complaint.other).line if complaint.other >= 0 else 0
        return complaint_words(complaint, self.line(complaint), other)

    def line(self, complaint: Complaint) -> int:
        """The line where it stands, from 1."""
        return self._lines.place(complaint.start).line

    def advice(self, row: int) -> Advice | None:
        """What the editor says of a row."""
        complaint = self._of_rows.get(row)
        if complaint is None or self._reading is not self._controller.document.reading:
            return None
        icon, role = LOOKS[complaint.severity]
        return Advice(self.words(complaint), tuple(self._fix_ways(complaint)), icon, role)

    def ways(self, complaint: Complaint) -> list[Way]:
        """What can be done about it, as buttons: about this one, and about all of its kind."""
        if isinstance(complaint.problem, Problem):
            return list(self._page.rescue.ways(complaint.problem))
        return [
            *self._add_ways(complaint),
            *self._fix_ways(complaint),
            *self._fix_all_ways(complaint),
        ]

    def _add_ways(self, complaint: Complaint) -> Iterator[Way]:
        """To add the fields that are missing, which are then there to be filled in."""
        names = complaint.missing
        if not names or self._template(complaint) is None:
            return
        words = _tr("Add “%1”").replace("%1", names[0])
        if len(names) > 1:
            words = _tr("Add these %n fields", len(names))
        yield Way(words.replace("&", "&&"), partial(self._add, complaint))

    def _fix_ways(self, complaint: Complaint) -> Iterator[Way]:
        for number, fix in enumerate(complaint.fixes):
            label = fix_words(fix).replace("&", "&&") + "…"
            yield Way(label, partial(self._mend, complaint, number))

    def _fix_all_ways(self, complaint: Complaint) -> Iterator[Way]:
        for words in dict.fromkeys(fix.words for fix in complaint.fixes):
            count = len(self._alike(complaint.code, words))
            if count > 1:
                label = fix_all_words(words, count).replace("&", "&&")
                yield Way(label, partial(self._mend_all, complaint, words))

    def _alike(self, code: str, words: str) -> list[Fix]:
        """For each complaint of a kind the first of its fixes that does the same."""
        fixes = (c.fixes for c in self.complaints if c.code == code)
        first = (next((fix for fix in some if fix.words == words), None) for some in fixes)
        return [fix for fix in first if fix is not None]

    # Going there

    def show(self, complaint: Complaint) -> bool:
        """Make the row current that it is about; where no row is, mark it in the wikitext.

        Whether there is a row.
        """
        now = self._now(complaint)
        if now is None:
            return True
        row = self._row_at(now.start)
        is_unread = isinstance(now.problem, Problem) and now.problem.is_unread
        if row is None or is_unread or self._reading is None:
            self._page.wikitext.reveal(now.start, now.end)
            return False
        self._page.tree.select(row, "name" if now.is_of_name else "value")
        return True

    def _row_at(self, offset: int) -> int | None:
        """The innermost field, template or reference at an offset: not a piece of a value."""
        rows, texts = self._controller.rows, self._controller.texts
        row = rows.row_at(offset)
        while row is not None and texts.kind(row) not in _TOLD_OF and rows.parent(row) is not None:
            row = rows.parent(row)
        return row

    def next_of(self, complaint: Complaint | None, step: int) -> Complaint | None:
        """The next complaint in text order, from the last to the first; -1 goes back.

        Without one that is current, the next from the row that is.
        """
        found = self.complaints
        if not found:
            return None
        if complaint in found:
            return found[(found.index(complaint) + step) % len(found)]
        row, document = self._page.tree.current_row(), self._controller.document
        at = document.start(row) if row in document else 0
        behind = next((i for i, c in enumerate(found) if c.start > at), len(found))
        return found[(behind if step > 0 else behind - 1) % len(found)]

    def _now(self, complaint: Complaint) -> Complaint | None:
        """The complaint as it stands in the page as it is; None where it is gone."""
        self.follow()
        if complaint in self._all:
            return complaint
        known = (complaint.code, complaint.values)
        return next((c for c in self._all if (c.code, c.values) == known), None)

    # Mending

    def _mend(self, complaint: Complaint, number: int) -> None:
        if self._page.commit_editors() is not None:
            return
        now = self._now(complaint)
        if now is None or number >= len(now.fixes):
            return
        fix = now.fixes[number]
        name = now.values[0] if now.values else ""
        title = _tr("%1: %2").replace("%1", name, 1).replace("%2", fix_words(fix), 1)
        words = f"{self.words(now)} {about_words(now)}"
        self._show_change(title, words, now, [fix])

    def _add(self, complaint: Complaint) -> None:
        template = self._template(complaint)
        if template is not None:
            new = dict.fromkeys(complaint.missing, "")
            fields = self._controller.fields
            self._page.run(template, partial(fields.add_known, template, new))

    def _template(self, complaint: Complaint) -> int | None:
        """The row of the template whose name a complaint is about."""
        row = self._row(complaint)
        kind = self._controller.texts.kind(row)
        return row if kind is NodeKind.TEMPLATE and row in self._controller.rows else None

    def _mend_all(self, complaint: Complaint, words: str) -> None:
        if self._page.commit_editors() is not None or self._now(complaint) is None:
            return
        fixes = self._alike(complaint.code, words)
        possible = fixes
        if not self._is_possible(complaint, fixes):
            possible = [fix for fix in fixes if self._is_possible(complaint, [fix])]
        title = fix_all_words(words, len(possible)).removesuffix("…")
        explanation = about_words(complaint)
        left = len(fixes) - len(possible)
        if left:
            explanation += " " + _tr("%n of them cannot be mended so.", left)
        self._show_change(title, explanation, complaint, possible)

    def _is_possible(self, complaint: Complaint, fixes: list[Fix]) -> bool:
        proposals = self._proposals(fixes)
        row = self._row(complaint)
        return bool(proposals) and self._controller.check(proposals, row) is None

    def _show_change(
        self, title: str, explanation: str, complaint: Complaint, fixes: list[Fix]
    ) -> None:
        proposals = self._proposals(fixes)
        row = self._row(complaint)
        refusal = self._controller.check(proposals, row) if proposals else self._no_way(row)
        if refusal is not None:
            self._page.show_refusal(refusal)
            return
        edit = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
        make = partial(self._make, title, proposals, row)
        self._page.show_change(title, explanation, edit, make)

    def _proposals(self, fixes: Sequence[Fix]) -> list[Proposal]:
        # Loaded when something is first mended, as all that only edits need.
        from model.checks.fixing import proposals_of  # noqa: PLC0415

        return proposals_of(self._controller.document, fixes)

    def _make(self, title: str, proposals: Sequence[Proposal], row: int) -> Refusal | None:
        place = Selected(row, self._controller.column)
        refusal = self._controller.do(title, proposals, row, place)
        if refusal is None:
            self.look()
        return refusal

    def _no_way(self, row: int) -> Refusal:
        message = _tr("This cannot be mended so: an item holds what no item of a list can hold.")
        return self._controller.edits.refuse(row, message)

    def _row(self, complaint: Complaint) -> int:
        """The row that an edit is made for."""
        now = self._now(complaint) or complaint
        row = self._row_at(now.start)
        return row if row is not None else self._controller.document.root_id


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("PageProblems", text, "", number)
