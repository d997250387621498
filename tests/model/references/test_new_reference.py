"""A new reference from a URL, a DOI or an ISBN, as the page writes its own."""

from datetime import date
from pathlib import Path

import pytest

from model.references.new_reference import citation_of
from model.references.page_style import PageStyle
from model.references.reading import read_references
from model.references.source import NotAnIsbn, Source, SourceKind, read_source
from model.templatedata.format import TemplateFormat
from model.wikitext.reading import parse

TODAY = date(2024, 3, 9)
URL, DOI, ISBN = SourceKind.URL, SourceKind.DOI, SourceKind.ISBN

SOURCES = [
    ("https://www.example.org/a?b=c#d", URL, "https://www.example.org/a?b=c#d"),
    (" <https://example.org/> ", URL, "https://example.org/"),
    ("www.example.org/a", URL, "https://www.example.org/a"),
    ("https://example.org/10.1000/182", URL, "https://example.org/10.1000/182"),
    ("10.1000/182", DOI, "10.1000/182"),
    ("doi:10.1000/182", DOI, "10.1000/182"),
    ("DOI: 10.1000.10/ab(c)_d", DOI, "10.1000.10/ab(c)_d"),
    ("https://doi.org/10.1000/a%3Cb%3E", DOI, "10.1000/a<b>"),
    ("http://dx.doi.org/10.1000/182.", DOI, "10.1000/182"),
    ("doi.org/10.1000/182", DOI, "10.1000/182"),
    ("978-0-306-40615-7", ISBN, "978-0-306-40615-7"),
    ("9780306406157", ISBN, "9780306406157"),
    ("ISBN 0-306-40615-2", ISBN, "0-306-40615-2"),
    ("ISBN-13: 978 0 306 40615 7", ISBN, "978-0-306-40615-7"),
    ("0-8044-2957-x", ISBN, "0-8044-2957-X"),
]


@pytest.mark.parametrize(("text", "kind", "value"), SOURCES)
def test_what_is_pasted_is_recognised(text: str, kind: SourceKind, value: str) -> None:
    assert read_source(text) == Source(kind, value)


@pytest.mark.parametrize(
    "text",
    ["", "words", "10.1000", "https://", "http://[", "12345", "mailto:a@example.org", "a b.c"],
)
def test_what_is_no_source(text: str) -> None:
    assert read_source(text) is None


@pytest.mark.parametrize("text", ["978-0-306-40615-8", "0306406153", "ISBN 0804429571"])
def test_a_mistyped_isbn_is_said_to_be_one(text: str) -> None:
    with pytest.raises(NotAnIsbn):
        read_source(text)


def _new(page: str, source: str) -> str:
    found = read_source(source)
    assert found is not None
    return citation_of(found, PageStyle.of(page, read_references(page)), TODAY)


NEW = [
    # (page, what is pasted, the reference)
    (
        "",
        "http://www.a.b/",
        "<ref>{{cite web |url=http://www.a.b/ |title= |website=a.b |access-date=2024-03-09}}</ref>",
    ),
    ("", "doi:10.1000/182", "<ref>{{cite journal |doi=10.1000/182 |title=}}</ref>"),
    ("", "978-0-306-40615-7", "<ref>{{cite book |isbn=978-0-306-40615-7 |title=}}</ref>"),
    # As the other citations of the page.
    (
        "<ref>{{Cite web|url=x|title=y|accessdate=2 May 2020}}</ref>",
        "https://a.org",
        "<ref>{{Cite web|url=https://a.org|title=|website=a.org|accessdate=9 March 2024}}</ref>",
    ),
    (
        "<ref>{{cite book | last = K | access-date = May 2, 2020 }}</ref>",
        "0-306-40615-2",
        "<ref>{{cite book | isbn = 0-306-40615-2 | title =  }}</ref>",
    ),
    (
        "<ref>{{cite web|url=x|access-date=May 2, 2020}}</ref>",
        "https://a.org",
        "<ref>{{cite web|url=https://a.org|title=|website=a.org|access-date=March 9, 2024}}</ref>",
    ),
    (
        "{{Use dmy dates|date=May 2020}}",
        "https://a.b",
        "<ref>{{cite web |url=https://a.b |title= |website=a.b |access-date=9 March 2024}}</ref>",
    ),
    (
        "<ref>{{cite web\n| url = x\n| title = y\n}}</ref>",
        "10.1000/1",
        "<ref>{{cite journal |doi=10.1000/1 |title=}}</ref>",
    ),
]


