"""Why something cannot be done to a reference."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """What is in the way."""

    NAME_TAKEN = "name taken"  # another reference of the group has it
    NAME_NEEDED = "name needed"  # it is used elsewhere, or is a reuse
    NAME_IS_NUMBER = "name is a number"  # Cite takes no whole number
    NAME_HAS_CHARACTER = "name has a character"  # one that ends a tag
    NO_PLACE = "no place"  # no use is left that could hold the definition
    NOT_READ = "not read"  # the value it stands in is not looked into


class ReferenceRefused(Exception):  # noqa: N818 - it is no error of the program's
    """A change of a reference that cannot be made; nothing was changed.

    `text` is what was asked for: the name, or the character in it.
    """

    def __init__(self, problem: Problem, text: str = "") -> None:
        super().__init__(f"{problem}: {text}" if text else str(problem))
        self.problem = problem
        self.text = text
