"""References that come along with values into another page: defined, reused, renamed, left out."""

import pytest

from model.clipboard import CopiedReference
from model.document import Document
from model.references.carrying import (
    PageReferences,
    definitions_for,
    fitted,
    without_references,
)
from model.references.index import References
from model.references.reference import Span
from model.wikitext.syntax import DEFAULT_SYNTAX

SOURCE = """{{Infobox x
| a = A<ref name="one">One</ref><ref name=two />
| b = B{{r|one}}{{efn|name=n|Note<ref name=two/>}}
}}
<ref name=two>Two</ref>
<references group="g">
<ref name="three">Three</ref>
</references>"""


def carried(values: list[str], source: str, target: str, *going: Span) -> list[str]:
    """The values of a source page as they stand in the target."""
    here, there = Document(source), Document(target)
    brought = definitions_for(values, References(here), source, DEFAULT_SYNTAX)
    page = PageReferences(References(there), target, going)
    return list(fitted(values, brought, page, DEFAULT_SYNTAX))


@pytest.mark.parametrize(
    ("values", "target", "expected"),
    [
        (["A"], "", ["A"]),
        (['x<ref name="one" />'], "", ['x<ref name="one">One</ref>']),
        # The first use gets it, the others stay.
        (
            ["x<ref name=one/>", "y<ref name='one' />"],
            "",
            ['x<ref name="one">One</ref>', "y<ref name='one' />"],
        ),
        # The page has it already, or the values bring it themselves.
        (["x<ref name=one/>"], "<ref name=one>One</ref>", ["x<ref name=one/>"]),
        (["x<ref name=one/>"], "<ref name=one> One\n</ref>", ["x<ref name=one/>"]),
        (["<ref name=q/>", "<ref name=q>Q</ref>"], "", ["<ref name=q/>", "<ref name=q>Q</ref>"]),
        # The page has another of that name.
        (
            ["x<ref name=one/>", "y<ref name='one' />"],
            "<ref name=one>Uno</ref>",
            ['x<ref name="one-2">One</ref>', "y<ref name='one-2' />"],
        ),
        (
            ["x<ref name=q>Q</ref><ref name=q/>"],
            "<ref name=q>Other</ref><ref name=q-2>More</ref>",
            ["x<ref name=q-3>Q</ref><ref name=q-3/>"],
        ),
        # Another group is another reference.
        (["x<ref name=one/>"], "<ref name=one group=g>Uno</ref>", ['x<ref name="one">One</ref>']),
        (
            ["x<ref name=three group=g />"],
            "",
            ['x<ref name="three" group="g">Three</ref>'],
        ),
        # Reuse templates become tags where they say nothing but names.
        (["x{{r|one}}"], "", ['x<ref name="one">One</ref>']),
        (
            ["x{{r|one|two}}"],
            "",
            ['x<ref name="one">One</ref><ref name=two>Two</ref>'],
        ),
        (["x{{r|one|p=5}}"], "", ['x<ref name="one">One</ref>{{r|one|p=5}}']),
        (["x{{r|one}}"], "<ref name=one>One</ref>", ["x{{r|one}}"]),
        (
            ["x{{r|one}}"],
            "<ref name=one>Uno</ref>",
            ['x<ref name="one-2">One</ref>'],
        ),
        # A definition that needs another brings that, too.
        (
            ["x{{efn|name=n}}"],
            "",
            ["x{{efn|name=n|Note<ref name=two>Two</ref>}}"],
        ),
        # A name that nothing defines stays what it is.
        (["x<ref name=nowhere/>"], "", ["x<ref name=nowhere/>"]),
        (["x<ref name=nowhere/>"], "<ref name=nowhere>N</ref>", ["x<ref name=nowhere/>"]),
    ],
)
def test_references_come_along(values: list[str], target: str, expected: list[str]) -> None:
    assert carried(values, SOURCE, target) == expected


def test_a_definition_that_goes_with_what_is_replaced_is_none() -> None:
    target = "| a = <ref name=one>One</ref>"
    written = ['x<ref name="one">One</ref>']
    assert carried(["x<ref name=one/>"], SOURCE, target, Span(4, len(target))) == written


def test_definitions_in_a_ring_come_to_an_end() -> None:
    source = "<ref name=a>A{{r|b}}</ref><ref name=b>B{{r|a}}</ref>"
    assert carried(["{{r|a}}"], source, "") == ["<ref name=a>A{{r|b}}</ref>"]
    assert carried(["{{r|a}}{{r|b}}"], source, "") == [
        "<ref name=a>A{{r|b}}</ref><ref name=b>B{{r|a}}</ref>"
    ]


def test_what_hostile_data_calls_a_definition_defines_nothing() -> None:
    page = PageReferences(References(Document("")), "")
    for source in ("", "text", "<ref name=a />", "}}<ref name=a", "{{r|a}}"):
        bad = [CopiedReference("a", "", source)]
        assert fitted(["x<ref name=a />"], bad, page, DEFAULT_SYNTAX) == ("x<ref name=a />",)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("A", "A"),
        ("A ", "A "),
        ("A<ref>x</ref> B<ref name=y />{{efn|z<ref>q</ref>}}{{r|y}}", "A B"),
        ("A {{refn|name=a|b}} \n", "A"),
        ("<REF>only</REF>", ""),
        ("A<ref>open", "A<ref>open"),
        ("A<nowiki><ref>x</ref></nowiki>", "A<nowiki><ref>x</ref></nowiki>"),
    ],
)
def test_a_value_without_its_references(value: str, expected: str) -> None:
    assert without_references(value, DEFAULT_SYNTAX) == expected
