"""The open pages as a source of what is known of templates: some are templates themselves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from model.templatedata.library import Found
from model.templatedata.page_documents import PageDocuments
from model.templatedata.spec import Origin

if TYPE_CHECKING:
    from gui.document_controller import DocumentController


class OpenPages(QObject):
    """Asks all open pages, and tells when one says something else."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[DocumentController, PageDocuments] = {}

    def find(self, title: str) -> Found | None:
        """What a page says of a template; TemplateData counts more than names in a source."""
        found = [says for page in self._pages.values() if (says := page.find(title)) is not None]
        return next(
            (one for one in found if one.origin is Origin.PAGE), found[0] if found else None
        )

    def titles(self) -> list[str]:
        """The templates that pages are about."""
        return [title for page in self._pages.values() for title in page.titles()]

    def add(self, controller: DocumentController) -> None:
        """Ask this page too, from now on."""
        page = PageDocuments(
            lambda: controller.document.text,
            lambda: _file_name(controller),
            controller.document.syntax,
        )
        self._pages[controller] = page
        # As often as the tree is read: a rest after typing, or a step in the tree.
        controller.tree_read.connect(partial(self._look, page))
        controller.reset.connect(partial(self._look, page))
        controller.saved_state_changed.connect(partial(self._look, page))
        self._look(page)

    def drop(self, controller: DocumentController) -> None:
        """Ask this page no longer: it is closed."""
        if self._pages.pop(controller).says_something:
            self.changed.emit()

    def _look(self, page: PageDocuments) -> None:
        if page.look():
            self.changed.emit()


def _file_name(controller: DocumentController) -> str:
    file = controller.path or controller.file.copy_of
    return file.name if file is not None else ""
