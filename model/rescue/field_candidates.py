"""The ways that may mend a box that is read, with a field or its name torn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.rescue.closing import closings, tag_name
from model.rescue.mends import Mend, MendKind, Where, removing, replacing
from model.rescue.problems import Problem, ProblemKind
from model.safety.dangers import DangerKind, Place, dangers
from model.safety.escaping import mend_all, ways_out
from model.text_edit import Replace, TextEdit
from model.wikitext import Template
from model.wikitext.reading import WHITE_SPACE


def torn(text: str, problem: Problem, box: Template | None) -> Iterator[Mend]:
    """The value as it was meant, with its pipes written so that they stay in it."""
    if box is None:
        return
    first, last = box.arguments[problem.first], box.arguments[problem.last]
    start, end = first.value_start, last.end
    while start < end and text[start] in WHITE_SPACE:
        start += 1
    while end > start and text[end - 1] in WHITE_SPACE:
        end -= 1
    value, place = text[start:end], Place(positional=first.is_positional)
    wanted = DangerKind.RAW_TABLE if problem.kind is ProblemKind.TORN_TABLE else DangerKind.PIPE
    found = [d for d in dangers(value, place) if d.kind in (wanted, DangerKind.PIPE)]
    if not found:
        return
    ways = [way for way in ways_out(value, found[0], place) if way.changes]
    for way in ways:
        mended = mend_all(value, place, prefer=way.kind)
        yield replacing(MendKind.WRITE, start, end, mended, way.written)
    pipe = first.end
    if wanted is DangerKind.PIPE and ways and ways[0].written != "&#124;":
        changed = value[: pipe - start] + "&#124;" + value[pipe - start + 1 :]
        yield replacing(MendKind.WRITE, start, end, mend_all(changed, place), "&#124;")
    if problem.kind is ProblemKind.TORN_LINK:
        spaced = value[: pipe - start] + " " + value[pipe - start + 1 :]
        yield replacing(MendKind.WRITE, start, end, mend_all(spaced, place), " ")
    if problem.kind is ProblemKind.TORN_VALUE:
        yield removing(text, pipe, end)


def no_equals(text: str, problem: Problem, box: Template | None) -> Iterator[Mend]:
    yield replacing(MendKind.NAME, problem.end, problem.end, " =", "=")
    if box is not None:
        pipe = box.arguments[problem.first].start - 1
        yield removing(
            text, text.rfind("\n", 0, pipe) if "\n" in text[:pipe] else pipe, problem.end
        )


def split_name(_text: str, problem: Problem, box: Template | None) -> Iterator[Mend]:
    if box is None:
        return
    argument = box.arguments[problem.first]
    number = 1 + sum(a.is_positional for a in box.arguments[: problem.first])
    if "://" in (argument.name_text or ""):
        yield replacing(MendKind.WRITE, problem.start, problem.end, "&#61;")
    yield replacing(MendKind.NAME, argument.start, argument.start, f"{number}=")
    yield replacing(MendKind.WRITE, problem.start, problem.end, "{{=}}")


def name_in_name(text: str, problem: Problem, box: Template | None) -> Iterator[Mend]:
    if box is None:
        return
    line = text.rfind("\n", 0, problem.start)
    at_line_end = any("\n" in a.text[a.start : a.end][:2] for a in box.arguments)
    before = line - text.startswith("\r", line - 1)
    there = Mend(MendKind.WRITE, "|", TextEdit((Replace(before, before, "|"),)), Where.LINE)
    here = replacing(MendKind.WRITE, problem.start, problem.start, "| ", "|")
    yield from (there, here) if at_line_end else (here, there)


def bad_name(text: str, problem: Problem, _box: Template | None) -> Iterator[Mend]:
    written = text[problem.start : problem.end]
    if not written.strip():
        yield replacing(MendKind.WRITE, problem.start, problem.end, " ")
        return
    name_end = min(i for i in (text.find(c, problem.start) for c in "|\n}") if i >= 0)
    marks = re.finditer(r"<[^>\n]*>?|[\[\]]+", text[problem.start : name_end])
    edit = TextEdit(
        tuple(Replace(problem.start + m.start(), problem.start + m.end(), "") for m in marks)
    )
    yield Mend(MendKind.REMOVE, written, edit)


def open_tag(text: str, problem: Problem, _box: Template | None) -> Iterator[Mend]:
    start, end = problem.start, problem.end
    is_named = "name" in problem.text and tag_name(problem.text).lower() == "ref"
    closed_at_once = replacing(MendKind.CLOSE, end - 1, end, " />", " />")
    if is_named and text[end : end + 1] in "\r\n|":
        yield closed_at_once
    yield from closings(text, problem)
    if is_named:
        yield closed_at_once
    yield removing(text, start, end)
