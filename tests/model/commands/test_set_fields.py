"""`set` changes exactly the fields it names, or nothing at all."""

import pytest

from model.commands.chosen_template import (
    NoSuchNumberError,
    NoSuchTemplateError,
    SeveralTemplatesError,
)
from model.commands.set_fields import BoxLostError, SameTextTwiceError, set_fields
from model.paths import PathError
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


NESTED = """{{Infobox war
| side   = {{ubl|{{flag|Korea|size=1px}}| [[a|b]] }}<ref>{{cite web|title=T|date=1 May}}</ref>
| list   =
* one
* two [[link]]
| a/b=1
| result = x
| result = y
}}
"""


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ("side/ubl/1/flag/1", "Japan", "Korea", "Japan"),
        ("side/ubl/1/flag", "{{flagdeco|Japan}}", "{{flag|Korea|size=1px}}", "{{flagdeco|Japan}}"),
        ("side/ref/cite web/date", "2 May", "1 May", "2 May"),
        ("side/ref", "", "<ref>{{cite web|title=T|date=1 May}}</ref>", ""),
        ("side/ubl/2/link", "[[c]]", "[[a|b]]", "[[c]]"),
        ("side/ubl/2", "c", "[[a|b]]", "c"),
        ("list/item[2]", "* 2\n* 3", "* two [[link]]", "* 2\n* 3"),
        (r"a\/b", "2", "a/b=1", "a/b=2"),
        ("/Infobox war/result", "z", "= y", "= z"),
        ("/Infobox war", "{{Infobox x}}", NESTED[:-1], "{{Infobox x}}"),
    ],
)
def test_a_path_leads_to_what_is_set(path: str, value: str, old: str, new: str) -> None:
    assert NESTED.count(old) == 1
    assert set_fields(NESTED, {path: value}).text == NESTED.replace(old, new)


def test_all_paths_speak_of_the_page_as_it_was() -> None:
    done = set_fields(NESTED, {"list/item[1]": "* 0\n* 1", "list/item[2]": "* 2", "new": "n"})

    assert done.text == NESTED.replace("* one\n* two [[link]]", "* 0\n* 1\n* 2").replace(
        "= y\n", "= y\n| new    = n\n"
    )


def test_a_field_that_has_no_effect_is_set_and_told() -> None:
    done = set_fields(NESTED, {"result[1]": "z"})

    assert done.text == NESTED.replace("= x", "= z")
    assert done.remarks == ("`result[1]` has no effect: MediaWiki takes the one on line 8",)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"side/ubl/3": "x"}, "`side/ubl` has no `3`; there is `1`, `2`"),
        ({"new/flag": "x"}, "there is no `new`; there is `side`, `list`, `a\\/b`, `result[1]`, "),
        ({"new[2]": "x"}, "there is no `new[2]`; there is "),
        ({"a/b": "x"}, "there is no `a`; "),
    ],
)
def test_a_path_into_what_is_not_there_sets_nothing(values: dict[str, str], message: str) -> None:
    with pytest.raises(PathError) as caught:
        set_fields(NESTED, {"list": "", **values})
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "values",
    [
        {"result": "1", "result[2]": "2"},
        {"side": "1", "side/ubl/2": "2"},
        {"side/ubl/2/link": "1", "side/ubl": "2"},
        {"new": "1", "/Infobox war": "{{Infobox x}}"},
        {"new": "1", r"n\ew": "2"},
    ],
)
def test_two_paths_to_the_same_text_set_nothing(values: dict[str, str]) -> None:
    with pytest.raises(SameTextTwiceError, match=r"would set the same text; set one of them$"):
        set_fields(NESTED, values)


def test_a_box_is_not_set_to_something_else() -> None:
    with pytest.raises(BoxLostError, match=r"the box would be gone$"):
        set_fields(NESTED, {"/Infobox war": "words"})
