"""What the commands on a page as a whole do: go to a place, find, fold, add a reference."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.filter_line import FilterLine
from gui.page_tab import PageTab
from gui.theme_manager import ThemeManager
from gui.workspace import Workspace


class PageCommands(QObject):
    """Connects the actions, and enables those that can act.

    They are about the page that `fields` knows as the current one.
    """

    def __init__(
        self,
        actions: Actions,
        fields: FieldCommands,
        workspace: Workspace,
        filter_line: FilterLine,
        theme_manager: ThemeManager,
    ) -> None:
        super().__init__(workspace)
        self._actions = actions
        self._fields = fields
        self._workspace = workspace
        self._filter = filter_line
        self._themes = theme_manager
        self._connect()

    def _connect(self) -> None:
        a = self._actions
        self._filter.textChanged.connect(self._apply_filter)
        # Enter goes from the filter to the match that it has made current.
        self._filter.returnPressed.connect(self._go_to_tree)
        self._filter.left.connect(self._go_to_tree)
        a.find.triggered.connect(self._filter.ask)
        a.find_next.triggered.connect(lambda: self._on_page(lambda p: p.tree.find_next()))
        a.find_previous.triggered.connect(
            lambda: self._on_page(lambda p: p.tree.find_next(backwards=True))
        )
        a.all_templates.toggled.connect(self._show_everything)
        a.expand_all.triggered.connect(lambda: self._on_page(lambda p: p.tree.expand_all_below()))
        a.collapse_all.triggered.connect(lambda: self._on_page(lambda p: p.tree.collapse_all()))
        a.go_to_tree.triggered.connect(self._go_to_tree)
        a.go_to_editor.triggered.connect(self._go_to_editor)
        a.go_to_wikitext.triggered.connect(self._go_to_wikitext)
        a.go_to_path.triggered.connect(lambda: self._on_page(self._go_to_path))
        a.add_reference.triggered.connect(lambda: self._on_page(self._add_reference))
        a.next_change.triggered.connect(
            lambda: self._on_page(lambda p: p.places.select_next_change())
        )

    def update(self) -> None:
        """Enables what can act on the page as it is."""
        a, page = self._actions, self._fields.page
        for action in (
            *(a.find, a.find_next, a.find_previous),
            *(a.go_to_tree, a.go_to_editor, a.go_to_path),
            *(a.collapse_all, a.all_templates),
        ):
            action.setEnabled(page is not None)
        a.next_change.setEnabled(page is not None and bool(page.controller.fidelity.spans))

    def show_problem(self) -> None:
        """Shows in the wikitext where the page, or an infobox, stops being readable."""
        self._workspace.bring_wikitext()
        self._on_page(lambda page: page.places.show_problem())

    def _on_page(self, act: Callable[[PageTab], object]) -> None:
        if self._fields.page is not None:
            act(self._fields.page)

    def _apply_filter(self, text: str) -> None:
        for page in self._workspace.trees.seen if self._fields.page else ():
            page.tree.set_filter(text)

    def _show_everything(self, everything: bool) -> None:
        page = self._fields.page
        if page is None or page.controller.rows.everything == everything:
            return
        page.controller.rows.show_everything(everything)
        if page.tree.current_row() < 0:
            page.places.select_first()

    def _go_to_tree(self) -> None:
        self._on_page(lambda page: page.focus())

    def _go_to_editor(self) -> None:
        self._workspace.bring_editor()
        self._on_page(lambda page: page.editor.focus_value())

    def _go_to_wikitext(self) -> None:
        self._workspace.bring_wikitext()
        self._on_page(lambda page: page.wikitext.enter())

    def _go_to_path(self, page: PageTab) -> None:
        # Loaded when it is first asked for, as the next.
        from gui.go_to import go_to  # noqa: PLC0415

        go_to(page, self._actions.all_templates, self._themes, self._workspace)

    def _add_reference(self, page: PageTab) -> None:
        from gui.commands.reference_line import add_reference  # noqa: PLC0415

        add_reference(page, self._themes, self._workspace)
