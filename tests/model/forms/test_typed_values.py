"""Values by the type of their parameter: what is shown of them, what is written."""

import pytest

from model.forms.form import Context, FieldKind, FormError
from model.forms.typed_values import typed_form
from model.templatedata.document import ParameterType as T
from model.templatedata.spec import Parameter

CONTEXT = Context(argument="x")


def written(parameter: Parameter, source: str, typed: str) -> str | None:
    """The value after a part is typed; None where there is no form, `!` where it is refused."""
    form = typed_form(parameter, source, CONTEXT)
    if form is None:
        return None
    (field,) = form.fields
    try:
        return form.change(field.key, typed).apply(source)
    except FormError:
        return "!"


@pytest.mark.parametrize(
    ("type_", "source", "typed", "expected"),
    [
        (T.NUMBER, "", "12", "12"),
        (T.NUMBER, "-3.5", "+4", "+4"),
        (T.NUMBER, "7", "", ""),
        (T.NUMBER, "7", "12,345", "!"),
        (T.NUMBER, "7", "seven", "!"),
        (T.NUMBER, "12,345", "1", None),
        (T.URL, "", "https://example.org/a b", "!"),
        (T.URL, "", "https://example.org/a|b", "https://example.org/a%7Cb"),
        (T.URL, "", "example.org", "!"),
        (T.URL, "no address", "https://example.org", None),
        (T.PAGE, "", "[[Bonn (city)|Bonn]]", "Bonn (city)"),
        (T.PAGE, "Bonn", "Köln", "Köln"),
        (T.PAGE, "Bonn", "a|b", "!"),
        (T.PAGE, "Bonn", "x" * 256, "!"),
        (T.PAGE, "see #3", "Bonn", None),
        (T.USER, "", "User:Ada", "Ada"),
        (T.USER, "Ada", "[[user:Bob]]", "Bob"),
        (T.TEMPLATE, "", "{{Template:Nowrap|x}}", "Nowrap"),
        (T.TEMPLATE, "Nowrap", "template: small", "small"),
        (T.TEMPLATE, "Template:Nowrap", "small", None),
        (T.FILE, "", "File:A b.jpg", "A b.jpg"),
        (T.FILE, "", "A b", "!"),
        (T.FILE, "a picture", "A.jpg", None),
        (T.DATE, "", "1950-06-25", "1950-06-25"),
        (T.DATE, "", "25 June 1950", "25 June 1950"),
        (T.DATE, "", "1950-13-25", "!"),
        (T.DATE, "", "soon", "!"),
        (T.DATE, "soon", "1950", None),
        (T.BOOLEAN, "", "yes", "1"),
        (T.BOOLEAN, "1", "", "0"),
        (T.BOOLEAN, "0", "yes", "1"),
        (T.BOOLEAN, "No", "yes", "Yes"),
        (T.BOOLEAN, "maybe", "yes", None),
        (T.BOOLEAN, "", "1", "!"),
        (T.LINE, "a", "b", None),
        (T.CONTENT, "a", "b", None),
        (T.UNKNOWN, "a", "b", None),
    ],
)
def test_a_value_of_a_type(type_: T, source: str, typed: str, expected: str | None) -> None:
    assert written(Parameter("x", type=type_), source, typed) == expected


@pytest.mark.parametrize(("example", "expected"), [("yes", "yes"), ("Ja", "Ja"), ("?", "1")])
def test_yes_is_said_as_the_documentation_says_it(example: str, expected: str) -> None:
    assert written(Parameter("x", type=T.BOOLEAN, example=example), "", "yes") == expected


@pytest.mark.parametrize(
    ("source", "typed", "expected"),
    [("", "yes", "yes"), ("Yes", "", "No"), ("no", "yes", "yes"), ("maybe", "yes", None)],
)
def test_suggested_words_for_yes_are_a_switch(
    source: str, typed: str, expected: str | None
) -> None:
    parameter = Parameter("x", type=T.LINE, suggested_values=("yes", "no"))
    assert written(parameter, source, typed) == expected


def test_what_is_suggested_can_be_chosen_and_anything_else_typed() -> None:
    parameter = Parameter("x", type=T.NUMBER, suggested_values=("EX", "LC"), default="LC")
    form = typed_form(parameter, "CR", CONTEXT)
    assert form is not None
    (field,) = form.fields
    assert (field.value, field.kind, field.choices, field.default) == (
        *("CR", FieldKind.CHOICE, ("EX", "LC"), "LC"),
    )
    assert written(parameter, "CR", " EX ") == "EX"
    assert written(parameter, "CR", "anything") == "anything"


@pytest.mark.parametrize("kind", [T.PAGE, T.USER, T.TEMPLATE])
def test_half_a_surrogate_pair_is_a_character_like_others(kind: T) -> None:
    form = typed_form(Parameter("x", type=kind), "A\ud800", CONTEXT)
    assert form is not None
    assert form.fields[0].value == "A\ud800"
