"""What a row without a name of its own is called, in the editor pane and in the history."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.tree.kind_words import kind_word
from model.rows.row_content import ITEMS
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind

_LINKS = (NodeKind.WIKILINK, NodeKind.EXTERNAL_LINK)


def row_word(rows: RowTree, texts: RowText, row: int) -> str:
    """The word for what a row is; an item of a list with its number."""
    kind = texts.kind(row)
    above = rows.parent(row)
    # While an edit is being made, rows may still stand there whose nodes have gone.
    there = [i for i in rows.children(above) if i in rows.document] if kind in ITEMS else []
    items = [i for i in there if texts.kind(i) in ITEMS]
    if row in items:
        return _tr("item %1").replace("%1", str(items.index(row) + 1))
    if kind is NodeKind.CONTENT and above is not None and texts.kind(above) in _LINKS:
        return QCoreApplication.translate("RowKind", "label")
    return kind_word(kind)


def history_name(rows: RowTree, texts: RowText, row: int) -> str:
    """What the history calls a row: its name, one that is a number with the template's."""
    name = texts.name(row)
    if not texts.is_positional(row):
        return name or row_word(rows, texts, row)
    template = texts.name(rows.document.parent(row) or row)
    return _tr("%1 of %2").replace("%1", name).replace("%2", template)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowNames", text)
