"""The columns of the tree."""

from enum import IntEnum


class Column(IntEnum):
    """What stands where in a row."""

    FIELD = 0
    VALUE = 1
    MARKS = 2


def column_of(word: str) -> Column:
    """The column that the controller calls "name" or "value"."""
    return Column.FIELD if word == "name" else Column.VALUE


def word_of(column: int) -> str:
    """What the controller calls a column: "name", and "value" for all the others."""
    return "name" if column == Column.FIELD else "value"
