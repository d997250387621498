"""A reference taken apart: name, group, and the arguments of its citation."""

import pytest

from model.forms.form import FieldKind
from model.forms.reference_form import ReferenceForm
from model.references.refusal import ReferenceRefused
from tests.model.references.pages import Page


def _form(text: str) -> ReferenceForm:
    page = Page(text)
    return ReferenceForm(text, page.references.all[0])


FIELDS = [
    ("<ref>x</ref>", [("name", ""), ("group", ""), ("text", "x")]),
    ("<ref name=a group=g />", [("name", "a"), ("group", "g")]),
    (
        "<ref name=a>{{cite web|url=u|title= T <!-- c -->|name=n}}.</ref>",
        [("name", "a"), ("group", ""), ("url|0", "u"), ("title|1", "T"), ("name|2", "n")],
    ),
    ("<ref>{{a|b}} {{c|d}}</ref>", [("name", ""), ("group", ""), ("text", "{{a|b}} {{c|d}}")]),
    ("{{efn|name=a| x }}", [("name", "a"), ("group", "lower-alpha"), ("text", "x")]),
]


@pytest.mark.parametrize(("text", "fields"), FIELDS)
def test_the_parts(text: str, fields: list[tuple[str, str]]) -> None:
    assert [(field.key, field.value) for field in _form(text).fields] == fields


CHANGES = [
    ("<ref>x</ref>", "name", "a b", '<ref name="a b">x</ref>'),
    ("<ref name=a>x</ref>", "group", "g", '<ref name=a group="g">x</ref>'),
    ("<ref>\nx\n</ref>", "text", "y|z", "<ref>\ny|z\n</ref>"),
    (
        "<ref>{{cite web |url=u |title= |access-date=1 May 2020 }}</ref>",
        "title|1",
        "T",
        "<ref>{{cite web |url=u |title=T |access-date=1 May 2020 }}</ref>",
    ),
    ("{{refn|name=a|x}}", "name", "b", "{{refn|name=b|x}}"),
    ("{{refn|name=a|x}}", "text", "y", "{{refn|name=a|y}}"),
]


@pytest.mark.parametrize(("text", "key", "value", "then"), CHANGES)
def test_a_part_is_changed(text: str, key: str, value: str, then: str) -> None:
    assert _form(text).change(key, value).apply(text) == then


def test_on_a_page_the_name_is_changed_everywhere() -> None:
    page = Page("{{x|a=<ref name=a>x</ref>}} {{r|a}}")
    form = ReferenceForm(page.text, page.reference("a"))
    proposals = form.proposals(page.document, page.references, page.reference("a"), ("name", "b"))
    assert page.make(proposals) == "{{x|a=<ref name=b>x</ref>}} {{r|b}}"


def test_a_long_value_is_a_text() -> None:
    (_, _, quote) = _form("<ref>{{cite|" + "x" * 121 + "}}</ref>").fields
    assert quote.kind is FieldKind.TEXT


def test_what_is_no_part_and_what_no_name_can_be() -> None:
    with pytest.raises(KeyError):
        _form("<ref>x</ref>").change("url|0", "x")
    with pytest.raises(ReferenceRefused):
        _form("<ref>x</ref>").change("name", "12")
