"""The `check` command: what is amiss with a page's templates, and where."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from model.checks.checker import Checker
from model.checks.complaint import Severity
from model.document import Document
from model.line_index import LineIndex, Place
from model.templatedata.document_folder import shipped_documents
from model.templatedata.library import DocumentSource, Found, SpecLibrary
from model.templatedata.page_documents import PageDocuments
from model.templatedata.texts import Languages
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class Report(NamedTuple):
    """One thing that is amiss, at a place of the page; `str()` is a line of the report."""

    place: Place
    code: str
    severity: Severity
    message: str

    def __str__(self) -> str:
        return f"{self.place.line}:{self.place.column}: {self.code} {self.message}"

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def as_json(found: Iterable[tuple[Path, Report]]) -> str:
    """A list with an object for each report, by the page's file."""
    listed = [
        {
            "file": str(file),
            "line": report.place.line,
            "column": report.place.column,
            "code": report.code,
            "severity": report.severity,
            "message": report.message,
        }
        for file, report in found
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


class PageChecks:
    """Checks pages with what ships with the program, and with what each says of templates itself.

    `first` is a source that is asked before these. Descriptions are in English.
    """

    def __init__(
        self,
        source: DocumentSource | None = None,
        syntax: WikiSyntax = DEFAULT_SYNTAX,
        *,
        first: DocumentSource | None = None,
    ) -> None:
        self._sources = [_Remembered(source or shipped_documents())]
        if first is not None:
            self._sources.insert(0, _Remembered(first))
        self._syntax = syntax

    def check(self, text: str, file_name: str = "", silenced: Collection[str] = ()) -> list[Report]:
        """All that the checks say of a page, in text order, but for the codes `silenced`."""
        own = PageDocuments(lambda: text, lambda: file_name, self._syntax)
        library = SpecLibrary([*self._sources, own], Languages("en"), self._syntax)
        checker = Checker(Document(text, self._syntax), library)
        lines = LineIndex(text)
        return [
            Report(
                lines.place(complaint.start),
                complaint.code,
                complaint.severity,
                complaint.message(lines.place(max(complaint.other, 0)).line),
            )
            for complaint in checker.complaints()
            if complaint.code not in silenced
        ]


class _Remembered:
    """A source that is asked once for each template."""

    def __init__(self, source: DocumentSource) -> None:
        self._source = source
        self._found: dict[str, Found | None] = {}

    def find(self, title: str) -> Found | None:
        if title not in self._found:
            self._found[title] = self._source.find(title)
        return self._found[title]

    def titles(self) -> Iterable[str]:
        return self._source.titles()
