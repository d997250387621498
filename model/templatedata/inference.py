"""The names of parameters that a template's source uses.

The rule is that of `action=templatedata` with `includeMissingTitles`, as the extension that comes
with MediaWiki 1.39 has it: `{{{name|` and `{{{name}}}` outside comments, `<nowiki>` and `<pre>`.
"""

from __future__ import annotations

import re

from model.templatedata.document import ParameterDocument, TemplateDocument

COMMENT = (re.compile("<!--"), re.compile("-->"))
_HIDING = (
    COMMENT,
    *(
        (re.compile(rf"<{tag}\s*>", re.ASCII), re.compile(rf"</{tag}\s*>", re.ASCII))
        for tag in ("nowiki", "pre")
    ),
)
_NAME = re.compile(r"(?<!\{)\{\{\{++([^\n#={|}]*?)(?:[<|]|\}\}\})")
_ALIKE = re.compile(r"[-_ ]+")
_WHITE_SPACE = " \t\n\r\0\x0b"
_NUMBER = re.compile(r"[ \t\n\r\v\f]*\+?(?:\d+\.?\d*|\.\d+)(?:[eE]\+?\d+)?[ \t\n\r\v\f]*", re.ASCII)


def parameter_names(source: str) -> tuple[str, ...]:
    """The names in the order of the text, each in the first of its spellings.

    Names that differ only in letter case (A to Z) or in `-`, `_` and spaces are one; `0` is none.
    """
    return tuple(spellings[0] for spellings in _families(source))


def infer_document(source: str) -> TemplateDocument | None:
    """What a template's source says of its parameters; None where it uses none.

    Further spellings of a name are its aliases: the template takes them as well.
    """
    parameters = tuple(
        ParameterDocument(name, tuple(others)) for name, *others in _families(source)
    )
    return TemplateDocument(parameters=parameters) if parameters else None


def _families(source: str) -> list[list[str]]:
    """The spellings of each name."""
    for opening, closing in _HIDING:
        source = without(source, opening, closing)
    families: dict[str | float, dict[str, None]] = {}
    for match in _NAME.finditer(source):
        alike = _ALIKE.sub(" ", match[1]).strip(_WHITE_SPACE)
        if alike not in ("", "0"):
            spellings = families.setdefault(_compared(alike), {})
            spellings.setdefault(match[1].strip(_WHITE_SPACE))
    return [list(spellings) for spellings in families.values()]


def without(
    text: str, opening: re.Pattern[str], closing: re.Pattern[str], *, keep_lines: bool = False
) -> str:
    """The text without what stands from an opening to the next closing; what isn't closed stays.

    With `keep_lines` all lines keep their numbers. Takes time in proportion to the text.
    """
    kept, position = [], 0
    while (start := opening.search(text, position)) is not None:
        end = closing.search(text, start.end())
        if end is None:
            break
        kept.append(text[position : start.start()])
        if keep_lines:
            kept.append("\n" * text.count("\n", start.start(), end.end()))
        position = end.end()
    return "".join(kept) + text[position:]


def _compared(name: str) -> str | float:
    """What is the same for names that count as one. As PHP has it, `1` and `01` are one number."""
    if _NUMBER.fullmatch(name):
        return float(name)
    return "".join(letter.lower() if letter.isascii() else letter for letter in name)
