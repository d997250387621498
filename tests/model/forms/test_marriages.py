"""Marriages."""

import pytest

from model.forms.form import FieldKind
from tests.support.forms import make, shown, written

MARIC = "{{marriage|[[Mileva Marić]]<br>|1903|1919|end=div}}"


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        (MARIC, ("[[Mileva Marić]]<br>", "1903", "1919", "div")),
        ("{{Marriage|Mel|March 28, 1987|1995|reason=died}}", ("Mel", "1987-03-28", "1995", "died")),
        ("{{marriage|Maria|()=smaller|1919|1955}}", ("Maria", "1919", "1955", "")),
        ("{{marriage|Rita|1988|}}", ("Rita", "1988", "", "")),
        ("{{marriage|Rita|spring 1988}}", ("Rita", "spring 1988", "", "")),
    ],
)
def test_a_marriage_is_shown(source: str, parts: tuple[str, ...]) -> None:
    keys = ("spouse", "from", "to", "end")
    assert shown(source) == ("marriage", list(zip(keys, parts, strict=True)))


def test_what_is_no_date_is_a_line() -> None:
    form = make("{{marriage|Rita|spring 1988|1990}}")
    assert form is not None
    kinds = [field.kind for field in form.fields]
    assert kinds == [FieldKind.LINE, FieldKind.LINE, FieldKind.DATE, FieldKind.CHOICE]


@pytest.mark.parametrize(
    ("source", "key", "value", "expected"),
    [
        (MARIC, "end", "divorced", MARIC.replace("=div", "=divorced")),
        (MARIC, "end", "", MARIC.replace("|end=div", "")),
        (MARIC, "from", "1904", MARIC.replace("1903", "1904")),
        (MARIC, "from", "1904-05-06", MARIC.replace("1903", "6 May 1904")),
        (MARIC, "to", "", "{{marriage|[[Mileva Marić]]<br>|1903|end=div}}"),
        (MARIC, "spouse", "", None),
        (MARIC, "from", "soon", None),
        (
            "{{marriage|Mel|March 28, 1987|1995|()=small}}",
            "to",
            "1995-03-04",
            "{{marriage|Mel|March 28, 1987|March 4, 1995|()=small}}",
        ),
        (
            "{{marriage|Mel|28 March 1987}}",
            "to",
            "1995-04-03",
            "{{marriage|Mel|28 March 1987|3 April 1995}}",
        ),
        ("{{marriage|Rita|1988|}}", "to", "1999", "{{marriage|Rita|1988|1999}}"),
        ("{{marriage|Rita|1988|}}", "end", "died", "{{marriage|Rita|1988||reason=died}}"),
        ("{{marriage|Rita|spring 1988}}", "from", "1988-05", "{{marriage|Rita|1988-05}}"),
        (
            "{{marriage|P|20 June 1947|reason=d<!-- no link -->}}",
            "end",
            "died",
            "{{marriage|P|20 June 1947|reason=died<!-- no link -->}}",
        ),
    ],
)
def test_one_part_is_written(source: str, key: str, value: str, expected: str | None) -> None:
    assert written(source, key, value) == expected
