"""The selected row on its own: where it stands, what it is, its name, its wikitext."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.document_controller import DocumentController
from gui.editors.advice_strip import Advice, AdviceStrip
from gui.editors.breadcrumb import Breadcrumb, Crumb
from gui.editors.form_host import FormHost
from gui.editors.node_words import sentence_of, title_of
from gui.editors.refusal_banner import RefusalBanner
from gui.editors.tab_ring import step_through
from gui.editors.text_mode_line import TextModeLine
from gui.editors.value_field import ValueField
from gui.refusal import Refusal, RefusalWay
from gui.text_mode import TextMode
from gui.theme_manager import ThemeManager
from gui.tree.row_look import reads_right_to_left
from model.reader.summary import plain_text
from model.wikitext.nodes import NodeKind

CHECK_AFTER_MS = 50
"""How long typing rests before the text is checked."""

_LONGEST_PREVIEW = 140
_LONG_WORD = re.compile(r"\S{40}(?=\S)")


class EditorPane(QWidget):
    """Edits one row through the controller.

    What was typed is written on Ctrl+Enter, on leaving and when another row is shown. Where that
    is refused the pane stays with the row and the text, until it is mended or given back with Esc.
    """

    row_chosen = Signal(int)
    """A row of the breadcrumb was clicked."""
    no_longer_held = Signal()
    """Text that could not be written was mended or given back."""

    def __init__(
        self,
        controller: DocumentController,
        theme_manager: ThemeManager,
        parent: QWidget | None = None,
        text_mode: TextMode | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._themes = theme_manager
        self.text_mode = text_mode or TextMode(self)
        self._row = -1
        self._next_row: int | None = None
        self._base = ""
        self._is_committing = False
        self._is_leaving = False
        self._waits_for_click = False
        self.advisors: list[Callable[[int], Advice | None]] = []
        self.setAccessibleName(self.tr("Editor of the selected row"))
        self._make_widgets()
        self._lay_out()
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(CHECK_AFTER_MS)
        self._connect()
        self._fill()

    def _make_widgets(self) -> None:
        self.breadcrumb = Breadcrumb(self._themes, self)
        self.title = _label(self, "title", self.tr("Name or kind"))
        self.sentence = _label(self, "dim", self.tr("What it is"))
        self.advice = AdviceStrip(self._themes, self)
        self.held = _label(self, "warning", self.tr("What is not written yet"))
        self.name_label = QLabel(self.tr("&Name"), self)
        self.name_label.setAccessibleName(self.tr("Name"))
        self.name_field = QLineEdit(self)
        self.name_field.setAccessibleName(self.tr("Name"))
        self.name_label.setBuddy(self.name_field)
        self.forms = FormHost(self._controller, self._themes, self)
        self.value = ValueField(self._themes, self)
        self.value.setAccessibleName(self.tr("Wikitext"))
        self.mode_line = TextModeLine(self.value, self.text_mode, self._themes, self)
        self.name_banner = RefusalBanner(self._themes, self, self.name_field)
        self.banner = RefusalBanner(self._themes, self, self.value)
        self.preview = _label(self, "dim", self.tr("As a reader sees it"))
        self._hint = _label(self, "dim", self.tr("Nothing is selected"))
        self._hint.setText(self.tr("Select a row to see and edit its wikitext here."))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        pixels = self._themes.pixels
        form = QWidget(self)
        form.setAccessibleName(self.accessibleName())
        name_row = QHBoxLayout()
        name_row.setSpacing(pixels(10))
        name_row.addWidget(self.name_label)
        name_row.addWidget(self.name_field, 1)
        self._column = column = QVBoxLayout(form)
        column.setContentsMargins(pixels(18), pixels(12), pixels(18), pixels(12))
        column.setSpacing(pixels(7))
        for widget in (self.breadcrumb, self.held, self.title, self.sentence, self.advice):
            column.addWidget(widget)
        column.addLayout(name_row)
        column.addWidget(self.name_banner)
        column.addWidget(self.forms)
        column.addWidget(self.mode_line)
        column.addWidget(self.value, 1)
        column.addWidget(self.mode_line.words)
        column.addWidget(self.banner)
        column.addWidget(self.preview)
        self._pages = QStackedWidget(self)
        self._pages.setAccessibleName(self.accessibleName())
        self._pages.addWidget(self._hint)
        self._pages.addWidget(form)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self._check_timer.timeout.connect(self._check)
        self.breadcrumb.row_chosen.connect(self.row_chosen)
        self.name_field.editingFinished.connect(self._commit_name)
        self.value.typed.connect(self._on_typed)
        self.text_mode.changed.connect(self._on_typed)
        self.value.stepped.connect(self._on_typed)
        self.value.entered.connect(self.commit)
        self.value.given_back.connect(self._give_back)
        self.value.left.connect(lambda: self._on_left(self.value.is_clicked_away))
        self.value.undo_requested.connect(self._controller.undo_stack.undo)
        self.value.redo_requested.connect(self._controller.undo_stack.redo)
        self.forms.entered.connect(self._commit_form)
        self.forms.left.connect(self._on_left)
        self.forms.given_back.connect(self._go_on)
        self.forms.way_chosen.connect(self._take_way_of_form)
        self.forms.no_longer_held.connect(self.no_longer_held)
        self.name_banner.way_chosen.connect(self._take_way_of_name)
        self.banner.way_chosen.connect(self._take_way)
        self._controller.tree_read.connect(self._on_tree_read)
        self._controller.reset.connect(self._on_reset)

    def minimumSizeHint(self) -> QSize:
        """High enough for what a banner says in the present width: docks don't ask for a width."""
        size = super().minimumSizeHint()
        if all(strip.isHidden() for strip in (*self._banners, self.advice)):
            return size
        return QSize(size.width(), self._column.minimumHeightForWidth(self.width()))

    @property
    def _banners(self) -> tuple[RefusalBanner, ...]:
        return self.name_banner, self.forms.banner, self.banner

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    # What is shown

    @property
    def row(self) -> int:
        """The row that is shown; -1 for none."""
        return self._row

    @property
    def is_held(self) -> bool:
        """Whether there is text that could not be written."""
        is_value_held = self.banner.refusal is not None and self._is_typed
        return is_value_held or self._is_name_held or self.forms.is_held

    @property
    def _is_name_held(self) -> bool:
        return self.name_banner.refusal is not None and self._is_name_typed

    @property
    def _is_name_typed(self) -> bool:
        is_typed = not self.name_field.isHidden() and self.name_field.isModified()
        if not is_typed or self._row not in self._controller.rows:
            return False
        return self.name_field.text().strip() != self._name_to_edit()

    @property
    def is_typed_in(self) -> bool:
        """Whether there is text that is not written yet."""
        return self._is_typed or self._is_name_typed

    @property
    def _is_typed(self) -> bool:
        return self._row >= 0 and self.value.wikitext != self._base

    def show_row(self, row: int) -> None:
        """Show a row, -1 for none, once what was typed for the one before is written."""
        if row == self._row:
            self._next_row = None
            self._show_held()
            return
        if self._is_committing or self._waits_for_click:
            self._next_row = row
            return
        self._is_leaving = True
        refusal = self.commit()
        self._is_leaving = False
        if refusal is not None and self.is_held:
            self._next_row = row
            self._show_held()
            return
        self._go_to(row)

    def focus_value(self) -> None:
        """Put the cursor into the wikitext."""
        if self._row >= 0:
            self.value.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_held(self) -> None:
        """Put the cursor into what could not be written."""
        if self.forms.is_held and not self._is_name_held:
            self.forms.focus_held()
            return
        field = self.name_field if self._is_name_held else self.value
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to(self, row: int) -> None:
        self._next_row = None
        self._row = row if row in self._controller.rows else -1
        self._check_timer.stop()
        self._say_of_name(None)
        self._say(None)
        self.name_field.setModified(False)
        self._fill()

    def _fill(self) -> None:
        self._show_held()
        self.forms.show_row(self._row)
        if self._row < 0:
            self._pages.setCurrentIndex(0)
            return
        self._base = self._controller.texts.editable(self._row)
        self.value.line_break = "\r\n" if "\r\n" in self._controller.document.text else "\n"
        self._tell_field()
        self.value.show_wikitext(self._base)
        self._show_words()
        self._pages.setCurrentIndex(1)

    def _tell_field(self) -> None:
        texts, row = self._controller.texts, self._row
        self.value.is_positional = texts.is_positional(row)
        self.value.can_be_plain = texts.kind(row) is NodeKind.ARGUMENT

    def _show_words(self) -> None:
        """All that is said about the row, its wikitext aside."""
        rows, texts, row = self._controller.rows, self._controller.texts, self._row
        way = self._controller.paths.way(row)
        self.breadcrumb.show_way([Crumb(step.node, step.words) for step in way])
        self.title.setText(title_of(self._controller.document, texts, row))
        sentence = sentence_of(self._controller.document.syntax, rows, texts, row)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.refresh_advice()
        is_positional = texts.is_positional(row)
        # A reference's name is one of the parts of its form.
        has_name = texts.can_rename(row) and texts.kind(row) is not NodeKind.REFERENCE
        self.name_field.setVisible(has_name)
        self.name_label.setVisible(has_name)
        is_being_named = self.name_field.isModified() and self.name_field.hasFocus()
        if not is_being_named and not self._is_name_held:
            self.name_field.setText(self._name_to_edit())
        self.name_field.setPlaceholderText(texts.name(row) if is_positional else "")
        reading = texts.value(row)
        self.value.set_right_to_left(reads_right_to_left(reading or self.value.text))
        self._show_preview(reading)

    def _show_preview(self, text: str) -> None:
        if len(text) > _LONGEST_PREVIEW:
            text = text[:_LONGEST_PREVIEW] + "…"
        # A label is never narrower than its longest word.
        self.preview.setText(_LONG_WORD.sub("\\g<0>\u200b", text))
        self.preview.setVisible(bool(text))
        is_rtl = reads_right_to_left(text)
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self.preview.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)

    def refresh_advice(self) -> None:
        """Say what is the matter with the row now."""
        advices = (advisor(self._row) for advisor in self.advisors)
        advice = next(filter(None, advices), None) if self._row >= 0 else None
        self.advice.show_advice(advice)

    def _show_held(self) -> None:
        waits = self._next_row is not None
        self.held.setText(
            self.tr("This text is not written yet. Mend it, or give it back with Esc.")
            if waits
            else ""
        )
        self.held.setVisible(waits)

    def _say(self, refusal: Refusal | None) -> None:
        """Say what is wrong with the wikitext."""
        self.value.show_dangers(refusal.dangers if refusal else ())
        self._mark(self.value, self.banner, refusal)

    def _say_of_name(self, refusal: Refusal | None) -> None:
        self._mark(self.name_field, self.name_banner, refusal)

    def _mark(self, field: QWidget, banner: RefusalBanner, refusal: Refusal | None) -> None:
        was_problem, is_problem = banner.refusal is not None, refusal is not None
        banner.show_refusal(refusal)
        self.updateGeometry()
        if was_problem == is_problem:
            return
        field.setProperty("problem", is_problem)
        field.style().unpolish(field)
        field.style().polish(field)
        if was_problem:
            self.no_longer_held.emit()

    # What the person does

    def commit(self) -> Refusal | None:
        """Write what was typed. Where that is refused, say why and keep the text."""
        if self._row < 0 or self._is_committing:
            return None
        return self._commit_name() or self._commit_form() or self._commit_value()

    def _commit_value(self) -> Refusal | None:
        self._check_timer.stop()
        if not self._is_typed:
            self._say(None)
            return None
        row, text = self._row, self.value.wikitext
        if row not in self._controller.rows:
            self._say(self._gone())
            return self.banner.refusal
        return self._do(lambda: self._controller.set_value(row, text), self._say)

    def _commit_form(self) -> Refusal | None:
        if self._is_committing or not self.forms.is_typed:
            return None
        return self._do(self.forms.commit)

    def _commit_name(self) -> Refusal | None:
        if self._is_committing:
            return None
        if not self._is_name_typed:
            self._say_of_name(None)
            return None
        return self._name_it(self.name_field.text().strip())

    def _name_it(self, name: str) -> Refusal | None:
        row = self._row
        is_template = self._controller.texts.kind(row) is NodeKind.TEMPLATE

        def act() -> Refusal | None:
            refusal = self._controller.set_name(row, name)
            # However it is written, no page has a name with a pipe or braces in it.
            return replace(refusal, ways=()) if refusal and is_template else refusal

        return self._do(act, self._say_of_name)

    def _take_way_of_name(self, way: RefusalWay) -> None:
        if self._row in self._controller.rows:
            self._name_it(way.value)
            self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_way(self, way: RefusalWay) -> None:
        row = self._row
        if row in self._controller.rows:
            self._do(lambda: self._controller.take_way(row, way), self._say)
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_way_of_form(self, way: RefusalWay) -> None:
        if self._row in self._controller.rows:
            self._do(lambda: self.forms.take_way(way))

    def _do(
        self,
        act: Callable[[], Refusal | None],
        say: Callable[[Refusal | None], None] | None = None,
    ) -> Refusal | None:
        """Make an edit; where it is done, show what became of the row, or the row that waits.

        `say` tells why it is refused: of the name, or of the wikitext. A form says it itself.
        """
        start = self._controller.document.start(self._row)
        self._is_committing = True
        try:
            refusal = act()
        finally:
            self._is_committing = False
        if say is not None:
            say(refusal)
        if refusal is not None:
            self.value.reveal_danger()
            return refusal
        if say == self._say_of_name:
            self.name_field.setModified(False)
        elif say == self._say:
            self._base = self.value.wikitext
        if self._next_row is not None and not self._is_more_typed:
            self._go_to(self._next_row)
        elif self._row in self._controller.rows:
            self._refresh()
        elif self._is_leaving:
            self._go_to(-1)
        else:
            self._go_to_what_stands_at(start)
        return None

    @property
    def _is_more_typed(self) -> bool:
        return self._is_typed or self._is_name_held or self.forms.is_held

    def _go_on(self) -> None:
        """Go to the row that waits, once nothing that was typed is left."""
        if self._next_row is not None and not self._is_more_typed:
            self._go_to(self._next_row)

    def _go_to_what_stands_at(self, start: int) -> None:
        """Another node was written in the place of this one."""
        rows = self._controller.rows
        row = rows.row_at(start)
        while row is not None and self._controller.document.start(row) < start:
            row = rows.parent(row)
        self._go_to(-1 if row is None else row)
        if row is not None:
            self.row_chosen.emit(row)

    def _give_back(self) -> None:
        self._check_timer.stop()
        self._say(None)
        if self._next_row is not None and not self._is_name_held:
            self._go_to(self._next_row)
        elif self._row in self._controller.rows:
            self._refresh(forced=True)
        else:
            self._go_to(-1)

    def _on_left(self, is_clicked_away: bool) -> None:
        if is_clicked_away:
            # The click is meant for what stands there now: rows may vanish when this is written.
            self._waits_for_click = True
            QTimer.singleShot(0, self, self._after_click)
        else:
            self._commit_left()

    def _after_click(self) -> None:
        self._waits_for_click = False
        if self._next_row is not None:
            self.show_row(self._next_row)
        else:
            self._commit_left()

    def _commit_left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and any(b.isAncestorOf(focused) for b in self._banners):
            return
        self._commit_form()
        if not self.value.hasFocus():
            self.commit()

    def _on_typed(self) -> None:
        self._check_timer.start()

    def _check(self) -> None:
        """Say what is wrong with the text as it is, if anything."""
        controller = self._controller
        if not self._is_typed or self._row not in controller.rows:
            self._say(None)
            return
        controller.settle()
        if controller.is_readable:
            self._say(controller.check_value(self._row, self.value.wikitext))
        self._show_preview(plain_text(self.value.wikitext, _LONGEST_PREVIEW + 1))

    def focusNextPrevChild(self, forwards: bool) -> bool:
        ring: list[QWidget] = [*self.forms.stops, self.value]
        if not self.name_field.isHidden():
            ring.insert(0, self.name_field)
        return step_through(ring, forwards=forwards, step=super().focusNextPrevChild)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.name_field.hasFocus():
            self._give_back_name()
            event.accept()
            return
        super().keyPressEvent(event)

    def _give_back_name(self) -> None:
        self.name_field.setText(self._name_to_edit())
        self._say_of_name(None)
        self._go_on()

    # What happens elsewhere

    def _on_tree_read(self) -> None:
        if self._row < 0 or self._is_committing:
            return
        if self._row in self._controller.rows:
            self._refresh()
        elif self._is_typed:
            self._say(self._gone())
        else:
            self._go_to(-1)

    def _refresh(self, *, forced: bool = False) -> None:
        """Show what became of the row; what is being typed stays unless `forced`."""
        text = self._controller.texts.editable(self._row)
        if forced or not self._is_typed:
            self._tell_field()
            self.value.follow_wikitext(text)
        self._base = text
        self.forms.show_row(self._row)
        self._show_words()

    def _on_reset(self) -> None:
        self._base = self.value.wikitext
        self._go_to(-1)

    def _name_to_edit(self) -> str:
        texts = self._controller.texts
        return "" if texts.is_positional(self._row) else texts.name(self._row)

    def _gone(self) -> Refusal:
        message = self.tr(
            "This row is no longer in the page. The text can still be copied from here."
        )
        return Refusal(None, "", message)


def _label(parent: QWidget, look: str, name: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("look", look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(name)
    # A name in another script stands where the words around it stand.
    side = Qt.AlignmentFlag.AlignRight if parent.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return label
