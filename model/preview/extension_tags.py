"""What extension tags show, as far as that can be said without their extensions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.preview.flow import Style
from model.preview.pictures import write_gallery
from model.preview.tag_styles import tag_name_of
from model.wikitext.nodes import Green

if TYPE_CHECKING:
    from model.preview.value_writer import ValueWriter

_NOTHING = (
    "templatestyles",
    "section",
    "indicator",
    "references",
    "templatedata",
    "charinsert",
    "graph",
)
_FORMULAS = ("math", "chem", "ce")
_CODE = ("pre", "syntaxhighlight", "source")
_WIKITEXT = ("poem", "langconvert", "phonos")


def write_extension_tag(writer: ValueWriter, green: Green, content: Green | None) -> None:
    """Write the node of an extension tag; `content` is what it holds."""
    name = tag_name_of(writer.source(green)[:60])
    if name in _NOTHING:
        return
    if content is None:
        if name == "nowiki":
            return
        writer.chip(f"<{name}>")
    elif name == "nowiki":
        writer.literal(writer.source(content))
    elif name in _FORMULAS or name in _CODE:
        with writer.flow.styled(Style.MONOSPACED):
            writer.literal(writer.source(content))
    elif name == "gallery":
        write_gallery(writer, content)
    elif name in _WIKITEXT:
        writer.fragment(content)
    else:
        writer.chip(f"<{name}>")
