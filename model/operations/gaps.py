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
_LINE_BREAK = re.compile(r"\r?\n")


def split_gap(gap: str) -> tuple[str, str]:
    """What a gap has up to the end of its last comment, and the white space behind."""
    found = _COMMENTS.search(gap)
    end = 0 if found is None else found.end()
    return gap[:end], gap[end:]


def white_space(old: str, wanted: str, other: str = "") -> str:
    """White space written as `wanted`, which begins with its line break if it has one.

    Blank lines of `old` stay; those of `other`, white space that is written elsewhere, come here.
    """
    kept, moved = _blank_lines(old), _blank_lines(other)
    if kept and moved:
        moved = _LINE_BREAK.sub("", moved, count=1)
    breaks = kept + moved
    return breaks + wanted.lstrip("\r\n") if breaks else wanted


def behind_value(comments: str, pad: str) -> str:
    """What a gap begins with, up to its last comment: `pad` goes where its first line ends.

    A comment on the line of the value keeps its distance.
    """
    if not comments:
        return pad
    space = comments[: comments.index("<!--")]
    found = _BREAKS.search(space)
    return comments if found is None else pad + comments[found.start() :]


def before_value(old: str, wanted: str) -> str:
    """What stands between a `=` and a value, where a line break that begins the value stays.

    So do comments, and the white space between them and the value.
    """
    rest = old.lstrip(WHITE_SPACE)
    space = old[: len(old) - len(rest)]
    breaks = _BREAKS.search(space)
    return (wanted if breaks is None else space[breaks.start() :]) + rest


def _blank_lines(space: str) -> str:
    """From the first line break to the last, if they are more than one."""
    breaks = _BREAKS.search(space)
    return breaks[0] if breaks is not None and breaks[0].count("\n") > 1 else ""
