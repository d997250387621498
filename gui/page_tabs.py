"""The tabs of the open pages. Who drags rows over one turns to its page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QTabBar, QWidget


class PageTabs(QTabBar):
    """A tab for each page, its `PageTab` as data."""

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are the window's, wherever they are dropped; Qt has taken all else already."""
        event.setAccepted(not event.mimeData().hasUrls())
