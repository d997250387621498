"""What the commands on TemplateData do: import it, show what is known and where from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.field_commands import FieldCommands
from gui.message_bar import Message, Tone
from gui.template_specs import TemplateSpecs
from gui.theme_manager import ThemeManager

if TYPE_CHECKING:
    from gui.dialogs.import_list import GivenFile
    from gui.dialogs.templatedata import TemplateDataDialog

_ENDINGS = (".json", ".xml")
"""Of files that are no pages: dropped on the window they are imported."""
_MOST_NAMED = 5


class TemplateDataCommands(QObject):
    """Connects the actions. Files that are dropped and are pages are handed on."""

    pages_dropped = Signal(list)
    noticed = Signal(object)
    """A `Message` for the window."""

    def __init__(
        self,
        actions: Actions,
        fields: FieldCommands,
        specs: TemplateSpecs,
        themes: ThemeManager,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._fields = fields
        self._specs = specs
        self._themes = themes
        self._window = window
        self._folder = Path.cwd()
        actions.import_templatedata.triggered.connect(self._choose)
        actions.templatedata.triggered.connect(self._show)

    # ruff: noqa: PLC0415 - loaded when TemplateData is first imported or looked at
    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open the pages among files that were dropped, and import the others."""
        given = [path for path in paths if path.suffix.lower() in _ENDINGS]
        pages = [path for path in paths if path not in given]
        if pages:
            self.pages_dropped.emit(pages)
        if given:
            self._read(given)

    def _choose(self) -> None:
        from gui.dialogs.files import choose_templatedata

        choose_templatedata(self._window, self._folder, self._read)

    def _read(self, paths: Sequence[Path], dialog: TemplateDataDialog | None = None) -> None:
        from gui.dialogs.import_templatedata import ImportDialog

        imports = self._specs.imports
        if imports is None or not paths:
            return
        self._folder = paths[0].parent
        files = [_given(path) for path in paths]
        shown = ImportDialog(files, self._title(), imports, self._themes, dialog or self._window)
        shown.imported.connect(self._on_imported)
        if dialog is not None:
            shown.imported.connect(lambda _titles: dialog.refresh())
        shown.open()

    def _on_imported(self, titles: Sequence[str]) -> None:
        self._specs.refresh()
        if len(titles) > _MOST_NAMED:
            text = self.tr("%n templates are known from now on.", "", len(titles))
        else:
            text = self.tr("Known from now on: %1.").replace("%1", ", ".join(titles))
        self.noticed.emit(Message("templatedata", text, Tone.INFO))

    def _show(self) -> None:
        from gui.dialogs.templatedata import TemplateDataDialog

        if self._specs.imports is None:
            return
        dialog = TemplateDataDialog(
            self._title(),
            self._specs,
            lambda: self._choose_from(dialog),
            self._themes,
            self._window,
        )
        dialog.open()

    def _choose_from(self, dialog: TemplateDataDialog) -> None:
        from gui.dialogs.files import choose_templatedata

        choose_templatedata(dialog, self._folder, partial(self._read, dialog=dialog))

    def _title(self) -> str:
        """The template that the current row is in, by its title; empty for none."""
        page = self._fields.page
        if page is None:
            return ""
        controller = page.controller
        row = self._fields.row()
        if row is None:
            row = next(iter(controller.rows.top), None)
        template = None if row is None else controller.specs.template_around(row)
        if template is None:
            return ""
        name = controller.document.template(template).name_text
        return controller.document.syntax.normalize_template_name(name)


def _given(path: Path) -> GivenFile:
    from gui.dialogs.import_list import GivenFile
    from gui.storage_messages import not_opened
    from model import storage
    from model.storage_errors import StorageError
    from model.templatedata.source_file import read_source

    try:
        text = storage.read(path).text
    except StorageError as error:
        return GivenFile(path.name, None, not_opened(error))
    return GivenFile(path.name, read_source(text, path.name))
