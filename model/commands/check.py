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
from model.templatedata.library import SpecLibrary
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


def shipped_library() -> SpecLibrary:
    """What the program knows of templates by itself, in English."""
    return SpecLibrary([shipped_documents()], Languages("en"))


def check_page(
    text: str,
    library: SpecLibrary | None = None,
    silenced: Collection[str] = (),
    syntax: WikiSyntax = DEFAULT_SYNTAX,
) -> list[Report]:
    """All that the checks say of a page, in text order, but for the codes that are `silenced`."""
    checker = Checker(Document(text, syntax), library or shipped_library())
    lines = LineIndex(text)
    return [
        Report(
            lines.place(complaint.start),
            complaint.code,
            complaint.severity,
            complaint.message(lines.place(complaint.other).line if complaint.other >= 0 else 0),
        )
        for complaint in checker.complaints()
        if complaint.code not in silenced
    ]
