"""Names and groups of references, changed at every use."""

import pytest

from model.references.naming import free_name, rename, set_group
from model.references.refusal import Problem, ReferenceRefused
from tests.model.references.pages import Page

RENAMES = [
    # (text, old name, new name, text then)
    ('<ref name="a">x</ref> <ref name=a/>', "a", "b", '<ref name="b">x</ref> <ref name=b/>'),
    (
        "<ref name='a'>x</ref><ref name=a />",
        "a",
        "b c",
        "<ref name='b c'>x</ref><ref name=\"b c\" />",
    ),
    ("<ref name=a>x</ref>", "a", "b/", '<ref name="b/">x</ref>'),
    ('<ref name="a">x</ref>', "a", 'the "b"', "<ref name='the \"b\"'>x</ref>"),
    ('<ref name="a" />', "a", 'it\'s "b"', '<ref name="it\'s &#34;b&#34;" />'),
    ('<ref name="a" />', "a", "x&lt;y", '<ref name="x&amp;lt;y" />'),
    ('<ref name="a" />', "a", "R&D", '<ref name="R&D" />'),
    ("<REF GROUP=g NAME = a  />", "a", "b", "<REF GROUP=g NAME = b  />"),
    ('{{refn|name=a|x}}{{refn|name="a"}}', "a", "b", '{{refn|name=b|x}}{{refn|name="b"}}'),
    ("{{x|v=<ref name=a/>}}{{r|z|a}}", "a", "b", "{{x|v=<ref name=b/>}}{{r|z|b}}"),
    ("{{#tag:ref|x|name=a}}", "a", "b", "{{#tag:ref|x|name=b}}"),
    (
        '<ref name=a>x</ref><ref follow="a">y</ref>',
        "a",
        "b",
        '<ref name=b>x</ref><ref follow="b">y</ref>',
    ),
    ('<ref name=" a ">x</ref>', "a", "b", '<ref name=" b ">x</ref>'),
    # The same name in another group is another reference.
    (
        "<ref name=a>x</ref><ref name=a group=g />",
        "a",
        "b",
        "<ref name=b>x</ref><ref name=a group=g />",
    ),
    (
        "{{refn|name=n|x<ref name=a/>{{refn|y<ref name=a>z</ref>}}}}",
        "a",
        "b",
        "{{refn|name=n|x<ref name=b/>{{refn|y<ref name=b>z</ref>}}}}",
    ),
    (
        "<!--<ref name=a/>--><nowiki><ref name=a/></nowiki><ref name=a/>",
        "a",
        "b",
        "<!--<ref name=a/>--><nowiki><ref name=a/></nowiki><ref name=b/>",
    ),
    (
        "<ref name=a>x</ref>\r\n<ref name=a/>\r\n",
        "a",
        "b",
        "<ref name=b>x</ref>\r\n<ref name=b/>\r\n",
    ),
    # One that has none gets one, one that nothing else uses may lose it.
    ("<ref>x</ref>", "", "b c", '<ref name="b c">x</ref>'),
    ("<ref group=g>x</ref>", "", "b", '<ref name="b" group=g>x</ref>'),
    ("<ref name>x</ref>", "", "b", '<ref name="b">x</ref>'),
    ("<ref name=>x</ref>", "", "b", '<ref name="b">x</ref>'),
    ('<ref name="">x</ref>', "", "b", '<ref name="b">x</ref>'),
    ("{{refn|x}}", "", "b", "{{refn|name=b|x}}"),
    ("{{refn | group = g | x}}", "", "b", "{{refn | group = g | name = b | x}}"),
    ("{{#tag:ref|x}}", "", "b", "{{#tag:ref|x|name=b}}"),
    ('<ref name="a" group=g>x</ref>', "a", "", "<ref group=g>x</ref>"),
    ("<ref  name=a>x</ref>", "a", " ", "<ref>x</ref>"),
    ("{{refn|name=a|x}}", "a", "", "{{refn|x}}"),
]


@pytest.mark.parametrize(("text", "old", "new", "then"), RENAMES)
def test_rename(text: str, old: str, new: str, then: str) -> None:
    page = Page(text)
    assert page.make(rename(page.document, page.references, page.reference(old), new)) == then


