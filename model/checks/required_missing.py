"""Parameters that a template requires and a call doesn't give."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.call import Call
from model.checks.complaint import Check, Complaint, Severity


def _look(call: Call) -> Iterator[Complaint]:
    known = call.head.known
    if known is None or not known.required:
        return
    for parameter in known.required:
        name = parameter.name
        if name in call.given:
            continue
        index = call.present.get(name)
        if index is None:
            words = "%1 lacks `%2`, which it requires"
            yield CHECK.complain(call.name_span, words, (call.head.name, name))
            continue
        words = "`%2` of %1 is empty, and is required"
        span = call.place(index, call.fields[index].name_span)
        yield CHECK.complain(span, words, (call.head.name, call.keys[index]))


CHECK = Check(
    "required-missing",
    Severity.ERROR,
    "Without this field the template does not work, or shows an error, says its TemplateData.",
    of_call=_look,
)
