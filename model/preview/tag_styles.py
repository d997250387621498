"""How HTML tags look in a preview."""

from __future__ import annotations

import re
from collections.abc import Mapping

from model.preview.flow import Block, Style

_NAME = re.compile(r"<\s*([A-Za-z][A-Za-z0-9]*)")

BREAKING = ("br", "p", "wbr")
"""Tags that the words after them stand below; `<wbr>` only may break a line."""

STYLES: Mapping[str, tuple[Style, ...]] = {
    **dict.fromkeys(("b", "strong"), (Style.BOLD,)),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), (Style.ITALIC,)),
    "small": (Style.SMALL,),
    "big": (Style.BIG,),
    "sup": (Style.RAISED,),
    "sub": (Style.LOWERED,),
    **dict.fromkeys(("u", "ins"), (Style.UNDERLINED,)),
    **dict.fromkeys(("s", "del", "strike"), (Style.STRUCK,)),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), (Style.MONOSPACED,)),
    **dict.fromkeys(
        ("abbr", "bdi", "bdo", "data", "font", "mark", "q", "rb", "rp", "rt", "rtc", "ruby"), ()
    ),
    **dict.fromkeys(("span", "time"), ()),
}
"""Tags around words, in lower case."""

BLOCKS: Mapping[str, Block] = {
    **dict.fromkeys(("div", "p", "table", "tr", "caption", "dl", "dt"), Block.LINES),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "td", "th"), Block.LINES),
    "center": Block.CENTERED,
    **dict.fromkeys(("blockquote", "dd"), Block.INDENTED),
    "ul": Block.BULLETS,
    "ol": Block.NUMBERS,
    "li": Block.ITEM,
}
"""Tags that stand on lines of their own."""

_LONE_TAG = re.compile(
    rf"</?({'|'.join(sorted({*STYLES, *BLOCKS}))})(?:\s[^<>]*)?/?>", re.IGNORECASE
)


def tag_name_of(source: str) -> str:
    """The name of the tag that a source begins with, in lower case."""
    match = _NAME.match(source)
    return match[1].lower() if match else ""


def without_lone_tags(text: str) -> str:
    """Text without the marks of tags that nothing closes; those of blocks part lines."""
    return _LONE_TAG.sub(lambda tag: "\n\n" if tag[1].lower() in BLOCKS else "", text)
