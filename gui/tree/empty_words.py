"""What the pane says where a page has no box to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.document_controller import DocumentController
from model.boxes import BrokenBox
from model.table_infobox import table_infobox
from model.wikitext.nodes import NodeKind


def empty_words(controller: DocumentController) -> tuple[str, bool]:
    """Why there is no box, and whether there are templates that could be shown instead."""
    document = controller.document
    root = document.children(document.root_id)
    has_templates = any(node.kind is NodeKind.TEMPLATE for node in root)
    if controller.broken_boxes:
        return _why_broken(controller.broken_boxes[0], document.text), has_templates
    table = table_infobox(document)
    if table is not None:
        return _about_table(document.text, table), has_templates and not controller.rows.everything
    if not has_templates:
        return _tr("No template found on this page"), False
    return _tr("No infobox found on this page"), not controller.rows.everything


def _why_broken(box: BrokenBox, text: str) -> str:
    line = str(text.count("\n", 0, box.opener_start) + 1)
    if box.opener_start == box.start:
        words = _tr("%1 on line %2 cannot be read: its closing }} is missing.")
        return words.replace("%1", box.name).replace("%2", line)
    words = _tr("%1 cannot be read: %2%4 line %3, is never closed.")
    if box.takes_closer:
        words = _tr("%1 cannot be read: %2%4 line %3, has no end of its own.")
    field = "" if box.field is None else _tr(" in “%1”,").replace("%1", box.field)
    words = words.replace("%4", field)
    return words.replace("%1", box.name).replace("%2", box.opener).replace("%3", line)


def _about_table(text: str, start: int) -> str:
    words = _tr("The infobox on line %1 is a table, not a template: it has no fields to edit here.")
    return words.replace("%1", str(text.count("\n", 0, start) + 1))


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmptyWords", text)
