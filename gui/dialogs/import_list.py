"""The list of what files say of templates, each with the template it is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui.templatedata_words import amount_words, flaw_count, kind_words
from gui.theme_manager import ROW_HEIGHT, ThemeManager
from gui.tool_tips import tool_tip
from model.templatedata.findings import Finding
from model.templatedata.source_file import Entry, SourceFile, template_title
from model.wikitext.syntax import template_name_is_valid

_TEMPLATE, _SAYS, _FILE, _FLAWS = range(4)


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that was given: its name and what it says, or why it can't be read."""

    name: str
    source: SourceFile | None
    error: str = ""


@dataclass(slots=True)
class ImportLine:
    """One line: what a file says of one template, or (no entry) why it says nothing."""

    file: str
    says: str
    entry: Entry | None = None
    findings: tuple[Finding, ...] = ()
    item: QTreeWidgetItem = field(default_factory=QTreeWidgetItem)

    @property
    def is_chosen(self) -> bool:
        return self.entry is not None and self.item.checkState(_TEMPLATE) == Qt.CheckState.Checked

    @property
    def title(self) -> str:
        """The template it is for, normalised."""
        return template_title(self.item.text(_TEMPLATE))


class ImportList(QTreeWidget):
    """Lines to be chosen, whose template can be written."""

    def __init__(
        self, files: list[GivenFile], title: str, themes: ThemeManager, parent: QWidget
    ) -> None:
        """`title` is the template to offer where a file names none."""
        super().__init__(parent)
        self.lines = [line for given in files for line in _lines(given)]
        self.setAccessibleName(self.tr("What the files say"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(False)
        self.setHeaderLabels(
            [self.tr("Template"), self.tr("What it says"), self.tr("File"), self.tr("Flaws")]
        )
        self.setEditTriggers(
            QTreeWidget.EditTrigger.DoubleClicked
            | QTreeWidget.EditTrigger.EditKeyPressed
            | QTreeWidget.EditTrigger.SelectedClicked
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_SAYS, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_TEMPLATE, 230), (_FILE, 210), (_FLAWS, 70)):
            header.resizeSection(column, themes.pixels(width))
        for line in self.lines:
            self._fill(line, title, themes.pixels(ROW_HEIGHT))
        if self.lines:
            self.setCurrentItem(self.lines[0].item)

    def _fill(self, line: ImportLine, title: str, height: int) -> None:
        item, entry = line.item, line.entry
        item.setSizeHint(_TEMPLATE, QSize(0, height))
        self.say(line, line.says)
        item.setText(_FILE, line.file)
        item.setToolTip(_FILE, tool_tip(line.file))
        item.setText(_FLAWS, flaw_count(line.findings))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if entry is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
            item.setText(_TEMPLATE, entry.title or title)
            item.setCheckState(_TEMPLATE, Qt.CheckState.Checked)
        item.setFlags(flags)
        self.addTopLevelItem(item)

    def say(self, line: ImportLine, words: str) -> None:
        """Show what there is to say of a line."""
        line.item.setText(_SAYS, words)
        line.item.setToolTip(_SAYS, tool_tip(words))

    def edit_title(self, line: ImportLine) -> None:
        """Let the person write the template of a line."""
        self.setCurrentItem(line.item)
        self.editItem(line.item, _TEMPLATE)

    def current_line(self) -> ImportLine | None:
        """The line that is current."""
        current = self.currentItem()
        return next((line for line in self.lines if line.item is current), None)

    @property
    def chosen(self) -> list[ImportLine]:
        """The lines to import."""
        return [line for line in self.lines if line.is_chosen]

    def problem(self) -> str:
        """Why what is chosen can't be imported; empty where it can."""
        titles = Counter(line.title for line in self.chosen)
        for line in self.chosen:
            if not line.title:
                text = self.tr("Write the name of the template for %1: press F2 on its line.")
                return text.replace("%1", line.file)
            if not template_name_is_valid(line.title):
                return self.tr("No template can be called “%1”.").replace("%1", line.title)
            if titles[line.title] > 1:
                text = self.tr("Two lines are for “%1”. Choose one of them.")
                return text.replace("%1", line.title)
        return ""


def _lines(given: GivenFile) -> Iterator[ImportLine]:
    source = given.source
    if source is None:
        yield ImportLine(given.name, given.error)
        return
    kind = kind_words(source.kind)
    for entry in source.entries:
        says = f"{amount_words(entry.document)} · {kind}"
        yield ImportLine(given.name, says, entry, source.findings)
    if not source.entries:
        nothing = QCoreApplication.translate("ImportList", "nothing that can be read")
        yield ImportLine(given.name, nothing, None, source.findings)
