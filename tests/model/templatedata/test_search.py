"""What is found as a person types."""

import pytest

from model.templatedata.search import ParameterSearch
from model.templatedata.spec import Parameter

SEARCH = ParameterSearch(
    [
        Parameter("name", ("title",), "Name", "What it is called", is_required=True),
        Parameter("native_name", (), "Native name", "The name in its own language"),
        Parameter("native_name_lang", (), "Language of the native name", "An ISO code"),
        Parameter("birth_date", ("born",), "Date of birth", "When", is_suggested=True),
        Parameter("battles_label", (), "Heading of battles", "", is_deprecated=True),
        Parameter("battles", ("wars",), "Battles and wars", "Where one fought"),
        Parameter("gross", (), "Größe", "How tall"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", "name birth_date native_name native_name_lang battles gross"),
        ("native name", "native_name native_name_lang"),
        ("native-name lang", "native_name_lang"),
        ("NATIVE_N", "native_name native_name_lang"),
        ("lang", "native_name_lang native_name"),
        ("born", "birth_date"),
        ("war", "battles"),
        ("bat", "battles battles_label"),
        ("birth date", "birth_date"),
        ("birthdate", "birth_date"),
        ("birth_dtae", "birth_date"),
        ("where fought", "battles"),
        ("grosse", "gross"),
        ("größ", "gross"),
        ("zzz", ""),
    ],
)
def test_what_is_typed_is_found(typed: str, expected: str) -> None:
    assert [p.name for p in SEARCH.find(typed)] == expected.split()
