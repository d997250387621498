"""Several dates in one call, with their places."""

import pytest

from tests.support.forms import Shown, shown, written

DUBLIN = "{{film date|2017|1|29|[[Dublin]]|2017|2|9|Denmark|ref1=<ref name=R />}}"


@pytest.mark.parametrize(
    ("source", "form"),
    [
        (
            DUBLIN,
            (
                "film dates",
                [
                    ("date_1", "2017-01-29"),
                    ("place_1", "[[Dublin]]"),
                    ("date_2", "2017-02-09"),
                    ("place_2", "Denmark"),
                    ("date_3", ""),
                ],
            ),
        ),
        (
            "{{Film date|2011|4||df=y}}",
            ("film dates", [("date_1", "2011-04"), ("place_1", ""), ("date_2", "")]),
        ),
        (
            "{{vgrelease|NA|August 22, 2004}}",
            ("release dates", [("place_1", "NA"), ("date_1", "2004-08-22")]),
        ),
    ],
)
def test_all_dates_are_shown(source: str, form: tuple[str, Shown]) -> None:
    assert shown(source) == form


@pytest.mark.parametrize(
    "source",
    [
        "{{film date|2017|1|29|X|soon}}",
        "{{film date}}",
        "{{film date|2017|1|29||||||2018}}",
        "{{vgrelease|JP|Namco}}",
        "{{vgrelease|JP}}",
        "{{film date|2017||29}}",
    ],
)
def test_what_does_not_fit_is_left_to_the_arguments(source: str) -> None:
    form = shown(source)
    assert form is None or form[0] == "template"


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        (DUBLIN, "date_1", "2017-01-30", DUBLIN.replace("|29|", "|30|")),
        (DUBLIN, "place_2", "Aarhus", DUBLIN.replace("Denmark", "Aarhus")),
        (DUBLIN, "date_3", "2018-01-02", DUBLIN.replace("Denmark", "Denmark|2018|1|2")),
        (DUBLIN, "date_2", "", "{{film date|2017|1|29|[[Dublin]]|ref1=<ref name=R />}}"),
        (DUBLIN, "date_1", "", None),
        (DUBLIN, "date_1", "2017-02-29", None),
        (
            "{{film date|2007|07|27}}",
            "date_2",
            "2008-01-02",
            "{{film date|2007|07|27||2008|01|02}}",
        ),
        ("{{film date|2007|07|27}}", "place_1", "[[X]]", "{{film date|2007|07|27|[[X]]}}"),
        ("{{film date|2007|07|27}}", "date_1", "2007", "{{film date|2007}}"),
        ("{{film date|2007}}", "date_1", "", None),
        (
            "{{vgrelease|NA|August 22, 2004}}",
            "date_1",
            "2005-03-01",
            "{{vgrelease|NA|March 1, 2005}}",
        ),
        ("{{vgrelease|NA|August 22, 2004}}", "place_1", "EU", "{{vgrelease|EU|August 22, 2004}}"),
        ("{{vgrelease|NA|August 22, 2004}}", "place_1", "", None),
    ],
)
def test_one_date_is_written(source: str, key: str, value: str, expected: str | None) -> None:
    assert written(source, key, value) == expected
