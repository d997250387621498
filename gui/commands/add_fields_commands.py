"""What the command on fields that a template knows does: offers them, adds what is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.page_tab import PageTab
from gui.theme_manager import ThemeManager


class AddFieldsCommands(QObject):
    """Connects the action; `fields` knows the page and what is chosen on it."""

    def __init__(
        self, actions: Actions, fields: FieldCommands, themes: ThemeManager, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._fields = fields
        self._themes = themes
        self._window = window
        actions.add_fields.triggered.connect(self._offer)
        fields.updated.connect(self._update)

    def _update(self) -> None:
        page, row = self._fields.page, self._fields.row()
        template = None if page is None else _template_for(page, row)
        is_writable = page is not None and page.controller.is_readable
        self._actions.add_fields.setEnabled(is_writable and template is not None)

    def _offer(self) -> None:
        # ruff: noqa: PLC0415 - loaded when fields are first added so
        from gui.dialogs.add_fields import AddFieldsDialog
        from gui.tree.field_names import names_to_offer
        from model.templatedata.field_offers import FieldOffers

        page = self._fields.page
        if page is None or page.commit_editors() is not None:
            return
        page.controller.settle()
        template = _template_for(page, self._fields.row())
        if template is None:
            return
        controller = page.controller
        spec = controller.specs.spec_of(template)
        present = controller.specs.names_in(template)
        others = names_to_offer(controller.document, template, only_alike=True)
        title = self.tr("Add fields to %1").replace("%1", controller.texts.name(template))
        AddFieldsDialog(
            title,
            FieldOffers(spec, present, others),
            lambda names: self._add(page, template, names),
            self._themes,
            self._window,
        ).open()

    def _add(self, page: PageTab, template: int, names: Mapping[str, str]) -> None:
        page.run(template, lambda: page.controller.fields.add_known(template, names))
        # Wherever the command was called from, the first of them is now to be filled in.
        page.focus()
        self._fields.update()


def _template_for(page: PageTab, row: int | None) -> int | None:
    """The innermost template that the row is or stands in; without a row, the first box."""
    controller = page.controller
    if row is None:
        top = controller.rows.top
        return controller.specs.template_of(top[0]) if top else None
    return controller.specs.template_around(row)
