"""Parser functions: the branch that a page like this would show, where that can be told."""

from __future__ import annotations

from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter
from model.reader.summary import plain_text
from model.wikitext.functions import function_call
from model.wikitext.nodes import NodeKind

_LONGEST = 400


def write_function(writer: ValueWriter, use: TemplateUse) -> None:
    """Write a call of a function or variable; a chip with its name where nothing can be told."""
    name = _english_name(writer, use)
    renderer = _RENDERERS.get(name)
    if renderer is not None:
        renderer(writer, use)
        return
    text = writer.read_text(use)
    if text:
        writer.flow.text(text)
    else:
        writer.chip(use.title)


def _english_name(writer: ValueWriter, use: TemplateUse) -> str:
    source = writer.document.source(use.row)
    call = function_call(source[2:].partition("|")[0].removesuffix("}}"), writer.document.syntax)
    return (call.name if call is not None else use.title).lower()


def _first(writer: ValueWriter, use: TemplateUse) -> str:
    return plain_text(use.first or "", _LONGEST, writer.document.syntax)


def _argument(writer: ValueWriter, use: TemplateUse, place: int) -> None:
    """The argument at a place behind the first one, from 0; nothing where there is none."""
    if place < len(use.arguments):
        argument = use.arguments[place]
        with writer.flow.in_row(argument):
            writer.whole_argument(argument)


def _if(writer: ValueWriter, use: TemplateUse) -> None:
    _argument(writer, use, 0 if _first(writer, use) else 1)


def _if_equal(writer: ValueWriter, use: TemplateUse) -> None:
    other = _text_of(writer, use.arguments[0]) if use.arguments else ""
    _argument(writer, use, 1 if _first(writer, use) == other else 2)


def _then(writer: ValueWriter, use: TemplateUse) -> None:
    """What can't be tested here is taken to be so."""
    _argument(writer, use, 0)


def _no_error(writer: ValueWriter, use: TemplateUse) -> None:
    if len(use.arguments) > 1:
        _argument(writer, use, 1)
    else:
        writer.literal(_first(writer, use))


def _switch(writer: ValueWriter, use: TemplateUse) -> None:
    chosen = _chosen_case(writer, use, _first(writer, use))
    if chosen is not None:
        writer.argument(chosen)


def _chosen_case(writer: ValueWriter, use: TemplateUse, value: str) -> int | None:
    """The case of the value, else the default; cases without `=` fall through to the next."""
    document = writer.document
    default: int | None = None
    falls_through = is_default = False
    for argument in use.arguments:
        children = document.children(argument)
        is_named = children[0].kind is NodeKind.NAME
        case = plain_text(document.source(children[0].id), _LONGEST, document.syntax)
        falls_through = falls_through or case == value
        is_default = is_default or case == "#default"
        if not is_named:
            continue
        if falls_through:
            return argument
        if is_default and default is None:
            default = argument
    last = use.arguments[-1] if use.arguments else None
    if default is None and last is not None:
        return last if document.children(last)[0].kind is not NodeKind.NAME else None
    return default


def _text_of(writer: ValueWriter, argument: int) -> str:
    return plain_text(writer.document.source(argument), _LONGEST, writer.document.syntax)


def _page_name(writer: ValueWriter, _use: TemplateUse) -> None:
    writer.flow.text(writer.looks.page_title or "PAGENAME")


def _bar(writer: ValueWriter, _use: TemplateUse) -> None:
    writer.flow.text("|")


def _this_year(writer: ValueWriter, _use: TemplateUse) -> None:
    writer.flow.text(str(writer.looks.today.year))


def _nothing(_writer: ValueWriter, _use: TemplateUse) -> None:
    return


_RENDERERS: dict[str, Renderer] = {
    "#if": _if,
    "#ifeq": _if_equal,
    "#ifexpr": _then,
    "#ifexist": _then,
    "#iferror": _no_error,
    "#switch": _switch,
    "pagename": _page_name,
    "fullpagename": _page_name,
    "subpagename": _page_name,
    "basepagename": _page_name,
    "currentyear": _this_year,
    "localyear": _this_year,
    "!": _bar,
    "defaultsort": _nothing,
    "displaytitle": _nothing,
}
