"""Folders of TemplateData documents: those that ship with the program, those that were imported."""

from __future__ import annotations

import tomllib
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote, unquote

from model.templatedata.library import Found
from model.templatedata.loading import load_documents
from model.templatedata.spec import Origin

REDIRECTS = "redirects.toml"
_LONGEST_NAME = 200
"""Characters of a file's name before its ending; file systems take 255 bytes."""


class DocumentFolder:
    """A folder with one document a file, named after the template.

    `redirects.toml` in it gives other names of a template: `"Infobox settlement" = ["…"]`; those of
    another folder may hold here too. A file that can't be read, or describes another template, is
    as none.
    """

    def __init__(self, path: Path, origin: Origin, also: DocumentFolder | None = None) -> None:
        self.path = path
        self._origin = origin
        self._also = also

    def find(self, title: str) -> Found | None:
        found = self._read(title)
        if found is not None:
            return found
        target = self.redirects.get(title)
        if target is None and self._also is not None:
            target = self._also.redirects.get(title)
        return None if target is None else self._read(target)

    def _read(self, title: str) -> Found | None:
        path = self.path / document_file_name(title)
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return None
        loaded = load_documents(text)
        if not loaded.documents:
            return None
        document = loaded.documents[0]
        # Some file systems take `Infobox Person` for `Infobox person`.
        is_other = bool(document.title) and document.title != title
        return None if is_other else Found(document, self._origin, loaded.findings)

    def titles(self) -> list[str]:
        """The templates that the folder has documents of, by the names of the files."""
        try:
            names = [path.stem for path in self.path.iterdir() if path.suffix == ".json"]
        except OSError:
            names = []
        # Of longer titles only the file itself knows the end.
        names = [name for name in names if len(name) <= _LONGEST_NAME]
        return [*(unquote(name).replace("_", " ") for name in names), *self.redirects]

    @cached_property
    def redirects(self) -> dict[str, str]:
        """Other names of templates, each with the title of the document."""
        try:
            with (self.path / REDIRECTS).open("rb") as file:
                found = tomllib.load(file)
        except (OSError, ValueError):
            return {}
        lists = {title: names for title, names in found.items() if isinstance(names, list)}
        return {
            name: title for title, names in lists.items() for name in names if isinstance(name, str)
        }


def shipped_documents(wiki: str = "en") -> DocumentFolder:
    """The documents that come with the program for the Wikipedia of a language."""
    folder = Path(str(files("resources"))) / "templatedata" / wiki
    return DocumentFolder(folder, Origin.SHIPPED)


def document_file_name(title: str) -> str:
    """The name of the file for a template: its title, what file systems may not take quoted."""
    name = quote(title.replace(" ", "_"), safe="()',", errors="surrogatepass")
    if len(name) > _LONGEST_NAME:
        digest = sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        name = f"{name[:_LONGEST_NAME]}-{digest}"
    return f"{name}.json"
