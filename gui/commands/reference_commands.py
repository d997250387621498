"""What is done with references: go to where they are defined and used, remove them with care."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from gui.commands.reference_words import name_words, times_words, use_words
from gui.editors.advice_strip import Advice
from gui.message_bar import Message, Tone, Way
from gui.refusal import Refusal
from gui.undo import Selected
from model.forms.reference_form import NAME
from model.operations import Proposal
from model.references.index import References
from model.references.naming import free_name
from model.references.reference import Reference, Written
from model.references.removing import (
    Loss,
    can_move,
    losses,
    moved_definitions,
    removed_uses,
)
from model.rows.row_operations import RowOperations
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind

if TYPE_CHECKING:
    from gui.page_tab import PageTab

_TOPIC = "references"
_MOST_NAMED = 3


class ReferenceCommands:
    """The commands on the references of one page."""

    def __init__(self, page: PageTab) -> None:
        self._page = page
        self._controller = page.controller
        self._controller.tree_read.connect(lambda: page.messages.dismiss(_TOPIC))

    # Which reference

    def row_of(self, row: int | None) -> int | None:
        """The innermost reference that a row is or stands in."""
        document = self._controller.document
        if row is None or row not in document:
            return None
        for node in (row, *document.ancestors(row)):
            if self._controller.texts.may_be_reference(node) and self._references.of_node(node):
                return node
        return None

    def may_act(self, row: int | None) -> bool:
        """Whether a row seems to be a reference or to stand in one; looks at no other row."""
        document = self._controller.document
        if row is None or row not in document:
            return False
        nodes = (row, *document.ancestors(row))
        return any(self._controller.texts.may_be_reference(node) for node in nodes)

    def _reference(self, row: int) -> Reference | None:
        # To ask the index is to have it made, of the whole page.
        seems_one = self._controller.texts.may_be_reference(row)
        found = self._references.of_node(row) if seems_one else ()
        return found[0] if found else None

    @property
    def _references(self) -> References:
        return self._controller.texts.references

    # Going there

    def rename(self, row: int) -> None:
        """Begins to name the reference of a row."""
        place = self.row_of(row)
        if place is None:
            return
        self._page.tree.select(place, "name")
        reference = self._reference(place)
        if reference is not None and reference.written is Written.REUSE_TEMPLATE:
            words = _tr("Rename it where it is defined: F12 leads there.")
            self._page.messages.show_message(Message(_TOPIC, words, Tone.INFO))
        elif self._controller.texts.kind(place) is not NodeKind.REFERENCE:
            # The name of the row is the template's: the reference's is a part of its form.
            self._page.editor_asked.emit()
            self._page.editor.forms.view.editor(NAME).setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._page.tree.edit_name() and not self._controller.texts.name(place):
            self._propose_name(place)

    def _propose_name(self, row: int) -> None:
        """Begins a name with the author and year, or the site; typing replaces it."""
        cell, reference = self._page.tree.view.editor, self._reference(row)
        if cell is not None and reference is not None:
            cell.text_edit.write(free_name(self._references, reference, self._text))
            cell.text_edit.selectAll()

    def go_to_definition(self, row: int) -> None:
        """Goes to what says what the reference of a row is, wherever on the page it stands."""
        place = self.row_of(row)
        reference = None if place is None else self._reference(place)
        if reference is None:
            return
        definition = self._references.definition(reference)
        if definition is None:
            self._say_undefined(reference)
        else:
            self.show(definition)

    def go_to_next_use(self, row: int) -> None:
        """Goes to the next place of the reference of a row, from the last to the first."""
        place = self.row_of(row)
        reference = None if place is None else self._reference(place)
        if reference is None:
            return
        uses = self._references.uses(reference.key)
        later = [use for use in uses if use.start > reference.start]
        if len(uses) > 1:
            self.show(later[0] if later else uses[0])

    def show(self, reference: Reference) -> None:
        """To its row, or where no box has it, to its wikitext."""
        page, document = self._page, self._controller.document
        row = self._controller.rows.row_at(reference.start)
        while row is not None and document.start(row) != reference.start:
            row = self._controller.rows.parent(row)
        if row is not None and document.node(row).end == reference.end:
            page.tree.select(row, "value")
            return
        page.wikitext.reveal(reference.start, reference.end)
        page.wikitext.editor.select(reference.start, reference.end)
        page.wikitext.setFocus()
        self._offer_way_back(page.controller.document.line_of(reference.start))

    def _offer_way_back(self, line: int) -> None:
        """The row stays current meanwhile: the tree leads back to it."""
        words = _tr("This place of the reference is in no infobox, but on line %1.")
        way = Way(_tr("Back to the tree"), self._go_back)
        text = words.replace("%1", str(line))
        self._page.messages.show_message(Message(_TOPIC, text, Tone.INFO, (way,)))

    def _go_back(self) -> None:
        self._page.messages.dismiss(_TOPIC)
        self._page.focus()

    def _say_undefined(self, reference: Reference) -> None:
        words = use_words(self._references, reference, self._text)
        self._page.messages.show_message(Message(_TOPIC, words, Tone.WARNING))

    @property
    def _text(self) -> str:
        return self._controller.document.reading.text

    # What the editor says

    def advice(self, row: int) -> Advice | None:
        """Where the reference of a row is defined, how often it is used, and the ways there."""
        if row not in self._controller.document:
            return None
        reference = self._reference(row)
        words = "" if reference is None else use_words(self._references, reference, self._text)
        if reference is None or not words:
            return None
        definition = self._references.definition(reference)
        ways = []
        if definition is not None and not reference.defines:
            ways.append(Way(_tr("Go to the definition"), self._later(self.go_to_definition, row)))
        if self._references.count(reference.key) > 1:
            ways.append(Way(_tr("Next use"), self._later(self.go_to_next_use, row)))
        if definition is None or self._references.is_ambiguous(reference.key):
            return Advice(words, tuple(ways))
        return Advice(words, tuple(ways), "reference", "reference")

    def _later(self, command: Callable[[int], None], row: int) -> Callable[[], None]:
        return partial(self._page.run, row, partial(command, row))

    # Removing

    def remove(self, rows: Sequence[int], label: str = "") -> Refusal | None:
        """Remove rows; where references used elsewhere would go with them, ask what of those."""
        proposals = list(self._operations.removals(rows, keep_numbers=False))
        lost = self._lost(proposals)
        if not lost:
            return self._controller.fields.remove(rows, label=label)
        self._ask(rows, lost, partial(self._controller.fields.remove, rows, label=label), proposals)
        return None

    def empty(self, rows: Sequence[int]) -> Refusal | None:
        """Empty fields; where references used elsewhere would go, ask what of those."""
        proposals = list(self._operations.emptied(rows))
        lost = self._lost(proposals)
        if not lost:
            return self._controller.fields.empty(rows)
        self._ask(rows, lost, partial(self._controller.fields.empty, rows), proposals)
        return None

    @property
    def _operations(self) -> RowOperations:
        return RowOperations(self._controller.rows, self._controller.texts)

    def _lost(self, proposals: Sequence[Proposal]) -> list[Loss]:
        edit = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
        return losses(self._references, edit)

    def _ask(
        self,
        rows: Sequence[int],
        lost: list[Loss],
        anyway: Callable[[], Refusal | None],
        proposals: list[Proposal],
    ) -> None:
        """Say what would be lost, with the ways on; nothing is done before one is chosen."""
        uses = sum(len(loss.uses) for loss in lost)
        ways = []
        if can_move(self._references, lost):
            ways.append(
                Way(
                    _tr("Move it to the next use"),
                    partial(self._take, rows, proposals, partial(moved_definitions, lost=lost)),
                )
            )
        ways.append(
            Way(
                _tr("Remove all uses"),
                partial(self._take, rows, proposals, partial(removed_uses, lost=lost)),
            )
        )
        ways.append(Way(_tr("Remove anyway"), partial(self._run, anyway)))
        message = Message(_TOPIC, _loss_words(lost, uses, self._text), Tone.WARNING, tuple(ways))
        self._page.messages.show_message(message)
        self._page.messages.focus(_TOPIC)

    def _take(
        self,
        rows: Sequence[int],
        proposals: list[Proposal],
        more: Callable[..., list[Proposal]],
    ) -> None:
        controller = self._controller
        neighbour = self._operations.neighbour(rows)
        added = more(controller.document, self._references)
        label = _tr("Remove %1").replace("%1", controller.texts.name(rows[0]) or _tr("a reference"))
        place = None if neighbour is None else Selected(neighbour, controller.column)
        self._run(partial(controller.do, label, [*proposals, *added], rows[0], place))

    def _run(self, command: Callable[[], Refusal | None]) -> None:
        refusal = command()
        if refusal is not None:
            self._page.show_refusal(refusal)
        self._page.focus()


def _loss_words(lost: list[Loss], uses: int, text: str) -> str:
    names = ", ".join(name_words(loss.definition, text) for loss in lost[:_MOST_NAMED])
    names += ", …" if len(lost) > _MOST_NAMED else ""
    words = _tr("%1 is used elsewhere, %2, and defined only here.")
    if len(lost) > 1:
        words = _tr("%1 are used elsewhere, %2, and defined only here.")
    return words.replace("%2", times_words(uses)).replace("%1", names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReferenceCommands", text)
