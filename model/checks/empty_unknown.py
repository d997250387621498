"""Fields without a value that the template doesn't know: nobody would miss them."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.call import Call
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, Removal


def _look(call: Call) -> Iterator[Complaint]:
    for index in call.unknown:
        field = call.fields[index]
        if not field.is_empty or field.argument.is_positional:
            continue
        removal = Removal(call.start, call.end, (call.starts[index],))
        yield CHECK.complain(
            call.place(index, field.name_span),
            "%2 knows no `%1`, which is empty",
            (field.key, call.head.name),
            (Fix("Remove it", removal),),
            is_of_name=True,
        )


CHECK = Check(
    "empty-unknown",
    Severity.HINT,
    "The template does not know the field, and it says nothing: it can go.",
    of_call=_look,
)
