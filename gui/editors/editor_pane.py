"""The selected row on its own: where it stands, what it is; when what is typed is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.document_controller import DocumentController
from gui.editors.advice_strip import Advice, AdviceStrip
from gui.editors.breadcrumb import Breadcrumb, Crumb
from gui.editors.form_host import FormHost
from gui.editors.help_strip import HelpStrip
from gui.editors.name_line import NameLine
from gui.editors.node_words import is_plain_field, sentence_of, title_of
from gui.editors.plain_label import plain_label
from gui.editors.refusal_banner import RefusalBanner
from gui.editors.row_wikitext import RowWikitext
from gui.editors.tab_ring import step_through
from gui.editors.unused_field import UnusedField
from gui.refusal import Refusal, RefusalWay
from gui.text_mode import TextMode
from gui.theme_manager import ThemeManager
from model.rows.arrangement import Unused
from model.rows.help_subject import subject_of, subject_of_name


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
        self._is_committing = False
        self._is_leaving = False
        self._waits_for_click = False
        self.advisors: list[Callable[[int], Advice | None]] = []
        self.setAccessibleName(self.tr("Editor of the selected row"))
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._fill()

    def _make_widgets(self) -> None:
        self.breadcrumb = Breadcrumb(self._themes, self)
        self.title = plain_label(self, "title", self.tr("Name or kind"))
        self.sentence = plain_label(self, "dim", self.tr("What it is"))
        self.help = HelpStrip(self._themes, self)
        self.advice = AdviceStrip(self._themes, self)
        self.held = plain_label(self, "warning", self.tr("What is not written yet"))
        self.name = NameLine(self._controller, self._themes, self)
        self.forms = FormHost(self._controller, self._themes, self)
        self.wikitext = RowWikitext(self._controller, self._themes, self.text_mode, self)
        self.name_field, self.name_banner = self.name.field, self.name.banner
        self.value, self.banner = self.wikitext.field, self.wikitext.banner
        self.mode_line, self.preview = self.wikitext.mode_line, self.wikitext.preview
        self.unused = UnusedField(self._controller, self._themes, self.text_mode, self)
        self._hint = plain_label(self, "dim", self.tr("Nothing is selected"))
        self._hint.setText(self.tr("Select a row to see and edit its wikitext here."))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        pixels = self._themes.pixels
        form = QWidget(self)
        form.setAccessibleName(self.accessibleName())
        self._column = column = QVBoxLayout(form)
        column.setContentsMargins(pixels(18), pixels(12), pixels(18), pixels(12))
        column.setSpacing(pixels(7))
        heads = (self.breadcrumb, self.held, self.title, self.sentence, self.help, self.advice)
        for widget in heads:
            column.addWidget(widget)
        column.addWidget(self.name)
        column.addWidget(self.forms)
        column.addWidget(self.wikitext, 1)
        self._pages = QStackedWidget(self)
        self._pages.setAccessibleName(self.accessibleName())
        self._pages.addWidget(self._hint)
        self._pages.addWidget(form)
        self._pages.addWidget(self.unused)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.breadcrumb.row_chosen.connect(self.row_chosen)
        self.name.entered.connect(self._commit_name)
        self.name.given_back.connect(self._go_on)
        self.value.entered.connect(self.commit)
        self.value.given_back.connect(self._give_back)
        self.value.left.connect(lambda: self._on_left(self.value.is_clicked_away))
        self.forms.entered.connect(self._commit_form)
        self.forms.left.connect(self._on_left)
        self.forms.given_back.connect(self._go_on)
        self.forms.way_chosen.connect(self._take_way_of_form)
        self.unused.written.connect(self._on_unused_written)
        self.unused.given_back.connect(self._go_on)
        for part in (self.name, self.forms, self.wikitext, self.unused):
            part.no_longer_held.connect(self.no_longer_held)
        for banner in self._banners:
            banner.changed.connect(self.updateGeometry)
        self.name_banner.way_chosen.connect(self._take_way_of_name)
        self.banner.way_chosen.connect(self._take_way)
        self._controller.tree_read.connect(self._on_tree_read)
        self._controller.specs_changed.connect(self._on_specs_changed)
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
        here = self.wikitext.is_held or self.name.is_held or self.forms.is_held
        return here or self.unused.is_held

    @property
    def is_typed_in(self) -> bool:
        """Whether there is text that is not written yet."""
        return self.wikitext.is_typed or self.name.is_typed or self.unused.is_typed

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

    def show_unused(self, unused: Unused | None) -> None:
        """Show a field that the page does not have, in place of a row; None for none."""
        is_shown = self._pages.currentWidget() is self.unused
        if self._row >= 0 or (is_shown and unused == self.unused.unused):
            return
        if self.unused.commit() is not None:
            return
        subject = None
        if unused is not None:
            specs, name = self._controller.specs, unused.parameter.name
            subject = subject_of_name(specs, unused.template, name)
        self.unused.show_unused(unused, subject)
        self._pages.setCurrentWidget(self.unused if unused is not None else self._hint)

    def _on_unused_written(self, had_focus: bool) -> None:
        """The field is a row now, which is shown already where its place was current."""
        if self._next_row is not None:
            self._go_to(self._next_row)
        elif self._row >= 0 and had_focus:
            self.focus_value()

    def focus_value(self) -> None:
        """Put the cursor into the wikitext."""
        if self._pages.currentWidget() is self.unused:
            self.unused.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._row >= 0:
            self.value.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_held(self) -> None:
        """Put the cursor into what could not be written."""
        if self.unused.is_held:
            self._pages.setCurrentWidget(self.unused)
            self.unused.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self.forms.is_held and not self.name.is_held:
            self.forms.focus_held()
            return
        field = self.name_field if self.name.is_held else self.value
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to(self, row: int) -> None:
        self._next_row = None
        self._row = row if row in self._controller.rows else -1
        self._fill()

    def _fill(self) -> None:
        self._show_held()
        self.forms.show_row(self._row)
        self.name.show_row(self._row)
        self.wikitext.show_row(self._row)
        if self._row < 0:
            self._pages.setCurrentIndex(0)
            return
        self._show_words()
        self._pages.setCurrentIndex(1)

    def _show_words(self) -> None:
        """What is said about the row above its name."""
        rows, texts, row = self._controller.rows, self._controller.texts, self._row
        way = self._controller.paths.way(row)
        self.breadcrumb.show_way([Crumb(step.node, step.words) for step in way])
        self.title.setText(title_of(self._controller.rows, texts, row))
        self._show_help()
        sentence = sentence_of(self._controller.document.syntax, rows, texts, row)
        # Where the help tells more than that it is a field, that alone needs no line.
        is_said = not self.help.isHidden() and is_plain_field(texts, row)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence) and not is_said)
        self.refresh_advice()

    def _show_help(self) -> None:
        self.help.show_subject(subject_of(self._controller.specs, self._row))

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

    # What the person does

    def commit(self) -> Refusal | None:
        """Write what was typed. Where that is refused, say why and keep the text."""
        if self._row < 0 and not self._is_committing:
            return self.unused.commit()
        if self._is_committing:
            return None
        return self._commit_name() or self._commit_form() or self._commit_value()

    def _commit_value(self) -> Refusal | None:
        self.wikitext.rest()
        if not self.wikitext.is_typed:
            self.wikitext.say(None)
            return None
        if self._row not in self._controller.rows:
            self.wikitext.say(self._gone())
            return self.banner.refusal
        return self._do(self.wikitext.write, self.wikitext.say)

    def _commit_form(self) -> Refusal | None:
        if self._is_committing or not self.forms.is_typed:
            return None
        return self._do(self.forms.commit)

    def _commit_name(self) -> Refusal | None:
        if self._is_committing:
            return None
        if not self.name.is_typed:
            self.name.say(None)
            return None
        return self._do(partial(self.name.write, self.name.text), self.name.say)

    def _take_way_of_name(self, way: RefusalWay) -> None:
        if self._row in self._controller.rows:
            self._do(partial(self.name.write, way.value), self.name.say)
            self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_way(self, way: RefusalWay) -> None:
        if self._row in self._controller.rows:
            self._do(partial(self.wikitext.take_way, way), self.wikitext.say)
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_way_of_form(self, way: RefusalWay) -> None:
        if self._row in self._controller.rows:
            self._do(partial(self.forms.take_way, way))

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
        return self.wikitext.is_typed or self.name.is_held or self.forms.is_held

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
        self.wikitext.rest()
        self.wikitext.say(None)
        if self._next_row is not None and not self.name.is_held:
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

    def focusNextPrevChild(self, forwards: bool) -> bool:
        ring: list[QWidget] = [*self.forms.stops, self.value]
        if not self.name.isHidden():
            ring.insert(0, self.name_field)
        return step_through(ring, forwards=forwards, step=super().focusNextPrevChild)

    # What happens elsewhere

    def _on_tree_read(self) -> None:
        if self._row < 0 or self._is_committing:
            return
        if self._row in self._controller.rows:
            self._refresh()
        elif self.wikitext.is_typed:
            self.wikitext.say(self._gone())
        else:
            self._go_to(-1)

    def _on_specs_changed(self) -> None:
        if self._row in self._controller.rows:
            self._show_help()

    def _refresh(self, *, forced: bool = False) -> None:
        """Show what became of the row; what is being typed stays unless `forced`."""
        self.forms.show_row(self._row)
        self.name.refresh()
        self.wikitext.refresh(forced=forced)
        self._show_words()

    def _on_reset(self) -> None:
        self.unused.show_unused(None, None)
        self.wikitext.forget()
        self._go_to(-1)

    def _gone(self) -> Refusal:
        message = self.tr(
            "This row is no longer in the page. The text can still be copied from here."
        )
        return Refusal(None, "", message)
