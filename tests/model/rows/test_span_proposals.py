"""An edit of the page's text goes, span by span, to the templates that the spans are in."""

import re

import pytest

from model.document import Document
from model.rows.span_proposals import host_of, span_proposals
from model.safety.guard import EditRefused, check
from model.text_edit import Replace, TextEdit

PAGE = (
    "See<ref name=x/> {{Infobox i\n| a = 1<ref name=x/> "
    "{{note|b<ref name=x>q {{c|d}}</ref>|k=2}}\n}}"
    " and<ref name=x />."
)


def edit_of(pattern: str, new: str) -> TextEdit:
    return TextEdit.of(Replace(*m.span(1), new) for m in re.finditer(pattern, PAGE))


def test_each_span_is_checked_in_its_own_template() -> None:
    document = Document(PAGE)
    proposals = span_proposals(document, edit_of("name=(x)", "new"))
    names = [p.template and p.template.name_text.strip() for p in proposals]
    assert names == [None, "Infobox i", "note"]
    for proposal in proposals:
        check(PAGE, proposal)
    together = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
    assert together.apply(PAGE) == PAGE.replace("name=x", "name=new")


def test_a_span_that_breaks_its_template_is_refused() -> None:
    (proposal,) = span_proposals(Document(PAGE), edit_of("= (1)<", "1}}"))
    with pytest.raises(EditRefused):
        check(PAGE, proposal)


@pytest.mark.parametrize(
    ("words", "host"),
    [("See", None), ("{{Infobox", None), ("1<ref", "Infobox i"), ("{{note", "Infobox i")],
)
def test_the_innermost_template_around_a_place(words: str, host: str | None) -> None:
    document = Document(PAGE)
    start = PAGE.index(words)
    found = host_of(document, start, start)
    assert (None if found is None else document.template(found).name_text.strip()) == host


def test_a_template_inside_a_reference_is_found() -> None:
    document = Document(PAGE)
    found = host_of(document, PAGE.index("d}}"), PAGE.index("d}}") + 1)
    assert found is not None
    assert document.source(found) == "{{c|d}}"


def test_whole_arguments_are_not_spans() -> None:
    start = PAGE.index("|k=2")
    with pytest.raises(ValueError, match="not inside one name or value"):
        span_proposals(Document(PAGE), TextEdit((Replace(start, start + 4, ""),)))
