"""Which renderer writes a call: of a template by its name, else by what the tree reads of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from model.preview import (
    date_templates,
    flag_templates,
    language_templates,
    link_templates,
    list_templates,
    mark_templates,
    measure_templates,
    note_templates,
    picture_templates,
    word_templates,
)
from model.preview.citation_templates import write_citation
from model.preview.flag_templates import write_country_code
from model.preview.flow import Style
from model.preview.functions import write_function
from model.preview.nested_box import write_nested_box
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter
from model.reader.template_names import FAMILIES, LITERALS, SHAPES, Shape

_COUNTRY_CODE = re.compile(r"[A-Z]{3}")
_LANGUAGE_ICON = re.compile(r"([a-z]{2,3}) icon")


def write_template(writer: ValueWriter, use: TemplateUse) -> None:
    """Write what the call shows; a chip with the template's name where that is not known."""
    renderer = _RENDERERS.get(use.name)
    if renderer is not None:
        renderer(writer, use)
    elif writer.notes.write(writer, use.row):
        return
    elif use.is_function:
        write_function(writer, use)
    else:
        _write_by_shape(writer, use)


def _write_by_shape(writer: ValueWriter, use: TemplateUse) -> None:
    for start, renderer in language_templates.FAMILIES:
        if use.name.startswith(start):
            renderer(writer, use)
            return
    shape = SHAPES.get(use.name)
    if shape is None:
        shape = next((shape for start, shape in FAMILIES if use.name.startswith(start)), None)
    if shape is not None:
        _BY_SHAPE.get(shape, _as_read)(writer, use)
    else:
        _write_unknown(writer, use)


def _write_unknown(writer: ValueWriter, use: TemplateUse) -> None:
    icon = _LANGUAGE_ICON.fullmatch(use.name)
    if writer.document.syntax.is_infobox(use.title):
        write_nested_box(writer, use)
    elif _COUNTRY_CODE.fullmatch(use.title):
        write_country_code(writer, use)
    elif icon is not None:
        writer.words(f"({icon[1]})", Style.SMALL, Style.DIM)
    else:
        writer.chip(use.title)


def _nothing(_writer: ValueWriter, _use: TemplateUse) -> None:
    return


def _as_read(writer: ValueWriter, use: TemplateUse) -> None:
    writer.as_read(use)


def _first(writer: ValueWriter, use: TemplateUse) -> None:
    writer.argument(use.argument("1"))


def _second(writer: ValueWriter, use: TemplateUse) -> None:
    writer.argument(use.argument("2"))


def _last(writer: ValueWriter, use: TemplateUse) -> None:
    writer.argument(use.argument(*reversed(list(use.positional()))))


def _literal(writer: ValueWriter, use: TemplateUse) -> None:
    text = LITERALS[use.name]
    if text == "<br>":
        writer.flow.line_break()
    else:
        writer.flow.text(text)


_BY_SHAPE: Mapping[Shape, Renderer] = {
    Shape.NOTHING: _nothing,
    Shape.FIRST: _first,
    Shape.SECOND: _second,
    Shape.LAST: _last,
    Shape.LITERAL: _literal,
    Shape.CITATION: write_citation,
}

_RENDERERS: Mapping[str, Renderer] = {
    **word_templates.RENDERERS,
    **language_templates.RENDERERS,
    **link_templates.RENDERERS,
    **mark_templates.RENDERERS,
    **list_templates.RENDERERS,
    **date_templates.RENDERERS,
    **measure_templates.RENDERERS,
    **flag_templates.RENDERERS,
    **note_templates.RENDERERS,
    **picture_templates.RENDERERS,
}
