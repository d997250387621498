"""Numbers with units."""

import pytest

from tests.support.forms import Shown, shown, written

HEIGHT = "{{convert|6|ft|4|in|cm|0|abbr=on}}"
RANGE = "{{cvt|500|-|1500|m|ft|-2|disp=or}}"


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        (
            "{{convert|12,392|lb|kg|order=flip}}",
            [("value", "12,392"), ("unit", "lb"), ("to_unit", "kg")],
        ),
        ("{{convert|19|°C}}", [("value", "19"), ("unit", "°C"), ("to_unit", "")]),
        ("{{convert|11|m|0|abbr=on}}", [("value", "11"), ("unit", "m")]),
        ("{{cvt|8376|m||abbr=}}", [("value", "8376"), ("unit", "m"), ("to_unit", "")]),
        ("{{cvt|4.5e6|km2}}", [("value", "4.5e6"), ("unit", "km2"), ("to_unit", "")]),
        ("{{convert|1+1/2|mi|km}}", [("value", "1+1/2"), ("unit", "mi"), ("to_unit", "km")]),
        ("{{convert|3//4|in|mm}}", [("value", "3//4"), ("unit", "in"), ("to_unit", "mm")]),
        (
            HEIGHT,
            [("value", "6"), ("unit", "ft"), ("value_2", "4"), ("unit_2", "in"), ("to_unit", "cm")],
        ),
        (
            RANGE,
            [
                ("value", "500"),
                ("range", "-"),
                ("value_to", "1500"),
                ("unit", "m"),
                ("to_unit", "ft"),
            ],
        ),
        (
            "{{val|14.71|0.03|u=km}}",
            [("value", "14.71"), ("uncertainty", "0.03"), ("exponent", ""), ("unit", "km")],
        ),
        (
            "{{val |27.3 |ul=d}}",
            [("value", "27.3"), ("uncertainty", ""), ("exponent", ""), ("unit", "d")],
        ),
        (
            "{{val|16.35|+0.18|-0.17}}",
            [
                ("value", "16.35"),
                ("uncertainty", "+0.18"),
                ("exponent", ""),
                ("unit", ""),
                ("uncertainty_below", "-0.17"),
            ],
        ),
        ("{{unité|2791810|km|2}}", [("value", "2791810"), ("unit", "km"), ("unit_exponent", "2")]),
        ("{{unité|307,6|km}}", [("value", "307,6"), ("unit", "km"), ("unit_exponent", "")]),
        ("{{ZahlExp|5,97|suffix=(25)}}", [("value", "5,97"), ("exponent", ""), ("unit", "")]),
        ("{{Höhe|115|DE-NHN}}", [("value", "115"), ("reference_level", "DE-NHN")]),
        ("{{height|ft=5|in=11}}", [("feet", "5"), ("inches", "11")]),
        ("{{height|m=1.77}}", [("metres", "1.77")]),
    ],
)
def test_numbers_and_units_are_shown(source: str, fields: Shown) -> None:
    assert shown(source) == ("measure", fields)


@pytest.mark.parametrize(
    "source",
    [
        "{{convert|{{x}}|m}}",
        "{{convert|many|m}}",
        "{{convert|1|2|3}}",
        "{{convert|1|to|m}}",
        "{{convert|5}}",
        "{{convert|1|{{x}}|km}}",
        "{{val|a lot}}",
        "{{unité|307,665 milliards}}",
        "{{height|ft=tall}}",
        "{{height}}",
    ],
)
def test_what_does_not_fit_is_left_to_the_arguments(source: str) -> None:
    form = shown(source)
    assert form is None or form[0] == "template"


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        (HEIGHT, "value", "5", HEIGHT.replace("|6|", "|5|")),
        (HEIGHT, "value_2", "11.5", HEIGHT.replace("|4|", "|11.5|")),
        (HEIGHT, "to_unit", "m", HEIGHT.replace("|cm|", "|m|")),
        (HEIGHT, "to_unit", "", None),  # the 0 behind it would become it
        (RANGE, "value_to", "2000", RANGE.replace("1500", "2000")),
        (RANGE, "range", "to", RANGE.replace("|-|", "|to|")),
        (RANGE, "range", "until", None),
        (RANGE, "value", "", None),
        ("{{convert|19|°C}}", "to_unit", "°F", "{{convert|19|°C|°F}}"),
        ("{{convert|19|C|F|abbr=on}}", "to_unit", "", "{{convert|19|C|abbr=on}}"),
        ("{{convert|19|C|F<!-- x -->}}", "to_unit", "K", "{{convert|19|C|K<!-- x -->}}"),
        ("{{convert|19|C|F}}", "unit", "", None),
        ("{{convert|19|C|F}}", "unit", "20", None),
        ("{{convert|19|C|F}}", "value", "nineteen", None),
        ("{{convert|19|C|F}}", "value", "9" * 5000, None),
        ("{{convert|19|C|F}}", "value", "1|2", None),
        (
            "{{cvt|1900|fathom|m ft|disp=sqbr}}",
            "value",
            "2,000",
            "{{cvt|2,000|fathom|m ft|disp=sqbr}}",
        ),
        ("{{val|14.71|0.03}}", "unit", "km", "{{val|14.71|0.03|u=km}}"),
        ("{{val|14.71|ul=km}}", "unit", "m", "{{val|14.71|ul=m}}"),
        ("{{val|14.71|0.03|u=km}}", "uncertainty", "", "{{val|14.71|u=km}}"),
        ("{{val |27.3 |ul=d}}", "exponent", "5", "{{val |27.3 |ul=d|e=5}}"),
        ("{{unité|2791810|km|2}}", "value", "27,5", "{{unité|27,5|km|2}}"),
        ("{{height|ft=5|in=11}}", "inches", "10", "{{height|ft=5|in=10}}"),
        ("{{height|ft=5|in=11}}", "inches", "", None),
    ],
)
def test_one_part_is_written(source: str, key: str, value: str, expected: str | None) -> None:
    assert written(source, key, value) == expected
