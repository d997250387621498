"""Segments of paths: what is escaped reads back, slashes and equals signs part where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.path_segments import (
    Segment,
    read_path,
    read_segment,
    split_assignment,
    split_last,
    split_path,
    write_segment,
)


@pytest.mark.parametrize(
    ("path", "segments"),
    [
        ("a", [Segment("a")]),
        ("a/b/", [Segment("a"), Segment("b")]),
        ("Collapsible list[2]/4", [Segment("Collapsible list", number=2), Segment("4")]),
        ("ref[Kim 1996]/ cite web ", [Segment("ref", label="Kim 1996"), Segment("cite web")]),
        (r"a\/b\\/c", [Segment("a/b\\"), Segment("c")]),
        (r"x\[2]", [Segment("x[2]")]),
        (r"x\[2][3]", [Segment("x[2]", number=3)]),
        (r"ref[a\[b]", [Segment("ref", label="a[b")]),
        ("ref[a]]", [Segment("ref", label="a]")]),
        (r"a\=b", [Segment("a=b")]),
        (r"a\nb\r", [Segment("a\nb\r")]),
        ("[2]", [Segment("", number=2)]),
        ("x[]", [Segment("x", label="")]),
        ("x[2", [Segment("x[2")]),
        ("a\\", [Segment("a\\")]),
        ("x[" + "9" * 5000 + "]", [Segment("x", label="9" * 5000)]),
        ("a//b", [Segment("a"), Segment(""), Segment("b")]),
        ("", []),
    ],
)
def test_a_path_is_parted_at_its_slashes(path: str, segments: list[Segment]) -> None:
    assert read_path(path) == (False, segments)
    assert read_path("/" + path) == (True, segments)


@given(st.text().map(str.strip), st.one_of(st.none(), st.integers(1, 999)))
def test_a_written_segment_reads_as_what_it_was_written_for(name: str, number: int | None) -> None:
    written = write_segment(name, number)

    assert read_segment(written) == Segment(name, number)
    assert split_path(written) == [written]
    assert split_assignment(f"{written}=a=b") == (written, "a=b")


@given(st.text(alphabet="a/\\[]= \n"))
def test_the_last_segment_is_what_stands_behind_the_last_slash(path: str) -> None:
    before, last = split_last(path)

    assert before + last == path
    assert last.strip() == split_path(path)[-1]
    assert not before or before.endswith("/")


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("a=b", ("a", "b")),
        ("a/1=", ("a/1", "")),
        (r"a\=b=c=d", (r"a\=b", "c=d")),
        (r"a\\=b", (r"a\\", "b")),
        ("a=\nb", ("a", "\nb")),
        ("a", None),
        (r"a\=b", None),
    ],
)
def test_the_first_equals_sign_that_is_not_escaped_ends_the_path(
    text: str, parted: tuple[str, str] | None
) -> None:
    assert split_assignment(text) == parted
