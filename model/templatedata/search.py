"""Finds parameters by what a person types: part of a name, a label, an alias, a description."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from model.templatedata.spec import Parameter

_MOST_ALIKE = 6
_SHORTEST_MISSPELT = 3
_NEAR = 78
"""How alike a misspelt name is at least, as rapidfuzz counts (100: the same)."""


class Closeness(IntEnum):
    """How what was typed is found in a parameter, the best first."""

    SAME = 0
    BEGINS = 1
    WORDS_BEGIN = 2
    HOLDS = 3
    DESCRIBED = 4
    ALIKE = 5


@dataclass(frozen=True, slots=True)
class _Entry:
    parameter: Parameter
    place: int
    called: tuple[str, ...]
    """Names, aliases and label, folded."""
    description: str
    everything: str
    """All of these, a line each: most entries hold not even the parts of what is typed."""


class ParameterSearch:
    """Looks through parameters, those that are suggested first, deprecated ones last."""

    def __init__(self, parameters: Sequence[Parameter]) -> None:
        self._entries = [_entry(place, p) for place, p in enumerate(parameters)]

    def find(self, typed: str) -> list[Parameter]:
        """The parameters that what was typed may mean, the likeliest first; all for nothing typed.

        Upper case, accents, and which of `_`, `-` and space stands between words don't count.
        Where nothing is typed, deprecated parameters are left out.
        """
        words = fold(typed)
        if not words:
            there = (e for e in self._entries if not e.parameter.is_deprecated)
            return [entry.parameter for entry in sorted(there, key=_preference)]
        found = {}
        parts = words.split()
        for entry in self._entries:
            if not all(part in entry.everything for part in parts):
                continue
            closeness = _closeness(entry, words, parts)
            if closeness is not None:
                found[entry.place] = closeness
        is_called_so = any(closeness <= Closeness.HOLDS for closeness in found.values())
        if not is_called_so and len(words) >= _SHORTEST_MISSPELT:
            for place in self._alike(words):
                found.setdefault(place, Closeness.ALIKE)
        ranked = sorted(found, key=lambda place: _rank(self._entries[place], found[place]))
        return [self._entries[place].parameter for place in ranked]

    def _alike(self, words: str) -> Iterator[int]:
        # Loaded when a name is first misspelt.
        from rapidfuzz import fuzz, process  # noqa: PLC0415

        places = [entry.place for entry in self._entries for _ in entry.called]
        called = [name for entry in self._entries for name in entry.called]
        hits = process.extract(
            words, called, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MOST_ALIKE
        )
        for _name, _score, index in hits:
            yield places[index]


def fold(text: str) -> str:
    """The text without what doesn't count in searching: case, accents, what joins words."""
    if text.isascii():
        return " ".join(text.lower().replace("_", " ").replace("-", " ").split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = (c for c in plain if not unicodedata.combining(c))
    return " ".join("".join(letters).replace("_", " ").replace("-", " ").split())


def _entry(place: int, parameter: Parameter) -> _Entry:
    called = dict.fromkeys(fold(name) for name in (*parameter.names, parameter.label) if name)
    description = fold(parameter.description)
    return _Entry(parameter, place, tuple(called), description, "\n".join((*called, description)))


def _closeness(entry: _Entry, words: str, parts: Sequence[str]) -> Closeness | None:
    if words in entry.called:
        return Closeness.SAME
    if any(name.startswith(words) for name in entry.called):
        return Closeness.BEGINS
    if any(_words_begin(name, parts) for name in entry.called):
        return Closeness.WORDS_BEGIN
    if any(words in name for name in entry.called):
        return Closeness.HOLDS
    if all(part in entry.description for part in parts):
        return Closeness.DESCRIBED
    return None


def _words_begin(name: str, parts: Iterable[str]) -> bool:
    """Whether each part begins a word of the name."""
    padded = f" {name}"
    return all(f" {part}" in padded for part in parts)


def _preference(entry: _Entry) -> tuple[bool, bool, bool, int]:
    parameter = entry.parameter
    is_asked_for = parameter.is_required or parameter.is_suggested
    return (parameter.is_deprecated, not parameter.is_required, not is_asked_for, entry.place)


def _rank(entry: _Entry, closeness: Closeness) -> tuple[object, ...]:
    return (closeness, *_preference(entry))
