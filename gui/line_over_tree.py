"""A line over the top of the tree that completes what is typed from a list of offers below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QTreeWidget, QVBoxLayout, QWidget

from gui.page_tab import PageTab
from gui.theme_manager import ROW_HEIGHT, ThemeManager

_NARROWEST, _MARGIN = 380, 10
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_STAYS_OPEN = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class OfferedLine(QLineEdit):
    """Leaves the arrows and Esc to the list of offers; Tab too, where it takes one."""

    tab_pressed = Signal()
    arrow_pressed = Signal(int)
    left = Signal(bool)
    """The person goes elsewhere; whether by Esc."""

    def __init__(self, parent: QWidget, *, takes_tab: bool) -> None:
        super().__init__(parent)
        self._takes_tab = takes_tab

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and self._on_key(key):
            event.accept()
            return True
        return super().event(event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Tab and self._takes_tab:
            self.tab_pressed.emit()
        elif key in _ARROWS:
            self.arrow_pressed.emit(_ARROWS[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit(True)
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS_OPEN:
            self.left.emit(False)


class LineOverTree(QFrame):
    """Goes, with its offers, once the person goes elsewhere or the page is read anew."""

    def __init__(
        self,
        page: PageTab,
        theme_manager: ThemeManager,
        parent: QWidget,
        *,
        width: int,
        most_in_sight: int,
        takes_tab: bool = False,
    ) -> None:
        """It stands in `parent`, over the page's tree, at most `width` wide (before scaling)."""
        super().__init__(parent)
        self._page = page
        self._room = parent
        self._themes = theme_manager
        self._width = width
        self._most_in_sight = most_in_sight
        self._is_over = False
        self.setObjectName("go-to")
        self.line = OfferedLine(self, takes_tab=takes_tab)
        self.list = QTreeWidget(self)
        self.message = QLabel(self)
        self._set_up()
        self.line.left.connect(self._leave)
        page.controller.tree_read.connect(self._on_tree_read)
        page.controller.reset.connect(self._on_tree_read)
        parent.installEventFilter(self)

    def _set_up(self) -> None:
        pixels = self._themes.pixels
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty("look", "dim")
        self.message.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(pixels(8), pixels(8), pixels(8), pixels(8))
        layout.setSpacing(pixels(6))
        for widget in (self.line, self.list, self.message):
            layout.addWidget(widget)

    def _open(self) -> None:
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _mark(self, place: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(place, 0))

    def _on_tree_read(self) -> None:
        """What is offered is of the page as it was."""
        self._leave(False)

    def _leave(self, goes_back: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._room.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        if goes_back:
            self._page.focus()

    def _place(self) -> None:
        """Over the top of the tree, as high as what is in it."""
        tree, pixels = self._page.tree, self._themes.pixels
        margin = pixels(_MARGIN)
        width = max(tree.width() - 2 * margin, pixels(_NARROWEST))
        width = min(width, pixels(self._width), self._room.width() - 2 * margin)
        corner = tree.mapTo(self._room, QPoint(0, 0))
        rows = min(self.list.topLevelItemCount(), self._most_in_sight)
        self.list.setFixedHeight(rows * pixels(ROW_HEIGHT) + 2)
        self.list.setColumnWidth(0, width * 2 // 5)
        layout = self.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if self.message.text() else layout.sizeHint().height()
        left = max(corner.x() + (tree.width() - width) // 2, margin)
        self.setGeometry(left, corner.y() + margin, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
