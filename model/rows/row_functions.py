"""Rows that are parser functions, variables and their arguments."""

from __future__ import annotations

from model.document import Document
from model.wikitext.functions import FunctionCall, function_call
from model.wikitext.nodes import NodeKind


def function_of(document: Document, row: int) -> FunctionCall | None:
    """The call that a row is; None for a template and for any other row."""
    if document.green(row).kind is not NodeKind.TEMPLATE:
        return None
    return function_call(_name_text(document, row), document.syntax)


def function_round(document: Document, row: int) -> FunctionCall | None:
    """The call that a row is an argument of; None where it is none."""
    if document.green(row).kind is not NodeKind.ARGUMENT:
        return None
    above = document.parent(row)
    return None if above is None else function_of(document, above)


def first_argument(document: Document, row: int) -> str:
    """The wikitext of the argument behind the colon of a call; "" of a variable."""
    call = function_of(document, row)
    if call is None or call.is_variable:
        return ""
    return _name_text(document, row)[call.first_start :].strip()


def argument_kind(document: Document, row: int, call: FunctionCall) -> str:
    """What an argument of a call is, in English (`then`); "" where that is not known."""
    template = document.parent(row)
    assert template is not None
    arguments = [c.id for c in document.children(template) if c.kind is NodeKind.ARGUMENT]
    index = arguments.index(row) + (not call.is_variable)
    return call.arguments[index] if index < len(call.arguments) else ""


def call_at(document: Document, row: int) -> FunctionCall | None:
    """The call that a new argument at a row would belong to: the row's own, or that round it."""
    return function_of(document, row) or function_round(document, row)


def _name_text(document: Document, row: int) -> str:
    """What stands before the first `|` of a template, as written."""
    braces, name = document.children(row)[:2]
    start = document.start(row) + braces.length
    return document.reading.text[start : start + name.length]
