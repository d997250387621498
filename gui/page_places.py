"""Going to places of one page: an offset, a path, the next change, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.paths import PathError

if TYPE_CHECKING:
    from gui.page_tab import PageTab


class PagePlaces:
    """Makes rows current, and shows in the wikitext what has no row."""

    def __init__(self, page: PageTab) -> None:
        self._page = page

    def select_first(self) -> None:
        """Makes the first box's row current, the Field column for type-ahead."""
        top = self._page.controller.rows.top
        if top:
            self._page.tree.select(top[0], "name")

    def select_at(self, offset: int) -> bool:
        """Makes the row at an offset of the text current; False where no row stands there."""
        controller = self._page.controller
        controller.settle()
        row = controller.rows.row_at(offset)
        if row is None:
            return False
        self._page.tree.select(row, "value")
        return True

    def select_path(self, path: str, column: str) -> bool:
        """Makes the row at a path current; False where none is shown there."""
        controller = self._page.controller
        try:
            row = controller.paths.find(path)
        except PathError:
            return False
        if not controller.rows.reach(row):
            return False
        self._page.tree.select(row, column)
        return True

    def select_next_change(self) -> None:
        """Goes to the next changed field below the current row, from the last to the first."""
        controller = self._page.controller
        controller.settle()
        starts = [start for start, _ in controller.fidelity.spans]
        if not starts:
            return
        row = self._page.tree.current_row()
        document = controller.document
        behind = document.node(row).end if row >= 0 and row in document else -1
        start = next((s for s in starts if s >= behind), starts[0])
        if not self.select_at(start):
            self._page.wikitext.reveal(start, start)

    def show_problem(self) -> None:
        """Shows where an infobox, or the page, stops being readable."""
        controller = self._page.controller
        place = self._page.rescue.first_place() if controller.is_readable else None
        pieces = controller.open_pieces
        if place is None and pieces:
            place = pieces[-1].start, pieces[-1].start + len(pieces[-1].opener)
        if place is not None:
            wikitext = self._page.wikitext
            wikitext.reveal(*place)
            wikitext.setFocus()
            wikitext.editor.select(*place)
