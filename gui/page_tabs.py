"""The tabs of the open pages. Who drags rows over one turns to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QIcon
from PySide6.QtWidgets import QTabBar, QWidget

from gui.tool_tips import tool_tip

if TYPE_CHECKING:
    from gui.page_tab import PageTab
    from gui.theme import Theme


class PageTabs(QTabBar):
    """A tab for each page, its `PageTab` as data; `currentChanged` where another comes in front."""

    close_asked = Signal(object)
    """The person wants to close a `PageTab`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Open pages"))
        self.setDocumentMode(True)
        self.setTabsClosable(True)
        self.setMovable(True)
        self.setExpanding(False)
        self.setAutoHide(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAcceptDrops(True)
        self.setChangeCurrentOnDrag(True)
        self.tabCloseRequested.connect(lambda index: self.close_asked.emit(self.tabData(index)))

    @property
    def pages(self) -> tuple[PageTab, ...]:
        """The open pages in the order of their tabs."""
        return tuple(self.tabData(index) for index in range(self.count()))

    @property
    def page(self) -> PageTab | None:
        """The page whose tab is in front."""
        return self.tabData(self.currentIndex()) if self.count() else None

    def add(self, page: PageTab) -> None:
        """Put a page in front, without a signal."""
        with QSignalBlocker(self):
            index = self.addTab(page.controller.title)
            self.setTabData(index, page)
            self.setCurrentIndex(index)

    def bring(self, page: PageTab) -> None:
        """Put an open page in front, without a signal."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.pages.index(page))

    def remove(self, page: PageTab) -> None:
        """Forget a page that is closed."""
        self.removeTab(self.pages.index(page))

    def turn(self, step: int) -> None:
        """Go on by so many tabs, from the last to the first."""
        self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def show_titles(self, theme: Theme) -> None:
        """Show what the pages are called now, and which have changed."""
        for index, page in enumerate(self.pages):
            self.setTabText(index, page.controller.title.replace("&", "&&"))
            self.setTabToolTip(index, tool_tip(str(page.controller.path or "")))
            icon = theme.icon("mark-changed", "changed")
            self.setTabIcon(index, icon if page.controller.is_dirty else QIcon())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are the window's, wherever they are dropped; Qt has taken all else already."""
        event.setAccepted(not event.mimeData().hasUrls())
