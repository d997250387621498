"""The panel that shows what a save would change: field by field, or line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.commands.change_words import change_title, edit_summary, kind_words
from gui.commands.field_commands import FieldCommands
from gui.dialogs.changed_lines_view import ChangedLinesView
from gui.document_controller import DocumentController
from gui.page_tab import PageTab
from gui.refusal import Refusal
from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip
from model.compare.change_finder import ChangeFinder
from model.compare.page_changes import PageChange
from model.compare.words import PieceState, word_differences

_FOLLOWS_AFTER_MS = 150
_MOST_LETTERS = 20_000
_LONGEST_LINE = 160


class ChangesPanel(QWidget):
    """Follows the page that is shown while it can be seen itself."""

    left = Signal()

    def __init__(self, fields: FieldCommands, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._fields = fields
        self._themes = theme_manager
        self._page: PageTab | None = None
        self._finder: ChangeFinder | None = None
        self._changes: list[PageChange] = []
        self._proposed = ""
        self.setAccessibleName(self.tr("Changes since the last save"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FOLLOWS_AFTER_MS)
        self._timer.timeout.connect(self.follow)
        self._make_views()
        self._make_buttons()
        self._lay_out()
        fields.updated.connect(self._follow_soon)
        theme_manager.changed.connect(self._follow_soon)
        self.setFocusProxy(self.list)

    def _make_views(self) -> None:
        self.list = _ChangeList(self)
        self.list.setAccessibleName(self.accessibleName())
        self.list.setHeaderLabels([self.tr("What"), self.tr("How"), self.tr("Now")])
        self.list.currentItemChanged.connect(self._show_details)
        self.list.itemActivated.connect(self.go_there)
        self.list.revert_asked.connect(self.revert_current)
        self.list.left.connect(self.left)
        self.details = QPlainTextEdit(self)
        self.details.setAccessibleName(self.tr("The value before and now"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.lines = ChangedLinesView(self._themes, self)
        self.nothing = QLabel(self.tr("Nothing has changed since the page was saved."), self)
        self.nothing.setAccessibleName(self.tr("Whether anything has changed"))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("look", "dim")

    def _make_buttons(self) -> None:
        self.revert_button = QPushButton(self.tr("Re&vert"), self)
        self.revert_button.clicked.connect(self.revert_current)
        self.go_button = QPushButton(self.tr("G&o there"), self)
        self.go_button.clicked.connect(self.go_there)
        self.lines_button = QPushButton(self.tr("As &lines"), self)
        self.lines_button.setCheckable(True)
        self.lines_button.toggled.connect(lambda _checked: self.follow())
        for button in (self.revert_button, self.go_button, self.lines_button):
            button.setAccessibleName(button.text().replace("&", ""))
            button.setAutoDefault(False)
        self.copy_button = QPushButton(self.tr("Cop&y"), self)
        self.copy_button.setAccessibleName(self.tr("Copy the edit summary"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy_summary)
        self.summary = QLineEdit(self)
        self.summary.setAccessibleName(self.tr("Edit summary that is proposed"))
        self.summary.setToolTip(self.tr("An edit summary for the wiki, to be copied"))

    def _lay_out(self) -> None:
        pixels = self._themes.pixels
        self.list.header().setStretchLastSection(True)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.list.header().resizeSection(0, pixels(150))
        self.list.header().resizeSection(1, pixels(100))
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.list)
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 1)
        # In a low panel the list keeps most of the room.
        self.details.setMinimumHeight(pixels(36))
        parts.setSizes([pixels(200), pixels(80)])
        self._stack = QStackedWidget(self)
        for widget in (parts, self.lines, self.nothing):
            self._stack.addWidget(widget)
        self._parts = parts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(pixels(2))
        column.addWidget(self._stack, 1)
        column.addLayout(self._line(self.revert_button, self.go_button, self.lines_button, None))
        column.addLayout(self._line(self.summary, self.copy_button))

    def _line(self, *widgets: QWidget | None) -> QHBoxLayout:
        """Widgets beside each other; None is room that is left."""
        line = QHBoxLayout()
        for widget in widgets:
            if widget is None:
                line.addStretch(1)
            else:
                line.addWidget(widget)
        side = self._themes.pixels(8)
        line.setContentsMargins(side, 0, side, self._themes.pixels(6))
        return line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def _follow_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    @property
    def changes(self) -> list[PageChange]:
        """What is listed."""
        return self._changes

    def follow(self) -> None:
        """Show what a save would change now; the same one stays current."""
        self._timer.stop()
        if not self.isVisible():
            return
        self._page = self._fields.page
        place = self.list.currentIndex().row()
        self._changes = []
        if self._page is not None:
            controller = self._page.controller
            fidelity = controller.fidelity
            if self._finder is None or not self._finder.is_of(fidelity):
                self._finder = ChangeFinder(controller.document, fidelity)
            self._changes = self._finder.find()
            if self.lines_button.isChecked():
                self.lines.show_change(fidelity.saved_text, fidelity.edit)
        self.list.clear()
        self.list.addTopLevelItems([self._item(change) for change in self._changes])
        if self._changes:
            wanted = min(max(place, 0), len(self._changes) - 1)
            self.list.setCurrentIndex(self.list.model().index(wanted, 0))
        shown = self.lines if self.lines_button.isChecked() else self._parts
        self._stack.setCurrentWidget(shown if self._changes else self.nothing)
        self._propose_summary()
        self._show_details()

    def _propose_summary(self) -> None:
        """What the person wrote stays, until another change is listed or none."""
        proposed = edit_summary(self._changes)
        if proposed != self._proposed:
            self._proposed = proposed
            self.summary.setText(proposed)
            self.summary.setCursorPosition(0)
        self.summary.setEnabled(bool(self._changes))
        self.copy_button.setEnabled(bool(self._changes))

    def _copy_summary(self) -> None:
        QGuiApplication.clipboard().setText(self.summary.text())

    def _item(self, change: PageChange) -> QTreeWidgetItem:
        now = " ".join((change.text_after or change.text_before)[:_LONGEST_LINE].split())
        item = QTreeWidgetItem([change_title(change), kind_words(change), now])
        item.setToolTip(0, tool_tip(change.box))
        item.setForeground(2, self._themes.theme.color("dim"))
        return item

    def _current(self) -> PageChange | None:
        place = self.list.currentIndex().row()
        return self._changes[place] if 0 <= place < len(self._changes) else None

    def _show_details(self) -> None:
        change = self._current()
        self.revert_button.setEnabled(change is not None)
        self.go_button.setEnabled(change is not None and change.after is not None)
        self.details.clear()
        if change is None:
            return
        before, after = change.text_before[:_MOST_LETTERS], change.text_after[:_MOST_LETTERS]
        cursor = QTextCursor(self.details.document())
        looks = {PieceState.GONE: self._gone(), PieceState.NEW: self._new()}
        for piece in word_differences(before, after):
            cursor.insertText(piece.text, looks.get(piece.state, QTextCharFormat()))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.details.setTextCursor(cursor)

    def _gone(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._themes.theme.color("error"))
        look.setFontStrikeOut(True)
        return look

    def _new(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._themes.theme.color("valid"))
        look.setFontUnderline(True)
        return look

    # What is done

    def revert_current(self) -> None:
        """Take the chosen change back, as one step of the history."""
        change, page = self._current(), self._page
        if change is None or page is None or page.commit_editors() is not None:
            return
        # What was being typed is written now, and is a change too.
        self.follow()
        if self._current() != change:
            return
        refusal = self._take_back(page.controller, change)
        if refusal is not None:
            page.show_refusal(refusal)
        self.follow()

    def _take_back(self, controller: DocumentController, change: PageChange) -> Refusal | None:
        name = self.tr("Revert %1").replace("%1", change_title(change))
        proposal = change.propose()
        template = proposal.template
        host = None if template is None else controller.document.template_at(template.start)
        if host is None:
            # What broke a page must come away, and that is read as another page.
            controller.replace_text(proposal.edit, name)
            controller.settle()
            return None
        return controller.do(name, [proposal], host)

    def go_there(self) -> None:
        """Lead to the field in the tree, or to the place in the wikitext."""
        change, page = self._current(), self._page
        if change is None or page is None or change.after is None:
            return
        row = page.controller.rows.row_at(change.after[1] - 1) if change.name else None
        if row is not None:
            page.tree.select(self._field(page, row), "value")
            page.focus()
        else:
            page.wikitext.reveal(*change.after)

    @staticmethod
    def _field(page: PageTab, row: int) -> int:
        """The field of a box that a row is, or stands in."""
        path = page.controller.rows.path(row)
        return path[1] if len(path) > 1 else path[0]


class _ChangeList(QTreeWidget):
    """Delete takes a change back, Esc goes back to the page."""

    revert_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.revert_asked.emit()
        else:
            super().keyPressEvent(event)
