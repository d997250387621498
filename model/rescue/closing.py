"""Where what is never closed can be closed: behind a word, the line, the field.

Offsets count characters of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.rescue.mends import Mend, MendKind, Where
from model.rescue.problems import Problem
from model.rescue.unread_boxes import BOX_END, FIELD_LINE
from model.text_edit import Replace, TextEdit

_CLOSERS = {"[[": "]]", "{{": "}}", "-{": "}-", "<!--": "-->"}
_HALF = {
    "[[": re.compile(r"(?<!\])\](?!\])"),
    "{{": re.compile(r"(?<!\})\}(?!\})"),
    "-{": re.compile(r"(?<!\})\}(?![-}])"),
    "<!--": re.compile(r"->"),
}
"""What stands where somebody closed it, but for a character."""

_MARKS = re.compile(r"\{\{+|\}\}+|\[\[+|\]\]+|\|[ \t]*[^|={}\[\]<>\n]*[^|={}\[\]<>\n\s][ \t]*=")
"""Braces and brackets, and what begins a field where all stand on one line."""

_WORD = re.compile(r"\s*[^\s\[\]{}<>|,;:()]+")
_LINK_STOPS = re.compile(r"\[\[|\{\{|<|[\],;()]")
_LABEL_STOPS = re.compile(r"\[\[|\{\{|<|\]")
_STOPS = {"{{": re.compile(r"<ref|\}"), "-{": re.compile(r"\}"), "<!--": re.compile(r"-+>|--")}
_OPENS_TOO = re.compile(r"\[\[|\{\{|<")
_SHOWN = 24


def closings(text: str, problem: Problem) -> Iterator[Mend]:
    """The ways to close what is never closed, the likeliest first, each place once."""
    is_tag = problem.text.startswith("<") and problem.text != "<!--"
    search = _Places(text, problem)
    tried: set[int] = set()
    if is_tag:
        yield from _miswritten_end(text, problem, search.limit)
    for start, end, where in search.places():
        if start not in tried:
            tried.add(start)
            closer = f"</{tag_name(problem.text)}>" if is_tag else _CLOSERS[search.opener]
            written = closer if where is Where.HERE else search.gap(start) + closer
            edit = TextEdit((Replace(start, end, written),))
            yield Mend(MendKind.CLOSE, closer, edit, where, text[max(0, start - _SHOWN) : start])


def tag_name(tag: str) -> str:
    """The name in an opening tag such as `<ref name=x>`."""
    match = re.match(r"<([a-zA-Z]+)", tag)
    return match[1] if match else ""


def _miswritten_end(text: str, problem: Problem, limit: int) -> Iterator[Mend]:
    """What looks as if it was meant as the closing tag: `<ref/>`, `<ref>`, `</ref`."""
    name = tag_name(problem.text)
    meant = re.compile(rf"<[ \t]*[/\\]?[ \t]*{name}[ \t]*/?[ \t]*(?:>|(?=[\s|])|\Z)", re.IGNORECASE)
    match = meant.search(text, problem.end, limit)
    if match:
        edit = TextEdit((Replace(match.start(), match.end(), f"</{name}>"),))
        behind = text[max(0, match.start() - _SHOWN) : match.start()]
        yield Mend(MendKind.CLOSE, f"</{name}>", edit, Where.HERE, behind)


class _Places:
    """Where one opener can be closed."""

    def __init__(self, text: str, problem: Problem) -> None:
        self._text = text
        self._box_start = problem.box_start
        self.opener = problem.text if problem.text in _CLOSERS else problem.text[:2]
        self._newline = "\r\n" if "\r\n" in text else "\n"
        behind = problem.start + len(problem.text)
        if not problem.text.startswith("<"):
            while text.startswith(self.opener[0], behind) and self.opener != "-{":
                behind += 1
        elif problem.text[-1] != ">" and problem.text != "<!--":
            behind = text.find(">", behind) + 1 or behind
        self.behind = behind
        self.limit = self._field_end()
        newline = text.find("\n", behind, self.limit)
        self._line_end = min(self._own_limit(newline if newline >= 0 else self.limit), self.limit)

    def places(self) -> Iterator[tuple[int, int, Where]]:
        """`(start, end, where)` of what the closer is written instead of."""
        text, behind, line_end = self._text, self.behind, self._line_end
        nested = _OPENS_TOO.search(text, behind, line_end)
        pattern = _HALF.get(self.opener)
        half = (
            pattern.search(text, behind, nested.start() if nested else line_end)
            if pattern
            else None
        )
        if half:
            yield half.start(), half.end(), Where.HERE
        opens_block = not text[behind:line_end].strip() or self._begins_block()
        if opens_block:
            yield self._at(self.limit, Where.FIELD)
        stops = _STOPS.get(self.opener)
        if self.opener == "[[":
            stops = _LABEL_STOPS if "|" in text[behind:line_end] else _LINK_STOPS
        stop = stops.search(text, behind, line_end) if stops else None
        if stop:
            yield self._at(stop.start(), Where.STRETCH)
        yield self._at(line_end, Where.LINE)
        word = _WORD.match(text, behind, line_end)
        if word:
            yield self._at(word.end(), Where.WORD)
        yield self._at(self.limit, Where.FIELD)

    def gap(self, offset: int) -> str:
        """What stands between what is closed and its closer."""
        if self.opener == "{{" and "\n" in self._text[self.behind : offset]:
            return self._newline
        return " " if self.opener == "<!--" else ""

    def _begins_block(self) -> bool:
        """Whether a template's first argument begins on the line below its name."""
        line = self._text[self.behind : self._line_end].rstrip()
        return self.opener == "{{" and line.endswith("|")

    def _at(self, offset: int, where: Where) -> tuple[int, int, Where]:
        """There, but for the white space before it."""
        while offset > self.behind and self._text[offset - 1] in " \t\r\n":
            offset -= 1
        return offset, offset, where

    def _field_end(self) -> int:
        """Where the next field begins or the box ends; the page, as far as lines tell nothing."""
        text = self._text
        ends = [
            m.start() for m in (p.search(text, self.behind) for p in (FIELD_LINE, BOX_END)) if m
        ]
        paragraph = text.find("\n\n", self.behind)
        if not ends and paragraph >= 0:
            ends.append(paragraph)
        return min(ends, default=len(text))

    def _own_limit(self, line_end: int) -> int:
        """Where on the line the next field begins or a `}}` closes what is around."""
        has_lines = FIELD_LINE.search(self._text, self._box_start, self.behind) is not None
        depth = 0
        for match in _MARKS.finditer(self._text, self.behind, line_end):
            mark = match[0]
            if mark[0] in "{[":
                depth += len(mark) // 2
            elif mark[0] in "}]":
                depth -= len(mark) // 2
                if depth < 0 and mark[0] == "}":
                    return match.start()
                depth = max(depth, 0)
            elif not depth and not has_lines:
                return match.start()
        return line_end
