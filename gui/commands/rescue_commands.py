"""Looks for what breaks a page's infoboxes, says so where a person looks, and mends it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from gui.commands.rescue_words import (
    consequence_words,
    mend_words,
    problem_words,
    short_words,
    tired_words,
)
from gui.editors.advice_strip import Advice
from gui.message_bar import Message, Tone, Way
from model.rescue import Mend, MendSearch, Problem, ProblemKind, find_problems, search_mends
from model.wikitext import parse
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.page_tab import PageTab

_REST_MS = 250
"""How long edits rest before the page is looked through again."""

_LONGEST_FOLLOWED = 1_000_000
"""Characters of a page that is looked through after every edit."""

_SECONDS = 0.25
"""How long mends of one problem are looked for: the window stands still meanwhile."""

_MOST_BUTTONS = 2
"""So many mends have a button of their own; all others are in a menu."""

_OF_FIELDS = frozenset(
    {
        ProblemKind.TORN_TABLE,
        ProblemKind.TORN_LINK,
        ProblemKind.TORN_TAG,
        ProblemKind.TORN_VALUE,
        ProblemKind.NO_EQUALS,
        ProblemKind.SPLIT_NAME,
        ProblemKind.OPEN_TAG,
    }
)
"""Told at their rows; all others above the page, or in the tree's place."""


