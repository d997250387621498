"""Pastes and drops items into the lists of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.commands.list_words import item_words, problem_words
from gui.message_bar import Message, Tone
from gui.page_tab import PageTab
from gui.refusal import RefusalWay
from model.lists.list_edit import ListRefused
from model.operations import Proposal
from model.rows.item_places import ItemPlace, item_place
from model.rows.pasting import PasteItems
from model.rows.row_operations import RowOperations
from model.text_edit import TextEdit
from model.transfer import fitted_texts

TOPIC = "paste"
"""What the messages on pasting are about."""


class ItemPaster:
    """Writes items as those beside them are written, or says why they cannot stand there."""

    def __init__(self, page: PageTab) -> None:
        self._page = page
        self._controller = page.controller

    def paste(self, plan: PasteItems, mended: Mapping[str, str] | None = None) -> None:
        """Write the items; `mended` are texts that were refused, and what is written instead."""
        controller = self._controller
        document = controller.document
        place = item_place(document, plan.row, before=plan.before)
        if place is None:
            self._say(_tr("The list that it was for is gone."))
            return
        if plan.brought is not None:
            texts = fitted_texts([item.content for item in plan.items], plan.brought, document)
            pairs = zip(plan.items, texts, strict=True)
            items = tuple(replace(item, content=text) for item, text in pairs)
            plan = replace(plan, items=items, brought=None)
        try:
            proposals = self._item_proposals(plan, place, mended or {})
        except ListRefused as refused:
            self._say(problem_words(refused))
            return
        words = _tr("Move %1") if plan.moved else _tr("Paste %1")
        label = item_words(words, len(plan.items))
        refusal = controller.do(label, proposals, plan.row)
        if refusal is not None:
            ways = tuple(way for way in refusal.ways if not way.names_it)
            mend = partial(self._paste_items_mended, plan, mended or {}, refusal.given)
            self._page.show_refusal(replace(refusal, ways=ways), mend)
            return
        self._select_item(plan, place)

    def _item_proposals(
        self, plan: PasteItems, place: ItemPlace, mended: Mapping[str, str]
    ) -> list[Proposal]:
        """Raises ListRefused."""
        document = self._controller.document
        edit = place.move(document, plan.moved) if plan.moved else None
        if edit is not None:
            return edit.proposals(document)
        # An argument is refused by its value, lines are as they are written.
        items = [replace(i, content=mended.get(i.content, i.content)) for i in plan.items]
        edit = place.insertion(document, items)
        lines = TextEdit(
            tuple(replace(r, text=mended.get(r.text, r.text)) for r in edit.edit.replaces)
        )
        return [*replace(edit, edit=lines).proposals(document), *self._removals(plan.moved)]

    def _select_item(self, plan: PasteItems, place: ItemPlace) -> None:
        """Make the last item that came current."""
        document = self._controller.document
        if plan.moved and plan.moved[-1] in document:
            self._controller.select(plan.moved[-1], "value")
            return
        again = item_place(document, plan.row) if plan.row in document else None
        last = place.at + len(plan.items) - 1
        if again is not None and last < len(again.items.items):
            self._controller.select(again.items.items[last].node or plan.row, "value")

    def _paste_items_mended(
        self, plan: PasteItems, mended: Mapping[str, str], old: str, way: RefusalWay
    ) -> None:
        self._page.messages.dismiss("refusal")
        now = {given: way.value if text == old else text for given, text in mended.items()}
        if plan.row in self._controller.document:
            self.paste(plan, {**now, old: way.value})

    def _removals(self, rows: Sequence[int]) -> list[Proposal]:
        operations = RowOperations(self._controller.rows, self._controller.texts)
        return list(operations.removals(rows, keep_numbers=False)) if rows else []

    def _say(self, text: str) -> None:
        self._page.messages.show_message(Message(TOPIC, text, Tone.WARNING))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paster", text)
