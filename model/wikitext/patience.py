"""How long somebody waits for one fragment to be read, as what may stand in it."""

from __future__ import annotations

import sys
from typing import NamedTuple


class Patience(NamedTuple):
    """`tokens` are what may begin or end a node; a node takes some 15 µs, a mere line break 2."""

    characters: int
    tokens: int

    @property
    def again(self) -> Patience:
        """For what was there already and was edited: it should stay in sight."""
        return Patience(2 * self.characters, 4 * self.tokens)


FRAME = Patience(40_000, 600)
"""Within a frame of the screen, some 16 ms."""

MOMENT = Patience(200_000, 2500)
"""Some 50 ms."""

ENDLESS = Patience(sys.maxsize, sys.maxsize)
"""For a process that can be ended."""
