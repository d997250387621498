"""What may be typed as an item of a bulleted list: one line, or lines with bullets of their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.refusal import Refusal, RefusalWay
from model.lists.inserting import lines_of
from model.lists.recognising import list_around
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind


def refuse_lines(rows: RowTree, texts: RowText, row: int, text: str) -> Refusal | None:
    """The refusal of a text whose second line would stand outside its item, with the ways out."""
    document = rows.document
    if texts.kind(row) is not NodeKind.LIST_ITEM or text.lstrip()[:1] in ("*", "#", ":", ";"):
        return None
    lines = [line.strip() for line in lines_of(text.strip()) if line.strip()]
    found = list_around(document, row)
    if len(lines) < 2 or found is None:
        return None
    items, index = found
    item = items.items[index]
    bullets = items.text[item.start : item.content_start] or item.marker
    if not bullets.endswith((" ", "\t")) and item.content_start == item.content_end:
        bullets += " "
    ways = (
        RefusalWay(_tr("Make an item of each line"), "\n".join(bullets + line for line in lines)),
        RefusalWay(_tr("Write <br /> between the lines"), "<br />".join(lines)),
    )
    message = _tr("An item of a bulleted list is one line: the second would not be part of it.")
    return Refusal(row, texts.name(row), message, ways, given=text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ItemCheck", text)
