"""How fast a page is read, against two other parsers and against its own expression alone."""

from collections import deque
from collections.abc import Callable

import mwparserfromhell
import wikitextparser

from model.wikitext import parse
from model.wikitext.preprocessor import grammar_of
from model.wikitext.syntax import DEFAULT_SYNTAX
from tests.bench.measuring import Budget, Line, medians, ms, print_lines, seconds
from tests.bench.pages import SIZES, NamedPage, real_pages, repeated, seed

PASS = Budget(6)
AGAINST_OTHERS = Budget(15, at_least=True)
OVER_REAL_PAGES = Budget(10, at_least=True)
TIME_PER_CHARACTER = Budget(1.5)

# Pages of thousands of `<` that open nothing take mwparserfromhell more than five seconds each.
MANY_ANGLES = 2_000
SHORT_SELECTION = 10


def run(*, short: bool, long: bool) -> None:
    longest = 1.0 if short else 10.0
    first = seed()
    pages = [first, *(repeated(first, size) for size in SIZES)]
    per_character = [_compare(page, longest) / len(page.text) for page in pages]
    spread = max(per_character) / min(per_character)
    line = Line("time per character", "", "slowest to fastest", spread, TIME_PER_CHARACTER)
    print_lines(f"Reading, over the range of these {len(pages)} sizes", [line])
    _compare_real_pages(short=short, long=long)


def _compare(page: NamedPage, longest: float) -> float:
    """Print one page's figures; gives the median seconds that reading takes."""
    text = page.text
    token = grammar_of(DEFAULT_SYNTAX.extension_tags).token
    ours, tokens, hell, wtp = medians(
        [
            lambda: parse(text),
            lambda: deque(token.finditer(text), maxlen=0),
            lambda: mwparserfromhell.parse(text),
            lambda: wikitextparser.parse(text).templates,
        ],
        longest=longest,
    )
    lines = [
        Line("parse", ms(ours)),
        Line(
            "one bare pass of its token expression", ms(tokens), "parse to it", ours / tokens, PASS
        ),
        Line("mwparserfromhell.parse", ms(hell), "it to parse", hell / ours, AGAINST_OTHERS),
        Line("wikitextparser.parse(…).templates", ms(wtp), "it to parse", wtp / ours),
    ]
    print_lines(f"Reading: {page.name}, {len(text):,} characters", lines)
    return ours


def _compare_real_pages(*, short: bool, long: bool) -> None:
    pages = real_pages()
    if not pages:
        print("\nReading real pages: left out, ../shared isn't there")
        return
    slow = [page for page in pages if page.text.count("<") > MANY_ANGLES]
    if not long:
        pages = [page for page in pages if page not in slow]
        names = ", ".join(page.name for page in slow)
        print(f"\nLeft out without --long (mwparserfromhell takes > 5 s): {names or 'none'}")
    if short:
        pages = pages[::SHORT_SELECTION]
    ours = _total(pages, parse)
    hell = _total(pages, mwparserfromhell.parse)
    wtp = _total(pages, lambda text: wikitextparser.parse(text).templates)
    lines = [
        Line("parse", ms(ours)),
        Line("mwparserfromhell.parse", ms(hell), "it to parse", hell / ours, OVER_REAL_PAGES),
        Line("wikitextparser.parse(…).templates", ms(wtp), "it to parse", wtp / ours),
    ]
    characters = sum(len(page.text) for page in pages)
    print_lines(f"Reading: {len(pages)} real pages, {characters:,} characters", lines)


def _total(pages: list[NamedPage], read: Callable[[str], object]) -> float:
    return sum(seconds(lambda page=page: read(page.text)) for page in pages)
