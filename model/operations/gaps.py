"""The white space and comments between the parts of a template, and how they are laid out anew.

What is written keeps every comment and every blank line.
"""

from __future__ import annotations

import re

from model.wikitext.reading import WHITE_SPACE

_COMMENTS = re.compile(r"<!--.*-->|<!--.*\Z", re.DOTALL)
"""From the first comment of a gap to the end of its last."""
_BREAKS = re.compile(r"\r?\n(?:.*\n)?", re.DOTALL)
"""From the first line break to the last."""


def white_space(old: str, wanted: str) -> str:
    """White space written as `wanted`, which begins with its line break if it has one.

    Blank lines among the old white space stay.
    """
    breaks = _BREAKS.search(old)
    if breaks is None or breaks[0].count("\n") < 2:
        return wanted
    return breaks[0] + wanted.lstrip("\r\n")


def gap(old: str, pad: str, wanted: str) -> str:
    """A gap between what ends and the pipe or braces that follow, laid out anew.

    `pad` goes behind what ends, `wanted` before what follows. Comments stay where they are, and
    one on the line of what ends keeps its distance.
    """
    found = _COMMENTS.search(old)
    if found is None:
        return pad + white_space(old, wanted)
    before = old[: found.start()]
    breaks = _BREAKS.search(before)
    kept = before if breaks is None else pad + before[breaks.start() :]
    return kept + found[0] + white_space(old[found.end() :], wanted)


def before_value(old: str, wanted: str) -> str:
    """What stands between a `=` and a value, where a line break that begins the value stays.

    So do comments, and the white space between them and the value.
    """
    rest = old.lstrip(WHITE_SPACE)
    space = old[: len(old) - len(rest)]
    breaks = _BREAKS.search(space)
    return (wanted if breaks is None else space[breaks.start() :]) + rest
