"""Exchanges the template of a box: which one, what its fields are called then, what changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.changed_lines_view import ChangedLinesView
from gui.dialogs.home_list import HomeList, ShownField
from gui.theme_manager import ThemeManager
from model.templatedata.spec import TemplateSpec
from model.templatedata.switching import Ground, Home, clashes
from model.text_edit import TextEdit


@dataclass(frozen=True, slots=True)
class Switch:
    """What is to be done: the new template, new names by the old ones, and what is left out."""

    template: str
    renames: Mapping[str, str]
    left_out: Sequence[str]


@dataclass(frozen=True, slots=True)
class SwitchTask:
    """A call whose template may be exchanged, and who knows about others.

    `find_homes` proposes homes in the template of a name; `attempt` gives the edit that a switch
    makes of the page's `text`, or why it is refused; `make` makes it.
    """

    name: str
    text: str
    fields: Sequence[ShownField]
    titles: Sequence[str]
    spec_of: Callable[[str], TemplateSpec | None]
    find_homes: Callable[[TemplateSpec | None], Sequence[Home]]
    attempt: Callable[[Switch], TextEdit | str]
    make: Callable[[Switch], object]


class SwitchDialog(QDialog):
    """Asks for the template and shows what becomes of the fields; does nothing until it is told."""

    def __init__(self, task: SwitchTask, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._task = task
        self._asked: str | None = None
        self._spec: TemplateSpec | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Switch %1 to another template").replace("%1", task.name))
        self.setAccessibleName(self.windowTitle())
        self.line = self._make_line()
        self.summary = self._label(self.tr("What becomes of the fields"))
        hint = self._label(self.tr("How to change what is proposed"))
        hint.setProperty("look", "dim")
        hint.setText(
            self.tr(
                "F2 writes another name, none keeps the field's own; Space leaves the field out."
            )
        )
        self.list = HomeList(themes, self)
        self.lines = ChangedLinesView(themes, self)
        self.problem = self._label(self.tr("What stands in the way"))
        self._make_buttons()
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.lines)
        parts.setSizes([themes.pixels(300), themes.pixels(170)])
        caption = QLabel(self.tr("&New template"), self)
        caption.setBuddy(self.line)
        caption.setAccessibleName(self.tr("New template"))
        column = QVBoxLayout(self)
        column.setSpacing(themes.pixels(8))
        for widget in (caption, self.line, self.summary, parts, hint, self.problem, self.buttons):
            column.addWidget(widget)
        column.setStretchFactor(parts, 1)
        self.resize(themes.pixels(860), themes.pixels(660))
        self.line.textChanged.connect(self._ask)
        self.list.chosen.connect(self._follow)
        self._ask("")

    def _make_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(self.tr("New template"))
        line.setPlaceholderText(self.tr("Infobox officeholder"))
        line.setClearButtonEnabled(True)
        completer = QCompleter(list(self._task.titles), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        return line

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setAccessibleName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumHeight(label.fontMetrics().lineSpacing())
        return label

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.switch_button = QPushButton(self.tr("&Switch"), self.buttons)
        self.switch_button.setAccessibleName(self.tr("Switch"))
        self.switch_button.setDefault(True)
        self.buttons.addButton(self.switch_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 writes the new name of the field that is current, whichever of its cells is."""
        if event.key() == Qt.Key.Key_F2 and self.list.hasFocus():
            self.list.edit_current()
            return
        super().keyPressEvent(event)

    # What is asked for

    def _ask(self, typed: str) -> None:
        name = typed.strip()
        if name == self._asked:
            return
        self._asked = name
        self._spec = self._task.spec_of(name) if name else None
        known = () if self._spec is None else self._spec.all_names
        homes = self._task.find_homes(self._spec) if name else ()
        self.list.show_homes(self._task.fields, homes, known)
        self._follow()

    @property
    def switch(self) -> Switch:
        """What would be done now."""
        renames = {
            home.name: home.target
            for home in self.list.homes
            if home.target is not None and home.target != home.name
        }
        return Switch(self.line.text().strip(), renames, self.list.left_out)

    def _follow(self) -> None:
        """Show what would be done, and why it can't be."""
        self.summary.setText(self._summary())
        problem, edit = self._try()
        self.problem.setText(problem)
        self.lines.show_change(self._task.text, edit)
        self.switch_button.setEnabled(bool(edit) and not problem)

    def _try(self) -> tuple[str, TextEdit]:
        if not self._asked:
            return "", TextEdit()
        twice = clashes(self.list.homes, self._spec)
        if twice:
            text = self.tr("Two fields would go to “%1”. Give one of them another name.").replace(
                "%1", twice[0]
            )
            return text, TextEdit()
        found = self._task.attempt(self.switch)
        return (found, TextEdit()) if isinstance(found, str) else ("", found)

    def _summary(self) -> str:
        if not self._asked:
            return self.tr("Fields keep their values; the change is shown below before it is made.")
        if self._spec is None:
            text = self.tr("Nothing is known of “%1”: all fields keep their names.")
            return text.replace("%1", self._asked)
        switch, homes = self.switch, self.list.homes
        renamed, gone = len(switch.renames), len(switch.left_out)
        stay = sum(home.target is None and home.ground is Ground.NONE for home in homes)
        one, some = self.tr("1 field gets another name"), self.tr("%n fields get other names")
        parts = [_count(renamed, one, some)]
        if stay:
            one = self.tr("1 is not known there and stays as it is")
            parts.append(_count(stay, one, self.tr("%n are not known there and stay as they are")))
        if gone:
            parts.append(_count(gone, self.tr("1 is left out"), self.tr("%n are left out")))
        return "; ".join(parts) + "."

    def accept(self) -> None:
        if not self.switch_button.isEnabled():
            return
        switch = self.switch
        super().accept()
        self._task.make(switch)


def _count(count: int, one: str, some: str) -> str:
    return one if count == 1 else some.replace("%n", str(count))
