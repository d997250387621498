"""File names with a `File:` before them, or in brackets, where the template wants the bare name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.checks.call import CallHead, Field
from model.checks.complaint import Check, Complaint, Severity
from model.checks.fix import Fix, rewriting
from model.templatedata.document import ParameterType
from model.wikitext.syntax import WikiSyntax

_LINK = re.compile(r"\[\[\s*([^\[\]|{}<>\n]+?)\s*((?:\|[^\[\]{}<>\n]*)?)\]\]")
_PLAIN = re.compile(r"[^\[\]|{}<>\n]+")


def _look(head: CallHead, field: Field) -> Iterator[Complaint]:
    if field.match is None or field.match.parameter.type is not ParameterType.FILE:
        return
    value = field.value
    if ":" not in value:
        return
    link = _LINK.fullmatch(value)
    name = link[1] if link else value
    bare = _without_prefix(name, head.syntax) if _PLAIN.fullmatch(name) else ""
    if not bare:
        return
    words = (
        "`%1` of %2 takes the file's name alone, without brackets"
        if link
        else ("`%1` of %2 takes the file's name alone, without `%3`")
    )
    fixes: tuple[Fix, ...] = ()
    if link is None or _only_says_how_it_looks(link[2], head.syntax):
        fixes = (rewriting(*field.value_span, bare, "Write `%1`", bare),)
    prefix = name[: len(name) - len(bare)].strip()
    yield CHECK.complain(field.value_span, words, (field.key, head.name, prefix), fixes)


def _without_prefix(name: str, syntax: WikiSyntax) -> str:
    """The file's name without its namespace; "" where it has none."""
    prefix, _colon, bare = name.partition(":")
    return bare.strip() if prefix.strip().casefold() in syntax.file_namespaces else ""


def _only_says_how_it_looks(options: str, syntax: WikiSyntax) -> bool:
    """Whether nothing that a reader could read goes with the options."""
    parts = [part for part in options.split("|") if part.strip()]
    return all("=" not in part and syntax.image_option(part) is not None for part in parts)


CHECK = Check(
    "file-prefix",
    Severity.WARNING,
    "The template puts the brackets and the namespace round the file's name by itself; with them "
    "in the value it may show a broken link.",
    of_field=_look,
)
