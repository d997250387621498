"""What a reference holds, changed in one place: its words, or an argument of its citation."""

from __future__ import annotations

from model import operations
from model.document import Document
from model.operations import Proposal
from model.references.citation import citation_template
from model.references.reference import Reference
from model.references.refusal import Problem, ReferenceRefused
from model.references.writing import Changes
from model.rows.span_proposals import host_of
from model.wikitext.reading import Template


def citation_in(text: str, reference: Reference) -> Template | None:
    """The template that is all of a reference's content; its offsets count in the content."""
    if reference.content is None:
        return None
    return citation_template(text[slice(*reference.content)])


def set_content(document: Document, reference: Reference, content: str) -> list[Proposal]:
    """Write what a reference holds. Raises ReferenceRefused for one that can hold nothing."""
    if reference.content is None:
        raise ReferenceRefused(Problem.NOT_READ, reference.name)
    changes = Changes(document)
    changes.replace(*reference.content, content)
    return changes.proposals()


def set_citation_argument(
    document: Document, reference: Reference, index: int, value: str
) -> list[Proposal]:
    """Write an argument of the citation that a reference holds, as `operations.set_value`.

    Raises ReferenceRefused where the tree has no template there.
    """
    citation = citation_in(document.reading.text, reference)
    if citation is None or reference.content is None:
        raise ReferenceRefused(Problem.NOT_READ, reference.name)
    start = reference.content.start + citation.start
    host = host_of(document, start + len("{{"), start + len("{{"))
    if host is None or document.start(host) != start:
        raise ReferenceRefused(Problem.NOT_READ, reference.name)
    return [operations.set_value(document.template(host), index, value)]
