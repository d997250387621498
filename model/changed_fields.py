"""Which arguments of a template differ from those it was saved with, and how many went or came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from model.wikitext.nodes import Green, NodeKind
from model.wikitext.reading import parse
from model.wikitext.syntax import WikiSyntax

SavedFields = dict[int, tuple[int, str]]
"""The arguments of a template as it was saved: of each its place among them, and its source.

The keys are their ids, negative where they had none; sources are without white space round them.
"""

Field = tuple[int, str, bool]
"""An argument now: its id, its source, and whether an edit has touched it.

The source may be left out of one that is untouched and was saved under this id.
"""


class SavedPage:
    """The templates of a page as it was saved: of those that had been read then."""

    def __init__(self, root: Green, text: str, syntax: WikiSyntax) -> None:
        self._text = text
        self._syntax = syntax
        self._fields: dict[int, SavedFields] = {}
        self._templates: dict[int, tuple[Green, int]] = {}
        pending = [(root, 0)]
        while pending:
            green, start = pending.pop()
            if green.kind is NodeKind.TEMPLATE:
                self._templates[green.id] = green, start
            children = zip(green.children or (), green.starts, strict=False)
            pending.extend((child, start + offset) for child, offset in children)

    def fields_of(self, template: int) -> SavedFields | None:
        """The arguments of a template; None where it was not there, or nobody had looked."""
        if template not in self._templates:
            return None
        if template not in self._fields:
            self._fields[template] = self._read(template)
        return self._fields[template]

    def _read(self, template: int) -> SavedFields:
        green, start = self._templates[template]
        if green.children is None:
            found = parse(self._text, start, start + green.length, self._syntax).templates()[0]
            sources = [(-1 - at, a.start, a.end) for at, a in enumerate(found.arguments)]
        else:
            sources = [
                (child.id, start + offset, start + offset + child.length)
                for child, offset in zip(green.children, green.starts, strict=True)
                if child.kind is NodeKind.ARGUMENT
            ]
        return {
            number: (place, self._text[low:high].strip())
            for place, (number, low, high) in enumerate(sources)
        }


@dataclass(frozen=True, slots=True)
class ChangedFields:
    """The arguments that are new, say something else or stand elsewhere; how many went or came.

    `count` takes one that goes while another of its name comes for one.
    """

    fields: frozenset[int]
    count: int

    @classmethod
    def of(cls, fields: Sequence[Field], saved: SavedFields | None) -> ChangedFields:
        """Compare the arguments now with those saved; None where nothing is known of these."""
        if saved is None:
            touched = frozenset(field for field, _, is_touched in fields if is_touched)
            return cls(touched, len(touched))
        saved = _renumbered(fields, saved)
        gone = [source for field, (_, source) in saved.items() if field < 0]
        moved = _moved(fields, saved)
        changed: set[int] = set()
        lost = Counter(map(_name, gone))
        for field, source, is_touched in fields:
            if not is_touched:
                continue
            if field not in saved:
                changed.add(field)
                lost[_name(source)] -= 1
            elif source.strip() != saved[field][1] or field in moved:
                changed.add(field)
        return cls(frozenset(changed), len(changed) + sum(n for n in lost.values() if n > 0))


def _renumbered(fields: Sequence[Field], saved: SavedFields) -> SavedFields:
    """Those saved under the ids that they have now.

    Of those whose ids are gone, one that says the same as a new one is that; others get a negative
    id.
    """
    now = {field for field, _, _ in fields}
    new: dict[str, list[int]] = {}
    for field, source, _ in reversed(fields):
        if field not in saved:
            new.setdefault(source.strip(), []).append(field)
    found: SavedFields = {}
    for field, (place, source) in saved.items():
        same = new.get(source)
        number = field if field in now else same.pop() if same else -1 - place
        found[number] = place, source
    return found


def _moved(fields: Sequence[Field], saved: SavedFields) -> set[int]:
    """The touched arguments that stand elsewhere among those untouched, and those before them."""
    places = [(saved[f][0], f, is_touched) for f, _, is_touched in fields if f in saved]
    still = [place for place, _, is_touched in places if not is_touched]
    lowest = list(accumulate(reversed(still), min, initial=len(saved)))[::-1]
    moved: set[int] = set()
    passed, highest = 0, -1
    for place, field, is_touched in places:
        if not is_touched:
            passed += 1
        elif not highest <= place <= lowest[passed]:
            moved.add(field)
            continue
        highest = max(highest, place)
    return moved


def _name(source: str) -> str:
    """The name before the equals sign; of a positional argument all of it."""
    return source.partition("=")[0].strip()
