"""The panel that lists what is amiss on the page, says why, and offers to mend it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QScrollArea,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gui.commands.problem_words import about_words
from gui.editors.flow_layout import FlowLayout
from gui.editors.plain_label import plain_label
from gui.editors.wrapping_button import WrappingButton
from gui.message_bar import Way
from gui.message_bar import plain_label as plain_words
from gui.page_problems import PageProblems
from gui.panels.problem_list import ProblemColumn, ProblemList
from gui.theme_manager import ICON_SIZE, ThemeManager
from model.checks.complaint import Complaint

if TYPE_CHECKING:
    from gui.commands.problem_commands import ProblemCommands

_MOST_FOR_DETAILS = 0.7
"""Of the height of the panel."""


class ProblemsPanel(QWidget):
    """Follows the page that is shown. Choosing a problem goes to its row, Enter goes on there."""

    left = Signal()
    """The person goes on in the page."""

    def __init__(
        self, commands: ProblemCommands, theme_manager: ThemeManager, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._themes = theme_manager
        self._problems: PageProblems | None = None
        self.buttons: list[WrappingButton] = []
        self.setAccessibleName(self.tr("Problems"))
        self._make_list()
        self._make_details()
        self._make_nothing()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.details)
        column.addWidget(self.silenced)
        self.setFocusProxy(self.list)
        commands.changed.connect(self._follow)
        theme_manager.changed.connect(self._dress)
        self._dress()

    def _make_list(self) -> None:
        self.model = ProblemList(self._themes, self)
        self.list = QTreeView(self)
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.setModel(self.model)
        self.list.setProperty("look", "panel")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderHidden(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setMinimumHeight(self._themes.pixels(60))
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ProblemColumn.WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ProblemColumn.LINE, QHeaderView.ResizeMode.Fixed)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.pressed.connect(self._on_pressed)
        self.list.activated.connect(self._on_activated)

    def _make_details(self) -> None:
        pixels = self._themes.pixels
        self.words = plain_label(self, "", self.tr("The problem"))
        self.about = plain_label(self, "dim", self.tr("Why it matters"))
        self._inner = QWidget(self)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(pixels(10), pixels(6), pixels(10), pixels(8))
        column.setSpacing(pixels(6))
        self._ways = FlowLayout()
        column.addWidget(self.words)
        column.addWidget(self.about)
        column.addLayout(self._ways)
        self.details = QScrollArea(self)
        self.details.setAccessibleName(self.tr("About the problem"))
        self.details.setProperty("look", "below")
        self.details.setWidgetResizable(True)
        self.details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.details.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.details.setWidget(self._inner)
        self.silenced = QToolButton(self)
        self.silenced.setAccessibleName(self.tr("Silenced kinds of problems"))
        self.silenced.setAutoRaise(True)
        self.silenced.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.silenced.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.silenced.setMenu(self._menu(self.tr("Silenced kinds of problems")))

    def _make_nothing(self) -> None:
        self.nothing = QLabel(self)
        self.nothing.setAccessibleName(self.tr("Whether there are problems"))
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("look", "dim")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(name)
        return menu

    @property
    def current(self) -> Complaint | None:
        """The problem that is chosen."""
        return self.model.complaint(self.list.currentIndex().row())

    def choose(self, complaint: Complaint) -> None:
        """Make a problem the chosen one, without going there."""
        row = self.model.row_of(complaint)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, ProblemColumn.WORDS))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    # Showing

    def _follow(self) -> None:
        """Show what is known of the page now; the same problem stays the chosen one."""
        if not self.isVisible():
            return
        problems = self._commands.problems
        is_same = problems is self._problems
        before, row = (self.current, self.list.currentIndex().row()) if is_same else (None, -1)
        self._problems = problems
        self.model.show_problems(problems)
        count = self.model.rowCount()
        kept = self.model.row_of(before)
        if kept < 0 and row >= 0:
            kept = min(row, count - 1)
        if kept >= 0:
            self.list.setCurrentIndex(self.model.index(kept, ProblemColumn.WORDS))
        self.list.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        self.nothing.setText(self._nothing_words())
        self._show_details()
        self._show_silenced()

    def _nothing_words(self) -> str:
        if self._problems is None:
            return self.tr("The page has not been looked through yet.")
        return self.tr("No problems found.")

    def _on_current(self, _index: QModelIndex) -> None:
        self._show_details()

    def _show_details(self) -> None:
        complaint = self.current
        self.details.setVisible(complaint is not None)
        if self.window().focusWidget() in self.buttons:
            # The button goes: the keyboard stays in the panel.
            self.list.setFocus()
        for button in self.buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        if complaint is None or self._problems is None:
            return
        words = self._problems.words(complaint)
        self.words.setText(words)
        self.words.setVisible(self._is_cut(words))
        self.about.setText(about_words(complaint))
        for way in self._problems.ways(complaint):
            self._add_button(way.label, way)
        self._add_silence_button(complaint)
        self._fit_details()
        self._column.activate()
        self.list.scrollTo(self.list.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_details()

    def _fit_details(self) -> None:
        """As high as what is said of a problem, but some of the list is always to be seen."""
        height = self._inner.heightForWidth(self.width()) + 2 * self.details.frameWidth()
        most = round(self.height() * _MOST_FOR_DETAILS)
        self.details.setFixedHeight(min(height, most))
        self.details.verticalScrollBar().setValue(0)

    def _is_cut(self, words: str) -> bool:
        """Whether the list has no room for all the words."""
        room = self.list.header().sectionSize(ProblemColumn.WORDS) - 2 * self._themes.pixels(16)
        return self.list.fontMetrics().horizontalAdvance(words) > room

    def _add_button(self, label: str, way: Way | None) -> WrappingButton:
        words = plain_words(label)
        button = WrappingButton(words, self)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        if way is not None:
            button.clicked.connect(way.act)
        self.buttons.append(button)
        self._ways.addWidget(button)
        button.show()
        return button

    def _add_silence_button(self, complaint: Complaint) -> None:
        button = self._add_button(self.tr("Silence this kind"), None)
        menu = QMenu(button)
        menu.setAccessibleName(self.tr("Silence this kind"))
        here = menu.addAction(self.tr("On this &page"))
        here.setEnabled(self._commands.can_silence_here)
        here.triggered.connect(partial(self._commands.silence, complaint.code, everywhere=False))
        everywhere = menu.addAction(self.tr("On &all pages"))
        everywhere.triggered.connect(
            partial(self._commands.silence, complaint.code, everywhere=True)
        )
        button.setMenu(menu)

    def _show_silenced(self) -> None:
        counts = self._commands.silenced
        self.silenced.setVisible(bool(counts))
        words = self.tr("1 kind silenced") if len(counts) == 1 else self.tr("%n kinds silenced")
        self.silenced.setText(words.replace("%n", str(len(counts))))
        menu = self.silenced.menu()
        menu.clear()
        for code, count in counts.items():
            label = self.tr("Tell of %1 again (%2)").replace("%2", str(count)).replace("%1", code)
            menu.addAction(label).triggered.connect(partial(self._commands.tell_again, code))

    def _dress(self) -> None:
        side = self._themes.pixels(ICON_SIZE)
        self.list.setIconSize(QSize(side, side))
        width = self.list.fontMetrics().horizontalAdvance("00000") + self._themes.pixels(12)
        self.list.header().resizeSection(ProblemColumn.LINE, width)
        self.list.viewport().update()

    # Going there

    def _on_pressed(self, _index: QModelIndex) -> None:
        if self.current is not None and self._problems is not None:
            self._problems.show(self.current)

    def _on_activated(self, _index: QModelIndex) -> None:
        if self.current is not None:
            self._commands.go_to(self.current)
