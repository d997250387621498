"""`<templatedata>` blocks in wikitext, found where MediaWiki finds the tag."""

from __future__ import annotations

import re

from model.templatedata.hints import may_hold_block
from model.templatedata.loading import Loaded, load_documents
from model.wikitext.preprocessor import PieceKind, closing_tag, scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

TAG = "templatedata"
_OPENING_TAG = re.compile(r"<[^>]*>")


def templatedata_blocks(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[str]:
    """What stands in the blocks of a page that is viewed, in the order of the text.

    Those in `<noinclude>` count; those in `<includeonly>`, `<nowiki>` and comments don't.
    """
    if not may_hold_block(text):
        return []
    found = scan(text, 0, None, syntax)
    spans = sorted(
        (start, end)
        for kind, start, end in zip(found.kinds, found.starts, found.ends, strict=True)
        if kind == PieceKind.EXTENSION_TAG and _is_block(text, start)
    )
    return [_content(text[start:end]) for start, end in spans]


def load_blocks(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> Loaded | None:
    """What the last block that can be read says; None for a text without blocks.

    The last, since each one on a page replaces what those before it said (the extension's `Hooks`).
    """
    loaded = [load_documents(block) for block in templatedata_blocks(text, syntax)]
    return next((one for one in reversed(loaded) if one.documents), loaded[-1] if loaded else None)


def _is_block(text: str, start: int) -> bool:
    end = start + 1 + len(TAG)
    return text[start + 1 : end].lower() == TAG and not text[end : end + 1].isalnum()


def _content(tag: str) -> str:
    opening = _OPENING_TAG.match(tag)
    if opening is None or opening[0].endswith("/>"):
        return ""
    inner = tag[opening.end() :]
    return closing_tag(TAG).sub("", inner)
