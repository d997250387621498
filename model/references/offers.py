"""The references of a page that can be used again, found by what somebody remembers of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from model.references.index import References
from model.references.reference import Key, Reference


def offers(references: References, text: str, typed: str, most: int) -> list[Reference]:
    """At most so many references whose name or content has all the words typed, letter case aside.

    In the order of the text: of each the definition, or the first use where nothing defines it.
    """
    words = typed.casefold().split()
    matching = (
        reference for reference in _once_each(references) if _matches(reference, text, words)
    )
    return list(islice(matching, most))


def _once_each(references: References) -> Iterator[Reference]:
    seen: set[Key] = set()
    for reference in references.all:
        if not reference.name:
            if reference.defines:
                yield reference
        elif reference.key not in seen:
            seen.add(reference.key)
            yield references.definition(reference) or reference


def _matches(reference: Reference, text: str, words: list[str]) -> bool:
    content = "" if reference.content is None else text[slice(*reference.content)]
    looked_at = f"{reference.name} {content}".casefold()
    return all(word in looked_at for word in words)
