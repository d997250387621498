"""What panels about the current row have in common."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.commands.field_commands import FieldCommands
from gui.theme_manager import ThemeManager


class FollowingPanel(QWidget):
    """Follows the current row while it can be seen; its subclass shows what is to be shown of it.

    `_shown` is what that was made from, None where it has to be made anew.
    """

    def __init__(self, fields: FieldCommands, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._fields = fields
        self._themes = theme_manager
        self._shown: object = None
        fields.updated.connect(self._follow)
        theme_manager.changed.connect(self._show_anew)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _show_current(self) -> None:
        """Show what the current row is about, unless it is shown."""
        raise NotImplementedError

    def _show_anew(self) -> None:
        self._shown = None
        self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            self._show_current()
