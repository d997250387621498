"""What the command on help about a field does: brings the panel, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.theme_manager import ThemeManager
from gui.workspace import Workspace

PANEL = "help"


class HelpCommands(QObject):
    """Connects the action; `fields` knows the page and what is chosen on it."""

    def __init__(
        self, actions: Actions, fields: FieldCommands, workspace: Workspace, themes: ThemeManager
    ) -> None:
        super().__init__(workspace)
        self._actions = actions
        self._fields = fields
        self._workspace = workspace
        self._themes = themes
        self._came_from: QWidget | None = None
        workspace.add_panel(PANEL, self.tr("Field help"), self._make)
        actions.field_help.triggered.connect(self.show_help)
        fields.updated.connect(self._update)

    def show_help(self) -> None:
        """Shows the panel and goes there; Esc goes back."""
        came_from = QApplication.focusWidget()
        panel = self._workspace.bring_panel(PANEL)
        if came_from is not None and not panel.isAncestorOf(came_from):
            self._came_from = came_from
        panel.setFocus()

    def _make(self, parent: QWidget) -> QWidget:
        from gui.panels.field_help import FieldHelpPanel  # noqa: PLC0415 - when it is asked for

        panel = FieldHelpPanel(self._fields, self._themes, parent)
        panel.left.connect(self._go_back)
        return panel

    def _go_back(self) -> None:
        came_from = self._came_from
        # The editor of a cell is gone when what was typed there has been written.
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus()
        elif self._fields.page is not None:
            self._fields.page.focus()

    def _update(self) -> None:
        self._actions.field_help.setEnabled(self._fields.page is not None)
