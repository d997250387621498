"""The look of a field that holds what could not be written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def mark_problem(field: QWidget, is_problem: bool) -> None:
    """Show that what stands in a field is held, or no longer."""
    if bool(field.property("problem")) == is_problem:
        return
    field.setProperty("problem", is_problem)
    field.style().unpolish(field)
    field.style().polish(field)
