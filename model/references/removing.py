"""What becomes of a reference that is used elsewhere when its definition goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.document import Document
from model.operations import Proposal
from model.references.index import References
from model.references.reference import Reference, Written
from model.references.refusal import Problem, ReferenceRefused
from model.references.writing import Changes, tag_of, without_names
from model.text_edit import TextEdit


@dataclass(frozen=True, slots=True)
class Loss:
    """A definition that an edit takes away, and the uses that stay, in the order of the text."""

    definition: Reference
    uses: tuple[Reference, ...]


def losses(references: References, edit: TextEdit) -> list[Loss]:
    """The references that are used outside an edit's replaced spans and defined only in them.

    Offsets of the edit count in the text that was read last. What it writes is not looked at:
    it is meant for an edit that removes.
    """
    found: list[Loss] = []
    seen = set()
    for replace in edit.replaces:
        for reference in references.within(replace.start, replace.end):
            if not reference.defines or not reference.name or reference.key in seen:
                continue
            seen.add(reference.key)
            stays = [use for use in references.uses(reference.key) if not _goes(use, edit)]
            if stays and not any(use.defines for use in stays):
                found.append(Loss(reference, tuple(stays)))
    return found


def moved_definitions(
    document: Document, references: References, lost: Sequence[Loss]
) -> list[Proposal]:
    """Define each lost reference at its first use that stays, with what its definition holds.

    Raises ReferenceRefused where no use can hold it.
    """
    changes = Changes(document)
    for loss in _outermost(lost):
        place = _place_for(references, loss)
        if place is None:
            raise ReferenceRefused(Problem.NO_PLACE, loss.definition.name)
        _define_at(changes, references, loss.definition, place)
    return changes.proposals()


def can_move(references: References, lost: Sequence[Loss]) -> bool:
    """Whether each lost definition has a use that can hold it."""
    return all(_place_for(references, loss) is not None for loss in _outermost(lost))


def removed_uses(
    document: Document, references: References, lost: Sequence[Loss]
) -> list[Proposal]:
    """Take the uses of lost references away that would stay."""
    changes = Changes(document)
    going = {(use.start, use.name) for loss in lost for use in loss.uses}
    done = 0
    spans = {(use.start, use.end) for loss in lost for use in loss.uses}
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < done:
            # It stands in one that goes.
            continue
        here = references.at(start, end)
        stay = [use for use in here if (start, use.name) not in going]
        changes.replace(start, end, without_names(changes, here, stay) if stay else "")
        done = end
    return changes.proposals()


def _goes(use: Reference, edit: TextEdit) -> bool:
    return any(r.start <= use.start and use.end <= r.end for r in edit.replaces)


def _outermost(lost: Sequence[Loss]) -> Iterator[Loss]:
    """The losses that another one's definition does not bring along."""
    for loss in lost:
        if not any(other.definition.holds(loss.definition) for other in lost):
            yield loss


def _place_for(references: References, loss: Loss) -> Reference | None:
    """The first use that can hold the definition: not one inside a `<ref>`, where none nests."""
    return next((use for use in loss.uses if references.tag_round(use) is None), None)


def _define_at(
    changes: Changes, references: References, definition: Reference, use: Reference
) -> None:
    text = changes.text
    content = "" if definition.content is None else text[slice(*definition.content)]
    if use.written is Written.TAG and definition.written is Written.TAG:
        start = use.content.start - 1 if use.content else _slash(text, use)
        changes.replace(start, use.end, f">{content}</ref>")
        return
    here = references.at(use.start, use.end)
    others = [other for other in here if other.key != use.key]
    written = _whole(text, definition, content)
    if others:
        written = without_names(changes, here, others) + written
    changes.replace(use.start, use.end, written)


def _slash(text: str, use: Reference) -> int:
    """Where a self-closing tag's end begins, the space before its slash included."""
    start = use.end - len("/>")
    while text[start - 1] in " \t\r\n":
        start -= 1
    return start


def _whole(text: str, definition: Reference, content: str) -> str:
    """The definition as it is written, with its group where that came from the list it was in."""
    if definition.written is Written.TAG and definition.group and definition.group_span is None:
        return tag_of(definition.name, definition.group, content)
    return text[definition.start : definition.end]
