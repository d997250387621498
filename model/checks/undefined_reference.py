"""References that are reused by a name and defined nowhere on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, Replaces
from model.checks.page_facts import PageFacts
from model.references.attributes import write_argument, write_value
from model.references.index import References
from model.references.reference import Key, Reference, Written
from model.templatedata.search import fold
from model.text_edit import Replace

_NEAR = 90
"""How alike a name is at least, as rapidfuzz counts (100: the same)."""
_MOST = 2


def _look(page: PageFacts) -> Iterator[Complaint]:
    if page.is_cut_out:
        return
    references = page.references
    for key in references.keys:
        uses = references.uses(key)
        if not uses or references.definition_of(key) is not None:
            continue
        group, name = key
        words = "the reference `%1` is defined nowhere on the page"
        if group:
            words = "the reference `%1` of the group `%2` is defined nowhere on the page"
        first = uses[0]
        start, end = first.name_span or (first.start, first.end)
        fixes = [_renaming(page.text, uses, near) for near in _near(references, key)]
        yield CHECK.complain((start, end), words, (name, group), fixes, is_of_name=True)


def _near(references: References, key: Key) -> list[str]:
    """The names of the group that are defined and nearly the same."""
    # Loaded when a reference is first undefined.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    group, name = key
    defined = [
        other
        for other_group, other in references.keys
        if other_group == group and references.definition_of((group, other)) is not None
    ]
    hits = process.extract(
        name, defined, scorer=fuzz.ratio, processor=fold, score_cutoff=_NEAR, limit=_MOST
    )
    return [hit[0] for hit in hits]


def _renaming(text: str, uses: Sequence[Reference], name: str) -> Fix:
    replaces = []
    for use in uses:
        if use.name_span is not None:
            write = write_value if use.written is Written.TAG else write_argument
            replaces.append(Replace(*use.name_span, write(name, text[slice(*use.name_span)])))
    return Fix("Reuse `%1` instead", Replaces(tuple(replaces)), (name,))


CHECK = Check(
    "undefined-reference",
    Severity.ERROR,
    "Readers see an error in red in its place, unless a template of the page defines it.",
    of_page=_look,
)
