"""Reading copied arguments, and writing several of them in the layout of another template."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import operations
from model.operations import NewArgument, read_arguments
from model.safety.guard import EditRefused, check
from model.wikitext import parse


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("| a = 1\n| b = 2\n", [("a", "1"), ("b", "2")]),
        ("  |a=1|b= ", [("a", "1"), ("b", "")]),
        ("|one|two", [(None, "one"), (None, "two")]),
        ("| one \n", [(None, "one")]),
        ("|", [(None, "")]),
        ("|a=x=y|2={{b|c=d}}", [("a", "x=y"), ("2", "{{b|c=d}}")]),
        ("| a = <ref>x|y</ref> <!-- keep -->\n", [("a", "<ref>x|y</ref> <!-- keep -->")]),
        ("| a =\n* x\n* y\n| b = \n", [("a", "\n* x\n* y"), ("b", "")]),
        ("| a = 1\r\n| b = 2\r\n3\r\n", [("a", "1"), ("b", "2\n3")]),
        ("| =x", [("", "x")]),
    ],
)
def test_arguments_are_read_without_their_layout(
    text: str, read: list[tuple[str | None, str]]
) -> None:
    assert read_arguments(text) == tuple(NewArgument(*new) for new in read)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a = 1",
        "a | b = 1",
        "{{b|c=d}}",
        "{|\n| a\n|}",
        "| a = [[b",
        "|a={{b",
        "|a}}{{c",
        "|a}}",
    ],
)
def test_anything_else_is_no_argument(text: str) -> None:
    assert read_arguments(text) == ()


NEW = (NewArgument("name", "A"), NewArgument("long name", "2\nm"), NewArgument("x", ""))


def added(text: str, at: int | None, *new: NewArgument) -> str:
    proposal = operations.add_arguments(parse(text).templates()[0], at, new)
    check(text, proposal)
    return proposal.edit.apply(text)


@pytest.mark.parametrize(
    ("text", "at", "result"),
    [
        (
            "{{box\n| a   = 1 <!-- c -->\n| bcd =\n}}",
            1,
            "{{box\n| a   = 1 <!-- c -->\n| name = A\n| long name = 2\nm\n| x   =\n| bcd =\n}}",
        ),
        (
            "{{Infobox x\r\n|a = 1\r\n}}",
            None,
            "{{Infobox x\r\n|a = 1\r\n|name = A\r\n|long name = 2\r\nm\r\n|x = \r\n}}",
        ),
        ("see {{x|a=1|b=2}}", 0, "see {{x|name=A|long name=2\nm|x=|a=1|b=2}}"),
        ("see {{x}} too", None, "see {{x|name=A|long name=2\nm|x=}} too"),
        (
            "{{Infobox x |\n a = 1 |\n}}",
            None,
            "{{Infobox x |\n a = 1 |\n name = A |\n long name = 2\nm |\n x = |\n}}",
        ),
    ],
)
def test_several_are_added_in_the_layout_there(text: str, at: int | None, result: str) -> None:
    assert added(text, at, *NEW) == result


def test_positional_ones_are_added_among_positional_ones() -> None:
    new = NewArgument(None, "B"), NewArgument(None, "C")
    assert added("{{ubl|A|D}}", 1, *new) == "{{ubl|A|B|C|D}}"
    assert added("{{ubl\n| A\n| D\n}}", 1, *new) == "{{ubl\n| A\n| B\n| C\n| D\n}}"


def test_one_that_breaks_the_page_is_named_among_several() -> None:
    text = "{{Infobox x\n| a = 1\n| b = <ref>r</ref>\n}}"
    new = NewArgument("c", "fine"), NewArgument("d", "<ref>open"), NewArgument("e", "too")
    proposal = operations.add_arguments(parse(text).templates()[0], 1, new)
    with pytest.raises(EditRefused) as caught:
        check(text, proposal)
    assert caught.value.given is not None
    assert (caught.value.argument, caught.value.given.text) == ("d", "<ref>open")
    assert [way.written for way in caught.value.ways][:1] == ["</ref>"]


NAMES = st.sampled_from(["a", "bc", None, "a long name", None, "1"])
VALUES = st.sampled_from(["", "1", "x y", "{{b|c=d}}", "\n* a\n* b", "[[a|b]]", "e <!-- c -->"])
BOXES = st.sampled_from(
    ["{{y}}", "{{y|a=1}}", "{{y\n| a = 1\n| b = 2\n}}\n", "{{y |\n a=1 |\n}}", "t {{y|p|q}} t"]
)


@given(BOXES, st.lists(st.tuples(NAMES, VALUES), min_size=1, max_size=5), st.data())
def test_what_is_written_is_copied_as_what_it_was(
    text: str, rows: list[tuple[str | None, str]], data: st.DataObject
) -> None:
    new = [NewArgument(n, v.strip("\n") if n is None else v) for n, v in rows]
    template = parse(text).templates()[0]
    at = data.draw(st.integers(0, len(template.arguments)))
    proposal = operations.add_arguments(template, at, new)
    check(text, proposal)
    assert proposal.added is not None
    read = parse(proposal.edit.apply(text)).templates()[0].arguments
    assert len(read) == len(template.arguments) + len(new)
    pieces = (f"|{argument.text[argument.start : argument.end]}" for argument in read)
    copied = "".join(list(pieces)[proposal.added : proposal.added + len(new)])
    assert read_arguments(copied) == tuple(new)
    assert read_arguments("".join(argument.source for argument in new)) == tuple(new)


def test_a_comment_below_a_value_stays_below_it() -> None:
    text = "{{x\n| a = 1\n}}"
    new = (NewArgument("b", "2\n<!-- names -->"), NewArgument("c", "3"), NewArgument(None, "p"))
    expected = "{{x\n| a = 1\n| b = 2\n<!-- names -->\n| c = 3\n| p\n}}"
    assert added(text, 1, *new) == expected
