"""What holds of every helper, for whatever stands in the wikitext and whatever is typed."""

import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.forms.form import Context, FieldKind, Form, FormError
from model.forms.registry import form_of
from model.text_edit import TextEdit
from model.wikitext.nodes import NodeKind
from model.wikitext.reading import parse
from tests.support.forms import make
from tests.support.wikitext_strategies import hostile_wikitext

KEPT = "keep=<!-- c --> {{x|y=1}} <ref name=q>z | =</ref> [[a|b]]\n"
"""An argument that no helper knows."""

CALLS = (
    "{{birth date|1950|6|25|KEPT}}",
    "{{dda|KEPT|2005|03|12|1950|1|2}}",
    "{{start date|1978|KEPT}}",
    "{{start date and age|KEPT|April 11, 1931}}",
    "{{date|9|juillet|1816|KEPT}}",
    "{{film date|2017|1|29|[[Dublin]]|2017|2|9|KEPT}}",
    "{{vgrelease|KEPT|NA|August 22, 2004}}",
    "{{coord|52|31|00|N|13|23|20|E|type:city|KEPT}}",
    "{{coord|KEPT|52.5183|-13.4083}}",
    "{{Coordinate|NS=52/30/10.4/N|KEPT|EW=13/24/15.1/E}}",
    "{{convert|6|ft|4|in|cm|0|KEPT}}",
    "{{cvt|500|-|1500|m|KEPT}}",
    "{{val|KEPT|14.71|0.03|u=km}}",
    "{{height|ft=5|KEPT|in=11}}",
    "{{flag|Turkey|1844|KEPT}}",
    "{{flagicon|KEPT|name=x|Turkey}}",
    "{{URL|ibm.com|KEPT}}",
    "{{official website|http://a.b|KEPT}}",
    "{{marriage|Rita|1988|KEPT|end=died}}",
    "{{legend|#C0C0C0|KEPT|a label}}",
)
VALUES = (
    ("25 June 1950", "date"),
    ("[[25 June]] [[1950]]", "date"),
    ("12 novembre 1915", "data"),
    ("1950-06-25", ""),
    ("52/02/45.81/N", "BREITENGRAD"),
    ("52.5", "latitude"),
    ("31", "latm"),
    ("N", "latNS"),
    ("Yes", "embed"),
    ("FF69B4", "color8"),
    ("Thistle", "background"),
    ("File:Example.jpg", "image"),
)
TYPED = st.one_of(
    st.dates(date(1000, 1, 1)).map(lambda day: day.isoformat()),
    st.integers(1000, 9999).map(str),
    st.decimals(-200, 200, allow_nan=False, places=3).map(str),
    st.sampled_from(("", "yes", "red", "#abc", "53°16′19″N", "9°2′56″W", "12px", "B.png", "km")),
    st.sampled_from(("x.org/?a=b", "a = b", "a|b", "}}", "{{", "[[", "<!--", "<ref>", "1" * 3000)),
    st.text(max_size=12),
    hostile_wikitext(6),
)


def call(template: str) -> str:
    return template.replace("KEPT", KEPT)


def _is_day(text: str) -> bool:
    try:
        return len(date.fromisoformat(text).isoformat()) == len(text)
    except ValueError:
        return False


def remade(form: Form, source: str, argument: str) -> Form | None:
    kind = NodeKind.TEMPLATE if source.startswith("{{") else NodeKind.TEXT
    return form_of(kind, source, Context(argument=argument))


@pytest.mark.parametrize(
    ("source", "argument"), [*((call(template), "") for template in CALLS), *VALUES]
)
def test_every_helper_is_at_work_here(source: str, argument: str) -> None:
    form = make(source, argument)
    assert form is not None
    assert form.name != "template"
    assert len({field.key for field in form.fields}) == len(form.fields)


