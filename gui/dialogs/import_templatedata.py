"""Imports what files say of templates: shown first, each with the template it is for."""

from __future__ import annotations

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.import_list import GivenFile, ImportLine, ImportList
from gui.storage_messages import not_kept
from gui.templatedata_words import finding_words
from gui.theme_manager import ThemeManager
from model.storage_errors import StorageError
from model.templatedata.imports import Imports


class ImportDialog(QDialog):
    """Lists what was read; what is chosen is kept in `imports`.

    What could not be written stays in the list, and why.
    """

    imported = Signal(list)
    """The titles of templates of which something was just kept."""

    def __init__(
        self,
        files: list[GivenFile],
        title: str,
        imports: Imports,
        themes: ThemeManager,
        parent: QWidget,
    ) -> None:
        """`title` is the template to offer where a file names none."""
        super().__init__(parent)
        self._imports = imports
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import TemplateData"))
        self.setAccessibleName(self.windowTitle())
        self.list = ImportList(files, title, themes, self)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Flaws of the marked file"))
        self.details.setFixedHeight(themes.pixels(110))
        self.problem = QLabel(self)
        self.problem.setAccessibleName(self.tr("What is to be done first"))
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setMinimumHeight(self.problem.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.import_button = QPushButton(self.tr("&Import"), self.buttons)
        self.import_button.setAccessibleName(self.tr("Import"))
        self.buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.import_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(themes.pixels(8))
        for widget in (self.list, self.details, self.problem, self.buttons):
            column.addWidget(widget)
        column.setStretchFactor(self.list, 1)
        self.resize(themes.pixels(820), themes.pixels(440))
        self.list.currentItemChanged.connect(self._show_details)
        self.list.itemChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._show_details()
        self._check()

    def _show_details(self) -> None:
        line = self.list.current_line()
        words = [] if line is None else [finding_words(finding) for finding in line.findings]
        if line is not None and not words:
            words = [line.says if line.entry is None else self.tr("No flaws.")]
        self.details.setPlainText("\n".join(words))

    def _check(self) -> None:
        problem = self.list.problem()
        self.problem.setText(problem or self._replaced())
        self.import_button.setEnabled(bool(self.list.chosen) and not problem)

    def _replaced(self) -> str:
        """What was imported before for the same templates, and goes."""
        known = [line.title for line in self.list.chosen if self._imports.has(line.title)]
        text = self.tr("Takes the place of what was imported before for %1.")
        return text.replace("%1", ", ".join(known)) if known else ""

    def accept(self) -> None:
        failures = []
        written = []
        # All lines are checked at each change of one.
        with QSignalBlocker(self.list):
            for line in self.list.chosen:
                error = self._keep(line)
                if error is None:
                    written.append(line.title)
                    line.item.setCheckState(0, Qt.CheckState.Unchecked)
                    self.list.say(line, self.tr("imported"))
                else:
                    failures.append(not_kept(error))
        self._check()
        if written:
            self.imported.emit(written)
        if not failures:
            super().accept()
            return
        self.problem.setText("\n".join(dict.fromkeys(failures)))

    def _keep(self, line: ImportLine) -> StorageError | None:
        assert line.entry is not None
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        try:
            self._imports.put(
                line.title,
                line.entry.document,
                source=line.file,
                imported=today,
                findings=line.findings,
            )
        except StorageError as error:
            return error
        return None
