"""Opens the line for a new field below a row of the tree, and keeps it there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPersistentModelIndex, QRect

from gui.document_controller import DocumentController
from gui.refusal import Refusal
from gui.theme_manager import ThemeManager
from gui.tree.columns import Column
from gui.tree.field_names import names_to_offer
from gui.tree.item_model import ItemModel
from gui.tree.view import TreeView
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.tree.add_line import AddLine

_WITH_FIELDS_BESIDE = (NodeKind.ARGUMENT, NodeKind.TEMPLATE)


class FieldAdder(QObject):
    """Adds fields below the current row of a view."""

    def __init__(
        self,
        controller: DocumentController,
        model: ItemModel,
        view: TreeView,
        theme_manager: ThemeManager,
    ) -> None:
        super().__init__(view)
        self._controller = controller
        self._model = model
        self._view = view
        self._themes = theme_manager
        self._below = QPersistentModelIndex()
        self._is_above = False
        self.line: AddLine | None = None
        """The open line, if any."""
        for moved in (view.expanded, view.collapsed, view.verticalScrollBar().valueChanged):
            moved.connect(self.place)
        model.layoutChanged.connect(self.place)

    def begin(self, written: str = "") -> bool:
        """Open the line below the current row, with this in it; whether one can be added there."""
        if not self._controller.is_readable or not self.commit_pending():
            return False
        row = self._row_for(self._view.current_place())
        if row is None or not self._view.select(row, Column.FIELD):
            return False
        self._open(row, self._make_line(row), written)
        return True

    def _open(self, row: int, line: AddLine, written: str = "", *, above: bool = False) -> None:
        self._below = QPersistentModelIndex(self._model.index_of(row))
        self._is_above = above
        self.line = line
        line.done.connect(self._close)
        line.grown.connect(self.place)
        self._make_room(row, line)
        self.place()
        line.line.setText(written)
        line.show()
        line.setFocus()

    def _make_room(self, row: int, line: AddLine) -> None:
        """Scroll so that the line doesn't cover the row it is beside, as far as there is more."""
        index = self._model.index_of(row)
        self._view.scrollTo(index)
        room = self._view.viewport().rect()
        height = line.wanted_height(room.width())
        cell, bar = self._view.visualRect(index), self._view.verticalScrollBar()
        if self._is_above:
            bar.setValue(bar.value() - max(0, height - cell.top()))
        else:
            bar.setValue(bar.value() + max(0, cell.bottom() + height - room.bottom()))

    def begin_item(
        self, row: int, add: Callable[[str], Refusal | None], *, above: bool = False
    ) -> bool:
        """Open the line for a new item of a list, beside a row; whether that can be."""
        # Loaded when a first item is added, as the line for fields is.
        from gui.tree.item_line import ItemLine  # noqa: PLC0415

        if not self._controller.is_readable or not self.commit_pending():
            return False
        if not self._view.select(row, Column.FIELD):
            return False
        self._open(row, ItemLine(add, self._themes, self._view.viewport()), above=above)
        return True

    def commit_pending(self) -> bool:
        """Add what the line says; False where that is refused and the line stays open."""
        if self.line is None:
            return True
        if not self.line.commit():
            self.line.setFocus()
            return False
        self.line.done.emit()
        return True

    def place(self) -> None:
        """Put the line where its row is now."""
        if self.line is None:
            return
        room = self._view.viewport().rect()
        index = self._model.index_of(self._model.row_of(self._below))
        if not index.isValid():
            self._close()
            return
        cell = self._view.visualRect(index)
        is_inside = self._is_template(self._model.row_of(index))
        left = cell.left() + (self._view.indentation() if is_inside else 0)
        height = self.line.wanted_height(room.width() - left)
        top = min(cell.bottom() + 1, room.bottom() + 1 - height)
        if self._is_above:
            top = max(0, cell.top() - height)
        self.line.setGeometry(QRect(left, top, room.width() - left, height))

    def _make_line(self, row: int) -> AddLine:
        # Loaded when a first field is added: the tree is there sooner without it.
        from gui.tree.add_line import AddLine  # noqa: PLC0415

        template = row if self._is_template(row) else self._model.rows.parent(row)
        names = self._names_for(row if template is None else template)
        viewport = self._view.viewport()
        add = partial(self._controller.fields.add_line, row)
        return AddLine(add, names, self._themes, viewport)

    def _names_for(self, template: int) -> list[str]:
        """What the template knows and hasn't, the suggested first; then what others give it."""
        # Loaded when a first field is added, as the line is.
        from model.templatedata.field_offers import FieldOffers, OfferKind  # noqa: PLC0415

        document, specs = self._controller.document, self._controller.specs
        spec = specs.spec_of(template)
        others = names_to_offer(document, template, only_alike=spec is not None)
        offers = FieldOffers(spec, specs.names_in(template), others).find("")
        return [offer.name for offer in offers if offer.kind is OfferKind.FIELD]

    def _row_for(self, row: int) -> int | None:
        """The nearest argument or template at or above a row; without one, the first box."""
        rows = self._model.rows
        current: int | None = row
        if row < 0:
            current = rows.top[0] if rows.top else None
        while current is not None:
            if self._controller.texts.kind(current) in _WITH_FIELDS_BESIDE:
                return current
            current = rows.parent(current)
        return None

    def _is_template(self, row: int) -> bool:
        return self._controller.texts.kind(row) is NodeKind.TEMPLATE

    def _close(self) -> None:
        line, self.line = self.line, None
        if line is None:
            return
        had_focus = line.line.hasFocus() or line.isAncestorOf(line.window().focusWidget())
        line.hide()
        line.deleteLater()
        if had_focus:
            self._view.setFocus()
