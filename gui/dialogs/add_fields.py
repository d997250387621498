"""Adds fields that a template knows: found as one types, several at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.field_offer_list import FieldOfferList, OfferColumn
from gui.theme_manager import ROW_HEIGHT, ThemeManager
from model.templatedata.field_offers import FieldOffer, FieldOffers, OfferKind

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
}
_LINES_OF_HELP = 3


class AddFieldsDialog(QDialog):
    """Offers fields; `add` takes the names that were chosen, each with the value to begin with."""

    def __init__(
        self,
        title: str,
        offers: FieldOffers,
        add: Callable[[Mapping[str, str]], object],
        theme_manager: ThemeManager,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._offers = offers
        self._add = add
        self._themes = theme_manager
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.line = _SearchLine(self)
        height = theme_manager.pixels(ROW_HEIGHT)
        self.offered = FieldOfferList(theme_manager.theme, height, self)
        self.list = self._make_list()
        self.help = self._make_label(self.tr("About the marked field"), "")
        self.help.setFixedHeight(self.help.fontMetrics().lineSpacing() * _LINES_OF_HELP)
        self.help.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.chosen = self._make_label(self.tr("Chosen fields"), "dim")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add_button = QPushButton(self.buttons)
        self.buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._search("")

    def _make_list(self) -> QTreeView:
        pixels = self._themes.pixels
        view = QTreeView(self)
        view.setModel(self.offered)
        view.setAccessibleName(self.tr("Fields that can be added"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setSelectionBehavior(QTreeView.SelectionBehavior.SelectRows)
        header = view.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.resizeSection(OfferColumn.NAME, pixels(210))
        header.resizeSection(OfferColumn.LABEL, pixels(180))
        view.setMinimumHeight(pixels(ROW_HEIGHT) * 6)
        return view

    def _make_label(self, name: str, look: str) -> QLabel:
        label = QLabel(self)
        label.setAccessibleName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("look", look)
        return label

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(self._themes.pixels(8))
        for widget in (self.line, self.list, self.help, self.chosen, self.buttons):
            column.addWidget(widget)
        column.setStretchFactor(self.list, 1)
        self.resize(self._themes.pixels(760), self._themes.pixels(560))
        self.line.setFocus()

    def _connect(self) -> None:
        self.line.textChanged.connect(self._search)
        self.line.step_asked.connect(self._step)
        self.line.choose_asked.connect(self._choose_marked)
        self.list.selectionModel().currentRowChanged.connect(self._on_marked)
        self.list.doubleClicked.connect(self._add_clicked)
        self.offered.chosen_changed.connect(self._show_chosen)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.add_button.setDefault(True)

    def _search(self, typed: str) -> None:
        self.offered.show_offers(self._offers.find(typed))
        self._mark(self.offered.first())
        self._show_chosen()

    # What is marked

    def _mark(self, row: int) -> None:
        index = self.offered.index(row, OfferColumn.NAME)
        self.list.selectionModel().setCurrentIndex(index, _SELECT)
        self.list.scrollTo(index)
        if row == self.offered.first():
            self.list.scrollToTop()
        self._on_marked(index)

    def _marked(self) -> FieldOffer | None:
        return self.offered.offer(self.list.currentIndex().row())

    def _step(self, by: int) -> None:
        """Go on to the next line that can be chosen, past headings."""
        step = 1 if by > 0 else -1
        row = self.list.currentIndex().row() + by
        row = max(0, min(row, self.offered.rowCount() - 1))
        while 0 <= row < self.offered.rowCount():
            if self.offered.index(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled:
                self._mark(row)
                return
            row += step

    def _on_marked(self, index: QModelIndex) -> None:
        offer = self.offered.offer(index.row()) if index.isValid() else None
        self.help.setText("" if offer is None else self._help(offer))
        self._show_chosen()

    def _help(self, offer: FieldOffer) -> str:
        parameter = offer.parameter
        if parameter is None:
            return ""
        words = [parameter.description]
        if parameter.is_deprecated:
            words.insert(0, self.tr("No longer used: %1").replace("%1", parameter.deprecation))
        if parameter.aliases:
            names = ", ".join(parameter.aliases)
            words.append(self.tr("Also called %1.").replace("%1", names))
        if parameter.example:
            words.append(self.tr("For example: %1").replace("%1", parameter.example))
        return " ".join(filter(None, words))

    # What is chosen

    def _choose_marked(self) -> None:
        """Choose what is marked and go on to the next that is typed."""
        self.offered.choose(self.list.currentIndex().row())
        self.line.selectAll()

    def _to_add(self) -> tuple[FieldOffer, ...]:
        """What is chosen, else what is marked."""
        marked = self._marked()
        can_be_added = marked is not None and marked.kind in (OfferKind.FIELD, OfferKind.FREE)
        return self.offered.chosen or ((marked,) if marked and can_be_added else ())

    def _show_chosen(self) -> None:
        chosen, count = self.offered.chosen, len(self._to_add())
        names = ", ".join(offer.name for offer in chosen)
        words = self.tr("Chosen: %1").replace("%1", names)
        hint = self.tr("Enter adds the marked field; Shift+Enter chooses it, for several at once.")
        self.chosen.setText(words if chosen else hint)
        label = self.tr("&Add field") if count < 2 else self.tr("&Add %n fields", "", count)
        self.add_button.setText(label)
        self.add_button.setAccessibleName(label.replace("&", ""))
        self.add_button.setEnabled(count > 0)

    def _add_clicked(self, index: QModelIndex) -> None:
        self.offered.choose(index.row(), chosen=True)
        self.accept()

    def accept(self) -> None:
        offers = self._to_add()
        if not offers:
            return
        super().accept()
        self._add({o.name: o.parameter.autovalue if o.parameter else "" for o in offers})


class _SearchLine(QLineEdit):
    """Leaves the arrows and Shift+Enter to the list."""

    step_asked = Signal(int)
    choose_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Name, label or description"))
        self.setAccessibleName(self.tr("Search the fields of the template"))
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.step_asked.emit(_STEPS[key])
                return True
            is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.choose_asked.emit()
                return True
        return super().event(event)
