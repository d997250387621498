"""Files of TemplateData that are given for one run of a command, as a source of documents."""

from __future__ import annotations

from pathlib import Path

from model import storage
from model.templatedata.library import Found
from model.templatedata.source_file import read_source
from model.templatedata.spec import Origin


class NoTemplateDataError(ValueError):
    """A file that was given says of no template what it is called and takes; `path` names it."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path


class GivenFiles:
    """What the files say; of a template that is in several, the first that was given counts.

    Reads them at once. Raises a StorageError for one that can't be read, NoTemplateDataError for
    one that names no template.
    """

    def __init__(self, paths: list[Path]) -> None:
        self._found: dict[str, Found] = {}
        for path in paths:
            source = read_source(storage.read(path).text, path.name)
            entries = [entry for entry in source.entries if entry.title]
            if not entries:
                why = str(source.findings[0]) if source.findings else "names no template"
                raise NoTemplateDataError(path, why)
            for entry in entries:
                found = Found(entry.document, Origin.IMPORTED, source.findings)
                self._found.setdefault(entry.title, found)

    def find(self, title: str) -> Found | None:
        return self._found.get(title)

    def titles(self) -> tuple[str, ...]:
        return tuple(self._found)
