"""What a reader sees of wikitext that holds no templates any more: links, tags, quotes, lists.

A few expressions, each linear in the text; no tree is made, for a row wants only one line.
"""

from __future__ import annotations

import html
import re

from model.wikitext.syntax import WikiSyntax

BREAK = "\x1e"
"""Stands between two things that a reader sees one below the other."""

_SEPARATOR = " · "


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LINK = re.compile(r"\[\[([^\[\]{}<>|\n]++)(?:\|((?:[^\[\]]|\[[^\[\]\n]*+\])*+))?\]\]")
_LINK_TARGET = re.compile(r"\[\[([^\[\]{}<>|\n]++)")
_EXTERNAL_LINK = re.compile(
    r"""\[((?:(?:https?|ftps?|sftp|ircs?|gopher|git|svn|telnet|nntp|worldwind|mms|ssh):)?//
          [^\s\[\]<>"]++ | (?:mailto|tel|sms|sip|news|urn|geo|magnet|xmpp|bitcoin):[^\s\[\]<>"]++)
        (?:[ \t\u00a0]++((?:[^\[\]\n]|\[[^\[\]\n]*+\])*+))?\]""",
    re.VERBOSE | re.IGNORECASE,
)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*+)(?:[\s/][^<>]*+)?>")
_BREAKING_TAGS = _names(
    "blockquote br caption center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p table td th tr ul"
)
_OTHER_TAGS = _names(
    """
    abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rb rp rt rtc ruby s samp
    small span strike strong sub sup time tt u var wbr
    """
)
_QUOTES = re.compile(r"'{2,}")
_LINES = re.compile(f"[\n{BREAK}]")
# A value's first line is a list only where it looks like one: a lone `#1` is a number.
_FIRST_BULLET = re.compile(r"\A(?=[*#:;]+[ \t]|([*#:;])[^\n]*\n\1)[*#:;]+")
_LIST_LINE = re.compile(r"(?<=\n)(?:[*#:;]+|-{4,})([^\n]*)")
_RULE = re.compile(r"\A-{4,}")
_HEADING = re.compile(r"(?<=\n)={2,6}([^=\n]++)={2,6}[ \t]*+(?=\n|\Z)")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_TABLE_MARK = re.compile(
    r"""(?<=\n)[ \t]*+(?:\{\|[^\n]*+|\|\}|\|-[^\n]*+|\|\+
        |[|!](?:[ \t]*+[a-z-]++=(?:"[^"\n]*+"|\w++))*+[ \t]*+(?:\|(?!\|))?) | \|\||!!""",
    re.VERBOSE,
)
_MAGIC_WORD = re.compile(r"__[A-Z]+__")
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# What templates that show nothing leave behind, in three steps.
_EMPTY_BRACKETS = re.compile(r"\(\s*+[,;:·\s]*+\)|\[\s*+\]")
_AFTER_BRACKET = re.compile(r"(?<=\()[\s,;·]+|[\s,;·]+(?=\))")
_SEPARATORS = re.compile(r"(?:\A|(?<= ))[·•](?: ?[·•])*+(?= |\Z)")
_SPACE_BEFORE = re.compile(r" +(?=[,;](?:\s|\Z))")
_LITERAL = {ord(mark): f"&#{ord(mark)};" for mark in "'[]{}|<>*#:;=-_!\n"}


def as_literal(text: str) -> str:
    """Text as wikitext that shows exactly it; entities are still entities, as in `<nowiki>`."""
    entities = _ENTITY.split(text)
    kept = _ENTITY.findall(text)
    pieces = [entities[0].translate(_LITERAL)]
    for entity, piece in zip(kept, entities[1:], strict=True):
        pieces += (entity, piece.translate(_LITERAL))
    return "".join(pieces)


def plain_link(target: str, label: str | None, syntax: WikiSyntax) -> str:
    """What `[[target|label]]` shows, as wikitext; of a file its caption where that is shown."""
    if ":" not in target:
        return label or target.strip()
    if syntax.is_category(target):
        return ""
    if not syntax.is_file(target):
        return label or target.strip().removeprefix(":")
    options = without_links(label or "", syntax).split("|")
    meanings = [syntax.image_option(option) for option in options]
    if not {"thumb", "frame"}.intersection(meanings) or meanings[-1] is not None:
        return ""
    return f"{BREAK}{options[-1]}{BREAK}"


