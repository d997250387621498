"""How long the first look into a value takes: of the seed, of real pages, and of hostile ones."""

import gc
import time
from collections.abc import Iterator

from model.document import Document
from model.wikitext.inline import load_library
from model.wikitext.nodes import NodeKind
from model.wikitext.patience import FRAME
from model.wikitext.preprocessor import scan
from tests.bench.measuring import Budget, Line, ms, print_lines, seconds
from tests.bench.pages import NamedPage, real_pages, seed

FRAME_MS = Budget(16)
ROUNDS = 3
# What took longer than this is looked at again: something else may have been at work.
SUSPICIOUS = 0.004
SHORT_SELECTION = 10
HOSTILE = ("<2 ", "''", "[", "<b", "<b>[[a]]", "[[", "{|\n", "&", "\n* ", "\n;a:b", "[[a]] {{b}} ")
SIZES = (5_000, 50_000, 300_000)
_FRAGMENTS = (NodeKind.VALUE, NodeKind.CONTENT, NodeKind.NAME)


def run(*, short: bool) -> None:
    load_library()
    pages = real_pages()
    lines = [_line("every field of the " + seed().name, [seed()])]
    if pages:
        pages = pages[::SHORT_SELECTION] if short else pages
        lines.append(_line(f"every value of {len(pages)} real pages", pages))
    lines += [_hostile(size) for size in SIZES]
    print_lines("The first look into a value, the slowest", lines)


def _line(what: str, pages: list[NamedPage]) -> Line:
    count, slowest, put_off = 0, 0.0, 0
    for page in pages:
        times, later = _look(page.text)
        for _ in range(ROUNDS - 1):
            if max(times, default=0) < SUSPICIOUS:
                break
            times = list(map(min, times, _look(page.text)[0]))
        count += len(times)
        slowest = max(slowest, *times, 0)
        put_off += later
    against = f"of {count:,}, {put_off} put off"
    return Line(what, ms(slowest), against, slowest * 1000, FRAME_MS)


def _hostile(size: int) -> Line:
    """A reference's content is scanned on the first look, which is in proportion to its length."""
    slowest, worst = 0.0, 0.0
    for piece in HOSTILE:
        text = (piece * size)[:size]
        looks = [max(_look(f"<ref>{text}</ref>")[0]) for _ in range(ROUNDS)]
        scans = [seconds(lambda text=text: scan(text)) for _ in range(ROUNDS)]
        slowest, worst = max(slowest, min(looks)), max(worst, min(looks) - min(scans))
    what = f"{len(HOSTILE)} hostile values of {size // 1000} kB"
    return Line(what, ms(slowest), "without the scan, in ms", worst * 1000, FRAME_MS)


def _look(text: str) -> tuple[list[float], int]:
    """The seconds that the first look into each value takes, and how many were put off."""
    document = Document(text, first_look=FRAME)
    times, put_off = [], 0
    gc.disable()
    for node_id in _fragments(document):
        started = time.thread_time()
        document.children(node_id)
        times.append(time.thread_time() - started)
        put_off += document.green(node_id).is_put_off
    gc.enable()
    return times, put_off


def _fragments(document: Document) -> Iterator[int]:
    """The fragments of a page that nobody has looked into, each before those in it."""
    pending = [document.root_id]
    while pending:
        node_id = pending.pop()
        green = document.green(node_id)
        if green.kind in _FRAGMENTS and not green.is_read:
            yield node_id
        pending.extend(child.id for child in document.children(node_id))
