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
        display.show_unused(settings.has_unused)
        actions.show_unused.setChecked(display.has_unused)
        actions.show_unused.toggled.connect(self._show_unused)
        display.order(settings.is_ordered)
        actions.order_as_data.setChecked(display.is_ordered)
        actions.order_as_page.setChecked(not display.is_ordered)
        actions.order_as_data.toggled.connect(self._order)

    def _show_labels(self, on: bool) -> None:
        self._display.show_labels(on)
        self._settings.has_labels = on

    def _show_unused(self, on: bool) -> None:
        self._display.show_unused(on)
        self._settings.has_unused = on

    def _order(self, on: bool) -> None:
        self._display.order(on)
        self._settings.is_ordered = on
