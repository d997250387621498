"""Edits of rows, tried before they are made. Loaded at the first edit."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.item_check import refuse_lines
from gui.notice import Notice
from gui.refusal import Refusal
from gui.refusal_words import refusal_of
from model.boxes import is_one_template
from model.document import Reading
from model.operations import PositionalsRenumbered, Proposal
from model.operations.wrapping import can_be_called
from model.rows.row_operations import RowOperations
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.rows.span_proposals import span_proposals
from model.safety.guard import EditRefused, check
from model.safety.guard import refusal as explained
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind


@dataclass(frozen=True)
class Attempt:
    """What trying gave: the edit and what it leads to, or why it is refused."""

    edit: TextEdit
    reading: Reading
    refusal: Refusal | None = None


class FieldEdits:
    """Proposes edits of rows (`rows`) and tries them on the document; changes nothing."""

    def __init__(self, rows: RowTree, texts: RowText) -> None:
        self.rows = RowOperations(rows, texts)
        self._rows = rows
        self._texts = texts
        self._document = rows.document

    def attempt(self, proposals: Sequence[Proposal], row: int) -> Attempt:
        """The dry run of these proposals together, for an edit of the row."""
        try:
            edit, reading = self._try(proposals)
        except EditRefused as error:
            refusal = refusal_of(error, row, self._texts.name(row))
            return Attempt(TextEdit(), self._document.reading, refusal)
        return Attempt(edit, reading)

    def for_text(self, edit: TextEdit) -> list[Proposal]:
        """The proposals that make an edit of the page's text."""
        return span_proposals(self._document, edit)

    def not_itself(self, row: int, text: str) -> Refusal | None:
        """The refusal of a text that would make something else of a whole box, or of an item."""
        if not self._texts.is_box(row):
            return refuse_lines(self._rows, self._texts, row, text)
        if is_one_template(text, self._document.syntax):
            return None
        message = _tr("This is not one whole template: the box would be gone.")
        return self.refuse(row, message)

    def no_name(self, row: int, name: str) -> Refusal | None:
        """The refusal of a template's name that no page can have."""
        if self._texts.kind(row) is not NodeKind.TEMPLATE:
            return None
        if can_be_called(name, self._document.syntax):
            return None
        message = _tr("No page can be called “%1”: the template would be shown as text.")
        return self.refuse(row, message.replace("%1", name))

    def refuse(self, row: int, message: str) -> Refusal:
        """A refusal for another cause than what was written."""
        return Refusal(row, self._texts.name(row), message)

    def renumbered(self, proposals: Sequence[Proposal], keep: Callable[[], None]) -> Notice | None:
        """What to say where other arguments have other numbers now; `keep` gives them back."""
        for proposal in proposals:
            for change in proposal.notices:
                if isinstance(change, PositionalsRenumbered):
                    return _numbers_notice(change, keep)
        return None

    def _try(self, proposals: Sequence[Proposal]) -> tuple[TextEdit, Reading]:
        """The edit and what it leads to. Raises `EditRefused`."""
        text = self._document.text
        for proposal in proposals:
            check(text, proposal, self._document.syntax)
        edit = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
        reading = self._document.preview(edit, edit.apply(text))
        for node_id, growth in self._touched(proposals):
            if not self._document.is_kept(node_id, reading, growth):
                raise explained(proposals[0], self._document.syntax)
        return edit, reading

    def _touched(self, proposals: Sequence[Proposal]) -> Iterator[tuple[int, int]]:
        """The nodes that must stay whole, each with how much longer it becomes."""
        hosts = [p.template for p in proposals if p.template is not None]
        if len(hosts) == 1:
            host = self._document.template_at(hosts[0].start)
            if host is not None:
                yield host, next(p.edit.growth for p in proposals if p.template is not None)
                return
        growths: Counter[int] = Counter()
        for proposal in proposals:
            if proposal.template is not None:
                growths[self._outermost(proposal.template.start)] += proposal.edit.growth
        yield from growths.items()

    def _outermost(self, offset: int) -> int:
        """The child of the page that holds what begins at an offset, read or not."""
        document = self._document
        children = document.children(document.root_id)
        starts = document.green(document.root_id).starts
        return children[bisect_right(starts, offset) - 1].id


def _numbers_notice(change: PositionalsRenumbered, keep: Callable[[], None]) -> Notice:
    old, new = change.changes[0]
    message = _tr("What was argument %1 is now argument %2, and so on.")
    message = message.replace("%1", str(old)).replace("%2", str(new))
    return Notice(message, _tr("Keep the old numbers"), keep)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FieldEdits", text)
