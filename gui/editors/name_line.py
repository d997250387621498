"""The name of the selected row: its field, and why what was typed there is held."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.document_controller import DocumentController
from gui.editors.problem_mark import mark_problem
from gui.editors.refusal_banner import RefusalBanner
from gui.refusal import Refusal
from gui.theme_manager import ThemeManager
from model.wikitext.nodes import NodeKind


class NameLine(QWidget):
    """Shows the name of a row and writes it when it is told to. Hidden where a row has none."""

    entered = Signal()
    """The name was entered or left."""
    given_back = Signal()
    """What was typed was given back with Esc."""
    no_longer_held = Signal()
    """A name that could not be written was mended or given back."""

    def __init__(
        self, controller: DocumentController, theme_manager: ThemeManager, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._row = -1
        self.setAccessibleName(self.tr("Name"))
        label = QLabel(self.tr("&Name"), self)
        label.setAccessibleName(self.tr("Name"))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Name"))
        label.setBuddy(self.field)
        self.banner = RefusalBanner(theme_manager, self, self.field)
        row = QHBoxLayout()
        row.setSpacing(theme_manager.pixels(10))
        row.addWidget(label)
        row.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_manager.pixels(7))
        column.addLayout(row)
        column.addWidget(self.banner)
        self.field.editingFinished.connect(self.entered)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    @property
    def is_typed(self) -> bool:
        """Whether there is another name that is not written yet."""
        is_typed = not self.isHidden() and self.field.isModified()
        if not is_typed or self._row not in self._controller.rows:
            return False
        return self.text != self._name_to_edit()

    @property
    def is_held(self) -> bool:
        """Whether there is a name that could not be written."""
        return self.banner.refusal is not None and self.is_typed

    def show_row(self, row: int) -> None:
        """Show the name of another row; what was typed for the one before is dropped."""
        self._row = row
        self.say(None)
        self.field.setModified(False)
        self.refresh()

    def refresh(self) -> None:
        """Show what the row is called now; what is being typed stays."""
        texts, row = self._controller.texts, self._row
        if row < 0:
            return
        # A reference's name is one of the parts of its form.
        has_name = texts.can_rename(row) and texts.kind(row) is not NodeKind.REFERENCE
        self.setVisible(has_name)
        is_being_named = self.field.isModified() and self.field.hasFocus()
        if not is_being_named and not self.is_held:
            self.field.setText(self._name_to_edit())
        self.field.setPlaceholderText(texts.name(row) if texts.is_positional(row) else "")

    def write(self, name: str) -> Refusal | None:
        """Rename the row; where that is refused what was typed stays."""
        refusal = self._controller.set_name(self._row, name)
        if refusal is None:
            self.field.setModified(False)
            return None
        is_template = self._controller.texts.kind(self._row) is NodeKind.TEMPLATE
        # However it is written, no page has a name with a pipe or braces in it.
        return replace(refusal, ways=()) if is_template else refusal

    def say(self, refusal: Refusal | None) -> None:
        """Say why the name is held; None where it is not."""
        was_held = self.banner.refusal is not None
        self.banner.show_refusal(refusal)
        mark_problem(self.field, refusal is not None)
        if was_held and refusal is None:
            self.no_longer_held.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.hasFocus():
            self.field.setText(self._name_to_edit())
            self.say(None)
            self.given_back.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _name_to_edit(self) -> str:
        texts = self._controller.texts
        return "" if texts.is_positional(self._row) else texts.name(self._row)
