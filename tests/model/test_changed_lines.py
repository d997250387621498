"""What a change shows of itself, line by line."""

import pytest

from model.changed_lines import LineState, changed_lines
from model.text_edit import Replace, TextEdit

SIGNS = {LineState.KEPT: " ", LineState.GONE: "-", LineState.NEW: "+", LineState.GAP: "~"}


def shown(text: str, *replaces: tuple[int, int, str]) -> list[str]:
    edit = TextEdit.of(Replace(*replace) for replace in replaces)
    return [SIGNS[line.state] + line.text for line in changed_lines(text, edit)]


@pytest.mark.parametrize(
    ("text", "replaces", "lines"),
    [
        ("a\nb\nc\n", [(2, 3, "x")], [" a", "-b", "+x", " c"]),
        ("a\r\nb\r\nc", [(3, 4, "x")], [" a", "-b", "+x", " c"]),
        ("only", [(0, 4, "x")], ["-only", "+x"]),
        ("a\nb\nc\n", [(2, 4, "")], [" a", "-b", " c"]),
        ("a\nb\nc\n", [(2, 2, "new\n")], [" a", "+new", " b", " c"]),
        ("", [(0, 0, "x\ny")], ["+x", "+y"]),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n",
            [(2, 3, "x"), (12, 13, "y")],
            [" 1", "-2", "+x", " 3", "~…", " 6", "-7", "+y", " 8"],
        ),
        ("1\n2\n3\n4\n", [(0, 1, "x"), (4, 5, "y")], ["-1", "+x", " 2", "-3", "+y", " 4"]),
        ("ab\n", [(0, 1, "x"), (1, 2, "y")], ["-ab", "+xy"]),
    ],
)
def test_lines(text: str, replaces: list[tuple[int, int, str]], lines: list[str]) -> None:
    assert shown(text, *replaces) == lines


def test_nothing_changes() -> None:
    assert shown("a\nb\n") == []
