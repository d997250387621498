"""The fields of a form, one for each kind of part: a line, a text, a choice, yes or no."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from gui.editors.problem_mark import mark_problem
from gui.editors.value_field import ValueField
from gui.theme_manager import ThemeManager
from gui.tree.row_look import reads_right_to_left
from model.forms.form import FormField

YES = "yes"
_STAYING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_FEW_LINES, _MANY_LINES = 1, 4


class FieldEditor(QWidget):
    """Shows and edits one part; `input` is what has the focus then."""

    entered = Signal()
    """The person is done: Enter, or a choice was made."""
    given_back = Signal()
    left = Signal(bool)
    """The focus went elsewhere; whether it was a click that took it."""

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(parent)
        self.base = field.value
        self.input: QWidget = self
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.input,)

    @property
    def text(self) -> str:
        """What the person sees and may have changed."""
        raise NotImplementedError

    @property
    def is_typed(self) -> bool:
        """Whether there is something that is not written yet."""
        return self.text != self.base

    def show_field(self, field: FormField, *, forced: bool = False) -> None:
        """Show what the part is now; what is being typed stays unless `forced`."""
        keeps = self.is_typed and not forced
        self.base = field.value
        if not keeps and self.text != field.value:
            self._show(field.value)

    def take(self, field: FormField) -> None:
        """Show another part than so far."""
        self.base = field.value
        self._show(field.value)
        self.show_field(field, forced=True)

    def height_hint(self) -> int:
        """How high the field wants to be, in pixels."""
        return self.input.sizeHint().height()

    def give_back(self) -> None:
        """Show what the part is, instead of what was typed."""
        self._show(self.base)

    def mark_problem(self, is_problem: bool) -> None:
        """Dress the field as one whose text could not be written."""
        mark_problem(self.input, is_problem)

    def name_it(self, name: str) -> None:
        """What somebody hears who does not see the label."""
        self.setAccessibleName(name)
        self.input.setAccessibleName(name)

    def _show(self, text: str) -> None:
        raise NotImplementedError

    def _take_input(self, widget: QWidget) -> None:
        self.input = widget
        # Tab goes by `stops`: fields come and go.
        widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(widget)
        self._row.addWidget(widget, 1)


class FieldLine(QLineEdit):
    """A line that says which keys end the edit, and how it was left."""

    given_back = Signal()
    left = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.turn_to)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.isModified():
                event.accept()
                return True
            can = (self.isUndoAvailable(), self.isRedoAvailable())
            for key, is_there in zip(_UNDO_KEYS, can, strict=True):
                if event.matches(key) and not is_there:
                    # There is nothing of its own to undo: the page's history has the key.
                    event.ignore()
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_back.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.left.emit(event.reason() == Qt.FocusReason.MouseFocusReason)

    def show_text(self, text: str) -> None:
        """Show another text, with the cursor where it was as far as the text reaches."""
        place = self.cursorPosition() if self.hasFocus() else 0
        self.setText(text)
        self.setCursorPosition(min(place, len(text)))
        self.turn_to(text)

    def turn_to(self, text: str) -> None:
        """Let the line read in the direction of a text."""
        is_rtl = reads_right_to_left(text)
        direction = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)


class LineEditor(FieldEditor):
    """One line."""

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(field, parent)
        self.line = FieldLine(self)
        self._take_input(self.line)
        self.line.returnPressed.connect(self.entered)
        self.line.given_back.connect(self.given_back)
        self.line.left.connect(self.left)
        self._add_picker()
        self.take(field)

    def _add_picker(self) -> None:
        """Make what stands beside the line, if anything does."""

    @property
    def text(self) -> str:
        return self.line.text()

    def show_field(self, field: FormField, *, forced: bool = False) -> None:
        super().show_field(field, forced=forced)
        self.line.setPlaceholderText(field.default)
        self.line.setReadOnly(field.is_read_only)
        if not field.value:
            self.line.turn_to(field.default)

    def _show(self, text: str) -> None:
        self.line.show_text(text)


class ChoiceEditor(FieldEditor):
    """One of several, or anything else that is typed."""

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(field, parent)
        self.line = FieldLine(self)
        self.combo = _ChoiceBox(self)
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setLineEdit(self.line)
        # Offered below, not written at once: `UK` is not the beginning of Ukraine.
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.combo.setCompleter(completer)
        self._choices: tuple[str, ...] = ()
        self._take_input(self.combo)
        self.line.returnPressed.connect(self.entered)
        self.line.given_back.connect(self.given_back)
        self.line.left.connect(self.left)
        self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.combo.activated.connect(lambda _index: self.entered.emit())
        self.take(field)

    @property
    def text(self) -> str:
        return self.combo.currentText()

    def show_field(self, field: FormField, *, forced: bool = False) -> None:
        if field.choices != self._choices:
            self._choices = field.choices
            typed = self.combo.currentText()
            self.combo.clear()
            self.combo.addItems(list(field.choices))
            self.combo.setEditText(typed)
        super().show_field(field, forced=forced)
        self.line.setPlaceholderText(field.default)
        self.combo.setEnabled(not field.is_read_only)

    def _show(self, text: str) -> None:
        self.combo.setCurrentIndex(self.combo.findText(text, Qt.MatchFlag.MatchExactly))
        self.line.show_text(text)


class _ChoiceBox(QComboBox):
    """Turning the wheel over it scrolls the form and chooses nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TextEditor(FieldEditor):
    """Wikitext of any length; Ctrl+Enter ends the edit."""

    def __init__(self, field: FormField, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(field, parent)
        self._themes = themes
        self._lines = _FEW_LINES
        self.edit = ValueField(themes, self)
        self._take_input(self.edit)
        self.edit.entered.connect(self.entered)
        self.edit.given_back.connect(self.given_back)
        self.edit.left.connect(lambda: self.left.emit(self.edit.is_clicked_away))
        self.take(field)

    @property
    def text(self) -> str:
        return self.edit.text

    def show_field(self, field: FormField, *, forced: bool = False) -> None:
        super().show_field(field, forced=forced)
        self.edit.setPlaceholderText(field.default)
        self.edit.setReadOnly(field.is_read_only)

    def _show(self, text: str) -> None:
        self.edit.line_break = "\r\n" if "\r\n" in text else "\n"
        self.edit.set_text(text)
        self.edit.set_right_to_left(reads_right_to_left(text))
        lines = min(max(text.count("\n") + 1, _FEW_LINES), _MANY_LINES)
        self._lines = lines

    def height_hint(self) -> int:
        return self.edit.fontMetrics().lineSpacing() * self._lines + self._themes.pixels(18)


class YesNoEditor(FieldEditor):
    """A box to check; a click writes it at once."""

    def __init__(self, field: FormField, parent: QWidget) -> None:
        super().__init__(field, parent)
        self.box = QCheckBox(self)
        self._take_input(self.box)
        self.take(field)
        self.box.clicked.connect(lambda _checked: self.entered.emit())

    @property
    def text(self) -> str:
        return YES if self.box.isChecked() else ""

    def show_field(self, field: FormField, *, forced: bool = False) -> None:
        super().show_field(field, forced=forced)
        self.box.setEnabled(not field.is_read_only)

    def _show(self, text: str) -> None:
        self.box.setChecked(text == YES)
