"""The parts of one form, each with its label, its field and what is said beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.editors.form_fields import (
    ChoiceEditor,
    FieldEditor,
    LineEditor,
    TextEditor,
    YesNoEditor,
)
from gui.editors.form_words import label_words
from gui.theme_manager import ThemeManager
from model.forms.form import FieldKind, Form, FormField

_LONGEST_LINE = 300
_WIDEST_LABEL = 150


@dataclass
class _Row:
    label: QLabel
    editor: FieldEditor
    hint: QLabel
    problem: QLabel

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return self.label, self.editor, self.hint, self.problem


class FormView(QWidget):
    """Draws forms. A field stays the same widget while its part is there, cursor and all."""

    entered = Signal()
    given_back = Signal()
    left = Signal(bool)

    def __init__(self, theme_manager: ThemeManager, parent: QWidget, before: QWidget) -> None:
        """Tab comes from the widget `before` to the first part."""
        super().__init__(parent)
        self._themes = theme_manager
        self._before = before
        self._rows: dict[str, _Row] = {}
        self._name = ""
        self.setAccessibleName(self.tr("Parts"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme_manager.pixels(10))
        self._grid.setVerticalSpacing(theme_manager.pixels(4))
        self._grid.setColumnStretch(1, 3)
        theme_manager.changed.connect(self._dress)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the parts that are shown, in their order."""
        return tuple(self._rows)

    @property
    def typed(self) -> tuple[tuple[str, str], ...]:
        """The parts that are not written yet: their keys and what is typed."""
        return tuple((k, row.editor.text) for k, row in self._rows.items() if row.editor.is_typed)

    def editor(self, key: str) -> FieldEditor:
        """The field of a part."""
        return self._rows[key].editor

    def show_form(self, form: Form | None, *, forced: bool = False) -> None:
        """Show the parts of a form; what is being typed stays unless `forced`."""
        fields = form.fields if form else ()
        name = form.name if form else ""
        if name != self._name:
            self._drop(set(self._rows))
            self._name = name
        self._drop({k for k, row in self._rows.items() if not _stays(k, row, fields)})
        order = list(self._rows)
        for field in fields:
            if field.key not in self._rows:
                self._rows[field.key] = self._make_row(field)
            self._show_field(field, forced=forced)
        keys = [field.key for field in fields]
        if keys != order:
            self._rows = {key: self._rows[key] for key in keys}
            self._lay_out()

    def say(self, key: str, problem: str) -> None:
        """Say at a field why its text can't be the part; "" takes that back."""
        row = self._rows.get(key)
        if row is not None and row.problem.text() != problem:
            row.problem.setText(problem)
            row.problem.setVisible(bool(problem))
            row.editor.setAccessibleDescription(problem)

    def key_of(self, widget: QWidget | None) -> str | None:
        """The part whose field a widget is, or is in."""
        for key, row in self._rows.items():
            if widget is not None and (row.editor is widget or row.editor.isAncestorOf(widget)):
                return key
        return None

    # Making

    def _make_row(self, field: FormField) -> _Row:
        label = QLabel(self)
        editor = self._make_editor(field)
        label.setBuddy(editor)
        hint, problem = QLabel(self), QLabel(self)
        for words, look, name in (
            (hint, "dim", self.tr("Beside it")),
            (problem, "error", self.tr("Why this is held")),
        ):
            words.setProperty("look", look)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setAccessibleName(name)
            words.hide()
        editor.entered.connect(self.entered)
        editor.given_back.connect(self.given_back)
        editor.left.connect(self.left)
        return _Row(label, editor, hint, problem)

    def _make_editor(self, field: FormField) -> FieldEditor:
        kind = _editor_kind(field)
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

    def _show_field(self, field: FormField, *, forced: bool) -> None:
        row = self._rows[field.key]
        words = label_words(self._name, field.key)
        row.label.setText(self._elided(words))
        row.label.setToolTip(words.replace("&", "") if self._elided(words) != words else "")
        name = words.replace("&", "")
        row.label.setAccessibleName(name)
        row.editor.name_it(name)
        row.editor.show_field(field, forced=forced)
        row.editor.setProperty("field_kind", str(_editor_kind(field)))
        row.hint.setText(field.hint)
        row.hint.setVisible(bool(row.hint.text()))

    def _elided(self, words: str) -> str:
        width = self._themes.pixels(_WIDEST_LABEL)
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, width)

    def _drop(self, keys: set[str]) -> None:
        for key in keys:
            for widget in self._rows.pop(key).widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> None:
        previous = self._before
        has_hints = any(row.hint.text() for row in self._rows.values())
        self._grid.setColumnStretch(2, 1 if has_hints else 0)
        for index, row in enumerate(self._rows.values()):
            for widget in row.widgets:
                self._grid.removeWidget(widget)
            self._grid.addWidget(row.label, 2 * index, 0)
            self._grid.addWidget(row.editor, 2 * index, 1)
            self._grid.addWidget(row.hint, 2 * index, 2)
            self._grid.addWidget(row.problem, 2 * index + 1, 1, 1, 2)
            for stop in row.editor.stops:
                QWidget.setTabOrder(previous, stop)
                previous = stop

    def _dress(self) -> None:
        self._grid.setHorizontalSpacing(self._themes.pixels(10))
        self._grid.setVerticalSpacing(self._themes.pixels(4))


def _editor_kind(field: FormField) -> FieldKind:
    """How a part is edited: a text of several lines is not squeezed into one."""
    if field.kind is not FieldKind.LINE:
        return FieldKind.LINE if field.kind is FieldKind.NUMBER else field.kind
    is_long = "\n" in field.value or len(field.value) > _LONGEST_LINE
    return FieldKind.TEXT if is_long else FieldKind.LINE


def _stays(key: str, row: _Row, fields: tuple[FormField, ...]) -> bool:
    kinds = {field.key: str(_editor_kind(field)) for field in fields}
    return kinds.get(key) == row.editor.property("field_kind")
