"""A parameter that is given under two of its names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from model.checks.call import Call
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, Removal


def _look(call: Call) -> Iterator[Complaint]:
    own = [field.gives for field in call.fields if field.gives and field.is_own]
    if len(set(own)) == len(own) or call.known is None:
        return
    given: dict[str, dict[str, int]] = defaultdict(dict)
    for index, field in enumerate(call.fields):
        if field.gives and field.is_own:
            given[field.gives][field.key] = index
    for name, indexes in given.items():
        if len(indexes) > 1:
            yield from _complaints(call, name, indexes)


def _complaints(call: Call, name: str, indexes: dict[str, int]) -> Iterator[Complaint]:
    main = name if name in indexes else next(iter(indexes))
    for key, index in indexes.items():
        if key == main:
            continue
        yield CHECK.complain(
            call.place(index, call.fields[index].name_span),
            "`%1` and `%2` of %3 are one and the same, and both have a value",
            (key, main, call.head.name),
            (_keeping(call, main, index), _keeping(call, key, indexes[main])),
            other=call.shown_start(indexes[main]),
            is_of_name=True,
        )


def _keeping(call: Call, kept: str, removed: int) -> Fix:
    removal = Removal(call.start, call.end, (call.starts[removed],))
    return Fix("Keep `%1`", removal, (kept,))


CHECK = Check(
    "alias-and-parameter",
    Severity.WARNING,
    "The template takes either name for the same parameter, and shows one of the values only.",
    of_call=_look,
)
