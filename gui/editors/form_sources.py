"""Where the forms of rows come from, and where what is changed in them goes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from gui.document_controller import DocumentController
from gui.editors.form_words import edit_words
from gui.refusal import Refusal, RefusalWay
from gui.tree.kind_words import kind_word
from gui.undo import Selected
from model.forms.form import Form

if TYPE_CHECKING:
    from model.forms.form_piece import FormPiece
    from model.operations import Proposal


class FormSource(ABC):
    """Knows the forms of some rows."""

    @abstractmethod
    def form_of(self, row: int) -> Form | None:
        """The form of a row; None where another source may know one."""

    @abstractmethod
    def commit(self, row: int, form: Form, key: str, value: str) -> Refusal | None:
        """Write one part. Raises FormError for a value that it can't have."""

    def take_way(self, row: int, form: Form, key: str, way: RefusalWay) -> Refusal | None:
        """Write one part in a way that its refusal offered."""
        return self.commit(row, form, key, way.value)


class ValueForms(FormSource):
    """The forms of `model.forms`: of a row's node, or of the one thing that its value is."""

    def __init__(self, controller: DocumentController) -> None:
        self._controller = controller

    def form_of(self, row: int) -> Form | None:
        piece = self._piece(row)
        if piece is None:
            return None
        # Loaded with the first value that is shown: the window opens on a whole box.
        from model.forms.registry import form_of  # noqa: PLC0415

        return form_of(piece.kind, piece.source, piece.context)

    def commit(self, row: int, form: Form, key: str, value: str) -> Refusal | None:
        from model.forms.form_edits import form_proposals  # noqa: PLC0415 - with the first edit
        from model.forms.registry import form_of  # noqa: PLC0415

        self._controller.settle()
        piece = self._piece(row)
        if piece is None:
            return None
        kind, context = piece.kind, piece.context
        proposals = form_proposals(
            self._controller.document,
            piece,
            form,
            (key, value),
            lambda source: form_of(kind, source, context),
        )
        return self._do(row, form, key, proposals)

    def take_way(self, row: int, form: Form, key: str, way: RefusalWay) -> Refusal | None:
        from model.forms.form_edits import numbered_proposals  # noqa: PLC0415
        from model.forms.template_form import TemplateForm  # noqa: PLC0415

        piece = self._piece(row)
        if not way.names_it or piece is None or not isinstance(form, TemplateForm):
            return self.commit(row, form, key, way.value)
        change = key, way.value
        proposals = numbered_proposals(self._controller.document, piece, form, change)
        return self._do(row, form, key, proposals)

    def _piece(self, row: int) -> FormPiece | None:
        from model.forms.form_piece import piece_of  # noqa: PLC0415 - as the registry

        return piece_of(self._controller.document, self._controller.texts, row)

    def _do(self, row: int, form: Form, key: str, proposals: list[Proposal]) -> Refusal | None:
        if not proposals:
            return None
        label = edit_words(form.name, key, thing_words(self._controller, row))
        return self._controller.do(label, proposals, row, Selected(row, "value"), stays=True)


def thing_words(controller: DocumentController, row: int) -> str:
    """What a row is called in a sentence: by its name, or by its kind."""
    return controller.texts.name(row) or kind_word(controller.texts.kind(row))
