"""Names and groups of references, changed as steps of the history. Loaded at the first of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.commands.reference_words import name_words, refusal_of, without_ways
from gui.refusal import Refusal
from gui.undo import Selected
from model.document import Document
from model.operations import Proposal
from model.references.index import References
from model.references.naming import rename, set_group
from model.references.reference import Reference
from model.references.refusal import ReferenceRefused

if TYPE_CHECKING:
    from gui.document_controller import DocumentController

_Change = Callable[[Document, References, Reference, str], list[Proposal]]


def rename_reference(controller: DocumentController, row: int, name: str) -> Refusal | None:
    """Give the reference that a row is another name, everywhere on the page."""
    return _change(controller, Selected(row, "name"), row, rename, name)


def set_shared_part(controller: DocumentController, row: int, text: str) -> Refusal | None:
    """Write the name or the group of a note, which a row is, everywhere on the page."""
    template = controller.document.parent(row)
    assert template is not None
    change = rename if controller.texts.shared_part(row) == "name" else set_group
    return _change(controller, Selected(row, "value"), template, change, text)


def _change(
    controller: DocumentController, place: Selected, node: int, change: _Change, value: str
) -> Refusal | None:
    """Make a change of the reference that a node is, for the row at `place`."""
    controller.settle()
    references, document = controller.texts.references, controller.document
    found = references.of_node(node)
    if not found:
        return None
    label = _tr("Rename reference %1") if change is rename else _tr("Set the group of %1")
    label = label.replace("%1", name_words(found[0], document.reading.text))
    try:
        proposals = change(document, references, found[0], value)
    except ReferenceRefused as error:
        return refusal_of(place.row, controller.texts.name(place.row), error)
    if not proposals:
        return None
    return without_ways(controller.do(label, proposals, place.row, place, stays=True))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReferenceEdits", text)
