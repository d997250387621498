"""The panes of the current page: the tree in the middle, the others as docks around it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent, QUndoGroup
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QUndoView,
    QWidget,
)

from gui.page_tab import PageTab
from gui.theme_manager import ThemeManager
from gui.transfer.side_by_side import SideBySide

_STATE_VERSION = 1
_EDITOR_SHARE = 0.44
"""Of the width, for what stands beside the tree, until a person moves the border."""
_EDITOR_SHARE_OF_TWO = 0.3
"""The same beside two trees."""


class Workspace(QMainWindow):
    """Stands inside the window, below its toolbar, so that messages go above all panes.

    Each dock holds that pane of every page and shows the current page's.
    """

    def __init__(
        self, undo_group: QUndoGroup, theme_manager: ThemeManager, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._page: PageTab | None = None
        self._state = QByteArray()
        self._is_arranged = False
        self._placed: set[QDockWidget] = set()
        self._widths_alone: dict[QDockWidget, int] = {}
        self.setAccessibleName(self.tr("Page"))
        self.trees = SideBySide(theme_manager, self)
        self._editors = QStackedWidget(self)
        self._wikitexts = QStackedWidget(self)
        self._history = QUndoView(undo_group, self)
        self._history.setEmptyLabel(self.tr("As it was opened"))
        self._history.setAccessibleName(self.tr("Undo history"))
        self._history.setFrameShape(QUndoView.Shape.NoFrame)
        self.setCentralWidget(self.trees)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._editor_dock = self._dock("editor", self.tr("Editor"), self._editors)
        self._wikitext_dock = self._dock("wikitext", self.tr("Wikitext"), self._wikitexts)
        self._history_dock = self._dock("history", self.tr("History"), self._history)
        self._more_docks: list[QDockWidget] = []
        self._arrange()
        self.trees.split_changed.connect(self._give_room)

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setAccessibleName(title)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        dock.setWidget(widget)
        return dock

    def _arrange(self) -> None:
        right = Qt.DockWidgetArea.RightDockWidgetArea
        self.addDockWidget(right, self._editor_dock)
        self.splitDockWidget(self._editor_dock, self._wikitext_dock, Qt.Orientation.Vertical)
        self.addDockWidget(right, self._history_dock)
        self._history_dock.hide()
        show_history = self._history_dock.toggleViewAction()
        show_history.triggered.connect(partial(self._place, self._history_dock))

    def add_panel(self, name: str, title: str, make: Callable[[QWidget], QWidget]) -> None:
        """Add a panel that is hidden until it is asked for; `make` makes what stands in it then."""
        holder = QStackedWidget(self)
        dock = self._dock(name, title, holder)
        self._more_docks.append(dock)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.hide()

        def fill(is_visible: bool) -> None:
            if is_visible and holder.count() == 0:
                holder.addWidget(make(holder))

        dock.toggleViewAction().triggered.connect(partial(self._place, dock))
        dock.visibilityChanged.connect(fill)

    def call_panel(self, name: str, title: str) -> None:
        """Give a panel that was added another title."""
        self._added(name).setWindowTitle(title)

    def _added(self, name: str) -> QDockWidget:
        return next(dock for dock in self._more_docks if dock.objectName() == name)

    def bring_panel(self, name: str) -> QWidget:
        """Show a panel that was added where it is hidden or behind another; gives what is in it."""
        dock = self._added(name)
        self._place(dock)
        self._bring(dock)
        holder = dock.widget()
        assert isinstance(holder, QStackedWidget)
        panel = holder.currentWidget()
        assert panel is not None
        return panel

    def _place(self, dock: QDockWidget) -> None:
        """The first time it is asked for, a panel goes behind the wikitext."""
        if dock not in self._placed:
            self._placed.add(dock)
            self.tabifyDockWidget(self._wikitext_dock, dock)
            dock.raise_()

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        # Qt makes the tabs of docks itself, when it needs them.
        child = event.child()
        if event.type() == QEvent.Type.ChildPolished and isinstance(child, QTabBar):
            child.setAccessibleName(self.tr("Panels"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_arranged:
            self._is_arranged = True
            self._divide_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt would let the tree alone grow and shrink: all keep their share of the width."""
        before, now = event.oldSize().width(), event.size().width()
        docks = [dock for dock in self._docks if self._is_beside_tree(dock)]
        widths = [round(dock.width() * now / before) for dock in docks] if before > 0 else []
        super().resizeEvent(event)
        if self._is_arranged and widths and before != now:
            self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def _give_room(self, is_split: bool) -> None:
        """Two trees get more room than one; alone, it has what it had."""
        docks = [dock for dock in self._docks if self._is_beside_tree(dock)]
        if is_split and not self._widths_alone:
            self._widths_alone = {dock: dock.width() for dock in docks}
            most = round(self.width() * _EDITOR_SHARE_OF_TWO)
            widths = [min(dock.width(), most) for dock in docks]
            self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        elif not is_split:
            widths = [self._widths_alone.get(dock, dock.width()) for dock in docks]
            self._widths_alone = {}
            self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def _is_beside_tree(self, dock: QDockWidget) -> bool:
        beside = Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        is_beside = bool(self.dockWidgetArea(dock) & beside)
        return is_beside and dock.isVisible() and not dock.isFloating()

    def _divide_room(self) -> None:
        """As it was last time, else the usual way; only now is there room to divide."""
        if not self._state.isEmpty() and self.restoreState(self._state, _STATE_VERSION):
            self._placed = {dock for dock in self._docks if self._is_beside_tree(dock)}
            self._placed.add(self._history_dock)
            return
        width = round(self.width() * _EDITOR_SHARE)
        self.resizeDocks([self._editor_dock], [width], Qt.Orientation.Horizontal)
        docks = [self._editor_dock, self._wikitext_dock]
        self.resizeDocks(docks, [60, 40], Qt.Orientation.Vertical)

    @property
    def _docks(self) -> tuple[QDockWidget, ...]:
        return (self._editor_dock, self._wikitext_dock, self._history_dock, *self._more_docks)

    @property
    def panel_actions(self) -> tuple[QAction, ...]:
        """What shows and hides each panel."""
        return tuple(dock.toggleViewAction() for dock in self._docks)

    def add(self, page: PageTab) -> None:
        """Takes in the tree of a page; its other panes as soon as they are made."""
        self.trees.add(page)
        page.loaded.connect(self._show_panes)

    def remove(self, page: PageTab) -> None:
        """Lets the panes of a page go."""
        self.trees.remove(page)
        if page.is_loaded:
            self._editors.removeWidget(page.editor)
            self._wikitexts.removeWidget(page.wikitext)
        if page is self._page:
            self._page = None

    def show_page(self, page: PageTab) -> None:
        """Brings a page's panes to the front."""
        self._page = page
        self.trees.show_page(page)
        self._show_panes()

    def _show_panes(self) -> None:
        page = self._page
        if page is None or not page.is_loaded:
            return
        for stack, pane in ((self._editors, page.editor), (self._wikitexts, page.wikitext)):
            if stack.indexOf(pane) < 0:
                stack.addWidget(pane)
            stack.setCurrentWidget(pane)

    def bring_editor(self) -> None:
        """Shows the editor where it is hidden."""
        self._bring(self._editor_dock)

    def bring_wikitext(self) -> None:
        """Shows the wikitext panel where it is hidden or behind another."""
        self._bring(self._wikitext_dock)

    @staticmethod
    def _bring(dock: QDockWidget) -> None:
        dock.show()
        dock.raise_()

    def save_panels(self) -> QByteArray:
        """Where the docks stand."""
        return self.saveState(_STATE_VERSION) if self._is_arranged else self._state

    def restore_panels(self, state: QByteArray) -> None:
        """Puts the docks where `save_panels` found them, as soon as they are shown."""
        self._state = state
