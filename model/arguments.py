"""Which argument of a template MediaWiki takes: the key each goes by, and who overrides whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from model.wikitext.reading import WHITE_SPACE, Argument, Template

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def argument_key(name_text: str | None, position: int) -> str:
    """The key of an argument: its name without comments and white space around, or its number.

    `name_text` is the name as written, None for a positional argument; `position` is the number of
    that one among the positional arguments, from 1, and not looked at where there is a name.
    Letter case counts, `01` is not `1` (MediaWiki, Help:Templates).
    """
    if name_text is None:
        return str(position)
    if "<!--" in name_text:
        name_text = _COMMENT.sub("", name_text)
    return name_text.strip(WHITE_SPACE)


def argument_keys(template: Template) -> tuple[str, ...]:
    """The key of each argument, in order; `a` and `1=x` of `{{t|a|1=x}}` both go by `1`."""
    return tuple(_keys(template.arguments))


def losers(keys: Sequence[str]) -> dict[int, int]:
    """The index of each argument that a later one of the same key overrides, and the winner's.

    MediaWiki takes the last, even where it is empty.
    """
    last = {key: index for index, key in enumerate(keys)}
    return {index: last[key] for index, key in enumerate(keys) if last[key] != index}


def _keys(arguments: Iterable[Argument]) -> Iterator[str]:
    position = 0
    for argument in arguments:
        position += argument.is_positional
        yield argument_key(argument.name_text, position)
