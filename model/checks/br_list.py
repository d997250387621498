"""Lists in infoboxes whose items only `<br>` parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.checks.call import CallHead, Field
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import AsList, Fix
from model.safety.closed_pieces import closed_pieces
from model.wikitext.preprocessor import scan
from model.wikitext.syntax import WikiSyntax

_BREAK = re.compile(r"<br\s*/?\s*>", re.IGNORECASE)
_BLOCK = re.compile(r"(?:\A|\n)[*#:;{]|<(?:table|div|ul|ol|p|poem)\b", re.IGNORECASE)
_FEWEST = 3
"""Two lines are as often a name and what is added to it."""


_NO_LIST = re.compile(r"caption|legend|address|location|bildunterschrift|légende", re.IGNORECASE)
"""What is broken into lines there is a sentence, or belongs together."""


def _look(head: CallHead, field: Field) -> Iterator[Complaint]:
    if not head.is_box or "<" not in field.value or _NO_LIST.search(field.key):
        return
    value = field.value
    if len(_BREAK.findall(value)) < _FEWEST - 1:
        return
    lines = _lines(value, head.syntax)
    if len(lines) < _FEWEST or _BLOCK.search(value) or not all(map(_is_item, lines)):
        return
    fix = Fix("Make it a list (plainlist)", AsList(field.value_span[0]))
    words = "`%1` of %2 is a list of %3 lines that only <br> parts"
    yield CHECK.complain(field.value_span, words, (field.key, head.name, str(len(lines))), (fix,))


def _lines(value: str, syntax: WikiSyntax) -> list[str]:
    """What stands between the breaks of the value, those in nested pieces left out."""
    held = closed_pieces(value, scan(value, 0, None, syntax))
    lines, start = [], 0
    for found in _BREAK.finditer(value):
        if not any(low <= found.start() < high for low, high in held):
            lines.append(value[start : found.start()])
            start = found.end()
    return [*lines, value[start:]]


def _is_item(line: str) -> bool:
    """Whether a line can stand by itself: not what is added to the one before it."""
    text = line.strip().lower()
    starts_as_added = text.startswith(("(", "<small", "{{small", "{{nobold", "''(", "*", "&nbsp;"))
    return bool(text) and not starts_as_added and not text.rstrip("' ").endswith(":")


CHECK = Check(
    "br-list",
    Severity.HINT,
    "Screen readers don't tell the lines of such a list apart; a list template looks the same and "
    "is one for them too.",
    of_field=_look,
)
