"""What the command on fields that a template knows does: offers them, adds what is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.commands.one_template import OneTemplateCommand
from gui.page_tab import PageTab
from gui.theme_manager import ThemeManager


class AddFieldsCommands(OneTemplateCommand):
    """Offers the fields of the template around the current row; without a row, of the first box."""

    def __init__(
        self, actions: Actions, fields: FieldCommands, themes: ThemeManager, window: QWidget
    ) -> None:
        super().__init__(actions.add_fields, fields, themes, window)

    def _template_for(self, page: PageTab, row: int | None) -> int | None:
        if row is not None:
            return super()._template_for(page, row)
        top = page.controller.rows.top
        return page.controller.specs.template_of(top[0]) if top else None

    def _ask(self, page: PageTab, template: int) -> None:
        # ruff: noqa: PLC0415 - loaded when fields are first added so
        from gui.dialogs.add_fields import AddFieldsDialog
        from gui.tree.field_names import names_to_offer
        from model.templatedata.field_offers import FieldOffers

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
