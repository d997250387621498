"""What the kinds of rows are called."""

from PySide6.QtCore import QCoreApplication

from model.wikitext.nodes import NodeKind


def kind_word(kind: NodeKind) -> str:
    """The word for a kind of row in the person's language."""
    words = {
        NodeKind.TEMPLATE: _say("template"),
        NodeKind.PARAMETER: _say("parameter"),
        NodeKind.ARGUMENT: _say("field"),
        NodeKind.EXTENSION_TAG: _say("extension tag"),
        NodeKind.REFERENCE: _say("reference"),
        NodeKind.COMMENT: _say("comment"),
        NodeKind.INCLUSION_TAG: _say("inclusion tag"),
        NodeKind.WIKILINK: _say("link"),
        NodeKind.FILE: _say("file"),
        NodeKind.LINK_TARGET: _say("target"),
        NodeKind.CONTENT: _say("text"),
        NodeKind.FILE_OPTION: _say("option"),
        NodeKind.EXTERNAL_LINK: _say("external link"),
        NodeKind.URL: _say("address"),
        NodeKind.HTML_TAG: _say("tag"),
        NodeKind.LIST_ITEM: _say("item"),
        NodeKind.LINE: _say("item"),
        NodeKind.TABLE: _say("table"),
        NodeKind.TEXT: _say("text"),
        NodeKind.PHRASE: _say("text"),
        NodeKind.OPAQUE: _say("wikitext"),
    }
    return words.get(kind, str(kind))


def _say(word: str) -> str:
    return QCoreApplication.translate("RowKind", word)
