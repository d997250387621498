"""Add reference…: a line that takes a URL, a DOI or an ISBN, or finds a reference to use again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.commands.reference_words import refusal_of
from gui.message_bar import Message, Tone
from gui.page_tab import PageTab
from gui.refusal import Refusal
from gui.theme_manager import ROW_HEIGHT, ThemeManager
from gui.undo import Selected
from model.operations import Proposal
from model.references.citation import Citation
from model.references.new_reference import citation_of, gap_of
from model.references.offers import offers
from model.references.page_style import PageStyle
from model.references.placing import added, reused, row_to_follow
from model.references.reference import Reference
from model.references.refusal import ReferenceRefused
from model.references.source import NotAnIsbn, Source, read_source
from model.templatedata.format import TemplateFormat
from model.text_edit import TextEdit

_MOST_OFFERED = 40
_MOST_IN_SIGHT = 8
_WIDTH, _NARROWEST, _MARGIN = 620, 380, 10
_STAYS_OPEN = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def add_reference(page: PageTab, theme_manager: ThemeManager, parent: QWidget) -> None:
    """Open the line for the current row of a page, whose tree stands in `parent`."""
    if page.commit_editors() is not None:
        return
    controller = page.controller
    controller.settle()
    row = page.tree.current_row()
    known = row >= 0 and row in controller.rows
    place = row_to_follow(controller.document, controller.texts, row) if known else None
    if place is None:
        words = QCoreApplication.translate("ReferenceLine", "Select the field to add it to first.")
        page.messages.show_message(Message("references", words, Tone.INFO))
    else:
        ReferenceLine(page, place, datetime.now().astimezone().date(), theme_manager, parent)


class _Line(QLineEdit):
    """Leaves the arrows and Esc to the frame around it."""

    arrow_pressed = Signal(int)
    left = Signal(bool)
    """The person goes elsewhere; whether by Esc."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit(True)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.arrow_pressed.emit(step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS_OPEN:
            self.left.emit(False)


