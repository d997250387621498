"""The file of a page: where it is, how it is written, whether others have changed it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.samples import copy_name
from model import storage
from model.storage import FileState, LineEnding, StoredPage, line_ending_of


class PageFile:
    """A file as it was read or saved last, or the lack of one.

    A page that is a copy has no file yet: it knows whose text it began with.
    """

    def __init__(self, page: StoredPage | None, *, is_copy: bool = False) -> None:
        self.path: Path | None = page.path if page and not is_copy else None
        self.copy_of: Path | None = page.path if page and is_copy else None
        self.has_bom = page.has_bom if page else False
        self.line_ending: LineEnding = page.line_ending if page else line_ending_of("")
        self._state: FileState | None = page.state if page and not is_copy else None

    @property
    def title(self) -> str:
        """What the page is called: as its file, or what it is a copy of, without the ending."""
        file = Path(copy_name(self.copy_of)) if self.copy_of else self.path
        if file is None:
            return QCoreApplication.translate("PageFile", "Untitled")
        return file.stem.replace("_", " ")

    def write(self, text: str, path: Path | None, *, overwrite: bool) -> None:
        """Write the text to the file, or to another that becomes the file.

        A file that others have changed is only written where that is meant (`overwrite`). Raises a
        `StorageError`; all is then as before.
        """
        target = path or self.path
        if target is None:
            raise ValueError("a page without a file needs a path to be saved to")
        expected = self._state if target == self.path else None
        self._state = storage.write(
            target, text, has_bom=self.has_bom, expected=expected, overwrite=overwrite
        )
        self.path, self.copy_of = target, None
        self.line_ending = line_ending_of(text)

    def has_changed(self) -> bool:
        """Whether the file is no longer what was read or saved last, or is gone."""
        if self.path is None or self._state is None:
            return False
        return storage.has_changed(self.path, self._state)
