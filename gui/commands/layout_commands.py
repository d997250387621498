"""What the commands on a whole template's layout do: each shows its change before it is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.page_tab import PageTab
from gui.refusal import Refusal
from gui.template_specs import TemplateSpecs
from gui.undo import Selected
from model.templatedata.format import TemplateFormat
from model.templatedata.spec import TemplateSpec

if TYPE_CHECKING:
    from model.operations import Proposal
    from model.wikitext.reading import Template

_TOPIC = "layout"


@dataclass(frozen=True, slots=True)
class _Words:
    """What a command is called, what it says of its change, and what where there is none.

    `%1` stands for the template's name.
    """

    label: str
    explanation: str
    nothing: str


# ruff: noqa: PLC0415 - what lays out is imported when it is first asked to
class LayoutCommands(QObject):
    """Connects the actions; `fields` knows the page and what is chosen on it.

    They act on the innermost template that the current row is or stands in.
    """

    def __init__(
        self, actions: Actions, fields: FieldCommands, specs: TemplateSpecs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._fields = fields
        commands: list[tuple[QAction, Callable[[PageTab, int], Refusal | None]]] = [
            (actions.lay_out, self._lay_out),
            (actions.align_equals, self._align),
            (actions.one_field_a_line, self._break_lines),
            (actions.order_fields, self._order),
            (actions.remove_empty, self._remove_empty),
        ]
        for action, command in commands:
            action.triggered.connect(partial(self._do, command))
        fields.updated.connect(self.update)
        specs.changed.connect(self.update)

    def update(self) -> None:
        """Enables what can act on the template; what can't says why."""
        a, page, row = self._actions, self._fields.page, self._fields.row()
        template = spec = None
        # What a template is called is not looked up before the first page is painted.
        if page is not None and page.is_loaded and page.controller.is_readable and row is not None:
            template = page.controller.specs.template_around(row)
            spec = None if template is None else page.controller.specs.spec_of(template)
        for action in (a.align_equals, a.one_field_a_line, a.remove_empty):
            action.setEnabled(template is not None)
        tip = self.tr("Writes the white space anew, by the format of the template")
        self._enable(a.lay_out, template, self._why_no_layout(spec), tip)
        tip = self.tr("Puts the fields in the order of the template's parameters")
        self._enable(a.order_fields, template, self._why_no_order(spec), tip)

    @staticmethod
    def _enable(action: QAction, template: int | None, why_not: str, tip: str) -> None:
        """Enable what needs TemplateData; where there is a template without, say so."""
        action.setEnabled(template is not None and not why_not)
        words = why_not if template is not None and why_not else tip
        action.setStatusTip(words)
        action.setToolTip(words)

    def _why_no_layout(self, spec: TemplateSpec | None) -> str:
        if spec is None:
            return self.tr("There is no TemplateData for this template")
        if not spec.format:
            return self.tr("The TemplateData of this template has no format")
        if TemplateFormat.parse(spec.format) is None:
            return self.tr("What the TemplateData of this template has for a format is none")
        return ""

    def _why_no_order(self, spec: TemplateSpec | None) -> str:
        if spec is None or not spec.parameters:
            return self.tr("There is no TemplateData for this template")
        return ""

    # The commands

    def _lay_out(self, page: PageTab, template: int) -> Refusal | None:
        from model.operations.laying_out import lay_out

        layout = page.controller.specs.format_of(template)
        if layout is None:
            return None
        words = _Words(
            self.tr("Lay out %1"),
            self.tr("White space changes, and nothing that a reader sees:"),
            self.tr("%1 is laid out as TemplateData says already."),
        )
        return self._show(page, template, words, partial(lay_out, layout=layout))

    def _align(self, page: PageTab, template: int) -> Refusal | None:
        from model.operations.laying_out import align_equals

        words = _Words(
            self.tr("Align the equals signs of %1"),
            self.tr("The equals signs of the fields that begin a line come into one column:"),
            self.tr("There is nothing to align in %1."),
        )
        return self._show(page, template, words, align_equals)

    def _break_lines(self, page: PageTab, template: int) -> Refusal | None:
        from model.operations.laying_out import one_field_a_line

        words = _Words(
            self.tr("One field a line in %1"),
            self.tr("Each field gets a line of its own, where that is no part of a value:"),
            self.tr("No line of %1 can be parted between fields."),
        )
        return self._show(page, template, words, one_field_a_line)

    def _order(self, page: PageTab, template: int) -> Refusal | None:
        from model.operations.ordering import order_arguments

        spec = page.controller.specs.spec_of(template)
        if spec is None:
            return None
        words = _Words(
            self.tr("Order the fields of %1"),
            self.tr(
                "The fields go where TemplateData has them, those it doesn't know to the end. "
                "A comment above a field goes with it:"
            ),
            self.tr("The fields of %1 are in TemplateData's order already."),
        )
        return self._show(page, template, words, partial(order_arguments, rank=spec.rank))

    def _remove_empty(self, page: PageTab, template: int) -> Refusal | None:
        from model.operations.empty_fields import remove_empty_fields

        words = _Words(
            self.tr("Remove the empty fields of %1"),
            self.tr(
                "Fields with a comment stay. A template may show something else "
                "for a field that is missing than for an empty one:"
            ),
            self.tr("There is no empty field to remove in %1."),
        )
        return self._show(page, template, words, remove_empty_fields)

    # What they have in common

    def _do(
        self, command: Callable[[PageTab, int], Refusal | None], _checked: bool = False
    ) -> None:
        def act(page: PageTab, _rows: Sequence[int]) -> Refusal | None:
            row = self._fields.row()
            template = None if row is None else page.controller.specs.template_around(row)
            return None if template is None else command(page, template)

        self._fields.do(act)

    def _show(
        self,
        page: PageTab,
        template: int,
        words: _Words,
        operation: Callable[[Template], Proposal],
    ) -> Refusal | None:
        """Show the change, to be made if it is wanted; say where there is none."""
        controller = page.controller
        proposal = operation(controller.document.template(template))
        name = controller.texts.name(template)
        if not proposal.edit:
            self._say(page, words.nothing.replace("%1", name))
            return None
        page.messages.dismiss(_TOPIC)
        refusal = controller.check([proposal], template)
        if refusal is not None:
            return refusal
        label = words.label.replace("%1", name)
        make = partial(self._make, page, template, label, proposal)
        page.show_change(label, words.explanation, proposal.edit, make)
        return None

    @staticmethod
    def _make(page: PageTab, template: int, label: str, proposal: Proposal) -> Refusal | None:
        """Make the change; the current row stays so, or a neighbour of one that goes."""
        controller = page.controller
        row, column = page.tree.current_row(), page.tree.current_column()
        fields = [child.id for child in controller.document.children(template)]
        refusal = controller.do(label, [proposal], template, Selected(row, column))
        if refusal is None and row not in controller.document:
            here = fields.index(row) if row in fields else 0
            nearest = [*fields[here:], *reversed(fields[:here]), template]
            controller.select(next(r for r in nearest if r in controller.rows), column)
        return refusal

    def _say(self, page: PageTab, text: str) -> None:
        from gui.message_bar import Message, Tone

        page.messages.show_message(Message(_TOPIC, text, Tone.INFO))
