"""What is offered where fields are added."""

import time

import pytest

from model.templatedata.field_offers import FieldOffers, OfferKind
from model.templatedata.spec import Origin, Parameter, ParameterSet, TemplateSpec

SPEC = TemplateSpec(
    "T",
    "",
    (
        Parameter("name", ("title",), "Name", is_required=True),
        Parameter("image", (), "Image", is_suggested=True),
        Parameter("office", (), "Office"),
        Parameter("term_start", (), "From"),
        Parameter("notes", (), "Notes"),
        Parameter("old", (), "Old", is_deprecated=True),
    ),
    (ParameterSet("Offices", ("office", "term_start")), ParameterSet("Empty", ("name",))),
    None,
    Origin.SHIPPED,
)
SIGNS = {OfferKind.FIELD: "", OfferKind.PRESENT: "=", OfferKind.FREE: "?", OfferKind.HEADING: "#"}


def shown(offers: FieldOffers, typed: str) -> list[str]:
    return [SIGNS[offer.kind] + offer.name for offer in offers.find(typed)]


@pytest.mark.parametrize(
    ("present", "typed", "expected"),
    [
        (
            "",
            "",
            "#required and suggested,name,image,#Offices,office,term_start,#others,notes,own name",
        ),
        (
            "title office",
            " ",
            "#required and suggested,image,#Offices,term_start,#others,notes,own name",
        ),
        ("office", "office", "=office"),
        ("title", "name", "=name,own name"),
        ("", "old", "old"),
        # One more of a family, also where the first is there.
        ("office", "office3", "office3,=office"),
        ("office office3", "office3", "=office3,=office"),
        ("", "From", "term_start,?From"),
        ("", "unheard", "?unheard"),
        ("unheard", "unheard", "=unheard"),
        ("", "own n", "own name,?own n"),
        ("", "a|b", ""),
    ],
)
def test_offers(present: str, typed: str, expected: str) -> None:
    offers = FieldOffers(SPEC, present.split(), ["own name", "title", "image"])
    assert shown(offers, typed) == [part for part in expected.split(",") if part]


def test_without_a_spec_the_names_of_other_calls_are_offered() -> None:
    offers = FieldOffers(None, ["a"], ["b", "a", "c"])
    assert shown(offers, "") == ["#others", "b", "c"]
    assert shown(offers, "b") == ["b"]
    assert shown(offers, "d") == ["?d"]
    assert [offer.parameter for offer in offers.find("b")] == [None]


def test_many_parameters_are_offered_at_once() -> None:
    names = [f"p{number}" for number in range(10_000)]
    many = TemplateSpec(
        "X", "", tuple(map(Parameter, names)), (ParameterSet("S", tuple(names)),), None, Origin.PAGE
    )
    began = time.perf_counter()
    offers = FieldOffers(many, [])
    assert len(offers.find("")) == 1 + len(names)
    assert len(offers.find("p")) == len(names) + 1
    assert time.perf_counter() - began < 2


def test_names_that_no_field_can_have_are_not_offered() -> None:
    names = ["a|b", "c=d", "e\nf", "}}", "", "g h", "[i]", "1"]
    spec = TemplateSpec("X", "", tuple(map(Parameter, names)), (), None, Origin.IMPORTED)
    assert shown(FieldOffers(spec, []), "") == ["#others", "g h", "[i]", "1"]
    assert shown(FieldOffers(spec, []), "a|b") == []
