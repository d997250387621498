"""Tool tips with words that are not ours: names, values, descriptions, paths."""

from __future__ import annotations

import html

_LONGEST = 800
_LONGEST_LINE = 80


def tool_tip(words: str) -> str:
    """A tool tip that shows these words as they are, and no more of them than can be read.

    Qt takes for HTML what looks like it, and breaks the lines of nothing else.
    """
    if "<" not in words and "&" not in words and len(words) <= _LONGEST_LINE:
        return words
    return f'<p style="white-space: pre-wrap">{_escaped(words)}</p>'


def tool_tip_with_heading(heading: str, words: str) -> str:
    """The same with a heading, also not ours, above the words; either may be empty."""
    if not heading:
        return tool_tip(words)
    return "<br>".join(filter(None, (f"<b>{_escaped(heading)}</b>", _escaped(words))))


def _escaped(words: str) -> str:
    cut = words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + " …"
    return html.escape(cut)
