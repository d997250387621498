"""What the program knows of templates: one for all open pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from model.templatedata.document_folder import DocumentFolder, shipped_documents
from model.templatedata.library import SpecLibrary
from model.templatedata.spec import Origin
from model.templatedata.texts import Languages


class TemplateSpecs(QObject):
    """The specs of templates, in the language of the window.

    They come from what was imported, from the cache, and from what ships with the program. Without
    a data folder there is only the last.
    """

    changed = Signal()
    """Templates may have other specs now."""

    def __init__(self, data_folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folders = [shipped_documents()]
        if data_folder is not None:
            folder = data_folder / "templatedata"
            imported = DocumentFolder(folder / "imported", Origin.IMPORTED)
            cached = DocumentFolder(folder / "cache", Origin.CACHED)
            folders = [imported, cached, *folders]
        self.library = SpecLibrary(folders, Languages(person_language()))


def person_language() -> str:
    """The code of the language that the window speaks (BCP 47)."""
    languages = QLocale().uiLanguages()
    return languages[0] if languages else "en"
