"""The line in which a field is added: `name`, or `name = value`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from gui.editors.refusal_banner import RefusalBanner
from gui.refusal import Refusal, RefusalWay
from gui.theme_manager import ROW_HEIGHT, ThemeManager


class _Line(QLineEdit):
    """The line itself: Tab takes what the completion offers."""

    left = Signal()

    def __init__(self, names: Sequence[str], edge: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = QCompleter(self)
        self._names.setModel(QStringListModel(list(names), self._names))
        self._names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._names.setMaxVisibleItems(8)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Names of fields"))
        self._list.setStyleSheet(f"QListView {{ border: 1px solid {edge.name()}; }}")
        self._names.setPopup(self._list)
        self.setCompleter(self._names)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        key = event.key()
        if event.type() == QEvent.Type.KeyPress and key == Qt.Key.Key_Tab and self._take_offer():
            return True
        ours = (Qt.Key.Key_Escape, Qt.Key.Key_Insert)
        if event.type() == QEvent.Type.ShortcutOverride and key in ours:
            event.accept()
            return True
        return super().event(event)

    def _take_offer(self) -> bool:
        offer = self._names.currentCompletion()
        if "=" in self.text() or not self.text() or not offer:
            return False
        self.setText(f"{offer} = ")
        self._list.hide()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        ):
            self.left.emit()


class AddLine(QFrame):
    """Takes a new field. Enter adds it, Esc ends without; a refusal stands below the line."""

    done = Signal()
    grown = Signal()

    def __init__(
        self,
        add: Callable[[str], Refusal | None],
        names: Sequence[str],
        theme_manager: ThemeManager,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._add = add
        self._is_over = False
        self._row_height = theme_manager.pixels(ROW_HEIGHT)
        self.setAutoFillBackground(True)
        self.line = _Line(names, theme_manager.theme.edge, self)
        self.line.setPlaceholderText(self.tr("name = value"))
        self.line.setAccessibleName(self.tr("New field: name, name = value, or = value"))
        self.line.setFixedHeight(self._row_height)
        self.banner = RefusalBanner(theme_manager, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addWidget(self.banner)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._on_enter)
        self.line.left.connect(self._on_left)
        self.line.textEdited.connect(lambda: self._say(None))
        self.banner.way_chosen.connect(self._take_way)

    @property
    def refusal(self) -> Refusal | None:
        """What is said against the line at the moment."""
        return self.banner.refusal

    def commit(self) -> bool:
        """Add what the line says, if anything; where that is refused, stay open and say why."""
        return self._is_over or self._add_text(self.line.text().strip())

    def commit_text(self, text: str) -> None:
        """Add this instead of what the line says, and end if that can be."""
        if self._add_text(text):
            self.done.emit()
        else:
            self.line.setText(text)

    def _add_text(self, text: str) -> bool:
        # A `=` alone is what a line for a value without a name begins with.
        refusal = self._add(text) if text.strip("= ") else None
        self._is_over = refusal is None
        self._say(refusal)
        return self._is_over

    def wanted_height(self, width: int) -> int:
        """The height in pixels of the line, and of the refusal if there is one."""
        if self.banner.isHidden():
            return self._row_height
        return self._row_height + self.banner.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_back()
        event.accept()

    def _on_enter(self) -> None:
        # Also while the list of names is open, which would take the key for itself.
        if self.commit():
            self.done.emit()

    def give_back(self) -> None:
        """End without a new field."""
        self._is_over = True
        self.done.emit()

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        if not self._is_over and not inside and self.commit():
            self.done.emit()

    def _take_way(self, way: RefusalWay) -> None:
        name, equals, _ = self.line.text().partition("=")
        self.line.setText(f"{name.rstrip()} = {way.value}" if equals else f"= {way.value}")
        if self.commit():
            self.done.emit()

    def _say(self, refusal: Refusal | None) -> None:
        before = self.banner.refusal
        if refusal is not None:
            # A new field has no number yet that it could be written with.
            ways = tuple(way for way in refusal.ways if not way.names_it)
            refusal = replace(refusal, ways=ways)
        self.banner.show_refusal(refusal)
        if before is not refusal:
            self.grown.emit()
