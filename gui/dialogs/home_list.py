"""The fields of a box, each with what it is called in another template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gui.theme_manager import ROW_HEIGHT, ThemeManager
from gui.tool_tips import tool_tip
from model.templatedata.switching import Ground, Home

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELD, _VALUE, _TARGET, _WHY = range(4)
_NEEDS_A_LOOK = (Ground.GUESS, Ground.LABEL, Ground.ALIAS, Ground.NUMBERED, Ground.NONE)


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of the box: the name it goes by, and its value as a reader sees it."""

    name: str
    value: str
    is_positional: bool = False


class HomeList(QTreeWidget):
    """A line for each name: checked what comes along, with a name that can be written.

    An empty name stands for the one that the field has now.
    """

    chosen = Signal()
    """The person wrote a name, or chose what comes along."""

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._homes: list[Home] = []
        self._names = _Names(self)
        self.setAccessibleName(self.tr("Fields and their new names"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels(
            [self.tr("Field"), self.tr("Value"), self.tr("New name"), self.tr("Why")]
        )
        self.setItemDelegateForColumn(_TARGET, self._names)
        self.setEditTriggers(
            QTreeWidget.EditTrigger.DoubleClicked | QTreeWidget.EditTrigger.SelectedClicked
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_FIELD, 190), (_TARGET, 190), (_WHY, 210)):
            header.resizeSection(column, themes.pixels(width))
        self.itemChanged.connect(self._on_item)

    def show_homes(
        self, fields: Sequence[ShownField], homes: Sequence[Home], known: Sequence[str]
    ) -> None:
        """List these, what needs a look first; `known` are the names to complete."""
        self._names.known = list(known)
        by_name = {field.name: field for field in fields}
        self._homes = sorted(homes, key=_attention)
        with QSignalBlocker(self):
            self.clear()
            for home in self._homes:
                self._add(by_name[home.name], home)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def _add(self, field: ShownField, home: Home) -> None:
        item = QTreeWidgetItem([home.name, field.value, _new_name(home)])
        item.setToolTip(_VALUE, tool_tip(field.value))
        item.setSizeHint(_FIELD, QSize(0, self._themes.pixels(ROW_HEIGHT)))
        item.setCheckState(_FIELD, Qt.CheckState.Checked)
        item.setForeground(_VALUE, self._themes.theme.color("dim"))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags if field.is_positional else flags | Qt.ItemFlag.ItemIsEditable)
        self._explain(item, home)
        self.addTopLevelItem(item)

    def _on_item(self, item: QTreeWidgetItem) -> None:
        with QSignalBlocker(self):
            self._explain(item, self._homes[self.indexOfTopLevelItem(item)])
        self.viewport().update()
        self.chosen.emit()

    def _explain(self, item: QTreeWidgetItem, home: Home) -> None:
        """Say why a field goes where it goes, and whether that wants a look."""
        words, is_unsure = _words(home), home.ground in (Ground.GUESS, Ground.NONE)
        if item.checkState(_FIELD) != Qt.CheckState.Checked:
            words, is_unsure = self.tr("left out of the box"), True
        elif item.text(_TARGET).strip() != _new_name(home):
            words, is_unsure = self.tr("your choice"), False
        item.setText(_WHY, words)
        item.setForeground(_WHY, self._themes.theme.color("warning" if is_unsure else "dim"))

    def edit_current(self) -> None:
        """Let the person write the new name of the current field."""
        item = self.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEditable:
            self.editItem(item, _TARGET)

    @property
    def homes(self) -> list[Home]:
        """What comes along, under which name; None where it keeps its own."""
        return [
            replace(home, target=item.text(_TARGET).strip() or _own(home))
            for home, item in self._lines()
            if item.checkState(_FIELD) == Qt.CheckState.Checked
        ]

    @property
    def left_out(self) -> list[str]:
        """The names of what does not come along."""
        return [
            home.name
            for home, item in self._lines()
            if item.checkState(_FIELD) != Qt.CheckState.Checked
        ]

    def _lines(self) -> list[tuple[Home, QTreeWidgetItem]]:
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [
            (home, item) for home, item in zip(self._homes, items, strict=True) if item is not None
        ]


class _Names(QStyledItemDelegate):
    """Completes what the other template knows; only the new name can be written."""

    known: Sequence[str] = ()

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        line = _NameLine(parent)
        line.returnPressed.connect(lambda: self._take(line))
        line.setAccessibleName(QCoreApplication.translate("HomeList", "New name"))
        completer = QCompleter(self.known, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave Enter to the line: it does not come by here from the list of completions."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            return False
        return super().eventFilter(editor, event)

    def _take(self, line: QLineEdit) -> None:
        popup = line.completer().popup()
        if popup is not None:
            popup.hide()
        self.commitData.emit(line)
        self.closeEditor.emit(line)


class _NameLine(QLineEdit):
    """Keeps Enter to itself: what it means in the dialog is not meant here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()


def _new_name(home: Home) -> str:
    """The name that a field gets; empty where it keeps its own."""
    return "" if home.target in (None, home.name) else str(home.target)


def _own(home: Home) -> str | None:
    """What a field without a new name goes by, if that is known there."""
    return home.name if home.target == home.name else None


def _attention(home: Home) -> int:
    """Guesses first, then what gets another name, what has no home, and what stays."""
    if home.target == home.name:
        return len(_NEEDS_A_LOOK)
    return _NEEDS_A_LOOK.index(home.ground)


def _words(home: Home) -> str:
    return {
        Ground.EXACT: _tr("the same name"),
        Ground.ALIAS: _tr("another name of the same"),
        Ground.NUMBERED: _tr("one of a numbered family"),
        Ground.LABEL: _tr("the same label"),
        Ground.GUESS: _tr("a guess by how alike they are"),
        Ground.NONE: _tr("not known there: stays as it is"),
    }[home.ground]


def _tr(text: str) -> str:
    return QCoreApplication.translate("HomeList", text)
