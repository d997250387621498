"""Names and groups of references: a change of one is made at every place of the reference.

All functions give proposals that together are one edit; they raise `ReferenceRefused`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.document import Document
from model.operations import Proposal
from model.references.citation import Citation
from model.references.index import References
from model.references.reference import Key, Reference
from model.references.refusal import Problem, ReferenceRefused
from model.references.writing import (
    Changes,
    put_group,
    put_mentions,
    put_name,
    tag_of,
    without_names,
)

_ENDS_A_TAG = re.compile("[<>]")


def rename(
    document: Document, references: References, reference: Reference, new_name: str
) -> list[Proposal]:
    """Give a reference another name, at each of its uses; one without a name gets its first.

    "" takes the name away where nothing else uses it.
    """
    name = " ".join(new_name.split())
    if name == reference.name:
        return []
    places = _places(references, reference)
    if not name and (len(places) > 1 or not reference.defines):
        raise ReferenceRefused(Problem.NAME_NEEDED, reference.name)
    _check(name)
    _check_free(references, (reference.group, name))
    changes = Changes(document)
    for place in places:
        put_name(changes, place, name)
    if reference.name:
        for other in references.all:
            if other.mentions and other.group == reference.group:
                put_mentions(changes, other, reference.name, name)
    return changes.proposals()


def set_group(
    document: Document, references: References, reference: Reference, group: str
) -> list[Proposal]:
    """Put a reference into another group, at each of its uses; "" is the group without a name."""
    group = " ".join(group.split())
    if group == reference.group:
        return []
    _check(group, is_name=False)
    if reference.name:
        _check_free(references, (group, reference.name))
    changes = Changes(document)
    done = set()
    for place in _places(references, reference):
        here = references.at(place.start, place.end)
        others = [other for other in here if other.key != place.key]
        if others and place.start not in done:
            # What is said of one template's names is said of all of them: this one leaves it.
            written = without_names(changes, here, others) + tag_of(place.name, group)
            changes.replace(place.start, place.end, written)
        elif place.start not in done:
            put_group(changes, place, group)
        done.add(place.start)
    return changes.proposals()


def free_name(references: References, reference: Reference, text: str) -> str:
    """A name that no reference of the group has: by author and year, or site, as far as known."""
    base = "ref"
    if reference.content is not None:
        base = Citation.of(text[slice(*reference.content)]).short_name or base
    name, number = base, 2
    while references.count((reference.group, name)):
        name, number = f"{base}-{number}", number + 1
    return name


def _places(references: References, reference: Reference) -> Sequence[Reference]:
    return references.uses(reference.key) or [reference]


def _check(name: str, *, is_name: bool = True) -> None:
    if is_name and name.isdecimal():
        raise ReferenceRefused(Problem.NAME_IS_NUMBER, name)
    found = _ENDS_A_TAG.search(name)
    if found:
        raise ReferenceRefused(Problem.NAME_HAS_CHARACTER, found[0])


def _check_free(references: References, key: Key) -> None:
    if references.count(key):
        raise ReferenceRefused(Problem.NAME_TAKEN, key[1])
