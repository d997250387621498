"""What the commands on how the tree shows fields do; what is chosen is there again next time."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.actions import Actions
from gui.settings import Settings
from gui.tree.field_display import FieldDisplay


class DisplayCommands(QObject):
    """Connects the actions."""

    def __init__(
        self, actions: Actions, settings: Settings, display: FieldDisplay, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._display = display
        display.show_labels(settings.has_labels)
        actions.show_labels.setChecked(display.has_labels)
        actions.show_labels.toggled.connect(self._show_labels)

    def _show_labels(self, on: bool) -> None:
        self._display.show_labels(on)
        self._settings.has_labels = on
