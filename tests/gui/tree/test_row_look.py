"""How the name of a row is set where there is little room."""

import pytest

from gui.tree.row_look import RowLook, word_fits


@pytest.mark.parametrize(
    ("word", "name", "room", "fits"),
    [
        ("reference", "trotter", 16, True),
        ("reference", "trotter", 15, False),
        ("reference", "", 3, True),
        ("", "trotter", 3, False),
    ],
)
def test_the_word_gives_way_to_the_name(word: str, name: str, room: int, fits: bool) -> None:
    look = RowLook(word, name, "", "reference")
    assert word_fits(look, len, room) is fits
