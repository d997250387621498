"""Pictures: as files that the view has, else as placeholders with their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from model.preview.flow import Block, Style
from model.reader.summary import plain_text
from model.wikitext.nodes import Green, NodeKind

if TYPE_CHECKING:
    from model.preview.value_writer import ValueWriter

_SIZE = re.compile(r"(\d+)?(?:x(\d+))?\s*(?:px)?")
_LONGEST_GALLERY = 4_000
_LONGEST_CAPTION = 400
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_WIDEST_SIGN = 60
"""Smaller pictures stand in the line, as signs and flags do."""


def write_picture(writer: ValueWriter, name: str) -> None:
    """The picture of this name, or where it would be."""
    looks = writer.looks
    picture = looks.picture(name)
    with writer.flow.block(Block.CENTERED):
        if picture is not None:
            writer.flow.picture(picture, looks.picture_width, name)
        else:
            writer.words(f"\u00a0▣ {name}\u00a0", Style.CHIP, title=looks.texts.image)


def write_picture_value(writer: ValueWriter, value: Green) -> None:
    """The picture of a field: a file's name alone, or wikitext that shows one."""
    source = _COMMENT.sub("", writer.source(value)).strip()
    if "[" in source or "{" in source or "<" in source:
        writer.fragment(value)
    else:
        write_picture(writer, source.rpartition(":")[2].strip())


def write_gallery(writer: ValueWriter, content: Green) -> None:
    """The pictures of `<gallery>`: a file and its caption on each line."""
    syntax = writer.document.syntax
    for line in writer.source(content)[:_LONGEST_GALLERY].split("\n"):
        file, _, options = line.partition("|")
        name = file.rpartition(":")[2].strip()
        if not name:
            continue
        write_picture(writer, name)
        with writer.flow.block(Block.CAPTION):
            writer.flow.text(plain_text(options, _LONGEST_CAPTION, syntax))


def write_file_link(writer: ValueWriter, green: Green) -> None:
    """The picture that `[[File:…]]` shows, with its caption where it is shown."""
    syntax = writer.document.syntax
    children = writer.document.known_children(green.id)
    target = next((c for c in children if c.kind is NodeKind.LINK_TARGET), None)
    if target is None:
        return
    name = writer.source(target).partition(":")[2].strip()
    options = [c for c in children if c.kind is NodeKind.FILE_OPTION]
    meanings = {syntax.image_option(writer.source(o)): o for o in options}
    caption = meanings.get(None)
    size = _SIZE.match(writer.source(meanings["width"]).strip()) if "width" in meanings else None
    width = int(size[1] or size[2] or 0) if size else 0
    if 0 < width <= _WIDEST_SIGN:
        writer.words("\u00a0▣\u00a0", Style.FLAG, title=name)
        return
    write_picture(writer, name)
    if caption is not None and {"thumb", "frame"}.intersection(map(str, meanings)):
        with writer.flow.block(Block.CAPTION), writer.flow.in_row(caption.id):
            writer.fragment(caption)
