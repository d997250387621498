"""Values that become one: as the items of a list where one of them is a list, else as lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model.wikitext.preprocessor import PieceKind
from model.wikitext.reading import WHITE_SPACE, Template, parse
from model.wikitext.syntax import DEFAULT_SYNTAX

_BULLET = re.compile(r"([*#])(?![*#:;])[ \t]*")
_LINE_BREAK = re.compile(r"[ \t]*<br[ \t]*/?>[ \t]*(?:\r?\n)?", re.IGNORECASE)
_USUAL_BREAK = "<br />"
_LIST_TEMPLATES = frozenset(
    {
        *("Bulleted list", "Collapsible list", "Flatlist", "Hlist", "Plainlist"),
        *("Ubl", "Ublist", "Unbulleted list"),
    }
)


@dataclass(frozen=True, slots=True)
class _List:
    """A value as items: `before` comes before each, `between` in addition between two."""

    head: str
    before: str
    items: tuple[str, ...]
    between: str
    tail: str
    in_template: bool = False

    def written(self, items: Sequence[str]) -> str | None:
        """The value with these items; None where one of them could not stand in it as one."""
        if self.in_template and not all(map(is_one_argument, items)):
            return None
        return self.head + self.between.join(self.before + item for item in items) + self.tail


def join_values(values: Sequence[str]) -> str:
    """One value that holds all of these, each without white space around, in their order.

    Empty ones and those that came before are left out. Where one is a list (bulleted lines, bare
    or in a template; a list template's arguments; lines parted by `<br>`) the others become items
    of that, and of several it is the last one's style; else they are parted by `<br />`.
    """
    kept = list(dict.fromkeys(value for value in values if value))
    if len(kept) < 2:
        return "".join(kept)
    lists = [_as_list(value) for value in kept]
    items = _items(zip(kept, lists, strict=True))
    for style in reversed([found for found in lists if found is not None]):
        written = style.written(items)
        if written is not None:
            is_bare = not style.head and style.before
            return "\n" + written if is_bare and not _BULLET.match(kept[-1]) else written
    return _USUAL_BREAK.join(items)


def _items(values: Iterable[tuple[str, _List | None]]) -> list[str]:
    items: dict[str, None] = {}
    for value, found in values:
        items.update(dict.fromkeys(found.items if found else (value,)))
    return list(items)


def _as_list(value: str) -> _List | None:
    return _bullets(value) or _template_list(value) or _broken_lines(value)


def _bullets(value: str) -> _List | None:
    """Lines that each begin with a bullet; what stands below one belongs to it."""
    if not _BULLET.match(value):
        return None
    newline = "\r\n" if "\r\n" in value else "\n"
    items: list[list[str]] = []
    before = ""
    for line in value.split(newline):
        bullet = _BULLET.match(line)
        if bullet:
            before = before or bullet[0]
            items.append([line[bullet.end() :]])
        elif line[:1] in "*#:;":
            items[-1].append(line)
        else:
            return None
    return _List("", before, tuple(newline.join(item) for item in items), newline, "")


def _template_list(value: str) -> _List | None:
    found = parse(value).templates()
    if not found or (found[0].start, found[0].end) != (0, len(value)):
        return None
    template = found[0]
    if DEFAULT_SYNTAX.normalize_template_name(template.name_text) not in _LIST_TEMPLATES:
        return None
    places = [i for i, argument in enumerate(template.arguments) if argument.is_positional]
    if not places or places != list(range(places[0], places[-1] + 1)):
        return None
    return _block_list(template, places) or _argument_list(template, places)


def _block_list(template: Template, places: list[int]) -> _List | None:
    """Bulleted lines in a template's only positional argument."""
    argument = template.arguments[places[0]]
    value = argument.value_text
    inner = _bullets(value.strip(WHITE_SPACE)) if len(places) == 1 else None
    if inner is None:
        return None
    start = argument.start + len(value) - len(value.lstrip(WHITE_SPACE))
    end = argument.start + len(value.rstrip(WHITE_SPACE))
    text = template.text
    return _List(text[:start], inner.before, inner.items, inner.between, text[end:])


def _argument_list(template: Template, places: list[int]) -> _List:
    """A list template's positional arguments, which keep the white space before their pipes."""
    arguments = [template.arguments[place] for place in places]
    values = [argument.value_text for argument in arguments]
    first, last = values[0], values[-1]
    lead = first[: len(first) - len(first.lstrip(WHITE_SPACE))]
    gap = values[0][len(values[0].rstrip(WHITE_SPACE)) :] if len(values) > 1 else ""
    end = arguments[-1].start + len(last.rstrip(WHITE_SPACE))
    return _List(
        template.text[: arguments[0].start - 1],
        "|" + lead,
        tuple(value.strip(WHITE_SPACE) for value in values),
        gap,
        template.text[end:],
        in_template=True,
    )


def _broken_lines(value: str) -> _List | None:
    """Lines parted by `<br>` that stands in nothing else."""
    found = parse(value).scan
    top = found.top_level()
    starts = [found.starts[record] for record in top]

    def stands_alone(match: re.Match[str]) -> bool:
        before = bisect_right(starts, match.start()) - 1
        return before < 0 or match.start() >= found.ends[top[before]]

    breaks = [match for match in _LINE_BREAK.finditer(value) if stands_alone(match)]
    if not breaks:
        return None
    pieces = zip(
        [0, *(match.end() for match in breaks)],
        [*(match.start() for match in breaks), len(value)],
        strict=True,
    )
    items = (value[start:end].strip(WHITE_SPACE) for start, end in pieces)
    return _List("", "", tuple(item for item in items if item), breaks[0][0], "")


def is_one_argument(item: str) -> bool:
    """Whether MediaWiki reads it as one positional argument and nothing more."""
    found = parse("{{x|" + item + "}}").scan
    records = found.top_level()
    if len(records) != 1 or found.kinds[records[0]] != PieceKind.TEMPLATE:
        return False
    parts = list(found.parts_of(records[0]))
    return found.ends[records[0]] == found.length and len(parts) == 1 and parts[0][1] < 0
