"""The header of the tree: how wide its columns are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeView

from gui.theme_manager import ThemeManager
from gui.tree.columns import Column

_FIELD_WIDTH = 230
_MOST_FOR_FIELD = 0.45
"""Of the width of the view, at most so much goes to the names."""

_MARKS_WIDTH = 44
_LEAST_WIDTH = 30


class TreeHeader(QHeaderView):
    """Gives the names the width that the person chose, and the values what is left."""

    def __init__(self, theme_manager: ThemeManager, parent: QTreeView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._themes = theme_manager
        self._field_width = theme_manager.pixels(_FIELD_WIDTH)
        self._is_fitting = False
        self.setAccessibleName(self.tr("Columns of the fields"))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(theme_manager.pixels(_LEAST_WIDTH))

    def set_up(self) -> None:
        """Size the columns, once the view has them."""
        self.setSectionResizeMode(Column.FIELD, QHeaderView.ResizeMode.Interactive)
        self.setSectionResizeMode(Column.VALUE, QHeaderView.ResizeMode.Stretch)
        self.setSectionResizeMode(Column.MARKS, QHeaderView.ResizeMode.Fixed)
        self.resizeSection(Column.FIELD, self._field_width)
        self.dress()
        self.sectionResized.connect(self._note_width)

    @property
    def chosen_width(self) -> int:
        """The width that the names were given, also where there is no room for it now."""
        return self._field_width

    def dress(self) -> None:
        """Take the sizes of the theme as it is now."""
        self.resizeSection(Column.MARKS, self._themes.pixels(_MARKS_WIDTH))

    def fit(self, room: int) -> None:
        """Of `room` pixels, leave enough for the values, whatever the names were given."""
        width = min(self._field_width, int(room * _MOST_FOR_FIELD))
        self._is_fitting = True
        # Qt would widen a narrower one later, as if the person had.
        self.resizeSection(Column.FIELD, max(width, self.minimumSectionSize()))
        self._is_fitting = False

    def _note_width(self, column: int, _before: int, now: int) -> None:
        if column == Column.FIELD and not self._is_fitting:
            self._field_width = now
