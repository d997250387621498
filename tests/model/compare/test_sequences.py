"""What two sequences have in common."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.compare.sequences import Stretch, longest_rising, stretches
from model.compare.words import PieceState, word_differences


@given(st.text("ab c", max_size=30), st.text("ab c", max_size=30))
def test_stretches_tile_both_sequences(before: str, after: str) -> None:
    found = stretches(before, after)
    assert "".join(before[s.low : s.high] for s in found) == before
    assert "".join(after[s.first : s.last] for s in found) == after
    for stretch in found:
        same = before[stretch.low : stretch.high] == after[stretch.first : stretch.last]
        assert same is stretch.is_same


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("ab", "ab", [Stretch(0, 2, 0, 2, True)]),
        ("ab", "b", [Stretch(0, 1, 0, 0, False), Stretch(1, 2, 0, 1, True)]),
        (
            "axc",
            "ayyc",
            [Stretch(0, 1, 0, 1, True), Stretch(1, 2, 1, 3, False), Stretch(2, 3, 3, 4, True)],
        ),
    ],
)
def test_stretches(before: str, after: str, expected: list[Stretch]) -> None:
    assert stretches(before, after) == expected


def test_very_long_sequences_are_compared_by_what_is_there_once() -> None:
    words = [f"w{n}" if n % 3 else "the" for n in range(60_000)]
    after = [*words[:100], "new", *words[100:30_000], *words[30_050:]]
    assert [s for s in stretches(words, after) if not s.is_same] == [
        Stretch(100, 100, 100, 101, False),
        Stretch(30_000, 30_050, 30_001, 30_001, False),
    ]


def test_the_longest_rising_selection() -> None:
    assert longest_rising([(0, 3), (1, 0), (2, 1), (3, 9), (4, 2)]) == [(1, 0), (2, 1), (4, 2)]
    assert longest_rising([]) == []


def test_words_are_compared_whole() -> None:
    assert [(p.state, p.text) for p in word_differences("a cat, sat", "a cart, sat down")] == [
        (PieceState.SAME, "a "),
        (PieceState.GONE, "cat"),
        (PieceState.NEW, "cart"),
        (PieceState.SAME, ", sat"),
        (PieceState.NEW, " down"),
    ]


@pytest.mark.slow
def test_a_long_value_is_not_compared_word_by_every_word() -> None:
    rng = random.Random(1)
    words = ["the", "of", "and", "in", "war", "army", "north", "1950", "[[", "]]", "{{", "|"]
    one = " ".join(rng.choice(words) for _ in range(60_000))
    other = " ".join(rng.choice(words) for _ in range(60_000))
    started = time.process_time()
    pieces = word_differences(one, other)
    assert time.process_time() - started < 5
    assert "".join(p.text for p in pieces if p.state is not PieceState.NEW) == one
