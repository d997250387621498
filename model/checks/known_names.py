"""What a template's spec says, in the form in which the checks ask it again and again."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import NamedTuple

from model.templatedata.search import fold
from model.templatedata.spec import Match, Parameter, TemplateSpec

_NEAR = 80
"""How alike a name is at least, as rapidfuzz counts (100: the same)."""
_MOST = 3
_NUMBERS = re.compile(r"[0-9]+")


class KnownNames:
    """Remembers what was asked of one spec."""

    def __init__(self, spec: TemplateSpec) -> None:
        self.spec = spec
        self._matches: dict[str, Match | None] = {}
        self._near: dict[str, tuple[str, ...]] = {}

    @cached_property
    def required(self) -> tuple[Parameter, ...]:
        return tuple(p for p in self.spec.parameters if p.is_required and not p.is_deprecated)

    @cached_property
    def suggested(self) -> tuple[Parameter, ...]:
        return tuple(
            p
            for p in self.spec.parameters
            if p.is_suggested and not p.is_required and not p.is_deprecated
        )

    def match(self, name: str) -> Match | None:
        """The parameter that a name means."""
        if name not in self._matches:
            self._matches[name] = self.spec.find(name)
        return self._matches[name]

    def near(self, name: str) -> tuple[str, ...]:
        """The known names that a misspelt one is nearest to, the nearest first."""
        if name not in self._near:
            self._near[name] = self._find_near(name)
        return self._near[name]

    @cached_property
    def _candidates(self) -> _Candidates:
        names = (n for p in self.spec.parameters if not p.is_deprecated for n in p.names)
        return _candidates(tuple(names))

    def _find_near(self, name: str) -> tuple[str, ...]:
        # Loaded when a name is first unknown.
        from rapidfuzz import fuzz, process  # noqa: PLC0415

        if name.isdecimal():
            return ()
        names, folded = self._candidates
        hits = process.extract(
            _folded(name), folded, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2 * _MOST
        )
        numbers = _NUMBERS.findall(name)
        found = dict.fromkeys(self._numbered(names[index], numbers) for _, _, index in hits)
        return tuple(found)[:_MOST]

    def _numbered(self, name: str, numbers: list[str]) -> str:
        """The near name with the number that the misspelt one has, where the spec takes that."""
        if len(numbers) != 1:
            return name
        with_number = _NUMBERS.sub(numbers[0], name, count=1)
        if with_number == name and not _NUMBERS.search(name):
            with_number += numbers[0]
        return with_number if self.match(with_number) is not None else name


class _Candidates(NamedTuple):
    """The names that a misspelt one may mean, and the same without what is easily mistaken."""

    names: tuple[str, ...]
    folded: tuple[str, ...]


@lru_cache(maxsize=64)
def _candidates(names: tuple[str, ...]) -> _Candidates:
    by_folded = {_folded(name): name for name in reversed(names) if not name.isdecimal()}
    pairs = list(reversed(by_folded.items()))
    return _Candidates(tuple(name for _, name in pairs), tuple(folded for folded, _ in pairs))


def _folded(name: str) -> str:
    """The name without what is easily mistaken: case, accents, `_`, `-` and spaces."""
    return fold(name).replace(" ", "") or name
