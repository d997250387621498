"""Which spec a template has, out of several sources that are asked in turn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from model.templatedata.document import TemplateDocument
from model.templatedata.findings import Finding
from model.templatedata.spec import Origin, TemplateSpec, make_spec
from model.templatedata.texts import Languages
from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax


class Found(NamedTuple):
    """A document, where it comes from, and what is wrong with it."""

    document: TemplateDocument
    origin: Origin
    findings: tuple[Finding, ...] = ()


class DocumentSource(Protocol):
    """Knows the documents of some templates."""

    def find(self, title: str) -> Found | None:
        """The document of a template by its title without a namespace, normalised."""

    def titles(self) -> Iterable[str]:
        """The templates that it knows, as far as that is told without reading documents."""


class SpecLibrary:
    """The specs of templates. The first source that knows a template is the one that counts.

    What is found is kept until `forget`.
    """

    def __init__(
        self,
        sources: Sequence[DocumentSource],
        languages: Languages,
        syntax: WikiSyntax = DEFAULT_SYNTAX,
    ) -> None:
        self._sources = tuple(sources)
        self._languages = languages
        self._syntax = syntax
        self._specs: dict[str, TemplateSpec | None] = {}
        self._titles: dict[str, str] = {}

    def spec_of(self, name: str) -> TemplateSpec | None:
        """The spec of a template by its raw name; None where no source knows it."""
        title = self._title(name)
        if title not in self._specs:
            found = self.find(title)
            self._specs[title] = found and make_spec(
                title, found.document, found.origin, self._languages
            )
        return self._specs[title]

    def find(self, title: str) -> Found | None:
        """The document that counts for a normalised title."""
        for source in self._sources:
            found = source.find(title)
            if found is not None:
                return found
        return None

    def titles(self) -> list[str]:
        """The templates that some source knows, by alphabet."""
        known = {title for source in self._sources for title in source.titles()}
        return sorted(known, key=str.casefold)

    def forget(self) -> None:
        """A source has other documents now."""
        self._specs.clear()

    def make(self, title: str, found: Found) -> TemplateSpec:
        """A spec of a document that no source has, in the languages of the library."""
        return make_spec(title, found.document, found.origin, self._languages)

    def _title(self, name: str) -> str:
        title = self._titles.get(name)
        if title is None:
            title = self._titles[name] = self._syntax.normalize_template_name(name)
        return title
