"""Add reference…: a line that takes a URL, a DOI or an ISBN, or finds a reference to use again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from gui.commands.reference_words import refusal_of
from gui.line_over_tree import LineOverTree
from gui.message_bar import Message, Tone
from gui.page_tab import PageTab
from gui.refusal import Refusal
from gui.theme_manager import ThemeManager
from gui.tool_tips import tool_tip
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
_WIDTH = 620


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


class ReferenceLine(LineOverTree):
    """Takes what to cite. Enter adds it at the end of a row's value, Esc goes back."""

    def __init__(
        self, page: PageTab, row: int, today: date, theme_manager: ThemeManager, parent: QWidget
    ) -> None:
        """`row` is one that a reference can follow; the line stands in `parent`, over the tree."""
        super().__init__(page, theme_manager, parent, width=_WIDTH, most_in_sight=_MOST_IN_SIGHT)
        self._row = row
        self._today = today
        self._found: list[Reference] = []
        self._source: Source | None = None
        self.setAccessibleName(self.tr("Add a reference"))
        self.line.setAccessibleName(self.tr("URL, DOI, ISBN, or words of a reference to use again"))
        self.line.setPlaceholderText(self.tr("URL, DOI or ISBN, or words of a reference here"))
        self.list.setAccessibleName(self.tr("References of the page"))
        self.message.setAccessibleName(self.tr("What will be added"))
        self.line.textChanged.connect(self._on_text)
        self.line.arrow_pressed.connect(self._pick)
        self.line.returnPressed.connect(self._on_enter)
        self.list.itemClicked.connect(lambda _item: self._on_enter())
        self._on_text("")
        self._open()

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
        self._say(words)
        self._place()

    def _item(self, reference: Reference) -> QTreeWidgetItem:
        text = self._page.controller.document.reading.text
        content = "" if reference.content is None else text[slice(*reference.content)]
        item = QTreeWidgetItem([reference.name, Citation.of(content).words if content else ""])
        item.setForeground(1, self._themes.theme.color("dim"))
        item.setToolTip(1, tool_tip(content))
        return item

    def _pick(self, step: int) -> None:
        count = self.list.topLevelItemCount()
        if count:
            self._mark((self.list.currentIndex().row() + step) % count)

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
