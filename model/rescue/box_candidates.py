"""The ways that may mend a box that is not read, or not to its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.rescue.closing import closings
from model.rescue.mends import Mend, MendKind, Where, removing, replacing
from model.rescue.problems import Problem
from model.rescue.unread_boxes import FIELD_LINE
from model.text_edit import Replace, TextEdit
from model.wikitext import Template, parse
from model.wikitext.reading import WHITE_SPACE

_WRITTEN = {
    "[[": "&#91;&#91;",
    "{{": "&#123;&#123;",
    "-{": "&#45;{",
    "<!--": "&lt;!--",
    "=": "&#61;",
}
_BRACES_RUN = re.compile(r"\}*")
_AFTER_FIELDS = re.compile(r"\n[ \t]*(?=\n)|\n(?=[ \t]*(?:'''|==|\{\{|\{\||\[\[|[^\s|*#:;}]))")


def unclosed(text: str, problem: Problem, _box: Template | None) -> Iterator[Mend]:
    if problem.text == "=":
        yield from _heading(text, problem)
        return
    start, end = problem.start, problem.end
    if problem.text in ("[[", "{{") and text[end : end + 1] == " ":
        # Nobody begins a link or a template so: it stands there by mistake.
        yield removing(text, start, end)
    yield from closings(text, problem)
    if problem.text.startswith("<") and problem.text != "<!--":
        end = _tag_end(text, problem)
        yield replacing(MendKind.WRITE, start, start + 1, "&lt;", "&lt;" + text[start + 1 : end])
    else:
        while text.startswith(problem.text[0], end) and problem.text in ("[[", "{{"):
            end += 1
        yield replacing(MendKind.WRITE, start, end, _written(text[start:end], problem.text))
    yield removing(text, start, end)
    if not problem.text.startswith("<"):
        yield replacing(MendKind.WRITE, start, end, f"<nowiki>{text[start:end]}</nowiki>")


def _written(opener: str, kind: str) -> str:
    if kind in ("[[", "{{"):
        return _WRITTEN[kind][: len(_WRITTEN[kind]) // 2] * len(opener)
    return _WRITTEN[kind]


def _tag_end(text: str, problem: Problem) -> int:
    greater = text.find(">", problem.start)
    return greater + 1 if greater >= 0 else problem.end


def _heading(text: str, problem: Problem) -> Iterator[Mend]:
    """A line that begins with `=` hides the closing braces on it."""
    braces = text.find("}}", problem.start)
    newline = "\r\n" if "\r\n" in text else "\n"
    yield replacing(MendKind.WRITE, problem.start, problem.end, _WRITTEN["="])
    yield replacing(MendKind.WRITE, problem.start, problem.start, "<nowiki/>")
    if braces >= 0:
        yield Mend(MendKind.NEW_LINE, "}}", TextEdit((Replace(braces, braces, newline),)))


def no_end(text: str, problem: Problem, _box: Template | None) -> Iterator[Mend]:
    """The box's closing braces go behind its last field."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lone = re.compile(r"\n[ \t]*\}[ \t]*(?=\r?\n|\Z)").search(text, problem.start)
    if lone:
        at = text.index("}", lone.start())
        yield replacing(MendKind.CLOSE, at, at + 1, "}}")
    last = problem.start
    for match in FIELD_LINE.finditer(text, problem.start):
        gap = text[last : match.start()]
        if last != problem.start and ("\n\n" in gap or "\n==" in gap):
            break
        last = match.end()
    for match in _AFTER_FIELDS.finditer(text, last):
        yield _end_at(text, match.start(), newline)
        break
    line_end = text.find("\n", last)
    yield _end_at(text, line_end if line_end >= 0 else len(text), newline)
    yield _end_at(text, len(text), newline)


def _end_at(text: str, offset: int, newline: str) -> Mend:
    while text[offset - 1] in WHITE_SPACE:
        offset -= 1
    edit = TextEdit((Replace(offset, offset, newline + "}}"),))
    return Mend(MendKind.CLOSE, "}}", edit, Where.BOX, text[max(0, offset - 24) : offset])


def extra_braces(text: str, problem: Problem, _box: Template | None) -> Iterator[Mend]:
    extra = problem.end - problem.start - len("{{")
    first = Replace(problem.start, problem.start + extra, "")
    found = parse(text, problem.start).scan
    for record, start in enumerate(found.starts):
        end = found.ends[record]
        if start in (problem.start, problem.box_start):
            edit = TextEdit((first, Replace(end - extra, end, "")))
            yield Mend(MendKind.REMOVE, "{" * extra, edit)


def early_end(text: str, problem: Problem, box: Template | None) -> Iterator[Mend]:
    start = problem.start
    run = _BRACES_RUN.match(text, start)
    end = run.end() if run else problem.end
    value_start = box.arguments[-1].value_start if box and box.arguments else start
    if box and len(box.arguments) > 1 and box.arguments[-1].is_positional:
        value_start = next(
            (a.value_start for a in reversed(box.arguments) if not a.is_positional), value_start
        )
    while text[value_start] in WHITE_SPACE:
        value_start += 1
    may_open = value_start < start and text[value_start] != "{"
    opened = Mend(
        MendKind.OPEN, "{{", TextEdit((Replace(value_start, value_start, "{{"),)), Where.FIELD
    )
    if may_open and box and box.arguments[-1].is_positional:
        yield opened
    yield removing(text, start, end)
    braces = text[start:end]
    yield replacing(MendKind.WRITE, start, end, "&#125;" * len(braces))
    yield replacing(MendKind.WRITE, start, end, f"<nowiki>{braces}</nowiki>")
    if may_open:
        yield opened


def stray_end(text: str, problem: Problem, _box: Template | None) -> Iterator[Mend]:
    yield removing(text, problem.start, problem.end)


def swallowed(text: str, problem: Problem, _box: Template | None) -> Iterator[Mend]:
    yield from closings(text, problem)
    yield removing(text, problem.start, problem.end)
