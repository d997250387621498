"""Infoboxes whose name is not one: a field in it, or what no page's name can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.rescue.problems import Problem, ProblemKind
from model.wikitext import Template
from model.wikitext.syntax import WikiSyntax

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FIELD = re.compile(r"\n[ \t]*([^\n=|]*[^\n=|\s])[ \t]*=")
_IMPOSSIBLE = re.compile(r"<(?!!--)[^>\n]*>?|[\[\]]+|(?<=\S)[ \t]*\n\s*(?=\S)")


def bad_name(box: Template, syntax: WikiSyntax) -> Iterator[Problem]:
    """What is wrong with the name, if anything."""
    start, end = box.start + len("{{"), box.name_end
    # Comments count for nothing, and their length keeps the offsets. A name that is put together
    # is looked at up to what it is put together from.
    name = _COMMENT.sub(lambda match: " " * len(match[0]), box.name_text).partition("{")[0]
    field = _FIELD.search(name)
    if field:
        shown = syntax.normalize_template_name(name[: field.start()])
        place = start + field.start(1)
        kind = ProblemKind.NAME_IN_NAME
        written = box.text[place:end].strip()
        yield Problem(
            kind, shown, box.start, place, place + len(field[1]), field[1], None, (written,)
        )
        return
    impossible = _IMPOSSIBLE.search(name.strip())
    if impossible:
        place = start + len(name) - len(name.lstrip()) + impossible.start()
        text = impossible[0]
        shown = " ".join(syntax.normalize_template_name(name).split())
        written = text if text.strip() else "a line break"
        kind = ProblemKind.BAD_NAME
        yield Problem(kind, shown, box.start, place, place + len(text), written)
