"""References that come along with values into another page.

A value that reuses a reference by its name needs the definition where the page has none, and
another name where the page has another reference of that name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from model.arguments import argument_keys
from model.clipboard import CopiedReference
from model.references.attributes import write_argument, write_value
from model.references.index import References
from model.references.reading import read_references
from model.references.reference import Key, Reference, Span, Written
from model.references.template_names import REUSE_TEMPLATES
from model.references.writing import tag_of
from model.text_edit import Replace, TextEdit
from model.wikitext.reading import parse
from model.wikitext.syntax import WikiSyntax

_MOST_ROUNDS = 100
"""Definitions that need definitions end sometime; no page has so many."""


def without_references(value: str, syntax: WikiSyntax) -> str:
    """A value without its references, tags and templates, and the white space left at its end."""
    edit = TextEdit.of(
        Replace(*span, "") for span in _outermost(read_references(value, 0, None, syntax))
    )
    return edit.apply(value).rstrip() if edit else value


def _outermost(references: Iterable[Reference]) -> Iterator[Span]:
    end = 0
    for reference in references:
        if reference.start >= end:
            end = reference.end
            yield Span(reference.start, end)


def definitions_for(
    values: Iterable[str], references: References, text: str, syntax: WikiSyntax
) -> tuple[CopiedReference, ...]:
    """What the values of a page reuse and do not define: the page's definitions, and theirs.

    `references` are those of the page's `text`.
    """
    known: set[Key] = set()
    found: dict[Key, CopiedReference] = {}
    pending = ["\n".join(values)]
    while pending:
        here = read_references(pending.pop(), 0, None, syntax)
        known.update(reference.key for reference in here if reference.defines)
        for reference in here:
            if not reference.name or reference.key in known:
                continue
            known.add(reference.key)
            definition = references.definition_of(reference.key)
            if definition is not None:
                source = _source(definition, text)
                found[reference.key] = CopiedReference(reference.name, reference.group, source)
                pending.append(source)
    return tuple(found.values())


def _source(definition: Reference, text: str) -> str:
    """A definition as it can stand anywhere: in a list it may have its group from there."""
    if definition.written is Written.TAG and definition.group and definition.group_span is None:
        content = text[slice(*definition.content)] if definition.content else None
        return tag_of(definition.name, definition.group, content)
    return text[definition.start : definition.end]


@dataclass(frozen=True, slots=True)
class PageReferences:
    """What a page has of references, but for what stands in the spans that are `going`."""

    references: References
    text: str
    going: tuple[Span, ...] = ()

    def content(self, key: Key) -> str | None:
        """What the page's reference of this name says; None where none is defined."""
        for use in self.references.uses(key):
            if use.defines and not any(s <= use.start and use.end <= e for s, e in self.going):
                return _content(use, self.text)
        return None

    def has(self, key: Key) -> bool:
        """Whether the name is taken."""
        return bool(self.references.count(key))


def fitted(
    values: Sequence[str],
    definitions: Iterable[CopiedReference],
    there: PageReferences,
    syntax: WikiSyntax,
) -> tuple[str, ...]:
    """The values as they are written in another page.

    The first use of a reference that the page does not define gets the definition. One of another
    content than the page's of that name gets a new name, `name-2`.
    """
    known = {(each.group, each.name): each.source for each in definitions}
    fitting = _Fitting(list(values), known, there, syntax)
    for _ in range(_MOST_ROUNDS):
        if not fitting.next_round():
            break
    return tuple(fitting.values)


_Use = tuple[int, Reference]
"""A reference, and which of the values it stands in."""


class _Fitting:
    """Fits in rounds: what a definition brings along is looked at in the next."""

    def __init__(
        self,
        values: list[str],
        definitions: Mapping[Key, str],
        there: PageReferences,
        syntax: WikiSyntax,
    ) -> None:
        self.values = values
        self._definitions = definitions
        self._there = there
        self._syntax = syntax
        self._done: set[Key] = set()
        self._round = _Round([], syntax)

    def next_round(self) -> bool:
        """Fit all names that have not been looked at; whether there were any."""
        self._round = now = _Round(self.values, self._syntax)
        new = [key for key in now.uses if key not in self._done]
        for key in new:
            # Two names in one template are written one after the other.
            if now.claim(key):
                self._done.add(key)
                self._fit(key)
        self.values = now.written()
        return bool(new)

    def _fit(self, key: Key) -> None:
        """Give a reference of the values its definition, or another name."""
        own = self._round.content(key)
        brought = self._definitions.get(key, "")
        content = own if own is not None else self._content_of(brought)
        if content is None:
            return
        there = self._there.content(key)
        is_other = there is not None and there != content
        name = self._free_name(key) if is_other else None
        if own is None and (there is None or is_other):
            self._round.define(key, brought, name)
        if name is not None:
            self._round.rename(key, name)

    def _content_of(self, source: str) -> str | None:
        here = read_references(source, 0, None, self._syntax)
        return _content(here[0], source) if here and here[0].defines else None

    def _free_name(self, key: Key) -> str:
        group, name = key
        number = 2
        while self._is_taken((group, f"{name}-{number}")):
            number += 1
        self._done.add((group, f"{name}-{number}"))
        return f"{name}-{number}"

    def _is_taken(self, key: Key) -> bool:
        return key in self._done or key in self._round.uses or self._there.has(key)


