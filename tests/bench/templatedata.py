"""How long finding a field takes while it is typed, of a template that knows very many."""

from statistics import median

from model.templatedata.search import ParameterSearch
from model.templatedata.spec import Parameter
from tests.bench.measuring import Budget, Line, ms, print_lines, seconds

FRAME_MS = Budget(16)
COUNT = 2_000
ROUNDS = 9
TYPED = ("", "f", "field", "field name 17", "feild nmae", "words sentence", "alias 1999")


def run() -> None:
    search = ParameterSearch([_parameter(number) for number in range(COUNT)])
    times = {
        typed: median(seconds(lambda typed=typed: search.find(typed)) for _ in range(ROUNDS))
        for typed in TYPED
    }
    slowest = max(times, key=times.__getitem__)
    amount = times[slowest]
    what = f"typing ahead over {COUNT:,} fields, the slowest"
    against = f"“{slowest}”, in ms"
    print_lines("TemplateData", [Line(what, ms(amount), against, amount * 1000, FRAME_MS)])


def _parameter(number: int) -> Parameter:
    name = f"field_name_{number}_{'abcdefghij'[number % 10] * 5}"
    description = "What stands in the field, in a few words of a sentence"
    return Parameter(name, (f"alias_{number}",), f"Label of the field {number}", description)
