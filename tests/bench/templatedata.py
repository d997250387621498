"""How long finding a field takes while it is typed, and what templates cost other pages."""

from statistics import median

from model.templatedata.page_documents import PageDocuments
from model.templatedata.search import ParameterSearch
from model.templatedata.spec import Parameter
from model.wikitext import parse
from tests.bench.measuring import Budget, Line, medians, ms, print_lines, seconds
from tests.bench.pages import repeated, seed

FRAME_MS = Budget(16)
A_LOOK = Budget(0.2)
COUNT = 2_000
ROUNDS = 9
TYPED = ("", "f", "field", "field name 17", "feild nmae", "words sentence", "alias 1999")


def run() -> None:
    print_lines("TemplateData", [_type_ahead(), *_looks()])


def _type_ahead() -> Line:
    search = ParameterSearch([_parameter(number) for number in range(COUNT)])
    times = {
        typed: median(seconds(lambda typed=typed: search.find(typed)) for _ in range(ROUNDS))
        for typed in TYPED
    }
    slowest = max(times, key=times.__getitem__)
    amount = times[slowest]
    what = f"typing ahead over {COUNT:,} fields, the slowest"
    return Line(what, ms(amount), f"“{slowest}”, in ms", amount * 1000, FRAME_MS)


def _looks() -> list[Line]:
    """What opening a page costs because it might be a template."""
    lines = []
    for page in (seed(), repeated(seed(), 2_000_000)):
        look, read = medians(
            [lambda page=page: _look(page.text), lambda page=page: parse(page.text)], longest=2
        )
        what = f"seeing that no template is open, {page.name}"
        lines.append(Line(what, ms(look), f"reading it {ms(read)}", look / read, A_LOOK))
    return lines


def _look(text: str) -> None:
    says_something = PageDocuments(lambda: text, lambda: "page.wikitext").look()
    assert not says_something


def _parameter(number: int) -> Parameter:
    name = f"field_name_{number}_{'abcdefghij'[number % 10] * 5}"
    description = "What stands in the field, in a few words of a sentence"
    return Parameter(name, (f"alias_{number}",), f"Label of the field {number}", description)
