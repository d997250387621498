"""The place of the editor pane where the form of the current row is shown, if it has one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.document_controller import DocumentController
from gui.editors.form_sources import FormSource, ValueForms
from gui.editors.form_view import FormView
from gui.editors.form_words import label_words, problem_words
from gui.editors.refusal_banner import RefusalBanner
from gui.refusal import Refusal, RefusalWay
from gui.theme_manager import ThemeManager
from model.forms.form import Form, FormError

_FEWEST_LINES = 2


class FormHost(QWidget):
    """Asks its sources for the form of a row, and writes back what is typed in it.

    A text that can't be written stays in its field. It never takes the focus by itself.
    """

    entered = Signal()
    """What was typed is to be written."""
    left = Signal(bool)
    """A field was left; whether by a click elsewhere, which has not arrived there yet."""
    way_chosen = Signal(object)
    """The `RefusalWay` that the person chose for what was refused."""
    given_back = Signal()
    no_longer_held = Signal()

    def __init__(
        self, controller: DocumentController, theme_manager: ThemeManager, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._sources: list[FormSource] = [ValueForms(controller)]
        self._row = -1
        self._form: Form | None = None
        self._source: FormSource | None = None
        self._held: set[str] = set()
        self._refused = ""
        self.setAccessibleName(self.tr("Form of the selected row"))
        self.view = FormView(theme_manager, self)
        self._scroll = _FormScroll(self.view, theme_manager, self)
        self._scroll.setAccessibleName(self.accessibleName())
        self.banner = RefusalBanner(theme_manager, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_manager.pixels(7))
        column.addWidget(self._scroll)
        column.addWidget(self.banner)
        self.view.entered.connect(self.entered)
        self.view.left.connect(self.left)
        self.view.given_back.connect(self._give_back)
        self.banner.way_chosen.connect(self.way_chosen)
        self.hide()
        QTimer.singleShot(0, self, self._prepare)

    def _prepare(self) -> None:
        """Load and make beforehand, when there is time, what the first form would wait for."""
        from model.forms.registry import form_of  # noqa: F401, PLC0415

        QTimer.singleShot(0, self, self.view.prepare)

    def add_source(self, source: FormSource) -> None:
        """Ask this source before those that are there."""
        self._sources.insert(0, source)

    @property
    def form(self) -> Form | None:
        """The form that is shown."""
        return self._form

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops in the form that is shown, in order."""
        return self.view.stops if self._form is not None or self.is_typed else []

    @property
    def is_typed(self) -> bool:
        """Whether there is something in a field that is not written yet."""
        return bool(self.view.typed)

    @property
    def is_held(self) -> bool:
        """Whether there is something that could not be written."""
        return bool(self._held)

    def show_row(self, row: int, *, forced: bool = False) -> None:
        """Show the form of a row, -1 for none; of the same row, what became of it.

        What is being typed stays then unless `forced`.
        """
        is_same, self._row = row == self._row, row
        found, source = self._find(row)
        if is_same and not forced and self.is_typed and not _goes_on(self._form, found):
            self._source = None
            return
        self._form, self._source = found, source
        if not is_same or forced:
            self._let_go()
            self._scroll.verticalScrollBar().setValue(0)
        self.view.show_form(found, forced=forced or not is_same)
        self.setVisible(found is not None)
        self._scroll.updateGeometry()

    def commit(self) -> Refusal | None:
        """Write all that was typed; gives why the first of it could not be, if any could not."""
        first: Refusal | None = None
        for key, text in self.view.typed:
            refusal = self._write(key, text)
            first = first or refusal
        return first

    def take_way(self, way: RefusalWay) -> Refusal | None:
        """Write the part that was refused last in one of the ways that were offered."""
        key = self._refused
        self.view.editor(key).setFocus(Qt.FocusReason.OtherFocusReason)
        return self._write(key, way.value, way)

    def focus_held(self) -> None:
        """Put the cursor into what could not be written."""
        for key in self.view.keys:
            if key in self._held:
                self.view.editor(key).setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _find(self, row: int) -> tuple[Form | None, FormSource | None]:
        if row < 0 or row not in self._controller.rows:
            return None, None
        for source in self._sources:
            form = source.form_of(row)
            if form is not None:
                return form, source
        return None, None

    # Writing

    def _write(self, key: str, text: str, way: RefusalWay | None = None) -> Refusal | None:
        # What was typed into the page's wikitext just now may have changed the piece.
        self._controller.settle()
        form, source = self._find(self._row)
        if form is None or source is None or not _goes_on(self._form, form):
            return self._hold(key, self._gone())
        if key not in {field.key for field in form.fields}:
            return self._hold(key, self._gone())
        try:
            if way is None:
                refusal = source.commit(self._row, form, key, text)
            else:
                refusal = source.take_way(self._row, form, key, way)
        except FormError as error:
            field = next((field for field in form.fields if field.key == key), None)
            message = problem_words(form.name, field, error)
            self.view.say(key, message)
            self._hold(key, None)
            return Refusal(self._row, label_words(form.name, key).replace("&", ""), message)
        if refusal is not None:
            return self._hold(key, _for_field(refusal, text))
        self._form, self._source = self._find(self._row)
        self._release(key)
        self._show_written(key)
        return None

    def _show_written(self, key: str) -> None:
        """A part may be written otherwise than it was typed."""
        for field in self._form.fields if self._form else ():
            if field.key == key:
                self.view.editor(key).show_field(field, forced=True)

    def _hold(self, key: str, refusal: Refusal | None) -> Refusal | None:
        self._held.add(key)
        self._refused = key
        self.view.editor(key).mark_problem(True)
        self.banner.show_refusal(refusal)
        self._make_room()
        return refusal

    def _release(self, key: str) -> None:
        if key not in self._held:
            return
        self._held.discard(key)
        self.view.say(key, "")
        self.view.editor(key).mark_problem(False)
        if self._refused == key:
            self.banner.show_refusal(None)
        self._make_room()
        self.no_longer_held.emit()

    def _make_room(self) -> None:
        """What is said at a field takes its place in the form."""
        self._scroll.updateGeometry()
        self.updateGeometry()

    def _let_go(self) -> None:
        for key in list(self._held):
            self._release(key)
        self.banner.show_refusal(None)

    def _give_back(self) -> None:
        """Take back what was typed in the field that has the focus."""
        key = self.view.key_of(QApplication.focusWidget())
        if key is not None:
            self.view.editor(key).give_back()
            self._release(key)
        if self._source is None and not self.is_typed:
            self.show_row(self._row)
        self.given_back.emit()

    def _gone(self) -> Refusal:
        message = self.tr(
            "What this was a part of is no longer there. The text can still be copied from here."
        )
        return Refusal(None, "", message)


class _FormScroll(QScrollArea):
    """As high as the form where there is room, and then it scrolls."""

    def __init__(self, view: FormView, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._themes = theme_manager
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(view)
        self.viewport().setAutoFillBackground(False)
        view.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.pixels(200), self._view.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        lines = self._themes.pixels(33) * _FEWEST_LINES
        return QSize(self._themes.pixels(80), min(self._view.sizeHint().height(), lines))


def _goes_on(before: Form | None, now: Form | None) -> bool:
    return before is not None and now is not None and before.name == now.name


def _for_field(refusal: Refusal, typed: str) -> Refusal:
    """The refusal with the ways that mend what was typed in the field, and no others."""
    ways = tuple(way for way in refusal.ways if refusal.given == typed)
    return replace(refusal, ways=ways, dangers=())
