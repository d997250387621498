"""One open page: its controller, the panes that show it, and what goes between them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.document_controller import DocumentController
from gui.message_bar import MessageArea
from gui.page_messages import PageMessages
from gui.page_places import PagePlaces
from gui.refusal import Refusal, RefusalWay
from gui.samples import is_sample
from gui.session import SessionPage
from gui.template_specs import TemplateSpecs
from gui.text_mode import TextMode
from gui.theme_manager import ThemeManager
from gui.tree.field_display import FieldDisplay
from gui.tree.pane import TreePane
from model.storage import StoredPage
from model.text_edit import TextEdit
from model.wikitext.inline import load_library

if TYPE_CHECKING:
    from gui.commands.duplicate_commands import DuplicateCommands
    from gui.commands.list_commands import ListCommands
    from gui.commands.reference_commands import ReferenceCommands
    from gui.commands.rescue_commands import RescueCommands
    from gui.editors.editor_pane import EditorPane
    from gui.page_problems import PageProblems
    from gui.panels.wikitext import WikitextPanel
    from gui.row_marking import RowMarking
    from model.rows.arrangement import Unused
    from model.rows.help_subject import HelpSubject


_CHECKED_AFTER_MS = 250
"""How long a page is there before the checks begin."""


@dataclass(frozen=True)
class _Panes:
    editor: "EditorPane"
    wikitext: "WikitextPanel"
    marking: "RowMarking"


class PageTab(QObject):
    """Lets the panes of one page know of each other.

    The panes are shown and owned by the window's workspace, `messages` above them.
    """

    loaded = Signal()
    """Editor and wikitext have just been made."""
    row_changed = Signal()
    """Another row became current, or it is called otherwise now."""
    selection_changed = Signal()
    """Other rows are selected."""
    title_changed = Signal()
    """The page has another name, or was edited or saved."""
    editor_asked = Signal()
    """The editor is to be seen."""
    help_asked = Signal()
    """All that is known of the current field is to be seen."""
    no_longer_held = Signal()
    """Text that could not be written was mended or given back."""
    problems_made = Signal()
    """The page is going to be checked."""
    problem_asked = Signal()
    """The person wants to see where the page stops being readable."""

    def __init__(
        self,
        stored: StoredPage,
        theme_manager: ThemeManager,
        parent: QWidget,
        text_mode: TextMode | None = None,
        specs: TemplateSpecs | None = None,
        *,
        display: FieldDisplay | None = None,
    ) -> None:
        super().__init__(parent)
        self._text_mode = text_mode or TextMode(self)
        is_copy = is_sample(stored.path)
        self.controller = DocumentController(stored, self, is_copy=is_copy, specs=specs)
        self.messages = MessageArea(theme_manager, parent)
        self.tree = TreePane(self.controller, theme_manager, parent, display)
        self.tree.view.use_text_mode(self._text_mode)
        self.tree.model.put_off_meanings()
        self.places = PagePlaces(self)
        self._panes: _Panes | None = None
        self._theme_manager = theme_manager
        self._window = parent
        self._is_following_cursor = False
        self._sentences: dict[str, Mapping[int, str]] = {}
        self._says = PageMessages(self.controller, self.messages, self)
        self._connect()
        # One of the two is what is painted first.
        self.tree.view.viewport().installEventFilter(self)
        self.tree.empty.installEventFilter(self)

    def _connect(self) -> None:
        controller = self.controller
        self.tree.current_changed.connect(self._on_row)
        self.tree.unused_changed.connect(self._on_unused)
        self.tree.filter_rested.connect(lambda: self._on_row(self.tree.current_row()))
        self.tree.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.tree.dropped.connect(self._on_dropped)
        controller.tree_read.connect(self.row_changed)
        controller.tree_read.connect(self.no_longer_held)
        controller.saved_state_changed.connect(self.title_changed)
        self._says.problem_asked.connect(self.problem_asked)
        self.messages.left.connect(self.focus)
        controller.is_typed_in = self._is_typed_in

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the tree is painted there is time for the rest."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.load)
        return super().eventFilter(watched, event)

    def destroy_panes(self) -> None:
        """Takes the page out of the window for good."""
        self.controller.stop_reading()
        panes = (self._panes.editor, self._panes.wikitext) if self._panes else ()
        for widget in (self.messages, self.tree, *panes):
            widget.setParent(None)
            widget.deleteLater()
        self.deleteLater()

    # Where the person is

    @property
    def current_names(self) -> list[str]:
        """What the steps of the path to the current row are called."""
        row, unused = self.tree.current_row(), self.tree.current_unused()
        if unused is not None and unused.template in self.controller.rows:
            way = self.controller.paths.way(unused.template)
            return [*(step.words for step in way), unused.parameter.name]
        if row < 0 or row not in self.controller.rows:
            return []
        return [step.words for step in self.controller.paths.way(row)]

    def help_subject(self) -> "HelpSubject | None":
        """What help about the current row is about."""
        # With the panel, or the editor.
        from model.rows.help_subject import subject_around, subject_of_name  # noqa: PLC0415

        controller, unused = self.controller, self.tree.current_unused()
        if unused is not None:
            return subject_of_name(controller.specs, unused.template, unused.parameter.name)
        return subject_around(controller.document, controller.specs, self.tree.current_row())

    def path_of(self, row: int) -> str:
        """The row's place as one line, as Go to… and the commands take it."""
        return self.controller.paths.path_of(row)

    def load(self) -> None:
        """Makes and fills what can wait until the tree is painted: editor and wikitext."""
        if self._panes is None:
            self._panes = self._make_panes()
            self.tree.model.show_meanings()
            self.loaded.emit()
            self._panes.wikitext.load()
            self._panes.editor.advisors.insert(0, self.rescue.advice)
            self.rescue.look()
            QTimer.singleShot(_CHECKED_AFTER_MS, self, self._start_checking)
            if self.tree.empty.ways:
                self.focus()
            self._on_row(self.tree.current_row())
            self._panes.editor.show_unused(self.tree.current_unused())
            # The first look inside a value, or the first letter in the filter, finds it there.
            load_library()

    def _make_panes(self) -> "_Panes":
        # Only now: the window is there sooner without them.
        from gui.editors.editor_pane import EditorPane  # noqa: PLC0415
        from gui.editors.parameter_forms import ParameterForms  # noqa: PLC0415
        from gui.editors.reference_forms import ReferenceForms  # noqa: PLC0415
        from gui.panels.wikitext import WikitextPanel  # noqa: PLC0415
        from gui.row_marking import RowMarking  # noqa: PLC0415

        editor = EditorPane(self.controller, self._theme_manager, self._window, self._text_mode)
        editor.row_chosen.connect(self.tree.select)
        editor.no_longer_held.connect(self.no_longer_held)
        editor.help.more_asked.connect(self.help_asked)
        editor.advisors.append(self.duplicates.advice)
        editor.advisors.append(self.references.advice)
        editor.advisors.append(self.lists.advice)
        editor.forms.add_source(ParameterForms(self.controller))
        editor.forms.add_source(ReferenceForms(self.controller))
        wikitext = WikitextPanel(self.controller, self._theme_manager, self._window)
        wikitext.cursor_moved.connect(self._on_cursor)
        return _Panes(editor, wikitext, RowMarking(self.controller, self.tree, wikitext))

    @cached_property
    def lists(self) -> "ListCommands":
        """What is done with the lists of the page."""
        # Only now: as editor and wikitext.
        from gui.commands.list_commands import ListCommands  # noqa: PLC0415

        return ListCommands(self)

    @cached_property
    def references(self) -> "ReferenceCommands":
        """What is done with the references of the page."""
        # Only now: as editor and wikitext.
        from gui.commands.reference_commands import ReferenceCommands  # noqa: PLC0415

        return ReferenceCommands(self)

    @property
    def is_loaded(self) -> bool:
        """Whether editor and wikitext are there."""
        return self._panes is not None

    @property
    def editor(self) -> "EditorPane":
        """The pane for the current row, made if need be."""
        self.load()
        assert self._panes is not None
        return self._panes.editor

    @property
    def wikitext(self) -> "WikitextPanel":
        """The pane with the page's text, made if need be."""
        self.load()
        assert self._panes is not None
        return self._panes.wikitext

    @cached_property
    def duplicates(self) -> "DuplicateCommands":
        """What is done about fields that come more than once."""
        # With the editor, whose buttons it fills.
        from gui.commands.duplicate_commands import DuplicateCommands  # noqa: PLC0415

        return DuplicateCommands(self)

    @cached_property
    def rescue(self) -> "RescueCommands":
        """What is said and done about infoboxes that are broken."""
        # With the editor and the wikitext, which it speaks through.
        from gui.commands.rescue_commands import RescueCommands  # noqa: PLC0415

        return RescueCommands(self)

    @cached_property
    def problems(self) -> "PageProblems":
        """What the checks find on the page."""
        # When nothing else is to be done: nobody waits for it.
        from gui.page_problems import PageProblems  # noqa: PLC0415

        return PageProblems(self)

    @property
    def is_checked(self) -> bool:
        """Whether the checks have begun."""
        return "problems" in self.__dict__

    def _start_checking(self) -> None:
        self.editor.advisors.append(self.problems.advice)
        self.problems_made.emit()
        self.problems.ask()

    def mark_problems(self, source: str, sentences: Mapping[int, str]) -> None:
        """Marks the rows that something is wrong with; the sentences say what, and who says so."""
        self._sentences[source] = sentences
        checks, rescue = (self._sentences.get(name, {}) for name in ("checks", "rescue"))
        self.tree.show_problems({**checks, **rescue})

    def focus(self) -> None:
        """Puts the keyboard into the tree, or on the way on where it is empty."""
        if self.tree.is_filtering:
            self.tree.show_rest()
        has_rows = bool(self.controller.rows.top)
        (self.tree if has_rows else self.tree.empty.first_button).setFocus()

    # What was open

    def state(self) -> SessionPage | None:
        """What to come back to; None for a page that has no file."""
        if self.controller.path is None:
            return None
        row = self.tree.current_row()
        known = row >= 0 and row in self.controller.rows
        return SessionPage(
            path=self.controller.path,
            expanded=self.tree.expansion_state(),
            current=self.path_of(row) if known else "",
            column=self.tree.current_column(),
            everything=self.controller.rows.everything,
        )

    def restore(self, state: SessionPage) -> None:
        """Comes back to what `state` gave, as far as it is still there."""
        if state.everything:
            self.controller.rows.show_everything(True)
        self.tree.restore_expansion(state.expanded)
        if not self.places.select_path(state.current, state.column):
            self.places.select_first()

    def _is_typed_in(self) -> bool:
        is_in_pane = self._panes is not None and self._panes.editor.is_typed_in
        return self.tree.view.editor is not None or is_in_pane

    def commit_editors(self) -> Refusal | None:
        """Writes what is being typed; what could not be written stays where it is, and why."""
        refusal = self.tree.commit()
        if refusal is None and self._panes is not None:
            refusal = self._panes.editor.commit()
        return refusal

    def run(self, row: int, command: Callable[[], Refusal | None]) -> None:
        """Does something about a row, once what is being typed is written; says why where not."""
        if self.commit_editors() is not None:
            return
        self.controller.settle()
        refusal = command() if row in self.controller.document else None
        if refusal is not None:
            self.show_refusal(refusal)

    def show_change(
        self, title: str, explanation: str, edit: TextEdit, make: Callable[[], Refusal | None]
    ) -> None:
        """Shows what an edit of the page's text would change, and makes it if it is wanted."""
        # Only a few edits are shown first.
        from gui.dialogs.change_preview import Change, ChangePreview  # noqa: PLC0415

        def act() -> None:
            refusal = make()
            if refusal is not None:
                self.show_refusal(refusal)

        change = Change(title, explanation, self.controller.document.text, edit)
        ChangePreview(change, act, self._theme_manager, self._window).open()

    def show_held(self) -> None:
        """Leads to the text that could not be written, if there is one."""
        cell = self.tree.view.editor
        if cell is not None and cell.is_held:
            cell.done.connect(self.no_longer_held)
            self.tree.view.scrollTo(self.tree.view.currentIndex())
            cell.setFocus()
        elif self._panes is not None and self._panes.editor.is_held:
            self.editor_asked.emit()
            self._panes.editor.focus_held()

    def show_refusal(
        self, refusal: Refusal, take: Callable[[RefusalWay], None] | None = None
    ) -> None:
        """Says why an edit was not made, and offers the ways that would work; `take` takes one."""
        self._says.show_refusal(refusal, take)

    # Between the panes

    def _on_row(self, row: int) -> None:
        self._says.forget_read()
        self.row_changed.emit()
        if self._panes is None or self.tree.is_filtering:
            return
        self._panes.editor.show_row(row)
        if self._is_following_cursor:
            self._panes.marking.mark(row)
        else:
            self._panes.marking.show(row)

    def _on_unused(self, unused: "Unused | None") -> None:
        self.row_changed.emit()
        if self._panes is not None:
            self._panes.editor.show_unused(unused)

    def _on_selection(self, *_ranges: QItemSelection) -> None:
        self.selection_changed.emit()

    def _on_dropped(self, drop: object) -> None:
        from gui.transfer.paster import Paster  # noqa: PLC0415 - not before something is dropped

        if self.commit_editors() is None:
            Paster(self).drop(drop)

    def _on_cursor(self, offset: int) -> None:
        if self.controller.document.is_behind:
            return
        row = self.controller.rows.row_at(offset)
        if row is None:
            return
        self._is_following_cursor = True
        try:
            self.tree.select(row, self.tree.current_column())
        finally:
            self._is_following_cursor = False
