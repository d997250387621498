"""The dry run: refuses an edit after which MediaWiki would not read what it was meant to make."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from model.operations.proposal import Given, Proposal
from model.safety.dangers import Danger, DangerKind, Place, dangers, is_held
from model.safety.escaping import WayKind, WayOut, mend_all, ways_out
from model.text_edit import TextEdit
from model.wikitext.preprocessor import PieceKind, Scan, scan
from model.wikitext.reading import Argument, Template
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax

_MOST_EXPLAINED = 50


class EditRefused(Exception):  # noqa: N818 - it is no error of the program's
    """An edit would break the page, or change what it was not meant to; nothing was changed.

    `given` is the text of the person that is the cause, if one is: `dangers` are the places in
    it. `ways` hold each kind of way once, for the first danger it helps with; `mended` gives the
    value to try next.
    """

    def __init__(self, given: Given | None, found: tuple[Danger, ...], ways: tuple[WayOut, ...]):
        self.given = given
        self.dangers = found
        self.ways = ways
        super().__init__(self._words())

    @property
    def argument(self) -> str | None:
        """The key of the argument that the given text is for."""
        return self.given.argument if self.given else None

    def mended(self, way: WayOut, syntax: WikiSyntax = DEFAULT_SYNTAX) -> str:
        """The whole given text with every danger mended: in this way, where it is one.

        For `WayKind.NAME_IT`, the value to give to `operations.name_positionals`.
        """
        if self.given is None:
            return way.value
        if way.kind == WayKind.CLOSE:
            return way.value  # is read as one: what it encloses is no danger any more
        place = self.given.place
        if way.kind == WayKind.NAME_IT:
            place = replace(place, positional=False)
        kinds = frozenset(danger.kind for danger in self.dangers if not danger.warning)
        return mend_all(self.given.text, place, syntax, prefer=way.kind, also=kinds)

    def _words(self) -> str:
        of = f"{self.argument}: " if self.argument else ""
        places = [
            f"{danger.text!r} at character {danger.start + 1} ({danger.kind})"
            for danger in self.dangers[:3]
            if danger.kind != DangerKind.CONTEXT and not danger.warning
        ]
        if not places:
            return of + "this would change how other parts of the page are read"
        words = f"{of}{', '.join(places)} would change what the template holds"
        ways = [way.written for way in self.ways if way.changes]
        return f"{words}; write {' or '.join(ways)}" if ways else words


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What reads differently than meant: the argument at `index`, or (None) the name."""

    index: int | None


def mismatch(
    expected_name: str, expected: tuple[tuple[str | None, str], ...], after: Template
) -> Mismatch | None:
    """The first difference between what a template was meant to be and what it reads as."""
    if after.name_text != expected_name:
        return Mismatch(None)
    for index, (argument, wanted) in enumerate(zip(after.arguments, expected, strict=False)):
        if (argument.name_text, argument.value_text) != wanted:
            return Mismatch(index)
    if len(after.arguments) != len(expected):
        return Mismatch(min(len(after.arguments), len(expected)))
    return None


def check(text: str, proposal: Proposal, syntax: WikiSyntax = DEFAULT_SYNTAX) -> None:
    """Try the edit on `text`, the text that the proposal speaks about.

    Raises EditRefused unless the template then reads as exactly what the proposal expects, and
    everything outside the replaced spans as before.
    """
    if not _is_safe(text, proposal, syntax):
        raise refusal(proposal, syntax)


def refusal(proposal: Proposal, syntax: WikiSyntax = DEFAULT_SYNTAX) -> EditRefused:
    """The explanation of a proposal that is known to break something."""
    given, found = _cause(proposal, syntax)
    if given is None:
        return EditRefused(None, (), ())
    ways: dict[tuple[DangerKind, WayKind], WayOut] = {}
    for danger in [danger for danger in found if not danger.warning][:_MOST_EXPLAINED]:
        for way in ways_out(given.text, danger, given.place, syntax):
            ways.setdefault((danger.kind, way.kind), way)
    return EditRefused(given, found, tuple(ways.values()))


def explain(value: str, place: Place, syntax: WikiSyntax = DEFAULT_SYNTAX) -> tuple[Danger, ...]:
    """What is dangerous in a text that is known to break something where it is written.

    Never empty, and never warnings alone: an extension tag that is not closed is then to blame, as
    it takes its end from elsewhere in the page; else it is the context.
    """
    found = dangers(value, place, syntax)
    if is_held(found):
        return found
    tags = [danger for danger in found if danger.kind == DangerKind.UNCLOSED_TAG]
    if not tags:
        return (Danger(DangerKind.CONTEXT, 0, len(value), value),)
    return tuple(replace(danger, warning=danger not in tags) for danger in found)


def _cause(proposal: Proposal, syntax: WikiSyntax) -> tuple[Given | None, tuple[Danger, ...]]:
    explained = [(given, explain(given.text, given.place, syntax)) for given in proposal.given]
    for given, found in explained:
        if found[0].kind != DangerKind.CONTEXT:
            return given, found
    return explained[-1] if explained else (None, ())


