"""How much time lies between dates, as people count it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.forms.partial_date import PartialDate
from model.preview.ages import age_text, span_text, years_between

YMD = ("years", "months", "days")
SPANS = [
    ("2000-01-31", "2000-02-29", YMD, "29 days"),
    ("2000-01-31", "2000-03-01", YMD, "1 month and 1 day"),
    ("2000-02-29", "2001-02-28", YMD, "11 months and 30 days"),
    ("2000-02-29", "2004-02-29", YMD, "4 years"),
    ("2000-01-01", "2000-01-01", YMD, "0 days"),
    ("2000-01-02", "2000-01-01", YMD, "1 day"),
    ("1999-12-31", "2001-01-01", ("years", "days"), "1 year and 1 day"),
    ("2000-01-01", "2003-12-31", ("days",), "1,460 days"),
    ("2000-01-01", "2000-01-20", ("weeks", "days"), "2 weeks and 5 days"),
    ("2000-01-01", "2001-03-20", ("months",), "14 months"),
    (
        "1939-11-30",
        "1940-03-13",
        ("years", "months", "weeks", "days"),
        "3 months, 1 week and 6 days",
    ),
]


@pytest.mark.parametrize(("first", "last", "units", "text"), SPANS)
def test_a_span_is_counted_so(first: str, last: str, units: tuple[str, ...], text: str) -> None:
    found = span_text(date.fromisoformat(first), date.fromisoformat(last), units)
    assert found.replace("\u00a0", " ") == text


AGES = [
    ("1950-11-28", "2026-11-27", "75"),
    ("1950-11-27", "2026-11-27", "76"),
    ("2000-02-29", "2026-02-28", "25"),
    ("1950-11", "2026-11-27", "75–76"),
    ("1950", "2026-11-27", "75–76"),
    ("1950-01", "2026-11-27", "76"),
    ("1867", "1934", "66–67"),
    ("2030", "2026", "0"),
]


@pytest.mark.parametrize(("born", "then", "text"), AGES)
def test_an_age_says_what_the_dates_leave_open(born: str, then: str, text: str) -> None:
    assert age_text(years_between(PartialDate.of_iso(born), PartialDate.of_iso(then))) == text


@given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)))
def test_any_two_dates_have_a_span(first: date, last: date) -> None:
    assert span_text(first, last, ("years", "months", "weeks", "days"))
    assert span_text(first, last, ("days",)).replace("\u00a0", " ").split(" ")[0].replace(
        ",", ""
    ) == str(abs((last - first).days))
