"""Edits of references on small pages, made as the window makes them."""

from collections.abc import Sequence

from model.document import Document
from model.operations import Proposal
from model.references.index import References
from model.references.reference import Reference
from model.safety.guard import check
from model.text_edit import TextEdit


class Page:
    """A page and its references."""

    def __init__(self, text: str) -> None:
        self.document = Document(text)
        self.references = References(self.document)

    @property
    def text(self) -> str:
        return self.document.text

    def reference(self, name: str = "", number: int = 0) -> Reference:
        """The reference of a name (or without one) that comes at this place among its like."""
        return [r for r in self.references.all if r.name == name][number]

    def make(self, proposals: Sequence[Proposal]) -> str:
        """Make an edit that the guard lets through; gives the text then."""
        for proposal in proposals:
            check(self.text, proposal, self.document.syntax)
        edit = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
        self.document.apply(edit)
        return self.text
