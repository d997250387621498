"""The trees of the pages: the current page's, and beside it another's while that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from gui.page_tab import PageTab
from gui.theme_manager import ThemeManager
from gui.transfer.half import Half


class SideBySide(QSplitter):
    """One page, or two of which the one that has the focus is the current one of the window."""

    entered = Signal(object)
    """The person went to this `PageTab`, or wants it in place of the current one."""
    copy_asked = Signal(object)
    """The fields that are chosen in this `PageTab` are to be copied across."""
    close_asked = Signal()
    """The other side is to go."""
    split_changed = Signal(bool)
    """Two pages are seen now, or only one again."""

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setAccessibleName(self.tr("Trees"))
        self._left = Half(theme_manager, self, can_close=False)
        self._right = Half(theme_manager, self, can_close=True)
        self._right.hide()
        for half in (self._left, self._right):
            half.offer(self._unseen)
            half.page_chosen.connect(partial(self._choose, half))
            half.copy_asked.connect(partial(self._ask_copy, half))
            half.closed.connect(self.close_asked)
            self.addWidget(half)
        self._pages: dict[QObject, PageTab] = {}
        self._current: PageTab | None = None

    # Which pages are seen

    @property
    def is_split(self) -> bool:
        """Whether two pages are seen."""
        return self._right.page is not None

    @property
    def seen(self) -> tuple[PageTab, ...]:
        """The pages that are seen, from the left."""
        return tuple(h.page for h in (self._left, self._right) if h.page is not None)

    def other(self, page: PageTab) -> PageTab | None:
        """The page on the other side of this one."""
        return next((p for p in self.seen if p is not page), None)

    def _unseen(self) -> Iterator[PageTab]:
        return (page for page in self._pages.values() if page not in self.seen)

    def add(self, page: PageTab) -> None:
        """Takes in the tree of a page."""
        self._left.take(page)
        self._pages[page.tree.view] = page
        page.tree.view.installEventFilter(self)
        page.title_changed.connect(self._show_titles)

    def remove(self, page: PageTab) -> None:
        """Lets a page go; where it was one of two, the other is seen alone."""
        other = self.other(page) if page in self.seen else None
        del self._pages[page.tree.view]
        page.tree.view.removeEventFilter(self)
        if page is self._current:
            self._current = other
        if other is not None:
            self._show_alone(other)
        for half in (self._left, self._right):
            half.give(page)

    def show_page(self, page: PageTab) -> None:
        """Makes a page the current one: where it is seen, else in place of the current one."""
        if page not in self.seen:
            is_right = self.is_split and self._right.page is self._current
            (self._right if is_right else self._left).show_page(page)
        self._current = page
        self._show_titles()

    def split(self, beside: PageTab) -> None:
        """Shows a page beside the current one."""
        if self._current is None or beside is self._current:
            return
        self._left.show_page(self._current)
        self._right.show_page(beside)
        self._right.show()
        self.split_changed.emit(True)
        self.setSizes([self.width() // 2] * 2)
        self._show_titles()

    def unite(self) -> None:
        """Shows the current page alone."""
        if self._current is not None and self.is_split:
            self._show_alone(self._current)

    def _show_alone(self, page: PageTab) -> None:
        self._right.page = None
        self._right.hide()
        self._left.show_page(page)
        self.split_changed.emit(False)
        self._show_titles()

    # What is asked for above and in the trees

    def _show_titles(self) -> None:
        for half in (self._left, self._right):
            half.show_title(is_shown=self.is_split, is_current=half.page is self._current)

    def _choose(self, half: Half, page: PageTab) -> None:
        if half.page is self._current:
            self.entered.emit(page)
            return
        half.show_page(page)
        self._show_titles()

    def _ask_copy(self, half: Half) -> None:
        self.copy_asked.emit(half.page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who goes into the tree on the other side goes to its page."""
        if event.type() == QEvent.Type.FocusIn and self.is_split:
            page = self._pages.get(watched)
            if page is not None and page is not self._current and page in self.seen:
                self.entered.emit(page)
        return super().eventFilter(watched, event)
