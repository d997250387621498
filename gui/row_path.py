"""Where a row stands, as one line: `Infobox x/combatant1/flag/1`."""

from PySide6.QtCore import QCoreApplication

from gui.tree.kind_words import kind_word
from model.rows.row_content import ITEMS
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree


def row_names(rows: RowTree, texts: RowText, row: int) -> list[str]:
    """What the rows from the top down to this one are called."""
    return [row_name(rows, texts, above) for above in rows.path(row)]


def row_name(rows: RowTree, texts: RowText, row: int) -> str:
    """The row's name on the way down to it; a list item's has its number."""
    if texts.kind(row) in ITEMS:
        siblings = rows.children(rows.parent(row))
        items = [i for i in siblings if texts.kind(i) in ITEMS]
        return _tr("item %1").replace("%1", str(items.index(row) + 1))
    return _name(texts, row)


def row_path(rows: RowTree, texts: RowText, row: int) -> str:
    """The names joined by slashes.

    A slash or backslash in a name has a backslash before it; where a row before it under the
    same parent has the same name, `[2]`, `[3]` … tell them apart.
    """
    return "/".join(_segment(rows, texts, above) for above in rows.path(row))


def find_row(rows: RowTree, texts: RowText, path: str) -> int | None:
    """The row of this path as `row_path` gave it, perhaps in another reading of the page."""
    parent: int | None = None
    reached = ""
    while reached != path:
        found = _next_on_the_way(rows, texts, parent, reached, path)
        if found is None:
            return None
        parent, reached = found
    return parent


def _next_on_the_way(
    rows: RowTree, texts: RowText, parent: int | None, reached: str, path: str
) -> tuple[int, str] | None:
    for row in rows.children(parent):
        longer = f"{reached}/" if reached else ""
        longer += _segment(rows, texts, row)
        if path == longer or path.startswith(f"{longer}/"):
            return row, longer
    return None


def _segment(rows: RowTree, texts: RowText, row: int) -> str:
    name = _escaped(_name(texts, row))
    number = 1
    for sibling in rows.children(rows.parent(row)):
        if sibling == row:
            break
        number += _escaped(_name(texts, sibling)) == name
    return name if number == 1 else f"{name}[{number}]"


def _escaped(name: str) -> str:
    return name.replace("\\", "\\\\").replace("/", "\\/")


def _name(texts: RowText, row: int) -> str:
    return texts.name(row) or kind_word(texts.kind(row))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowPath", text)
