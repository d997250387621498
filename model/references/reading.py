"""Finds the references of a text: tags, and templates that stand for them, at any depth.

Linear in the text: each extension tag's content is read once more, and no tag holds its like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.references.attributes import Attribute, attributes_of, read_argument
from model.references.reference import Reference, Span, Written
from model.references.template_names import (
    LISTS,
    REFERENCE_TEMPLATES,
    REUSE_TEMPLATES,
    TAG_FUNCTION,
    TAG_WORDS,
    ReferenceTemplate,
)
from model.wikitext.preprocessor import PieceKind, Scan, scan
from model.wikitext.reading import WHITE_SPACE, Argument, Template
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax
from model.wikitext.tree import tag_name

_MENTIONING = ("follow", "extends")
_TAG = re.compile("<ref", re.IGNORECASE)
_NAME = re.compile(r"\{\{([^|{}]+)")
_LIST = re.compile(rf"\|[ \t\r\n]*(?:{'|'.join(LISTS)})[ \t\r\n]*=")


def read_references(
    text: str, start: int = 0, end: int | None = None, syntax: WikiSyntax = DEFAULT_SYNTAX
) -> tuple[Reference, ...]:
    """The references of `text[start:end]`, one that holds others before them; never fails."""
    reader = _Reader(text, syntax)
    reader.read(start, len(text) if end is None else end, "")
    return tuple(sorted(reader.found, key=lambda it: (it.start, -it.end)))


class _Reader:
    """Reads one text; what it has seen of template names is kept."""

    def __init__(self, text: str, syntax: WikiSyntax) -> None:
        self.found: list[Reference] = []
        self._text = text
        self._syntax = syntax
        self._known: dict[str, ReferenceTemplate | None] = {}

    def read(self, start: int, end: int, group: str) -> None:
        """Read a fragment in which a reference without a group has this one."""
        if not self._may_hold(start, end):
            return
        found = scan(self._text, start, end, self._syntax)
        lists = _Lists(group, self._lists(found))
        for record, kind in enumerate(found.kinds):
            if kind == PieceKind.EXTENSION_TAG:
                self._read_tag(found.starts[record], found.ends[record], lists)
            elif kind == PieceKind.TEMPLATE:
                self._read_template(found, record, lists)

    # Tags

    def _read_tag(self, start: int, end: int, lists: _Lists) -> None:
        text, name = self._text, tag_name(self._text, start)
        if not self._syntax.holds_wikitext(name):
            return
        opened = text.index(">", start) + 1
        closes_itself = opened == end
        inner_end = opened - 1 - (closes_itself and text[opened - 2] == "/")
        attributes = {a.name: a for a in attributes_of(text, start + 1 + len(name), inner_end)}
        content = None if closes_itself else Span(opened, text.rindex("</", opened, end))
        group = lists.group_at(start)
        if name == "ref":
            self.found.append(_tag_reference(text, Span(start, end), attributes, content, group))
            group = ""
        elif name == "references" and "group" in attributes:
            group = attributes["group"].value
        if content is not None:
            self.read(*content, group)

    # Templates

    def _read_template(self, found: Scan, record: int, lists: _Lists) -> None:
        start = found.starts[record]
        known = self._template_called(self._text[start + 2 : found.name_end(record)])
        if known is None:
            return
        template = _template(self._text, found, record)
        if known.content_keys:
            reference = _template_reference(template, known, lists.group_at(start))
            self.found.extend(() if reference is None else (reference,))
        else:
            self.found.extend(_reuses(template, known, lists.group_at(start)))

    def _may_hold(self, start: int, end: int) -> bool:
        """Whether a reference may stand in a fragment: a quick guess, never wrongly no."""
        if _TAG.search(self._text, start, end):
            return True
        names = (match[1] for match in _NAME.finditer(self._text, start, end))
        return any(self._template_called(name) is not None for name in names)

    def _template_called(self, raw: str) -> ReferenceTemplate | None:
        if raw not in self._known:
            self._known[raw] = self._template_of(raw)
        return self._known[raw]

    def _template_of(self, raw: str) -> ReferenceTemplate | None:
        word, colon, tag = raw.strip(WHITE_SPACE).partition(":")
        if colon and word.lower() in TAG_WORDS:
            return TAG_FUNCTION if tag.strip(WHITE_SPACE).lower() == "ref" else None
        name = self._syntax.normalize_template_name(raw)
        return REFERENCE_TEMPLATES.get(name) or REUSE_TEMPLATES.get(name)

    def _lists(self, found: Scan) -> Iterator[tuple[Span, str]]:
        """The arguments that define references for a list of one group, such as `refs=`."""
        if not _LIST.search(self._text, found.start, found.start + found.length):
            return
        for record, kind in enumerate(found.kinds):
            if kind != PieceKind.TEMPLATE or found.firsts[record] == record:
                continue
            for low, equals, high in found.parts_of(record):
                if equals >= 0 and self._text[low:equals].strip(WHITE_SPACE) in LISTS:
                    template = _template(self._text, found, record)
                    argument = _argument(template, ("group", "groupe", "grupo"))
                    if argument is not None:
                        yield Span(low, high), read_argument(_trimmed(argument))


class _Lists:
    """Which group a reference has that says none, by where it stands."""

    def __init__(self, group: str, lists: Iterable[tuple[Span, str]]) -> None:
        self._group = group
        self._lists = tuple(lists)

    def group_at(self, offset: int) -> str:
        for span, group in self._lists:
            if span.start <= offset < span.end:
                return group
        return self._group


def _tag_reference(
    text: str, span: Span, attributes: dict[str, Attribute], content: Span | None, group: str
) -> Reference:
    name, own_group = attributes.get("name"), attributes.get("group")
    return Reference(
        Written.TAG,
        *span,
        name=name.value if name else "",
        group=own_group.value if own_group else group,
        name_span=name.value_span if name else None,
        group_span=own_group.value_span if own_group else None,
        content=content,
        is_empty=content is None or not text[slice(*content)].strip(WHITE_SPACE),
        mentions=tuple(
            (attributes[key].value, attributes[key].value_span)
            for key in _MENTIONING
            if key in attributes
        ),
    )


def _template_reference(
    template: Template, known: ReferenceTemplate, group: str
) -> Reference | None:
    if known is TAG_FUNCTION:
        # Its first argument is the content even where a `=` stands in it.
        content = template.arguments[0] if template.arguments else None
        span = Span(content.start, content.end) if content else None
        named = Template(*_head(template), template.arguments[1:])
    else:
        content = _argument(template, known.content_keys)
        span = Span(*trimmed_value_span(content)) if content else None
        named = template
    name, own_group = _argument(named, known.name_keys), _argument(named, known.group_keys)
    if content is None and name is None:
        return None
    return Reference(
        Written.TEMPLATE,
        template.start,
        template.end,
        name=_read(name),
        group=_read(own_group) or known.group or group,
        name_span=_span(name),
        group_span=_span(own_group),
        content=span,
        is_empty=span is None or not template.text[slice(*span)].strip(WHITE_SPACE),
    )


def _reuses(template: Template, known: ReferenceTemplate, group: str) -> Iterator[Reference]:
    own_group = _argument(template, known.group_keys)
    keys = argument_keys(template)
    for argument, key in zip(template.arguments, keys, strict=True):
        if (key.isdecimal() or key in known.name_keys) and _read(argument):
            yield Reference(
                Written.REUSE_TEMPLATE,
                template.start,
                template.end,
                name=_read(argument),
                group=_read(own_group) or group,
                name_span=_span(argument),
                group_span=_span(own_group),
            )


def _head(template: Template) -> tuple[str, int, int, int]:
    return template.text, template.start, template.end, template.name_end


def _template(text: str, found: Scan, record: int) -> Template:
    arguments = tuple(Argument(text, *part) for part in found.parts_of(record))
    end = found.ends[record]
    return Template(text, found.starts[record], end, found.name_end(record), arguments)


def _argument(template: Template, keys: Iterable[str]) -> Argument | None:
    """The argument of one of these names that MediaWiki takes: of each the last."""
    known = dict(zip(argument_keys(template), template.arguments, strict=True))
    return next((known[key] for key in keys if key in known), None)


def _trimmed(argument: Argument) -> str:
    return argument.text[slice(*trimmed_value_span(argument))]


def _read(argument: Argument | None) -> str:
    return "" if argument is None else read_argument(_trimmed(argument))


def _span(argument: Argument | None) -> Span | None:
    return None if argument is None else Span(*trimmed_value_span(argument))
