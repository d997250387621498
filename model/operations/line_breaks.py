"""Which line breaks a written text gets: those of the page, but for those that were there."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONE_LINE_FEED = re.compile(r"(?<!\r)\n")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def with_newlines(text: str, newline: str, old: str = "") -> str:
    """The text with the page's line breaks: CR LF where the page has them.

    `old` is what the text is written over: where that has a lone LF, of lines that stay or are
    edited, it stays one. Only what is new in a text of mixed line breaks is the page's.
    """
    if newline != "\r\n" or not _LONE_LINE_FEED.search(text):
        return text
    if not _LONE_LINE_FEED.search(old):
        return _LONE_LINE_FEED.sub("\r\n", text)
    return "".join(_joined(_LINE.findall(old), _LINE.findall(text)))


def _joined(old: list[str], new: list[str]) -> Iterator[str]:
    head = _same_head(old, new)
    tail = _same_head(old[head:][::-1], new[head:][::-1])
    yield from new[:head]
    yield from _edited(old[head : len(old) - tail], new[head : len(new) - tail])
    yield from new[len(new) - tail :]


def _edited(old: list[str], new: list[str]) -> Iterator[str]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - few pages have mixed line breaks

    for what, start, end, first, last in SequenceMatcher(None, old, new).get_opcodes():
        if what == "equal":
            yield from new[first:last]
            continue
        for index in range(first, last):
            # The break that ends the last of several lines is the one that was there before.
            origin = end - (last - index)
            keeps = origin >= start and _ends_with_lone_line_feed(old[origin])
            yield new[index] if keeps else _LONE_LINE_FEED.sub("\r\n", new[index])


def _ends_with_lone_line_feed(line: str) -> bool:
    return line.endswith("\n") and not line.endswith("\r\n")


def _same_head(old: list[str], new: list[str]) -> int:
    """How many lines both begin with in common."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(old), len(new)))
