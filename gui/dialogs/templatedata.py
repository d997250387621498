"""What is known of a template and where from, and what was imported, which can go again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.help_words import origin_words
from gui.storage_messages import not_kept
from gui.template_specs import TemplateSpecs
from gui.templatedata_words import (
    amount_words,
    finding_words,
    flaw_count,
    makeup_words,
)
from gui.theme_manager import ROW_HEIGHT, ThemeManager
from gui.tool_tips import tool_tip
from model.storage_errors import StorageError
from model.templatedata.imports import Import
from model.templatedata.library import Found
from model.templatedata.source_file import template_title


class TemplateDataDialog(QDialog):
    """Shows what is known of one template, and lists what was imported.

    `choose` is called to import more.
    """

    def __init__(
        self,
        title: str,
        specs: TemplateSpecs,
        choose: Callable[[], object],
        themes: ThemeManager,
        parent: QWidget,
    ) -> None:
        """`title` is that of the template, normalised; empty for none. `specs` have a folder."""
        super().__init__(parent)
        self._title = title
        self._specs = specs
        assert specs.imports is not None
        self._imports = specs.imports
        self._themes = themes
        self._removed: list[Import] = []
        self._listed: list[Import] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("TemplateData"))
        self.setAccessibleName(self.windowTitle())
        self.heading = self._label(self.tr("Template"), "title")
        self.known = self._label(self.tr("What is known of it"), "")
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Flaws in what is known of it"))
        self.details.setFixedHeight(themes.pixels(90))
        self.caption = self._label(self.tr("Imported templates"), "dim")
        self.list = self._make_list()
        self.problem = self._label(self.tr("What went wrong"), "")
        self._make_buttons(choose)
        column = QVBoxLayout(self)
        column.setSpacing(themes.pixels(8))
        for widget in (self.heading, self.known, self.details, self.caption, self.list):
            column.addWidget(widget)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        column.setStretchFactor(self.list, 1)
        self.resize(themes.pixels(680), themes.pixels(480))
        self.refresh()

    def _label(self, name: str, look: str) -> QLabel:
        label = QLabel(self)
        label.setAccessibleName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("look", look)
        return label

    def _make_list(self) -> QTreeWidget:
        view = QTreeWidget(self)
        view.setAccessibleName(self.tr("Imported templates"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setHeaderLabels(
            [self.tr("Template"), self.tr("What it says"), self.tr("File"), self.tr("Imported")]
        )
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 200), (2, 160), (3, 100)):
            header.resizeSection(column, self._themes.pixels(width))
        view.itemSelectionChanged.connect(self._enable)
        return view

    def _make_buttons(self, choose: Callable[[], object]) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.import_button = QPushButton(self.tr("&Import…"), self.buttons)
        self.remove_button = QPushButton(self.tr("&Remove"), self.buttons)
        self.put_back_button = QPushButton(self.tr("&Put back"), self.buttons)
        for button in (self.import_button, self.remove_button, self.put_back_button):
            button.setAccessibleName(button.text().replace("&", ""))
            button.setAutoDefault(False)
            self.buttons.addButton(button, action)
        self.import_button.clicked.connect(choose)
        self.remove_button.clicked.connect(self._remove)
        self.put_back_button.clicked.connect(self._put_back)
        self.buttons.rejected.connect(self.reject)

    def refresh(self, row: int = 0) -> None:
        """Show what is known and imported now; `row` of the list is current then."""
        found = self._specs.library.find(self._title) if self._title else None
        self.heading.setText(self._title)
        self.heading.setVisible(bool(self._title))
        self.known.setText(self._words(found))
        flaws = self._flaws(found)
        self.details.setPlainText("\n".join(flaws))
        self.details.setVisible(bool(flaws))
        self._fill()
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)
        self._enable()

    def _words(self, found: Found | None) -> str:
        if not self._title:
            return self.tr("No template is chosen on the page.")
        if found is None:
            return self.tr("Nothing is known of this template. Import its TemplateData or source.")
        lines = [self._origin(found), makeup_words(found.document) + "."]
        target = template_title(found.document.title)
        if target not in ("", self._title):
            lines.append(self.tr("It is another name of “%1”.").replace("%1", target))
        return "\n".join(lines)

    def _origin(self, found: Found) -> str:
        words = origin_words(self._specs.library.make(self._title, found))
        imported = self._imports.find(self._title)
        if imported is None or not imported.imported:
            return words
        more = self.tr("Imported on %1 from %2.").replace("%1", imported.imported)
        return more.replace("%2", imported.source)

    def _flaws(self, found: Found | None) -> list[str]:
        imported = self._imports.find(self._title) if self._title else None
        if imported is not None:
            return [finding_words(finding) for finding in imported.findings]
        return [] if found is None else [finding_words(finding) for finding in found.findings]

    def _fill(self) -> None:
        self.list.clear()
        self._listed = self._imports.all()
        height = self._themes.pixels(ROW_HEIGHT)
        for one in self._listed:
            amount = "" if one.document is None else amount_words(one.document)
            says = " · ".join(filter(None, (amount, flaw_count(one.findings))))
            item = QTreeWidgetItem(self.list, [one.title, says, one.source, one.imported])
            item.setSizeHint(0, QSize(0, height))
            for column in range(3):
                item.setToolTip(column, tool_tip(item.text(column)))
        is_empty = not self._listed
        self.caption.setText(
            self.tr("Nothing was imported yet.") if is_empty else self.tr("Imported")
        )

    def _enable(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))
        self.put_back_button.setEnabled(bool(self._removed))

    def _remove(self) -> None:
        row = self.list.indexOfTopLevelItem(self.list.selectedItems()[0])
        chosen = self._listed[row]
        if self._does(lambda: self._imports.remove(chosen)):
            if chosen.text is not None:
                self._removed.append(chosen)
            self._announce(min(row, len(self._listed) - 2))

    def _put_back(self) -> None:
        removed = self._removed[-1]
        if self._does(lambda: self._imports.put_back(removed)):
            self._removed.pop()
            self._announce(0)

    def _does(self, act: Callable[[], object]) -> bool:
        """Act, and say why where it fails."""
        try:
            act()
        except StorageError as error:
            self.problem.setText(not_kept(error))
            return False
        self.problem.clear()
        return True

    def _announce(self, row: int) -> None:
        self._specs.refresh()
        self.refresh(max(row, 0))
