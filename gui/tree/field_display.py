"""What the tree shows of templates besides the text: what is chosen, for all pages of a window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class FieldDisplay(QObject):
    """Chosen in the menu View."""

    labels_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_labels = True

    @property
    def has_labels(self) -> bool:
        """Whether a field's label stands beside its name."""
        return self._has_labels

    def show_labels(self, on: bool) -> None:
        """Show labels from now on, or names only."""
        if on != self._has_labels:
            self._has_labels = on
            self.labels_changed.emit()
