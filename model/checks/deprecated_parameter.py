"""Parameters that are no longer to be used, and what to write instead where that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.checks.call import Call, Field
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, Removal, rewriting
from model.checks.known_names import KnownNames
from model.templatedata.spec import Parameter

_QUOTES = "\"'`“”‘’„«»"
_USE = re.compile(
    rf"""(?:please\s+)?(?:use|replaced\ by|utiliser|usar|usare|verwende|использовать)\s+
    [{_QUOTES}|]*([^{_QUOTES}|={{}}]+?)[{_QUOTES}=]*(?:\s+instead)?\.?""",
    re.VERBOSE | re.IGNORECASE,
)
"""What says to write another name, and nothing of another value: not `use x with yes or no`."""


def _look(call: Call) -> Iterator[Complaint]:
    if call.known is None:
        return
    for index, field in enumerate(call.fields):
        if field.match is None or not field.match.parameter.is_deprecated:
            continue
        parameter = field.match.parameter
        words = "`%1` of %2 is deprecated"
        said = parameter.deprecation.strip().rstrip(".")
        if said:
            words += ": %3"
        span = call.place(index, field.name_span)
        fixes = _fixes(call, index, field, span)
        values = (field.key, call.head.name, said)
        yield CHECK.complain(span, words, values, fixes, is_of_name=True)


def _fixes(call: Call, index: int, field: Field, span: tuple[int, int]) -> Iterator[Fix]:
    known = call.known
    assert known is not None
    assert field.match is not None
    if not field.is_empty and not field.argument.is_positional and not field.match.number:
        new = _replacement(known, field.match.parameter)
        match = known.match(new) if new else None
        if match is not None and match.parameter.name not in call.present:
            yield rewriting(*span, new, "Rename it to `%1`", new)
    yield Fix("Remove it", Removal(call.start, call.end, (call.starts[index],)))


def _replacement(known: KnownNames, parameter: Parameter) -> str:
    """The known name that takes the same value, if the explanation gives one and nothing else."""
    said = _USE.fullmatch(parameter.deprecation.strip())
    match = known.match(said[1].strip()) if said else None
    if said is None or match is None or match.number or match.parameter.is_deprecated:
        return ""
    return said[1].strip()


CHECK = Check(
    "deprecated-parameter",
    Severity.WARNING,
    "The template has dropped this field, or still takes it for the sake of old pages only.",
    of_call=_look,
)
