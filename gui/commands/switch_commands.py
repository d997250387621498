"""What the command that exchanges a template does: asks, tries, and makes it one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.commands.one_template import OneTemplateCommand
from gui.page_tab import PageTab
from gui.refusal import Refusal
from gui.theme_manager import ThemeManager
from model.text_edit import TextEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.dialogs.home_list import ShownField
    from gui.dialogs.switch_template import Switch
    from model.operations import Proposal
    from model.templatedata.spec import TemplateSpec
    from model.templatedata.switching import Home

_LONGEST_VALUE = 80


class SwitchCommands(OneTemplateCommand):
    """Exchanges the template around the current row."""

    def __init__(
        self, actions: Actions, fields: FieldCommands, themes: ThemeManager, window: QWidget
    ) -> None:
        super().__init__(actions.switch_template, fields, themes, window)

    # ruff: noqa: PLC0415 - loaded when a template is first exchanged
    def _ask(self, page: PageTab, template: int) -> None:
        from gui.dialogs.switch_template import SwitchDialog, SwitchTask
        from model.templatedata.switching import find_homes

        controller = page.controller
        library = controller.template_specs.library
        old = controller.specs.spec_of(template)
        names = controller.specs.names_in(template)

        def homes(new: TemplateSpec | None) -> Sequence[Home]:
            return find_homes(names, old, new)

        task = SwitchTask(
            controller.texts.name(template),
            controller.document.text,
            _fields_of(page, template),
            library.titles(),
            library.spec_of,
            homes,
            lambda switch: self._attempt(page, template, switch),
            lambda switch: page.run(template, lambda: self._make(page, template, switch)),
        )
        SwitchDialog(task, self._themes, self._window).open()

    def _attempt(self, page: PageTab, template: int, switch: Switch) -> TextEdit | str:
        """The edit of the page, or why it can't be made."""
        edits = page.controller.edits
        refusal = edits.no_name(template, switch.template)
        if refusal is not None:
            return refusal.message
        attempt = edits.attempt([_proposal(page, template, switch)], template)
        return attempt.edit if attempt.refusal is None else attempt.refusal.message

    def _make(self, page: PageTab, template: int, switch: Switch) -> Refusal | None:
        label = self.tr("Switch to %1").replace("%1", switch.template)
        return page.controller.do(label, [_proposal(page, template, switch)], template)


def _proposal(page: PageTab, template: int, switch: Switch) -> Proposal:
    from model.operations.switching import switch_template

    call = page.controller.document.template(template)
    return switch_template(call, switch.template, switch.renames, switch.left_out)


def _fields_of(page: PageTab, template: int) -> list[ShownField]:
    from gui.dialogs.home_list import ShownField
    from model.arguments import argument_keys
    from model.reader.summary import summarize

    call = page.controller.document.template(template)
    values: dict[str, ShownField] = {}
    for key, argument in zip(argument_keys(call), call.arguments, strict=True):
        # Of a name that comes twice the last counts.
        value = summarize(argument.value_text, _LONGEST_VALUE, page.controller.document.syntax)
        values[key] = ShownField(key, value, argument.is_positional)
    return list(values.values())
