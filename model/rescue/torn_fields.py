"""Fields of an infobox that raw pipes tear apart: what was meant to be in one value is several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.arguments import argument_keys
from model.rescue.problems import Problem, ProblemKind
from model.wikitext import Argument, Template
from model.wikitext.reading import WHITE_SPACE
from model.wikitext.syntax import WikiSyntax

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TABLE_OPENS = re.compile(r"(?:\A|\n)[ \t:]*\{\Z")
_LINK_OPENS = re.compile(r"(?<!\[)\[(?:[a-zA-Z]{2,12}:|//)[^\]\n]*\Z")
_TAG_OPENS = re.compile(r"<[a-zA-Z][^<>\n]*\Z")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:[ \t][^<>\n]*)?(?<!/)>")
_NEVER_OPEN = frozenset({"br", "hr", "img", "li", "wbr", "noinclude", "onlyinclude"})
_NO_NAME = re.compile(r"[<\[\]\"]|://")


def torn_fields(box: Template, syntax: WikiSyntax) -> Iterator[Problem]:
    """Each field of the box that a pipe, or a positional value's `=`, has torn."""
    if not _is_plainly_whole(box):
        yield from _Search(box, syntax).find()


def _is_plainly_whole(box: Template) -> bool:
    """Whether each argument has a plain name and begins a line, as in nearly all boxes.

    Then nothing can be torn but by a table, and that is seen at the end of a value.
    """
    text = box.text
    for argument in box.arguments:
        start, equals = argument.start, argument.equals
        if equals < 0 or text[start - 2] != "\n" or text[argument.end - 1] == "{":
            return False
        if _NO_NAME.search(text, start, equals):
            return False
    return True


@dataclass(slots=True)
class _Tear:
    kind: ProblemKind
    last: int
    """The last argument that belongs to the torn value."""


