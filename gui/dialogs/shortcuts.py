"""All keys on one page, to be searched and read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.theme_manager import ROW_HEIGHT, ThemeManager


class ShortcutsDialog(QDialog):
    """Lists the actions of the menus with their keys, and the keys of the tree and the editors."""

    def __init__(self, menu_bar: QMenuBar, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAccessibleName(self.windowTitle())
        self._row_height = theme_manager.pixels(ROW_HEIGHT)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter shortcuts"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._apply_filter)
        self._list = QTreeWidget(self)
        self._list.setAccessibleName(self.tr("Shortcuts"))
        self._list.setColumnCount(2)
        self._list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setStretchLastSection(False)
        self._list.setColumnWidth(1, theme_manager.pixels(200))
        for title, rows in (*_menus(menu_bar), *self._other_keys()):
            self._add_group(title, rows)
        self._list.expandAll()
        layout = QVBoxLayout(self)
        layout.addWidget(self._filter)
        layout.addWidget(self._list)
        self.resize(theme_manager.pixels(560), theme_manager.pixels(620))

    def showEvent(self, event: QShowEvent) -> None:
        """Ends below a whole row."""
        super().showEvent(event)
        over = self._list.viewport().height() % self._row_height
        self.resize(self.width(), self.height() - over)

    def _add_group(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        group = QTreeWidgetItem(self._list, [title])
        font = self._list.font()
        font.setBold(True)
        group.setFont(0, font)
        group.setSizeHint(0, QSize(0, self._row_height))
        for row in rows:
            item = QTreeWidgetItem(group, list(row))
            item.setSizeHint(0, QSize(0, self._row_height))

    def _other_keys(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (
                self.tr("In the tree"),
                [
                    (self.tr("Replace the value"), self.tr("type, on the value")),
                    (self.tr("Jump to a field"), self.tr("type, on the name")),
                    (self.tr("From name to value and on"), self.tr("Tab, Shift+Tab")),
                    (self.tr("Unfold and fold"), self.tr("Right, Left")),
                    (self.tr("Menu of the row"), self.tr("Menu, Shift+F10")),
                ],
            ),
            (
                self.tr("While a value is edited"),
                [
                    (self.tr("Write it"), self.tr("Enter, Ctrl+Enter")),
                    (self.tr("Give it back untouched"), self.tr("Esc")),
                    (self.tr("Write it in the first, second … way offered"), "Alt+1, Alt+2 …"),
                ],
            ),
        ]

    def _apply_filter(self, text: str) -> None:
        words = text.casefold().split()
        for group in _children(self._list.invisibleRootItem()):
            shown = 0
            for item in _children(group):
                line = f"{group.text(0)} {item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in line for word in words))
                shown += not item.isHidden()
            group.setHidden(not shown)


def _children(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    below = (item.child(index) for index in range(item.childCount()))
    return (child for child in below if child is not None)


def _menus(menu_bar: QMenuBar) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for top in menu_bar.actions():
        rows = [(_words(action), _keys(action)) for action in _leaves(top)]
        yield top.text().replace("&", ""), [row for row in rows if row[1]]


def _leaves(action: QAction) -> Iterator[QAction]:
    menu = action.menu()
    if not isinstance(menu, QMenu):
        yield action
        return
    for below in menu.actions():
        yield from _leaves(below)


def _words(action: QAction) -> str:
    return action.text().partition("\t")[0].replace("&", "").rstrip("…")


def _keys(action: QAction) -> str:
    hint = action.text().partition("\t")[2]
    native = QKeySequence.SequenceFormat.NativeText
    # Further ones are the keys of old keyboards.
    return hint or ", ".join(keys.toString(native) for keys in action.shortcuts()[:2])
