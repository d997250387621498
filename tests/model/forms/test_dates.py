"""Templates for a date: each shape is read, and another date is written in the same shape."""

import pytest

from tests.support.forms import Shown, shown, written

ONE = "date"


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        ("{{birth date|1950|6|25}}", [("date", "1950-06-25")]),
        ("{{Birth date and age|df=y|1968|7|21}}", [("date", "1968-07-21")]),
        ("{{birth date | 1950 | 06 | 25 |df=yes}}", [("date", "1950-06-25")]),
        ("{{bda|1986|9|23}}", [("date", "1986-09-23")]),
        ("{{start date|1978}}", [("date", "1978")]),
        ("{{start date|1890|10|}}", [("date", "1890-10")]),
        ("{{Start date|1993|February|24}}", [("date", "1993-02-24")]),
        ("{{start date|1993|02|24|08|30|23|TZ=Z}}", [("date", "1993-02-24")]),
        ("{{start date and age|April 11, 1931}}", [("date", "1931-04-11")]),
        ("{{Start date and age|df=yes|1 July 1992}}", [("date", "1992-07-01")]),
        ("{{start-date|December 21, 1968, 12:51:00|timezone=yes}}", [("date", "1968-12-21")]),
        ("{{birth-date|1950-06-25}}", [("date", "1950-06-25")]),
        ("{{birth year and age|1964|08}}", [("date", "1964-08")]),
        ("{{FormatDate|2002-09-23|nbsp}}", [("date", "2002-09-23")]),
        ("{{as of|2009|2|lc=y}}", [("date", "2009-02")]),
        (
            "{{Death date and age|1955|4|18|1879|3|14|df=yes}}",
            [("death_date", "1955-04-18"), ("birth_date", "1879-03-14")],
        ),
        (
            "{{death date and age|2005|3|12|1950}}",
            [("death_date", "2005-03-12"), ("birth_date", "1950")],
        ),
        ("{{dda|2005|3|12}}", [("death_date", "2005-03-12"), ("birth_date", "")]),
        (
            "{{d-da|9 March 1996|11 March 1914}}",
            [("death_date", "1996-03-09"), ("birth_date", "1914-03-11")],
        ),
        ("{{death year and age|1996|1914}}", [("death_date", "1996"), ("birth_date", "1914")]),
        (
            "{{age in years and days|1995|10|19|2017|05|28}}",
            [("from", "1995-10-19"), ("to", "2017-05-28")],
        ),
        (
            "{{Age in years, months, weeks and days|month1=6|day1=25|year1=1950}}",
            [("from", "1950-06-25"), ("to", "")],
        ),
        (
            "{{age in days|day1=12|month1=08|year1=2017|day2=10|month2=09|year2=2018}}",
            [("from", "2017-08-12"), ("to", "2018-09-10")],
        ),
        ("{{Date de naissance|11|novembre|1866|âge=oui}}", [("date", "1866-11-11")]),
        ("{{date|1er|mai|1810}}", [("date", "1810-05-01")]),
        ("{{date||janvier|1998}}", [("date", "1998-01")]),
        ("{{date-|25 mai 1810}}", [("date", "1810-05-25")]),
        (
            "{{Date de décès|21|septembre|1936|11|novembre|1866}}",
            [("death_date", "1936-09-21"), ("birth_date", "1866-11-11")],
        ),
        (
            "{{Död datum och ålder|1896|12|10|1833|10|21}}",
            [("death_date", "1896-12-10"), ("birth_date", "1833-10-21")],
        ),
        ("{{Datum|25|08|2017}}", [("date", "2017-08-25")]),
    ],
)
def test_dates_are_read(source: str, fields: Shown) -> None:
    assert shown(source) == ("date", fields)


