"""Fields with a value that the template doesn't know, and the known names that are nearest."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.call import Call
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import rewriting
from model.checks.known_names import KnownNames


def _look(call: Call) -> Iterator[Complaint]:
    known = call.known
    if known is None:
        return
    for index in call.unknown:
        field = call.fields[index]
        if field.is_empty:
            continue
        span = call.place(index, field.name_span)
        values: tuple[str, ...] = (field.key, call.head.name)
        if field.argument.is_positional:
            words = "value number %1 of %2 has no name, and the template takes none"
            yield CHECK.complain(span, words, values)
            continue
        near = [name for name in known.near(field.key) if _is_free(call, known, name)]
        fixes = [rewriting(*span, name, "Rename it to `%1`", name) for name in near]
        words = "%2 knows no `%1`"
        if near:
            words += "; did you mean %3?"
            values = (*values, ", ".join(f"`{name}`" for name in near))
        yield CHECK.complain(span, words, values, fixes, is_of_name=True)


def _is_free(call: Call, known: KnownNames, name: str) -> bool:
    """Whether nothing is given for a name, nor for another name of the same parameter."""
    match = known.match(name)
    if name in call.by_key or match is None:
        return False
    return bool(match.number) or match.parameter.name not in call.given


CHECK = Check(
    "unknown-parameter",
    Severity.WARNING,
    "The template does not know a field of this name: its value is not shown.",
    of_call=_look,
)
