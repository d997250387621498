"""What has changed since a page was saved, and taking it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.compare.page_changes import page_changes
from model.compare.sequences import stretches
from model.text_edit import Replace, TextEdit

SAVED = "Before\n{{Infobox x\n| a = 1\n| b = two\n| c = 3\n}}\nafter words\n"


def edit_to(now: str, saved: str = SAVED) -> TextEdit:
    """A minimal edit by whole lines, as typing and commands leave them."""
    old, new = saved.splitlines(keepends=True), now.splitlines(keepends=True)
    replaces, position = [], 0
    for low, high, first, last, is_same in stretches(old, new):
        length = len("".join(old[low:high]))
        if not is_same:
            replaces.append(Replace(position, position + length, "".join(new[first:last])))
        position += length
    return TextEdit.of(replaces)


def shown(now: str) -> list[str]:
    return [
        f"{c.box}/{c.name} {'+'.join(sorted(c.kinds))} {c.text_before}>{c.text_after}"
        for c in page_changes(SAVED, now, edit_to(now))
    ]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (SAVED, []),
        (SAVED.replace("two", "2"), ["Infobox x/b value two>2"]),
        (SAVED.replace("| b = two\n", ""), ["Infobox x/b removed two>"]),
        (SAVED.replace("| b", "| n = new\n| b"), ["Infobox x/n added >new"]),
        (SAVED.replace("| b", "| bee"), ["Infobox x/bee renamed two>two"]),
        (SAVED.replace("| b = two", "| b=two"), ["Infobox x/b spacing two>two"]),
        (
            SAVED.replace("| a = 1\n", "").replace("| c = 3\n", "| c = 3\n| a = 1\n"),
            ["Infobox x/a moved 1>1"],
        ),
        (SAVED.replace("Infobox x", "Infobox y"), ["Infobox y/ renamed Infobox x>Infobox y"]),
        (SAVED.replace("after", "behind"), ["/ value after words\n>behind words\n"]),
        ("Before\n\nafter words\n", ["Infobox x/ removed Infobox x>"]),
    ],
)
def test_changes(now: str, expected: list[str]) -> None:
    assert shown(now) == expected


LINES = [
    "| a = 1\n",
    "| b = two\n",
    "| c = 3\n",
    "| d = {{x|1}}\n",
    "| b = 2\n",
    "| aa = 1\n",
    "text\n",
]


@given(
    st.lists(st.sampled_from(LINES), max_size=6),
    st.lists(st.sampled_from(LINES), max_size=6),
    st.sampled_from(["after\n", "behind\n", ""]),
)
def test_all_can_be_taken_back_one_by_one(old: list[str], new: list[str], after: str) -> None:
    saved = "{{Infobox x\n" + "".join(old) + "}}\nafter\n"
    now = "{{Infobox x\n" + "".join(new) + "}}\n" + after
    for _ in range(20):
        edit = edit_to(now, saved)
        changes = page_changes(saved, now, edit)
        if not changes:
            break
        assert changes[0].back
        now = changes[0].back.apply(now)
    assert now == saved


def test_taking_one_back_leaves_the_others() -> None:
    now = SAVED.replace("two", "2").replace("= 3", "= 4").replace("after", "behind")
    edit = TextEdit.of(
        [
            Replace(SAVED.index("two"), SAVED.index("two") + 3, "2"),
            Replace(SAVED.index("= 3") + 2, SAVED.index("= 3") + 3, "4"),
            Replace(SAVED.index("after"), SAVED.index("after") + 5, "behind"),
        ]
    )
    assert edit.apply(SAVED) == now
    changes = page_changes(SAVED, now, edit)
    assert [c.name for c in changes] == ["b", "c", ""]
    assert changes[0].back.apply(now) == now.replace("b = 2", "b = two")
    assert changes[2].back.apply(now) == now.replace("behind", "after")
