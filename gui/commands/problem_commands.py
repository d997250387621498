"""What the window does about problems: the panel, going from one to the next, silencing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.settings import Settings
from gui.status_bar import StatusBar
from gui.theme_manager import ThemeManager
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.page_problems import PageProblems
    from gui.page_tab import PageTab
    from gui.panels.problems import ProblemsPanel
    from model.checks.complaint import Complaint

PANEL = "problems"


class ProblemCommands(QObject):
    """Connects the actions; `fields` knows the page that is shown."""

    changed = Signal()
    """Another page is shown, or there are other problems on it."""

    def __init__(
        self,
        actions: Actions,
        fields: FieldCommands,
        workspace: Workspace,
        settings: Settings,
        themes: ThemeManager,
    ) -> None:
        super().__init__(workspace)
        self._actions = actions
        self._fields = fields
        self._workspace = workspace
        self._settings = settings
        self._themes = themes
        self._status: StatusBar | None = None
        self._page: PageTab | None = None
        self._current: Complaint | None = None
        self._panel: ProblemsPanel | None = None
        workspace.add_panel(PANEL, self.tr("Problems"), self._make)
        actions.go_to_problems.triggered.connect(self.show_panel)
        actions.next_problem.triggered.connect(lambda: self._go(1))
        actions.previous_problem.triggered.connect(lambda: self._go(-1))
        fields.updated.connect(self._follow)
        self._tell()

    def use_status_bar(self, status: StatusBar) -> None:
        """Show there how many there are, and come from there."""
        self._status = status
        status.problems_asked.connect(self.show_panel)

    @property
    def problems(self) -> PageProblems | None:
        """Those of the page that is shown; None before it has been looked through."""
        page = self._page
        return page.problems if page is not None and page.is_checked else None

    def show_panel(self) -> None:
        """Shows the panel and goes there; Esc goes back to the page."""
        panel = self._workspace.bring_panel(PANEL)
        panel.setFocus()

    def _make(self, parent: QWidget) -> QWidget:
        from gui.panels.problems import ProblemsPanel  # noqa: PLC0415 - when it is asked for

        self._panel = ProblemsPanel(self, self._themes, parent)
        self._panel.left.connect(self._go_back)
        return self._panel

    def _go_back(self) -> None:
        if self._page is not None:
            self._page.focus()

    def _go(self, step: int) -> None:
        """Goes to the next problem in text order, or to the one before."""
        problems = self.problems
        if problems is None:
            return
        problems.follow()
        current = self._current if self._is_there(self._current) else None
        following = problems.next_of(current, step)
        if following is None:
            return
        self._current = following
        if not problems.show(following):
            self._workspace.bring_wikitext()
        if self._panel is not None:
            self._panel.choose(following)

    def go_to(self, complaint: Complaint) -> None:
        """Leads to a problem in the tree, or in the wikitext where no row stands for it."""
        problems, page = self.problems, self._page
        if problems is None or page is None:
            return
        if problems.show(complaint):
            page.focus()
            return
        self._workspace.bring_wikitext()
        page.wikitext.enter()

    def _is_there(self, complaint: Complaint | None) -> bool:
        """Whether the person is where the last step led to."""
        page = self._page
        if complaint is None or page is None:
            return False
        row = page.controller.rows.row_at(complaint.start)
        return row is None or row == page.tree.current_row()

    # Following the page

    def _follow(self) -> None:
        page = self._fields.page
        if page is self._page:
            return
        if self._page is not None:
            self._page.problems_made.disconnect(self._on_made)
            self._page.title_changed.disconnect(self._silence)
            if self._page.is_checked:
                self._page.problems.changed.disconnect(self._tell)
        self._page, self._current = page, None
        if page is not None:
            page.problems_made.connect(self._on_made)
            page.title_changed.connect(self._silence)
            if page.is_checked:
                self._on_made()
        self._tell()

    def _on_made(self) -> None:
        if self._page is not None:
            self._page.problems.changed.connect(self._tell)
            self._silence()

    def _tell(self) -> None:
        problems = self.problems
        found = problems.complaints if problems is not None else ()
        title = self.tr("Problems")
        if found:
            title = self.tr("Problems (%1)").replace("%1", str(len(found)))
        self._workspace.call_panel(PANEL, title)
        self._actions.go_to_problems.setEnabled(self._page is not None)
        for action in (self._actions.next_problem, self._actions.previous_problem):
            action.setEnabled(bool(found))
        if self._status is not None:
            self._show_status(found)
        self.changed.emit()

    def _show_status(self, found: Iterable[Complaint]) -> None:
        assert self._status is not None
        listed = list(found)
        if not listed:
            self._status.show_problems("", "dim")
            return
        from gui.commands.problem_words import LOOKS, count_words, summary_words  # noqa: PLC0415

        worst = min((c.severity for c in listed), key=lambda severity: severity.rank)
        count = sum(c.severity is worst for c in listed)
        role = LOOKS[worst][1]
        self._status.show_problems(count_words(worst, count), role, summary_words(listed))

    # Silencing

    @property
    def can_silence_here(self) -> bool:
        """Whether the page has a file by which it is known again."""
        return self._path is not None

    @property
    def silenced(self) -> Counter[str]:
        """The kinds that are silenced for the page, each with how many there are."""
        found = self.problems.silenced if self.problems is not None else Counter[str]()
        return Counter({code: found[code] for code in sorted(self._codes())})

    def silence(self, code: str, *_checked: bool, everywhere: bool) -> None:
        """Tell no more of a kind: on this page, or on all pages."""
        page = None if everywhere else self._path
        codes = self._settings.silenced_codes(page) | {code}
        self._settings.set_silenced_codes(page, codes)
        self._silence()

    def tell_again(self, code: str, *_checked: bool) -> None:
        """Tell of a kind that was silenced, for this page or for all."""
        for page in {None, self._path}:
            codes = self._settings.silenced_codes(page)
            if code in codes:
                self._settings.set_silenced_codes(page, codes - {code})
        self._silence()

    def _silence(self) -> None:
        if self.problems is not None:
            self.problems.silence(self._codes())
        self._tell()

    def _codes(self) -> frozenset[str]:
        everywhere = self._settings.silenced_codes(None)
        here = self._settings.silenced_codes(self._path)
        return everywhere | here

    @property
    def _path(self) -> Path | None:
        return self._page.controller.path if self._page is not None else None
