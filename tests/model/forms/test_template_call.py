"""One template as its arguments by key: what an edit of some of them leaves as it was."""

import pytest

from model.forms.form import Context, FormError
from model.forms.template_call import TemplateCall
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind

NAMES = frozenset(("t",))


def call(source: str) -> TemplateCall:
    found = TemplateCall.of(NodeKind.TEMPLATE, source, Context(), NAMES)
    assert found is not None
    return found


def after(source: str, **changes: str) -> str:
    values = {key.removeprefix("_"): value for key, value in changes.items()}
    return call(source).edit("field", values).apply(source)


@pytest.mark.parametrize(
    ("source", "changes", "expected"),
    [
        ("{{t|a|b}}", {"_2": "c"}, "{{t|a|c}}"),
        ("{{t | a | b }}", {"_2": "c"}, "{{t | a | c }}"),
        ("{{T|a<!-- why -->|b}}", {"_1": "c"}, "{{T|c<!-- why -->|b}}"),
        (
            "{{t\n| x = a\n| y = b <!-- k -->\n}}",
            {"y": "c"},
            "{{t\n| x = a\n| y = c <!-- k -->\n}}",
        ),
        ("{{t|x=a|x=b}}", {"x": "c"}, "{{t|x=a|x=c}}"),
        ("{{t|1=a|b}}", {"_1": "c"}, "{{t|1=a|c}}"),
        # What is new stands behind its own kind.
        ("{{t|a|df=y}}", {"_2": "b"}, "{{t|a|b|df=y}}"),
        ("{{t|df=y|a}}", {"_2": "b"}, "{{t|df=y|a|b}}"),
        ("{{t}}", {"_1": "a"}, "{{t|a}}"),
        ("{{t|a}}", {"x": "b"}, "{{t|a|x=b}}"),
        ("{{t\n| x = a\n}}", {"y": "b"}, "{{t\n| x = a\n| y = b\n}}"),
        ("{{t|a}}", {"_4": "d"}, "{{t|a|||d}}"),
        ("{{t|1=a}}", {"_2": "b"}, "{{t|1=a|2=b}}"),
        # What holds a `=` gets its number, and so does what is behind it.
        ("{{t|a|b|df=y}}", {"_1": "c=d"}, "{{t|1=c=d|2=b|df=y}}"),
        ("{{t|a}}", {"_2": "c=d"}, "{{t|a|2=c=d}}"),
        # What goes, goes with its pipe, unless others are counted behind it.
        ("{{t|a|b|df=y}}", {"_2": ""}, "{{t|a|df=y}}"),
        ("{{t|a|b|c}}", {"_2": ""}, "{{t|a||c}}"),
        ("{{t|a|b|c}}", {"_2": "", "_3": ""}, "{{t|a}}"),
        ("{{t|a|x=b|y=c}}", {"x": ""}, "{{t|a|y=c}}"),
        ("{{t|a|}}", {"_2": "b"}, "{{t|a|b}}"),
        # Several at once.
        ("{{t|a}}", {"_1": "b", "_2": "c", "x": "d"}, "{{t|b|c|x=d}}"),
    ],
)
def test_an_edit_changes_the_arguments_it_names(
    source: str, changes: dict[str, str], expected: str
) -> None:
    assert after(source, **changes) == expected


@pytest.mark.parametrize("source", ["{{t|a|b}}", "{{t|a|}}", "{{t\n| x = a\n}}", "{{t|1=a|x=}}"])
def test_what_is_so_already_changes_nothing(source: str) -> None:
    found = call(source)
    values = {key: found.text(key) for key in ("1", "2", "x") if found.text(key)}
    assert found.edit("field", values) == TextEdit()
    assert found.edit("field", {"never there": ""}) == TextEdit()


def test_only_the_new_value_is_replaced() -> None:
    source = "{{t|1950|06 <!-- sic -->|25|df=yes}}"
    edit = call(source).edit("field", {"2": "07", "3": "1"})
    assert edit == TextEdit((Replace(9, 11, "07"), Replace(25, 27, "1")))


@pytest.mark.parametrize("value", ["}}", "b|c", "[[b", "{{b", "<!-- b"])
def test_a_new_argument_that_would_not_read_as_one_is_refused(value: str) -> None:
    with pytest.raises(FormError) as caught:
        call("{{t|a}}").edit("field", {"2": value})
    assert (caught.value.key, caught.value.value) == ("field", value)


@pytest.mark.parametrize(
    "source",
    ["{{u|a}}", "{{t|a}} b", " {{t|a}}", "{{t|a}}{{t}}", "{{t|a", "t", "", "{{{t|a}}}", "{{#t:a}}"],
)
def test_anything_else_is_no_call(source: str) -> None:
    assert TemplateCall.of(NodeKind.TEMPLATE, source, Context(), NAMES) is None


def test_words_are_no_call() -> None:
    assert TemplateCall.of(NodeKind.TEXT, "{{t|a}}", Context(), NAMES) is None


@pytest.mark.parametrize("name", ["t", "T", " t\n", "Template:t", "<!-- x -->t"])
def test_a_name_is_known_however_it_is_written(name: str) -> None:
    assert call(f"{{{{{name}|a}}}}").text("1") == "a"


def test_values_come_without_what_stands_round_them() -> None:
    found = call("{{t| a <!-- b -->|<!-- c -->|x= d |x=\n}}")
    assert found.texts(1, 3) == ("a", "", "")
    assert found.text("x") == ""
    assert "x" in found
    assert "3" not in found
    assert found.positional_count == 2
