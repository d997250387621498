"""Fields that come into a template: what it has, what is filled, replaced, added, and where."""

import pytest

from model.field_merge import Clashes, merge_fields, place_beside
from model.operations import NewArgument
from model.safety.guard import check
from model.wikitext import parse

BOX = """{{Infobox x
| a      = 1
| b      =
| long   = 0
| c      = 3 <!-- keep -->
| c      = 4
}}"""


def merged(clashes: Clashes, at: int, *fields: tuple[str | None, str]) -> str:
    merge = merge_fields(parse(BOX).templates()[0], [NewArgument(*field) for field in fields])
    proposal = merge.proposal(clashes, lambda _number: at)
    check(BOX, proposal)
    return proposal.edit.apply(BOX)


@pytest.mark.parametrize(
    ("clashes", "at", "fields", "changes"),
    [
        (Clashes.SKIP, 1, [("new", "n")], [("| b ", "| new    = n\n| b ")]),
        (Clashes.SKIP, 5, [("b", "2")], [("| b      =\n", "| b      = 2\n")]),
        (Clashes.SKIP, 5, [("b", "2\n3")], [("| b      =\n", "| b      = 2\n3\n")]),
        (Clashes.SKIP, 5, [("a", "9"), ("b", "2")], [("| b      =\n", "| b      = 2\n")]),
        (Clashes.REPLACE, 5, [("a", "9")], [("= 1\n", "= 9\n")]),
        # Of two of a name the last is what a reader sees.
        (Clashes.REPLACE, 5, [("c", "9")], [("= 4\n", "= 9\n")]),
        (
            Clashes.ADD,
            1,
            [("a", "9"), ("a", "1"), ("b", "2")],
            [("| b      =\n", "| a      = 9\n| a      = 1\n| b      = 2\n")],
        ),
        (
            Clashes.REPLACE,
            2,
            [("a", "9"), ("x", "X"), ("b", "2"), (None, "p")],
            [
                ("= 1\n", "= 9\n"),
                ("| b      =\n", "| b      = 2\n| x      = X\n| p\n"),
            ],
        ),
        # Nothing to bring: what is there stays.
        (Clashes.REPLACE, 5, [("a", ""), ("b", " ")], []),
        (Clashes.REPLACE, 5, [("a", " 1 ")], []),
    ],
)
def test_fields_are_merged(
    clashes: Clashes,
    at: int,
    fields: list[tuple[str | None, str]],
    changes: list[tuple[str, str]],
) -> None:
    expected = BOX
    for old, new in changes:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert merged(clashes, at, *fields) == expected


def test_what_a_person_has_to_be_asked() -> None:
    template = parse(BOX).templates()[0]
    fields = [
        NewArgument("a", "1"),
        NewArgument("a", "9"),
        NewArgument("b", "2"),
        NewArgument("b", ""),
        NewArgument("new", "n"),
        NewArgument(None, "1"),
    ]
    merge = merge_fields(template, fields)
    assert (merge.same, merge.clashes, merge.fills, merge.additions) == (
        (0, 3),
        {1: 0},
        {2: 1},
        (4, 5),
    )
    assert merge.needs_answer
    assert merge.written(Clashes.ADD) == [0, 1, 2, 3, 4, 5]
    assert merge.written(Clashes.REPLACE) == [1, 2, 4, 5]
    assert merge.written(Clashes.SKIP) == [2, 4, 5]


def test_values_on_a_page_of_dos_are_the_same_without_its_line_ends() -> None:
    template = parse("{{x\r\n| a = 1\r\n2\r\n}}").templates()[0]
    assert merge_fields(template, [NewArgument("a", "1\n2")]).same == (0,)


@pytest.mark.parametrize(
    ("keys", "number", "expected"),
    [
        ("abe", 2, 2),  # c goes behind b
        ("ae", 2, 1),
        ("e", 2, 0),  # before what follows it there
        ("xey", 2, 1),
        ("xyz", 2, 3),  # no neighbour: the last
        ("", 2, 0),
        ("abab", 2, 4),
        ("abe", 0, 1),
    ],
)
def test_a_field_goes_beside_its_neighbour(keys: str, number: int, expected: int) -> None:
    assert place_beside(list(keys), list("abcde"), number) == expected
