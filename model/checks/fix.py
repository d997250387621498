"""A way to mend what a check complains of, as a change that is not made yet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from model.text_edit import Replace


@dataclass(frozen=True, slots=True)
class Replaces:
    """Spans that are written anew, each inside one name or one value."""

    replaces: tuple[Replace, ...]

    def moved(self, by: int) -> Replaces:
        moved = (Replace(r.start + by, r.end + by, r.text) for r in self.replaces)
        return Replaces(tuple(moved))


@dataclass(frozen=True, slots=True)
class Removal:
    """Arguments that are taken out of the template from `start` to `end`, by where they begin."""

    start: int
    end: int
    arguments: tuple[int, ...]

    def moved(self, by: int) -> Removal:
        arguments = tuple(argument + by for argument in self.arguments)
        return Removal(self.start + by, self.end + by, arguments)


@dataclass(frozen=True, slots=True)
class AsList:
    """Lines between `<br>` that become a real list; `value` is a place in them."""

    value: int

    def moved(self, by: int) -> AsList:
        return AsList(self.value + by)


Change = Replaces | Removal | AsList


@dataclass(frozen=True, slots=True)
class Fix:
    """What a change does, in words as those of a complaint. Offsets are those of the complaint."""

    words: str
    change: Change
    values: tuple[str, ...] = ()

    def moved(self, by: int) -> Fix:
        """The same in a text that is `by` characters longer before it."""
        return replace(self, change=self.change.moved(by))


def rewriting(start: int, end: int, text: str, words: str, *values: str) -> Fix:
    """The fix that writes something instead of one span."""
    return Fix(words, Replaces((Replace(start, end, text),)), values)
