"""An edit that was not made: why, and the ways of writing it that work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.safety.dangers import Danger


@dataclass(frozen=True, slots=True)
class RefusalWay:
    """A way out: what its button says, and the whole value with every danger in it mended so.

    `names_it` writes positional arguments with their numbers instead, so that the value can stay.
    """

    label: str
    value: str
    names_it: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an edit of a row was not made. Nothing has changed.

    `given` is the text that is the cause, if one is: the ways write it otherwise.
    """

    row: int | None
    field: str
    message: str
    ways: tuple[RefusalWay, ...] = ()
    dangers: tuple[Danger, ...] = ()
    given: str = ""
