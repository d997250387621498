"""Citations in a note or in the line, part by part, so that each part leads to its argument."""

from __future__ import annotations

import re

from model.preview.flow import Style
from model.preview.template_use import TemplateUse
from model.preview.value_writer import ValueWriter


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in text.split(";"))


# By what they are called in the citation templates of the wikis.
_LAST = _keys(
    """last; last1; author; author1; authors; vauthors; surname; editor-last; editor1-last; editor;
    apellidos; apellidos1; autor; nom; nom1; auteur; auteur1; cognome; autore; фамилия; автор"""
)
_FIRST = _keys(
    "first; first1; given; editor-first; vorname; nombre; nombre1; prénom; prénom1; nome; имя"
)
_DATE = _keys("date; year; publication-date; año; fecha; année; datum; jahr; anno; data; год; дата")
_CHAPTER = _keys("chapter; article; entry; capítulo; chapitre; capitolo")
_TITLE = _keys("title; script-title; titel; titre; título; titolo; заглавие; tytuł; Titel")
_WORK = _keys(
    """work; website; newspaper; magazine; journal; periodical; encyclopedia; werk; site; sitioweb;
    périodique; publicación; sito; pubblicazione; издание"""
)
_VOLUME = _keys("volume; volumen; band; tome")
_ISSUE = _keys("issue; number; número; nummer; numéro")
_PUBLISHER = _keys(
    "publisher; agency; institution; hrsg; verlag; éditeur; editorial; editore; издательство"
)
_PAGE = _keys("page; p; página; seite; seiten; passage; p.; pagina; страницы")
_PAGES = _keys("pages; pp; páginas; pagine")
_ACCESS = _keys(
    "access-date; accessdate; abruf; consulté le; fechaacceso; accesso; zugriff; acessodata"
)
_URL = _keys("url; chapter-url; URL; article-url")
_HAS_END = re.compile(r"[.!?…»”\"]\Z")


def write_citation(writer: ValueWriter, use: TemplateUse) -> None:
    """Author, date, title, where it appeared, page, and when it was looked up."""
    flow = writer.flow
    sentence = _Sentences(writer)
    author = use.argument(*_LAST)
    if author is not None:
        sentence.begin()
        writer.argument(author)
        first = use.argument(*_FIRST)
        if first is not None:
            flow.text(", ")
            writer.argument(first)
        date = use.argument(*_DATE)
        if date is not None:
            flow.text(" (")
            writer.argument(date)
            flow.text(")")
    _write_title(writer, use, sentence)
    _write_source(writer, use, sentence)
    if author is None and use.argument(*_DATE) is not None:
        sentence.begin()
        writer.argument(use.argument(*_DATE))
    accessed = use.argument(*_ACCESS)
    if accessed is not None:
        sentence.begin()
        frame = writer.looks.texts.retrieved.partition("%1")
        writer.words(frame[0], Style.DIM)
        with flow.styled(Style.DIM):
            writer.argument(accessed)
        writer.words(frame[2], Style.DIM)
    if not sentence.has_begun:
        writer.chip(use.title)


class _Sentences:
    """Parts of a citation with a full stop between them."""

    def __init__(self, writer: ValueWriter) -> None:
        self.has_begun = False
        self._writer = writer

    def begin(self) -> None:
        """The next part comes now."""
        if self.has_begun:
            self._writer.flow.text(". ")
        self.has_begun = True


def _write_title(writer: ValueWriter, use: TemplateUse, sentence: _Sentences) -> None:
    link = (Style.LINK,) if use.first_text(*_URL) else ()
    chapter, title = use.argument(*_CHAPTER), use.argument(*_TITLE)
    if chapter is not None:
        sentence.begin()
        with writer.flow.styled(*link):
            writer.argument(chapter)
        link = ()
    if title is not None:
        sentence.begin()
        with writer.flow.styled(Style.ITALIC, *link):
            writer.argument(title)
    elif chapter is None and use.argument("1") is not None:
        sentence.begin()
        writer.argument(use.argument("1"))


def _write_source(writer: ValueWriter, use: TemplateUse, sentence: _Sentences) -> None:
    work = use.argument(*_WORK)
    if work is not None:
        sentence.begin()
        writer.argument(work)
        for before, keys in ((" ", _VOLUME), (" (", _ISSUE)):
            number = use.argument(*keys)
            if number is not None:
                writer.flow.text(before)
                writer.argument(number)
                writer.flow.text(")" if before == " (" else "")
    publisher = use.argument(*_PUBLISHER)
    if publisher is not None:
        sentence.begin()
        writer.argument(publisher)
    page, pages = use.argument(*_PAGE), use.argument(*_PAGES)
    if page is not None or pages is not None:
        sentence.begin()
        writer.flow.text("p.\u00a0" if page is not None else "pp.\u00a0")
        writer.argument(page if page is not None else pages)