class RescueCommands(QObject):
    """What is wrong with the infoboxes of one page, and what can be done about it.

    While somebody types in the page's wikitext nothing above it comes or goes: that waits until
    the text is left, and till then the strip below it offers the mends.
    """

    def __init__(self, page: PageTab) -> None:
        super().__init__(page)
        self._page = page
        self._controller = page.controller
        self._text = parse("")
        self._problems: tuple[Problem, ...] = ()
        self._of_rows: dict[int, Problem] = {}
        self._mends: dict[Problem, MendSearch] = {}
        self._told: tuple[str, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.look)
        self._controller.tree_read.connect(self._on_read)
        self._controller.readable_changed.connect(self._on_read)
        self._controller.reset.connect(self.look)
        page.wikitext.editor.left.connect(self._tell)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, as the page was looked through last."""
        return self._problems

    def problems_now(self) -> tuple[Problem, ...]:
        """The same of the page as it is; none where it was not looked through since."""
        is_known = self._controller.document.text == self._text.text
        return self._problems if is_known else ()

    def _on_read(self, *_args: object) -> None:
        """Look again soon; of a very long page only where that is asked for, as it takes long."""
        if len(self._controller.document.text) <= _LONGEST_FOLLOWED:
            self._timer.start()

    def look(self) -> None:
        """Look through the page as it is now, and say what is wrong."""
        self._timer.stop()
        document = self._controller.document
        text = document.text
        if text != self._text.text:
            self._text = parse(text, syntax=document.syntax)
            self._problems = tuple(find_problems(self._text, document.syntax))
            self._mends = {}
        # While the page cannot be read, the tree shows another text than the one looked through.
        self._of_rows = {} if document.is_behind else dict(self._rows())
        sentences = {row: self._words(problem) for row, problem in self._of_rows.items()}
        self._page.mark_problems("rescue", sentences)
        self._page.editor.refresh_advice()
        self._tell()

    def _rows(self) -> Iterator[tuple[int, Problem]]:
        """The rows that are concerned, each with the first problem it has."""
        document, seen = self._controller.document, set()
        for problem in self._problems:
            box = document.template_at(problem.box_start) if problem.first >= 0 else None
            if box is None or problem.kind is ProblemKind.EARLY_END:
                continue
            arguments = [c.id for c in document.children(box) if c.kind is NodeKind.ARGUMENT]
            for row in arguments[problem.first : problem.last + 1]:
                if row not in seen:
                    seen.add(row)
                    yield row, problem

    # Saying it

    def advice(self, row: int) -> Advice | None:
        """What the editor says of a row that is torn."""
        problem = self._of_rows.get(row)
        if problem is None:
            return None
        words = f"{self._words(problem)} {self._consequence(problem)}"
        return Advice(words, tuple(self.ways(problem)))

    def _tell(self) -> None:
        """Say what is wrong with a box as a whole: in the tree's place, or above the page."""
        problem = next((p for p in self._problems if p.kind not in _OF_FIELDS), None)
        self._controller.note_trouble(short_words(problem) if problem else "")
        self._offer_below(problem)
        if self._page.wikitext.editor.hasFocus():
            return
        has_rows = bool(self._controller.rows.top)
        self._tell_above(problem if has_rows else None)
        if problem is not None and not has_rows:
            ways = [self._place_way(), *self.ways(problem)]
            empty, words = self._page.tree.empty, self._words(problem)
            if empty.text != words:
                empty.say(words, empty.button.text())
            empty.offer(self._consequence(problem), ways)

    def _offer_below(self, problem: Problem | None) -> None:
        """Offer the mends where somebody is typing, unless they are offered above already."""
        strip = self._page.wikitext.strip
        is_typing = self._page.wikitext.editor.hasFocus() and self._told is None
        if problem is not None and problem.is_unread and is_typing:
            strip.offer(list(self.ways(problem)))
        else:
            strip.offer([])

    def _tell_above(self, problem: Problem | None) -> None:
        if problem is None:
            self._told = None
            self._page.messages.dismiss("rescue")
            return
        words = self._words(problem), self._consequence(problem)
        if words == self._told:
            return
        self._told = words
        ways = (self._place_way(), *self.ways(problem))
        message = Message("rescue", " ".join(words), Tone.WARNING, ways)
        self._page.messages.show_message(message)

    def _words(self, problem: Problem) -> str:
        return problem_words(problem, self._page.controller.document.line_of(problem.start))

    def _place_way(self) -> Way:
        return Way(_tr("Show the place"), self._page.problem_asked.emit)

    def ways(self, problem: Problem) -> Iterator[Way]:
        """The mends that work, as buttons."""
        mends = self._mends_of(problem)
        for mend in mends[:_MOST_BUTTONS]:
            yield Way(mend_words(mend).replace("&", "&&"), partial(self.mend, problem, mend))
        if len(mends) > _MOST_BUTTONS:
            yield Way(_tr("More ways…"), partial(self._show_more, problem))

    def _consequence(self, problem: Problem) -> str:
        """What the problem does; and that not all mends were tried, where that is so."""
        words = consequence_words(problem)
        search = self._search(problem)
        return f"{words} {tired_words(search)}" if search.gave_up else words

    def _mends_of(self, problem: Problem) -> tuple[Mend, ...]:
        return self._search(problem).mends

    def _search(self, problem: Problem) -> MendSearch:
        if problem not in self._mends:
            syntax = self._controller.document.syntax
            self._mends[problem] = search_mends(self._text, problem, syntax, seconds=_SECONDS)
        return self._mends[problem]

    # Doing it

    def first_place(self) -> tuple[int, int] | None:
        """The span that is to blame for the first problem of a box as a whole, if there is one."""
        if not self._is_fresh():
            return None
        problem = next((p for p in self._problems if p.kind not in _OF_FIELDS), None)
        return None if problem is None else (problem.start, problem.end)

    def mend(self, problem: Problem, mend: Mend) -> None:
        """Show what a mend changes, and make it if it is wanted."""
        if self._page.commit_editors() is not None or not self._is_fresh():
            return
        title = mend_words(mend)
        make = partial(self._make, problem, mend)
        explanation = f"{self._words(problem)} {consequence_words(problem)}"
        self._page.show_change(title, explanation, mend.edit, make)

    def _make(self, problem: Problem, mend: Mend) -> None:
        label = _tr("Mend %1").replace("%1", problem.box)
        start = mend.edit.map(problem.box_start, after=True)
        self._controller.replace_text(mend.edit, label)
        self._controller.settle()
        self._page.messages.dismiss("rescue")
        self.look()
        box = self._controller.document.template_at(start)
        row = box if box is None else self._row_of(box, problem)
        if row is not None and row in self._controller.rows:
            self._controller.select(row)
            if not self._page.wikitext.is_written_in:
                self._page.focus()

    def _row_of(self, box: int, problem: Problem) -> int:
        """The field that was mended, or the box."""
        for child in self._controller.document.children(box):
            is_named = child.kind is NodeKind.ARGUMENT
            if is_named and self._controller.texts.name(child.id) == problem.field:
                return child.id
        return box

    def _is_fresh(self) -> bool:
        """Whether the page is still the one that was looked through; else it is looked at anew."""
        self._controller.settle()
        if self._controller.document.text == self._text.text:
            return True
        self.look()
        return False

    def menu_of(self, problem: Problem) -> QMenu:
        """The mends that have no button of their own."""
        menu = QMenu(self._page.tree)
        menu.setAccessibleName(_tr("More ways"))
        for mend in self._mends_of(problem)[_MOST_BUTTONS:]:
            action = menu.addAction(mend_words(mend).replace("&", "&&"))
            action.triggered.connect(partial(self.mend, problem, mend))
        return menu

    def _show_more(self, problem: Problem) -> None:
        menu = self.menu_of(problem)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())


def _tr(text: str) -> str:
    return QCoreApplication.translate("RescueCommands", text)