def test_a_rename_of_a_name_without_equals_sign_reads_as_meant() -> None:
    page = Page("<ref name>x</ref>")
    page.make(rename(page.document, page.references, page.reference(), "b"))
    assert page.references.count(("", "b")) == 1


REFUSED = [
    ("<ref name=a>x</ref><ref name=b/>", "a", "b", Problem.NAME_TAKEN, "b"),
    ("<ref name=a>x</ref><ref name=a/>", "a", "", Problem.NAME_NEEDED, "a"),
    ("<ref name=a/>", "a", "", Problem.NAME_NEEDED, "a"),
    ("<ref name=a/>", "a", "12", Problem.NAME_IS_NUMBER, "12"),
    ("<ref name=a/>", "a", "x > y", Problem.NAME_HAS_CHARACTER, ">"),
    ("<ref name=a/>", "a", "<b", Problem.NAME_HAS_CHARACTER, "<"),
]


@pytest.mark.parametrize(("text", "old", "new", "problem", "words"), REFUSED)
def test_what_no_name_can_be(text: str, old: str, new: str, problem: Problem, words: str) -> None:
    page = Page(text)
    with pytest.raises(ReferenceRefused) as caught:
        rename(page.document, page.references, page.reference(old), new)
    assert (caught.value.problem, caught.value.text) == (problem, words)


def test_the_name_it_has_changes_nothing() -> None:
    page = Page("<ref name=a/>")
    assert rename(page.document, page.references, page.reference("a"), " a ") == []


GROUPS = [
    (
        "<ref name=a>x</ref><ref name=a/>",
        "a",
        "g",
        '<ref name=a group="g">x</ref><ref name=a group="g"/>',
    ),
    (
        "<ref name=a group=g /><ref name=a>x</ref>",
        "a",
        "h",
        "<ref name=a group=h /><ref name=a>x</ref>",
    ),
    ('<ref group="g" name=a>x</ref>', "a", "", "<ref name=a>x</ref>"),
    ("<ref>x</ref>", "", "g", '<ref group="g">x</ref>'),
    ("{{refn|name=a|x}}{{r|a|p=5}}", "a", "g", "{{refn|name=a|group=g|x}}{{r|a|p=5|group=g}}"),
    # The other name in that template stays in its group.
    (
        "<ref name=a />{{r|a|b}}",
        "a",
        "g",
        '<ref name=a group="g" />{{r|b}}<ref name="a" group="g" />',
    ),
    ("{{efn|name=a|x}}", "a", "g", "{{efn|name=a|group=g|x}}"),
    ("{{refn|group=g|name=a|x}}", "a", "", "{{refn|name=a|x}}"),
]


@pytest.mark.parametrize(("text", "name", "group", "then"), GROUPS)
def test_set_group(text: str, name: str, group: str, then: str) -> None:
    page = Page(text)
    assert page.make(set_group(page.document, page.references, page.reference(name), group)) == then


def test_a_group_in_which_the_name_is_taken_is_refused() -> None:
    page = Page("<ref name=a>x</ref><ref name=a group=g />")
    with pytest.raises(ReferenceRefused) as caught:
        set_group(page.document, page.references, page.reference("a"), "g")
    assert caught.value.problem is Problem.NAME_TAKEN


FREE_NAMES = [
    ("<ref>{{cite book|last=Kim|year=1996|title=T}}</ref>", "Kim 1996"),
    ("<ref>{{cite book|last=Kim|date=9 May 1996}}</ref><ref name='Kim 1996'/>", "Kim 1996-2"),
    ("<ref>{{cite web|url=http://www.example.org/x|title=A b c d}}</ref>", "example.org"),
    ("<ref>[https://example.org/x Words]</ref>", "example.org"),
    ("<ref>Kim, p. 5</ref>", "Kim p. 5"),
    ("<ref>''</ref>", "ref"),
]


@pytest.mark.parametrize(("text", "name"), FREE_NAMES)
def test_a_name_for_one_that_has_none(text: str, name: str) -> None:
    page = Page(text)
    assert free_name(page.references, page.reference(), text) == name
