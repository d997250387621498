"""What the tree shows of templates besides the text: what is chosen, for all pages of a window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class FieldDisplay(QObject):
    """Chosen in the menu View."""

    labels_changed = Signal()
    arrangement_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_labels = True
        self._has_unused = False
        self._is_ordered = False

    @property
    def has_labels(self) -> bool:
        """Whether a field's label stands beside its name."""
        return self._has_labels

    def show_labels(self, on: bool) -> None:
        """Show labels from now on, or names only."""
        if on != self._has_labels:
            self._has_labels = on
            self.labels_changed.emit()

    @property
    def has_unused(self) -> bool:
        """Whether boxes have rows for fields that they could have."""
        return self._has_unused

    def show_unused(self, on: bool) -> None:
        """Show rows for unused fields from now on, or none."""
        if on != self._has_unused:
            self._has_unused = on
            self.arrangement_changed.emit()

    @property
    def is_ordered(self) -> bool:
        """Whether fields stand as TemplateData orders them, not as in the page."""
        return self._is_ordered

    def order(self, on: bool) -> None:
        """Show fields as TemplateData orders them from now on, or as they stand in the page."""
        if on != self._is_ordered:
            self._is_ordered = on
            self.arrangement_changed.emit()
