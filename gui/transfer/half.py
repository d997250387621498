"""One side of two: a page's tree, and above it whose it is and what goes across."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.page_tab import PageTab
from gui.theme import Theme
from gui.theme_manager import ICON_SIZE, ThemeManager

_LEAST_TITLE = 60


class Half(QWidget):
    """Holds the trees of pages and shows one of them; its strip is seen where there are two."""

    page_chosen = Signal(object)
    """This `PageTab` is to be seen here."""
    copy_asked = Signal()
    """The fields that are chosen here are to be copied across."""
    closed = Signal()

    def __init__(self, theme_manager: ThemeManager, parent: QWidget, *, can_close: bool) -> None:
        super().__init__(parent)
        self.page: PageTab | None = None
        self._themes = theme_manager
        self._others: Callable[[], Iterable[PageTab]] = tuple
        self._trees = QStackedWidget(self)
        self._title = QToolButton(self)
        self._copy = QToolButton(self)
        self._close = QToolButton(self)
        self._close.setVisible(can_close)
        self._strip = self._make_strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._trees, 1)
        theme_manager.changed.connect(self._dress)
        self._dress(theme_manager.theme)

    def _make_strip(self) -> QFrame:
        strip = QFrame(self)
        strip.setObjectName("half")
        self._title.setAutoRaise(True)
        self._title.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._title.setObjectName("title")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._title.setMinimumWidth(self._themes.pixels(_LEAST_TITLE))
        self._title.setMenu(QMenu(self._title))
        self._title.menu().aboutToShow.connect(self._fill_menu)
        self._copy.setText(self.tr("Copy across"))
        self._copy.setAccessibleName(self.tr("Copy across"))
        self._copy.setToolTip(self.tr("Copy the chosen fields into the box on the other side."))
        self._copy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._copy.setAutoRaise(True)
        self._copy.clicked.connect(self.copy_asked)
        self._close.setAccessibleName(self.tr("Close this side"))
        self._close.setToolTip(self.tr("Close this side (F9)"))
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(strip)
        pixels = self._themes.pixels
        row.setContentsMargins(pixels(4), pixels(2), pixels(4), pixels(2))
        row.setSpacing(pixels(2))
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._close)
        strip.hide()
        return strip

    def offer(self, others: Callable[[], Iterable[PageTab]]) -> None:
        """The pages that can be chosen to be seen here, asked for when the menu opens."""
        self._others = others

    def take(self, page: PageTab) -> None:
        """Holds a page's tree, behind what is shown."""
        if self._trees.indexOf(page.tree) < 0:
            self._trees.addWidget(page.tree)

    def give(self, page: PageTab) -> None:
        """Holds a page's tree no longer."""
        if self._trees.indexOf(page.tree) >= 0:
            self._trees.removeWidget(page.tree)
        if page is self.page:
            self.page = None

    def show_page(self, page: PageTab) -> None:
        """Shows a page's tree, wherever it was."""
        self.take(page)
        self._trees.setCurrentWidget(page.tree)
        self.page = page

    def show_title(self, *, is_shown: bool, is_current: bool) -> None:
        """Says whose tree it is, and whether that is the window's current page."""
        self._strip.setVisible(is_shown)
        if self.page is None:
            return
        title = self.page.controller.title
        self._title.setText(title.replace("&", "&&"))
        self._title.setToolTip(self.tr("%1: show another page here").replace("%1", title))
        self._title.setAccessibleName(self.tr("Page on this side: %1").replace("%1", title))
        font = self._title.font()
        if font.bold() != is_current:
            font.setBold(is_current)
            self._title.setFont(font)

    def _fill_menu(self) -> None:
        menu = self._title.menu()
        menu.clear()
        menu.setAccessibleName(self.tr("Pages"))
        for page in self._others():
            action = menu.addAction(page.controller.title.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, page=page: self.page_chosen.emit(page))
        if menu.isEmpty():
            menu.addAction(self.tr("No other page is open")).setEnabled(False)

    def _dress(self, theme: Theme) -> None:
        side = self._themes.pixels(ICON_SIZE)
        self._copy.setIcon(theme.icon("copy-across", "dim"))
        self._close.setIcon(theme.icon("close", "dim"))
        for button in (self._copy, self._close):
            button.setIconSize(
                button.iconSize().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
            )
        self._strip.setStyleSheet(
            f"QFrame#half {{ background: {theme.side.name()}; border: none;"
            f" border-bottom: 1px solid {theme.line.name()}; }}"
            f"QToolButton#title {{ padding-right: {self._themes.pixels(18)}px; }}"
            "QToolButton#title::menu-indicator { subcontrol-origin: border;"
            f" subcontrol-position: right center; right: {self._themes.pixels(5)}px; }}"
        )
