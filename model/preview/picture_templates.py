"""Templates that show pictures or maps: a placeholder, or the picture, for each file they name."""

from __future__ import annotations

import re

from model.preview.flow import Block
from model.preview.pictures import write_picture
from model.preview.template_use import Renderer, TemplateUse
from model.preview.value_writer import ValueWriter

_PICTURE = re.compile(r"(?:image|photo|file|cover)(?P<number>\d*[a-z]?\d*)", re.IGNORECASE)
_MOST = 12


def _pictures(writer: ValueWriter, use: TemplateUse) -> None:
    for key in use.keys_like(_PICTURE)[:_MOST]:
        match = _PICTURE.fullmatch(key)
        name = use.text(key).rpartition(":")[2].strip()
        if match is None or not name:
            continue
        write_picture(writer, name)
        caption = use.argument(f"caption{match['number']}", f"Caption{match['number']}")
        if caption is not None:
            with writer.flow.block(Block.CAPTION):
                writer.argument(caption)
    footer = use.argument("footer", "text")
    if footer is not None:
        with writer.flow.block(Block.CAPTION):
            writer.argument(footer)


def _caption(writer: ValueWriter, use: TemplateUse) -> None:
    """`{{map caption|location_color=green|country=X}}`."""
    words = use.first_text("caption", "country", "region")
    writer.words(words or writer.looks.texts.map)


def _map(writer: ValueWriter, use: TemplateUse) -> None:
    writer.chip(use.text("caption") or writer.looks.texts.map)


RENDERERS: dict[str, Renderer] = {
    **dict.fromkeys(
        (
            *("multiple image", "multiple images", "photomontage", "photo montage"),
            *("css image crop", "superimpose", "extra album cover", "extra album cover 2"),
        ),
        _pictures,
    ),
    "map caption": _caption,
    "map_caption": _caption,
    **dict.fromkeys(("maplink", "maplink2", "mapframe", "infobox mapframe", "location map"), _map),
}
"""By the template's name in lower case."""
