"""A process of its own reads what is sent to it, and answers with records."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.wikitext.inline import Inline, read_inline
from model.wikitext.inline_node import Fragment
from model.wikitext.inline_records import InlineRecords
from model.wikitext.inline_worker import answer, packed, request, unpacked
from model.wikitext.patience import ENDLESS
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax
from tests.model.wikitext.test_inline import TOKENS, holes_in

ROOT = Path(__file__).parents[3]
LONG = "\n* [[a|''b'']] {{c|d}} <ref>e</ref>" * 300


def fragment(text: str, *, at_line_start: bool = False, has_lines: bool = True) -> Fragment:
    return Fragment(text, tuple(holes_in(text)), at_line_start, has_lines)


def read(asked: Fragment) -> tuple[Inline, ...]:
    text, holes, at_line_start, has_lines = asked
    return read_inline(
        text, holes, at_line_start=at_line_start, has_lines=has_lines, patience=ENDLESS
    )


def pieces(records: InlineRecords, numbers: list[int]) -> tuple[Inline, ...]:
    return tuple(
        Inline(
            records.kind(n),
            records.starts[n],
            records.ends[n],
            pieces(records, list(records.children(n))),
            records.holes[n],
        )
        for n in numbers
    )


def all_pieces(records: InlineRecords) -> tuple[Inline, ...]:
    return pieces(records, list(records.outermost()))


@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join), st.booleans(), st.booleans())
def test_an_answer_is_the_reading(text: str, at_line_start: bool, has_lines: bool) -> None:
    asked = fragment(text, at_line_start=at_line_start, has_lines=has_lines)
    records = InlineRecords.from_bytes(answer(request(asked, DEFAULT_SYNTAX)))
    assert all_pieces(records) == read(asked)
    assert records.fit(len(text), asked.holes) or not text
    assert not records.fit(len(text) + 1, asked.holes)
    assert not records.fit(len(text), (*asked.holes, (0, 1)))


def test_the_wikis_own_names_count() -> None:
    syntax = WikiSyntax(file_namespaces=frozenset({"bild"}), extension_tags=frozenset({"b"}))
    asked = fragment("[[Bild:a|thumb]] [[File:a|thumb]] <b>c</b>")
    records = InlineRecords.from_bytes(answer(request(asked, syntax)))
    kinds = [piece.kind.value for piece in all_pieces(records)]
    assert kinds == ["file", "text", "wikilink", "text"]


@pytest.mark.parametrize("data", [b"", b"\0\0\0\1", b"\2\0\0\0" + b"\0" * 20, b"abcdefgh"])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not the records"):
        InlineRecords.from_bytes(data)


def run(sent: bytes) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-P", "-m", "model.wikitext.inline_worker"]
    environment = {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, input=sent, capture_output=True, check=False, env=environment)


def test_the_process_answers_one_message_after_the_other_and_ends_with_them() -> None:
    asked = [fragment(LONG), fragment("\ud800 [[a]]\0"), fragment("")]
    done = run(b"".join(packed(request(each, DEFAULT_SYNTAX)) for each in asked))
    assert (done.returncode, done.stderr) == (0, b"")
    received = done.stdout
    for each in asked:
        message = unpacked(received)
        assert message is not None
        received = received[len(packed(message)) :]
        assert all_pieces(InlineRecords.from_bytes(message)) == read(each)
    assert received == b""


def test_the_process_ends_when_there_is_nothing_to_read() -> None:
    assert run(b"").returncode == 0
    assert run(b"\0\0").returncode == 0


def test_a_message_is_complete_when_all_its_bytes_are_there() -> None:
    message = packed(b"abc")
    assert [unpacked(message[:n]) for n in range(len(message))] == [None] * len(message)
    assert unpacked(message + b"more") == b"abc"


def test_the_process_loads_no_qt() -> None:
    program = "import sys, model.wikitext.inline_worker; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
