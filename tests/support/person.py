"""Somebody who uses the window with keys and clicks, and counts them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.dialogs.change_preview import ChangePreview
from gui.main_window import MainWindow
from gui.message_bar import MessageArea
from gui.page_tab import PageTab
from gui.settings import Settings
from gui.theme_manager import ThemeManager

FIELD, VALUE = 0, 1


class Person:
    """Opens windows and uses them. `actions` counts clicks, keys and typed strings."""

    def __init__(self, qtbot: QtBot, app: QApplication, settings: Path) -> None:
        self._qtbot = qtbot
        self._app = app
        self._settings = settings
        self._font, self._colors = app.font(), app.palette()
        self._manager: ThemeManager | None = None
        self._window: MainWindow | None = None
        self.actions = 0

    # The window

    @property
    def window(self) -> MainWindow:
        assert self._window is not None
        return self._window

    @property
    def page(self) -> PageTab:
        assert self.window.page is not None
        return self.window.page

    @property
    def tree(self) -> QTreeView:
        return self.page.tree.view

    def settings(self) -> Settings:
        """What the program remembers, read anew."""
        return Settings(QSettings(str(self._settings), QSettings.Format.IniFormat))

    def starts(self, *paths: Path) -> MainWindow:
        """Starts the program on these files, or on what was open last."""
        self.leave()
        settings = self.settings()
        self._manager = ThemeManager(self._app, settings.scheme, settings.zoom)
        self._window = MainWindow(self._app, settings, self._manager)
        for path in paths:
            self._window.open_file(path)
        if not paths:
            self._window.restore_session()
        with self._qtbot.waitExposed(self._window):
            self._window.show()
        self._window.activateWindow()
        self._qtbot.waitUntil(self._window.isActiveWindow)
        if self._window.page is not None:
            self._qtbot.waitUntil(lambda: self.page.is_loaded)
        self.actions = 0
        return self._window

    def leave(self) -> None:
        """Ends the program without a question; the application is undressed again."""
        if self._window is not None:
            _forget_changes(self._window)
            self._window.close()
            self._window.deleteLater()
            self._app.processEvents()
            # Else it lives on, and looks at its files when the next window becomes active.
            QApplication.sendPostedEvents(self._window, QEvent.Type.DeferredDelete)
        if self._manager is not None:
            shiboken6.delete(self._manager)
            self._app.setStyleSheet("")
            self._app.setPalette(self._colors)
            self._app.setFont(self._font)
        self._window = self._manager = None

    # Keys and clicks

    def types(self, text: str) -> None:
        """Types a string where the focus is."""
        self.actions += 1
        for letter in text:
            QTest.keyClicks(self._focus(), letter)

    def presses(self, *keys: str) -> None:
        """Presses these keys, such as "Ctrl+S"."""
        for name in keys:
            self.actions += 1
            combination = QKeySequence(name)[0]
            QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())

    def clicks(self, *names: str, column: int = VALUE) -> None:
        """Clicks into a cell of the row at this path below the first box."""
        self.actions += 1
        place = self._place(names, column)
        QTest.mouseClick(self.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def double_clicks(self, *names: str, column: int = VALUE) -> None:
        """Double-clicks into a cell of the row at this path below the first box."""
        self.clicks(*names, column=column)
        place = self._place(names, column)
        QTest.mouseDClick(self.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def clicks_widget(self, widget: QWidget) -> None:
        """Clicks into the middle of a widget."""
        self.actions += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def clicks_at(self, widget: QWidget, place: QPoint) -> None:
        """Clicks at a place of a widget, in its own pixels."""
        self.actions += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def answers(self, label: str) -> None:
        """Waits for the question and clicks its button of this name."""
        box = self.sees_dialog(QMessageBox)
        self.clicks_widget(_button(box.buttons(), label))
        self.comes_back_from(box)

    def answers_with_enter(self) -> None:
        """Waits for the question and presses Enter, as one does who hasn't read it."""
        box = self.sees_dialog(QMessageBox)
        self.presses("Return")
        self.comes_back_from(box)

    def agrees(self, answer: str = "Make this change") -> None:
        """Waits for the preview of a change and clicks its button of this name."""
        dialog = self.sees_dialog(ChangePreview)
        self.clicks_widget(_button(dialog.findChildren(QPushButton), answer))
        self.comes_back_from(dialog)

    def chooses_file(self, path: Path) -> None:
        """Puts a path into the file dialog."""
        dialog = self.sees_dialog(QDialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        # As if pasted: typing would open the list of completions.
        line.setText(str(path))
        line.setFocus()
        self.presses("Return")
        self.comes_back_from(dialog)

    def comes_back_from(self, dialog: QWidget) -> None:
        """Off screen no window manager makes the window active again: it does so itself."""
        self._qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)
        if self.window.isVisible() and QApplication.activeModalWidget() is None:
            self._qtbot.waitUntil(self.window.isActiveWindow)

    def takes_way(self, label: str) -> None:
        """Clicks the button of a message above the page."""
        self.clicks_widget(_button(self.window.findChildren(QPushButton), label))

    # What there is to see

    def row(self, *names: str) -> int:
        """The row at a path of names below the first box."""
        controller = self.page.controller
        row = controller.rows.top[0]
        for name in names:
            row = next(r for r in controller.rows.children(row) if name == controller.texts.name(r))
        return row

    def sees_dialog(self, kind: type[QWidget]) -> QWidget:
        """Waits for a dialog."""
        self._qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        self._qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def messages(self) -> list[str]:
        """The messages above the page, on screen."""
        areas = [area for area in self.window.findChildren(MessageArea) if area.isVisible()]
        return [message.text for area in areas for message in area.messages]

    def waits_for_message(self, part: str) -> None:
        self._qtbot.waitUntil(lambda: any(part in message for message in self.messages()))

    def waits_until(self, holds: Callable[[], bool]) -> None:
        """Waits until something can be seen."""
        self._qtbot.waitUntil(holds)

    def _focus(self) -> QWidget:
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None
        return widget

    def _place(self, names: Sequence[str], column: int) -> QPoint:
        index = self.page.tree.model.index_of(self.row(*names), column)
        self.tree.scrollTo(index)
        return self.tree.visualRect(index).center()


def _button(buttons: Sequence[QWidget], label: str) -> QWidget:
    return next(b for b in buttons if b.text().replace("&", "") == label and b.isVisible())


def _forget_changes(window: MainWindow) -> None:
    for page in window.pages:
        page.controller.fidelity.saved(page.controller.document.text)
