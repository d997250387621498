"""The inline structure of a fragment of wikitext: links, tags, formatting, lists.

mwparserfromhell reads it, over a text of the same length in which the preprocessor's nodes, and
what would mislead or slow it, are masked. What it can't read exactly, or not soon, is opaque.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from model.wikitext.inline_grouping import group, holder, is_plain, is_text, join_texts
from model.wikitext.inline_masking import Masked, holds_markup, is_soon_read, mask
from model.wikitext.inline_node import Inline
from model.wikitext.nodes import NodeKind
from model.wikitext.patience import MOMENT, Patience
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

if TYPE_CHECKING:
    from mwparserfromhell.nodes import ExternalLink, Tag, Wikilink
    from mwparserfromhell.wikicode import Wikicode

__all__ = ["Inline", "opaque_pieces", "read_inline"]

_FIRST_BULLET = re.compile(r"[ \t]*(?=([*#])[^\n]*\n\1)")


def read_inline(
    text: str,
    holes: Sequence[tuple[int, int]],
    syntax: WikiSyntax = DEFAULT_SYNTAX,
    *,
    at_line_start: bool = False,
    has_lines: bool = False,
    patience: Patience = MOMENT,
) -> tuple[Inline, ...]:
    """Read one fragment: a value, a name, the content of a reference.

    `holes` are the sorted disjoint spans of `text` that the preprocessor has read: templates,
    parameters, extension tags, comments, inclusion tags. Each comes back once, as a piece with
    its number. The pieces tile the fragment. Fails for no text; what would take longer than the
    `patience` is not looked into.
    `at_line_start` tells that a line begins where the fragment does, so that a bullet there counts;
    `has_lines`, that what its `<br>` part is lines.
    """
    if not holds_markup(text, holes):
        return tuple(_Spans(holes).pieces(0, len(text), NodeKind.TEXT))
    if not is_soon_read(text, holes, patience):
        return opaque_pieces(text, holes)
    # Where a list begins beside the `=`, its template puts the value on a line of its own.
    lead = _FIRST_BULLET.match(text) if has_lines else None
    begun = text if lead is None else "\n" * lead.end() + text[lead.end() :]
    masked = mask(begun, holes, syntax, at_line_start or lead is not None)
    read = None if masked is None else _read(text, masked, holes, syntax, has_lines=has_lines)
    return opaque_pieces(text, holes) if read is None else read


def opaque_pieces(text: str, holes: Sequence[tuple[int, int]]) -> tuple[Inline, ...]:
    """The fragment with nothing read but its holes; between them, what holds no markup is text."""
    return tuple(
        piece._replace(kind=NodeKind.OPAQUE)
        if piece.hole < 0 and holds_markup(text[piece.start : piece.end])
        else piece
        for piece in _Spans(holes).pieces(0, len(text), NodeKind.TEXT)
    )


def load_library() -> None:
    """Import mwparserfromhell now: that takes a while, better spent while nobody waits."""
    import mwparserfromhell  # noqa: F401, PLC0415


def _read(
    text: str,
    masked: Masked,
    holes: Sequence[tuple[int, int]],
    syntax: WikiSyntax,
    *,
    has_lines: bool,
) -> tuple[Inline, ...] | None:
    # Imported here because most pages are opened, and many edited, without looking inside.
    import mwparserfromhell  # noqa: PLC0415
    from mwparserfromhell.parser import ParserError  # noqa: PLC0415

    try:
        code = mwparserfromhell.parse(masked.text)
        return _Walk(text, masked, holes, syntax).fragment(code, has_lines=has_lines)
    except (ParserError, _MismatchError, RecursionError, ValueError):
        return None  # ValueError: the pure Python mwparserfromhell at `&#` and thousands of digits


class _MismatchError(Exception):
    """A node is not what stands in the text."""


class _Spans:
    """Holes, and tags and tables that were masked with what they hold."""

    def __init__(
        self,
        holes: Sequence[tuple[int, int]],
        tags: Sequence[tuple[int, int]] = (),
        tables: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.holes = [
            Inline(NodeKind.TEXT, start, end, hole=i) for i, (start, end) in enumerate(holes)
        ]
        self.hole_starts = [start for start, _ in holes]
        covered = [
            *(self.whole(NodeKind.HTML_TAG, *tag, NodeKind.MARKUP) for tag in tags),
            *(self.whole(NodeKind.TABLE, *table, NodeKind.TEXT) for table in tables),
        ]
        inner = {child.hole for piece in covered for child in piece.children}
        outer = [hole for hole in self.holes if hole.hole not in inner]
        self.solid = sorted((*covered, *outer), key=lambda piece: piece.start)
        self.solid_starts = [piece.start for piece in self.solid]

    def whole(self, kind: NodeKind, start: int, end: int, between: NodeKind) -> Inline:
        """One piece that is not looked into: a leaf, or holes with `between` around them."""
        inside = self.holes[
            bisect_left(self.hole_starts, start) : bisect_left(self.hole_starts, end)
        ]
        if not inside:
            return Inline(kind, start, end)
        return Inline(kind, start, end, tuple(_fill(start, end, inside, between)))

    def pieces(self, start: int, end: int, between: NodeKind) -> list[Inline]:
        """Everything that was masked in this span, with `between` around it."""
        low, high = bisect_left(self.solid_starts, start), bisect_left(self.solid_starts, end)
        return _fill(start, end, self.solid[low:high], between)


def _fill(start: int, end: int, solid: Sequence[Inline], between: NodeKind) -> list[Inline]:
    filled = []
    for piece in solid:
        if piece.start > start:
            filled.append(Inline(between, start, piece.start))
        filled.append(piece)
        start = piece.end
    if start > end:
        raise _MismatchError
    if end > start:
        filled.append(Inline(between, start, end))
    return filled


class _Walk:
    """Walks mwparserfromhell's nodes along the text that it was given."""

    def __init__(
        self, text: str, masked: Masked, holes: Sequence[tuple[int, int]], syntax: WikiSyntax
    ) -> None:
        from mwparserfromhell import nodes  # noqa: PLC0415

        self.text = text
        self.masked = masked.text
        self.spans = _Spans(holes, masked.tags, masked.tables)
        self.syntax = syntax
        self.nodes = nodes

    def fragment(self, code: Wikicode, *, has_lines: bool) -> tuple[Inline, ...]:
        pieces, end = self._pieces(code, 0)
        if end != len(self.text):
            raise _MismatchError
        return group(self.text, pieces, has_lines=has_lines)

    def _past(self, written: str, start: int) -> int:
        """Behind what mwparserfromhell says is written at `start`."""
        if not self.masked.startswith(written, start):
            raise _MismatchError
        return start + len(written)

    def _pieces(self, code: Wikicode, start: int) -> tuple[list[Inline], int]:
        """The nodes as pieces that are not grouped yet, and where they end."""
        found: list[Inline] = []
        for node in code.nodes:
            if isinstance(node, self.nodes.Text):
                end = self._past(node.value, start)
                found.extend(self.spans.pieces(start, end, NodeKind.TEXT))
            elif isinstance(node, self.nodes.HTMLEntity):
                end = self._past(str(node), start)
                found.append(Inline(NodeKind.ENTITY, start, end))
            elif isinstance(node, self.nodes.Tag):
                piece = self._tag(node, start)
                end = piece.end
                found.append(piece)
            elif isinstance(node, self.nodes.Wikilink):
                piece = self._wikilink(node, start)
                end = piece.end
                found.append(piece)
            elif isinstance(node, self.nodes.ExternalLink):
                piece = self._external_link(node, start)
                end = piece.end
                found.append(piece)
            else:
                raise _MismatchError
            start = end
        return found, start

    def _tag(self, tag: Tag, start: int) -> Inline:
        if not tag.wiki_markup:
            opening = f"<{tag.tag}{tag.padding}>"
            return self._pair(NodeKind.HTML_TAG, tag, start, opening, f"</{tag.closing_tag}>")
        if not tag.self_closing:
            kind = NodeKind.BOLD if tag.wiki_markup == "'''" else NodeKind.ITALIC
            return self._pair(kind, tag, start, tag.wiki_markup, tag.wiki_markup)
        end = self._past(tag.wiki_markup, start)
        kind = NodeKind.RULE if tag.wiki_markup[0] == "-" else NodeKind.MARKUP
        return Inline(kind, start, end)

    def _pair(self, kind: NodeKind, tag: Tag, start: int, opening: str, closing: str) -> Inline:
        inner = self._past(opening, start)
        pieces, inner_end = self._pieces(tag.contents, inner)
        end = self._past(closing, inner_end)
        pieces = join_texts(pieces)
        # Formatted words become part of a phrase whole; what is in them is one already.
        if kind == NodeKind.HTML_TAG or not is_plain(pieces):
            is_tag = kind == NodeKind.HTML_TAG
            pieces = list(group(self.text, pieces, has_lines=is_tag))
        children = (
            self.spans.whole(NodeKind.MARKUP, start, inner, NodeKind.MARKUP),
            *holder(NodeKind.CONTENT, inner, inner_end, pieces),
            self.spans.whole(NodeKind.MARKUP, inner_end, end, NodeKind.MARKUP),
        )
        return Inline(kind, start, end, children)

    def _wikilink(self, link: Wikilink, start: int) -> Inline:
        target = self._past("[[", start)
        position = self._past(str(link.title), target)
        children = [
            Inline(NodeKind.MARKUP, start, target),
            self.spans.whole(NodeKind.LINK_TARGET, target, position, NodeKind.TEXT),
        ]
        is_file = self.syntax.is_file(self.text[target:position])
        if link.text is not None:
            label = self._past("|", position)
            pieces, end = self._pieces(link.text, label)
            children.append(Inline(NodeKind.MARKUP, position, label))
            if is_file:
                children.extend(self._options(label, end, pieces))
            else:
                children.extend(holder(NodeKind.CONTENT, label, end, group(self.text, pieces)))
            position = end
        end = self._past("]]", position)
        children.append(Inline(NodeKind.MARKUP, position, end))
        kind = NodeKind.FILE if is_file else NodeKind.WIKILINK
        return Inline(kind, start, end, tuple(children))

    def _options(self, start: int, end: int, pieces: Sequence[Inline]) -> Iterator[Inline]:
        """The parts of a file link behind its first `|`, and the other `|`."""
        option: list[Inline] = []
        for piece in join_texts(pieces):
            position = piece.start
            while is_text(piece) and (pipe := self.text.find("|", position, piece.end)) >= 0:
                option.append(Inline(NodeKind.TEXT, position, pipe))
                yield from self._option(start, pipe, option)
                yield Inline(NodeKind.MARKUP, pipe, pipe + 1)
                start = position = pipe + 1
                option = []
            option.append(Inline(NodeKind.TEXT, position, piece.end) if is_text(piece) else piece)
        yield from self._option(start, end, option)

    def _option(self, start: int, end: int, pieces: Sequence[Inline]) -> list[Inline]:
        return holder(NodeKind.FILE_OPTION, start, end, group(self.text, pieces))

    def _external_link(self, link: ExternalLink, start: int) -> Inline:
        if not link.brackets:
            end = self._past(str(link.url), start)
            url = self.spans.whole(NodeKind.URL, start, end, NodeKind.TEXT)
            return Inline(NodeKind.EXTERNAL_LINK, start, end, (url,))
        inner = self._past("[", start)
        end = self._past(str(link.url), inner)
        children = [
            Inline(NodeKind.MARKUP, start, inner),
            self.spans.whole(NodeKind.URL, inner, end, NodeKind.TEXT),
        ]
        if link.title is not None:
            written = end if link.suppress_space else self._past(" ", end)
            pieces, label_end = self._pieces(link.title, written)
            label = written
            while label < label_end and self.masked[label] == " ":
                label += 1
            if label > end:
                children.append(Inline(NodeKind.MARKUP, end, label))
            pieces = _from(label, pieces)
            children.extend(holder(NodeKind.CONTENT, label, label_end, group(self.text, pieces)))
            end = label_end
        position = self._past("]", end)
        children.append(Inline(NodeKind.MARKUP, end, position))
        return Inline(NodeKind.EXTERNAL_LINK, start, position, tuple(children))


def _from(start: int, pieces: Sequence[Inline]) -> list[Inline]:
    """The pieces without what stands before `start`, which is text."""
    return [
        piece if piece.start >= start else Inline(NodeKind.TEXT, start, piece.end)
        for piece in pieces
        if piece.end > start
    ]
