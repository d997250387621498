"""Pasting on a page: what a clip becomes on a row, what is asked about it, why it cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.message_bar import Message, Tone
from gui.page_tab import PageTab
from gui.refusal import Refusal, RefusalWay
from gui.transfer.item_paster import TOPIC, ItemPaster
from gui.transfer.merge_question import merge_question
from gui.transfer.paste_words import escaping_words, unfit_words
from gui.transfer.row_clipboard import Clip
from gui.undo import Selected
from model.field_merge import Clashes, FieldMerge, merge_fields
from model.lists.inserting import NewItem
from model.operations import NewArgument, Proposal
from model.rows.item_places import items_of_text
from model.rows.pasting import (
    Paste,
    PasteBehind,
    PasteFields,
    PasteItems,
    PasteValue,
    Pasting,
    Unfit,
)
from model.rows.row_operations import RowOperations
from model.rows.span_proposals import span_proposals
from model.safety.plain_text import plain_text_to_wikitext
from model.text_edit import Replace, TextEdit
from model.transfer import fitted_fields, fitted_texts, kept_definitions, merge_from_elsewhere


class Paster:
    """Puts what was copied into the rows of one page."""

    def __init__(self, page: PageTab) -> None:
        self._page = page
        self._controller = page.controller
        self._operations = RowOperations(page.controller.rows, page.controller.texts)

    def paste(self, row: int, clip: Clip, *, on_name: bool) -> None:
        """Paste on the name or the value of a row, each clip as what it is."""
        self._controller.settle()
        self._page.messages.dismiss(TOPIC)
        self._page.messages.dismiss("refusal")
        self._do(self._planned(row, clip, on_name=on_name))

    def drop(self, drop: object) -> None:
        """Do what a drop is to do, other than changing places within a template."""
        self._page.messages.dismiss(TOPIC)
        self._page.messages.dismiss("refusal")
        if isinstance(drop, Paste):
            self._do(drop)

    def paste_plain(self, row: int, text: str) -> None:
        """Paste text so that it reads back as that text, and say what is written otherwise."""
        self._page.messages.dismiss(TOPIC)
        pasting = self._pasting
        if pasting.is_item(row):
            items = [plain_text_to_wikitext(item.content) for item in items_of_text(text)]
            self._do(PasteItems(row, False, tuple(map(NewItem, items))))
            words = escaping_words("\n".join(items))
            if words and not self._page.messages.messages:
                self._say(words, Tone.INFO)
            return
        positional = self._controller.texts.is_positional(row)
        written = plain_text_to_wikitext(text, positional=positional)
        refusal = self._controller.set_value(row, written)
        if refusal is not None:
            self._page.show_refusal(refusal)
            return
        self._page.messages.dismiss("refusal")
        words = escaping_words(written)
        if words:
            self._say(words, Tone.INFO)

    @property
    def _pasting(self) -> Pasting:
        controller = self._controller
        return Pasting(controller.rows, controller.texts, controller.page_key)

    def _planned(self, row: int, clip: Clip, *, on_name: bool) -> Paste:
        pasting = self._pasting
        if clip.rows is not None:
            return pasting.of_rows(row, clip.rows, clip.text, on_name=on_name)
        return pasting.of_text(row, clip.text, on_name=on_name)

    def _do(self, plan: Paste) -> None:
        match plan:
            case PasteFields():
                self._paste_fields(plan)
            case PasteItems():
                ItemPaster(self._page).paste(plan)
            case PasteValue():
                self._paste_value(plan)
            case PasteBehind():
                self._paste_behind(plan)
            case Unfit():
                text = _tr("Not pasted: %1").replace("%1", unfit_words(plan))
                self._say(text, Tone.WARNING)

    def _removals(self, rows: Sequence[int]) -> list[Proposal]:
        return list(self._operations.removals(rows, keep_numbers=False)) if rows else []

    # A value

    def _paste_value(self, plan: PasteValue) -> None:
        """One that is refused waits in its cell, with the reason and the ways out below it."""
        text = self._fitted(plan, self._controller.texts.editable_span(plan.row))
        refusal = self._controller.set_value(plan.row, text)
        if refusal is None:
            return
        tree = self._page.tree
        self._page.tree.select(plan.row, "value")
        if not tree.edit_value() or tree.view.editor is None:
            self._page.show_refusal(refusal)
            return
        cell = tree.view.editor
        cell.text_edit.show_wikitext(cell.text, as_wikitext=True)
        cell.text_edit.selectAll()
        cell.text_edit.write(cell.text_edit.with_own_breaks(text))
        cell.check()

    def _paste_behind(self, plan: PasteBehind) -> None:
        controller = self._controller
        start, end = controller.texts.editable_span(plan.row)
        if start == end:
            self._paste_value(PasteValue(plan.row, plan.text, plan.brought))
            return
        text = self._fitted(plan, (end, end))
        gap = "" if text.startswith(("<ref", "\n")) else " "
        edit = TextEdit((Replace(end, end, gap + text),))
        label = _tr("Move into %1") if plan.moved else _tr("Paste into %1")
        label = label.replace("%1", controller.texts.name(plan.row))
        proposals = [*span_proposals(controller.document, edit), *self._removals(plan.moved)]
        refusal = controller.do(label, proposals, plan.row, Selected(plan.row, "value"))
        if refusal is not None:
            self._page.show_refusal(refusal, partial(self._paste_behind_mended, plan))

    def _fitted(self, plan: PasteValue | PasteBehind, going: tuple[int, int]) -> str:
        """The text with its references as they are written on this page."""
        if plan.brought is None:
            return plan.text
        document = self._controller.document
        return fitted_texts([plan.text], plan.brought, document, going)[0]

    def _paste_behind_mended(self, plan: PasteBehind, way: RefusalWay) -> None:
        if plan.row in self._controller.document:
            self._do(replace(plan, text=way.value.removeprefix(" "), brought=None))

    # Fields

    def _paste_fields(self, plan: PasteFields, clashes: Clashes | None = None) -> None:
        controller = self._controller
        if plan.template not in controller.document:
            self._say(_tr("The template that it was for is gone."), Tone.WARNING)
            return
        template = controller.document.template(plan.template)
        if plan.brought is None:
            merge = merge_fields(template, plan.fields)
        else:
            document = controller.document
            merge = merge_from_elsewhere(template, plan.fields, plan.brought, document)
        if clashes is None and merge.needs_answer:
            answer = partial(self._paste_fields, plan)
            self._page.messages.show_message(merge_question(TOPIC, merge, answer))
            return
        at = len(template.arguments) if plan.at is None else plan.at
        self._merge(plan, merge, clashes or Clashes.SKIP, at)

    def _merge(self, plan: PasteFields, merge: FieldMerge, clashes: Clashes, at: int) -> None:
        written = merge.written(clashes)
        if not written:
            return
        if plan.brought is not None:
            merge = fitted_fields(merge, clashes, plan.brought, self._controller.document)
            plan = replace(plan, fields=merge.fields, brought=None)
        fields = [merge.fields[number] for number in written]
        layout = self._controller.specs.format_of(plan.template)
        proposal = merge.proposal(clashes, lambda _number: at, layout)
        moved = [plan.moved[number] for number in written] if plan.moved else []
        label = _tr("Move %1") if moved else _tr("Paste %1")
        label = label.replace("%1", fields_words(fields))
        document = self._controller.document
        kept = kept_definitions(document, merge, clashes, proposal.edit)
        proposals = [proposal, *kept, *self._removals(moved)]
        refusal = self._controller.do(label, proposals, plan.template)
        if refusal is not None:
            self._refuse(plan, refusal)
            return
        rows = self._operations.arguments(plan.template)
        last = fields[-1]
        added = [*merge.additions, *(merge.clashes if clashes is Clashes.ADD else ())]
        if last.name is None and proposal.added is not None:
            self._controller.select(rows[proposal.added + len(added) - 1], "value")
            return
        named = (row for row in reversed(rows) if self._controller.texts.name(row) == last.name)
        self._controller.select(next(named, plan.template), "value")

    def _refuse(self, plan: PasteFields, refusal: Refusal) -> None:
        # A new argument has no number yet that it could be written with.
        ways = tuple(way for way in refusal.ways if not way.names_it)
        mend = partial(self._paste_mended, plan, refusal.given)
        self._page.show_refusal(replace(refusal, ways=ways), mend)

    def _paste_mended(self, plan: PasteFields, old: str, way: RefusalWay) -> None:
        fields = (replace(f, value=way.value) if f.value == old else f for f in plan.fields)
        self._page.messages.dismiss("refusal")
        self._paste_fields(replace(plan, fields=tuple(fields)))

    def _say(self, text: str, tone: Tone) -> None:
        self._page.messages.show_message(Message(TOPIC, text, tone))


def fields_words(fields: Iterable[NewArgument]) -> str:
    """A field's name, or how many there are."""
    known = list(fields)
    if len(known) == 1:
        return known[0].name or _tr("a value")
    return QCoreApplication.translate("Paster", "%n fields", "", len(known))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paster", text)
