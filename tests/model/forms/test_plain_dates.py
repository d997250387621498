"""A date in words or numbers as the whole value."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.forms import make, shown, written


@pytest.mark.parametrize(
    ("source", "argument", "date"),
    [
        ("25 June 1950", "", "1950-06-25"),
        ("June 25, 1950", "", "1950-06-25"),
        ("June 25 1950", "", "1950-06-25"),
        ("1950 June 25", "", "1950-06-25"),
        ("25&nbsp;June&nbsp;1950", "", "1950-06-25"),
        ("June 1950", "", "1950-06"),
        ("Sept. 1950", "", "1950-09"),
        ("1950-06-25", "", "1950-06-25"),
        ("25.06.1950", "", "1950-06-25"),
        ("25. 6. 1950", "", "1950-06-25"),
        ("17. Juli 1988", "", "1988-07-17"),
        ("25 de mayo de 1810", "", "1810-05-25"),
        ("1er mai 1810", "", "1810-05-01"),
        ("1º aprile 1974", "", "1974-04-01"),
        ("31 декабря 2018", "", "2018-12-31"),
        ("18. september 1972", "", "1972-09-18"),
        ("1891年6月14日", "", "1891-06-14"),
        ("2021年3月", "", "2021-03"),
        ("1950년 6월 25일", "", "1950-06-25"),
        ("[[25 June]] [[1950]]", "", "1950-06-25"),
        ("[[June 25]], [[1950]]", "", "1950-06-25"),
        ("[[1948年]][[2月4日]]", "", "1948-02-04"),
        ("1950", "date", "1950"),
        ("1950", "birth_year", "1950"),
        ("1950", "Gründungsjahr", "1950"),
        ("1950-06", "date", "1950-06"),
        ("3/4/1950", "Data elezione", "1950-04-03"),
        ("30-11-2012", "Aggiornamento abitanti", "2012-11-30"),
    ],
)
def test_a_date_is_read(source: str, argument: str, date: str) -> None:
    assert shown(source, argument) == ("date", [("date", date)])


@pytest.mark.parametrize(
    ("source", "argument"),
    [
        ("30 February 1950", "date"),
        ("31 June 1950", "date"),
        ("25 June", "date"),
        ("c. 1950", "date"),
        ("25 June 1950 (aged 3)", "date"),
        ("June–July 1950", "date"),
        ("44 BC", "date"),
        ("25 June 976", "date"),
        ("1950", "population"),
        ("2006-07", "season"),
        ("3/4/1950", "date"),
        ("12.1950", "date"),
        ("19500625", "date"),
        ("25 Juno 1950", "date"),
        ("version 1.2.2010", "date"),
        ("2010 census", "date"),
    ],
)
def test_anything_else_stays_wikitext(source: str, argument: str) -> None:
    assert make(source, argument) is None


@pytest.mark.parametrize(
    ("source", "argument", "value", "expected"),
    [
        ("25 June 1950", "", "1951-12-01", "1 December 1951"),
        ("05 June 1950", "", "1950-06-06", "06 June 1950"),
        ("June 25, 1950", "", "1951-01-02", "January 2, 1951"),
        ("25&nbsp;June 1950", "", "1950-07-25", "25&nbsp;July 1950"),
        ("1950-06-25", "", "1950-12-01", "1950-12-01"),
        ("25.06.1950", "", "1950-12-01", "01.12.1950"),
        ("5.6.1950", "", "1950-12-01", "1.12.1950"),
        ("25 JUNE 1950", "", "1950-07-25", "25 JULY 1950"),
        ("Sept. 1950", "", "1950-04", "Apr. 1950"),
        ("17. Juli 1988", "", "1988-03-01", "1. März 1988"),
        ("25 de mayo de 1810", "", "1811-01-02", "2 de enero de 1811"),
        ("2 mai 1810", "date", "1810-08-01", "1er août 1810"),
        ("1er mai 1810", "date", "1810-05-02", "2 mai 1810"),
        ("1º aprile 1974", "", "1974-05-02", "2 maggio 1974"),
        ("31 декабря 2018", "", "2018-05-03", "3 мая 2018"),
        ("1891年6月14日", "", "1892-10-02", "1892年10月2日"),
        ("[[1948年]][[2月4日]]", "", "1950-12-31", "[[1950年]][[12月31日]]"),
        ("[[25 June]] [[1950]]", "", "1951-12-01", "[[1 December]] [[1951]]"),
        # More exactly, and less.
        ("June 1950", "", "1950-07-25", "25 July 1950"),
        ("mayo de 1810", "", "1810-05-25", "25 de mayo de 1810"),
        ("Juli 1988", "", "1988-07-17", "17. Juli 1988"),
        ("2021年3月", "", "2021-03-04", "2021年3月4日"),
        ("1950", "date", "1950-06-25", "1950-06-25"),
        ("1950", "date", "25 juin 1950", "25 juin 1950"),
        ("1950", "date", "June 25, 1950", "June 25, 1950"),
        ("1950", "date", "1951", "1951"),
        ("25 June 1950", "", "1950-06", "June 1950"),
        ("June 25, 1950", "", "1950-06", "June 1950"),
        ("[[June 25]], [[1950]]", "", "1950-07", "[[July]] [[1950]]"),
        ("25 June 1950", "date", "1950", "1950"),
        # The name of the argument tells the language.
        ("12 novembre 1915", "data_morte", "1915-03-02", "2 marzo 1915"),
        ("12 novembre 1915", "date de décès", "1915-03-02", "2 mars 1915"),
        ("[[19 april]] [[1945]]", "geboren", "1945-08-03", "[[3 augustus]] [[1945]]"),
        ("[[21 april]] [[1833]]", "födelsedatum", "1833-08-03", "[[3 augusti]] [[1833]]"),
        ("12 novembre 1915", "x", "1916-11-13", "13 novembre 1916"),
        ("25 June 1950", "", "July 3, 1950", "3 July 1950"),
    ],
)
def test_another_date_is_written_in_the_same_way(
    source: str, argument: str, value: str, expected: str
) -> None:
    assert written(source, "date", value, argument) == expected


@pytest.mark.parametrize(
    ("source", "argument", "value"),
    [
        ("25 June 1950", "", "1950-06-31"),
        ("25 June 1950", "", ""),
        ("25 June 1950", "", "tomorrow"),
        ("12 novembre 1915", "x", "1915-03-02"),  # French or Italian?
        ("25.06.1950", "", "1950-06"),
        ("31 декабря 2018", "", "2018-12"),  # the month would end otherwise
        ("1950 June 25", "", "1950-06"),
    ],
)
def test_what_can_t_be_written_so_is_refused(source: str, argument: str, value: str) -> None:
    assert written(source, "date", value, argument) is None


WAYS = (
    ("25 June 1950", ""),
    ("June 25, 1950", ""),
    ("25.06.1950", ""),
    ("1950-06-25", ""),
    ("17. Juli 1988", ""),
    ("25 de mayo de 1810", "fecha"),
    ("12 novembre 1915", "data_morte"),
    ("1er mai 1810", "date de naissance"),
    ("31 декабря 2018", ""),
    ("1891年6月14日", ""),
    ("[[19 juli]] [[1945]]", "geboren"),
    ("[[June 25]], [[1950]]", ""),
    ("18. september 1972", "skipa"),
    ("30-11-2012", "Data"),
)


@given(st.sampled_from(WAYS), st.dates(date(1000, 1, 1)))
def test_any_day_can_be_written_in_any_way_and_reads_back(way: tuple[str, str], day: date) -> None:
    source, argument = way
    after = written(source, "date", day.isoformat(), argument)
    assert after is not None
    assert shown(after, argument) == ("date", [("date", day.isoformat())])


@given(st.sampled_from(WAYS), st.dates(date(1000, 1, 1)))
def test_and_back_again(way: tuple[str, str], day: date) -> None:
    source, argument = way
    before = shown(source, argument)
    assert before is not None
    after = written(source, "date", day.isoformat(), argument)
    assert after is not None
    back = written(after, "date", before[1][0][1], argument)
    assert back is not None
    assert shown(back, argument) == before
