"""The fields that are offered where some are added, as a Qt item model with boxes to check."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from gui.theme import Theme
from model.templatedata.field_offers import FieldOffer, Heading, OfferKind

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class OfferColumn(IntEnum):
    """What stands where in a line."""

    NAME = 0
    LABEL = 1
    DESCRIPTION = 2


class FieldOfferList(QAbstractTableModel):
    """The offers, of which several can be chosen; what is chosen outlasts other offers."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, row_height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = QSize(0, row_height)
        self._offers: Sequence[FieldOffer] = ()
        self._chosen: dict[str, FieldOffer] = {}

    @property
    def chosen(self) -> tuple[FieldOffer, ...]:
        """What is chosen, in the order of choosing."""
        return tuple(self._chosen.values())

    def show_offers(self, offers: Sequence[FieldOffer]) -> None:
        """Offer these instead."""
        self.beginResetModel()
        self._offers = offers
        self.endResetModel()

    def offer(self, row: int) -> FieldOffer | None:
        """The offer of a line; None where there is no such line."""
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def first(self) -> int:
        """The first line that can be chosen; -1 where there is none."""
        lines = (line for line, offer in enumerate(self._offers) if _can_be_chosen(offer))
        return next(lines, -1)

    def choose(self, row: int, *, chosen: bool | None = None) -> None:
        """Choose a line or leave it; without `chosen` the other of the two."""
        offer = self.offer(row)
        if offer is None or not _can_be_chosen(offer):
            return
        if offer.name in self._chosen and chosen is not True:
            del self._chosen[offer.name]
        elif chosen is not False:
            self._chosen[offer.name] = offer
        cell = self.index(row, 0)
        self.dataChanged.emit(cell, cell, [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()

    # Qt

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._offers)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(OfferColumn)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        offer = self.offer(index.row())
        if offer is None or not _can_be_chosen(offer):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_name = index.column() == OfferColumn.NAME
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_name else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.choose(index.row(), chosen=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.offer(index.row())
        if offer is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(offer, OfferColumn(index.column()))
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(offer) if index.column() == OfferColumn.NAME else None
        if role == Qt.ItemDataRole.ForegroundRole:
            is_quiet = index.column() == OfferColumn.DESCRIPTION or not _can_be_chosen(offer)
            return self._theme.color("dim") if is_quiet else None
        if role == Qt.ItemDataRole.FontRole:
            return _font(offer, index.column())
        return self._size if role == Qt.ItemDataRole.SizeHintRole else None

    def _check_state(self, offer: FieldOffer) -> Qt.CheckState | None:
        if not _can_be_chosen(offer):
            return None
        is_chosen = offer.name in self._chosen
        return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Field"), self.tr("Label"), self.tr("What it is"))[section]


def _can_be_chosen(offer: FieldOffer) -> bool:
    return offer.kind in (OfferKind.FIELD, OfferKind.FREE)


def _font(offer: FieldOffer, column: int) -> QFont | None:
    is_required = offer.parameter is not None and offer.parameter.is_required
    is_name = column == OfferColumn.NAME
    if offer.kind is not OfferKind.HEADING and not (is_required and is_name):
        return None
    font = QFont()
    font.setBold(True)
    return font


def _words(offer: FieldOffer, column: OfferColumn) -> str:
    if offer.kind is OfferKind.HEADING:
        return _heading(offer.name) if column is OfferColumn.NAME else ""
    if column is OfferColumn.NAME:
        return offer.name
    if column is OfferColumn.LABEL:
        return offer.parameter.label if offer.parameter is not None else ""
    return _description(offer)


def _description(offer: FieldOffer) -> str:
    parameter = offer.parameter
    if offer.kind is OfferKind.PRESENT:
        return _tr("is there already")
    if offer.kind is OfferKind.FREE:
        return _tr("not known to the template")
    if parameter is None:
        return _tr("used elsewhere on the page")
    if parameter.is_deprecated:
        return " ".join((_tr("No longer used."), parameter.deprecation)).strip()
    return parameter.description


def _heading(name: str) -> str:
    if name == Heading.ASKED_FOR:
        return _tr("Required and suggested")
    return _tr("Others") if name == Heading.OTHERS else name


def _tr(text: str) -> str:
    return QCoreApplication.translate("FieldOfferList", text)
