"""Coordinates in a template: two angles in either notation."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.forms.angle import read_angle
from model.forms.form import Context
from model.forms.registry import form_of
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from tests.support.forms import make, shown, written

BERLIN = "{{Coord|52|31|00|N|13|23|20|E|format=dms|display=inline,title}}"
DECIMAL = "{{coord|52.5183|13.4083|type:city(3402312)|format=dms}}"


@pytest.mark.parametrize(
    ("source", "latitude", "longitude"),
    [
        (BERLIN, "52°31′00″N", "13°23′20″E"),
        (DECIMAL, "52.5183", "13.4083"),
        ("{{coord|50.466|-4.718|display=inline,title}}", "50.466", "-4.718"),
        ("{{coord|46.0886|N|64.7765|W|type:landmark_region:CA-NB}}", "46.0886°N", "64.7765°W"),
        ("{{coord|0|N|25|W|region:ZZ}}", "0°N", "25°W"),
        ("{{coord|48|52|N|2|19.59|E}}", "48°52′N", "2°19.59′E"),
        ("{{coord|37|16|14.66|N|76|41|59.98|W|name=x}}", "37°16′14.66″N", "76°41′59.98″W"),
        ("{{Coord|display=title|43|N|107.5|W|region:US-WY}}", "43°N", "107.5°W"),
        ("{{coord|48|10|N|100|10|W|}}", "48°10′N", "100°10′W"),
        ("{{coord|70.368|S|200.5|W|globe:moon}}", "70.368°S", "200.5°W"),
        ("{{coord | 39 | N | 22 | E |display =title}}", "39°N", "22°E"),
        ("{{coord|1=52.5|2=13.4}}", "52.5", "13.4"),
        ("{{Koord|52|31|12|N|13|22|48|E|vis=tittel}}", "52°31′12″N", "13°22′48″E"),
        ("{{Coordinate|NS=52/31/7/N|EW=13/24/30/E|text=DMS}}", "52°31′7″N", "13°24′30″E"),
    ],
)
def test_every_form_of_the_numbers_is_read(source: str, latitude: str, longitude: str) -> None:
    fields = [("latitude", latitude), ("longitude", longitude)]
    assert shown(source) == ("coordinates", fields)


@pytest.mark.parametrize(
    ("source", "hints"),
    [
        (BERLIN, ["52.5167", "13.3889"]),
        (DECIMAL, ["52°31′06″N", "13°24′30″E"]),
        ("{{coord|-33.5|-70.6}}", ["33°30′00″S", "70°36′00″W"]),
        ("{{coord|48|52|N|2|19.59|W}}", ["48.87", "-2.3265"]),
        ("{{coord|46.0886|S|64.7765|W}}", ["46°05′19″S", "64°46′35″W"]),
    ],
)
def test_the_other_notation_stands_beside_it(source: str, hints: list[str]) -> None:
    form = make(source)
    assert form is not None
    assert [field.hint for field in form.fields] == hints


@pytest.mark.parametrize(
    "source",
    [
        "{{coord|91|0}}",
        "{{coord|0|181}}",
        "{{coord|52|60|N|13|0|E}}",
        "{{coord|52|31|00|N|13|23|E|x}}{{x}}",
        "{{coord|52|N|13.4}}",
        "{{coord|13|E|52|N}}",
        "{{coord|52|31|13|24}}{{x}}",
        "{{coord|52.5|31|N|13|24|E}}",
        "{{coord}}",
        "{{coord|display=title}}",
        "{{coord|{{x}}|13}}",
        "{{coord|52.5}}",
        "{{Coordinate|NS=52/31/7/N}}",
    ],
)
def test_what_is_no_place_is_left_to_the_arguments(source: str) -> None:
    form = shown(source)
    assert form is None or form[0] == "template"


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        # The same notation.
        (BERLIN, "latitude", "53°16′19″S", BERLIN.replace("52|31|00|N", "53|16|19|S")),
        (BERLIN, "latitude", "53° 16' 9\" N", BERLIN.replace("52|31|00|N", "53|16|09|N")),
        (BERLIN, "latitude", "53 16 19", BERLIN.replace("52|31|00", "53|16|19")),
        (BERLIN, "longitude", "W 13 23 20", BERLIN.replace("20|E", "20|W")),
        (BERLIN, "longitude", "13d23m20s E", BERLIN),
        (DECIMAL, "latitude", "-52.51", DECIMAL.replace("52.5183", "-52.51")),
        (DECIMAL, "latitude", "52,51", DECIMAL.replace("52.5183", "52.51")),
        ("{{coord|46.0886|N|64.7|W}}", "latitude", "-46.1", "{{coord|46.1|S|64.7|W}}"),
        ("{{coord|46.0886|N|64.7|W}}", "longitude", "65", "{{coord|46.0886|N|65|W}}"),
        # The other one: converted, and no less exact than it was typed.
        (BERLIN, "latitude", "52.5122", BERLIN.replace("52|31|00", "52|30|44")),
        (BERLIN, "latitude", "52.51222", BERLIN.replace("52|31|00", "52|30|44.0")),
        (DECIMAL, "longitude", "9°2′56″W", DECIMAL.replace("13.4083", "-9.0489")),
        (DECIMAL, "longitude", "9°2′56.5″W", DECIMAL.replace("13.4083", "-9.04903")),
        ("{{coord|48|52|N|2|19.59|E}}", "longitude", "-2.332", "{{coord|48|52|N|2|19.92|W}}"),
        ("{{coord|48|52|N|2|19|E}}", "latitude", "59.99999", "{{coord|59|59.999|N|2|19|E}}"),
        (
            "{{coord|37|16|14|N|76|41|59|W}}",
            "longitude",
            "-76.99999",
            "{{coord|37|16|14|N|77|0|0.0|W}}",
        ),
        ("{{coord|43.31|N|107.51|W}}", "longitude", "53 16 e", "{{coord|43.31|N|53.27|E}}"),
        ("{{coord|43.1234|N|107.5|W}}", "longitude", "53 16 19 e", "{{coord|43.1234|N|53.2719|E}}"),
        # Both at once, as one copies them.
        (
            DECIMAL,
            "latitude",
            "53.2719, -9.0489",
            DECIMAL.replace("52.5183|13.4083", "53.2719|-9.0489"),
        ),
        (
            DECIMAL,
            "longitude",
            "53.2719 -9.0489",
            DECIMAL.replace("52.5183|13.4083", "53.2719|-9.0489"),
        ),
        (
            BERLIN,
            "latitude",
            "53°16′19″N 9°2′56″W",
            BERLIN.replace("52|31|00|N|13|23|20|E", "53|16|19|N|9|2|56|W"),
        ),
        # Comments, white space and names stay.
        ("{{coord|52.5<!-- sic -->| 13.4 }}", "latitude", "53", "{{coord|53<!-- sic -->| 13.4 }}"),
        ("{{coord|1=52.5|2=13.4}}", "longitude", "14", "{{coord|1=52.5|2=14}}"),
        (
            "{{Coordinate|NS=52/30/10.4/N|EW=13/24/15.1/E}}",
            "latitude",
            "-52.5",
            "{{Coordinate|NS=52/30/0.0/S|EW=13/24/15.1/E}}",
        ),
    ],
)
def test_a_notation_in_which_the_other_half_is_not_the_same_becomes_that_of_the_call(
    source: str, key: str, value: str, expected: str
) -> None:
    assert written(source, key, value) == expected


DEGREES_MINUTES = "{{Coord|52|31|N|13|24|E|type:city|display=title}}"


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        # More parts than there are.
        (
            DEGREES_MINUTES,
            "longitude",
            "13°24′18″ W",
            "{{Coord|52|31|00|N|13|24|18|W|type:city|display=title}}",
        ),
        ("{{coord|2|5|S|13|4.5|W}}", "latitude", "2°5′7″", "{{coord|2|5|7|S|13|4|30|W}}"),
        ("{{coord|53|-9}}", "latitude", "53°16′19″N", "{{coord|53|16|19|N|9|00|00|W}}"),
        ("{{coord|53|-9.5}}", "latitude", "53°16′N", "{{coord|53|16|N|9|30|W}}"),
        ("{{coord|43|N|107.5|W}}", "longitude", "53 16 19 e", "{{coord|43|00|00|N|53|16|19|E}}"),
        # Decimals, where the other half is a decimal number.
        (
            DEGREES_MINUTES,
            "latitude",
            "52.5167",
            "{{Coord|52.5167|N|13.40|E|type:city|display=title}}",
        ),
        ("{{coord|52|31|00|N|13|30|00|W}}", "latitude", "-52.5", "{{coord|52.5|S|13.5000|W}}"),
        # Both at once.
        (
            DECIMAL,
            "latitude",
            "53°16′19″N 9°2′56″W",
            DECIMAL.replace("52.5183|13.4083", "53|16|19|N|9|2|56|W"),
        ),
        (
            BERLIN,
            "longitude",
            "53.2719, -9.0489",
            BERLIN.replace("52|31|00|N|13|23|20|E", "53.2719|N|9.0489|W"),
        ),
        # White space stays; so does the call's notation where a comment or a name is in the way.
        (
            "{{coord | 39 | 2 | N | 22 | 3 | E }}",
            "latitude",
            "39°2′4″",
            "{{coord | 39 | 2 | 4 | N | 22 | 3 | 00 | E }}",
        ),
        (
            "{{coord|52|31<!-- x -->|N|13|24|E}}",
            "longitude",
            "13°24′18″",
            "{{coord|52|31<!-- x -->|N|13|24.30|E}}",
        ),
        ("{{coord|1=53|2=-9}}", "latitude", "53°16′19″N", "{{coord|1=53.2719|2=-9}}"),
    ],
)
def test_the_notation_that_is_typed_becomes_that_of_both_halves(
    source: str, key: str, value: str, expected: str
) -> None:
    assert written(source, key, value) == expected


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("latitude", "90.01"),
        ("latitude", "91°N"),
        ("latitude", "90°0′1″N"),
        ("longitude", "180.5"),
        ("latitude", "53°60′0″N"),
        ("latitude", "53°16′60″N"),
        ("latitude", "53.5°16′N"),
        ("latitude", "13°E"),
        ("longitude", "13°N"),
        ("latitude", "N 53 S"),
        ("latitude", "-53 N"),
        ("latitude", ""),
        ("latitude", "north"),
        ("latitude", "53|16"),
        ("latitude", "1" * 5000),
        ("latitude", "53.5 16.5 2"),
    ],
)
@pytest.mark.parametrize("source", [BERLIN, DECIMAL])
def test_a_place_that_is_not_on_the_globe_is_refused(source: str, key: str, value: str) -> None:
    assert written(source, key, value) is None


@pytest.mark.parametrize(
    ("source", "argument", "key"),
    [
        ("52/02/45.81/N", "BREITENGRAD", "latitude"),
        ("78/45/53/W", "LÄNGE", "longitude"),
        ("52°31′07″N", "Latitudo", "latitude"),
        ("52.52437", "lat_d", "latitude"),
        ("-33.4", "latitude", "latitude"),
        ("13.408056", "longitud", "longitude"),
        ("13.3775", "гдуж", "longitude"),
        ("46.625", "latitudine_d", "latitude"),
    ],
)
def test_an_argument_can_hold_a_whole_angle(source: str, argument: str, key: str) -> None:
    assert shown(source, argument) == ("coordinates", [(key, source)])


@pytest.mark.parametrize(
    ("source", "argument", "value", "expected"),
    [
        ("52/02/45.81/N", "BREITENGRAD", "52.1", "52/06/0.00/N"),
        ("52/02/45.81/N", "BREITENGRAD", "52 3 1 S", "52/03/1/S"),
        ("52°31′07″N", "Latitudo", "52.5", "52°30′00″N"),
        ("52° 31' 7\" N", "Latitudo", "52 30 6", "52° 30' 6\" N"),
        ("52.52437", "latitude", "52°31'N", "52.51667"),
        ("52,52437", "latitude", "52.6", "52,6"),
        ("-33.4", "latitude", "33.5", "33.5"),
        ("33.4", "latitude", "-33.5", "-33.5"),
        ("33.4", "latitude", "93.5", None),
        ("33.4", "latitude", "33 E", None),
    ],
)
def test_an_angle_keeps_its_signs(
    source: str, argument: str, value: str, expected: str | None
) -> None:
    assert written(source, "latitude", value, argument) == expected


@pytest.mark.parametrize(
    ("source", "argument", "key", "value", "expected"),
    [
        ("52", "latd", "latitude", "53", "53"),
        ("52", "lat_deg", "latitude", "91", None),
        ("13", "longd", "longitude", "-181", None),
        ("52", "latd", "latitude", "52°31′N", None),
        ("31", "latm", "minutes", "60", None),
        ("31", "lat_min", "minutes", "3.5", "3.5"),
        ("0", "Longitudine secondi", "minutes", "59", "59"),
        ("N", "latNS", "hemisphere", "S", "S"),
        ("N", "latNS", "hemisphere", "E", None),
        ("E", "longEW", "hemisphere", "W", "W"),
    ],
)
def test_an_argument_can_hold_one_number_of_an_angle(
    source: str, argument: str, key: str, value: str, expected: str | None
) -> None:
    assert shown(source, argument) == ("coordinates", [(key, source)])
    assert written(source, key, value, argument) == expected


@pytest.mark.parametrize(
    ("source", "argument"),
    [
        ("51°20'N to 71°50'N", "Latitude"),
        ("52", "population"),
        ("52.5", "plate"),
        ("N", "long_name"),
        ("latin", "lat_name"),
        ("310", "longd"),
        ("auto", "lat_d"),
        ("Wu", "conventional_long_name"),
    ],
)
def test_other_arguments_hold_none(source: str, argument: str) -> None:
    assert make(source, argument) is None


def degrees(text: str) -> Decimal:
    return read_angle(text, "latitude").value


LATITUDES = st.decimals(-90, 90, places=5)
CALLS = (BERLIN, DECIMAL, "{{coord|48|52|N|2|19.59|E}}", "{{coord|46|N|64|W}}")


@given(st.sampled_from(CALLS), LATITUDES)
def test_a_decimal_is_kept_to_its_last_digit_but_one(source: str, latitude: Decimal) -> None:
    after = written(source, "latitude", f"{latitude:+.5f}")
    assert after is not None
    form = shown(after)
    assert form is not None
    assert abs(degrees(form[1][0][1]) - latitude) <= Decimal("0.00002")
    before = shown(source)
    assert before is not None
    assert form[1][1][0] == before[1][1][0]
    longitudes = [read_angle(fields[1][1][1], "longitude").value for fields in (form, before)]
    assert longitudes[0] == longitudes[1]


@given(
    st.sampled_from(CALLS),
    st.integers(0, 89),
    st.integers(0, 59),
    st.integers(0, 59),
    st.sampled_from("NS"),
)
def test_a_second_is_kept(source: str, whole: int, minutes: int, seconds: int, letter: str) -> None:
    typed = f"{whole}°{minutes}′{seconds}″{letter}"
    after = written(source, "latitude", typed)
    assert after is not None
    form = shown(after)
    assert form is not None
    assert abs(degrees(form[1][0][1]) - degrees(typed)) <= Decimal("0.000084")


@pytest.mark.parametrize("source", ["\n52/02/45.81/N", "52.1\n", " 52.1"])
def test_white_space_round_an_angle_is_not_for_its_form(source: str) -> None:
    assert form_of(NodeKind.TEXT, source, Context(argument="latitude")) is None
    form = form_of(NodeKind.TEXT, source.strip(), Context(argument="latitude"))
    assert form is not None
    (field,) = form.fields
    assert form.change(field.key, field.value) == TextEdit()
