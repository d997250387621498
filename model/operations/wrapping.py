"""Text put into a template or a link, and taken out of one: edits of any wikitext.

Offsets count characters of the text that is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.safety.closed_pieces import closed_pieces
from model.text_edit import Replace, TextEdit
from model.wikitext.preprocessor import scan
from model.wikitext.reading import WHITE_SPACE, Template, parse
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax, template_name_is_valid

# Templates whose text is not their first argument: which one it is.
_TEXT_AT = {
    "Lang": "2",
    "Resize": "2",
    "Font color": "2",
    "Fontcolor": "2",
    "Color": "2",
    "Background color": "2",
    "Font": "text",
    "Sprache": "2",
    "Langue": "2",
}
_NOT_IN_A_TITLE = re.compile(r"[\[\]{}<>|#\n\r\x00-\x1f]")


class CannotWrapError(ValueError):
    """A text does not stand in a template or link as it is: it ends one, or begins one."""


def wrapped(
    text: str, start: int, end: int, call: Sequence[str], syntax: WikiSyntax = DEFAULT_SYNTAX
) -> TextEdit:
    """Put `text[start:end]` into a template, as the argument behind those of `call`.

    `call` is the template's name and what comes before the text (`lang`, `de`). White space at
    the ends stays outside; a text with a `=` is written with its number. Raises CannotWrapError
    where the template would not read as having that text, or has no name that a page can have.
    """
    start, end = _trimmed(text, start, end)
    inner = text[start:end]
    position = len(call)
    number = f"{position}=" if "=" in _outside_of_nodes(inner, syntax) else ""
    opening = "{{" + "|".join(call) + "|" + number
    found = parse(opening + inner + "}}", syntax=syntax).templates()[:1]
    if not inner or not found or not can_be_called(call[0], syntax):
        raise CannotWrapError(inner)
    template = found[0]
    is_whole = (template.start, template.end) == (0, len(opening) + len(inner) + len("}}"))
    values = [argument.value_text for argument in template.arguments]
    if not is_whole or values != [*call[1:], inner]:
        raise CannotWrapError(inner)
    return TextEdit((Replace(start, start, opening), Replace(end, end, "}}")))


def linked(text: str, start: int, end: int, syntax: WikiSyntax = DEFAULT_SYNTAX) -> TextEdit:
    """Make a link of `text[start:end]`; white space at the ends stays outside.

    Raises CannotWrapError where that is no name that a page can have.
    """
    start, end = _trimmed(text, start, end)
    inner = text[start:end]
    if not inner.strip(":") or _NOT_IN_A_TITLE.search(inner) or syntax.is_file(inner):
        raise CannotWrapError(inner)
    return TextEdit((Replace(start, start, "[["), Replace(end, end, "]]")))


def contents(template: Template, syntax: WikiSyntax = DEFAULT_SYNTAX) -> list[int]:
    """The arguments that may be what a template shows, in their order; those that hold something.

    One where it is clear: the only argument, the only positional one, the text of `lang`.
    """
    used = [i for i, a in enumerate(template.arguments) if a.value_text.strip(WHITE_SPACE)]
    if len(used) <= 1:
        return used
    name = syntax.normalize_template_name(template.name_text)
    key = "1" if name.startswith("Lang-") else _TEXT_AT.get(name, "")
    keys = argument_keys(template)
    known = [index for index in used if keys[index] == key]
    positional = [index for index in used if template.arguments[index].is_positional]
    return known[-1:] or positional or used


def content_of(template: Template, index: int) -> str:
    """What an argument holds; of a named one without the white space round it."""
    argument = template.arguments[index]
    if argument.is_positional:
        return argument.value_text
    start, end = trimmed_value_span(argument)
    return argument.text[start:end]


def can_be_called(name: str, syntax: WikiSyntax = DEFAULT_SYNTAX) -> bool:
    """Whether a template can have this name; what stands in braces may come to any name."""
    pieces, position = [], 0
    for start, end in closed_pieces(name, scan(name, 0, None, syntax)):
        pieces += [name[position:start], "x" if name[start] == "{" else name[start:end]]
        position = end
    return template_name_is_valid("".join(pieces) + name[position:])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(WHITE_SPACE))
    inner = piece.strip(WHITE_SPACE)
    return start + lead, start + lead + len(inner)


def _outside_of_nodes(text: str, syntax: WikiSyntax) -> str:
    pieces, position = [], 0
    for start, end in closed_pieces(text, scan(text, 0, None, syntax)):
        pieces.append(text[position:start])
        position = end
    return "".join(pieces) + text[position:]
