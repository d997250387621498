"""The parts of one form, each with its label, its field and what is said beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from gui.editors.form_fields import (
    ChoiceEditor,
    FieldEditor,
    LineEditor,
    TextEditor,
    YesNoEditor,
)
from gui.editors.form_words import label_words
from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip
from model.forms.form import FieldKind, Form, FormField

_LONGEST_LINE = 300
_WIDEST_LABEL = 150
_LABEL_SHARE = 0.4
_HINT_SHARE = 0.3
_PREPARED = 12


@dataclass
class _Row:
    """The widgets of one part; what is said of it has one only where there is something to say."""

    kind: FieldKind
    label: QLabel
    editor: FieldEditor
    hint: QLabel | None = None
    problem: QLabel | None = None

    @property
    def widgets(self) -> Iterator[QWidget]:
        yield from (self.label, self.editor)
        yield from (words for words in (self.hint, self.problem) if words is not None)


class FormView(QWidget):
    """Draws forms. A field stays the same widget while its part is there, cursor and all.

    To make a widget takes long beside all else, so those of parts that go are kept for others; and
    where they stand is worked out here, since Qt's layouts ask each of them many times.
    """

    entered = Signal()
    given_back = Signal()
    left = Signal(bool)

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = theme_manager
        self._rows: dict[str, _Row] = {}
        self._spare: dict[FieldKind, list[_Row]] = {}
        self._name = ""
        self._height = 0
        self.setAccessibleName(self.tr("Parts"))
        theme_manager.changed.connect(self._arrange)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the parts that are shown, in their order."""
        return tuple(self._rows)

    @property
    def typed(self) -> tuple[tuple[str, str], ...]:
        """The parts that are not written yet: their keys and what is typed."""
        return tuple((k, row.editor.text) for k, row in self._rows.items() if row.editor.is_typed)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        stops = (stop for row in self._rows.values() for stop in row.editor.stops)
        return [stop for stop in stops if stop.isEnabled() and not stop.isHidden()]

    def editor(self, key: str) -> FieldEditor:
        """The field of a part."""
        return self._rows[key].editor

    def key_of(self, widget: QWidget | None) -> str | None:
        """The part whose field a widget is, or is in."""
        for key, row in self._rows.items():
            if widget is not None and (row.editor is widget or row.editor.isAncestorOf(widget)):
                return key
        return None

    def show_form(self, form: Form | None, *, forced: bool = False) -> None:
        """Show the parts of a form; what is being typed stays unless `forced`."""
        fields = {field.key: field for field in form.fields} if form else {}
        name = form.name if form else ""
        stay = {
            key: row
            for key, row in self._rows.items()
            if name == self._name and key in fields and row.kind is _editor_kind(fields[key])
        }
        gone = [row for key, row in self._rows.items() if key not in stay]
        self._name, self._rows = name, {}
        for row in gone:
            self._put_away(row)
        for key, field in fields.items():
            row = stay.get(key) or self._take_row(field)
            self._rows[key] = row
            self._show_field(row, field, forced=forced)
        self._arrange()

    def prepare(self) -> None:
        """Make some fields of the commonest kind for the forms to come."""
        while len(self._spare.setdefault(FieldKind.LINE, [])) + len(self._rows) < _PREPARED:
            self._put_away(self._make_row(FieldKind.LINE, FormField("", "")))

    def say(self, key: str, problem: str) -> None:
        """Say at a field why its text can't be the part; "" takes that back."""
        row = self._rows.get(key)
        if row is None or (row.problem is None and not problem):
            return
        if row.problem is None:
            row.problem = self._words("error", self.tr("Why this is held"))
        row.problem.setText(problem)
        row.problem.setVisible(bool(problem))
        row.editor.setAccessibleDescription(problem)
        self._arrange()

    # Making

    def _take_row(self, field: FormField) -> _Row:
        kind = _editor_kind(field)
        spare = self._spare.get(kind)
        row = spare.pop() if spare else self._make_row(kind, field)
        row.editor.take(field)
        row.label.show()
        row.editor.show()
        return row

    def _make_row(self, kind: FieldKind, field: FormField) -> _Row:
        editor = self._make_editor(kind, field)
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(editor)
        editor.entered.connect(self.entered)
        editor.given_back.connect(self.given_back)
        editor.left.connect(self.left)
        return _Row(kind, label, editor)

    def _put_away(self, row: _Row) -> None:
        for widget in row.widgets:
            widget.hide()
        row.editor.mark_problem(False)
        if row.problem is not None:
            row.problem.setText("")
        self._spare.setdefault(row.kind, []).append(row)

    def _make_editor(self, kind: FieldKind, field: FormField) -> FieldEditor:
        if kind is FieldKind.TEXT:
            return TextEditor(field, self._themes, self)
        if kind is FieldKind.CHOICE:
            return ChoiceEditor(field, self)
        if kind is FieldKind.YES_NO:
            return YesNoEditor(field, self)
        if kind in (FieldKind.DATE, FieldKind.COLOR):
            return self._make_picker(kind, field)
        return LineEditor(field, self)

    def _make_picker(self, kind: FieldKind, field: FormField) -> FieldEditor:
        # Few pages have a date or colour that is looked at.
        from gui.editors.form_pickers import ColorEditor, DateEditor  # noqa: PLC0415

        if kind is FieldKind.DATE:
            return DateEditor(field, self)
        return ColorEditor(field, self._themes, self)

    def _show_field(self, row: _Row, field: FormField, *, forced: bool) -> None:
        words = label_words(self._name, field.key)
        shown = self._elided(words)
        name = words.replace("&", "")
        row.label.setText(shown)
        row.label.setToolTip(tool_tip(name) if shown != words else "")
        row.label.setAccessibleName(name)
        row.editor.name_it(name)
        row.editor.show_field(field, forced=forced)
        if field.hint and row.hint is None:
            row.hint = self._words("dim", self.tr("Beside it"))
        if row.hint is not None:
            row.hint.setText(field.hint)
            row.hint.setVisible(bool(field.hint))

    def _words(self, look: str, name: str) -> QLabel:
        words = QLabel(self)
        words.setProperty("look", look)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAccessibleName(name)
        return words

    def _elided(self, words: str) -> str:
        width = self._themes.pixels(_WIDEST_LABEL)
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, width)

    # Where all stands

    def sizeHint(self) -> QSize:
        return QSize(self._themes.pixels(200), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        gap, between = self._themes.pixels(10), self._themes.pixels(4)
        rows, width = self._rows.values(), self.width()
        widest = max((row.label.sizeHint().width() for row in rows), default=0)
        labels = min(widest, round(width * _LABEL_SHARE))
        left = labels + gap
        has_hints = any(_says(row.hint) for row in rows)
        hints = round((width - left) * _HINT_SHARE) if has_hints else 0
        fields = width - left - (hints + gap if hints else 0)
        y = 0
        for row in rows:
            height = row.editor.height_hint()
            self._place(row.label, 0, y, labels, height)
            self._place(row.editor, left, y, fields, height)
            if row.hint is not None and _says(row.hint):
                height = max(height, row.hint.heightForWidth(hints))
                self._place(row.hint, width - hints, y, hints, height)
            y += height + between
            if row.problem is not None and _says(row.problem):
                height = row.problem.heightForWidth(width - left)
                self._place(row.problem, left, y, width - left, height)
                y += height + between
        if max(y - between, 0) != self._height:
            self._height = max(y - between, 0)
            self.updateGeometry()

    def _place(self, widget: QWidget, x: int, y: int, width: int, height: int) -> None:
        rect = QRect(x, y, width, height)
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))


def _says(words: QLabel | None) -> bool:
    return words is not None and not words.isHidden()


def _editor_kind(field: FormField) -> FieldKind:
    """How a part is edited: a text of several lines is not squeezed into one."""
    if field.kind is not FieldKind.LINE:
        return FieldKind.LINE if field.kind is FieldKind.NUMBER else field.kind
    is_long = "\n" in field.value or len(field.value) > _LONGEST_LINE
    return FieldKind.TEXT if is_long else FieldKind.LINE