def _is_safe(text: str, proposal: Proposal, syntax: WikiSyntax) -> bool:
    edit, template = proposal.edit, proposal.template
    if not edit:
        return True
    new_text = edit.apply(text)
    if template is None:
        ignored = frozenset((PieceKind.LINK, PieceKind.VARIANT))
        outside = _Outside(edit, edit.start, edit.end, ignored)
        return outside.is_kept(scan(text, 0, None, syntax), scan(new_text, 0, None, syntax))
    start, end = template.start, template.end
    new_end = end + edit.growth
    after = scan(new_text, start, new_end, syntax)
    read = _as_template(new_text, after, start, new_end)
    if read is None or mismatch(proposal.expected_name, proposal.expected, read):
        return False
    before = scan(text, start, end, syntax)
    if not _nested_are_kept(edit, before, after):
        return False
    if any(piece.opener[0] == "<" for piece in after.open_pieces) or _may_end_a_tag_above(
        text, (start, end), new_text[start:new_end], syntax
    ):
        return _page_is_kept(text, new_text, proposal, template, syntax)
    return True


def _as_template(text: str, found: Scan, start: int, end: int) -> Template | None:
    """The template that the reading has from `start` to `end`."""
    for record in reversed(range(len(found))):
        if found.starts[record] != start or found.ends[record] != end:
            continue
        if found.kinds[record] != PieceKind.TEMPLATE:
            return None
        arguments = tuple(Argument(text, *part) for part in found.parts_of(record))
        return Template(text, start, end, found.name_end(record), arguments)
    return None


_Spans = set[tuple[int, int, int]]


def _spans(found: Scan) -> _Spans:
    return set(zip(found.kinds, found.starts, found.ends, strict=True))


def _nested_are_kept(edit: TextEdit, before: Scan, after: Scan) -> bool:
    """Whether each template inside that the edit doesn't touch is still there."""
    kept = _spans(after)
    return all(
        (kind, edit.map(start, after=True), edit.map(end)) in kept
        for kind, start, end in _spans(before)
        if kind == PieceKind.TEMPLATE and not _touches(edit, start, end)
    )


def _touches(edit: TextEdit, start: int, end: int) -> bool:
    last = bisect_left(edit.replaces, end, key=lambda item: item.start) - 1
    return last >= 0 and edit.replaces[last].end > start


def _may_end_a_tag_above(
    text: str, span: tuple[int, int], new_piece: str, syntax: WikiSyntax
) -> bool:
    """Whether something new in a piece may close what is opened above it and was text so far."""
    start, end = span
    if ">" in new_piece and text.find(">", start) < 0:
        return True
    closing = _closing_tags(syntax.extension_tags)
    names = _names(closing, new_piece, 0, len(new_piece)) - _names(closing, text, start, end)
    if not names:
        return False
    above = text[:start].lower()
    return any(above.find(f"<{name}", above.rfind(f"</{name}") + 1) >= 0 for name in names)


def _names(closing: re.Pattern[str], text: str, start: int, end: int) -> set[str]:
    return {name.lower() for name in closing.findall(text, start, end)}


@lru_cache(maxsize=16)
def _closing_tags(extension_tags: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(extension_tags | {"includeonly"})))
    return re.compile(rf"</({names})[ \t\n\r\f\v]*>", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Outside:
    """What lies before, behind and round the span from `start` to `end`, which holds the edit.

    Links and variants there count too if the edit is inside a template, since nothing of it shows
    outside. Outside templates they are text like other text.
    """

    edit: TextEdit
    start: int
    end: int
    ignored: frozenset[int] = frozenset()

    def is_kept(self, before: Scan, after: Scan) -> bool:
        """Whether both readings have the same there."""
        growth = self.edit.growth
        return set(self._of(before, self.end, growth)) == set(self._of(after, self.end + growth, 0))

    def _of(self, found: Scan, span_end: int, shift: int) -> Iterator[tuple[int, int, int]]:
        for kind, start, end in _spans(found):
            if kind in self.ignored:
                continue
            if end <= self.start:
                yield kind, start, end
            elif start >= span_end:
                yield kind, start + shift, end + shift
            elif start <= self.start and end >= span_end and (start, end) != (self.start, span_end):
                yield kind, start, end + shift


def _page_is_kept(
    text: str, new_text: str, proposal: Proposal, template: Template, syntax: WikiSyntax
) -> bool:
    """Whether the whole page reads as before outside the template, and the template as meant.

    A template inside an extension tag is read with the tag's content, as a page of its own.
    """
    edit, start, end = proposal.edit, template.start, template.end
    outside = _Outside(edit, start, end)
    low, high = 0, len(text)
    while True:
        before = scan(text, low, high, syntax)
        after = scan(new_text, low, high + edit.growth, syntax)
        if not outside.is_kept(before, after):
            return False
        if (PieceKind.TEMPLATE, start, end) in _spans(before):
            read = _as_template(new_text, after, start, end + edit.growth)
            return read is not None and not mismatch(
                proposal.expected_name, proposal.expected, read
            )
        tags = list(_tags_round(before, start, end))
        if not tags:
            return True
        tag_start, tag_end = tags[0]
        low = text.find(">", tag_start) + 1
        high = text.rfind("</", low, tag_end)


def _tags_round(found: Scan, start: int, end: int) -> Iterable[tuple[int, int]]:
    for record, kind in enumerate(found.kinds):
        span = found.starts[record], found.ends[record]
        if kind == PieceKind.EXTENSION_TAG and span[0] < start and span[1] > end:
            yield span
