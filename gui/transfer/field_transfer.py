"""Copies fields of one open page into the box of another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.message_bar import Message, Tone
from gui.page_tab import PageTab
from gui.refusal import Refusal, RefusalWay
from gui.transfer.merge_question import merge_question
from gui.transfer.paster import fields_words
from model.field_merge import Clashes
from model.operations import NewArgument
from model.transfer import Transfer, box_for, fields_of_a_box, fitted_fields, kept_definitions

_TOPIC = "copy across"


@dataclass(frozen=True)
class _Copy:
    """Fields on their way into a box of a page; `title` is that of the page they are from."""

    transfer: Transfer
    target: PageTab
    box: int
    title: str


class FieldTransfer:
    """`bring` makes a page the window's current one: what is said stands above that."""

    def __init__(self, bring: Callable[[PageTab], None]) -> None:
        self._bring = bring

    def copy(self, source: PageTab, target: PageTab, *, with_references: bool) -> None:
        """Copy the fields that are chosen in a page into the box of another, which is then current.

        Where what is being typed in one of them is held, nothing is copied.
        """
        for page in (source, target):
            if page.commit_editors() is not None:
                self._bring(page)
                return
        for page in (source, target):
            page.controller.settle()
            page.messages.dismiss(_TOPIC)
        rows, texts = source.controller.rows, source.controller.texts
        chosen = [row for row in source.tree.selected_rows() if row in rows]
        transfer = fields_of_a_box(rows, chosen)
        if transfer is None:
            self._bring(source)
            self._say(source, _tr("Choose fields of one box: whole fields are copied across."))
            return
        document = source.controller.document
        transfer = (
            transfer.with_references(document)
            if with_references
            else transfer.without_references(document.syntax)
        )
        name = texts.name(rows.path(chosen[0])[0])
        there = target.controller
        box = box_for(there.rows, there.texts, name, target.tree.current_row())
        self._bring(target)
        target.focus()
        if box is None:
            self._say(target, _tr("There is no box here that fields could be copied into."))
            return
        self._write(_Copy(transfer, target, box, source.controller.title))

    def _write(self, copy: _Copy, clashes: Clashes | None = None) -> None:
        controller, messages = copy.target.controller, copy.target.messages
        if copy.box not in controller.document:
            self._say(copy.target, _tr("The box that it was for is gone."))
            return
        template = controller.document.template(copy.box)
        merge = copy.transfer.merge(template, controller.document)
        if clashes is None and merge.clashes:
            answer = partial(self._write, copy)
            messages.show_message(merge_question(_TOPIC, merge, answer, can_add=False))
            return
        clashes = clashes or Clashes.SKIP
        merge = fitted_fields(merge, clashes, copy.transfer.brought, controller.document)
        copy = replace(copy, transfer=replace(copy.transfer, fields=merge.fields, brought=()))
        fields = [merge.fields[number] for number in merge.written(clashes)]
        if not fields:
            self._say(copy.target, _tr("Nothing was copied: it is all here already."))
            return
        label = _tr("Copy %1 from “%2”").replace("%2", copy.title)
        label = label.replace("%1", fields_words(fields))
        layout = controller.specs.format_of(copy.box)
        proposal = merge.proposal(clashes, copy.transfer.place(template), layout)
        kept = kept_definitions(controller.document, merge, clashes, proposal.edit)
        refusal = controller.do(label, [proposal, *kept], copy.box)
        if refusal is not None:
            self._refuse(copy, refusal)
            return
        messages.dismiss("refusal")
        self._select(copy, fields[-1])

    def _select(self, copy: _Copy, field: NewArgument) -> None:
        controller = copy.target.controller
        rows = controller.rows.children(copy.box)
        named = (row for row in reversed(rows) if controller.texts.name(row) == field.name)
        controller.select(next(named, copy.box), "value")

    def _refuse(self, copy: _Copy, refusal: Refusal) -> None:
        # A new argument has no number yet that it could be written with.
        ways = tuple(way for way in refusal.ways if not way.names_it)
        mend = partial(self._write_mended, copy, refusal.given)
        copy.target.show_refusal(replace(refusal, ways=ways), mend)

    def _write_mended(self, copy: _Copy, old: str, way: RefusalWay) -> None:
        fields = (
            replace(f, value=way.value) if f.value == old else f for f in copy.transfer.fields
        )
        transfer = replace(copy.transfer, fields=tuple(fields))
        self._write(replace(copy, transfer=transfer))

    def _say(self, page: PageTab, text: str) -> None:
        page.messages.show_message(Message(_TOPIC, text, Tone.INFO))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FieldTransfer", text)
