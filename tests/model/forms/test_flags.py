"""Flags: a country with its variant."""

import unicodedata

import pytest

from model.forms.form import FieldKind
from tests.support.forms import make, shown, written

KOREA = "{{flagcountry|Republic of Korea|1949|size=23px}}"


def fields(country: str, variant: str = "", size: str = "", name: str = "") -> object:
    parts = [("country", country), ("variant", variant), ("size", size), ("name", name)]
    return "flag", parts


def without_accents(name: str) -> str:
    return unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().casefold()


@pytest.mark.parametrize(
    ("source", "form"),
    [
        (KOREA, fields("Republic of Korea", "1949", "23px")),
        ("{{flag|Dutch Republic|name=Netherlands}}", fields("Dutch Republic", name="Netherlands")),
        ("{{Flagicon|USA}}", fields("USA")),
        ("{{flag icon|US}}", fields("US")),
        ("{{flagdeco|Kingdom of Greece|state}}", fields("Kingdom of Greece", "state")),
        ("{{flagu|United States|variant=1912}}", fields("United States", "1912")),
        ("{{flagicon|}}", fields("")),
        ("{{flagicon}}", fields("")),
        ("{{drapeau|Italie}}", fields("Italie")),
        ("{{флагче|Белгия}}", fields("Белгия")),
        ("{{국기나라|독일}}", fields("독일")),
    ],
)
def test_a_flag_is_shown(source: str, form: object) -> None:
    assert shown(source) == form


def test_countries_and_their_flags_can_be_chosen() -> None:
    form = make("{{flag|United States}}")
    assert form is not None
    country, variant, _, name = form.fields
    assert (country.kind, variant.kind) == (FieldKind.CHOICE, FieldKind.CHOICE)
    assert {"Turkey", "South Korea", "Soviet Union"} <= set(country.choices)
    assert list(country.choices) == sorted(country.choices, key=without_accents)
    assert "1912" in variant.choices
    assert name.default == "United States"


def test_a_wiki_names_countries_in_its_own_language() -> None:
    form = make("{{drapeau|Italie}}")
    assert form is not None
    assert form.fields[0].kind is FieldKind.LINE


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        (KOREA, "country", "Turkey", "{{flagcountry|Turkey|1949|size=23px}}"),
        (KOREA, "country", "Land of Nowhere", "{{flagcountry|Land of Nowhere|1949|size=23px}}"),
        (KOREA, "country", "", None),
        (KOREA, "variant", "1984", "{{flagcountry|Republic of Korea|1984|size=23px}}"),
        (KOREA, "variant", "", "{{flagcountry|Republic of Korea|size=23px}}"),
        (KOREA, "size", "30", "{{flagcountry|Republic of Korea|1949|size=30px}}"),
        (KOREA, "size", "x20px", "{{flagcountry|Republic of Korea|1949|size=x20px}}"),
        (KOREA, "size", "", "{{flagcountry|Republic of Korea|1949}}"),
        (KOREA, "size", "large", None),
        (KOREA, "name", "[[Korea]]", KOREA.replace("}}", "|name=[[Korea]]}}")),
        (KOREA, "name", "a\nb", None),
        (KOREA, "name", "a|b", None),
        ("{{flagicon|}}", "country", "Italy", "{{flagicon|Italy}}"),
        ("{{flagicon}}", "country", "Italy", "{{flagicon|Italy}}"),
        ("{{flag|Turkey}}", "variant", "1844", "{{flag|Turkey|1844}}"),
        ("{{flagu|US|variant=1912}}", "variant", "1908", "{{flagu|US|variant=1908}}"),
        (
            "{{flag |Turkey <!-- x -->|size=1px}}",
            "country",
            "Iran",
            "{{flag |Iran <!-- x -->|size=1px}}",
        ),
    ],
)
def test_one_part_is_written(source: str, key: str, value: str, expected: str | None) -> None:
    assert written(source, key, value) == expected