@pytest.mark.parametrize(("page", "source", "written"), NEW)
def test_a_new_reference(page: str, source: str, written: str) -> None:
    assert _new(page, source) == written


@pytest.mark.parametrize(
    ("page", "source", "layout", "written"),
    [
        ("", "10.1000/1", "inline", "<ref>{{cite journal|doi=10.1000/1|title=}}</ref>"),
        ("", "10.1000/1", "{{_ |_ = _}}", "<ref>{{cite journal |doi = 10.1000/1 |title = }}</ref>"),
        ("", "10.1000/1", "no format", "<ref>{{cite journal |doi=10.1000/1 |title=}}</ref>"),
        # Other citations of the page are more than what TemplateData says.
        (
            "<ref>{{Cite Journal | doi = x }}</ref>",
            "10.1000/1",
            "inline",
            "<ref>{{Cite Journal | doi = 10.1000/1 | title =  }}</ref>",
        ),
    ],
)
def test_without_a_citation_to_imitate_the_format_is_that_of_templatedata(
    page: str, source: str, layout: str, written: str
) -> None:
    formats = {"cite journal": layout, "Cite Journal": layout}
    found = read_source(source)
    assert found is not None
    style = PageStyle.of(page, read_references(page))
    known = citation_of(found, style, TODAY, lambda name: TemplateFormat.parse(formats[name]))
    assert known == written


FAMILIES = [
    (
        "<ref>{{Lien web|url=x|titre=y|consulté le=2 mai 2020}}</ref>",
        "https://a.fr/b",
        "<ref>{{Lien web|url=https://a.fr/b|titre=|site=a.fr|consulté le=2024-03-09}}</ref>",
    ),
    (
        "<ref>{{Lien web |url=x |titre=y}}</ref>",
        "978-0-306-40615-7",
        "<ref>{{Ouvrage |isbn=978-0-306-40615-7 |titre=}}</ref>",
    ),
    (
        "<ref>{{Internetquelle |url=x |titel=y |abruf=2020-05-02}}</ref>",
        "10.1000/1",
        "<ref>{{Literatur |DOI=10.1000/1 |Titel=}}</ref>",
    ),
    (
        "<ref>{{Cita web|url=x|título=y}}</ref>",
        "https://a.es",
        "<ref>{{Cita web|url=https://a.es|título=|sitioweb=a.es|fechaacceso=2024-03-09}}</ref>",
    ),
    (
        "<ref>{{Cita web|url=x|titolo=y}}</ref><ref>{{Cita libro|titolo=z}}</ref>",
        "https://a.it",
        "<ref>{{Cita web|url=https://a.it|titolo=|sito=a.it|accesso=2024-03-09}}</ref>",
    ),
]


@pytest.mark.parametrize(("page", "source", "written"), FAMILIES)
def test_a_page_of_another_language_is_followed(page: str, source: str, written: str) -> None:
    assert _new(page, source) == written


HOSTILE = [
    (
        "https://example.org/a|b[c]''d''\"e\"{{f}}",
        "https://example.org/a%7Cb%5Bc%5D%27%27d%27%27%22e%22%7B%7Bf%7D%7D",
    ),
    ("https://example.org/?a=b&c=d", "https://example.org/?a=b&c=d"),
    (
        "10.1002/(SICI)1097(199)17:15/16<1661::AID>3.0;2-2",
        "10.1002/(SICI)1097(199)17:15/16&lt;1661::AID&gt;3.0;2-2",
    ),
    ("10.1000/a|b[c]}}", "10.1000/a{{!}}b&#91;c&#93;&#125;&#125;"),
    ("https://example.org/</ref>", "https://example.org/%3C/ref%3E"),
]


@pytest.mark.parametrize(("source", "written"), HOSTILE)
def test_what_would_break_out_is_written_so_that_it_does_not(source: str, written: str) -> None:
    page = "{{x|a=" + _new("", source) + "}}"
    (outer,) = parse(page).templates()
    assert len(outer.arguments) == 1
    (reference,) = read_references(page)
    assert reference.content is not None
    (citation,) = [t for t in parse(page[slice(*reference.content)]).templates() if t.start == 0]
    assert citation.arguments[0].value_text.strip() == written


def test_the_seed_is_followed(shared: Path) -> None:
    page = (shared / "seed" / "korean_war.wikitext").read_text(encoding="utf-8")
    assert _new(page, "https://example.org/a") == (
        "<ref>{{cite web |url=https://example.org/a |title= |website=example.org"
        " |access-date=9 March 2024 }}</ref>"
    )
