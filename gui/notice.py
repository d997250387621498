"""What a person is told of an edit that was made, with a way to have it otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, and what a button below it says and does."""

    message: str
    action: str
    act: Callable[[], None]
