"""The changes of an open page, found again after each edit without reading the page again."""

from __future__ import annotations

from model.compare.page_changes import BoxedText, PageChange, page_changes
from model.document import Document
from model.fidelity import Fidelity
from model.rows.box_nodes import find_boxes


class ChangeFinder:
    """Remembers the infoboxes of the text that was saved."""

    def __init__(self, document: Document, fidelity: Fidelity) -> None:
        self._document = document
        self._fidelity = fidelity
        self._saved: BoxedText | None = None

    def is_of(self, fidelity: Fidelity) -> bool:
        """Whether the page is still the one that this follows."""
        return fidelity is self._fidelity

    def find(self) -> list[PageChange]:
        """What a save would change now; offsets count in the text now."""
        now = self._now()
        saved_text, edit = self._fidelity.saved_text, self._fidelity.edit
        if not edit:
            self._saved = now
            return []
        if self._saved is None or self._saved.text != saved_text:
            self._saved = BoxedText.read(saved_text, self._document.syntax)
        return page_changes(self._saved, now, edit, self._document.syntax)

    def _now(self) -> BoxedText:
        document = self._document
        if document.is_behind:
            return BoxedText.read(document.text, document.syntax)
        return BoxedText(document.text, tuple(map(document.template, find_boxes(document))))
