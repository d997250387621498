"""Which way the words of a text run."""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_TAG = re.compile(r"<[^>]*>")


def runs_right_to_left(html: str) -> bool:
    """Whether at least half of the letters between the tags are Arabic, Hebrew or the like."""
    if _RIGHT_TO_LEFT.search(html) is None:
        return False
    text = _TAG.sub("", html)
    those = sum(len(word) for word in _RIGHT_TO_LEFT.findall(text))
    return 2 * those >= sum(map(str.isalpha, text))
