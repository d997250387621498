"""What a row is called in the editor pane, and what it is, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.tree.kind_words import kind_word
from gui.tree.row_look import field_count_words
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind
from model.wikitext.syntax import WikiSyntax


def title_of(texts: RowText, row: int) -> str:
    """The row's name, or the word for its kind where it has none."""
    name = texts.name(row)
    if name:
        return name
    word = kind_word(texts.kind(row))
    return word[:1].upper() + word[1:]


def sentence_of(syntax: WikiSyntax, rows: RowTree, texts: RowText, row: int) -> str:
    """What the row is."""
    kind = texts.kind(row)
    if kind is NodeKind.ARGUMENT:
        return _argument_sentence(rows, texts, row)
    if kind is NodeKind.TEMPLATE:
        return _template_sentence(syntax, texts, row)
    if texts.name(row):
        word = kind_word(kind)
        return word[:1].upper() + word[1:]
    return ""


def _template_sentence(syntax: WikiSyntax, texts: RowText, row: int) -> str:
    count = texts.field_count(row)
    if syntax.is_infobox(texts.name(row)):
        return _say("Infobox, %1").replace("%1", field_count_words(count))
    if count == 1:
        return _say("Template, 1 argument")
    return QCoreApplication.translate("NodeWords", "Template, %n arguments", "", count)


def _argument_sentence(rows: RowTree, texts: RowText, row: int) -> str:
    above = rows.parent(row)
    template = texts.name(above) if above is not None else ""
    if texts.loser_of(row) is not None:
        sentence = _say("Field of %1, which takes a later one of the same name instead")
    elif texts.is_positional(row):
        sentence = _say("Field of %1, known by its position")
    else:
        sentence = _say("Field of %1")
    return sentence.replace("%1", template or _say("a template"))


def _say(text: str) -> str:
    return QCoreApplication.translate("NodeWords", text)
