"""All that is amiss on a page, looked for again only where an edit touched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from model.checks.broken_box import broken_complaints
from model.checks.call_checker import CallChecker, CheckedField, Steps
from model.checks.complaint import Complaint
from model.checks.page_facts import PageFacts
from model.checks.registry import OF_PAGE
from model.document import Document
from model.references.index import References
from model.rescue import Problem, find_problems
from model.templatedata.library import SpecLibrary
from model.wikitext.nodes import Green, NodeKind
from model.wikitext.reading import parse


@dataclass(slots=True)
class _Piece:
    """A child of the page: where it stood when it was looked at, and what was said of it then."""

    green: Green
    start: int
    complaints: Sequence[Complaint]
    name: Green | None = None
    fields: dict[int, CheckedField] = field(default_factory=dict)


def find_broken(document: Document) -> Sequence[Problem]:
    """What breaks the infoboxes of a document's tree."""
    page = parse(document.reading.text, syntax=document.syntax)
    return find_problems(page, document.syntax)


class Checker:
    """Keeps what the checks say of one document; changes nothing.

    Each piece of the page is looked at once, and of a template only the fields whose nodes are
    others than before. `broken` gives what `model.rescue` finds, where somebody knows that
    already.
    """

    def __init__(
        self,
        document: Document,
        library: SpecLibrary,
        references: References | None = None,
        broken: Callable[[Document], Iterable[Problem]] = find_broken,
    ) -> None:
        self._document = document
        self._calls = CallChecker(library, document.syntax)
        self._references = references or References(document)
        self._broken = broken
        self._pieces: dict[int, _Piece] = {}
        self._under_way: tuple[Green, Steps[_Piece]] | None = None

    def forget(self) -> None:
        """Templates have other specs now: everything is to be looked at again."""
        self._calls.forget()
        self._pieces.clear()
        self._under_way = None

    def complaints(self) -> list[Complaint]:
        """All complaints in text order, of the tree as it is; looks at what is not known yet."""
        self.look()
        document = self._document
        text, broken = document.reading.text, tuple(self._broken(document))
        facts = PageFacts(text, self._references, broken, self._is_cut_out())
        found = [complaint for look in OF_PAGE for complaint in look(facts)]
        for piece, start in self._known_pieces():
            by = start - piece.start
            found += (complaint.moved(by) for complaint in piece.complaints)
        return sorted(found, key=_place)

    def broken(self) -> list[Complaint]:
        """What breaks the page's infoboxes alone, as `broken` gives it."""
        return list(broken_complaints(self._broken(self._document)))

    def look(self, seconds: float | None = None) -> bool:
        """Look at what is new, for about so many seconds of work; whether that was all.

        It goes on where it was left the last time, and gets a step further at least.
        """
        document = self._document
        root = document.green(document.root_id)
        children = document.children(document.root_id)
        deadline = None if seconds is None else time.thread_time() + seconds
        kept: dict[int, _Piece] = {}
        is_all = True
        for child, start in zip(children, root.starts, strict=True):
            if child.kind is NodeKind.TEXT:
                continue
            piece = self._pieces.get(child.id)
            if is_all and (piece is None or piece.green is not child):
                made = self._go_on(child, start, piece, deadline)
                is_all = made is not None
                piece = made or piece
            if piece is not None:
                kept[child.id] = piece
        self._pieces = kept
        return is_all and (seconds is None or self._references.look(seconds))

    def _is_cut_out(self) -> bool:
        """Whether the page has templates and nothing but white space and comments between them."""
        document = self._document
        root = document.green(document.root_id)
        text = document.reading.text
        for child, start in zip(document.children(root.id), root.starts, strict=True):
            if child.kind is NodeKind.TEXT:
                if text[start : start + child.length].strip():
                    return False
            elif child.kind not in (NodeKind.TEMPLATE, NodeKind.COMMENT):
                return False
        return True

    def _known_pieces(self) -> Iterable[tuple[_Piece, int]]:
        document = self._document
        root = document.green(document.root_id)
        for child, start in zip(document.children(root.id), root.starts, strict=True):
            piece = self._pieces.get(child.id)
            if piece is not None:
                yield piece, start

    def _go_on(
        self, green: Green, start: int, known: _Piece | None, deadline: float | None
    ) -> _Piece | None:
        """Look at a piece up to the deadline; None where there is more to be looked at."""
        if self._under_way is None or self._under_way[0] is not green:
            self._under_way = green, self._look_at(green, start, known)
        steps = self._under_way[1]
        while True:
            try:
                next(steps)
            except StopIteration as end:
                self._under_way = None
                piece: _Piece = end.value
                return piece
            if deadline is not None and time.thread_time() >= deadline:
                return None

    def _look_at(self, green: Green, start: int, known: _Piece | None) -> Steps[_Piece]:
        text = self._document.reading.text
        if green.kind is not NodeKind.TEMPLATE:
            found = yield from self._calls.in_text(text[start : start + green.length])
            return _Piece(green, 0, found)
        name = self._document.children(green.id)[1]
        # Of another template the same fields are other parameters.
        fields = known.fields if known is not None and known.name is name else {}
        complaints, fields = yield from self._calls.of_green(green, start, text, fields)
        return _Piece(green, start, complaints, name, fields)


def _place(complaint: Complaint) -> tuple[int, int, int]:
    return complaint.start, complaint.severity.rank, complaint.end
