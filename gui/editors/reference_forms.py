"""The forms of references: a part that all places of a reference share is changed in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.commands.reference_words import name_words, refusal_of, without_ways
from gui.document_controller import DocumentController
from gui.editors.form_sources import FormSource
from gui.editors.form_words import edit_words
from gui.refusal import Refusal
from gui.undo import Selected
from model.forms.form import Form
from model.forms.reference_form import GROUP, NAME, ReferenceForm
from model.references.refusal import ReferenceRefused

if TYPE_CHECKING:
    from model.references.reference import Reference


class ReferenceForms(FormSource):
    """Knows the forms of rows that are references."""

    def __init__(self, controller: DocumentController) -> None:
        self._controller = controller

    def form_of(self, row: int) -> Form | None:
        reference = self._reference(row)
        if reference is None:
            return None
        document = self._controller.document
        return ReferenceForm(document.reading.text, reference, document.syntax)

    def commit(self, row: int, form: Form, key: str, value: str) -> Refusal | None:
        controller = self._controller
        controller.settle()
        reference = self._reference(row)
        if reference is None or not isinstance(form, ReferenceForm):
            return None
        document, references = controller.document, controller.texts.references
        try:
            proposals = form.proposals(document, references, reference, (key, value))
        except ReferenceRefused as error:
            return refusal_of(row, controller.texts.name(row), error)
        if not proposals:
            return None
        label = edit_words(form.name, key, name_words(reference, document.reading.text))
        refusal = controller.do(label, proposals, row, Selected(row, "value"), stays=True)
        return without_ways(refusal) if key in (NAME, GROUP) else refusal

    def _reference(self, row: int) -> Reference | None:
        texts = self._controller.texts
        if not texts.may_be_reference(row):
            return None
        found = texts.references.of_node(row)
        return found[0] if found and ReferenceForm.has_form(found[0]) else None
