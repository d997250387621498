"""What a person reads of TemplateData: what was found, how much of it, what is wrong with it."""

from PySide6.QtCore import QCoreApplication

from model.templatedata.document import TemplateDocument
from model.templatedata.findings import Finding, Flaw
from model.templatedata.source_file import SourceKind


def kind_words(kind: SourceKind) -> str:
    """What was found in a file."""
    return {
        SourceKind.JSON: _tr("TemplateData"),
        SourceKind.BLOCK: _tr("TemplateData on a page"),
        SourceKind.PORTABLE: _tr("portable infobox"),
        SourceKind.SOURCE: _tr("template source"),
    }[kind]


def amount_words(document: TemplateDocument) -> str:
    """How many parameters a document has."""
    count = len(document.parameters)
    return _tr("1 parameter") if count == 1 else _tr("%n parameters", count)


def makeup_words(document: TemplateDocument) -> str:
    """How many parameters of which kind a document has, how many sets, whether a format."""
    parameters, sets = document.parameters, len(document.sets)
    counts = (
        _tr("%n required", sum(p.is_required for p in parameters)),
        _tr("%n suggested", sum(p.is_suggested for p in parameters)),
        _tr("%n deprecated", sum(p.is_deprecated for p in parameters)),
        _tr("1 set") if sets == 1 else _tr("%n sets", sets),
    )
    present = [words for words in counts if not words.startswith("0 ")]
    if document.format is not None:
        present.append(_tr("a format"))
    return ", ".join([amount_words(document), *present])


def flaw_count(findings: tuple[Finding, ...]) -> str:
    """How many flaws there are; empty for none."""
    if len(findings) == 1:
        return _tr("1 flaw")
    return _tr("%n flaws", len(findings)) if findings else ""


def finding_words(finding: Finding) -> str:
    """One flaw: its place in the document, what it is, and what stands there."""
    words = f"{finding.path}: {_flaw(finding.flaw)}"
    return f"{words} ({finding.detail})" if finding.detail else words


def _flaw(flaw: Flaw) -> str:
    return {
        Flaw.NOT_JSON: _tr("not JSON"),
        Flaw.NOT_XML: _tr("not XML"),
        Flaw.UNREADABLE: _tr("can't be read"),
        Flaw.TOO_LONG: _tr("too long"),
        Flaw.TOO_DEEP: _tr("nested too deep"),
        Flaw.NO_DOCUMENT: _tr("nothing about parameters in it"),
        Flaw.WRONG_TYPE: _tr("something else is expected here"),
        Flaw.MISSING: _tr("missing"),
        Flaw.UNKNOWN_KEY: _tr("TemplateData has no such key"),
        Flaw.UNKNOWN_TYPE: _tr("TemplateData has no such type"),
        Flaw.UNKNOWN_PARAMETER: _tr("there is no such parameter"),
        Flaw.REPEATED: _tr("comes more than once"),
        Flaw.TAKEN: _tr("another parameter has this name too"),
        Flaw.CYCLE: _tr("inherits in a circle"),
        Flaw.BAD_FORMAT: _tr("not a format"),
    }[flaw]


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("TemplateDataWords", text, None, count)