@pytest.mark.parametrize(
    ("source", "argument"), [*((call(template), "") for template in CALLS), *VALUES]
)
def test_writing_what_is_there_changes_nothing(source: str, argument: str) -> None:
    form = make(source, argument)
    assert form is not None
    for field in form.fields:
        assert form.change(field.key, field.value) == TextEdit()
    with pytest.raises(KeyError):
        form.change("no such part", "")


def test_an_argument_that_is_taken_out_takes_its_line_along() -> None:
    source = call("{{legend|#C0C0C0|KEPT|a label}}")
    form = make(source)
    assert form is not None
    after = form.change(form.fields[1].key, "").apply(source)
    assert after == source.replace("\n|a label", "")


@example(call("{{legend|#C0C0C0|KEPT|a label}}"), 1, "")
@given(st.sampled_from(CALLS).map(call), st.integers(0, 9), TYPED)
def test_what_is_no_part_of_it_stays_and_the_part_is_shown(
    source: str, at: int, typed: str
) -> None:
    form = make(source)
    assert form is not None
    field = form.fields[at % len(form.fields)]
    try:
        edit = form.change(field.key, typed)
    except FormError:
        return
    after = edit.apply(source)
    # An argument that is taken out takes along the line break that its line began with.
    kept = KEPT if typed.strip() else KEPT.rstrip("\n")
    assert kept in after
    if any(mark in typed for mark in "{}[]<>|"):
        return  # whether that may stand in a value is for the guard to say
    calls = parse(after).templates()
    assert (calls[0].start, calls[0].end) == (0, len(after))
    assert (
        sum(
            argument.text[argument.start : argument.end] in (KEPT, kept)
            for argument in calls[0].arguments
        )
        == 1
    )
    again = remade(form, after, "")
    assert again is not None
    shown = {other.key: other.value for other in again.fields}
    if field.kind is FieldKind.DATE and _is_day(typed):
        assert shown[field.key] == typed
    if again.name == form.name and shown.get(field.key):
        assert again.change(field.key, shown[field.key]) == TextEdit()
        assert again.change(field.key, typed).apply(after) == after


@given(st.sampled_from(CALLS + tuple(value for value, _ in VALUES)), st.data())
def test_a_hostile_piece_has_a_form_that_works_or_none(template: str, data: st.DataObject) -> None:
    """What is put somewhere into a call: comments, references, templates, lost braces."""
    source = call(template)
    place = data.draw(st.integers(0, len(source)))
    source = source[:place] + data.draw(hostile_wikitext(4)) + source[place:]
    for kind in (NodeKind.TEMPLATE, NodeKind.TEXT, NodeKind.VALUE):
        for argument in ("", "date", "latitude", "embed", "color", "image"):
            form = form_of(kind, source, Context(argument=argument))
            for field in form.fields if form else ():
                assert form is not None
                assert form.change(field.key, field.value) == TextEdit()


@pytest.mark.parametrize(
    "source",
    [
        "{{birth date|" + "1" * 200_000 + "}}",
        "{{coord|" + "1|" * 50_000 + "}}",
        "{{coord|" + "52." + "5" * 200_000 + "|13}}",
        "{{convert|" + "1," * 100_000 + "|m}}",
        "{{URL|" + "a." * 100_000 + "}}",
        "{{URL|" + "[" * 100_000 + "}}",
        "{{film date|" + "2017|1|29|x|" * 5_000 + "}}",
        "{{flag|" + "{{flag|" * 10_000,
        "1" * 300_000,
        "June " * 60_000,
        "a" * 300_000 + ".jpg",
        "[[" * 150_000,
    ],
)
def test_a_huge_piece_is_told_at_once(source: str) -> None:
    began = time.perf_counter()
    form_of(NodeKind.TEMPLATE, source)
    for kind in (NodeKind.TEXT, NodeKind.VALUE):
        for argument in ("date", "latitude", "embed", "color", "image"):
            form_of(kind, source, Context(argument=argument))
    assert time.perf_counter() - began < 5
