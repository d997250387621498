"""Fields that an infobox mostly has and this one doesn't: one hint for all of them."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.call import Call
from model.checks.complaint import Check, Complaint, Severity

_MOST_NAMED = 6


def _look(call: Call) -> Iterator[Complaint]:
    known = call.known
    if known is None or not call.head.is_box:
        return
    absent = tuple(p.name for p in known.suggested if p.name not in call.present)
    if not absent:
        return
    names = ", ".join(f"`{name}`" for name in absent[:_MOST_NAMED])
    if len(absent) > _MOST_NAMED:
        names += " …"
    words = "%1 has no %2, which its TemplateData suggests"
    yield CHECK.complain(call.name_span, words, (call.head.name, names), missing=absent)


CHECK = Check(
    "suggested-missing",
    Severity.HINT,
    "Most infoboxes of this kind have these fields. Add field offers them first.",
    of_call=_look,
)
