"""What the clipboard carries of rows: packed and read again, and whatever else stands there."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.clipboard import CopiedReference, CopiedRow, CopiedRows, packed, unpacked
from model.wikitext.nodes import NodeKind

ROWS = CopiedRows(
    "page 1",
    (
        CopiedRow(3, NodeKind.ARGUMENT, "name", 'A "b" <ref name=x/>\né𝄞'),
        CopiedRow(4, NodeKind.ARGUMENT, None, ""),
        CopiedRow(9, NodeKind.LIST_ITEM, None, "[[a]]"),
    ),
    (CopiedReference("x", "", "<ref name=x>X</ref>"),),
)
GOOD = json.loads(packed(ROWS))


def test_rows_are_read_as_they_were_packed() -> None:
    assert unpacked(packed(ROWS)) == ROWS


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"null",
        b"3",
        b'["0f", 3, 4]',  # what an older version carried
        b"[" * 100_000,
        b'{"version": 2}',
        json.dumps(GOOD | {"version": 3}).encode(),
        json.dumps(GOOD | {"version": True}).encode(),
        json.dumps(GOOD | {"page": 1}).encode(),
        json.dumps(GOOD | {"page": "\ud800"}).encode(),
        json.dumps(GOOD | {"rows": []}).encode(),
        json.dumps(GOOD | {"rows": {}}).encode(),
        json.dumps(GOOD | {"rows": "rows"}).encode(),
        json.dumps(GOOD | {"rows": [1]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"id": "3"}]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"kind": "window"}]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"kind": ["page"]}]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"name": 1}]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"value": None}]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"value": "a\udfff"}]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"depth": -1}]}).encode(),
        json.dumps(GOOD | {"rows": [GOOD["rows"][0] | {"depth": 10**9}]}).encode(),
        json.dumps(GOOD | {"references": [{"name": "x"}]}).encode(),
        json.dumps(GOOD | {"references": None}).encode(),
        packed(ROWS).replace(b'"id": 3', b'"id": ' + b"9" * 5000),
    ],
)
def test_what_is_not_exactly_ours_is_not_ours(data: bytes) -> None:
    assert unpacked(data) is None


def test_more_than_any_page_has_is_not_looked_at() -> None:
    assert unpacked(b" " * 40_000_000 + packed(ROWS)) is None


@given(st.binary(max_size=200))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    assert unpacked(data) is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(sorted(GOOD) + sorted(GOOD["rows"][0])), inner)
    ),
)


@settings(max_examples=40)
@given(st.sampled_from(sorted(GOOD)), _JSON)
def test_nothing_in_our_own_form_is_too_odd(key: str, value: object) -> None:
    read = unpacked(json.dumps(GOOD | {key: value}).encode())
    assert read is None or (read.rows and all(isinstance(row.value, str) for row in read.rows))
