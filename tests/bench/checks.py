"""How long the checks take: of a box of 500 fields with a spec of 500 parameters, and of pages."""

import gc
import json
import time
from collections.abc import Callable
from statistics import median

from model.checks.checker import Checker
from model.document import Document
from model.templatedata.library import Found, SpecLibrary
from model.templatedata.loading import load_documents
from model.templatedata.spec import Origin
from model.templatedata.texts import Languages
from model.text_edit import Replace, TextEdit
from tests.bench.measuring import Budget, Line, ms, print_lines
from tests.bench.pages import real_pages, seed

COUNT = 500
ROUNDS = 15
FULL, AGAIN = Budget(20), Budget(2)
TYPES = {
    "string": "Some words",
    "number": "1234",
    "date": "25 June 1950",
    "url": "https://example.org/x",
    "boolean": "yes",
    "wiki-file-name": "Example.jpg",
    "content": "[[A]] and {{small|b}} ''c''",
    "line": "x<br>y",
}


class _Big:
    """Describes one template with as many parameters as fields."""

    def __init__(self) -> None:
        types = list(TYPES)
        params = {
            f"field_{number}_name": {
                "type": types[number % len(types)],
                "aliases": [f"alias of {number}"],
                "required": number < 5,
                "suggested": number < 20,
            }
            for number in range(COUNT)
        }
        self.values = {name: TYPES[str(said["type"])] for name, said in params.items()}
        self._document = load_documents(json.dumps({"params": params})).documents[0]

    def find(self, title: str) -> Found | None:
        return Found(self._document, Origin.SHIPPED) if title == "Infobox big" else None


def run() -> None:
    big = _Big()
    library = SpecLibrary([big], Languages("en"))
    # Some names are misspelt, more than on real pages.
    fields = (f"| {n.replace('7_', '7-')} = {v}\n" for n, v in big.values.items())
    text = f"{{{{Infobox big\n{''.join(fields)}}}}}\nText.\n"
    lines = _lines(f"{COUNT} fields, {COUNT} parameters", text, library, Checker.look)
    lines += _lines("the same, with the page as a whole", text, library, Checker.complaints)
    lines += _lines(seed().name, seed().text, library, Checker.complaints)
    longest = max(real_pages(), key=lambda page: len(page.text), default=None)
    if longest is not None:
        lines += _lines(longest.name, longest.text, library, Checker.complaints)
    print_lines("The checks, in CPU time: of a page, and after an edit in it", lines)


def _lines(
    what: str, text: str, library: SpecLibrary, look: Callable[[Checker], object]
) -> list[Line]:
    full, again = _measure(text, library, look)
    is_budgeted = what.startswith(str(COUNT))
    size = f"of {len(text):,} characters"
    return [
        Line(what, ms(full), size, full * 1000, FULL if is_budgeted else None),
        Line("  after one edit", ms(again), "", again * 1000, AGAIN if is_budgeted else None),
    ]


def _measure(
    text: str, library: SpecLibrary, look: Callable[[Checker], object]
) -> tuple[float, float]:
    full, again = [], []
    middle = text.find(" = ", len(text) // 2) + len(" = ")
    for _ in range(ROUNDS):
        document = Document(text)
        checker = Checker(document, library)
        full.append(_seconds(lambda checker=checker: look(checker)))
        document.apply(TextEdit((Replace(middle, middle, "x"),)))
        again.append(_seconds(lambda checker=checker: look(checker)))
    return median(full), median(again)


def _seconds(call: Callable[[], object]) -> float:
    gc.disable()
    started = time.thread_time()
    call()
    spent = time.thread_time() - started
    gc.enable()
    return spent
