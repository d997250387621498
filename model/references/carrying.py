"""References that come along with values into another page.

A value that reuses a reference by its name needs the definition where the page has none, and
another name where the page has another reference of that name.
"""

from __future__ import annotations

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

_MOST_ROUNDS = 1000
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
    fitting = _Fitting(list(values), {(d.group, d.name): d.source for d in definitions}, syntax)
    for _ in range(_MOST_ROUNDS):
        key = fitting.next_key()
        if key is None:
            break
        fitting.fit(key, there)
    return tuple(fitting.values)


class _Fitting:
    """Goes through the names that the values use, one after the other."""

    def __init__(
        self, values: list[str], definitions: Mapping[Key, str], syntax: WikiSyntax
    ) -> None:
        self.values = values
        self._definitions = definitions
        self._syntax = syntax
        self._done: set[Key] = set()

    def next_key(self) -> Key | None:
        """A name that has not been looked at."""
        for _, reference in self._references():
            if reference.name and reference.key not in self._done:
                return reference.key
        return None

    def fit(self, key: Key, there: PageReferences) -> None:
        """Give a reference of the values its definition, or another name."""
        self._done.add(key)
        own = self._own_content(key)
        brought = self._definitions.get(key)
        content = own if own is not None else self._content_of(brought)
        if content is None:
            return
        content_there = there.content(key)
        if content_there is None and own is None:
            self._define(key, brought or "")
        elif content_there is not None and content_there != content:
            if own is None:
                self._define(key, brought or "")
            self._rename(key, there)

    def _references(self) -> Iterator[tuple[int, Reference]]:
        for place, value in enumerate(self.values):
            for reference in read_references(value, 0, None, self._syntax):
                yield place, reference

    def _own_content(self, key: Key) -> str | None:
        for place, reference in self._references():
            if reference.key == key and reference.defines:
                return _content(reference, self.values[place])
        return None

    def _content_of(self, source: str | None) -> str | None:
        here = read_references(source, 0, None, self._syntax) if source else ()
        return _content(here[0], source or "") if here and here[0].defines else None

    def _define(self, key: Key, source: str) -> None:
        """Write the definition where the reference is used first; no tag can hold another."""
        known = list(self._references())
        tags = [(p, r) for p, r in known if r.written is Written.TAG]
        uses = ((p, r) for p, r in known if r.key == key)
        free = ((p, r) for p, r in uses if not any(p == q and t.holds(r) for q, t in tags))
        place, use = next(free, (0, None))
        if use is None:
            return
        value = self.values[place]
        written = source
        if use.written is Written.REUSE_TEMPLATE:
            written = self._instead_of(value[use.start : use.end], key, source)
        self.values[place] = value[: use.start] + written + value[use.end :]

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

    def _rename(self, key: Key, there: PageReferences) -> None:
        group, name = key
        taken = {reference.key for _, reference in self._references()}
        number = 2
        while (group, f"{name}-{number}") in taken or there.has((group, f"{name}-{number}")):
            number += 1
        new_name = f"{name}-{number}"
        self._done.add((group, new_name))
        for place, value in enumerate(self.values):
            self.values[place] = _renamed(value, key, new_name, self._syntax)


def _renamed(value: str, key: Key, new_name: str, syntax: WikiSyntax) -> str:
    replaces = set()
    for reference in read_references(value, 0, None, syntax):
        if reference.key == key and reference.name_span is not None:
            before = value[slice(*reference.name_span)]
            is_tag = reference.written is Written.TAG
            written = write_value(new_name, before) if is_tag else write_argument(new_name, before)
            replaces.add(Replace(*reference.name_span, written))
        for name, span in reference.mentions:
            if (reference.group, name) == key:
                replaces.add(Replace(*span, write_value(new_name, value[slice(*span)])))
    return TextEdit.of(replaces).apply(value)


def _content(reference: Reference, text: str) -> str:
    """What a reference says, to compare: without what white space doesn't tell."""
    return " ".join(text[slice(*reference.content)].split()) if reference.content else ""
