"""Which renderer writes a call of a template."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from model.preview.flow import Block, Style
from model.preview.list_blocks import ListStyle
from model.preview.template_use import TemplateUse
from model.preview.value_writer import ValueWriter
from model.reader.summary import plain_text
from model.reader.template_names import FAMILIES, LITERALS, SHAPES, Shape

Renderer = Callable[[ValueWriter, TemplateUse], None]
_LONGEST = 1_000


def write_template(writer: ValueWriter, use: TemplateUse) -> None:
    """Write what the call shows; a chip with the template's name where that is not known."""
    if writer.notes.write(writer, use.row):
        return
    shape = SHAPES.get(use.name)
    if shape is None:
        shape = next((shape for start, shape in FAMILIES if use.name.startswith(start)), None)
    if shape is None:
        writer.chip(use.title)
    else:
        _BY_SHAPE.get(shape, _as_read)(writer, use)


def _nothing(_writer: ValueWriter, _use: TemplateUse) -> None:
    return


def _as_read(writer: ValueWriter, use: TemplateUse) -> None:
    """As the tree reads it."""
    source = writer.document.source(use.row)
    writer.flow.text(plain_text(source, _LONGEST, writer.document.syntax))


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


def _block(writer: ValueWriter, use: TemplateUse) -> None:
    style = ListStyle.FLAT if use.name.replace(" ", "") == "flatlist" else ListStyle.PLAIN
    with writer.flow.block(Block.LINES), writer.lists.styled(style):
        writer.argument(use.argument("1"))


def _items(writer: ValueWriter, use: TemplateUse) -> None:
    arguments = [a for key in use.positional() if (a := use.argument(key)) is not None]
    flat = use.name in ("hlist", "hlijst", "h-list", "horizontal list", "cslist")
    with writer.lists.styled(ListStyle.FLAT if flat else ListStyle.PLAIN):
        writer.lists.items(arguments)


def _titled_items(writer: ValueWriter, use: TemplateUse) -> None:
    count = sum(1 for text in use.texts() if text)
    with writer.flow.block(Block.FOLDED):
        with writer.flow.styled(Style.BOLD):
            writer.argument(use.argument("title"))
        writer.words(f" ({count}) [{writer.looks.texts.shown}]", Style.DIM)


_BY_SHAPE: Mapping[Shape, Renderer] = {
    Shape.NOTHING: _nothing,
    Shape.FIRST: _first,
    Shape.SECOND: _second,
    Shape.LAST: _last,
    Shape.LITERAL: _literal,
    Shape.BLOCK: _block,
    Shape.ITEMS: _items,
    Shape.TITLED_ITEMS: _titled_items,
}
