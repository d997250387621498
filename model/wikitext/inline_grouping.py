"""Siblings put together as a person sees them: list items, lines and phrases."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from model.wikitext.inline_node import Inline
from model.wikitext.nodes import NodeKind

_WORDS = frozenset((NodeKind.TEXT, NodeKind.ENTITY, NodeKind.BOLD, NodeKind.ITALIC))
_DELIMITERS = frozenset((NodeKind.MARKUP, NodeKind.CONTENT))
_BREAK = re.compile(r"</?br(?=[\s/>])", re.IGNORECASE)


def group(text: str, pieces: Sequence[Inline], *, has_lines: bool = False) -> tuple[Inline, ...]:
    """Siblings in their final form: adjacent texts joined, list items, lines and phrases made.

    A `MARKUP` among `pieces` is a bullet, and begins a list item that goes on to the end of its
    line; pieces that run over several lines belong to it whole. With `has_lines`, what stands
    between `<br>` becomes lines where there are no list items.
    """
    items = list(_list_items(text, join_texts(pieces)))
    if has_lines and any(_is_break(text, item) for item in items):
        return tuple(_lines(text, items))
    return tuple(_phrases(text, items))


def is_plain(pieces: Sequence[Inline]) -> bool:
    """Whether there is nothing but words and their formatting in these pieces."""
    return all(
        piece.hole < 0
        and (piece.kind in _WORDS or piece.kind in _DELIMITERS)
        and is_plain(piece.children)
        for piece in pieces
    )


def join_texts(pieces: Sequence[Inline]) -> list[Inline]:
    """The pieces with adjacent texts made one, and none empty."""
    joined: list[Inline] = []
    for piece in pieces:
        if piece.start == piece.end:
            continue
        if joined and is_text(piece) and is_text(joined[-1]):
            joined[-1] = Inline(NodeKind.TEXT, joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def holder(kind: NodeKind, start: int, end: int, children: Sequence[Inline]) -> list[Inline]:
    """The node of what stands between delimiters: none if empty, a leaf if it is just text."""
    if start == end:
        return []
    if len(children) == 1 and is_text(children[0]):
        children = ()
    return [Inline(kind, start, end, tuple(children))]


def is_text(piece: Inline) -> bool:
    return piece.kind == NodeKind.TEXT and piece.hole < 0


def _is_bullet(piece: Inline) -> bool:
    return piece.kind == NodeKind.MARKUP and piece.hole < 0


def _is_break(text: str, piece: Inline) -> bool:
    return piece.kind == NodeKind.HTML_TAG and _BREAK.match(text, piece.start) is not None


def _lines(text: str, pieces: Sequence[Inline]) -> Iterator[Inline]:
    """The lines and the `<br>` between them; everything as it is where there are list items."""
    if any(piece.kind == NodeKind.LIST_ITEM for piece in pieces):
        yield from _phrases(text, pieces)
        return
    run: list[Inline] = []
    for piece in pieces:
        if not _is_break(text, piece):
            run.append(piece)
            continue
        yield from _line(text, run)
        run = []
        yield piece
    yield from _line(text, run)


def _line(text: str, run: list[Inline]) -> Iterator[Inline]:
    """One line between its white space; of what is blank to a reader none is made.

    Without the white space a line stays the same when it goes to another place.
    """
    if all(_is_blank(text, piece) for piece in run):
        yield from run
        return
    first, last = run[0], run[-1]
    start, end = first.start, last.end
    if is_text(first):
        source = text[first.start : first.end]
        start += len(source) - len(source.lstrip())
    if is_text(last):
        source = text[last.start : last.end]
        end -= len(source) - len(source.rstrip())
    inside = [piece for piece in run if piece.end > start and piece.start < end]
    if is_text(inside[0]):
        inside[0] = Inline(NodeKind.TEXT, start, inside[0].end)
    if is_text(inside[-1]):
        inside[-1] = Inline(NodeKind.TEXT, inside[-1].start, end)
    if start > first.start:
        yield Inline(NodeKind.TEXT, first.start, start)
    yield from holder(NodeKind.LINE, start, end, tuple(_phrases(text, inside)))
    if end < last.end:
        yield Inline(NodeKind.TEXT, end, last.end)


def _is_blank(text: str, piece: Inline) -> bool:
    if is_text(piece):
        return not text[piece.start : piece.end].strip()
    return piece.hole >= 0 and text.startswith("<!--", piece.start)


def _list_items(text: str, pieces: list[Inline]) -> Iterator[Inline]:
    pieces.reverse()
    while pieces:
        if not _is_bullet(pieces[-1]):
            yield pieces.pop()
            continue
        start = bullet_end = pieces[-1].start
        while pieces and _is_bullet(pieces[-1]):
            bullet_end = pieces.pop().end
        inside = list(_rest_of_line(text, pieces))
        end = inside[-1].end if inside else bullet_end
        bullet = Inline(NodeKind.MARKUP, start, bullet_end)
        held = holder(NodeKind.CONTENT, bullet_end, end, group(text, inside, has_lines=True))
        yield Inline(NodeKind.LIST_ITEM, start, end, (bullet, *held))


def _rest_of_line(text: str, pieces: list[Inline]) -> Iterator[Inline]:
    """Take what is left of a line off the reversed pieces; its newline stays."""
    while pieces and not _is_bullet(pieces[-1]):
        piece = pieces[-1]
        newline = text.find("\n", piece.start, piece.end) if is_text(piece) else -1
        if newline < 0:
            yield pieces.pop()
            continue
        end = newline - (newline > piece.start and text[newline - 1] == "\r")
        pieces[-1] = Inline(NodeKind.TEXT, end, piece.end)
        if end > piece.start:
            yield Inline(NodeKind.TEXT, piece.start, end)
        return


def _phrases(text: str, pieces: Sequence[Inline]) -> Iterator[Inline]:
    run: list[Inline] = []
    for piece in pieces:
        if piece.kind in _WORDS and is_plain((piece,)):
            run.append(piece)
            continue
        yield from _phrase(text, run)
        run = []
        yield piece
    yield from _phrase(text, run)


def _phrase(text: str, run: list[Inline]) -> list[Inline]:
    if all(piece.kind == NodeKind.TEXT for piece in run):
        return run
    if not any(map(str.isalnum, _plain_text(text, run))):
        return run
    return [Inline(NodeKind.PHRASE, run[0].start, run[-1].end, tuple(run))]


def _plain_text(text: str, pieces: Sequence[Inline]) -> str:
    found = []
    pending = list(pieces)
    while pending:
        piece = pending.pop()
        if piece.children:
            pending.extend(piece.children)
        elif piece.kind != NodeKind.MARKUP:
            found.append(html.unescape(text[piece.start : piece.end]))
    return "".join(found)
