"""`set` changes exactly the fields it names, or nothing at all."""

import pytest

from model.commands.set_fields import (
    NoSuchNumberError,
    NoSuchTemplateError,
    SeveralTemplatesError,
    set_fields,
)
from model.safety.guard import EditRefused

PAGE = """Lead {{small|x}}
{{Infobox war
| name   = Old <!-- keep -->
| result =
| result = b
}}
"""


def test_a_field_is_set_inside_its_white_space_and_comments() -> None:
    done = set_fields(PAGE, {"name": "New"})

    assert done.text == PAGE.replace("Old", "New")
    assert done.remarks == ()


def test_a_new_field_is_written_as_its_neighbours_are() -> None:
    done = set_fields(PAGE, {"date": "1950"})

    assert done.text == PAGE.replace("= b\n", "= b\n| date   = 1950\n")
    assert done.remarks == ("`date` is new: added as last field",)


def test_of_a_name_that_comes_twice_the_last_is_set() -> None:
    done = set_fields(PAGE, {"result": "c"})

    assert done.text == PAGE.replace("= b\n", "= c\n")
    assert done.remarks == (
        "`result` comes 2 times: set the last, on line 5, which MediaWiki takes",
    )


def test_several_fields_are_set_together() -> None:
    done = set_fields(PAGE, {"name": "N", "date": "1950", "result": ""})

    assert done.text == PAGE.replace("Old", "N").replace("= b\n", "=\n| date   = 1950\n")


def test_a_template_is_chosen_by_name() -> None:
    assert set_fields(PAGE, {"1": "y"}, template="small").text == PAGE.replace("x}}", "y}}")
    assert set_fields(PAGE, {"name": "N"}, template="infobox_war").text == PAGE.replace("Old", "N")


def test_among_several_the_number_chooses() -> None:
    page = "{{Infobox a|b=1}} {{Infobox c|b=2}}"

    with pytest.raises(SeveralTemplatesError) as caught:
        set_fields(page, {"b": "3"})
    assert str(caught.value) == (
        "choose one of the templates with --number (1: Infobox a, 2: Infobox c)"
    )
    assert set_fields(page, {"b": "3"}, number=2).text == "{{Infobox a|b=1}} {{Infobox c|b=3}}"
    with pytest.raises(NoSuchNumberError, match=r"^there is no template number 3, only 2$"):
        set_fields(page, {"b": "3"}, number=3)


def test_a_value_that_breaks_the_box_is_refused() -> None:
    with pytest.raises(EditRefused) as caught:
        set_fields(PAGE, {"name": "fine", "result": "a | b"})

    assert caught.value.argument == "result"
    assert "{{!}}" in str(caught.value)


def test_a_page_without_the_template_says_so() -> None:
    with pytest.raises(NoSuchTemplateError) as caught:
        set_fields("text", {"a": "b"})
    assert str(caught.value) == "there is no infobox; name another template with --template"
    with pytest.raises(NoSuchTemplateError, match=r"^there is no template Infobox b$"):
        set_fields(PAGE, {"a": "b"}, template="Infobox b")
    with pytest.raises(NoSuchTemplateError, match="in `c` is never closed"):
        set_fields("{{Infobox b|c=[[}}", {"c": "d"})
