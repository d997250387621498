"""Colours in boxes and as values."""

import pytest

from model.forms.color_names import COLOR_NAMES
from tests.support.forms import make, shown, written


@pytest.mark.parametrize(
    ("source", "color", "label"),
    [
        ("{{legend|#C0C0C0|Not [[counted]]}}", "#C0C0C0", "Not [[counted]]"),
        ("{{color box|orange|Greek|border=darkgray}}", "orange", "Greek"),
        ("{{colorbox|#fff}}", "#fff", ""),
        ("{{legenda|#FF66FF;|AAA}}", "#FF66FF", "AAA"),
        ("{{color|green|very high}}", "green", "very high"),
    ],
)
def test_a_box_shows_its_colour_and_label(source: str, color: str, label: str) -> None:
    assert shown(source) == ("colour", [("color", color), ("label", label)])


@pytest.mark.parametrize(
    ("source", "argument", "color"),
    [
        ("#f8f9fa", "background", "#f8f9fa"),
        ("Thistle", "background", "Thistle"),
        ("FF69B4", "color8", "#FF69B4"),
        ("FFFFFF", "leftarm1", "#FFFFFF"),
        ("blau", "farbe", None),
        ("group_or_band", "background", None),
        ("204060", "population", None),
        ("red", "title", None),
        ("#abcd", "color", None),
    ],
)
def test_a_value_is_a_colour_where_one_belongs(
    source: str, argument: str, color: str | None
) -> None:
    expected = color and ("colour", [("color", color)])
    assert shown(source, argument) == expected


@pytest.mark.parametrize(
    ("source", "argument", "key", "value", "expected"),
    [
        ("{{legend|#C0C0C0|x|border=1}}", "", "color", "Red", "{{legend|Red|x|border=1}}"),
        ("{{legend|#C0C0C0|x}}", "", "color", "#12345", None),
        ("{{legend|#C0C0C0|x}}", "", "color", "", None),
        ("{{legend|#C0C0C0|x}}", "", "label", "", "{{legend|#C0C0C0}}"),
        ("{{legend|#C0C0C0}}", "", "label", "a = b", "{{legend|#C0C0C0|2=a = b}}"),
        ("{{legenda|#FF66FF;|AAA}}", "", "color", "red", "{{legenda|red;|AAA}}"),
        ("#f8f9fa", "background", "color", "#ABC", "#ABC"),
        ("#f8f9fa", "background", "color", "thistle", "thistle"),
        ("#f8f9fa", "background", "color", "bluish", None),
        ("FF69B4", "color8", "color", "#00ff00", "00ff00"),
        ("FF69B4", "color8", "color", "00ff00", "00ff00"),
        ("FF69B4", "color8", "color", "Red", "ff0000"),
        ("FF69B4", "color8", "color", "#abc", "aabbcc"),
        ("FF69B4", "color8", "color", "", None),
    ],
)
def test_another_colour_is_written_in_the_same_way(
    source: str, argument: str, key: str, value: str, expected: str | None
) -> None:
    assert written(source, key, value, argument) == expected


def test_the_names_are_those_of_css() -> None:
    assert len(COLOR_NAMES) == 148
    assert COLOR_NAMES["rebeccapurple"] == "#663399"
    assert all(make(name, "color") for name in COLOR_NAMES)
