"""TemplateData's format strings: which are ones, and what is written by them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.templatedata.format import TemplateFormat
from model.wikitext.reading import WHITE_SPACE, parse

BLOCK = "{{_\n| _ = _\n}}"
COLUMNS = "{{______\n |________ = ____\n}}"

Arguments = list[tuple[str | None, str]]


def make(text: str) -> TemplateFormat:
    found = TemplateFormat.parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "six_parts"),
    [
        ("inline", (False, "", 1, "", "", 1, "", "", 1, "", False)),
        ("{{_|_=_}}", (False, "", 1, "", "", 1, "", "", 1, "", False)),
        ("block", (False, "", 1, "\n", " ", 1, " ", " ", 1, "\n", False)),
        (BLOCK, (False, "", 1, "\n", " ", 1, " ", " ", 1, "\n", False)),
        ("\n{{_\n|_=_}}\n", (True, "", 1, "\n", "", 1, "", "", 1, "", True)),
        (
            "{{  ___  |  __   =    ___}}",
            (False, "  ", 3, "  ", "  ", 2, "   ", "    ", 3, "", False),
        ),
        ("{{_ |\n _ = _}}", (False, "", 1, " ", "\n ", 1, " ", " ", 1, "", False)),
        ("{{_\n  |\n  _=_\n  }}", (False, "", 1, "\n  ", "\n  ", 1, "", "", 1, "\n  ", False)),
    ],
)
def test_a_format_is_taken_apart(text: str, six_parts: tuple[object, ...]) -> None:
    assert TemplateFormat.parse(text) == TemplateFormat(*six_parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "Block", "INLINE", "blocks", " inline", "none", "{{_}}", "{{|_=_}}"),
        *(
            "{{_|=_}}",
            "{{_|_=}}",
            "{{_|_=_}",
            "{_|_=_}}",
            "{{_|_=_}} ",
            " {{_|_=_}}",
            "{{_|_ _=_}}",
        ),
        *("{{_\n\n| _ = _\n}}", "\n\n{{_|_=_}}", "{{_|_=_}}\n\n", "{{_\t|_=_}}", "{{_|_\n=_}}"),
        *("{{_|_=\n_}}", "{{_|_=_ \n}}", "{{\n_|_=_}}", "{{_ \n|_=_}}", "{{_|_=_|_}}", "{{a|_=_}}"),
        "{{_\r\n|_=_\r\n}}",
    ],
)
def test_anything_else_is_no_format(text: str | None) -> None:
    assert TemplateFormat.parse(text) is None


@pytest.mark.parametrize(
    ("text", "arguments", "written"),
    [
        ("inline", [("a", "1"), ("b", "")], "{{Name|a=1|b=}}"),
        ("block", [("a", "1"), ("b", "")], "{{Name\n| a = 1\n| b = \n}}"),
        ("inline", [], "{{Name}}"),
        ("block", [], "{{Name}}"),
        ("{{_\n|_=_\n  }}", [], "{{Name  }}"),
        ("{{______|_=_}}", [("a", "1")], "{{Name  |a=1}}"),
        ("{{__|_=_}}", [("a", "1")], "{{Name|a=1}}"),
        (
            COLUMNS,
            [("a", "1"), ("longer_name", ""), ("b", "12345")],
            "{{Name  \n |a        = 1   \n |longer_name = \n |b        = 12345\n}}",
        ),
        (COLUMNS, [("eightlet", "1234")], "{{Name  \n |eightlet = 1234\n}}"),
        # Characters are counted, not how wide or in how many bytes they are.
        (
            COLUMNS,
            [("国国", "𝒳"), ("e\u0301", "é")],
            "{{Name  \n |国国       = 𝒳   \n |e\u0301       = é   \n}}",
        ),
        (
            "block",
            [("a", "  1\n"), (" b\t", "\n\n* x\n* y ")],
            "{{Name\n| a = 1\n| b = * x\n* y\n}}",
        ),
        ("inline", [("a", "\u00a01\u3000 ")], "{{Name|a=\u00a01\u3000}}"),
        ("{{ _ | _ = _ }}", [("a", "1"), ("b", "")], "{{ Name | a = 1 | b =  }}"),
        ("{{_ |\n _ = _}}", [("a", "1"), ("b", "2")], "{{Name |\n a = 1 |\n b = 2}}"),
        # What is beside a positional value would be part of it.
        ("block", [(None, "p"), ("a", "1")], "{{Name|p| a = 1\n}}"),
        ("block", [("a", "1"), (None, " p ")], "{{Name\n| a = 1| p }}"),
        ("{{ _ | _ = _ }}", [(None, "p"), (None, ""), ("a", "1")], "{{ Name|p|| a = 1 }}"),
        ("{{_\n|____=____\n}}", [("", "1"), ("a", "2")], "{{Name|=1\n|a   =2   \n}}"),
        # No line break behind a comment on a line of its own.
        (
            "block",
            [("a", "1\n<!-- c -->"), ("b", "2 <!-- d -->"), ("c", "3\n<!-- e --> <!-- f -->")],
            "{{Name\n| a = 1\n<!-- c -->| b = 2 <!-- d -->\n| c = 3\n<!-- e --> <!-- f -->}}",
        ),
    ],
)
def test_a_call_is_written(text: str, arguments: Arguments, written: str) -> None:
    assert make(text).call(" Name ", arguments) == written


@pytest.mark.parametrize(
    ("text", "before", "behind", "written"),
    [
        ("\n{{_|_=_}}\n", None, None, "{{N|a=1}}"),
        ("\n{{_|_=_}}\n", "", "", "\n{{N|a=1}}\n"),
        ("\n{{_|_=_}}\n", "x", "y", "\n{{N|a=1}}\n"),
        ("\n{{_|_=_}}\n", "x\n", "\ny", "{{N|a=1}}"),
        ("\n{{_|_=_}}\n", "x\n ", " \ny", "\n{{N|a=1}}\n"),
        ("\n{{_|_=_}}", "x", "y", "\n{{N|a=1}}"),
        ("{{_|_=_}}", "x", "y", "{{N|a=1}}"),
    ],
)
def test_line_breaks_around_a_call(
    text: str, before: str | None, behind: str | None, written: str
) -> None:
    assert make(text).call("N", [("a", "1")], before, behind) == written


def test_one_argument_is_written_from_its_pipe_on() -> None:
    assert make(COLUMNS).named(" a ", " 1 ") == "|a        = 1   "
    assert make("{{_ |\n _ = _}}").named("a", "") == "|\n a = "
    assert make("block").named("", " 1 ") == "|=1"


HOLES = st.integers(1, 12).map("_".__mul__)
SPACES = st.sampled_from(["", " ", "  "])
LINES = st.sampled_from(["", "\n", " ", "\n ", "\n  "])
BREAKS = st.sampled_from(["", "\n"])
FORMATS = st.tuples(
    *(BREAKS, st.just("{{"), SPACES, HOLES, LINES, st.just("|"), LINES, HOLES, SPACES),
    *(st.just("="), SPACES, HOLES, LINES, st.just("}}"), BREAKS),
).map("".join)
NAMES = st.text("ab _éß国1", min_size=1, max_size=8).filter(str.strip)
VALUES = st.sampled_from(
    [
        "",
        "1",
        "two words",
        "{{b|c=d}}",
        "[[a|b]]",
        "* a\n* b",
        "x = y",
        "<!-- c -->",
        "1\n<!-- c -->",
    ]
)
POSITIONAL = st.tuples(st.none(), st.sampled_from(["", "p", " p ", "p\n", "{{b|c=d}}", "[[a|b]]"]))


@given(FORMATS, st.lists(st.tuples(NAMES, VALUES) | POSITIONAL, max_size=6), BREAKS)
def test_what_is_written_reads_back(text: str, arguments: Arguments, before: str) -> None:
    layout = make(text)
    written = layout.call("Name", arguments, before, "")
    template = parse(written).templates()[0]
    assert written[template.end :] == "\n" * layout.breaks_behind
    assert written[: template.start] == "\n" * (layout.breaks_before and not before)
    assert template.name_text.strip(" \n") == "Name"
    read = [
        (None, argument.value_text)
        if argument.name_text is None
        else (argument.name_text.strip(WHITE_SPACE), argument.value_text.strip(WHITE_SPACE))
        for argument in template.arguments
    ]
    assert read == [(key if key is None else key.strip(" "), value) for key, value in arguments]


@given(FORMATS)
def test_a_call_of_names_as_long_as_the_holes_is_the_format(text: str) -> None:
    holes = re.findall("_+", text)
    name, key, value = (hole.replace("_", "x") for hole in holes)
    assert make(text).call(name, [(key, value)], "", "").replace("x", "_") == text
