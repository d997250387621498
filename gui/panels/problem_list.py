"""The complaints of a page as a table: what is wrong, in which field, on which line."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui.commands.problem_words import LOOKS, severity_word
from gui.page_problems import PageProblems
from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip
from model.checks.complaint import Complaint

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_ROLE = Qt.ItemDataRole


class ProblemColumn(IntEnum):
    """The columns of the table."""

    WORDS = 0
    LINE = 1


class ProblemList(QAbstractTableModel):
    """The worst first, and those as bad in the order of the text."""

    def __init__(self, theme_manager: ThemeManager, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._problems: PageProblems | None = None
        self._complaints: list[Complaint] = []

    def show_problems(self, problems: PageProblems | None) -> None:
        """Show what is known of a page now."""
        self.beginResetModel()
        found: Sequence[Complaint] = problems.complaints if problems is not None else ()
        self._problems = problems
        self._complaints = sorted(found, key=lambda c: (c.severity.rank, c.start))
        self.endResetModel()

    def complaint(self, row: int) -> Complaint | None:
        """The complaint in a row, if there is one."""
        return self._complaints[row] if 0 <= row < len(self._complaints) else None

    def row_of(self, complaint: Complaint | None) -> int:
        """Where a complaint stands, or the one that says the same; -1 for nowhere."""
        if complaint is None:
            return -1
        if complaint in self._complaints:
            return self._complaints.index(complaint)
        known = (complaint.code, complaint.values)
        same = (i for i, c in enumerate(self._complaints) if (c.code, c.values) == known)
        return next(same, -1)

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._complaints)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(ProblemColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        return self.tr("Problem") if section == ProblemColumn.WORDS else self.tr("Line")

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        complaint = self.complaint(index.row())
        if complaint is None or self._problems is None:
            return None
        if index.column() == ProblemColumn.LINE:
            return self._line(complaint, role)
        words = self._problems.words(complaint)
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return words if role == _ROLE.DisplayRole else tool_tip(words)
        if role == _ROLE.AccessibleTextRole:
            return f"{severity_word(complaint.severity)}: {words}"
        if role == _ROLE.DecorationRole:
            return self._themes.theme.icon(*LOOKS[complaint.severity])
        return None

    def _line(self, complaint: Complaint, role: int) -> object:
        assert self._problems is not None
        if role == _ROLE.DisplayRole:
            return str(self._problems.line(complaint))
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._themes.theme.color("dim") if role == _ROLE.ForegroundRole else None
