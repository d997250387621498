"""Lists that are made with `*`, `#`, `:` and `;`: items that follow each other, nested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from typing import TYPE_CHECKING

from model.preview.flow import Block, Style
from model.wikitext.nodes import Green, NodeKind

if TYPE_CHECKING:
    from model.preview.value_writer import ValueWriter

_DEEPEST = 8
SEPARATOR = " · "


class ListStyle(Enum):
    """How the outermost items of a list stand."""

    BULLETS = "with bullets"
    PLAIN = "one below the other"
    FLAT = "one after the other"


class ListBlocks:
    """Writes the lists of one field."""

    def __init__(self, writer: ValueWriter) -> None:
        self._writer = writer
        self._style = ListStyle.BULLETS

    @contextmanager
    def styled(self, style: ListStyle) -> Iterator[None]:
        """Within, lists look so."""
        before, self._style = self._style, style
        yield
        self._style = before

    def write(self, children: Sequence[Green], at: int) -> int:
        """Write the list whose first item is at `at`; gives where it ends."""
        items: list[tuple[str, Green]] = []
        while at < len(children):
            child = children[at]
            if child.kind is NodeKind.LIST_ITEM:
                items.append((self._bullets(child), child))
            elif not self._is_between(child):
                break
            at += 1
        if self._style is ListStyle.BULLETS:
            self._nested(items, 0)
        else:
            self._simple(items)
        return at

    def items(self, arguments: Iterable[int]) -> None:
        """The arguments of a template as items."""
        arguments = self._writer.while_room(arguments)
        if self._style is ListStyle.FLAT:
            for number, argument in enumerate(arguments):
                self._separator(number)
                self._writer.argument(argument)
            return
        is_plain = self._style is ListStyle.PLAIN
        with self._writer.flow.block(Block.LINES if is_plain else Block.BULLETS):
            for argument in arguments:
                with self._writer.flow.block(Block.LINES if is_plain else Block.ITEM):
                    self._inside(argument)

    def _inside(self, argument: int) -> None:
        with self.styled(ListStyle.BULLETS):
            self._writer.argument(argument)

    def _separator(self, number: int) -> None:
        if number:
            self._writer.words(SEPARATOR, Style.DIM)

    def _is_between(self, child: Green) -> bool:
        """Whether it parts two items and no more: a line's end, a comment."""
        if child.kind is NodeKind.COMMENT:
            return True
        return child.kind is NodeKind.TEXT and self._writer.source(child) == "\n"

    def _bullets(self, item: Green) -> str:
        first = self._writer.document.known_children(item.id)[:1]
        is_mark = bool(first) and first[0].kind is NodeKind.MARKUP
        source = self._writer.source(first[0] if is_mark else item)
        bare = source.strip()
        return bare[: len(bare) - len(bare.lstrip("*#:;"))] or "*"

    def _simple(self, items: Sequence[tuple[str, Green]]) -> None:
        """Items as lines or in one line; those below others keep their bullets."""
        at = number = 0
        while at < len(items):
            end = at + 1
            while end < len(items) and len(items[end][0]) > 1:
                end += 1
            if self._style is ListStyle.FLAT:
                self._separator(number)
                self._item(items[at][1])
            else:
                with self._writer.flow.block(Block.LINES):
                    self._item(items[at][1])
            if end > at + 1:
                with self.styled(ListStyle.BULLETS):
                    self._nested(items[at + 1 : end], 1)
            at, number = end, number + 1

    def _nested(self, items: Sequence[tuple[str, Green]], level: int) -> None:
        """Items that have at least `level` bullets, those with more within those above them."""
        at = 0
        while at < len(items) and not self._writer.flow.is_full:
            mark = items[at][0][level : level + 1] or "*"
            end = at
            while end < len(items) and (items[end][0][level : level + 1] or "*") == mark:
                end += 1
            with ExitStack() as stack:
                if mark in "*#":
                    list_block = Block.BULLETS if mark == "*" else Block.NUMBERS
                    stack.enter_context(self._writer.flow.block(list_block))
                self._level(items[at:end], level, mark)
            at = end

    def _level(self, items: Sequence[tuple[str, Green]], level: int, mark: str) -> None:
        at = 0
        block = {":": Block.INDENTED, ";": Block.LINES}.get(mark, Block.ITEM)
        while at < len(items):
            bullets, green = items[at]
            end = at + 1
            while end < len(items) and len(items[end][0]) > level + 1 < _DEEPEST:
                end += 1
            with self._writer.flow.block(block):
                if len(bullets) > level + 1 and level + 1 < _DEEPEST:
                    end = at  # It has no item above it.
                    while end < len(items) and len(items[end][0]) > level + 1:
                        end += 1
                    self._nested(items[at:end], level + 1)
                else:
                    self._item(green, is_bold=mark == ";")
                    self._nested(items[at + 1 : end], level + 1)
            at = end

    def _item(self, item: Green, *, is_bold: bool = False) -> None:
        writer = self._writer
        children = writer.document.known_children(item.id)
        content = next((c for c in children if c.kind is NodeKind.CONTENT), None)
        if content is None:
            return
        styles = (Style.BOLD,) if is_bold else ()
        with (
            writer.flow.in_row(item.id),
            writer.flow.styled(*styles),
            self.styled(ListStyle.BULLETS),
        ):
            writer.fragment(content)
