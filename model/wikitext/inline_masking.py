"""A fragment made safe for mwparserfromhell: what must not be read is masked, at the same length.

mwparserfromhell has no notion of what the preprocessor has read already, and reads on to the end
of the text behind every opener that nothing closes, which makes it slow. So holes, tables and tags
without content are covered, and openers without closers are too. What it is left with closes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from model.wikitext.inline_pairing import BREAK, LETTER, Pairing, TooDeepError
from model.wikitext.inline_quotes import Run
from model.wikitext.patience import Patience
from model.wikitext.syntax import WikiSyntax

_VANISHES = re.compile(r"<!--|</?(?:noinclude|onlyinclude|includeonly)(?=[\s/>])", re.IGNORECASE)
_WORTH_READING = re.compile(r"[\[<&]|''|----|:\S|\{\||(?:\A|\n)[*#:;]")
_TABLE = re.compile(r"(?:\A|(?<=\n))[ \t]*:*[ \t]*(?P<mark>\{\||\|\})")

# What may become a node takes its time, what only has to be paired an eighth of that.
_COSTLY = ("&", ":", "*", "#", ";", "[", "<", "|", "'", "{", "\n----")
_CHEAP = ("\n", "]")


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` is as long as the fragment, and every offset is the same in both.

    `tags` are the HTML tags without content and `tables` the wiki tables that were covered: spans
    in the order of the fragment, disjoint, each with all of a hole or nothing of it.
    """

    text: str
    tags: list[Run]
    tables: list[Run]


def holds_markup(text: str, holes: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether anything outside the holes can be more than text."""
    fillers = _fillers(text, holes, at_line_start=True)
    return _WORTH_READING.search(_fill(text, holes, fillers)) is not None


def is_soon_read(text: str, holes: Sequence[tuple[int, int]], patience: Patience) -> bool:
    """Whether reading the fragment takes no longer than somebody waits."""
    if len(text) <= min(patience):
        return True
    if len(text) > patience.characters:
        # Of a long one it is enough to know that it may hold markup, in its holes or between them.
        return _WORTH_READING.search(text) is None
    filled = _fill(text, holes, _fillers(text, holes, at_line_start=True))
    cost = sum(map(filled.count, _COSTLY)) + sum(map(filled.count, _CHEAP)) // 8
    return cost <= patience.tokens or not holds_markup(text, holes)


def mask(
    text: str, holes: Sequence[tuple[int, int]], syntax: WikiSyntax, at_line_start: bool
) -> Masked | None:
    """The fragment as mwparserfromhell may read it; None if it goes too deep."""
    fillers = _fillers(text, holes, at_line_start)
    lengths = [end - start for start, end in holes]
    filled = _fill(text, holes, list(map(mul, fillers, lengths)))
    filled = filled.replace("\0", LETTER)  # where mwparserfromhell takes the text to end
    tables = _tables(filled, at_line_start)
    lengths = [end - start for start, end in tables]
    filled = _fill(filled, tables, [BREAK + LETTER * (length - 1) for length in lengths])
    pairing = Pairing(text, filled, syntax)
    for start, _ in holes:
        if text[start] == "<" and not _VANISHES.match(text, start):
            pairing.letters[start] = BREAK
    if filled[0] == "=" or (filled[0] in "*#:;-" and not at_line_start):
        pairing.letters[0] = LETTER
    try:
        pairing.read()
    except TooDeepError:
        return None
    return Masked("".join(pairing.letters), sorted(pairing.tags), tables)


def _fillers(text: str, holes: Sequence[tuple[int, int]], at_line_start: bool) -> list[str]:
    """What to fill each hole with: a comment at a line's start leaves what follows at its start."""
    fillers = []
    position = 0
    for start, end in holes:
        if start > position:
            at_line_start = text[start - 1] == "\n"
        at_line_start = at_line_start and _VANISHES.match(text, start) is not None
        fillers.append("\n" if at_line_start else LETTER)
        position = end
    return fillers


def _fill(text: str, spans: Sequence[tuple[int, int]], fillers: Sequence[str]) -> str:
    pieces = []
    position = 0
    for (start, end), filler in zip(spans, fillers, strict=True):
        pieces.append(text[position:start])
        pieces.append(filler)
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def _tables(filled: str, at_line_start: bool) -> list[Run]:
    """The outermost wiki tables that are closed."""
    found: list[Run] = []
    pending: list[int] = []
    for match in _TABLE.finditer(filled):
        start, end = match.span("mark")
        if filled[start] == "{":
            if at_line_start or match.start():
                pending.append(start)
        elif pending:
            opened = pending.pop()
            while found and found[-1].start > opened:
                found.pop()
            found.append(Run(opened, end))
    return found
