"""Wikitext without templates, extension tags and comments: what they show stands in their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from model.arguments import argument_key
from model.reader.inline_text import BREAK, as_literal, plain_link, without_markup
from model.reader.template_names import SHAPES
from model.reader.templates import Call, label_of, text_of
from model.wikitext.preprocessor import PieceKind, Scan, scan
from model.wikitext.syntax import WikiSyntax

_TAG = re.compile(r"<([A-Za-z0-9]+)[^>]*+>(.*)</", re.DOTALL)
_TAGS_SHOWN_AS_THEY_ARE = frozenset(
    ("ce", "chem", "math", "nowiki", "pre", "source", "syntaxhighlight")
)
_TEXT_FUNCTIONS: dict[str, Callable[[str], str]] = {
    "formatnum": str.strip,
    "lc": str.lower,
    "uc": str.upper,
    "lcfirst": lambda text: text[:1].lower() + text[1:],
    "ucfirst": lambda text: text[:1].upper() + text[1:],
}
# What lies deeper is left out; hardly a value of a real page comes to eight levels.
_DEEPEST = 24


class Expansion:
    """One text and its scan, read piece by piece; `depth` is how deep the text itself lies."""

    def __init__(self, text: str, found: Scan, syntax: WikiSyntax, depth: int = 0) -> None:
        self._text = text
        self._found = found
        self._syntax = syntax
        self._depth = depth
        # Template names by how they are written; None is a parser function's.
        self._titles: dict[str, str | None] = {}

    def up_to(self, end: int) -> str:
        """The text up to `end` as simpler wikitext."""
        records = [r for r in self._found.top_level() if self._found.starts[r] < end]
        return self._span(self._found.start, end, records, self._depth)

    def labels(self, *, with_names: bool) -> list[str]:
        """What tells the outermost templates and references from others, as simpler wikitext.

        Of a template its title or first argument, or else the name of the template in that, or
        else, where asked for, its own.
        """
        labels = []
        for record in self._found.top_level():
            kind = self._found.kinds[record]
            if kind == PieceKind.TEMPLATE:
                call = self._call(record, self._depth)
                # Of a name that is put together, what stands before the braces.
                name = call.title.partition("{")[0].rstrip(": ") if with_names else ""
                label = label_of(call)
                is_seen = bool(without_markup(label, self._syntax))
                labels.append(label if is_seen else self._name_within(record, call) or name)
            elif kind == PieceKind.EXTENSION_TAG:
                labels.append(self._reference(record))
        return labels

    def _name_within(self, record: int, call: Call) -> str:
        """The name of the innermost template in the first argument; empty where there is none."""
        found, name = self._found, ""
        span = call.span(1)
        while span is not None:
            inside = [
                child
                for child in found.children(record)
                if found.kinds[child] == PieceKind.TEMPLATE and found.starts[child] >= span[0]
            ]
            if not inside:
                break
            record = inside[0]
            call = self._call(record, self._depth)
            name, span = call.title.partition("{")[0].rstrip(": "), call.span(1)
        return name

    def _span(self, start: int, end: int, records: Sequence[int], depth: int) -> str:
        if not records:
            return self._text[start:end]
        pieces = []
        position = start
        for record in records:
            pieces.append(self._text[position : self._found.starts[record]])
            pieces.append(self._record(record, depth))
            position = self._found.ends[record]
        pieces.append(self._text[position:end])
        return "".join(pieces)

    def _record(self, record: int, depth: int) -> str:
        if depth >= _DEEPEST:
            return ""
        text = ""
        match self._found.kinds[record]:
            case PieceKind.TEMPLATE:
                text = self._template(record, depth)
            case PieceKind.PARAMETER:
                text = self._parameter(record, depth)
            case PieceKind.LINK:
                text = self._link(record, depth)
            case PieceKind.VARIANT:
                text = self._variant(record, depth)
            case PieceKind.EXTENSION_TAG:
                text = self._extension_tag(record, depth)
        return text

    def _parameter(self, record: int, depth: int) -> str:
        default = next(self._found.parts_of(record), None)
        return self._inside(record, default[0], default[2], depth) if default else ""

    def _inside(self, record: int, start: int, end: int, depth: int) -> str:
        return self._expander(record, depth)(start, end)

    def _expander(self, record: int, depth: int) -> Callable[[int, int], str]:
        """What expands spans inside one record; its children are looked up once for all spans."""
        children = self._found.children(record)
        starts = [self._found.starts[child] for child in children]

        def expand(start: int, end: int) -> str:
            inner = children[bisect_left(starts, start) : bisect_left(starts, end)]
            return self._span(start, end, inner, depth + 1)

        return expand

    def _template(self, record: int, depth: int) -> str:
        raw = self._text[self._found.starts[record] + 2 : self._found.name_end(record)]
        if self._title(raw) is None:
            return self._parser_function(record, raw, depth)
        return text_of(self._call(record, depth))

    def _title(self, raw: str) -> str | None:
        if raw not in self._titles:
            title: str | None = raw.strip()
            if raw.strip().lower() not in SHAPES:
                is_function = self._syntax.is_parser_function(raw)
                title = None if is_function else self._syntax.normalize_template_name(raw)
            self._titles[raw] = title
        return self._titles[raw]

    def _parser_function(self, record: int, raw: str, depth: int) -> str:
        word, colon, _ = raw.partition(":")
        function = _TEXT_FUNCTIONS.get(word.strip().lower())
        if function is None or not colon:
            return ""
        start = self._found.starts[record] + 2 + len(word) + 1
        return function(self._inside(record, start, self._found.name_end(record), depth))

    def _call(self, record: int, depth: int) -> Call:
        found, text = self._found, self._text
        raw = text[found.starts[record] + 2 : found.name_end(record)]
        spans = {}
        position = 0
        for start, equals, end in found.parts_of(record):
            position += equals < 0
            name_text = text[start:equals] if equals >= 0 else None
            value_start = start if equals < 0 else equals + 1
            spans[argument_key(name_text, position)] = (value_start, end)
        return Call(self._title(raw) or raw.strip(), spans, self._expander(record, depth))

    def _link(self, record: int, depth: int) -> str:
        start, end = self._found.starts[record] + 2, self._found.ends[record] - 2
        content = self._inside(record, start, end, depth)
        target, bar, label = content.partition("|")
        if "[" in target:
            return f"[[{content}]]"
        return plain_link(target, label if bar else None, self._syntax)

    def _variant(self, record: int, depth: int) -> str:
        """Of `-{ zh-hans:a; zh-hant:b }-` the first text, of `-{a}-` what is in it."""
        start, end = self._found.starts[record] + 2, self._found.ends[record] - 2
        content = self._inside(record, start, end, depth).rpartition("|")[2]
        first = content.partition(";")[0]
        return first.partition(":")[2] or first

    def _extension_tag(self, record: int, depth: int) -> str:
        tag = _TAG.match(self._text, self._found.starts[record], self._found.ends[record])
        if tag is None:
            return ""
        name, content = tag[1].lower(), tag[2]
        if name in _TAGS_SHOWN_AS_THEY_ARE:
            return as_literal(content)
        if name in ("poem", "langconvert"):
            lines = self._read_apart(content, depth).strip()
            return lines.replace("\n", BREAK)
        if name == "gallery":
            captions = [line.partition("|")[2] for line in content.split("\n")]
            return BREAK.join(["", self._read_apart(BREAK.join(captions), depth), ""])
        return ""

    def _reference(self, record: int) -> str:
        tag = _TAG.match(self._text, self._found.starts[record], self._found.ends[record])
        is_reference = tag is not None and tag[1].lower() == "ref"
        return self._read_apart(tag[2], self._depth) if tag and is_reference else ""

    def _read_apart(self, content: str, depth: int) -> str:
        found = scan(content, syntax=self._syntax)
        return Expansion(content, found, self._syntax, depth + 1).up_to(len(content))
