"""What the arguments of parser functions are called."""

from PySide6.QtCore import QCoreApplication


def function_argument_word(kind: str) -> str:
    """The word for an argument in the person's language; `kind` is the English one."""
    words = {
        "case": _say("case"),
        "code": _say("code"),
        "condition": _say("condition"),
        "content": _say("content"),
        "count": _say("count"),
        "date": _say("date"),
        "else": _say("else"),
        "error": _say("if it fails"),
        "expression": _say("expression"),
        "file": _say("file"),
        "filler": _say("filler"),
        "first": _say("first"),
        "format": _say("format"),
        "function": _say("function"),
        "in": _say("in language"),
        "language": _say("language"),
        "length": _say("length"),
        "local": _say("local time"),
        "message": _say("message"),
        "mode": _say("mode"),
        "module": _say("module"),
        "namespace": _say("namespace"),
        "number": _say("number"),
        "otherwise": _say("otherwise"),
        "page": _say("page"),
        "path": _say("path"),
        "base": _say("base"),
        "position": _say("position"),
        "property": _say("property"),
        "query": _say("query"),
        "replacement": _say("replacement"),
        "search": _say("searched for"),
        "second": _say("second"),
        "section": _say("section"),
        "separator": _say("separator"),
        "size": _say("size"),
        "start": _say("start"),
        "tag": _say("tag"),
        "test": _say("test"),
        "text": _say("text"),
        "then": _say("then"),
        "title": _say("title"),
        "user": _say("user"),
        "value": _say("value"),
    }
    return words.get(kind, kind)


def _say(text: str) -> str:
    return QCoreApplication.translate("FunctionWords", text)
