"""What an operation on lists gives, and why one cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from model.document import Document
from model.operations import Proposal
from model.rows.span_proposals import span_proposals
from model.text_edit import TextEdit


@dataclass(frozen=True, slots=True)
class ListEdit:
    """An edit that is not made yet: of spans inside values, and of whole arguments."""

    edit: TextEdit = field(default_factory=TextEdit)
    arguments: tuple[Proposal, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edit) or any(proposal.edit for proposal in self.arguments)

    def __add__(self, other: ListEdit) -> ListEdit:
        edit = TextEdit.of((*self.edit.replaces, *other.edit.replaces))
        return ListEdit(edit, (*self.arguments, *other.arguments))

    def proposals(self, document: Document) -> list[Proposal]:
        """What the guard checks of it."""
        return [*self.arguments, *(span_proposals(document, self.edit) if self.edit else ())]

    def whole(self) -> TextEdit:
        """All of it as one edit of the text."""
        pieces = (proposal.edit.replaces for proposal in self.arguments)
        return TextEdit.of((*self.edit.replaces, *(r for piece in pieces for r in piece)))


class ListProblem(StrEnum):
    """Why a list cannot be changed so."""

    LINE_BREAK = "line break"  # an item of several lines, in a list whose items are one each
    BREAK_TAG = "break tag"  # an item with a <br>, in a list that they part
    COMMA = "comma"  # an item with a comma, in a list that they part
    DEEPER_ITEMS = "deeper items"  # items below items, in a list that has none
    NO_NUMBERS = "no numbers"  # arguments numbered with gaps or twice


class ListRefused(Exception):  # noqa: N818 - it is no error of the program's
    """An item cannot stand in a list of this form; nothing was changed. `item` is its text."""

    def __init__(self, problem: ListProblem, item: str) -> None:
        self.problem = problem
        self.item = item
        super().__init__(f"{problem}: {item!r}")