@pytest.mark.parametrize(
    "source",
    [
        "{{birth date|1950|2|30}}",  # never was
        "{{birth date|1950|13|1}}",
        "{{birth date|c. 1950}}",
        "{{birth date|476}}",
        "{{birth date|{{age}}|6|25}}",
        "{{birth date|1950|Spring}}",
        "{{birth date|1950||25}}",
        "{{birth date}}",
        "{{birth date|year=1950}}",
        "{{death date and age|2005|3|12|before 1950}}",
        "{{date|976}}",
        "{{date|1er janvier}}",
        "{{birth date|1950|6|25<!-- or 26 -->?}}",
        "{{birth date|٢٠٠٠|١|١}}",
    ],
)
def test_what_is_no_date_is_left_to_the_arguments(source: str) -> None:
    form = shown(source)
    assert form is None or form[0] == "template"


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        ("{{birth date|1950|6|25|df=yes}}", ONE, "1950-12-05", "{{birth date|1950|12|5|df=yes}}"),
        ("{{bda|mf=yes|1961|08|04}}", ONE, "1961-12-05", "{{bda|mf=yes|1961|12|05}}"),
        ("{{bda|1961|08|04}}", ONE, "1961-08-05", "{{bda|1961|08|05}}"),
        ("{{birth date|1950|6|25<!--!-->}}", ONE, "1951-06-25", "{{birth date|1951|6|25<!--!-->}}"),
        (
            "{{birth date\n| 1950 | 6\n| 25 }}",
            ONE,
            "1951-07-01",
            "{{birth date\n| 1951 | 7\n| 1 }}",
        ),
        # Another exactness.
        ("{{start date|1978}}", ONE, "1978-05", "{{start date|1978|5}}"),
        ("{{start date|1978|df=y}}", ONE, "1978-05-03", "{{start date|1978|5|3|df=y}}"),
        ("{{start date|1890|10|}}", ONE, "1890-10-07", "{{start date|1890|10|7}}"),
        ("{{start date|1890|10|12|df=y}}", ONE, "1890", "{{start date|1890|df=y}}"),
        ("{{date||janvier|1998}}", ONE, "1998-02-07", "{{date|7|février|1998}}"),
        ("{{date|7|février|1998}}", ONE, "1998-01", "{{date||janvier|1998}}"),
        # In the same words and numbers.
        ("{{start date|1993|February|24}}", ONE, "1993-03-01", "{{start date|1993|March|1}}"),
        (
            "{{start date and age|April 11, 1931}}",
            ONE,
            "1931-05-01",
            "{{start date and age|May 1, 1931}}",
        ),
        (
            "{{start-date|December 21, 1968, 12:51:00|timezone=yes}}",
            ONE,
            "1968-11-02",
            "{{start-date|November 2, 1968, 12:51:00|timezone=yes}}",
        ),
        ("{{date|9|juillet|1816}}", ONE, "1816-08-10", "{{date|10|août|1816}}"),
        ("{{Datum|25|08|2017}}", ONE, "2017-09-01", "{{Datum|01|09|2017}}"),
        (
            "{{start date|1993|02|24|08|30|TZ=Z}}",
            ONE,
            "1993-12-04",
            "{{start date|1993|12|04|08|30|TZ=Z}}",
        ),
        # Two dates.
        (
            "{{dda|df=yes|1955|4|18|1879|3|14}}",
            "birth_date",
            "1880-04-01",
            "{{dda|df=yes|1955|4|18|1880|4|1}}",
        ),
        ("{{dda|2005|3|12|1950}}", "birth_date", "1950-12-05", "{{dda|2005|3|12|1950|12|5}}"),
        ("{{dda|2005|3|12|1950|1|2}}", "death_date", "2005", "{{dda|2005|||1950|1|2}}"),
        ("{{dda|2005|3|df=y}}", "birth_date", "1950-12", "{{dda|2005|3||1950|12|df=y}}"),
        (
            "{{d-da|9 March 1996|11 March 1914}}",
            "birth_date",
            "1915-01-02",
            "{{d-da|9 March 1996|2 January 1915}}",
        ),
        # By name.
        (
            "{{age in days|day1=12|month1=08|year1=2017}}",
            "from",
            "2017-09-01",
            "{{age in days|day1=01|month1=09|year1=2017}}",
        ),
        (
            "{{age in days|day1=12|month1=8|year1=2017}}",
            "to",
            "2018-01-02",
            "{{age in days|day1=12|month1=8|year1=2017|year2=2018|month2=1|day2=2}}",
        ),
        (
            "{{age in days|day1=12|month1=8|year1=2017|day2=2|month2=1|year2=2018|sep=x}}",
            "to",
            "",
            "{{age in days|day1=12|month1=8|year1=2017|sep=x}}",
        ),
        # As one types it.
        ("{{birth date|1950|6|25}}", ONE, " 3 May 1951 ", "{{birth date|1951|5|3}}"),
        ("{{birth date|1950|6|25}}", ONE, "1951-5-3", "{{birth date|1951|5|3}}"),
    ],
)
def test_another_date_is_written_in_the_same_way(
    source: str, key: str, value: str, expected: str
) -> None:
    assert written(source, key, value) == expected


@pytest.mark.parametrize(
    ("source", "key", "value"),
    [
        ("{{birth date|1950|6|25}}", ONE, "1950-02-30"),
        ("{{birth date|1950|6|25}}", ONE, "1950-13-01"),
        ("{{birth date|1950|6|25}}", ONE, "0476-01-01"),
        ("{{birth date|1950|6|25}}", ONE, "soon"),
        ("{{birth date|1950|6|25}}", ONE, "1950|6"),
        ("{{birth date|1950|6|25}}", ONE, ""),
        ("{{birth date|1950|6|25}}", ONE, "9" * 400),
        ("{{birth date and age|1950|6|25}}", ONE, "1950"),  # no age can be worked out
        ("{{start date|1993|02|24|08|30}}", ONE, "1993-02"),  # an hour of no day
        ("{{birth year and age|1964|08}}", ONE, "1964-08-01"),
        ("{{dda|2005|3|12|1950}}", "birth_date", ""),
    ],
)
def test_a_date_that_can_t_be_is_refused(source: str, key: str, value: str) -> None:
    assert written(source, key, value) is None
