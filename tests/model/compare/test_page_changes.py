"""What has changed since a page was saved, and taking it back."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.compare.page_changes import BoxedText, PageChange, page_changes
from model.compare.sequences import stretches
from model.safety.guard import check
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


def changes_to(now: str, saved: str = SAVED, edit: TextEdit | None = None) -> list[PageChange]:
    if edit is None:
        edit = edit_to(now, saved)
    return page_changes(BoxedText.read(saved), BoxedText.read(now), edit)


def shown(now: str) -> list[str]:
    return [
        f"{c.box}/{c.name} {'+'.join(sorted(c.kinds))} {c.text_before}>{c.text_after}"
        for c in changes_to(now)
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
    st.sampled_from(["{{Infobox x\n", "{{Infobox y \n"]),
    st.randoms(use_true_random=False),
)
def test_all_can_be_taken_back_one_by_one_in_any_order(
    old: list[str], new: list[str], after: str, head: str, chance: Random
) -> None:
    saved = "{{Infobox x\n" + "".join(old) + "}}\nafter\n"
    now = head + "".join(new) + "}}\n" + after
    for _ in range(20):
        changes = changes_to(now, saved)
        if not changes:
            break
        proposal = chance.choice(changes).propose()
        check(now, proposal)
        assert proposal.edit
        now = proposal.edit.apply(now)
    assert now == saved


FIELDS = ["| a = 1\n", "| b = two\n", "| c = {{x|1}}\n", "| d = [[D]]\n", "| e = five words\n"]


@st.composite
def fields_now(draw: st.DrawFn) -> list[str]:
    """The fields of a box some of which have gone, come, moved, or got another name or value."""
    kept = draw(st.lists(st.sampled_from(FIELDS), unique=True))
    change = st.sampled_from([("", ""), ("| ", "| n"), ("\n", " more\n"), (" = ", "=")])
    lines = [line.replace(*draw(change), 1) for line in kept]
    for number in range(draw(st.integers(0, 2))):
        lines.insert(draw(st.integers(0, len(lines))), f"| z{number} = new {number}\n")
    return lines


@given(fields_now(), st.data())
def test_taking_one_field_back_touches_no_other(new: list[str], data: st.DataObject) -> None:
    saved = "{{Infobox x\n" + "".join(FIELDS) + "}}\n"
    now = "{{Infobox x\n" + "".join(new) + "}}\n"
    changes = changes_to(now, saved)
    if not changes:
        return
    chosen = data.draw(st.sampled_from(changes))
    # In this box each field is a line: that of the change goes, the one that was saved comes.
    gone = now[slice(*chosen.after)] if chosen.after else None
    come = saved[slice(*chosen.before)] if chosen.before else None
    left = [line for line in new if line != gone]
    lines = chosen.back.apply(now).splitlines(keepends=True)[1:-1]
    assert [line for line in lines if line != come] == left
    assert lines.count(come or "") == (come is not None)


@pytest.mark.parametrize(
    ("now", "name", "expected"),
    [
        # Once a removed neighbour took the new name of another field along.
        ("| a = 1\n| r = two\n", "c", "| a = 1\n| r = two\n| c = 3\n"),
        ("| a = 1\n| r = two\n", "r", "| a = 1\n| b = two\n"),
        ("| b = 2\n| n = new\n| c = 3\n| a = 9\n", "a", "| a = 1\n| b = 2\n| n = new\n| c = 3\n"),
        ("| b = 2\n| n = new\n| c = 3\n| a = 9\n", "n", "| b = 2\n| c = 3\n| a = 9\n"),
        ("| c = 4\n| n = new\n", "b", "| b = two\n| c = 4\n| n = new\n"),
        ("", "b", "| b = two\n"),
    ],
)
def test_one_field_comes_back_where_it_was(now: str, name: str, expected: str) -> None:
    text = "Before\n{{Infobox x\n" + now + "}}\nafter words\n"
    change = next(change for change in changes_to(text) if change.name == name)
    back = change.back.apply(text)
    assert back == "Before\n{{Infobox x\n" + expected + "}}\nafter words\n"


def test_an_edit_over_the_ends_of_boxes_is_told_by_field_and_by_what_stands_around_them() -> None:
    saved = "Above\n{{Infobox x\n| a = 1\n}}\nbetween\n{{Infobox y\n| b = 2\n}}\nbelow"
    now = "Over\n{{Infobox x\n| a = 7\n}}\nbetween\n{{Infobox y\n| c = 2\n}}\nunder"
    changes = changes_to(now, saved, TextEdit.of([Replace(0, len(saved), now)]))
    assert [(change.name, change.text_before, change.text_after) for change in changes] == [
        ("", "Above\n", "Over\n"),
        ("a", "1", "7"),
        ("c", "2", "2"),
        ("", "\nbelow", "\nunder"),
    ]
    for change in reversed(changes):
        check(now, change.propose())
        now = change.back.apply(now)
    assert now == saved


def test_white_space_of_a_positional_value_comes_back_too() -> None:
    saved, now = "{{Infobox x|a|b }}", "{{Infobox x|n|a| b}}"
    (_, spaced) = changes = changes_to(now, saved)
    assert [sorted(change.kinds) for change in changes] == [["added"], ["spacing"]]
    assert spaced.back.apply(now) == "{{Infobox x|n|a|b }}"


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
    changes = changes_to(now, edit=edit)
    assert [c.name for c in changes] == ["b", "c", ""]
    assert changes[0].back.apply(now) == now.replace("b = 2", "b = two")
    assert changes[2].back.apply(now) == now.replace("behind", "after")
