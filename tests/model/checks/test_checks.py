"""What each check says of a page, and the exact text that each of its fixes leads to."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.checks.call import CallHead, Field, field_of
from model.checks.checker import Checker
from model.checks.complaint import Complaint
from model.checks.fixing import edit_of, proposals_of
from model.checks.registry import BY_CODE, CHECKS
from model.document import Document
from model.safety.guard import EditRefused, check
from model.text_edit import Replace, TextEdit
from tests.support.checks import LIBRARY, complaints_of, fixed, fixes_of, said
from tests.support.shared_material import REPOSITORY

TABLE = Path(__file__).parents[2] / "data" / "checks.toml"
CASES = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
PIECES = [
    *("{{Infobox person\n", "\n}}\n", "| name = ", "| brithdate = ", "| homepage = ", "\n"),
    *(
        "| name =",
        "| nom = ",
        "| ville = ",
        "| image = File:a.jpg",
        "<br>",
        "''",
        "<small>",
        "</small>",
        "[[",
        "]]",
        "a",
    ),
    *("<ref name=x />", "<ref name=x>y</ref>", "{{cite thing|", "}}", "|", "=", "<!--", "-->", "1"),
]


TEXTS = st.builds(
    lambda before, inside: before + "".join(inside) + "\n}}\nText.",
    st.sampled_from(["", "{{Infobox person\n| name = A\n", "Text {{cite thing|title=A|"]),
    st.lists(st.sampled_from(PIECES), min_size=4, max_size=30),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_page_gets_exactly_these_complaints_and_fixes(case: dict[str, object]) -> None:
    text = str(case["text"])

    assert said(text) == case["says"]
    assert [list(fix) for fix in fixes_of(text)] == case["fixes"]


def test_several_suggested_fields_are_one_hint() -> None:
    assert said("{{Infobox hint\n| name = A\n| date =\n}}") == [
        "1:3 hint: suggested-missing Infobox hint has no `place`, which its TemplateData suggests"
    ]


def test_fixes_of_one_template_are_made_together() -> None:
    text = "{{Infobox person\n| name = A\n| b =\n| c =\n| image = d.jpg\n| e =\n| notes = f\n}}\n"
    removals = [c.fixes[0] for c in complaints_of(text) if c.code == "empty-unknown"]

    after = "{{Infobox person\n| name = A\n| image = d.jpg\n| notes = f\n}}\n"
    assert fixed(text, removals) == after


def test_a_fix_inside_what_another_one_takes_out_goes_with_it() -> None:
    inner = "{{cite thing|title=a|b=|b=c}}"
    text = f"{{{{Infobox person\n| name = {inner}\n| name = B\n}}}}\n"
    keeping = [c.fixes[0] for c in complaints_of(text) if c.code == "duplicate-argument"]

    assert len(keeping) == 2
    assert fixed(text, keeping) == "{{Infobox person\n| name = B\n}}\n"


def test_every_code_is_told_of_in_the_readme() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")

    assert len(BY_CODE) == len(CHECKS)
    assert [code for code in BY_CODE if f"`{code}`" not in readme] == []


@given(TEXTS)
def test_looking_changes_nothing_and_fixes_lead_back(text: str) -> None:
    document = Document(text)
    complaints = Checker(document, LIBRARY).complaints()

    assert document.text == text
    assert [c.start for c in complaints] == sorted(c.start for c in complaints)
    assert all(0 <= c.start <= c.end <= len(text) for c in complaints)
    for complaint in complaints:
        for fix in complaint.fixes:
            edit = edit_of(proposals_of(document, [fix]))
            assert edit.invert(text).apply(edit.apply(text)) == text


@given(TEXTS)
def test_fixes_that_the_guard_lets_through_leave_less_to_complain_of(text: str) -> None:
    document = Document(text)
    complaints = Checker(document, LIBRARY).complaints()
    for complaint in complaints:
        for fix in complaint.fixes:
            proposals = proposals_of(document, [fix])
            try:
                for proposal in proposals:
                    check(text, proposal)
            except EditRefused:
                continue
            after = edit_of(proposals).apply(text)
            assert not proposals or count(complaints_of(after), complaint) < count(
                complaints, complaint
            )


def count(complaints: list[Complaint], complaint: Complaint) -> int:
    """How many are of this kind."""
    return sum(other.code == complaint.code for other in complaints)


@given(TEXTS, st.data())
def test_after_edits_the_same_is_said_as_of_a_fresh_page(text: str, data: st.DataObject) -> None:
    document = Document(text)
    checker = Checker(document, LIBRARY)
    for _ in range(3):
        checker.complaints()
        start, end = sorted(data.draw(st.integers(0, len(document.text))) for _ in range(2))
        end = min(end, start + 6)
        written = data.draw(st.sampled_from([*PIECES, ""]))
        document.apply(TextEdit.of([Replace(start, end, written)]))

        assert checker.complaints() == complaints_of(document.text)


def test_another_name_of_the_template_changes_what_its_fields_are() -> None:
    document = Document("{{Infobox person\n| name = A\n| title = b\n}}")
    checker = Checker(document, LIBRARY)
    assert [c.code for c in checker.complaints()] == ["unknown-parameter"]

    document.apply(TextEdit((Replace(2, 16, "cite thing"),)))

    assert [(c.code, c.values[0]) for c in checker.complaints()] == [("unknown-parameter", "name")]


def test_looking_can_be_done_by_and_by() -> None:
    box = "{{Infobox person|a=|name={{small|{{cite thing}}}}|image=File:{{b}}}}<ref>{{c}}</ref>"
    document = Document(box * 20)
    checker = Checker(document, LIBRARY)
    rounds = 1
    while not checker.look(seconds=0):
        rounds += 1
        assert rounds < 300

    assert rounds > 100
    assert checker.complaints() == complaints_of(document.text)
    assert len(checker.complaints()) == 40


def test_an_edit_while_it_is_looked_at_is_followed() -> None:
    document = Document("{{Infobox person|a=|name={{cite thing}}|b=1|c=|height=x}}" * 2)
    checker = Checker(document, LIBRARY)
    for _ in range(8):
        checker.look(seconds=0)
        document.apply(TextEdit((Replace(18, 18, "z"),)))
    while not checker.look(seconds=0):
        pass

    assert checker.complaints() == complaints_of(document.text)


def test_after_an_edit_only_the_changed_field_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fields = "".join(f"| office{n} = {{{{cite thing|title=A}}}}\n" for n in range(50))
    document = Document(f"Text. {{{{stub|x}}}}\n{{{{Infobox person\n| name = A\n{fields}}}}}\n")
    checker = Checker(document, LIBRARY)
    checker.complaints()
    looked: list[str] = []

    def note(head: CallHead, text: str, equals: int, position: int) -> Field:
        looked.append(text)
        return field_of(head, text, equals, position)

    monkeypatch.setattr("model.checks.call_checker.field_of", note)
    place = document.text.index("title=A", 300) + len("title=")
    document.apply(TextEdit((Replace(place, place, "B"),)))
    checker.complaints()

    assert [text.split()[-1] for text in looked] == ["thing|title=BA}}", "title=BA"]
