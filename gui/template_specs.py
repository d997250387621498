"""What the program knows of templates: one for all open pages."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from gui.open_pages import OpenPages
from model.templatedata.document_folder import DocumentFolder, shipped_documents
from model.templatedata.library import DocumentSource, SpecLibrary
from model.templatedata.spec import Origin
from model.templatedata.texts import Languages

if TYPE_CHECKING:
    from model.templatedata.imports import Imports

_IMPORTED = "templatedata/imported"
_CACHE = "templatedata/cache"


class TemplateSpecs(QObject):
    """The specs of templates, in the language of the window.

    They come from what was imported, from the cache, from what ships with the program, and from the
    pages that are open, in this order. Without a data folder there are only the last two.
    """

    changed = Signal()
    """Templates may have other specs now."""

    def __init__(self, data_folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages = OpenPages(self)
        self.pages.changed.connect(self.refresh)
        self._data_folder = data_folder
        shipped = shipped_documents()
        sources: list[DocumentSource] = [shipped, self.pages]
        if data_folder is not None:
            imported = DocumentFolder(data_folder / _IMPORTED, Origin.IMPORTED, shipped)
            cached = DocumentFolder(data_folder / _CACHE, Origin.CACHED, shipped)
            sources = [imported, cached, *sources]
        self.library = SpecLibrary(sources, Languages(person_language()))

    @cached_property
    def imports(self) -> Imports | None:
        """What was imported; None without a data folder."""
        # Loaded when TemplateData is first imported or looked at.
        from model.templatedata.imports import Imports  # noqa: PLC0415

        return None if self._data_folder is None else Imports(self._data_folder / _IMPORTED)

    def refresh(self) -> None:
        """Look again: other documents were imported, or stand in the pages that are open."""
        self.library.forget()
        self.changed.emit()


def person_language() -> str:
    """The code of the language that the window speaks (BCP 47)."""
    locale = QLocale()
    languages = locale.uiLanguages()
    # Qt calls what is set where nothing is set C.
    is_set = bool(languages) and locale.language() is not QLocale.Language.C
    return languages[0] if is_set else "en"
