"""Fixes as the proposals that the guard tries: one of them, or many together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from model.checks.fix import AsList, Fix, Removal, Replaces
from model.document import Document
from model.lists.conversion import convert
from model.lists.list_edit import ListRefused
from model.lists.names import ListForm
from model.lists.recognising import lists_in
from model.operations import Proposal, remove_arguments
from model.rows.span_proposals import span_proposals
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import Template, parse


def proposals_of(document: Document, fixes: Iterable[Fix]) -> list[Proposal]:
    """What makes these changes together; offsets count in the tree's text.

    A change inside an argument that another one takes out goes with it. None where nothing is to
    be done, as of a list whose items no other list can hold.
    """
    changes = [fix.change for fix in fixes]
    removed = _removed(change for change in changes if isinstance(change, Removal))
    gone = [span for spans in removed.values() for span in _spans(document, spans)]
    replaces = [
        replace
        for replace in _replaces(document, changes)
        if not any(start <= replace.start and replace.end <= end for start, end in gone)
    ]
    proposals = list(_removals(document, removed, gone))
    if replaces:
        proposals += span_proposals(document, TextEdit.of(_disjoint(replaces)))
    return proposals


def edit_of(proposals: Iterable[Proposal]) -> TextEdit:
    """The edit that proposals come to together."""
    return TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)


_Key = tuple[int, int]


def _removed(removals: Iterable[Removal]) -> dict[_Key, Removal]:
    """For each template all that goes of it."""
    found: dict[_Key, Removal] = {}
    for removal in removals:
        key = removal.start, removal.end
        known = found.get(key)
        arguments = removal.arguments if known is None else known.arguments + removal.arguments
        found[key] = Removal(*key, arguments)
    return found


def _spans(document: Document, removal: Removal) -> Iterator[tuple[int, int]]:
    template = _template(document, removal)
    for argument in template.arguments:
        if argument.start in removal.arguments:
            yield argument.start, argument.end


def _removals(
    document: Document, removed: dict[_Key, Removal], gone: list[tuple[int, int]]
) -> Iterator[Proposal]:
    for (start, end), removal in removed.items():
        if any(low <= start and end <= high for low, high in gone):
            continue
        template = _template(document, removal)
        indexes = [
            index
            for index, argument in enumerate(template.arguments)
            if argument.start in removal.arguments
        ]
        yield remove_arguments(template, indexes, keep_numbers=True)


def _template(document: Document, removal: Removal) -> Template:
    page = parse(document.reading.text, removal.start, removal.end, document.syntax)
    return page.templates()[0]


def _replaces(document: Document, changes: Iterable[object]) -> Iterator[Replace]:
    for change in changes:
        if isinstance(change, Replaces):
            yield from change.replaces
        elif isinstance(change, AsList):
            yield from _converted(document, change)


def _converted(document: Document, change: AsList) -> Iterator[Replace]:
    node = document.node_at(change.value)
    path = [node.id, *document.ancestors(node.id)]
    row = next((i for i in path if document.green(i).kind is NodeKind.ARGUMENT), None)
    if row is None:
        return
    for items in lists_in(document, row):
        if items.form is not ListForm.LINES:
            continue
        try:
            yield from convert(document, items, ListForm.PLAINLIST).edit.edit.replaces
        except ListRefused:
            continue


def _disjoint(replaces: Iterable[Replace]) -> Iterator[Replace]:
    """All that don't overlap one before them."""
    end = -1
    for replace in sorted(set(replaces)):
        if replace.start >= end:
            yield replace
            end = replace.end
