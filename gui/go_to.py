"""Go to…: a line over the tree that takes a path, completed segment by segment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from gui.line_over_tree import LineOverTree
from gui.page_tab import PageTab
from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip
from model.path_offers import Offer, offers_for
from model.paths import NoBoxForPathError, PathError, Paths
from model.rows.row_text import RowText

_MOST_OFFERED = 60
_MOST_IN_SIGHT = 10
_WIDTH = 560
_MOST_NAMED = 8
_ROWS_BELOW = 4
"""Rows of the tree to be seen below the one that was gone to."""


def go_to(
    page: PageTab, all_templates: QAction, theme_manager: ThemeManager, parent: QWidget
) -> None:
    """Open the line for a page, whose tree stands in `parent`.

    What stands in no infobox is shown by checking `all_templates`.
    """
    if page.commit_editors() is not None:
        return
    page.controller.settle()
    line = GoToLine(page, theme_manager, parent)

    def show(row: int) -> None:
        if not page.controller.rows.reach(row):
            all_templates.setChecked(True)
        if page.controller.rows.reach(row):
            page.tree.select(row, "value")
            _show_around(page)

    line.chosen.connect(show)
    line.begin()


def _show_around(page: PageTab) -> None:
    """Scroll the tree so that some rows below the current one can be seen, where there are any."""
    view = page.tree.view
    place = view.visualRect(view.currentIndex())
    missing = place.bottom() + _ROWS_BELOW * place.height() - view.viewport().height()
    if missing > 0:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + min(missing, place.top()))


class GoToLine(LineOverTree):
    """Takes a path. Enter goes there, Tab takes the offer that is marked, Esc goes back."""

    chosen = Signal(int)

    def __init__(self, page: PageTab, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(
            page,
            theme_manager,
            parent,
            width=_WIDTH,
            most_in_sight=_MOST_IN_SIGHT,
            takes_tab=True,
        )
        self._paths: Paths = page.controller.paths
        self._texts: RowText = page.controller.texts
        self._offers: list[Offer] = []
        self._is_picked = False
        self.setAccessibleName(self.tr("Go to a place by its path"))
        self.line.setAccessibleName(self.tr("Path"))
        self.list.setAccessibleName(self.tr("Places the path may go on to"))
        self.message.setAccessibleName(self.tr("How far the path goes"))
        self.line.textChanged.connect(self._on_text)
        self.line.tab_pressed.connect(self._take_offer)
        self.line.arrow_pressed.connect(self._pick)
        self.line.returnPressed.connect(self._on_enter)
        self.list.itemClicked.connect(self._on_click)

    def begin(self) -> None:
        """Show the line, empty, with the current row's path as its placeholder."""
        row = self._page.tree.current_row()
        path = self._paths.path_of(row) if row >= 0 else ""
        self.line.setPlaceholderText(path or self.tr("field/template/1"))
        self._on_text("")
        self._open()

    # What is offered

    def _on_text(self, typed: str) -> None:
        self._offers = offers_for(self._paths, typed)
        self._is_picked = False
        self.list.clear()
        self.list.addTopLevelItems([self._item(offer) for offer in self._offers[:_MOST_OFFERED]])
        self.list.setVisible(bool(self._offers))
        self._mark(0)
        self._say("" if self._offers else self._why_not(typed))
        self._place()

    def _item(self, offer: Offer) -> QTreeWidgetItem:
        item = QTreeWidgetItem([offer.step.words, self._texts.value(offer.step.node)])
        item.setToolTip(0, tool_tip(offer.path))
        item.setForeground(1, self._themes.theme.color("dim"))
        return item

    def _why_not(self, typed: str) -> str:
        try:
            self._paths.find(typed)
        except PathError as error:
            return _words_of(error)
        return ""

    def _pick(self, step: int) -> None:
        count = self.list.topLevelItemCount()
        if count == 0:
            return
        now = self.list.currentIndex().row()
        # The first one is marked already: the first arrow down makes it the person's choice.
        at = now if step > 0 and not self._is_picked else now + step
        self._is_picked = True
        self._mark(max(0, min(at, count - 1)))

    def _marked(self) -> Offer | None:
        index = self.list.currentIndex().row()
        return self._offers[index] if index >= 0 else None

    def _take_offer(self) -> None:
        offer = self._marked()
        if offer is not None:
            goes_on = bool(self._paths.steps(offer.step.node))
            self.line.setText(offer.path + "/" if goes_on else offer.path)

    # Going there

    def _on_enter(self) -> None:
        offer = self._marked()
        if self._is_picked and offer is not None:
            self._go(offer.step.node)
            return
        try:
            self._go(self._paths.find(self.line.text()))
        except PathError as error:
            self._take_offer()
            if offer is None:
                self._say(_words_of(error))
                self._place()

    def _on_click(self, item: QTreeWidgetItem) -> None:
        self._go(self._offers[self.list.indexOfTopLevelItem(item)].step.node)

    def _go(self, row: int) -> None:
        self._leave(True)
        self.chosen.emit(row)


def _words_of(error: PathError) -> str:
    """How far a path goes, and what is there instead."""
    if isinstance(error, NoBoxForPathError):
        return _tr("The page has no infobox. Begin with / to go to any template of the page.")
    words = _tr("“%1” has no “%2”.") if error.reached else _tr("There is no “%2”.")
    words = words.replace("%1", error.reached).replace("%2", error.missing)
    if not error.there:
        return words
    there = ", ".join(error.there[:_MOST_NAMED]) + (", …" if error.there[_MOST_NAMED:] else "")
    more = _tr("Did you mean: %1?") if error.is_similar else _tr("There is: %1.")
    return words + " " + more.replace("%1", there)


def _tr(text: str) -> str:
    return QCoreApplication.translate("GoTo", text)
