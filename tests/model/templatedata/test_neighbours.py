"""Where new arguments go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.templatedata.document import ParameterDocument, SetDocument, TemplateDocument
from model.templatedata.neighbours import place_of_new, places_of_new
from model.templatedata.spec import Origin, TemplateSpec, make_spec
from model.templatedata.texts import NO_TEXT, Languages


def spec_of(*names: str, sets: str = "") -> TemplateSpec:
    parameters = []
    for name in names:
        first, *aliases = name.split("/")
        parameters.append(ParameterDocument(first, tuple(aliases)))
    groups = tuple(SetDocument(NO_TEXT, tuple(group.split())) for group in sets.split("/") if sets)
    document = TemplateDocument(parameters=tuple(parameters), sets=groups)
    return make_spec("T", document, Origin.SHIPPED, Languages("en"))


LETTERS = spec_of("a", "b/bee", "c", "d", "e", "f")
OFFICES = spec_of("name", "office", "start", "end", "spouse", "1", "2", sets="office start end")


@pytest.mark.parametrize(
    ("spec", "present", "name", "index"),
    [
        (LETTERS, "", "c", 0),
        (LETTERS, "a b d e", "c", 2),
        (LETTERS, "a b e f", "c", 2),  # b is nearer than e
        (LETTERS, "a e", "c", 1),  # as near: before the following one
        (LETTERS, "e a", "c", 0),
        (LETTERS, "a x y", "b", 1),
        (LETTERS, "x d y", "c", 1),
        (LETTERS, "a bee", "c", 2),  # an alias counts as its parameter
        (LETTERS, "d bee", "a", 1),
        (LETTERS, "a b b d", "c", 3),
        (LETTERS, "f e d", "c", 2),
        (LETTERS, "x y", "c", 2),
        (LETTERS, "a b f", "unheard", 3),
        (LETTERS, "a c", "bee", 1),
        (OFFICES, "name office start end spouse", "office2", 4),
        (OFFICES, "name office start end office2 end2 spouse", "start2", 5),
        (OFFICES, "name office start end office2 end2 spouse", "office3", 6),
        (OFFICES, "name office start end office3 end3 spouse", "office2", 4),
        (OFFICES, "name office2 start2 spouse", "start", 1),
        (OFFICES, "name office office2 start2 spouse", "start", 2),
        (OFFICES, "1 name", "2", 1),
    ],
)
def test_a_new_argument_goes_to_its_neighbour(
    spec: TemplateSpec, present: str, name: str, index: int
) -> None:
    assert place_of_new(spec, present.split(), name) == index


def test_several_come_in_the_templates_order() -> None:
    assert places_of_new(LETTERS, ["b", "f"], ["e", "zz", "a", "c", "d"]) == [
        *((0, "a"), (1, "c"), (1, "d"), (1, "e"), (2, "zz")),
    ]
    assert places_of_new(OFFICES, ["name", "office", "spouse"], ["end2", "office2"]) == [
        *((2, "office2"), (2, "end2")),
    ]


@given(st.permutations("abcdef"), st.integers(1, 6), st.lists(st.sampled_from("xy"), max_size=2))
def test_what_a_box_lost_comes_back_to_its_place(
    names: list[str], kept: int, strangers: list[str]
) -> None:
    present = [*sorted(names[:kept]), *strangers]
    found: dict[int, list[str]] = {}
    for index, name in places_of_new(LETTERS, present, names[kept:]):
        found.setdefault(index, []).append(name)
    result = [n for i in range(len(present) + 1) for n in (*found.get(i, ()), *present[i : i + 1])]
    assert result == [*"abcdef", *strangers]
