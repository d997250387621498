"""The words for what the checks find on a page, and for the ways to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from gui.commands.rescue_words import consequence_words, problem_words
from model.checks.complaint import Complaint, Severity, filled
from model.checks.fix import Fix
from model.checks.registry import BY_CODE
from model.rescue import Problem

LOOKS: Mapping[Severity, tuple[str, str]] = MappingProxyType(
    {
        Severity.ERROR: ("mark-error", "error"),
        Severity.WARNING: ("mark-warning", "warning"),
        Severity.HINT: ("mark-hint", "dim"),
    }
)
"""The icon and the role colour of each."""

_QUOTED = re.compile("`([^`]*)`")
_HOLE = re.compile(r"\s*`?%[1-9]`?")


def complaint_words(complaint: Complaint, line: int = 0, other_line: int = 0) -> str:
    """What is wrong, as a sentence; `line` is that of the place, `other_line` of the other one."""
    if isinstance(complaint.problem, Problem):
        return problem_words(complaint.problem, line)
    words = filled(_checks(complaint.words), complaint.values, other_line)
    words = _QUOTED.sub(r"“\1”", words)
    end = "" if words.endswith(("?", "…", ".")) else "."
    return words[:1].upper() + words[1:] + end


def about_words(complaint: Complaint) -> str:
    """Why that matters."""
    if isinstance(complaint.problem, Problem):
        return consequence_words(complaint.problem)
    return _checks(BY_CODE[complaint.code].about)


def fix_words(fix: Fix) -> str:
    """What a button says that mends it so."""
    return _QUOTED.sub(r"“\1”", filled(_checks(fix.words), fix.values))


def fix_all_words(words: str, count: int) -> str:
    """What a button says that mends so many of a kind; `words` are those of the fixes."""
    general = _HOLE.sub(" …", _checks(words))
    return _tr("All %n: %1…", count).replace("%1", general.removesuffix(" …"))


def severity_word(severity: Severity) -> str:
    """How bad a thing is, in a word."""
    return {
        Severity.ERROR: _tr("Error"),
        Severity.WARNING: _tr("Warning"),
        Severity.HINT: _tr("Hint"),
    }[severity]


def count_words(severity: Severity, count: int) -> str:
    """How many of a kind there are."""
    if severity is Severity.ERROR:
        return _tr("1 error") if count == 1 else _tr("%n errors", count)
    if severity is Severity.WARNING:
        return _tr("1 warning") if count == 1 else _tr("%n warnings", count)
    return _tr("1 hint") if count == 1 else _tr("%n hints", count)


def summary_words(complaints: Iterable[Complaint]) -> str:
    """How many there are of each kind, the worst first."""
    counts = dict.fromkeys(Severity, 0)
    for complaint in complaints:
        counts[complaint.severity] += 1
    return ", ".join(count_words(severity, n) for severity, n in counts.items() if n)


def _checks(words: str) -> str:
    """The words of a check, which the model has in English, in the language of the window."""
    return QCoreApplication.translate("Checks", words)


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("Problems", text, "", number)
