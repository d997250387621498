"""The infoboxes of a page that was read, and why one that seems to begin is not read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from model.arguments import argument_keys
from model.wikitext import Argument, Page, Template, parse
from model.wikitext.preprocessor import OpenPiece, PieceKind
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_MAY_NAME_A_BOX = re.compile(r"\{\{([^{}|\[\]<>]++)")
_FIELD = r"(?:\n[ \t]*+\|[^|={}\[\]\n]++=|\|[ \t]*+\r?\n[^|={}\[\]\n]++=)"
_FIELD_LINE = re.compile(_FIELD)
_HIDING = (PieceKind.COMMENT, PieceKind.EXTENSION_TAG, PieceKind.INCLUSION_TAG)
_COMMENT = "<!--"
_TO_THE_END = (_COMMENT, "<includeonly")
_OPENING_TAG = re.compile(r"<([a-z]+)[^<>]*+(?<!/)>", re.IGNORECASE)
# A line of its own with `}}`, and after it neither another field nor the rest of a value.
_SEEMING_END = re.compile(r"\n[ \t]*+\}\}[ \t]*+(?=\n[ \t]*+[^|}*#:;<{ \t]|\s*+\Z)")
_AFTER_A_BOX = re.compile(r"\n(?:==|\{\|)")
_FIELD_END = re.compile(_FIELD + r"|\n[ \t]*+\r?\n|\n[ \t]*+\}\}")
_CLOSERS = {"{{": "}}", "[[": "]]", "-{": "}-"}
_TWO_LINES = re.compile(r"[^\n]*+\n[ \t]*+\}\}")
_HEADING_WITH_BRACES = re.compile(r"\n(=)[^\n]*\}\}")


@dataclass(frozen=True, slots=True)
class BrokenBox:
    """An infobox that begins at `start` and is not read as a template, and what is to blame.

    `opener` (`[[`, `{{`, `-{`, `<!--`, `<ref`) at `opener_start` is never closed, or, where
    `takes_closer` is set, takes the closing mark of what is around it. `opener_start` is `start`
    where only the infobox's own end is missing. `field` is the key of the box's argument which
    that stands in. Offsets count characters of the page.
    """

    name: str
    start: int
    opener: str
    opener_start: int
    field: str | None = None
    takes_closer: bool = False

    def __str__(self) -> str:
        place = f" in `{self.field}`" if self.field is not None else ""
        if self.opener_start == self.start:
            return f"{self.name} is read as text: its closing }}}} is missing"
        why = "seems to lack its own end" if self.takes_closer else "is never closed"
        return f"{self.name} is read as text: {self.opener}{place} {why}"


def find_boxes(page: Page, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[Template]:
    """The infoboxes that no other infobox holds, in text order."""
    found, text = page.scan, page.text
    known: dict[str, bool] = {}
    boxes: list[int] = []
    held_from = len(found)
    for record in range(len(found) - 1, -1, -1):
        # What a record holds are the records from its `first` on.
        if record >= held_from or found.kinds[record] != PieceKind.TEMPLATE:
            continue
        name = text[found.starts[record] + 2 : found.name_end(record)]
        if name not in known:
            known[name] = syntax.is_infobox(name)
        if known[name]:
            boxes.append(record)
            held_from = found.firsts[record]
    return [template_of(page, record) for record in reversed(boxes)]


def is_one_template(text: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> bool:
    """Whether a text is one whole template and nothing else but white space around it."""
    text = text.strip()
    found = parse(text, syntax=syntax).templates()
    return bool(found) and (found[0].start, found[0].end) == (0, len(text))


def explain_unreadable(page: Page, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[BrokenBox]:
    """Why infoboxes that seem to begin on the page are not read as templates, in text order.

    Boxes that the same opener breaks are told of once. Takes time proportional to the text.
    """
    broken = _broken_starts(page, syntax)
    if not broken:
        return []
    search = _CulpritSearch(page)
    problems: list[BrokenBox] = []
    told_up_to = -1
    for index, (start, name) in enumerate(broken):
        if start < told_up_to:
            continue
        end = broken[index + 1][0] if index + 1 < len(broken) else page.end
        problem = search.explain(name, start, end)
        problems.append(problem)
        told_up_to = problem.opener_start if problem.opener_start >= start else page.end
    return problems


def template_of(page: Page, record: int) -> Template:
    """The template that a record of the page's scan stands for."""
    found = page.scan
    arguments = tuple(Argument(page.text, *part) for part in found.parts_of(record))
    start, end = found.starts[record], found.ends[record]
    return Template(page.text, start, end, found.name_end(record), arguments)


