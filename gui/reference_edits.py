"""Changes of references, made as steps of the history. Loaded at the first of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.reference_words import name_words, refusal_of, without_ways
from gui.refusal import Refusal
from gui.undo import Selected
from model.operations import Proposal
from model.references.naming import rename, set_group
from model.references.reference import Reference
from model.references.refusal import ReferenceRefused

if TYPE_CHECKING:
    from gui.document_controller import DocumentController


def rename_reference(
    controller: DocumentController, row: int, name: str, column: str = "name"
) -> Refusal | None:
    """Give the reference that a row is another name, everywhere on the page."""
    return _change(controller, Selected(row, column), rename, name, _tr("Rename reference %1"))


def put_into_group(
    controller: DocumentController, row: int, group: str, column: str = "value"
) -> Refusal | None:
    """Put the reference that a row is into another group, everywhere on the page."""
    return _change(controller, Selected(row, column), set_group, group, _tr("Set the group of %1"))


_Change = Callable[..., list[Proposal]]


def _change(
    controller: DocumentController, place: Selected, change: _Change, value: str, label: str
) -> Refusal | None:
    controller.settle()
    references, document = controller.texts.references, controller.document
    found: tuple[Reference, ...] = references.of_node(place.row)
    if not found:
        return None
    reference = found[0]
    named = name_words(reference, document.reading.text)
    try:
        proposals = change(document, references, reference, value)
    except ReferenceRefused as error:
        return refusal_of(place.row, controller.texts.name(place.row), error)
    if not proposals:
        return None
    label = label.replace("%1", named)
    return without_ways(controller.do(label, proposals, place.row, place, stays=True))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReferenceEdits", text)
