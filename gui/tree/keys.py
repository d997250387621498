"""What keys mean in the tree: as in a spreadsheet, but the Field column searches as a tree does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from gui.tree.columns import Column
from gui.tree.item_model import ItemModel
from gui.tree.type_ahead import TypeAhead

if TYPE_CHECKING:
    from gui.tree.view import TreeView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_FOR_ACTIONS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_OF_THE_VIEW = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_A,
        Qt.Key.Key_Space,
    }
)
"""Keys that the view knows with Ctrl; all others with Ctrl or Alt are for actions."""

_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr)
"""Keys that come before a letter, and are part of typing it."""


class TreeKeys:
    """Does in a tree view what is typed there; what it leaves is Qt's own."""

    def __init__(self, view: TreeView, model: ItemModel, ahead: TypeAhead) -> None:
        self._view = view
        self._model = model
        self._ahead = ahead

    def is_for_actions(self, event: QKeyEvent) -> bool:
        """Whether the key is left to the window's actions."""
        modifiers = _modifiers(event)
        is_others = bool(modifiers & _CONTROL) and event.key() not in _OF_THE_VIEW
        return bool(modifiers & _FOR_ACTIONS) or is_others

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key without Ctrl and Alt means here; False where it is the view's own."""
        modifiers = _modifiers(event)
        if modifiers not in (Qt.KeyboardModifier.NoModifier, _SHIFT):
            return False
        if _is_letter(event) and self._ahead.goes_on(event.timestamp()):
            self._search(event.text(), event.timestamp())
            return True
        key = Qt.Key(event.key())
        if key in _HELD:
            return False
        self._ahead.stop()
        if modifiers != _SHIFT and self._press_unshifted(key):
            return True
        if key == Qt.Key.Key_Space and self._view.currentIndex().column() != Column.VALUE:
            self._toggle()
        elif _is_letter(event):
            self._type(event)
        else:
            return False
        return True

    def _press_unshifted(self, key: Qt.Key) -> bool:
        if key in _ENTER:
            self._edit_found()
        elif key == Qt.Key.Key_F2:
            self._view.edit_current()
        elif key in _SIDEWAYS:
            is_right = key == Qt.Key.Key_Right
            self._go_sideways(forwards=is_right != self._view.isRightToLeft())
        elif key == Qt.Key.Key_Escape and self._model.shown.is_filtered:
            self._view.filter_left.emit()
        else:
            return False
        return True

    def compose(self, event: QInputMethodEvent) -> None:
        """Do what is typed with an input method."""
        if not event.commitString() and not event.preeditString():
            return
        is_name = self._view.currentIndex().column() == Column.FIELD
        if not is_name and not self._ahead.goes_on():
            self._view.edit_with(event)
        elif event.commitString():
            self._search(event.commitString())

    def step(self, *, forwards: bool) -> bool:
        """Go to the next value, or from a name to its value and back; False where none is there."""
        index = self._view.currentIndex()
        if not index.isValid():
            return False
        if forwards and index.column() == Column.VALUE:
            beside = self._view.neighbour(index, 1)
        elif forwards == (index.column() == Column.FIELD):
            beside = index.siblingAtColumn(Column.VALUE if forwards else Column.FIELD)
        else:
            return False
        if not beside.isValid():
            return False
        self._view.go_to(beside)
        return True

    def stop_search(self) -> None:
        """The next letter begins another search."""
        self._ahead.stop()

    def _type(self, event: QKeyEvent) -> None:
        if self._view.currentIndex().column() == Column.FIELD:
            self._search(event.text(), event.timestamp())
        else:
            self._view.edit_with(event)

    def _search(self, letters: str, at: int = 0) -> None:
        """Go to what begins with, or holds, what has been typed without a rest."""
        place = self._ahead.find(letters, at)
        if place is not None:
            self._view.select(*place)
        self._ahead.tell()

    def _edit_found(self) -> None:
        """Edit the current value; one that typing has found is there to be replaced."""
        view = self._view
        is_found = view.current_row() == self._ahead.found
        if view.edit_cell(Column.VALUE) and view.editor is not None and is_found:
            view.editor.text_edit.selectAll()

    def _go_sideways(self, *, forwards: bool) -> None:
        view, index = self._view, self._view.currentIndex()
        first = index.siblingAtColumn(Column.FIELD)
        if index.column() != Column.FIELD:
            if not forwards:
                view.go_to(first)
        elif forwards and self._can_unfold(first) and not view.isExpanded(first):
            view.expand(first)
        elif forwards:
            view.go_to(index.siblingAtColumn(Column.VALUE))
        elif self._can_unfold(first) and view.isExpanded(first):
            view.collapse(first)
        elif first.parent().isValid():
            view.go_to(first.parent())

    def _can_unfold(self, index: QModelIndex) -> bool:
        return self._model.hasChildren(index)

    def _toggle(self) -> None:
        first = self._view.currentIndex().siblingAtColumn(Column.FIELD)
        self._view.setExpanded(first, not self._view.isExpanded(first))


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _is_letter(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable()
