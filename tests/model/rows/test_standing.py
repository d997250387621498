"""How a field stands to its template, and what it is called in words."""

import pytest

from model.rows.standing import Standing, standing_of
from model.templatedata.labels import label_of, names_for_label, telling_label
from model.templatedata.spec import Origin, Parameter, TemplateSpec

SPEC = TemplateSpec(
    "War",
    "",
    (
        Parameter("name", ("title",), "Name", is_required=True),
        Parameter("combatant1", label="Side 1", is_required=True),
        Parameter("office", ("post",), "Office"),
        Parameter("latitude", ("lat",), "Latitude", is_deprecated=True),
        Parameter("bare"),
        Parameter("image", ("photo",), "Image", is_suggested=True),
    ),
    (),
    None,
    Origin.SHIPPED,
)


@pytest.mark.parametrize(
    ("name", "is_empty", "expected"),
    [
        ("name", False, Standing.PLAIN),
        ("name", True, Standing.REQUIRED),
        ("title", True, Standing.REQUIRED),
        ("title", False, Standing.ALIAS),
        ("lat", True, Standing.DEPRECATED),
        ("office", True, Standing.PLAIN),
        ("office7", True, Standing.PLAIN),
        ("combatant2", True, Standing.PLAIN),
        ("image", True, Standing.SUGGESTED),
        ("image", False, Standing.PLAIN),
        ("image2", True, Standing.PLAIN),
        ("photo", True, Standing.ALIAS),
        ("Name", False, Standing.UNKNOWN),
        ("", True, Standing.UNKNOWN),
    ],
)
def test_a_field_stands_so(name: str, is_empty: bool, expected: Standing) -> None:
    assert standing_of(SPEC.find(name), is_empty=is_empty) is expected


@pytest.mark.parametrize(
    ("name", "label", "telling"),
    [
        ("name", "Name", ""),
        ("title", "Name", "Name"),
        ("combatant1", "Side 1", "Side 1"),
        ("combatant4", "Side 4", "Side 4"),
        ("office2", "Office 2", ""),
        ("post2", "Office 2", "Office 2"),
        ("bare", "", ""),
    ],
)
def test_the_label_has_the_number_of_the_name(name: str, label: str, telling: str) -> None:
    match = SPEC.find(name)
    assert match is not None
    assert (label_of(match), telling_label(match, name)) == (label, telling)


def test_names_are_found_by_what_their_labels_hold() -> None:
    assert names_for_label(SPEC.parameters, "SIDE") == ["combatant1"]
    assert names_for_label(SPEC.parameters, " off") == ["office", "post"]
    assert names_for_label(SPEC.parameters, " ") == []
