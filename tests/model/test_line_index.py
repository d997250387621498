"""Lines and columns count from 1, whatever ends the lines."""

from model.line_index import LineIndex


def test_a_place_counts_lines_and_characters_from_one() -> None:
    index = LineIndex("ä\n\nb𐍈c")

    assert [index.place(offset) for offset in range(7)] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (3, 1),
        (3, 2),
        (3, 3),
        (3, 4),
    ]


def test_cr_lf_is_one_line_end_and_a_lone_cr_is_one_too() -> None:
    index = LineIndex("a\r\nb\rc")

    assert (index.place(3), index.place(5)) == ((2, 1), (3, 1))
