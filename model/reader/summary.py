"""The plain text of wikitext: what a reader sees of a value, in one line for a row.

Two steps, as in MediaWiki itself: templates, extension tags and comments give way to simpler
wikitext, then the rest of the markup is taken off. Linear, whatever the text.
"""

from __future__ import annotations

import re

from model.reader.expansion import Expansion
from model.reader.inline_text import files_in, without_markup
from model.wikitext.preprocessor import scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_MARKUP = re.compile(r"[\[{<&\n]|''|__|-\{|\A(?:[*#:;]|----)")
_ELLIPSIS = "…"


def plain_text(wikitext: str, limit: int | None = None, syntax: WikiSyntax = DEFAULT_SYNTAX) -> str:
    """What a reader sees of `wikitext`, in one line, with at most `limit` characters.

    Links are their labels; references, comments, and templates that show nothing leave no trace;
    things below each other stand with ` · ` between them. What is cut off at `limit` ends in `…`.
    """
    if not _MARKUP.search(wikitext):
        return _cut(" ".join(wikitext.split()), limit)
    if limit is not None:
        head = _read_head(wikitext, 8 * limit + 400, syntax)
        if len(head) > limit:
            return _cut(head, limit)
    return _cut(_read(wikitext, len(wikitext), syntax), limit)


def summarize(wikitext: str, limit: int | None = None, syntax: WikiSyntax = DEFAULT_SYNTAX) -> str:
    """What a row says of `wikitext`: its plain text, else what is there that shows none.

    That is the source of a reference, the title or name of a template, the file of an image;
    empty where there are only comments and white space.
    """
    text = plain_text(wikitext, limit, syntax)
    return text or _cut(_labels(wikitext, syntax, with_names=True), limit)


def template_text(
    source: str, limit: int | None = None, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> str:
    """What tells one template from others of its name: its plain text, else a title in it.

    `source` is the whole call, braces included.
    """
    text = plain_text(source, limit, syntax)
    return text or _cut(_labels(source, syntax, with_names=False), limit)


def _read_head(wikitext: str, size: int, syntax: WikiSyntax) -> str:
    """The plain text of the beginning, about `size` characters, up to what isn't closed in them.

    Empty where all of the text is not longer than that.
    """
    if len(wikitext) <= size:
        return ""
    end = max(wikitext.rfind(" ", 0, size), wikitext.rfind("\n", 0, size), 0)
    return _read(wikitext, end, syntax)


def _read(wikitext: str, end: int, syntax: WikiSyntax) -> str:
    found = scan(wikitext, 0, end, syntax)
    if end < len(wikitext) and found.open_pieces:
        end = found.open_pieces[0].start
    return without_markup(Expansion(wikitext, found, syntax).up_to(end), syntax)


def _labels(wikitext: str, syntax: WikiSyntax, *, with_names: bool) -> str:
    found = scan(wikitext, syntax=syntax)
    labels = Expansion(wikitext, found, syntax).labels(with_names=with_names)
    labels = [without_markup(label, syntax) for label in labels]
    return " · ".join(filter(None, [*labels, *files_in(wikitext, syntax)]))


def _cut(text: str, limit: int | None) -> str:
    if limit is None or len(text) <= limit:
        return text
    return text[: max(0, limit - 1)].rstrip(" ·") + _ELLIPSIS
