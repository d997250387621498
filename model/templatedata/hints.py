"""Whether it is worth reading a text for what it says of templates: plain and quick tests.

They run on every page that is opened, of which hardly any says something.
"""

from __future__ import annotations

_BLOCK_SPELLINGS = ("<templatedata", "<TemplateData", "<TEMPLATEDATA")
"""MediaWiki takes any letter case, people use these."""


def may_say_something(text: str) -> bool:
    """Whether a text may be a template, or describe one."""
    return may_use_parameters(text) or may_hold_block(text) or may_be_portable(text)


def may_hold_block(text: str) -> bool:
    """Whether a text may hold a `<templatedata>` block."""
    return any(spelling in text for spelling in _BLOCK_SPELLINGS)


def may_use_parameters(text: str) -> bool:
    """Whether a text may be a template's source with parameters."""
    return "{{{" in text


def may_be_portable(text: str) -> bool:
    """Whether a text may hold a portable infobox."""
    return "<infobox" in text
