"""Which of several languages a person reads."""

import pytest

from model.templatedata.texts import Languages, Text

ALL = {"en": "Name", "de": "Name (de)", "fr": "Nom", "zh-hant": "名稱", "pt": "Nome", "": "Nimi"}


@pytest.mark.parametrize(
    ("person", "wiki", "languages", "expected"),
    [
        ("fr", "en", "en fr", "Nom"),
        ("fr-CA", "en", "en fr", "Nom"),
        ("fr_CA", "en", "en fr", "Nom"),
        ("DE-at", "en", "en de fr", "Name (de)"),
        ("zh-TW", "en", "en zh-hant", "名稱"),
        ("pt-br", "en", "en pt", "Nome"),
        # Alemannic falls back to German, as in MediaWiki.
        ("gsw", "en", "de fr", "Name (de)"),
        # English is the end of the person's own chain, before the wiki's language.
        ("ja", "fr", "en fr", "Name"),
        ("ja", "fr", "de fr", "Nom"),
        ("ja", "en", "de fr", ""),
        ("not a code", "en", "de en", "Name"),
    ],
)
def test_a_text_is_read_in_the_nearest_language(
    person: str, wiki: str, languages: str, expected: str
) -> None:
    text = Text({code: ALL[code] for code in languages.split()})
    assert Languages(person, wiki).read(text) == expected


def test_a_text_without_a_language_is_in_that_of_the_wiki() -> None:
    text = Text({"": "Nimi", "de": "Name (de)"})
    assert Languages("fi", "fi").read(text) == "Nimi"
    assert Languages("de", "fi").read(text) == "Name (de)"
    assert Languages("ja", "fi").read(text) == "Nimi"


def test_an_empty_text_stands_for_none() -> None:
    assert Languages("de").read(Text({"de": "", "en": "Name"})) == "Name"
    assert Languages("de").read(Text()) == ""
