"""Parameters that a template requires and a call doesn't give."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.call import Call
from model.checks.complaint import Check, Complaint, Severity


def _look(call: Call) -> Iterator[Complaint]:
    known = call.known
    if known is None or not known.required:
        return
    for parameter in known.required:
        name = parameter.name
        # A title in the script of its own language is one.
        if name in call.given or f"script-{name}" in call.given:
            continue
        index = call.present.get(name)
        if index is None:
            words = "%1 lacks `%2`, which it requires"
            yield CHECK.complain(call.name_span, words, (call.head.name, name), missing=(name,))
            continue
        words = "`%2` of %1 is empty, and is required"
        span = call.place(index, call.fields[index].name_span)
        yield CHECK.complain(span, words, (call.head.name, call.keys[index]))


CHECK = Check(
    "required-missing",
    Severity.ERROR,
    "Its TemplateData says that the template needs this field: without it, it shows an error, or "
    "less than it should.",
    of_call=_look,
)
