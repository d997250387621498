"""What a field is called in words: its parameter's label, with the number of a numbered name."""

from __future__ import annotations

import re

from model.templatedata.search import fold
from model.templatedata.spec import Match, Parameter

_NUMBER = re.compile(r"[0-9]+")


def label_of(match: Match) -> str:
    """The label of a field that goes by a parameter's name; empty where there is none.

    `combatant4`, where `combatant1` is called “Side 1”, is “Side 4”; `office2` is “Office 2”.
    """
    label = match.parameter.label
    if not match.number or not label:
        return label
    own = set(_NUMBER.findall(match.parameter.name))
    found = next((hit for hit in _NUMBER.finditer(label) if hit.group() in own), None)
    if found is None:
        return f"{label} {match.number}"
    return label[: found.start()] + match.number + label[found.end() :]


def telling_label(match: Match, name: str) -> str:
    """The same; empty where it only says the name again."""
    label = label_of(match)
    return "" if _letters(label) == _letters(name) else label


def _letters(words: str) -> str:
    return fold(words).replace(" ", "")


def names_for_label(parameters: tuple[Parameter, ...], words: str) -> list[str]:
    """All names of the parameters whose label holds these words."""
    wanted = fold(words)
    if not wanted:
        return []
    return [name for p in parameters if wanted in fold(p.label) for name in p.names]
