"""What a row is called in the editor pane, and what it is, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.function_words import function_argument_word
from gui.row_names import row_word
from gui.tree.kind_words import kind_word
from gui.tree.row_look import field_count_words
from model.document import Document
from model.rows.row_functions import argument_kind, function_of, function_round
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.wikitext.nodes import NodeKind
from model.wikitext.syntax import WikiSyntax


def title_of(rows: RowTree, texts: RowText, row: int) -> str:
    """The row's name, or the word for what it is where it has none."""
    name = _name_in_a_call(rows.document, row) or texts.name(row)
    if name:
        return name
    word = row_word(rows, texts, row)
    return word[:1].upper() + word[1:]


def _name_in_a_call(document: Document, row: int) -> str:
    """What a parser function is called, or what one of its arguments is."""
    call = function_of(document, row)
    if call is not None:
        return call.word
    call = function_round(document, row)
    return function_argument_word(argument_kind(document, row, call)) if call else ""


def sentence_of(syntax: WikiSyntax, rows: RowTree, texts: RowText, row: int) -> str:
    """What the row is, and why it may not unfold further."""
    sentence = _kind_sentence(syntax, rows, texts, row)
    if texts.is_being_read(row):
        more = _say("It is being taken apart; meanwhile it can be edited as wikitext.")
    elif texts.is_tangled(row):
        more = _say("It is too tangled to take apart; it can be edited as wikitext.")
    else:
        return sentence
    return f"{sentence}. {more}" if sentence else more


def _kind_sentence(syntax: WikiSyntax, rows: RowTree, texts: RowText, row: int) -> str:
    kind = texts.kind(row)
    if kind is NodeKind.ARGUMENT:
        return _argument_sentence(rows, texts, row)
    call = function_of(rows.document, row)
    if call is not None:
        return _say("Variable") if call.is_variable else _say("Parser function")
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
    call = function_round(rows.document, row)
    if call is not None:
        return _say("Argument of the parser function %1").replace("%1", call.word)
    above = rows.parent(row)
    template = texts.name(above) if above is not None else ""
    if texts.loser_of(row) is not None:
        sentence = _say("Field of %1, which takes a later one of the same name instead")
    elif texts.is_positional(row):
        sentence = _say("Field of %1, known by its position")
    else:
        sentence = _say("Field of %1")
    return sentence.replace("%1", template or _say("a template"))


def is_plain_field(texts: RowText, row: int) -> bool:
    """Whether there is no more to say of a row than that it is a field of its template."""
    if texts.kind(row) is not NodeKind.ARGUMENT or texts.is_positional(row):
        return False
    is_whole = not texts.is_being_read(row) and not texts.is_tangled(row)
    return is_whole and texts.loser_of(row) is None


def _say(text: str) -> str:
    return QCoreApplication.translate("NodeWords", text)
