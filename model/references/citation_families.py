"""The templates that wikis cite with, and what their arguments are called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CitationFamily:
    """One language's citations. `url`, `doi` and `isbn` go with `web`, `journal` and `book`."""

    web: str
    journal: str
    book: str
    url: str
    title: str
    site: str
    access_dates: tuple[str, ...]
    """What the day of access is called; the first where a page says nothing."""
    doi: str = "doi"
    isbn: str = "isbn"
    published_title: str = ""
    """The title of a journal's article or a book, where it is not `title`."""

    @property
    def names(self) -> tuple[str, ...]:
        """The templates, in lower case."""
        return tuple(name.lower() for name in (self.web, self.journal, self.book))


ENGLISH = CitationFamily(
    web="cite web",
    journal="cite journal",
    book="cite book",
    url="url",
    title="title",
    site="website",
    access_dates=("access-date", "accessdate"),
)
"""Most wikis have these, whatever their language."""

_FRENCH = CitationFamily(
    web="Lien web",
    journal="Article",
    book="Ouvrage",
    url="url",
    title="titre",
    site="site",
    access_dates=("consulté le",),
)
_GERMAN = CitationFamily(
    web="Internetquelle",
    journal="Literatur",
    book="Literatur",
    url="url",
    title="titel",
    site="werk",
    access_dates=("abruf",),
    doi="DOI",
    isbn="ISBN",
    published_title="Titel",
)
_SPANISH = CitationFamily(
    web="cita web",
    journal="cita publicación",
    book="cita libro",
    url="url",
    title="título",
    site="sitioweb",
    access_dates=("fechaacceso",),
)
_ITALIAN = CitationFamily(
    web="cita web",
    journal="cita pubblicazione",
    book="cita libro",
    url="url",
    title="titolo",
    site="sito",
    access_dates=("accesso",),
)

FAMILIES = (ENGLISH, _FRENCH, _GERMAN, _SPANISH, _ITALIAN)
