"""The only writer of a page: turns what a person does into operations, tries them, makes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from gui.page_file import PageFile
from gui.page_parts import parts_of
from gui.template_specs import TemplateSpecs
from gui.undo import EditCommand, Selected, Step
from model import storage
from model.boxes import BrokenBox
from model.document import Reading, Tree
from model.storage import StoredPage
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.preprocessor import OpenPiece

if TYPE_CHECKING:
    from gui.background_reading import BackgroundReading
    from gui.field_edits import FieldEdits
    from gui.refusal import Refusal, RefusalWay
    from gui.whole_fields import WholeFields
    from model.operations import Proposal

_READ_AFTER_MS = 150
"""How long typing in the page's wikitext rests before the page is read again."""


class DocumentController(QObject):
    """One open page. Edits give None where done, else the `Refusal`, and then nothing changed."""

    text_edited = Signal(object, object)
    tree_read = Signal()
    readable_changed = Signal(bool)
    trouble_changed = Signal()
    fidelity_changed = Signal()
    specs_changed = Signal()
    """Templates of the page may have other specs now."""
    saved_state_changed = Signal()
    select_requested = Signal(int, str)
    reset = Signal()
    refused = Signal(object)
    noticed = Signal(object)

    def __init__(
        self,
        page: StoredPage | None = None,
        parent: QObject | None = None,
        *,
        is_copy: bool = False,
        specs: TemplateSpecs | None = None,
    ) -> None:
        """Open a page; with `is_copy` one that has no file yet, with the text of the page's."""
        super().__init__(parent)
        self.template_specs = specs or TemplateSpecs(parent=self)
        self.template_specs.changed.connect(self.specs_changed)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.saved_state_changed)
        self._read_timer = QTimer(self)
        self._read_timer.setSingleShot(True)
        self._read_timer.setInterval(_READ_AFTER_MS)
        self._read_timer.timeout.connect(self.settle)
        self.is_typed_in: Callable[[], bool] = lambda: False
        """Whether somebody types in one of the rows, so that none may go; the views know."""
        self._selected: Selected | None = None
        self.trouble = ""
        self._source: object | None = None
        self._unreadable: tuple[OpenPiece, ...] = ()
        self._take_page(page, PageFile(page, is_copy=is_copy))

    def _take_page(self, page: StoredPage | None, file: PageFile) -> None:
        text = page.text if page else ""
        self.file = file
        self.page_key = uuid4().hex
        self.stop_reading()
        parts = parts_of(text, self.template_specs.library, self._read_in_background)
        self.document, self.rows, self.texts = parts.document, parts.rows, parts.texts
        self.specs, self.paths, self.fidelity = parts.specs, parts.paths, parts.fidelity
        self._unclosed = parts.unclosed
        self.__dict__.pop("_field_edits", None)
        self.document.observe_text(self._on_text)
        self._unreadable = ()
        self._tried = -1

    @cached_property
    def background(self) -> BackgroundReading:
        """What reads the values that take long."""
        # Hardly a page has one.
        from gui.background_reading import BackgroundReading  # noqa: PLC0415

        return BackgroundReading(self)

    def _read_in_background(self, fragment: int) -> None:
        self.background.want(fragment)

    @property
    def has_read_in_background(self) -> bool:
        """Whether there has been such a value."""
        return "background" in self.__dict__

    def stop_reading(self) -> None:
        """End what reads in the background: the page goes, or becomes another."""
        if self.has_read_in_background:
            self.background.stop()
            self.background.deleteLater()
            del self.background

    @property
    def edits(self) -> FieldEdits:
        """What proposes and tries edits, on the text as it is now."""
        self.settle()
        return self._field_edits

    @cached_property
    def _field_edits(self) -> FieldEdits:
        # Loaded at the first edit: what only edits need doesn't hold up the window.
        from gui.field_edits import FieldEdits  # noqa: PLC0415

        return FieldEdits(self.rows, self.texts)

    @cached_property
    def fields(self) -> WholeFields:
        """What adds, removes and moves whole fields."""
        # As above.
        from gui.whole_fields import WholeFields  # noqa: PLC0415

        return WholeFields(self)

    # What there is

    @property
    def title(self) -> str:
        """The page's name: that of its file, or of what it is a copy of, without the ending."""
        return self.file.title

    @property
    def path(self) -> Path | None:
        """Where the page's file is; None while it has none."""
        return self.file.path

    @property
    def is_dirty(self) -> bool:
        """Whether the text is another than that of the file; edits may cancel out."""
        return bool(self.fidelity.edit)

    @property
    def is_readable(self) -> bool:
        """Whether the tree shows the text as it is, not its last readable state."""
        return not self._unreadable

    @property
    def unreadable(self) -> tuple[OpenPiece, ...]:
        """What is opened and never closed, so that the page cannot be read at the moment."""
        return self._unreadable

    @property
    def open_pieces(self) -> tuple[OpenPiece, ...]:
        """What the page leaves open: as it is, or where that can be read, in what was read."""
        return self._unreadable or self.document.reading.open_pieces

    @property
    def broken_boxes(self) -> tuple[BrokenBox, ...]:
        """The infoboxes that the page as it was read last begins, and does not have.

        Their places are those of the text now where no box is shown.
        """
        return self._unclosed.broken_boxes

    @property
    def selected(self) -> Selected | None:
        """What is current, as far as the view has told."""
        return self._selected

    @property
    def column(self) -> str:
        """The column of the current cell, "name" or "value": the next one is in it too."""
        return self._selected.column if self._selected else "value"

    def note_trouble(self, words: str) -> None:
        """What is wrong with a box although it is read, in a few words; empty for nothing."""
        if words != self.trouble:
            self.trouble = words
            self.trouble_changed.emit()

    def note_selection(self, row: int, column: str) -> None:
        """The view tells what is current, so that undo can come back to it."""
        self._selected = Selected(row, column)

    def named(self, row: int) -> str:
        """What the history calls a row."""
        # Loaded at the first edit: what only edits need doesn't hold up the window.
        from gui.row_names import history_name  # noqa: PLC0415

        return history_name(self.rows, self.texts, row)

    # Edits of fields and of what is in them

    def check_value(self, row: int, text: str) -> Refusal | None:
        """What `set_value` would say; changes nothing."""
        return (
            self.edits.not_itself(row, text)
            or self.edits.attempt([self.edits.rows.value(row, text)], row).refusal
        )

    def check(self, proposals: Sequence[Proposal], row: int) -> Refusal | None:
        """What `do` would say; changes nothing."""
        return self._why_not(row) or self.edits.attempt(proposals, row).refusal

    def say_why_not(self, row: int) -> None:
        """Tell why a row's value cannot be edited in its cell."""
        if row not in self.document:
            return
        refusal = self._why_not(row)
        if refusal is None:
            message = self.tr("A whole box is edited in the editor beside the tree.")
            refusal = self.edits.refuse(row, message)
        self.refused.emit(refusal)

    def set_value(self, row: int, text: str) -> Refusal | None:
        """Write an argument's value, or the whole wikitext of any other node."""
        if text == self.texts.editable(row):
            return None
        refusal = self.edits.not_itself(row, text)
        if refusal is not None:
            return refusal
        if self.texts.shared_part(row):
            # Loaded when a reference is first renamed.
            from gui.reference_edits import set_shared_part  # noqa: PLC0415

            return set_shared_part(self, row, text)
        name = self.tr("Set %1").replace("%1", self.named(row))
        return self._do_here(name, self.edits.rows.value(row, text), Selected(row, "value"))

    def take_way(self, row: int, way: RefusalWay) -> Refusal | None:
        """Write a value in one of the ways that a refusal offered."""
        if not way.names_it:
            return self.set_value(row, way.value)
        name = self.tr("Set %1").replace("%1", self.named(row))
        proposal = self.edits.rows.named_value(row, way.value)
        return self._do_here(name, proposal, Selected(row, "value"))

    def check_name(self, row: int, name: str) -> Refusal | None:
        """What `set_name` would say of the name of an argument or template; changes nothing."""
        if name == self.texts.name(row) or self.texts.kind(row) is NodeKind.REFERENCE:
            return None
        return self.edits.attempt([self.edits.rows.name(row, name)], row).refusal

    def set_name(self, row: int, name: str) -> Refusal | None:
        """Rename an argument or a template; a reference at all its uses."""
        if name == self.texts.name(row):
            return None
        if self.texts.kind(row) is NodeKind.REFERENCE:
            # Loaded when a reference is first renamed.
            from gui.reference_edits import rename_reference  # noqa: PLC0415

            return rename_reference(self, row, name)
        refusal = self.edits.no_name(row, name)
        if refusal is not None:
            return refusal
        label = self.tr("Rename %1").replace("%1", self.named(row))
        return self._do_here(label, self.edits.rows.name(row, name), Selected(row, "name"))

    # Free edits of the page's text

    def replace_text(
        self, edit: TextEdit, name: str, source: object | None = None, merge: str = ""
    ) -> None:
        """Edit the page's text; never refused. Steps of the same `merge` become one.

        The tree is read a moment later; until the page is readable it keeps its last good state.
        """
        if not edit:
            return
        step = Step(
            edit,
            edit.invert(self.document.text),
            None if self.document.is_behind else self.document.reading.tree,
            None,
            self._selected,
            self._selected,
            source,
            merge,
        )
        self.undo_stack.push(EditCommand(name, step, self._run))

    def settle(self) -> None:
        """Read what is pending now."""
        self._read_timer.stop()
        if not self.document.is_behind:
            self._set_unreadable(())
            return
        if self._tried == self.document.revision:
            return
        self._tried = self.document.revision
        missing: list[OpenPiece] = []

        def keeps_the_boxes(reading: Reading) -> bool:
            missing.extend(self._unclosed.newly_open(reading))
            return not self._unclosed.loses_boxes(reading, missing)

        if self.document.read(keep_if=keeps_the_boxes):
            self._after_reading()
        else:
            self._set_unreadable(tuple(missing))

    # Files

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Write the page to its file, or to another that becomes its file.

        Raises a `StorageError`; the page is then as unsaved as before.
        """
        self.file.write(self.document.text, path, overwrite=overwrite)
        self.fidelity.saved(self.document.text)
        self.undo_stack.setClean()
        self.saved_state_changed.emit()
        self.fidelity_changed.emit()

    def reload(self) -> None:
        """Read the file anew, forgetting all edits and the history. Raises a `StorageError`."""
        if self.path is None:
            return
        page = storage.read(self.path)
        self.undo_stack.clear()
        self._read_timer.stop()
        self._take_page(page, PageFile(page))
        self.reset.emit()
        self.readable_changed.emit(True)
        self.saved_state_changed.emit()
        self.fidelity_changed.emit()

    # The one way an edit is made

    def _do(self, name: str, proposal: Proposal, row: int) -> Refusal | None:
        return self.do(name, [proposal], row)

    def _do_here(self, name: str, proposal: Proposal, place: Selected) -> Refusal | None:
        """Edit a row that may have been left for another one, which then stays current."""
        selected = self._selected
        here = place if selected is None or selected.row != place.row else selected
        return self.do(name, [proposal], place.row, here, stays=True)

    def do(
        self,
        name: str,
        proposals: Sequence[Proposal],
        row: int,
        select: Selected | None = None,
        *,
        stays: bool = False,
    ) -> Refusal | None:
        """Try the proposals together; make them one step of the history if all is well.

        `select` is what to make current then. Of an edit that `stays` it is where it was made:
        only undo and redo go there.
        """
        refusal = self._why_not(row)
        if refusal is not None:
            return refusal
        attempt = self.edits.attempt(proposals, row)
        if attempt.refusal is not None or not attempt.edit:
            return attempt.refusal
        edit, reading = attempt.edit, attempt.reading
        step = Step(
            edit,
            edit.invert(self.document.text),
            self.document.reading.tree,
            reading.tree,
            select if stays else self._selected,
            select or self._selected,
            stays=stays,
        )
        self.undo_stack.push(EditCommand(name, step, self._run))
        return None

    def do_edit(
        self, name: str, edit: TextEdit, row: int, select: Selected | None = None
    ) -> Refusal | None:
        """Make an edit of the page's text one step of the history, through the guard.

        Each replaced span is part of one name or one value, or stands outside all templates;
        offsets count in the text as it was read last, so settle before working them out.
        """
        return self.do(name, self.edits.for_text(edit), row, select)

    def _why_not(self, row: int) -> Refusal | None:
        """What stands in the way of any edit in the tree."""
        self.settle()
        if not self.is_readable:
            message = self.tr("The page cannot be read at the moment.")
            return self.edits.refuse(row, message)
        return None

    def _run(
        self,
        edit: TextEdit,
        tree: Tree | None,
        selected: Selected | None,
        source: object | None,
    ) -> None:
        """Make an edit that was tried, or is free; the history calls this."""
        self._source = source
        try:
            if tree is None:
                self.document.apply(edit, read=False)
            else:
                self.document.restore(edit, tree)
        finally:
            self._source = None
        if tree is None:
            self._read_timer.start()
        else:
            self._after_reading()
            if selected is not None and selected.row in self.rows:
                self.select_requested.emit(selected.row, selected.column)
        self.fidelity_changed.emit()
        self.saved_state_changed.emit()

    def _on_text(self, edit: TextEdit) -> None:
        self.fidelity.note(edit)
        self.text_edited.emit(edit, self._source)

    def _after_reading(self) -> None:
        self._read_timer.stop()
        self._set_unreadable(())
        self.tree_read.emit()

    def _set_unreadable(self, pieces: tuple[OpenPiece, ...]) -> None:
        was = self._unreadable
        self._unreadable = pieces
        if bool(was) != bool(pieces) or was != pieces:
            self.readable_changed.emit(not pieces)

    def select(self, row: int, column: str = "value") -> None:
        """Make a row's cell current in all views."""
        self._selected = Selected(row, column)
        self.select_requested.emit(row, column)
