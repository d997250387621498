"""The panes of the current page: the tree in the middle, the others as docks around it."""

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, Qt
from PySide6.QtGui import QAction, QShowEvent, QUndoGroup
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

_STATE_VERSION = 1
_EDITOR_SHARE = 0.44
"""Of the width, for what stands beside the tree, until a person moves the border."""


class Workspace(QMainWindow):
    """Stands inside the window, below its toolbar, so that messages go above all panes.

    Each dock holds that pane of every page and shows the current page's.
    """

    def __init__(self, undo_group: QUndoGroup, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._is_sized = False
        self.setAccessibleName(self.tr("Page"))
        self._trees = QStackedWidget(self)
        self._editors = QStackedWidget(self)
        self._wikitexts = QStackedWidget(self)
        self._history = QUndoView(undo_group, self)
        self._history.setEmptyLabel(self.tr("As it was opened"))
        self._history.setAccessibleName(self.tr("Undo history"))
        self._history.setFrameShape(QUndoView.Shape.NoFrame)
        self.setCentralWidget(self._trees)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._editor_dock = self._dock("editor", self.tr("Editor"), self._editors)
        self._wikitext_dock = self._dock("wikitext", self.tr("Wikitext"), self._wikitexts)
        self._history_dock = self._dock("history", self.tr("History"), self._history)
        self._arrange()

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setAccessibleName(title)
        dock.setWidget(widget)
        return dock

    def _arrange(self) -> None:
        right = Qt.DockWidgetArea.RightDockWidgetArea
        self.addDockWidget(right, self._editor_dock)
        self.splitDockWidget(self._editor_dock, self._wikitext_dock, Qt.Orientation.Vertical)
        self.tabifyDockWidget(self._wikitext_dock, self._history_dock)
        self._history_dock.hide()

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        # Qt makes the tabs of docks itself, when it needs them.
        if event.type() == QEvent.Type.ChildPolished and isinstance(event.child(), QTabBar):
            event.child().setAccessibleName(self.tr("Panels"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_sized:
            self._is_sized = True
            self._size_docks()

    def _size_docks(self) -> None:
        """Only now is there room to divide."""
        width = round(self.width() * _EDITOR_SHARE)
        self.resizeDocks([self._editor_dock], [width], Qt.Orientation.Horizontal)
        docks = [self._editor_dock, self._wikitext_dock]
        self.resizeDocks(docks, [42, 58], Qt.Orientation.Vertical)

    @property
    def panel_actions(self) -> tuple[QAction, ...]:
        """What shows and hides each panel."""
        docks = (self._editor_dock, self._wikitext_dock, self._history_dock)
        return tuple(dock.toggleViewAction() for dock in docks)

    def add(self, page: PageTab) -> None:
        """Takes in the panes of a page."""
        self._trees.addWidget(page.tree)
        self._editors.addWidget(page.editor)
        self._wikitexts.addWidget(page.wikitext)

    def remove(self, page: PageTab) -> None:
        """Lets the panes of a page go."""
        self._trees.removeWidget(page.tree)
        self._editors.removeWidget(page.editor)
        self._wikitexts.removeWidget(page.wikitext)

    def show_page(self, page: PageTab) -> None:
        """Brings a page's panes to the front."""
        self._trees.setCurrentWidget(page.tree)
        self._editors.setCurrentWidget(page.editor)
        self._wikitexts.setCurrentWidget(page.wikitext)

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
        return self.saveState(_STATE_VERSION)

    def restore_panels(self, state: QByteArray) -> None:
        """Puts the docks where `save_panels` found them."""
        if not state.isEmpty():
            self._is_sized = self.restoreState(state, _STATE_VERSION)
