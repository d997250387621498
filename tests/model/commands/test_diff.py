"""What differs between two pages, as the `diff` command prints it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.commands.diff import PageDiff
from model.compare.unified import unified_diff

BEFORE = "Words\n{{Infobox x\n| a = one two\n| b = 2\n| c = 3\n| d =\n}}\nend\n"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (BEFORE, []),
        (BEFORE.replace("| b = 2", "| b =  2"), []),
        (BEFORE.replace("two", "three"), ["Infobox x", "  ~ a: one [-two-]{+three+}"]),
        (BEFORE.replace("| b", "| bee"), ["Infobox x", "  ~ b → bee"]),
        (BEFORE.replace("| b = 2\n", ""), ["Infobox x", "  - b: 2"]),
        (BEFORE.replace("| b", "| n = new\n| b"), ["Infobox x", "  + n: new"]),
        (
            BEFORE.replace("| a = one two\n", "").replace("| d", "| a = one\n| d"),
            ["Infobox x", "  ~ a: one[- two-] (moved)"],
        ),
        (BEFORE.replace("Infobox x", "Infobox y"), ["Infobox x → Infobox y"]),
        (BEFORE + "{{Infobox z|q=1}}\n", ["+ Infobox z"]),
        ("Words\nend\n", ["- Infobox x"]),
        (BEFORE.replace("Words", "Text"), ["- Words", "+ Text"]),
        (BEFORE.replace("}}", "}} 5 men"), ["- {{Infobox x}}", "+ {{Infobox x}} 5 men"]),
        (
            BEFORE.replace("}}\n", "}} {{Infobox z}}\n"),
            [
                *("+ Infobox z", "- {{Infobox x}}", "+ {{Infobox x}} {{Infobox z}}"),
            ],
        ),
        (BEFORE.replace("\n", "\r\n"), []),
    ],
)
def test_fields(after: str, expected: list[str]) -> None:
    assert PageDiff(BEFORE, after).fields() == expected


def test_boxes_that_changed_places() -> None:
    one, other = "{{Infobox x|a=1}}\n", "{{Infobox y|b=1}}\n"
    assert sorted(PageDiff(one + other, other + one).fields()) in (
        ["+ {{Infobox x}}", "- {{Infobox x}}"],
        ["+ {{Infobox y}}", "- {{Infobox y}}"],
    )


def test_line_ends_of_a_value_are_white_space() -> None:
    before = "{{Infobox x\n| a = one\n* two\n| b = 2 }}"
    after = before.replace("\n", "\r\n")
    assert PageDiff(before, after).fields() == []
    found = PageDiff(before, after.replace("two", "three")).fields()
    assert found == ["Infobox x", "  ~ a: one\n* [-two-]{+three+}"]


@pytest.mark.parametrize("words", ["5", "text", " {{x}}", "<!-- c -->"])
def test_words_beside_a_box_are_never_passed_over(words: str) -> None:
    assert PageDiff("{{Infobox x|a=1}}", f"{{{{Infobox x|a=1}}}}{words}").fields()
    assert PageDiff("{{Infobox x|a=1}}", f"{words}{{{{Infobox x|a=1}}}}").fields()


def test_white_space_is_told_where_it_is_asked_for() -> None:
    found = PageDiff(BEFORE, BEFORE.replace("| b = 2", "| b =  2"), white_space=True)
    assert found.fields() == ["Infobox x", "  ~ b (spacing)"]


def test_json() -> None:
    found = PageDiff(BEFORE, BEFORE.replace("= 2", "= 5").replace("end", "END"))
    assert json.loads(found.as_json()) == {
        "boxes": [
            {
                "before": "Infobox x",
                "after": "Infobox x",
                "fields": [
                    {
                        "name": "b",
                        "name_before": "b",
                        "changes": ["value"],
                        "before": "2",
                        "after": "5",
                    }
                ],
            }
        ],
        "removed": ["end"],
        "added": ["END"],
    }


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a\n", "a\n", []),
        ("a\nb\nc\n", "a\nx\nc\n", ["@@ -1,3 +1,3 @@", " a", "-b", "+x", " c"]),
        ("", "a\n", ["@@ -0,0 +1 @@", "+a"]),
        ("a\n", "", ["@@ -1 +0,0 @@", "-a"]),
        ("a", "a\n", ["@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+a"]),
        (
            "".join(f"{n}\n" for n in range(20)),
            "".join(f"{n}\n" for n in range(20) if n not in (4, 15)),
            [
                *("@@ -2,7 +2,6 @@", " 1", " 2", " 3", "-4", " 5", " 6", " 7"),
                *("@@ -13,7 +12,6 @@", " 12", " 13", " 14", "-15", " 16", " 17", " 18"),
            ],
        ),
    ],
)
def test_unified(before: str, after: str, expected: list[str]) -> None:
    header = ["--- old", "+++ new"] if expected else []
    assert list(unified_diff(before, after, ("old", "new"))) == header + expected


_LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "\n", "d"]), max_size=30).map("".join)


@given(_LINES, _LINES)
def test_a_unified_diff_leads_from_the_one_to_the_other(before: str, after: str) -> None:
    old, new, position = before.split("\n"), [], 0
    if old[-1] == "":
        old.pop()
    for line in list(unified_diff(before, after, ("x", "y")))[2:]:
        if line.startswith("@@"):
            start, _, count = line.split()[1][1:].partition(",")
            low = int(start) - (count != "0")
            new += old[position:low]
            position = low
        elif line[0] in " -":
            assert old[position] == line[1:]
            position += 1
        if line[0] in " +" and not line.startswith("@@"):
            new.append(line[1:])
    new += old[position:]
    assert "\n".join(new) == after.removesuffix("\n")
