"""The whole page's wikitext: seen, edited, and following what is selected elsewhere."""

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.document_controller import DocumentController
from gui.editors.exact_text_edit import How
from gui.editors.visible_highlighter import Stretch, VisibleHighlighter
from gui.panels.line_numbers import LineNumbers
from gui.panels.page_edit import PageEdit
from gui.panels.stretch import stretch_around
from gui.panels.typing_steps import TypingSteps
from gui.panels.unclosed_strip import UnclosedStrip
from gui.theme_manager import ThemeManager
from model.text_edit import TextEdit

_SAMPLE = 4000
"""Characters that show which script a page is written in."""


class WikitextPanel(QWidget):
    """Shows the controller's text once `load` was called; what is typed goes to the controller."""

    cursor_moved = Signal(int)
    """The person moved the cursor to this offset of the document's text."""

    def __init__(
        self,
        controller: DocumentController,
        theme_manager: ThemeManager,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._is_loaded = False
        self._caret = 0
        self._steps = TypingSteps()
        self.setAccessibleName(self.tr("Wikitext of the page"))
        self.strip = UnclosedStrip(theme_manager, self)
        self.editor = PageEdit(theme_manager, self)
        self.editor.setAccessibleName(self.tr("Wikitext of the page"))
        self.editor.highlighter = VisibleHighlighter(
            self.editor, theme_manager, self._stretch_around
        )
        self.line_numbers = LineNumbers(self.editor, theme_manager)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self.strip)
        self.setFocusProxy(self.editor)
        self._connect()

    def _connect(self) -> None:
        controller = self._controller
        controller.text_edited.connect(self._on_text_edited)
        controller.tree_read.connect(self._on_tree_read)
        controller.readable_changed.connect(self._on_readable)
        controller.reset.connect(self._on_reset)
        self.editor.typed.connect(self._on_typed)
        self.editor.cursor_moved.connect(self._on_cursor_moved)
        self.editor.undo_requested.connect(controller.undo_stack.undo)
        self.editor.redo_requested.connect(controller.undo_stack.redo)
        self.strip.place_wanted.connect(self._go_to_unclosed)

    def load(self) -> None:
        """Show the page. Costs time with the page's length, so let the window be painted first."""
        self._is_loaded = True
        self.editor.line_break = _line_break_of(self._controller.document.text)
        self.editor.set_text(self._controller.document.text)
        at_right = _is_right_to_left(self._controller.document.text)
        self.editor.set_direction_by_line(at_right=at_right)

    @property
    def is_written_in(self) -> bool:
        """Whether keys go to the text, or will when the window is active again."""
        return self.window().focusWidget() is self.editor

    def reveal(self, start: int, end: int, *, caret: int | None = None) -> None:
        """Mark a span of the document's text and bring its beginning into view.

        The caret goes to `caret`, else to the beginning, but for somebody who is writing here.
        """
        if not self._is_loaded:
            return
        self.mark(start, end, caret=caret)
        if not self.is_written_in:
            self._put_caret()
        if not self.editor.is_in_view(start):
            self.editor.centre(start)

    def mark(self, start: int, end: int, *, caret: int | None = None) -> None:
        """Mark a span of the document's text; nothing moves."""
        if self._is_loaded:
            self._caret = start if caret is None else caret
            self.editor.mark(start, end)

    def enter(self) -> None:
        """Take the keyboard, the caret in what is marked."""
        if not self.is_written_in and not self.editor.is_caret_in_mark:
            self._put_caret()
        self.editor.setFocus()
        self.editor.ensureCursorVisible()

    def _put_caret(self) -> None:
        bar = self.editor.verticalScrollBar()
        place = bar.value()
        self.editor.select(self._caret, self._caret)
        bar.setValue(place)

    def _stretch_around(self, start: int, end: int) -> Stretch:
        return stretch_around(self._controller.document, start, end)

    def _on_typed(self, edit: TextEdit) -> None:
        if self.editor.how is How.TYPED:
            key = self._steps.key_of(edit, self._controller.document.text)
            self._controller.replace_text(edit, self.tr("Typing"), source=self, merge=key)
            return
        self._steps.end()
        name = self.tr("Paste") if self.editor.how is How.PASTED else self.tr("Drop")
        self._controller.replace_text(edit, name, source=self)

    def _on_cursor_moved(self, offset: int) -> None:
        self._steps.end()
        self.cursor_moved.emit(offset)

    def _on_text_edited(self, edit: TextEdit, source: object) -> None:
        if not self._is_loaded or source is self:
            return
        self._steps.end()
        self.editor.show_edit(edit, self._controller.document.text)
        if self.editor.hasFocus():
            self._go_to_end_of(edit)

    def _go_to_end_of(self, edit: TextEdit) -> None:
        """Undo and redo lead the person who is in here to what they changed."""
        last = edit.replaces[-1]
        behind = edit.map(last.start) + len(last.text)
        self.editor.select(behind, behind)
        self.editor.ensureCursorVisible()

    def _on_tree_read(self) -> None:
        if self.editor.highlighter is not None:
            self.editor.highlighter.forget()
        self.editor.viewport().update()

    def _on_readable(self) -> None:
        unreadable = self._controller.unreadable
        if not unreadable or not self._is_loaded:
            self.strip.hide()
            return
        piece = unreadable[-1]
        line = self.editor.cursor_at(piece.start, piece.start).blockNumber() + 1
        self.strip.say(piece.opener, line)

    def _go_to_unclosed(self) -> None:
        if not self._controller.unreadable:
            return
        piece = self._controller.unreadable[-1]
        self.editor.setFocus()
        self.editor.select(piece.start, piece.start + len(piece.opener))
        self.editor.centerCursor()

    def _on_reset(self) -> None:
        self.strip.hide()
        if self._is_loaded:
            self.load()


def _is_right_to_left(text: str) -> bool:
    """Whether a page is written mostly in a right-to-left script, by the letters of its words."""
    letters = [char for char in text[:_SAMPLE] if char.isalpha() and not char.isascii()]
    is_rtl = sum(unicodedata.bidirectional(char) in {"R", "AL"} for char in letters)
    return is_rtl * 2 > len(letters) and is_rtl * 4 > min(len(text), _SAMPLE)


def _line_break_of(text: str) -> str:
    """What most lines of the text end with."""
    pairs = text.count("\r\n")
    counts = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
    return max(counts, key=counts.__getitem__)
