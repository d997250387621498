"""References on real pages: found, renamed and back, and moved without one being lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from model.operations import Proposal
from model.references.index import References
from model.references.naming import rename
from model.references.reference import Key, Written
from model.references.removing import Loss, can_move, losses, moved_definitions
from model.rows.row_operations import RowOperations
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.rows.span_proposals import span_proposals
from model.safety.guard import check
from model.text_edit import Replace, TextEdit
from tests.model.references.pages import Page
from tests.support.figures import Figure

pytestmark = [pytest.mark.slow]


def _pages(shared: Path) -> Iterator[tuple[str, Page]]:
    for path in [
        *sorted((shared / "corpus" / "pages").iterdir()),
        shared / "seed/korean_war.wikitext",
    ]:
        yield path.name, Page(path.read_bytes().decode())


@dataclass
class _Counts:
    pages: int = 0
    references: int = 0
    definitions: int = 0
    reuses: int = 0
    templates: int = 0
    named: int = 0
    undefined: int = 0
    defined_twice: int = 0

    def add(self, references: References) -> None:
        found = references.all
        self.pages += bool(found)
        self.references += len(found)
        self.definitions += sum(reference.defines for reference in found)
        self.reuses += sum(not reference.defines for reference in found)
        self.templates += sum(reference.written is not Written.TAG for reference in found)
        for key in references.keys:
            defined = sum(use.defines for use in references.uses(key))
            self.named += 1
            self.undefined += defined == 0
            self.defined_twice += defined > 1


def test_all_references_are_found(shared: Path, figure: Figure) -> None:
    counts = _Counts()
    for _, page in _pages(shared):
        counts.add(page.references)
        for reference in page.references.all:
            assert reference in page.references.at(reference.start, reference.end)
    figure(str(counts))
    assert counts.pages >= 300
    assert counts.references >= 16_900
    assert counts.definitions >= 13_500
    assert counts.reuses >= 3_300
    assert counts.templates >= 200
    assert counts.named >= 3_300


def test_each_name_is_changed_and_changed_back(shared: Path, figure: Figure) -> None:
    """To the same bytes, through the guard."""
    renamed = 0
    for name, page in _pages(shared):
        text = page.text
        keys = list(page.references.keys)
        fresh = {key: f"fresh-{number}" for number, key in enumerate(keys)}
        counts = {key: page.references.count(key) for key in keys}
        _rename_all(page, {key: (key[0], fresh[key]) for key in keys})
        assert {key: page.references.count((key[0], fresh[key])) for key in keys} == counts, name
        _rename_all(page, {(key[0], fresh[key]): key for key in keys})
        renamed += len(keys)
        assert page.text == text, name
    figure(f"{renamed} names of references changed and back")
    assert renamed >= 3_300


def _rename_all(page: Page, names: dict[Key, Key]) -> None:
    """As many renames, made together: they touch different places."""
    proposals: list[Proposal] = []
    for old, new in names.items():
        one = rename(page.document, page.references, page.references.uses(old)[0], new[1])
        replaces = sum(len(proposal.edit.replaces) for proposal in one)
        assert replaces >= page.references.count(old)
        proposals.extend(one)
    page.make(_together(page, proposals))


def _together(page: Page, proposals: list[Proposal]) -> list[Proposal]:
    edit = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
    return span_proposals(page.document, edit) if edit else []


def test_each_definition_in_use_moves_to_its_first_use(shared: Path, figure: Figure) -> None:
    moved, alone, without_place = 0, 0, 0
    for name, page in _pages(shared):
        before = sum(reference.defines for reference in page.references.all)
        losses = [loss for key in page.references.keys if (loss := _loss_of(page, key))]
        movable = [loss for loss in losses if can_move(page.references, [loss])]
        without_place += len(losses) - len(movable)
        together = [loss for loss in movable if not _is_entangled(page, loss)]
        batches = [together, *([loss] for loss in movable if loss not in together)]
        for batch in filter(None, batches):
            after = Page(_moved(page, batch)).references
            assert sum(reference.defines for reference in after.all) == before, name
            for loss in batch:
                assert after.definition_of(loss.definition.key) is not None
        moved += len(movable)
        alone += len(movable) - len(together)
    figure(
        f"{moved} definitions moved to their first use, {alone} of them hold other references or"
        f" stand in one; {without_place} are used in other references only"
    )
    assert moved >= 1_500


def _is_entangled(page: Page, loss: Loss) -> bool:
    """Whether the definition holds other references, or it or its use stands in one."""
    stand = (loss.definition, loss.uses[0])
    return any(
        other.holds(it) or it.holds(other)
        for it in stand
        for other in page.references.within(0, len(page.text))
        if other.written is Written.TEMPLATE or it.written is Written.TEMPLATE
    )


def _moved(page: Page, lost: list[Loss]) -> str:
    """The text with the definitions moved, each half of which the guard lets through."""
    proposals = moved_definitions(page.document, page.references, lost)
    removed = TextEdit.of(Replace(loss.definition.start, loss.definition.end, "") for loss in lost)
    proposals += span_proposals(page.document, removed)
    for proposal in proposals:
        check(page.text, proposal, page.document.syntax)
    return TextEdit.of(r for it in proposals for r in it.edit.replaces).apply(page.text)


def _loss_of(page: Page, key: Key) -> Loss | None:
    """What removing the definition would lose, where it is the only one and in use."""
    uses = page.references.uses(key)
    definitions = [use for use in uses if use.defines]
    others = tuple(use for use in uses if not use.defines)
    if len(definitions) != 1 or not others or any(definitions[0].holds(o) for o in others):
        return None
    return Loss(definitions[0], others)


def test_a_field_is_removed_without_a_reference_lost(shared: Path, figure: Figure) -> None:
    """Each field of an infobox that holds a definition which is used outside the field."""
    fields, moved = 0, 0
    for name, page in _pages(shared):
        rows = RowTree(page.document)
        operations = RowOperations(rows, RowText(rows))
        defined = _defined(page.references)
        for row in [row for box in rows.top for row in rows.children(box)]:
            removals = list(operations.removals([row], keep_numbers=False))
            edit = TextEdit.of(r for it in removals for r in it.edit.replaces)
            lost = losses(page.references, edit)
            if not lost:
                continue
            fields += 1
            moved += len(lost)
            assert can_move(page.references, lost), (name, lost)
            proposals = [*removals, *moved_definitions(page.document, page.references, lost)]
            after = Page(page.text)
            after.make(proposals)
            used = {key for key in defined if after.references.count(key)}
            assert used <= _defined(after.references), name
    figure(f"{fields} fields removed, {moved} definitions in use moved out of them")
    assert fields >= 70


def _defined(references: References) -> set[Key]:
    return {key for key in references.keys if references.definition_of(key) is not None}
