"""Texts in several languages, and which of them a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

WIKI_LANGUAGE = ""
"""Stands for the language of the wiki, in which a text is that names none."""

_FARTHEST = 20
"""A language as far as this is still understood, as langcodes counts (0: the same, 134: none)."""
_LAST_RESORT = "en"
"""The end of every chain of fallbacks in MediaWiki."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text by the codes of its languages, in lower case as MediaWiki has them."""

    by_language: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.by_language.values())


NO_TEXT = Text()


class Languages:
    """In which order languages are tried: the person's, its fallbacks, the wiki's, its fallbacks.

    Codes are BCP 47 or MediaWiki's own, in any case. Which language stands in for another that
    has no text is what CLDR says of who understands what; English comes after the person's.
    """

    def __init__(self, person: str, wiki: str = "en") -> None:
        self._person = _code(person)
        self._wiki = _code(wiki)
        self._best: dict[frozenset[str], str | None] = {}

    def read(self, text: Text) -> str:
        """The text in the best of its languages; empty where none is understood."""
        given = {code: words for code, words in text.by_language.items() if words}
        if not given:
            return ""
        best = self._best_of(frozenset(given))
        return "" if best is None else given[best]

    def _best_of(self, available: frozenset[str]) -> str | None:
        if available not in self._best:
            self._best[available] = self._choose(available)
        return self._best[available]

    def _choose(self, available: frozenset[str]) -> str | None:
        codes = {self._wiki if code == WIKI_LANGUAGE else code: code for code in sorted(available)}
        for wanted in (self._person, self._wiki):
            for candidate in (wanted, wanted.partition("-")[0]):
                if candidate in codes:
                    return codes[candidate]
            near = _nearest(wanted, list(codes)) or _LAST_RESORT
            if near in codes:
                return codes[near]
        return None


def _nearest(wanted: str, codes: list[str]) -> str | None:
    if codes == [_LAST_RESORT]:
        return None
    # Some 40 ms to load, and most documents have the person's language or one only.
    import langcodes  # noqa: PLC0415

    known = [code for code in codes if langcodes.tag_is_valid(code)]
    if not known or not langcodes.tag_is_valid(wanted):
        return None
    best, _distance = langcodes.closest_match(wanted, known, max_distance=_FARTHEST)
    return best if best in known else None


def _code(language: str) -> str:
    return language.strip().replace("_", "-").lower()
