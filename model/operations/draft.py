"""Writes an edit of a template so that what its arguments must read as afterwards is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import pairwise

from model.text_edit import Replace, TextEdit
from model.wikitext.reading import Argument, Template


class Mark(StrEnum):
    """A character that is meant to delimit: a `|` begins an argument, a `=` ends its name."""

    PIPE = "|"
    EQUALS = "="


Piece = str | Mark
"""What is written: plain text, whatever characters are in it, or a mark."""


class Draft:
    """Collects replaced spans of a host; they must not overlap."""

    def __init__(self, host: Template) -> None:
        self._host = host
        self._replaces: list[tuple[int, int, tuple[Piece, ...]]] = []

    def replace(self, start: int, end: int, *pieces: Piece) -> None:
        """Write the pieces instead of `text[start:end]`; the marks in there go."""
        written = "".join(pieces)
        if written != self._host.text[start:end]:
            self._replaces.append((start, end, pieces))

    def result(self) -> tuple[TextEdit, Template]:
        """The edit, and the host it means to make, as a text of its own that begins at 0."""
        replaces = sorted(self._replaces, key=lambda item: item[:2])
        edit = TextEdit(
            tuple(Replace(start, end, "".join(pieces)) for start, end, pieces in replaces)
        )
        host = self._host
        shifted = TextEdit(
            tuple(
                Replace(replace.start - host.start, replace.end - host.start, replace.text)
                for replace in edit.replaces
            )
        )
        text = shifted.apply(host.text[host.start : host.end])
        marks = sorted([*_kept(host, replaces), *_written(host, replaces)])
        return edit, _host_of(text, marks)


_Replaces = list[tuple[int, int, tuple[Piece, ...]]]


def _old_marks(host: Template) -> Iterator[tuple[int, Mark]]:
    for argument in host.arguments:
        yield argument.start - 1, Mark.PIPE
        if argument.equals >= 0:
            yield argument.equals, Mark.EQUALS


def _kept(host: Template, replaces: _Replaces) -> Iterator[tuple[int, Mark]]:
    shift = -host.start
    waiting = iter([*replaces, (host.end, host.end, ())])
    start, end, pieces = next(waiting)
    for position, mark in _old_marks(host):
        while position >= end:
            shift += sum(map(len, pieces)) - (end - start)
            start, end, pieces = next(waiting)
        if position < start:
            yield position + shift, mark


def _written(host: Template, replaces: _Replaces) -> Iterator[tuple[int, Mark]]:
    shift = -host.start
    for start, end, pieces in replaces:
        position = start + shift
        for piece in pieces:
            if isinstance(piece, Mark):
                yield position, piece
            position += len(piece)
        shift += sum(map(len, pieces)) - (end - start)


def _host_of(text: str, marks: Iterable[tuple[int, Mark]]) -> Template:
    """The host with these marks; a second `=` in a part names nothing, nor does one before `|`."""
    parts: list[list[int]] = []
    for position, mark in marks:
        if mark is Mark.PIPE:
            parts.append([position, -1])
        elif parts and parts[-1][1] < 0:
            parts[-1][1] = position
    closing = len(text) - 2
    starts = [*(pipe for pipe, _ in parts), closing]
    arguments = tuple(
        Argument(text, start + 1, equals, end)
        for (start, end), (_, equals) in zip(pairwise(starts), parts, strict=True)
    )
    return Template(text, 0, len(text), starts[0], arguments)
