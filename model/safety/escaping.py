"""The ways to write what may not stand raw in a value, and a plain text as wikitext."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from model.safety.closed_pieces import closed_pieces
from model.safety.dangers import FIELD, Danger, DangerKind, Place, dangers, pipes, reads_as_one
from model.text_edit import Replace, TextEdit
from model.wikitext.preprocessor import scan
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class WayKind(StrEnum):
    """What a way out does."""

    TEMPLATE = "template"  # {{!}} or {{=}}
    ENTITY = "entity"  # &#124; and the like
    PERCENT = "percent"  # %7C, in a URL
    NOWIKI = "nowiki"  # <nowiki>}}</nowiki>
    EMPTY_NOWIKI = "empty nowiki"  # <nowiki/> before it
    NEW_LINE = "new line"  # before the closing braces
    CLOSE = "close"  # ]], at the end of its line or of the value
    CLOSE_TAG = "close tag"  # </ref>
    TABLE = "table"  # {{{!}} … {{!}}}
    NAME_IT = "name it"  # 1=…: not another value, but `operations.name_positionals`


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way to write one danger; `written` is what to show of it, wikitext in all languages.

    `changes` speak of `source`, the value the danger was found in; there are none where another
    operation is the way out and the value stays as it is.
    """

    kind: WayKind
    danger: Danger
    written: str
    source: str
    changes: tuple[Replace, ...]

    @property
    def value(self) -> str:
        """The whole value, with this danger mended."""
        return mend_each(self.source, (self,))


_ENTITY_OF = {char: f"&#{ord(char)};" for char in "|={}[]-"}
_URL = re.compile(
    r"(?:\b(?:https?|ftps?|ircs?|mailto|news|git|svn|tel|geo):|(?<=\[)//)[^\s\[\]<>\"]*"
)
_EXTERNAL_LINK = re.compile(r"(?<!\[)\[(?:[a-zA-Z]+:|//)[^\]\n]*\]")
_LINE_BREAK = re.compile(r"[\r\n]")
_CLOSER_OF = {
    DangerKind.UNMATCHED_LINK: "]]",
    DangerKind.UNMATCHED_BRACES: "}}",
    DangerKind.UNMATCHED_VARIANT: "}-",
}
_OPEN_NOWIKI = re.compile(r"<nowiki\b[^>]*(?<!/)>(?!.*</nowiki)", re.IGNORECASE | re.DOTALL)
_MOST_ROUNDS = 10
_LONGEST_URL = 2000


