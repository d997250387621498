"""The words for what is wrong with an infobox, and for the ways to mend it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from model.rescue import Mend, MendKind, MendSearch, Problem, ProblemKind, Where

_LONGEST = 40
_LONGEST_BEHIND = 18
_TO_THE_END = ("<!--", "<includeonly")


def problem_words(problem: Problem, line: int) -> str:
    """What is wrong, and where; `line` is that of its place, from 1."""
    words = _what(problem)
    if problem.field is not None and problem.kind is not ProblemKind.NO_EQUALS:
        words = words.replace("%3", _tr(" in “%1”,").replace("%1", _cut(problem.field)))
    words = words.replace("%3", "").replace("%4", _tr("line %1").replace("%1", str(line)))
    first = problem.others[0] if problem.others else ""
    return _filled(words, problem).replace("%5", _cut(first))


def consequence_words(problem: Problem) -> str:
    """What MediaWiki makes of it."""
    return _filled(_consequence(problem), problem)


def short_words(problem: Problem) -> str:
    """What is wrong with a box as a whole, for the status bar."""
    return {
        ProblemKind.UNCLOSED: _tr("%2 is never closed"),
        ProblemKind.TAKEN_END: _tr("%2 has no end"),
        ProblemKind.NO_END: _tr("the infobox has no end"),
        ProblemKind.EXTRA_BRACES: _tr("%2 is too many braces"),
        ProblemKind.EARLY_END: _tr("the infobox ends early"),
        ProblemKind.STRAY_END: _tr("%2 closes nothing"),
        ProblemKind.SWALLOWED: _tr("%2 hides fields"),
    }.get(problem.kind, _tr("the infobox has no name")).replace("%2", _cut(problem.text))


def tired_words(search: MendSearch) -> str:
    """That mends were left untried, as trying them all takes too long."""
    if search.mends:
        return _tr("There may be more ways to mend it: trying them all takes too long.")
    return _tr("No way to mend it was found in time: trying them all takes too long.")


def mend_words(mend: Mend) -> str:
    """What a button says that mends it so."""
    words = _mend(mend).replace("%1", _cut(mend.written))
    line = mend.behind.rpartition("\n")[2].strip()
    shown = line if len(line) <= _LONGEST_BEHIND else "…" + line[-_LONGEST_BEHIND:].lstrip()
    words = words.replace("%2", shown)
    if mend.places > 1:
        words += " " + _tr("(%n places)", mend.places)
    return words


def _filled(words: str, problem: Problem) -> str:
    fields = _tr("%n fields", len(problem.others)) if len(problem.others) != 1 else _tr("1 field")
    words = words.replace("%1", problem.box).replace("%2", _cut(problem.text))
    return words.replace("%6", fields)


def _what(problem: Problem) -> str:
    return {
        ProblemKind.UNCLOSED: _tr("%1 cannot be read: %2%3 %4, is never closed."),
        ProblemKind.NO_END: _tr("%1 on %4 cannot be read: its closing }} is missing."),
        ProblemKind.TAKEN_END: _tr("%1 cannot be read: %2%3 %4, has no end of its own."),
        ProblemKind.EXTRA_BRACES: _tr("%1 on %4 is no infobox: it begins with %2, not with {{."),
        ProblemKind.EARLY_END: _tr("%1 ends too early: at the }}%3 %4."),
        ProblemKind.STRAY_END: _tr("There is one }} too many behind %1, %4."),
        ProblemKind.SWALLOWED: _tr("%2%3 %4, is not closed where it should be."),
        ProblemKind.TORN_TABLE: _tr("A raw table tears this field apart%3 %4."),
        ProblemKind.TORN_LINK: _tr("The | in an external link tears this field apart%3 %4."),
        ProblemKind.TORN_TAG: _tr("The | in a tag tears this field apart%3 %4."),
        ProblemKind.TORN_VALUE: _tr("A | tears this field apart%3 %4."),
        ProblemKind.NO_EQUALS: _tr("“%5”, %4, has no =."),
        ProblemKind.SPLIT_NAME: _tr("A = tears this value apart, %4."),
        ProblemKind.NAME_IN_NAME: _tr("There is no | behind the name of %1, %4."),
        ProblemKind.BAD_NAME: _tr("No template can be called %1, %4."),
        ProblemKind.OPEN_TAG: _tr("%2%3 %4, is never closed."),
    }[problem.kind]


def _consequence(problem: Problem) -> str:
    kind = problem.kind
    if kind in (ProblemKind.UNCLOSED, ProblemKind.TAKEN_END) and problem.text in _TO_THE_END:
        if kind is ProblemKind.UNCLOSED:
            return _tr("Everything from there to the end of the page is left out.")
        return _tr("Everything from there up to the end of the next one is left out.")
    if kind is ProblemKind.TAKEN_END:
        if problem.text.startswith("="):
            return _tr(
                "The line is a heading; the }} on it closes nothing, and readers see %6 as text."
            )
        return _tr("It takes the }} of the infobox, and readers see %6 as text.")
    pieces = ", ".join(f"“{_cut(other)}”" for other in problem.others[:3] if other)
    return {
        ProblemKind.UNCLOSED: _tr(
            "So the }} of the infobox closes nothing, and readers see %6 as text."
        ),
        ProblemKind.NO_END: _tr("All from there on is shown as text, %6 among it."),
        ProblemKind.EXTRA_BRACES: _tr("MediaWiki reads a parameter, or a template without a name."),
        ProblemKind.EARLY_END: _tr("Readers see %6 behind it as text: %5."),
        ProblemKind.STRAY_END: _tr("It is shown as text."),
        ProblemKind.SWALLOWED: _tr("It reads up to the end of the next one, and hides %6: %5."),
        ProblemKind.TORN_TABLE: _tr("Its pipes begin arguments of their own: %5."),
        ProblemKind.TORN_LINK: _tr("What comes behind became an argument of its own: %5."),
        ProblemKind.TORN_TAG: _tr("What comes behind became an argument of its own: %5."),
        ProblemKind.TORN_VALUE: _tr("What comes behind became an argument of its own: %5."),
        ProblemKind.NO_EQUALS: _tr("So it is no field: it goes by the number %2."),
        ProblemKind.SPLIT_NAME: _tr("What stands before it became a name: %5."),
        ProblemKind.NAME_IN_NAME: _tr("The first field became part of the template's name: %5."),
        ProblemKind.BAD_NAME: _tr("The whole call is shown as text."),
        ProblemKind.OPEN_TAG: _tr("The tag is shown as text, and does nothing."),
    }[kind].replace("%5", pieces)


def _mend(mend: Mend) -> str:
    if mend.kind is MendKind.CLOSE:
        return _closing(mend)
    if mend.kind is MendKind.NAME:
        return _tr("Add the =") if mend.written == "=" else _tr("Write the number: %1")
    if mend.kind is MendKind.WRITE and not mend.written.strip():
        return _tr("Write a space there")
    return {
        MendKind.OPEN: _tr("Write %1 before the value"),
        MendKind.REMOVE: _tr("Remove %1"),
        MendKind.NEW_LINE: _tr("Put %1 on a new line"),
        MendKind.WRITE: _tr("Write it as %1"),
    }[mend.kind]


def _closing(mend: Mend) -> str:
    if mend.where is Where.BOX:
        return _tr("Close the infobox behind “%2”")
    if mend.where is not Where.HERE:
        return _tr("Close it with %1 behind “%2”")
    return _tr("Make it %1 behind “%2”") if mend.behind else _tr("Close it with %1")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("Rescue", text, "", number)
