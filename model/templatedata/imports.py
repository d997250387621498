"""The documents that a person imported: kept in a folder, one file a template."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from model import storage
from model.storage_errors import StorageError, from_os_error
from model.templatedata.document import TemplateDocument
from model.templatedata.document_folder import document_file_name
from model.templatedata.findings import Finding, Flaw
from model.templatedata.loading import load_documents
from model.templatedata.writing import document_json


@dataclass(frozen=True, slots=True)
class Import:
    """What was imported for one template.

    `source` is the name of the file it came from, `imported` the date (ISO 8601); both are empty
    where the kept file doesn't say. `findings` are those of the file that was imported. `text` is
    the kept file, None where it can't be read; then there is no document either.
    """

    title: str
    path: Path
    source: str = ""
    imported: str = ""
    document: TemplateDocument | None = None
    findings: tuple[Finding, ...] = ()
    text: str | None = None


class Imports:
    """A folder of imported documents. It need not exist before something is put into it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[Import]:
        """Everything in the folder, by title."""
        try:
            paths = [path for path in self._folder.iterdir() if path.suffix == ".json"]
        except OSError:  # nothing was imported yet
            return []
        return sorted(map(_read, paths), key=lambda found: found.title.casefold())

    def has(self, title: str) -> bool:
        """Whether something was imported for a template; nothing is read for it."""
        return self._path(title).exists()

    def find(self, title: str) -> Import | None:
        """What was imported for a template."""
        path = self._path(title)
        return _read(path) if path.exists() else None

    def put(
        self,
        title: str,
        document: TemplateDocument,
        *,
        source: str,
        imported: str,
        findings: tuple[Finding, ...] = (),
    ) -> None:
        """Keep a document for a template, instead of what was imported for it before.

        Raises a `StorageError`; what was there before is there still.
        """
        flaws = [{"path": f.path, "flaw": f.flaw.value, "detail": f.detail} for f in findings]
        text = document_json(document, title, source=source, imported=imported, findings=flaws)
        self._write(self._path(title), text)

    def put_back(self, removed: Import) -> None:
        """Keep again what was removed. Raises a `StorageError`."""
        if removed.text is not None:
            self._write(removed.path, removed.text)

    def remove(self, found: Import) -> None:
        """Forget what was imported. Raises a `StorageError`; it is there still then."""
        try:
            found.path.unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(found.path, error, writing=True) from error

    def _path(self, title: str) -> Path:
        return self._folder / document_file_name(title)

    def _write(self, path: Path, text: str) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os_error(path, error, writing=True) from error
        storage.write(path, text, overwrite=True)


def _read(path: Path) -> Import:
    title = unquote(path.stem).replace("_", " ")
    try:
        text = storage.read(path).text
    except StorageError as error:
        return Import(title, path, findings=(Finding("$", Flaw.UNREADABLE, str(error.reason)),))
    loaded = load_documents(text)
    if not loaded.documents:
        return Import(title, path, findings=loaded.findings, text=text)
    about = json.loads(text.removeprefix("\ufeff"))
    return Import(
        loaded.documents[0].title or title,
        path,
        _string(about, "source"),
        _string(about, "imported"),
        loaded.documents[0],
        tuple(_kept_findings(about.get("findings"))) or loaded.findings,
        text,
    )


def _string(about: dict[str, Any], key: str) -> str:
    value = about.get(key)
    return value if isinstance(value, str) else ""


def _kept_findings(value: object) -> Iterator[Finding]:
    for item in value if isinstance(value, list) else ():
        if isinstance(item, dict) and _string(item, "flaw") in set(Flaw):
            yield Finding(_string(item, "path"), Flaw(item["flaw"]), _string(item, "detail"))
