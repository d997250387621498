"""Arguments of one name: MediaWiki takes the last."""

from __future__ import annotations

from collections.abc import Iterator

from model.arguments import losers
from model.checks.call import Call
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, Removal


def _look(call: Call) -> Iterator[Complaint]:
    if len(call.by_key) == len(call.fields):
        return
    for loser, winner in losers(call.keys).items():
        key = call.keys[loser]
        others = tuple(i for i, other in enumerate(call.keys) if other == key and i != loser)
        start = call.shown_start(loser)
        argument = call.fields[loser].argument
        yield CHECK.complain(
            (start, call.place(loser, (argument.end, argument.end))[0]),
            "`%1` of %2 has no effect: it comes again on line %L",
            (key, call.head.name),
            (
                Fix("Keep the one that counts", _removal(call, (loser,))),
                Fix("Keep this one instead", _removal(call, others)),
            ),
            other=call.shown_start(winner),
            is_of_name=True,
        )


def _removal(call: Call, indexes: tuple[int, ...]) -> Removal:
    return Removal(call.start, call.end, tuple(call.starts[index] for index in indexes))


CHECK = Check(
    "duplicate-argument",
    Severity.ERROR,
    "MediaWiki takes the last argument of a name, even where that is empty, and puts the page "
    "into a category of pages to be mended.",
    of_call=_look,
)
