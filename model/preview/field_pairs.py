"""Fields that show in one row: `leader_title` and `leader_name`, a figure and its references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"(?:_sec)?\d+\Z")
# What ends the name of a field that holds a label, and of the one that it is for.
_PAIRS = (
    ("_title", ("_name", "_date", "_info", "_person", "")),
    ("_type", ("_name",)),
    ("_name", ("_info",)),
    ("_event", ("_date",)),
    ("chrtitle", ("chairman",)),
    ("mgrtitle", ("manager",)),
    ("_label", ("_data", "_value", "_info", "_text", "")),
    ("_blank_name", ("_blank", "_blank_info")),
    ("label", ("data", "text", "value")),
    ("_header", ("_data",)),
)
_BEGINNINGS = (("titre ", ("nom ",)), ("type ", ("date ", "nom ")), ("titre_", ("nom_",)))
_NOTES = re.compile(
    r"(?P<stem>.+?)[ _-]?(?:footnotes?|refs?|references?|note|cite)\Z|nachweis[ _-](?P<of>.+)",
    re.IGNORECASE,
)
_LIKELY = ("", "_total", "_km2", "_m")


def label_givers(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a field whose value is a label, and the field that it is the label of.

    `name` and its like alone are never a label: something has to stand before `_name`.
    """
    known = set(names)
    taken: set[str] = set()
    for name in names:
        taker = _taker(name, known)
        if taker is not None and taker not in taken:
            taken.add(taker)
            yield name, taker


def _taker(name: str, known: set[str]) -> str | None:
    found = _NUMBER.search(name)
    number = found[0] if found else ""
    bare = name[: len(name) - len(number)] if number else name
    for ending, others in _PAIRS:
        if not bare.endswith(ending) or bare == ending.strip("_") != ending:
            continue
        stem = bare[: -len(ending)]
        for other in others:
            taker = f"{stem}{other}{number}"
            if taker and taker in known and taker != name:
                return taker
    for beginning, others in _BEGINNINGS:
        if name.startswith(beginning):
            takers = (other + name[len(beginning) :] for other in others)
            return next((taker for taker in takers if taker in known), None)
    return None


def notes_for(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a field that holds references, and the field that they are for.

    That is the one whose name is what stands before `_footnotes`, or the first that begins so.
    """
    for name in names:
        match = _NOTES.fullmatch(name)
        if match is None:
            continue
        stem = match["stem"] or match["of"]
        taker = _taker_of_notes(stem, [n for n in names if n != name and not _NOTES.fullmatch(n)])
        if taker is not None:
            yield name, taker


def _taker_of_notes(stem: str, names: Sequence[str]) -> str | None:
    likely = [f"{stem}{ending}" for ending in _LIKELY]
    begun = [name for name in names if name.startswith(stem)]
    ending_there = [name for name in begun if not name[len(stem) : len(stem) + 1].isalpha()]
    candidates = (*(name for name in likely if name in begun), *ending_there, *begun)
    return next(iter(candidates), None)
