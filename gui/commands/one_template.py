"""A command on one template that asks in a dialog: when it can act, and on which template."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.commands.field_commands import FieldCommands
from gui.page_tab import PageTab
from gui.theme_manager import ThemeManager


class OneTemplateCommand(QObject):
    """Connects `action`; `fields` knows the page and what is chosen on it."""

    def __init__(
        self, action: QAction, fields: FieldCommands, themes: ThemeManager, window: QWidget
    ) -> None:
        super().__init__(window)
        self._action = action
        self._fields = fields
        self._themes = themes
        self._window = window
        action.triggered.connect(self._start)
        fields.updated.connect(self._update)

    def _template_for(self, page: PageTab, row: int | None) -> int | None:
        """The innermost template that the current row is or stands in."""
        return None if row is None else page.controller.specs.template_around(row)

    def _ask(self, page: PageTab, template: int) -> None:
        """Open the dialog; nothing is being typed, and the page is read."""
        raise NotImplementedError

    def _update(self) -> None:
        page = self._fields.page
        template = None if page is None else self._template_for(page, self._fields.row())
        is_writable = page is not None and page.controller.is_readable
        self._action.setEnabled(is_writable and template is not None)

    def _start(self) -> None:
        page = self._fields.page
        if page is None or page.commit_editors() is not None:
            return
        page.controller.settle()
        template = self._template_for(page, self._fields.row())
        if template is not None:
            self._ask(page, template)