class ReferenceLine(QFrame):
    """Takes what to cite. Enter adds it at the end of a row's value, Esc goes back."""

    def __init__(
        self, page: PageTab, row: int, today: date, theme_manager: ThemeManager, parent: QWidget
    ) -> None:
        """`row` is one that a reference can follow; the line stands in `parent`, over the tree."""
        super().__init__(parent)
        self._page = page
        self._row = row
        self._today = today
        self._themes = theme_manager
        self._found: list[Reference] = []
        self._source: Source | None = None
        self._is_over = False
        self.setObjectName("go-to")
        self.setAccessibleName(self.tr("Add a reference"))
        self.line = _Line(self)
        self.line.setAccessibleName(self.tr("URL, DOI, ISBN, or words of a reference to use again"))
        self.line.setPlaceholderText(self.tr("URL, DOI or ISBN, or words of a reference here"))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("References of the page"))
        self.message = QLabel(self)
        self.message.setAccessibleName(self.tr("What will be added"))
        self._set_up()
        self.line.textChanged.connect(self._on_text)
        self.line.arrow_pressed.connect(self._pick)
        self.line.returnPressed.connect(self._on_enter)
        self.line.left.connect(self._leave)
        self.list.itemClicked.connect(lambda _item: self._on_enter())
        page.controller.tree_read.connect(self._on_tree_read)
        self._on_text("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up(self) -> None:
        pixels = self._themes.pixels
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty("look", "dim")
        self.message.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(pixels(8), pixels(8), pixels(8), pixels(8))
        layout.setSpacing(pixels(6))
        for widget in (self.line, self.list, self.message):
            layout.addWidget(widget)

    # What is offered

    def _on_text(self, typed: str) -> None:
        words = ""
        try:
            self._source = read_source(typed)
        except NotAnIsbn as error:
            self._source = None
            words = self.tr("%1 is no ISBN: a digit is wrong.").replace("%1", str(error))
        self._found = [] if self._source else self._matching(typed)
        if self._source is not None:
            words = self._new(self._source)
        elif not self._found and not words:
            words = self.tr("No reference of the page has these words.")
        self._show(words)

    def _matching(self, typed: str) -> list[Reference]:
        controller = self._page.controller
        text = controller.document.reading.text
        return offers(controller.texts.references, text, typed, _MOST_OFFERED)

    def _new(self, source: Source) -> str:
        controller = self._page.controller
        text = controller.document.reading.text
        style = PageStyle.of(text, controller.texts.references.all)
        return citation_of(source, style, self._today, self._format_of)

    def _format_of(self, name: str) -> TemplateFormat | None:
        spec = self._page.controller.template_specs.library.spec_of(name)
        return None if spec is None else TemplateFormat.parse(spec.format)

    def _show(self, words: str) -> None:
        self.list.clear()
        self.list.addTopLevelItems([self._item(reference) for reference in self._found])
        self.list.setVisible(bool(self._found))
        if self._found:
            self._mark(0)
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self._place()

    def _item(self, reference: Reference) -> QTreeWidgetItem:
        text = self._page.controller.document.reading.text
        content = "" if reference.content is None else text[slice(*reference.content)]
        item = QTreeWidgetItem([reference.name, Citation.of(content).words if content else ""])
        item.setForeground(1, self._themes.theme.color("dim"))
        item.setToolTip(1, content)
        return item

    def _pick(self, step: int) -> None:
        count = self.list.topLevelItemCount()
        if count:
            self._mark((self.list.currentIndex().row() + step) % count)

    def _mark(self, place: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(place, 0))

    # Adding it

    def _on_enter(self) -> None:
        place = self.list.currentIndex().row()
        if self._source is not None:
            self._add(partial(self._added, self._source))
        elif self._found and place >= 0:
            self._add(partial(self._reused, self._found[place]))

    def _added(self, source: Source) -> list[Proposal]:
        controller = self._page.controller
        return added(controller.document, controller.texts, self._row, self._new(source))

    def _reused(self, reference: Reference) -> list[Proposal]:
        controller = self._page.controller
        references = controller.texts.references
        return reused(controller.document, controller.texts, references, self._row, reference)

    def _add(self, propose: Callable[[], list[Proposal]]) -> None:
        page, controller, row = self._page, self._page.controller, self._row
        self._leave(True)
        if row not in controller.document:
            return
        refusal: Refusal | None
        try:
            proposals = propose()
        except ReferenceRefused as error:
            refusal = refusal_of(row, controller.texts.name(row), error)
        else:
            edit = TextEdit.of(r for proposal in proposals for r in proposal.edit.replaces)
            behind = edit.map(controller.texts.editable_span(row)[1])
            label = self.tr("Add a reference")
            refusal = controller.do(label, proposals, row, Selected(row, "value"))
            if refusal is None:
                self._show_added(behind)
        if refusal is not None:
            page.show_refusal(refusal)

    def _show_added(self, behind: int) -> None:
        """To the title that is to be filled in, or to the reuse."""
        references = self._page.controller.texts.references.all
        reference = next((r for r in references if r.start >= behind), None)
        if reference is None:
            return
        text = self._page.controller.document.reading.text
        gap = gap_of(text, reference)
        row = None if gap is None else self._page.controller.rows.row_at(gap)
        if row is None:
            self._page.references.show(reference)
        else:
            self._page.tree.select(row, "value")

    def _on_tree_read(self) -> None:
        """What is offered is of the page as it was."""
        self._leave(False)

    def _leave(self, goes_back: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        self.hide()
        self.deleteLater()
        if goes_back:
            self._page.focus()

    def _place(self) -> None:
        """Over the top of the tree, as high as what is in it."""
        room = self.parentWidget()
        assert room is not None
        tree, margin = self._page.tree, self._themes.pixels(_MARGIN)
        width = max(tree.width() - 2 * margin, self._themes.pixels(_NARROWEST))
        width = min(width, self._themes.pixels(_WIDTH), room.width() - 2 * margin)
        rows = min(len(self._found), _MOST_IN_SIGHT)
        self.list.setFixedHeight(rows * self._themes.pixels(ROW_HEIGHT) + 2)
        self.list.setColumnWidth(0, width // 3)
        layout = self.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if self.message.text() else layout.sizeHint().height()
        corner = tree.mapTo(room, QPoint(0, 0))
        left = max(corner.x() + (tree.width() - width) // 2, margin)
        self.setGeometry(left, corner.y() + margin, width, height)