class _Round:
    """The references of some values, each read once, and what is to be written instead."""

    def __init__(self, values: list[str], syntax: WikiSyntax) -> None:
        self._values = values
        self._syntax = syntax
        self.uses: dict[Key, list[_Use]] = {}
        self._mentions: dict[Key, list[tuple[int, Span]]] = {}
        self._inside: set[_Use] = set()
        self._names_at: Counter[tuple[int, int]] = Counter()
        self._claimed: set[tuple[int, int]] = set()
        self._replaces: list[dict[Span, str]] = [{} for _ in values]
        for place, value in enumerate(values):
            self._read(place, value)

    def _read(self, place: int, value: str) -> None:
        tag_end = 0
        for reference in read_references(value, 0, None, self._syntax):
            use = (place, reference)
            if reference.start < tag_end:
                self._inside.add(use)
            elif reference.written is Written.TAG:
                tag_end = reference.end
            if reference.name:
                self.uses.setdefault(reference.key, []).append(use)
                self._names_at[place, reference.start] += 1
            for name, span in reference.mentions:
                self._mentions.setdefault((reference.group, name), []).append((place, span))

    def claim(self, key: Key) -> bool:
        """Whether no other name that stands in the same template has been claimed."""
        places = {(place, use.start) for place, use in self.uses[key]}
        shared = {where for where in places if self._names_at[where] > 1}
        if shared & self._claimed:
            return False
        self._claimed |= shared
        return True

    def content(self, key: Key) -> str | None:
        """What the values themselves say that the reference is."""
        own = ((place, use) for place, use in self.uses[key] if use.defines)
        return next((_content(use, self._values[place]) for place, use in own), None)

    def define(self, key: Key, source: str, name: str | None) -> None:
        """Write the definition where the reference is used first; no tag can hold another."""
        free = (use for use in self.uses[key] if use not in self._inside)
        place, use = next(free, (0, None))
        if use is None:
            return
        if name is not None:
            source = _renamed(source, key, name, self._syntax)
        written = source
        if use.written is Written.REUSE_TEMPLATE:
            written = self._instead_of(self._values[place][use.start : use.end], key, source)
        self._replaces[place][Span(use.start, use.end)] = written

    def _instead_of(self, template: str, key: Key, source: str) -> str:
        """A reuse template as tags; one that says more than names stays, behind the definition."""
        names = read_references(template, 0, None, self._syntax)
        view = parse(template, syntax=self._syntax).templates()[0]
        known = REUSE_TEMPLATES.get(self._syntax.normalize_template_name(view.name_text))
        keys = known.group_keys if known else ()
        said = [k for k in argument_keys(view) if k not in keys]
        if len(said) != len(names):
            return source + template
        return "".join(source if r.key == key else tag_of(r.name, r.group) for r in names)

    def rename(self, key: Key, name: str) -> None:
        """Write another name at each use that is not replaced as a whole."""
        for place, use in self.uses[key]:
            whole = Span(use.start, use.end)
            if use.name_span is not None and whole not in self._replaces[place]:
                self._replaces[place][use.name_span] = _name(self._values[place], use, name)
        for place, span in self._mentions.get(key, ()):
            written = write_value(name, self._values[place][slice(*span)])
            self._replaces[place].setdefault(span, written)

    def written(self) -> list[str]:
        """The values with all that."""
        return [
            TextEdit.of(Replace(*span, text) for span, text in replaces.items()).apply(value)
            for value, replaces in zip(self._values, self._replaces, strict=True)
        ]


def _name(text: str, use: Reference, name: str) -> str:
    assert use.name_span is not None
    before = text[slice(*use.name_span)]
    is_tag = use.written is Written.TAG
    return write_value(name, before) if is_tag else write_argument(name, before)


def _renamed(source: str, key: Key, name: str, syntax: WikiSyntax) -> str:
    """A definition under another name."""
    now = _Round([source], syntax)
    if key in now.uses:
        now.rename(key, name)
    return now.written()[0]


def _content(reference: Reference, text: str) -> str:
    """What a reference says, to compare: without what white space doesn't tell."""
    return " ".join(text[slice(*reference.content)].split()) if reference.content else ""
