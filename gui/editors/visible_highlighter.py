"""Colours the part of a text that can be seen, when it is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextLayout

from gui.editors.shown_text import shown_units
from gui.theme_manager import ThemeManager
from model.wikitext.tokens import Emphasis, Role, Token, tokens

if TYPE_CHECKING:
    from gui.editors.exact_text_edit import ExactTextEdit

_COLORS = {Role.LIST_ITEM: "list_item", Role.HEADING: "text", Role.UNCLOSED: "error"}
_LONG = 4000
"""From so many characters on only the lines of a block that can be seen are coloured."""


class Stretch(NamedTuple):
    """A span of the text that reads on its own, between `prefix` and `suffix`."""

    start: int
    end: int
    prefix: str = ""
    suffix: str = ""
    is_cut: bool = False
    """Whether what begins or ends outside belongs to it: an opener may be closed out there."""


FindStretch = Callable[[int, int], Stretch]
"""Gives a stretch that holds the span between two offsets of the text."""


class VisibleHighlighter:
    """Sets formats on the blocks of an editor that are about to be painted.

    Each block remembers in its user state how it was coloured last.
    """

    def __init__(
        self, editor: ExactTextEdit, theme_manager: ThemeManager, find_stretch: FindStretch
    ) -> None:
        self._editor = editor
        self._themes = theme_manager
        self._find_stretch = find_stretch
        self._formats: dict[tuple[Role, Emphasis], QTextCharFormat] = {}
        self._theme_name = ""
        self._seen: tuple[object, ...] = ()

    def colour_visible(self) -> None:
        """Colour what can be seen and isn't coloured yet."""
        self._take_theme()
        blocks = self._visible_blocks()
        if not blocks:
            return
        start, end = self._visible_span(blocks)
        seen = (self._editor.changes, start, end, self._theme_name)
        if seen == self._seen:
            return
        self._seen = seen
        offsets = self._editor.offset_of(start), self._editor.offset_of(end)
        self._colour(blocks, self._shown_tokens(start, *offsets))

    def forget(self) -> None:
        """Colour anew what is read otherwise now."""
        self._seen = ()

    def _take_theme(self) -> None:
        if self._themes.theme.name != self._theme_name:
            self._theme_name = self._themes.theme.name
            self._formats = {}

    def _visible_blocks(self) -> list[QTextBlock]:
        editor = self._editor
        found = []
        block = editor.firstVisibleBlock()
        top = editor.blockBoundingGeometry(block).translated(editor.contentOffset()).top()
        bottom = editor.viewport().height()
        while block.isValid() and top <= bottom:
            found.append(block)
            top += editor.blockBoundingRect(block).height()
            block = block.next()
        return found

    def _visible_span(self, blocks: list[QTextBlock]) -> tuple[int, int]:
        """The positions that can be seen, whole blocks where these are not long."""
        first, last = blocks[0], blocks[-1]
        start, end = first.position(), last.position() + last.length() - 1
        if first.length() > _LONG:
            start = self._editor.cursorForPosition(QPoint(0, 0)).position()
        if last.length() > _LONG:
            corner = self._editor.viewport().rect().bottomRight()
            end = self._editor.cursorForPosition(corner).position()
        return start, max(start, end)

    def _shown_tokens(self, position: int, start: int, end: int) -> Iterable[Token]:
        """The tokens with positions of the document instead of offsets."""
        text = self._editor.text
        at = start
        for token in self._tokens(text, start, end):
            position += shown_units(text[at : token.start])
            behind = position + shown_units(text[token.start : token.end])
            yield token._replace(start=position, end=behind)
            at, position = token.end, behind

    def _tokens(self, text: str, start: int, end: int) -> Iterable[Token]:
        low, high, prefix, suffix, is_cut = self._find_stretch(start, end)
        if is_cut:
            for token in tokens(text, start, end, within=(low, high)):
                is_open = token.role is Role.UNCLOSED
                yield token._replace(role=Role.PUNCTUATION) if is_open else token
            return
        if not prefix and not suffix:
            yield from tokens(text, start, end, within=(low, high))
            return
        shift = low - len(prefix)
        piece = prefix + text[low:high] + suffix
        for token in tokens(piece, start - shift, end - shift):
            yield token._replace(start=token.start + shift, end=token.end + shift)

    def _colour(self, blocks: list[QTextBlock], found: Iterable[Token]) -> None:
        pending = list(found)
        changed: list[QTextBlock] = []
        for block in blocks:
            start, end = block.position(), block.position() + block.length()
            here = []
            while pending and pending[0].start < end:
                token = pending[0]
                here.append(
                    (max(token.start, start) - start, min(token.end, end) - start, *token[2:])
                )
                if token.end > end:
                    break
                pending.pop(0)
            state = hash((self._theme_name, *here)) & 0x7FFFFFFF
            layout = block.layout()
            if block.userState() != state and not layout.preeditAreaText():
                layout.setFormats([self._range(*piece) for piece in here])
                block.setUserState(state)
                changed.append(block)
        if changed:
            # Else Qt would tell of all these blocks with the next key that is typed.
            length = changed[-1].position() + changed[-1].length() - changed[0].position()
            self._editor.document().markContentsDirty(changed[0].position(), length)

    def _range(
        self, start: int, end: int, role: Role, emphasis: Emphasis
    ) -> QTextLayout.FormatRange:
        result = QTextLayout.FormatRange()
        result.start = start
        result.length = end - start
        result.format = self._format(role, emphasis)
        return result

    def _format(self, role: Role, emphasis: Emphasis) -> QTextCharFormat:
        key = (role, emphasis)
        if key not in self._formats:
            char_format = QTextCharFormat()
            char_format.setForeground(self._themes.theme.color(_COLORS.get(role, role.value)))
            if role is Role.HEADING or emphasis & Emphasis.BOLD:
                char_format.setFontWeight(QFont.Weight.Bold)
            char_format.setFontItalic(bool(emphasis & Emphasis.ITALIC))
            self._formats[key] = char_format
        return self._formats[key]