def files_in(wikitext: str, syntax: WikiSyntax) -> list[str]:
    """The names of the files that the wikitext shows, without namespace."""
    targets = (link[1] for link in _LINK_TARGET.finditer(wikitext))
    return [t.partition(":")[2].strip() for t in targets if ":" in t and syntax.is_file(t)]


def without_links(wikitext: str, syntax: WikiSyntax) -> str:
    """The wikitext with each wikilink that holds no other reduced to what it shows."""
    return _LINK.sub(lambda link: plain_link(link[1], link[2], syntax), wikitext)


def without_markup(wikitext: str, syntax: WikiSyntax) -> str:
    """The plain text of wikitext without templates, extension tags and comments, in one line."""
    text = wikitext
    if "[" in text:
        text = without_links(text, syntax)
        text = _EXTERNAL_LINK.sub(lambda link: link[2] or link[1], text)
    if "<" in text:
        text = _TAG.sub(_plain_tag, text)
    text = _without_line_markup(text)
    if "''" in text:
        text = "".join(_without_quotes(line) for line in _lines_of(text))
    if "__" in text:
        text = _MAGIC_WORD.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return _tidy(text)


def _plain_tag(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    if name in _BREAKING_TAGS:
        return BREAK
    return "" if name in _OTHER_TAGS else tag[0]


def _without_line_markup(text: str) -> str:
    text = _RULE.sub(BREAK, _FIRST_BULLET.sub("", text))
    if "\n" not in text:
        return text
    text = _LIST_LINE.sub(rf"{BREAK}\1{BREAK}", text)
    if "\n=" in text:
        text = _HEADING.sub(rf"{BREAK}\1{BREAK}", text)
    if "{|" in text:
        text = _TABLE_MARK.sub(BREAK, "\n" + text)
    return _PARAGRAPH.sub(BREAK, text)


def _lines_of(text: str) -> list[str]:
    """The lines with what ends them: quotes are paired up line by line."""
    lines = []
    start = 0
    for end in _LINES.finditer(text):
        lines.append(text[start : end.end()])
        start = end.end()
    lines.append(text[start:])
    return lines


def _without_quotes(line: str) -> str:
    """The line without bold and italic marks, and with the apostrophes that are none.

    Where both are left open, one `'''` is an apostrophe and an italic mark (MediaWiki's
    `doQuotes`): the first after a single letter, else after a longer word, else after a space.
    """
    runs = list(_QUOTES.finditer(line))
    lengths = [len(run[0]) for run in runs]
    apostrophe = -1
    if sum(n != 2 for n in lengths) % 2 and sum(n == 2 or n >= 5 for n in lengths) % 2:
        bold = [run.start() for run in runs if len(run[0]) in (3, 4)]
        apostrophe = min(bold, key=lambda at: _rank_of_apostrophe(line, at), default=-1)
    pieces: list[str] = []
    position = 0
    for run, length in zip(runs, lengths, strict=True):
        left = (1 if length == 4 else max(0, length - 5)) + (run.start() == apostrophe)
        pieces += (line[position : run.start()], "'" * left)
        position = run.end()
    return "".join((*pieces, line[position:]))


def _rank_of_apostrophe(line: str, at: int) -> int:
    before = line[max(0, at - 2) : at]
    if before.endswith(" ") or not before:
        return 2
    return 0 if len(before) == 2 and before[0] == " " else 1


def _tidy(text: str) -> str:
    items = []
    for piece in text.split(BREAK):
        item = " ".join(piece.split())
        if "(" in item or "[" in item:
            item = _AFTER_BRACKET.sub("", _EMPTY_BRACKETS.sub("", item))
            item = " ".join(item.split())
        if " ," in item or " ;" in item:
            item = _SPACE_BEFORE.sub("", item)
        if "·" in item or "•" in item:
            item = _SEPARATORS.sub("·", item)
        item = item.strip(" ·•").lstrip(",; ")
        if item:
            items.append(item)
    return _join(items)


def _join(items: list[str]) -> str:
    pieces: list[str] = []
    for item in items:
        if pieces:
            pieces.append(" " if pieces[-1].endswith(":") else _SEPARATOR)
        pieces.append(item)
    return "".join(pieces)
