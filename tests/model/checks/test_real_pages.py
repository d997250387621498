"""The checks on real pages: how much they say, and that each fix mends what it is for."""

from pathlib import Path

import pytest

from model.checks.checker import Checker
from model.checks.complaint import Complaint
from model.checks.fix import Fix
from model.checks.fixing import edit_of, proposals_of
from model.document import Document
from model.safety.guard import EditRefused, check
from model.storage import read
from model.templatedata.document_folder import shipped_documents
from model.templatedata.library import SpecLibrary
from model.templatedata.texts import Languages

LIBRARY = SpecLibrary([shipped_documents()], Languages("en"))
MANY = 500
MOST_REFUSED = 4
"""Of lists between `<br>` that hold what no item can hold."""


def test_the_seed_has_fields_that_are_known(shared: Path) -> None:
    text = read(shared / "seed" / "korean_war.wikitext").text

    assert Checker(Document(text), LIBRARY).complaints() == []


def pages(shared: Path) -> list[tuple[str, str]]:
    files = sorted((shared / "corpus" / "pages").glob("*.wikitext"))
    return [(file.name, read(file).text) for file in files]


@pytest.mark.slow
def test_each_fix_mends_what_it_is_for_and_can_be_undone(shared: Path) -> None:
    refused, unmended = [], []
    for name, text in pages(shared):
        document = Document(text)
        checker = Checker(document, LIBRARY)
        complaints = checker.complaints()
        for complaint in complaints:
            for fix in complaint.fixes:
                proposals = proposals_of(document, [fix])
                said = (name, complaint.code, complaint.message(), fix.words)
                if not proposals or is_refused(document, proposals):
                    refused.append(said)
                    continue
                edit = edit_of(proposals)
                document.apply(edit)
                if alike(checker.complaints(), complaint) >= alike(complaints, complaint):
                    unmended.append(said)
                document.apply(edit.invert(text))
                assert document.text == text
        assert checker.complaints() == complaints

    assert unmended == []
    assert len(refused) <= MOST_REFUSED, refused


def alike(complaints: list[Complaint], complaint: Complaint) -> int:
    """How many are of this kind."""
    return sum(other.code == complaint.code for other in complaints)


def is_refused(document: Document, proposals: list) -> bool:
    try:
        for proposal in proposals:
            check(document.text, proposal)
    except EditRefused:
        return True
    return False


@pytest.mark.slow
def test_all_of_a_kind_are_mended_together(shared: Path) -> None:
    mended = 0
    for name, text in pages(shared):
        complaints = Checker(Document(text), LIBRARY).complaints()
        kinds = {(c.code, fix.words) for c in complaints for fix in c.fixes}
        for code, words in sorted(kinds):
            fixes = [first for c in complaints if (first := fix_of(c, code, words)) is not None]
            document = Document(text)
            proposals = proposals_of(document, fixes)
            if is_refused(document, proposals):
                continue
            document.apply(edit_of(proposals))
            left = Checker(document, LIBRARY).complaints()
            mended += len(fixes)
            assert sum(c.code == code for c in left) <= (
                sum(c.code == code for c in complaints) - len(fixes)
            ), (name, code, words)

    assert mended > MANY


def fix_of(complaint: Complaint, code: str, words: str) -> Fix | None:
    """The first fix of a complaint that does this."""
    fixes = complaint.fixes if complaint.code == code else ()
    return next((fix for fix in fixes if fix.words == words), None)
