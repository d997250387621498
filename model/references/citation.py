"""What a reference's content says of its source: the author, the year and the title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.argument_spans import trimmed_value_span
from model.arguments import argument_keys
from model.reader.summary import plain_text, summarize
from model.wikitext.reading import WHITE_SPACE, Template, parse

_AUTHORS = (
    *("last", "last1", "author", "author1", "surname", "surname1", "vauthors", "authors"),
    *("nom", "nom1", "auteur", "auteur1", "Autor", "autor", "apellidos", "apellidos1", "apellido"),
    *("cognome", "cognome1", "autore", "achternaam", "фамилия", "автор", "editor-last", "editor"),
)
_YEARS = (
    *("year", "date", "année", "Jahr", "jahr", "Datum", "datum", "año", "fecha", "anno", "data"),
    *("jaar", "ano", "год", "дата", "publication-date"),
)
_TITLES = (
    *("title", "titre", "Titel", "titel", "título", "titulo", "titolo", "заглавие", "название"),
    *("chapter", "script-title", "tittel", "otsikko", "tytuł", "назва"),
)
_SITES = ("website", "work", "site", "publisher", "newspaper", "werk", "sitioweb", "sito")
_URLS = ("url", "URL", "chapter-url")
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]{3}|20[0-9]{2})(?!\d)")
_HOST = re.compile(r"(?:[a-z]+:)?//(?:www\.)?([^/:?#\s\]|]+)", re.IGNORECASE)
_NOT_IN_A_SHORT_NAME = re.compile(r"[^\w.]+")
_LONGEST = 160
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a source, as plain text; empty where the content doesn't tell."""

    author: str = ""
    year: str = ""
    title: str = ""
    site: str = ""

    @staticmethod
    def of(content: str) -> Citation:
        """What the first template with a title or a URL says, else the words of the content."""
        for template in parse(content).templates():
            found = _from_template(template)
            if found.title or found.author:
                return found
        host = _HOST.search(content)
        words = summarize(content, _LONGEST)
        return Citation(title=words, site=host[1].lower() if host else "")

    @property
    def words(self) -> str:
        """Author, year and title on one line."""
        source = " ".join(filter(None, (self.author, self.year)))
        return ", ".join(filter(None, (source, self.title)))

    @property
    def short_name(self) -> str:
        """A short word or two to call a reference by; empty where nothing is known."""
        base = self.author or self.site or self.title
        words = _NOT_IN_A_SHORT_NAME.sub(" ", base).split()
        name = " ".join([*words[:3], self.year] if self.year else words[:3])
        return name[:_LONGEST_NAME].strip() if not name.isdecimal() else ""


def citation_template(content: str) -> Template | None:
    """The template that is all a reference's content is, but for white space and a full stop."""
    start = len(content) - len(content.lstrip(WHITE_SPACE))
    first = next(iter(parse(content).templates()), None)
    if first is None or first.start != start or content[first.end :].strip(WHITE_SPACE + "."):
        return None
    return first


def _from_template(template: Template) -> Citation:
    known = {
        key: argument.text[slice(*trimmed_value_span(argument))]
        for key, argument in zip(argument_keys(template), template.arguments, strict=True)
    }

    def first(keys: tuple[str, ...]) -> str:
        return next(
            (text for key in keys if (text := plain_text(known.get(key, ""), _LONGEST))), ""
        )

    year = next((m[0] for key in _YEARS if (m := _YEAR.search(known.get(key, "")))), "")
    host = _HOST.search(next((known[key] for key in _URLS if known.get(key)), ""))
    site = host[1].lower() if host else first(_SITES)
    return Citation(first(_AUTHORS), year, first(_TITLES), site)
