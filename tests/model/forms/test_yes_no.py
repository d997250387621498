"""Words for yes and no."""

import pytest

from model.forms.form import Context, FormError
from model.forms.yes_no import YesNoForm
from model.wikitext.nodes import NodeKind
from tests.support.forms import make, shown, written


@pytest.mark.parametrize(
    ("yes", "no", "argument"),
    [
        ("yes", "no", "embed"),
        ("Yes", "No", "single_line"),
        ("YES", "NO", "child"),
        ("y", "n", "df"),
        ("Y", "N", "plural"),
        ("true", "false", "hide_services"),
        ("on", "off", "display"),
        ("Ja", "Nein", "Radioaktiv"),
        ("ja", "nej", "country_flag"),
        ("oui", "non", "âge"),
        ("sì", "no", "mostra"),
        ("Sí", "No", "bandera_borde"),
        ("да", "нет", "is_x"),
        ("כן", "לא", "מפורט"),
        ("是", "否", "x"),
    ],
)
def test_a_word_becomes_its_opposite_in_its_own_language(yes: str, no: str, argument: str) -> None:
    assert shown(yes, argument) == ("yes or no", [("value", "yes")])
    assert shown(no, argument) == ("yes or no", [("value", "")])
    assert written(yes, "value", "", argument) == no
    assert written(no, "value", "yes", argument) == yes
    assert written(yes, "value", "yes", argument) == yes


@pytest.mark.parametrize(
    ("source", "argument"),
    [
        ("N", "latNS"),
        ("n", "electrical resistivity unit prefix"),
        ("y", "axis"),
        ("no", "lang"),
        ("ja", "native_name_lang"),
        ("No", "ISO_code"),
        ("Yes", "title"),
        ("No", "name"),
        ("on", "abbr"),
        ("1", "embed"),
        ("si", "symbol"),
        ("не", "x"),
        ("yes, but", "embed"),
        ("yes", ""),
        ("", "embed"),
    ],
)
def test_other_words_stay_wikitext(source: str, argument: str) -> None:
    form = make(source, argument)
    assert form is None or form.name != "yes or no"


def test_a_positional_word_stays_wikitext() -> None:
    context = Context(argument="1", is_positional=True)
    assert YesNoForm.recognise(NodeKind.TEXT, "yes", context) is None


def test_it_is_yes_or_nothing() -> None:
    form = make("yes", "embed")
    assert form is not None
    with pytest.raises(FormError):
        form.change("value", "maybe")
    with pytest.raises(KeyError):
        form.change("other", "yes")