def _broken_starts(page: Page, syntax: WikiSyntax) -> list[tuple[int, str]]:
    """Where infoboxes seem to begin but no template does, outside of tags and closed comments."""
    found, text = page.scan, page.text
    known: dict[str, bool] = {}
    seeming: list[tuple[int, str]] = []
    for match in _MAY_NAME_A_BOX.finditer(text, page.start, page.end):
        name = match[1]
        if name not in known:
            known[name] = syntax.is_infobox(name)
        if known[name]:
            seeming.append((match.start(), syntax.normalize_template_name(name)))
    if not seeming:
        return []
    kinds = found.kinds
    read = {found.starts[r] for r, kind in enumerate(kinds) if kind == PieceKind.TEMPLATE}
    hiding = [r for r, kind in enumerate(kinds) if kind in _HIDING]
    starts = [found.starts[r] for r in hiding]
    open_starts = {piece.start for piece in page.open_pieces}

    def is_hidden(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < found.ends[hiding[at]] and starts[at] not in open_starts

    return [(start, name) for start, name in seeming if start not in read and not is_hidden(start)]


class _CulpritSearch:
    """Finds what breaks a box that begins at `start`; the next broken one begins at `end`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._text = page.text
        self._top = page.scan.top_level()
        self._top_starts = [page.scan.starts[record] for record in self._top]
        # An opening tag without a closing one is text: no piece that braces could stand in.
        pieces = [p for p in page.open_pieces if p.opener[0] != "<" or p.opener in _TO_THE_END]
        self._all = _Pieces(pieces)
        self._braces = _Pieces([p for p in pieces if p.opener == "{{"])
        self._others = _Pieces([p for p in pieces if p.opener != "{{"])

    def explain(self, name: str, start: int, end: int) -> BrokenBox:
        culprit = self._open_culprit(start, end)
        suspect = None if culprit else self._taker_of_a_closer(start, end)
        blamed = culprit or suspect
        if blamed is None:
            return BrokenBox(name, start, "{{", start)
        key = self._field_at(start, blamed.start)
        return BrokenBox(name, start, blamed.opener, blamed.start, key, suspect is not None)

    def _open_culprit(self, start: int, end: int) -> OpenPiece | None:
        """The open piece that keeps the box's closing braces from being heard.

        A template that stays open does so because of what is open in it, or else is to blame
        itself. What is open behind the place where the box seems to end is blamed only for want
        of better.
        """
        before = self._others.first(0, start)
        if before and before.opener == _COMMENT:
            return before
        seeming_end = _SEEMING_END.search(self._text, start, end)
        limit = seeming_end.end() if seeming_end else end
        culprit = (
            self._others.first(start, limit)
            or self._braces.first(start + 1, limit)
            or self._others.first(limit, self._page.end)
        )
        return culprit and self._innermost(culprit, limit)

    def _innermost(self, piece: OpenPiece, limit: int) -> OpenPiece:
        """What in the same field keeps it from its end: the last that is open, or a tag."""
        field_end = _FIELD_END.search(self._text, piece.start, max(limit, piece.start))
        end = field_end.start() if field_end else limit
        first, last = (bisect_left(self._top_starts, offset) for offset in (piece.start, end))
        inside = self._top[first:last]
        swallower = self._tag_around_braces(inside)
        if piece.opener == "[[" and swallower is None:
            swallower = self._template_around_brackets(inside)
        return swallower or self._all.last(piece.start, end) or piece

    def _taker_of_a_closer(self, start: int, end: int) -> OpenPiece | None:
        """What may have taken the box's closing braces, where nothing stays open but the box."""
        after = _AFTER_A_BOX.search(self._text, start, end)
        end = after.start() if after else end
        first, last = (bisect_left(self._top_starts, offset) for offset in (start, end))
        inside = self._top[first:last]
        heading = _HEADING_WITH_BRACES.search(self._text, start, end)
        return (
            self._tag_around_braces(inside)
            or (OpenPiece("=", heading.start(1)) if heading else None)
            or self._template_with_fields(inside, start, end)
            or self._template_over_two_lines(inside)
        )

    def _tag_around_braces(self, records: list[int]) -> OpenPiece | None:
        """A tag or comment that ends at another's end: it holds one like it, or closing braces."""
        found = self._page.scan
        for record in records:
            content = self._text[found.starts[record] : found.ends[record]]
            if found.kinds[record] == PieceKind.COMMENT:
                if content.count(_COMMENT) > 1 and content.count("}}") > content.count("{{"):
                    return OpenPiece(_COMMENT, found.starts[record])
                continue
            if found.kinds[record] != PieceKind.EXTENSION_TAG:
                continue
            tags = [name.lower() for name in _OPENING_TAG.findall(content)]
            if tags and (tags[0] in tags[1:] or content.count("}}") > content.count("{{")):
                return OpenPiece(f"<{tags[0]}", found.starts[record])
        return None

    def _template_around_brackets(self, records: list[int]) -> OpenPiece | None:
        """A template that has the `]]` of a link before it: it seems to lack its own end."""
        found = self._page.scan
        for record in records:
            low, high = found.starts[record], found.ends[record]
            content = self._text[low:high]
            if found.kinds[record] == PieceKind.TEMPLATE and (
                content.count("]]") > content.count("[[")
            ):
                return OpenPiece("{{", low)
        return None

    def _template_with_fields(self, records: list[int], start: int, end: int) -> OpenPiece | None:
        """The template in the box's last field that holds the most lines that look like fields."""
        found = self._page.scan
        most, taker = 0, None
        position = start
        for record in records:
            low, high = found.starts[record], found.ends[record]
            if _FIELD_LINE.search(self._text, position, low):
                most, taker = 0, None
            position = high
            if found.kinds[record] == PieceKind.TEMPLATE:
                lines = sum(1 for _ in _FIELD_LINE.finditer(self._text, low, high))
                if lines > most:
                    most, taker = lines, OpenPiece("{{", low)
        return None if _FIELD_LINE.search(self._text, position, end) else taker

    def _template_over_two_lines(self, records: list[int]) -> OpenPiece | None:
        """The last template, if it ends with a `}}` that stands alone on the line below it."""
        found = self._page.scan
        for record in records[-1:]:
            low, high = found.starts[record], found.ends[record]
            if found.kinds[record] == PieceKind.TEMPLATE and _TWO_LINES.fullmatch(
                self._text, low, high
            ):
                return OpenPiece("{{", low)
        return None

    def _field_at(self, start: int, offset: int) -> str | None:
        """The key of the box's argument that `offset` is in: the last, if the text ended there."""
        if offset < start:
            return None
        openers = [piece.opener for piece in self._all.between(start, offset)]
        closing = "".join(_CLOSERS.get(opener, "") for opener in reversed(openers))
        templates = parse(self._text[start:offset] + closing).templates()
        keys = argument_keys(templates[0]) if templates and templates[0].start == 0 else ()
        return keys[-1] if keys else None


class _Pieces:
    """Open pieces in text order, found by where they begin."""

    def __init__(self, pieces: list[OpenPiece]) -> None:
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def first(self, start: int, end: int) -> OpenPiece | None:
        at = bisect_left(self._starts, start)
        return self._pieces[at] if at < len(self._starts) and self._starts[at] < end else None

    def last(self, start: int, end: int) -> OpenPiece | None:
        at = bisect_left(self._starts, end) - 1
        return self._pieces[at] if at >= 0 and self._starts[at] >= start else None

    def between(self, start: int, end: int) -> list[OpenPiece]:
        return self._pieces[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