def ways_out(
    value: str, danger: Danger, place: Place = FIELD, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> tuple[WayOut, ...]:
    """How this danger of this value can be written, the likeliest way first; maybe none."""
    return (*_closings(value, danger, place, syntax), *_escapes(value, danger, place, syntax))


def _closings(value: str, danger: Danger, place: Place, syntax: WikiSyntax) -> Iterator[WayOut]:
    """To close what is open: at the end of its line, or of the value, where it then reads."""
    closer = _CLOSER_OF.get(danger.kind)
    if closer is None:
        return
    line = _LINE_BREAK.search(value, danger.end)
    for end in (line.start() if line else len(value), len(value)):
        at = danger.end + len(value[danger.end : end].rstrip())
        way = WayOut(WayKind.CLOSE, danger, closer, value, (Replace(at, at, closer),))
        if at > danger.end and reads_as_one(way.value, place, syntax):
            yield way
            return


def _escapes(value: str, danger: Danger, place: Place, syntax: WikiSyntax) -> tuple[WayOut, ...]:
    """How the danger can be written so that it stands for itself."""
    match danger.kind:
        case DangerKind.PIPE:
            return _instead(value, danger, _pipe_forms(value, danger.start))
        case DangerKind.EQUALS:
            forms = _instead(value, danger, _equals_forms(value, danger.start))
            name_it = WayOut(WayKind.NAME_IT, danger, "=", value, ())
            return forms if place.in_name else (*forms, name_it)
        case DangerKind.TRAILING_BRACE:
            return _trailing_brace_ways(value, danger, place, syntax)
        case DangerKind.RAW_TABLE:
            changes = _table_changes(value, danger, syntax)
            return (WayOut(WayKind.TABLE, danger, "{{{!}} … {{!}}}", value, changes),)
        case DangerKind.UNCLOSED_TAG:
            closing = _closing_of(danger.text)
            change = Replace(len(value), len(value), closing)
            return (WayOut(WayKind.CLOSE_TAG, danger, closing, value, (change,)),)
        case _:
            return _instead(value, danger, _other_forms(value, danger))


_Form = tuple[WayKind, str]


def _instead(value: str, danger: Danger, forms: Iterable[_Form]) -> tuple[WayOut, ...]:
    return tuple(
        WayOut(kind, danger, written, value, (Replace(danger.start, danger.end, written),))
        for kind, written in forms
    )


def _other_forms(value: str, danger: Danger) -> list[_Form]:
    text = danger.text
    match danger.kind:
        case DangerKind.CLOSING_BRACES | DangerKind.UNMATCHED_LINK | DangerKind.UNMATCHED_BRACES:
            entities = "".join(_ENTITY_OF[char] for char in text)
            return [(WayKind.ENTITY, entities), *_nowiki(value, danger)]
        case DangerKind.UNMATCHED_VARIANT:
            return [(WayKind.ENTITY, "&#45;{"), *_nowiki(value, danger)]
        case DangerKind.HEADING_LINE:
            entity = (WayKind.ENTITY, _ENTITY_OF["="] + text[1:])
            return [entity, (WayKind.EMPTY_NOWIKI, "<nowiki/>" + text)]
        case _:
            return []


def _template_form(value: str, start: int, name: str) -> list[_Form]:
    """`{{!}}`, unless it would join the braces beside it to `{{{!}}}`, a parameter."""
    before, after = value[start - 1 : start], value[start + 1 : start + 2]
    if before == "{" and after in ("}", ""):
        return []
    return [(WayKind.TEMPLATE, f"{{{{{name}}}}}")]


def _pipe_forms(value: str, start: int) -> list[_Form]:
    entity = (WayKind.ENTITY, _ENTITY_OF["|"])
    if _is_in(_URL, value, start):
        return [entity, (WayKind.PERCENT, "%7C")]
    if _is_in(_EXTERNAL_LINK, value, start):
        return [entity]
    return _template_form(value, start, "!") or [entity]


def _equals_forms(value: str, start: int) -> list[_Form]:
    entity = (WayKind.ENTITY, _ENTITY_OF["="])
    if _is_in(_URL, value, start):
        return [entity]
    return _template_form(value, start, "=") or [entity]


def _is_in(pattern: re.Pattern[str], value: str, position: int) -> bool:
    low = max(value.rfind("\n", 0, position) + 1, position - _LONGEST_URL)
    if ":" not in value[low:position] and "//" not in value[low:position]:
        return False
    for match in pattern.finditer(value, low, position + _LONGEST_URL):
        if match.end() > position:
            return match.start() <= position
    return False


def _nowiki(value: str, danger: Danger) -> list[_Form]:
    # One that is never closed would take its end from ours.
    if _OPEN_NOWIKI.search(value, 0, danger.start):
        return []
    return [(WayKind.NOWIKI, f"<nowiki>{danger.text}</nowiki>")]


def _trailing_brace_ways(
    value: str, danger: Danger, place: Place, syntax: WikiSyntax
) -> tuple[WayOut, ...]:
    start, end = danger.start, danger.end
    found = scan(value, 0, None, syntax)
    in_node = any(found.ends[record] == end for record in found.top_level())
    ways = []
    if not in_node and not value.endswith(("|}", "{{!}}}")):
        change = Replace(start, end, _ENTITY_OF["}"])
        ways.append(WayOut(WayKind.ENTITY, danger, change.text, value, (change,)))
    # A line break behind a positional value is part of it, so it is no way there if others are.
    if not place.positional or not ways:
        change = Replace(end, end, "\n")
        ways.append(WayOut(WayKind.NEW_LINE, danger, "}", value, (change,)))
    return tuple(ways)


def _closing_of(tag: str) -> str:
    """What closes a tag at the end of a value: of one without a `>`, the tag itself."""
    if not tag.endswith(">"):
        return " />"
    name = re.match(r"<(\w+)", tag)
    return f"</{name.group(1)}>" if name else ""


def _table_changes(value: str, danger: Danger, syntax: WikiSyntax) -> tuple[Replace, ...]:
    holes = closed_pieces(value, scan(value, 0, None, syntax))
    return tuple(
        Replace(pipe, pipe + 1, "{{!}}") for pipe in pipes(value, danger.start, danger.end, holes)
    )


def mend_each(value: str, ways: Iterable[WayOut]) -> str:
    """The value with several of its dangers mended; `ways` are all of this very value."""
    return TextEdit.of(change for way in ways for change in way.changes).apply(value)


def mend_all(
    value: str,
    place: Place = FIELD,
    syntax: WikiSyntax = DEFAULT_SYNTAX,
    *,
    prefer: WayKind | None = None,
    also: frozenset[DangerKind] = frozenset(),
) -> str:
    """The value with every danger mended that can be: in the preferred way where it is one, else
    in the commonest. What only warns stays, but for the kinds in `also`.
    """
    for _ in range(_MOST_ROUNDS):
        chosen = []
        for danger in dangers(value, place, syntax):
            if danger.warning and danger.kind not in also:
                continue
            ways = [way for way in _escapes(value, danger, place, syntax) if way.changes]
            liked = [way for way in ways if way.kind == prefer]
            chosen.extend((liked or ways)[:1])
        if not chosen:
            break
        value = mend_each(value, chosen)
    return value
