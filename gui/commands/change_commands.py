"""What the command on the changes of a page does: brings their panel, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.theme_manager import ThemeManager
from gui.workspace import Workspace

PANEL = "changes"


class ChangeCommands(QObject):
    """Connects the action; `fields` knows the page."""

    def __init__(
        self, actions: Actions, fields: FieldCommands, workspace: Workspace, themes: ThemeManager
    ) -> None:
        super().__init__(workspace)
        self._actions = actions
        self._fields = fields
        self._workspace = workspace
        self._themes = themes
        workspace.add_panel(PANEL, self.tr("Changes"), self._make)
        actions.go_to_changes.triggered.connect(self.show_panel)
        fields.updated.connect(self._update)

    def show_panel(self) -> None:
        """Shows the panel and goes there; Esc goes back to the page."""
        self._workspace.bring_panel(PANEL).setFocus()

    def _make(self, parent: QWidget) -> QWidget:
        from gui.panels.changes import ChangesPanel  # noqa: PLC0415 - when it is asked for

        panel = ChangesPanel(self._fields, self._themes, parent)
        panel.left.connect(self._go_back)
        return panel

    def _go_back(self) -> None:
        if self._fields.page is not None:
            self._fields.page.focus()

    def _update(self) -> None:
        self._actions.go_to_changes.setEnabled(self._fields.page is not None)
