"""Bold, italic and tags that a value opens and doesn't close."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from model.argument_spans import trimmed_span
from model.checks.call import CallHead, Field
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, rewriting
from model.safety.formatting_leaks import unclosed_formatting

_TAG_NAME = re.compile(r"<([a-zA-Z]+)")


_JOINING = frozenset(("Shy", "Wbr", "Zwsp"))
"""The arguments of these are pieces of one text, in which formatting may go on."""


def _look(head: CallHead, field: Field) -> Iterator[Complaint]:
    value = field.value
    if "''" not in value and "<" not in value:
        return
    spans = unclosed_formatting(value, head.syntax)
    if not spans or head.name in _JOINING:
        return
    meant_to_close = _closing_miswritten(field, spans)
    if meant_to_close is not None:
        yield _complaint(head, field, spans[1], (meant_to_close,))
        return
    for span in spans:
        yield _complaint(head, field, span, _fixes(head, field, span, len(spans)))


def _complaint(
    head: CallHead, field: Field, span: tuple[int, int], fixes: Iterable[Fix]
) -> Complaint:
    at, (start, end) = field.value_span[0], span
    values = (field.key, head.name, field.value[start:end])
    words = "`%1` of %2 opens %3 and does not close it"
    return CHECK.complain((at + start, at + end), words, values, fixes)


def _closing_miswritten(field: Field, spans: list[tuple[int, int]]) -> Fix | None:
    """What is to be written where a tag stands again instead of its closing one: `<b>a<b>`."""
    value = field.value
    if len(spans) != 2 or spans[1][1] != len(value):
        return None
    first, second = (_TAG_NAME.match(value, start) for start, _ in spans)
    if first is None or second is None or first[1].lower() != second[1].lower():
        return None
    at, (start, end) = field.value_span[0], spans[1]
    return rewriting(at + start, at + end, f"</{second[1]}>", "Write %1", f"</{second[1]}>")


def _fixes(head: CallHead, field: Field, span: tuple[int, int], open_now: int) -> Iterator[Fix]:
    """To close it, and to take it away: whichever of them leaves less open."""
    value, at, (start, end) = field.value, field.value_span[0], span
    place, closer = _closing(value, start, end)
    closed = value[:place] + closer + value[place:]
    if len(unclosed_formatting(closed, head.syntax)) < open_now:
        yield rewriting(at + place, at + place, closer, "Close it with %1", closer)
    without = value[:start] + value[end:]
    if len(unclosed_formatting(without, head.syntax)) < open_now:
        yield rewriting(at + start, at + end, "", "Remove %1", value[start:end])


def _closing(value: str, start: int, end: int) -> tuple[int, str]:
    """Where it is closed, and with what: quotes end with their line."""
    tag = _TAG_NAME.match(value, start)
    if tag:
        return len(value), f"</{tag[1]}>"
    line_end = value.find("\n", end)
    limit = len(value) if line_end < 0 else line_end
    _, place = trimmed_span(value, end, limit)
    return place, value[start:end]


CHECK = Check(
    "unclosed-formatting",
    Severity.WARNING,
    "What is opened here may go on behind the field: readers then see other text in bold, italic "
    "or small.",
    of_field=_look,
)