class _Search:
    def __init__(self, box: Template, syntax: WikiSyntax) -> None:
        self._box = box
        self._arguments = box.arguments
        self._syntax = syntax
        self._keys = argument_keys(box)
        named = (i for i, argument in enumerate(box.arguments) if not argument.is_positional)
        self._first_named = next(named, len(box.arguments))
        self._has_lines = any(map(self._begins_line, box.arguments))
        self._table_ends = dict(self._tables())
        # Up to which argument none of the line holds this closer.
        self._searched: dict[str, int] = {}

    def find(self) -> Iterator[Problem]:
        index, count = 0, len(self._arguments)
        while index < count:
            if self._is_nameless_line(index):
                yield self._no_equals(index)
            tear = self._tear_behind(index) if index + 1 < count else None
            if tear is not None:
                yield self._problem(tear.kind, index, tear.last)
                index = tear.last + 1
                continue
            if self._is_split(self._arguments[index]):
                yield self._split_name(index)
            index += 1

    def _tear_behind(self, index: int) -> _Tear | None:
        """What tears the argument at `index` off from the one behind it, if anything does."""
        argument, following = self._arguments[index], self._arguments[index + 1]
        value = argument.value_text
        if value.endswith("{") and _TABLE_OPENS.search(value):
            return _Tear(ProblemKind.TORN_TABLE, self._table_end(index))
        if self._begins_line(following):
            return None
        line = value[value.rfind("\n") + 1 :]
        return self._open_mark(index, line) or self._remainders(index)

    def _open_mark(self, index: int, line: str) -> _Tear | None:
        """What is open at the end of the argument's last line and closed in one behind it."""
        if _LINK_OPENS.search(line, line.rfind("]") + 1):
            return self._up_to(index, "]", ProblemKind.TORN_LINK)
        if _TAG_OPENS.match(line, max(0, line.rfind("<"))):
            return self._up_to(index, ">", ProblemKind.TORN_TAG)
        element = self._open_element(line)
        if element and f"</{element}" in self._source(self._arguments[index + 1]).lower():
            return _Tear(ProblemKind.TORN_TAG, index + 1)
        return None

    def _remainders(self, index: int) -> _Tear | None:
        """The pieces without a name behind a field that has one."""
        if not self._has_words_as_name(index) or not self._is_remainder(index + 1):
            return None
        last = index + 1
        while last + 1 < len(self._arguments) and self._is_remainder(last + 1):
            last += 1
        return _Tear(ProblemKind.TORN_VALUE, last)

    def _tables(self) -> Iterator[tuple[int, int]]:
        """The arguments that raw tables begin in and end in; `|}` begins one that ends a table."""
        open_in: list[int] = []
        for index, argument in enumerate(self._arguments):
            if open_in and argument.text.startswith("}", argument.start, argument.end):
                yield open_in.pop(), index
            value = argument.value_text
            if value.endswith("{") and _TABLE_OPENS.search(value, max(0, value.rfind("\n"))):
                open_in.append(index)

    def _table_end(self, index: int) -> int:
        """The last argument of the table that begins in this one: without an end, of its rows."""
        if index in self._table_ends:
            return self._table_ends[index]
        last = index + 1
        while last + 1 < len(self._arguments) and self._arguments[last + 1].is_positional:
            last += 1
        return last

    def _up_to(self, index: int, closer: str, kind: ProblemKind) -> _Tear | None:
        """The arguments up to the one on the same line that holds what closes it."""
        if index < self._searched.get(closer, -1):
            return None
        place = index + 1
        for place in range(index + 1, len(self._arguments)):
            line, newline, _ = self._source(self._arguments[place]).partition("\n")
            if closer in line:
                return _Tear(kind, place)
            if newline:
                break
        self._searched[closer] = place
        return None

    def _open_element(self, line: str) -> str:
        """The last tag on the line that is still open at its end."""
        opened: list[str] = []
        for match in _TAG.finditer(line):
            name = match[2].lower()
            if not match[1] and name not in _NEVER_OPEN:
                opened.append(name)
            elif opened and opened[-1] == name:
                opened.pop()
        return opened[-1] if opened else ""

    def _has_words_as_name(self, index: int) -> bool:
        key = self._keys[index]
        return not self._arguments[index].is_positional and bool(key) and not key.isdecimal()

    def _is_remainder(self, index: int) -> bool:
        """Whether the argument is a piece of the value before it: words without a name.

        In a box whose fields begin lines, that is: where all stand in one, a value without a name
        looks the same.
        """
        argument = self._arguments[index]
        if not argument.is_positional or not self._has_lines or self._begins_line(argument):
            return False
        return bool(_COMMENT.sub("", argument.value_text).strip(WHITE_SPACE))

    def _is_nameless_line(self, index: int) -> bool:
        """Whether a line begins with this argument as with a field, and it has no name."""
        argument = self._arguments[index]
        if not argument.is_positional or not self._begins_line(argument):
            return False
        words = _COMMENT.sub("", argument.value_text).strip(WHITE_SPACE)
        return bool(words) and words[0] not in "-}!" and self._first_named < index

    def _is_split(self, argument: Argument) -> bool:
        name = argument.name_text
        return name is not None and _NO_NAME.search(_COMMENT.sub("", name)) is not None

    def _begins_line(self, argument: Argument) -> bool:
        text, pipe = argument.text, argument.start - 1
        while pipe > self._box.start and text[pipe - 1] in " \t":
            pipe -= 1
        if text[pipe - 1] == "\n":
            return True
        # A pipe at the end of the line before begins one too.
        written = text[argument.start : argument.end]
        return "\n" in written[: len(written) - len(written.lstrip(WHITE_SPACE))]

    def _source(self, argument: Argument) -> str:
        return argument.text[argument.start : argument.end]

    def _problem(self, kind: ProblemKind, index: int, last: int) -> Problem:
        following = self._arguments[index + 1]
        start = following.start - 1
        if kind is ProblemKind.TORN_TABLE:
            start -= 1
        end = following.start
        others = tuple(
            _COMMENT.sub("", self._source(argument)).strip(WHITE_SPACE)
            for argument in self._arguments[index + 1 : last + 1]
        )
        return self._made(kind, (start, end), (index, last), others)

    def _split_name(self, index: int) -> Problem:
        argument = self._arguments[index]
        name = (argument.name_text or "").strip(WHITE_SPACE)
        start, end = argument.equals, argument.equals + 1
        return self._made(ProblemKind.SPLIT_NAME, (start, end), (index, index), (name,))

    def _no_equals(self, index: int) -> Problem:
        argument = self._arguments[index]
        source = self._source(argument)
        words = source.strip(WHITE_SPACE)
        start = argument.start + source.index(words)
        kind = ProblemKind.NO_EQUALS
        return self._made(kind, (start, start + len(words)), (index, index), (words,))

    def _made(
        self,
        kind: ProblemKind,
        span: tuple[int, int],
        concerned: tuple[int, int],
        others: tuple[str, ...],
    ) -> Problem:
        box, (start, end), (first, last) = self._box, span, concerned
        key = self._keys[first]
        text = key if kind is ProblemKind.NO_EQUALS else box.text[start:end]
        name = self._syntax.normalize_template_name(box.name_text)
        return Problem(kind, name, box.start, start, end, text, key, others, first, last)
