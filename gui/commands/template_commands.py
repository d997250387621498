"""What the commands on templates do: put text into one, take it out of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.page_tab import PageTab
from gui.refusal import Refusal
from gui.theme_manager import ThemeManager
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.commands.marked_text import MarkedText

_LANGUAGE = "lang"
_LONGEST_SHOWN = 30


class TemplateCommands(QObject):
    """Connects the actions, and enables those that can act."""

    def __init__(
        self, actions: Actions, fields: FieldCommands, themes: ThemeManager, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._fields = fields
        self._themes = themes
        self._window = window
        a = actions
        a.wrap_nowrap.triggered.connect(lambda: self._wrap(["nowrap"]))
        a.wrap_small.triggered.connect(lambda: self._wrap(["small"]))
        a.wrap_language.triggered.connect(self._ask_for_language)
        a.wrap_in.triggered.connect(self._ask_for_template)
        a.unwrap.triggered.connect(lambda: fields.do(self._unwrap))
        fields.updated.connect(self.update)

    def update(self) -> None:
        """Enables what can act on what is marked."""
        page, row = self._fields.page, self._fields.row()
        is_readable = page is not None and page.controller.is_readable
        is_typing = self._fields.text_editor() is not None
        can_wrap = is_readable and (is_typing or (page is not None and _can_mark(page, row)))
        a = self._actions
        for action in (a.wrap_nowrap, a.wrap_small, a.wrap_language, a.wrap_in):
            action.setEnabled(can_wrap)
        has_template = page is not None and _template_at(page, row) is not None
        a.unwrap.setEnabled(is_readable and has_template)

    # Putting into a template

    def _wrap(self, call: Sequence[str]) -> None:
        from gui.commands.marked_text import MarkedText  # noqa: PLC0415 - with the first command

        marked = MarkedText.now(self._fields)
        if marked is not None:
            self._wrap_marked(marked, call)

    def _wrap_marked(self, marked: MarkedText, call: Sequence[str]) -> None:
        from model.operations.wrapping import wrapped  # noqa: PLC0415 - with the first command

        page = self._fields.page
        if page is None:
            return
        syntax = page.controller.document.syntax
        marked.change(
            self.tr("Wrap in %1").replace("%1", call[0]),
            lambda text, start, end: wrapped(text, start, end, call, syntax),
            self.tr("“%1” can't stand in a template alone. Mark whole links and templates."),
        )
        self._fields.update()

    def _ask_for_language(self) -> None:
        self._ask(
            self.tr("Wrap in lang"),
            self.tr("&Code of the language, such as de or zh-Hant"),
            _is_language,
            lambda code: [_LANGUAGE, code],
        )

    def _ask_for_template(self) -> None:
        self._ask(
            self.tr("Wrap in a template"),
            self.tr(
                "&Name of the template, and what comes before the text, such as nobold or lang|de"
            ),
            _is_call,
            lambda line: [part.strip() for part in line.split("|")],
        )

    def _ask(
        self,
        title: str,
        label: str,
        accepts: Callable[[str], bool],
        call_of: Callable[[str], Sequence[str]],
    ) -> None:
        from gui.commands.marked_text import MarkedText  # noqa: PLC0415
        from gui.dialogs.line_question import LineQuestion  # noqa: PLC0415 - when it is asked

        # What is marked now: the question takes the focus.
        marked = MarkedText.now(self._fields)
        if marked is None:
            return
        question = LineQuestion(title, label, accepts, self._themes, self._window)
        question.ask(lambda line: self._wrap_marked(marked, call_of(line)))

    # Taking out of one

    def _unwrap(self, page: PageTab, rows: Sequence[int]) -> Refusal | None:
        from model.operations.wrapping import contents  # noqa: PLC0415 - with the first command

        template = _template_at(page, rows[0])
        if template is None:
            return None
        view = page.controller.document.template(template)
        found = contents(view, page.controller.document.syntax)
        if len(found) > 1:
            self._offer(page, rows[0], template, found)
            return None
        return self._keep(page, rows[0], template, found[0] if found else None)

    def _offer(self, page: PageTab, row: int, template: int, found: Sequence[int]) -> None:
        """Which argument is to stay is for the person to say."""
        from gui.message_bar import Message, Tone, Way  # noqa: PLC0415 - with the first question
        from model.arguments import argument_keys  # noqa: PLC0415

        view = page.controller.document.template(template)
        keys = argument_keys(view)
        ways = tuple(
            Way(
                f"{keys[index]}: {_shortened(view.arguments[index].value_text)}",
                partial(self._take, page, row, template, index),
            )
            for index in found
        )
        name = page.controller.texts.name(template)
        text = self.tr("What of %1 is to stay?").replace("%1", name)
        page.messages.show_message(Message("unwrap", text, Tone.INFO, ways))

    def _take(self, page: PageTab, row: int, template: int, index: int) -> None:
        page.messages.dismiss("unwrap")
        document = page.controller.document
        if page.commit_editors() is not None or template not in document:
            return
        if index >= len(document.template(template).arguments):
            return
        refusal = self._keep(page, row, template, index)
        if refusal is not None:
            page.show_refusal(refusal)

    def _keep(self, page: PageTab, row: int, template: int, index: int | None) -> Refusal | None:
        """Write one argument instead of the template."""
        from model.operations.wrapping import content_of  # noqa: PLC0415 - as above

        controller = page.controller
        controller.settle()
        view = controller.document.template(template)
        content = "" if index is None else content_of(view, index)
        edit = TextEdit((Replace(view.start, view.end, content),))
        label = self.tr("Unwrap %1").replace("%1", controller.texts.name(template))
        refusal = controller.do_edit(label, edit, row)
        if refusal is not None:
            # The ways write the whole template otherwise, not the argument that holds it.
            ways = tuple(way for way in refusal.ways if not way.names_it)
            return replace(refusal, row=template, ways=ways)
        now = row if row in controller.rows else controller.rows.row_at(view.start)
        if now is not None:
            controller.select(now)
        return None


def _can_mark(page: PageTab, row: int | None) -> bool:
    if row is None or page.controller.texts.is_box(row):
        return False
    from model.rows.marked_span import can_mark  # noqa: PLC0415 - with the first row in a box

    return can_mark(page.controller.document, page.controller.texts, row)


def _template_at(page: PageTab, row: int | None) -> int | None:
    """The template that a row is, or that is its whole value; none of a box or a function."""
    if row is None or page.controller.texts.is_box(row):
        return None
    from model.forms.form_piece import piece_of  # noqa: PLC0415 - with the first row in a box
    from model.rows.row_functions import function_of  # noqa: PLC0415

    document = page.controller.document
    piece = piece_of(document, page.controller.texts, row)
    if piece is None or piece.node is None or piece.kind is not NodeKind.TEMPLATE:
        return None
    return piece.node if function_of(document, piece.node) is None else None


def _is_language(code: str) -> bool:
    return code.replace("-", "").isalnum() and code.isascii()


def _is_call(line: str) -> bool:
    from model.wikitext.syntax import template_name_is_valid  # noqa: PLC0415 - when it is asked

    name, _, _ = line.partition("|")
    return template_name_is_valid(name)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN] + "…"
