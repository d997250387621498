"""Which references a text has: their names, groups and contents, however they are written."""

import pytest

from model.references.reading import read_references
from model.references.reference import Reference, Written


def _short(text: str, reference: Reference) -> tuple[str, str, str | None]:
    content = None if reference.content is None else text[slice(*reference.content)]
    return reference.group, reference.name, content


TAGS = [
    ("<ref>x</ref>", [("", "", "x")]),
    ('<ref name="a b">x</ref>', [("", "a b", "x")]),
    ("<ref name='a \"b\"'>x</ref>", [("", 'a "b"', "x")]),
    ("<ref name=a/>", [("", "a", None)]),
    ("<ref name=a/b />", [("", "a/b", None)]),
    ("<REF NAME=A >x</REF>", [("", "A", "x")]),
    ('<ref group="n" name="a" />', [("n", "a", None)]),
    ('<ref\n  name = "a"\n  group = n\n/>', [("n", "a", None)]),
    ('<ref name="a  \n b" />', [("", "a b", None)]),
    ('<ref name="R&amp;D" />', [("", "R&D", None)]),
    ('<ref name="a" name="b" />', [("", "b", None)]),
    ('<ref name="a"></ref>', [("", "a", "")]),
    ("<ref name=>x</ref>", [("", "", "x")]),
    ("<ref name>x</ref>", [("", "", "x")]),
    ('<ref xname="a">x</ref>', [("", "", "x")]),
    # No white space behind the quotes: all of it is one value, as MediaWiki has it.
    ('<ref name="a"group="n">x</ref>', [("", 'a"group="n', "x")]),
    ("<ref name=a>x<ref name=b>y</ref>", [("", "a", "x<ref name=b>y")]),
    ("<references/>", []),
    ("<reference>x</reference>", []),
    ("<nowiki><ref>x</ref></nowiki><pre><ref>x</ref></pre><!--<ref>x</ref>-->", []),
    ("<ref>never closed", []),
    ("<ref name='a", []),
]


@pytest.mark.parametrize(("text", "found"), TAGS)
def test_tags(text: str, found: list[tuple[str, str, str | None]]) -> None:
    read = read_references(text)
    assert [_short(text, reference) for reference in read] == found
    assert {reference.written for reference in read} <= {Written.TAG}


TEMPLATES = [
    ("{{refn|x}}", [("", "", "x")]),
    ("{{Refn | name = a | group = g | x }}", [("g", "a", "x")]),
    ('{{refn|name="a b"|1=x=y}}', [("", "a b", "x=y")]),
    ("{{efn|x}}", [("lower-alpha", "", "x")]),
    ("{{efn|name=a}}", [("lower-alpha", "a", None)]),
    ("{{efn|group=g|name=a}}", [("g", "a", None)]),
    ("{{efn-ua|x}}", [("upper-alpha", "", "x")]),
    ("{{#tag:ref|x = y|name=a}}", [("", "a", "x = y")]),
    ('{{#tag:ref||name="a"|group="g"}}', [("g", "a", "")]),
    ("{{#tag:references|<ref name=a>x</ref>}}", [("", "a", "x")]),
    ("{{Note|texte=x|nom=a|groupe=g}}", [("g", "a", "x")]),
    ("{{note|a}}", []),
    ("{{sfn|Kim|1996}}", []),
    ("{{r|a}}", [("", "a", None)]),
    ("{{R|a|b c|group=g|p=5}}", [("g", "a", None), ("g", "b c", None)]),
    ("{{r|name=a}}", [("", "a", None)]),
    ("{{r}}{{r|}}", []),
]


@pytest.mark.parametrize(("text", "found"), TEMPLATES)
def test_templates(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert [_short(text, reference) for reference in read_references(text)] == found


DEPTHS = [
    # In a note, to any depth.
    (
        "{{x|a=b{{refn|name=n|c<ref name=r>d{{refn|e}}</ref>}}}}",
        [("", "n", "c<ref name=r>d{{refn|e}}</ref>"), ("", "r", "d{{refn|e}}"), ("", "", "e")],
    ),
    # A list's group is that of the references in it that have none.
    ('<references group="g"><ref name=a>x</ref></references>', [("g", "a", "x")]),
    ("{{reflist|group=g|refs=<ref name=a>x</ref>{{r|b}}}}", [("g", "a", "x"), ("g", "b", None)]),
    ("{{reflist|refs=<ref name=a group=h>x</ref>|group=g}}", [("h", "a", "x")]),
    ("{{reflist|group=g}}<ref name=a>x</ref>", [("", "a", "x")]),
    ("<gallery>\nA.jpg|b<ref>c</ref>\n</gallery>", [("", "", "c")]),
    ("[[File:A.jpg|b<ref>c</ref>]]", [("", "", "c")]),
    ("{{{p|<ref>c</ref>}}}", [("", "", "c")]),
]


@pytest.mark.parametrize(("text", "found"), DEPTHS)
def test_at_any_depth(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert [_short(text, reference) for reference in read_references(text)] == found


def test_other_attributes_that_name_a_reference() -> None:
    (reference,) = read_references('<ref follow="a" name=b extends=c dir="rtl">x</ref>')
    assert reference.name == "b"
    assert [name for name, _ in reference.mentions] == ["a", "c"]


@pytest.mark.parametrize("piece", ["<ref ", "<ref name=", "{{refn|", "<ref>{{r|", "<ref name='"])
def test_a_hostile_page_takes_time_in_proportion(piece: str) -> None:
    """Nothing closes: two hundred thousand characters are read at once."""
    assert read_references(piece * 40_000) == ()
