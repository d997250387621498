"""Templates that are lists: one below the other, in one line, folded up under a title."""

from __future__ import annotations

from collections.abc import Sequence

from model.preview.flow import Block, Style
from model.preview.list_blocks import ListStyle
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_FLAT_BLOCKS = ("flatlist", "flat list")
_BULLETS = ("bulleted list", "bulletedlist", "blist")
_NUMBERS = ("ordered list", "olist", "ol")
_FLAT = ("hlist", "hlijst", "h-list", "horizontal list", "hslist", "flat")
_COMMAS = ("cslist", "comma separated entries", "pagelist", "comma separated values")
_PLACE_AFTER_A_DATE = 4


def _block(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{plainlist|…}}`: a list of wikitext within."""
    style = ListStyle.FLAT if use.name in _FLAT_BLOCKS else ListStyle.PLAIN
    with writer.flow.block(Block.LINES), writer.lists.styled(style):
        writer.argument(use.argument("1"))


def _items(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.lists.styled(ListStyle.PLAIN):
        writer.lists.items(use.filled())


def _bullets(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.lists.styled(ListStyle.BULLETS):
        writer.lists.items(use.filled())


def _numbers(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.flow.block(Block.NUMBERS):
        for argument in writer.while_room(use.filled()):
            with writer.flow.block(Block.ITEM):
                writer.argument(argument)


def _flat(writer: ValueWriter, use: TemplateUse) -> None:
    with writer.lists.styled(ListStyle.FLAT):
        writer.lists.items(use.filled())


def _commas(writer: ValueWriter, use: TemplateUse) -> None:
    for number, argument in enumerate(writer.while_room(use.filled())):
        if number:
            writer.flow.text(", ")
        writer.argument(argument)


def _folded(writer: ValueWriter, use: TemplateUse) -> None:
    """A list under a title: folded up, with how many items it has, unless it was opened."""
    count = sum(1 for _ in use.filled())
    is_one_block = count == 1
    if is_one_block:
        count = _count_of_lines(use.text("1"))
    with writer.flow.block(Block.FOLDED):
        with writer.flow.styled(Style.BOLD):
            writer.argument(use.argument("title", "header"))
        _fold(writer, use, f" ({count})")
    if writer.is_open(use.row):
        with writer.lists.styled(ListStyle.PLAIN):
            if is_one_block:
                writer.argument(use.argument("1"))
            else:
                writer.lists.items(use.filled())


def _hidden(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{hidden|title|text}}`."""
    with writer.flow.block(Block.FOLDED):
        with writer.flow.styled(Style.BOLD):
            writer.argument(use.argument("header", "1"))
        _fold(writer, use, "")
    if writer.is_open(use.row):
        with writer.flow.block(Block.LINES):
            writer.argument(use.argument("content", "2"))


def _fold(writer: ValueWriter, use: TemplateUse, count: str) -> None:
    """The word that opens or closes the list: the view is told its row."""
    writer.folded.append(use.row)
    texts = writer.looks.texts
    word = texts.hidden if writer.is_open(use.row) else texts.shown
    writer.words(f"{count} [{word}]", Style.DIM, Style.SMALL)


def _count_of_lines(text: str) -> int:
    return len(list(filter(None, text.split(" · "))))


def _pairs(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{vgrelease|NA|date|EU|date}}`: a place and its date on each line."""
    keys = list(use.positional())
    with writer.flow.block(Block.LINES):
        for first, second in zip(keys[::2], keys[1::2], strict=False):
            with writer.flow.block(Block.LINES):
                with writer.flow.styled(Style.BOLD):
                    writer.argument(use.argument(first))
                    writer.flow.text(": ")
                writer.argument(use.argument(second))


def _taxa(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{species list|Name|Author|…}}`: names in italics, who named them in small print."""
    keys = list(use.positional())
    with writer.flow.block(Block.LINES):
        for first, second in zip(keys[::2], [*keys[1::2], ""], strict=False):
            with writer.flow.block(Block.LINES):
                with writer.flow.styled(Style.ITALIC):
                    writer.argument(use.argument(first))
                writer.flow.text(" ")
                with writer.flow.styled(Style.SMALL):
                    writer.argument(use.argument(second))


def _as_lines(writer: ValueWriter, use: TemplateUse) -> None:
    """What the tree reads as several things is that many lines."""
    with writer.flow.block(Block.LINES):
        for line in _lines(writer.read_text(use)):
            with writer.flow.block(Block.LINES):
                writer.flow.text(line)


def _lines(text: str) -> Sequence[str]:
    return text.split(" · ")


RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(
        (
            *("plainlist", "plain list", "plainlista", "lista simple", "div col", "columns-list"),
            *("flatlist", "flat list", "unindent", "block indent", "center block"),
        ),
        _block,
    ),
    **dict.fromkeys(
        (
            *("ubl", "ublist", "ubli", "ul", "unbulleted list", "unbulletedlist", "vunblist"),
            *("br separated entries", "tree list", "aligned table", "based on", "قائمة بلا نقاط"),
            "native name list",
        ),
        _items,
    ),
    **dict.fromkeys(_BULLETS, _bullets),
    **dict.fromkeys(_NUMBERS, _numbers),
    **dict.fromkeys(_FLAT, _flat),
    **dict.fromkeys(_COMMAS, _commas),
    **dict.fromkeys(("collapsible list", "collapsed list", "clist"), _folded),
    "hidden": _hidden,
    **dict.fromkeys(("vgrelease", "video game release", "vgrelease new"), _pairs),
    **dict.fromkeys(("taxon list", "species list", "linked taxon list"), _taxa),
    **dict.fromkeys(("film date", "filmdate", "television date", "tv date"), _as_lines),
}
"""By the template's name in lower case."""
