"""The forms of links, files, templates, parser functions and parameters: exact wikitext."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from model.forms.form import Context, FieldKind, Form, FormError
from model.forms.registry import form_of
from model.wikitext.nodes import NodeKind

TABLES = tomllib.loads((Path(__file__).parents[2] / "data" / "forms.toml").read_text("utf-8"))
SOURCES = sorted({(kind, source) for kind, source, *_ in TABLES["cases"]})


def made(kind: str, source: str, following: str = "") -> Form:
    form = form_of(NodeKind(kind), source, Context(following=following))
    assert form is not None, f"{source} has no form"
    return form


def values(form: Form) -> dict[str, str]:
    return {field.key: field.value for field in form.fields}


@pytest.mark.parametrize(("kind", "source", "key", "value", "expected"), TABLES["cases"])
def test_a_part_is_written_and_nothing_else(
    kind: str, source: str, key: str, value: str, expected: str
) -> None:
    assert made(kind, source).change(key, value).apply(source) == expected


@pytest.mark.parametrize(("kind", "source", "key", "value"), TABLES["refused"])
def test_what_would_not_be_the_part_is_refused(
    kind: str, source: str, key: str, value: str
) -> None:
    with pytest.raises(FormError) as error:
        made(kind, source).change(key, value)
    assert (error.value.key, error.value.value) == (key, value)


@pytest.mark.parametrize(("kind", "source"), TABLES["formless"])
def test_what_has_no_parts_has_no_form(kind: str, source: str) -> None:
    assert form_of(NodeKind(kind), source) is None


@pytest.mark.parametrize("shown", TABLES["shown"])
def test_the_default_is_what_a_reader_sees_without_the_part(shown: list[str]) -> None:
    kind, source, following, key, default, hint = shown
    field = next(f for f in made(kind, source, following).fields if f.key == key)
    assert (field.default, field.hint) == (default, hint)


@pytest.mark.parametrize(("kind", "source"), SOURCES)
def test_a_part_set_to_what_it_is_changes_nothing(kind: str, source: str) -> None:
    form = made(kind, source)
    for key, value in values(form).items():
        assert not form.change(key, value)


@pytest.mark.parametrize(("kind", "source"), SOURCES)
def test_a_key_that_is_no_part_is_an_error(kind: str, source: str) -> None:
    with pytest.raises(KeyError):
        made(kind, source).change("no such part", "x")


@pytest.mark.parametrize(("kind", "source"), SOURCES)
def test_setting_one_part_leaves_the_others(kind: str, source: str) -> None:
    before = made(kind, source)
    for field in before.fields:
        if field.kind is not FieldKind.LINE or field.key in ("size", "upright"):
            continue
        value = "https://example.org/new" if field.key == "url" else "new words"
        after = made(kind, before.change(field.key, value).apply(source))
        assert values(after).pop(field.key) == value
        others = {key: old for key, old in values(before).items() if key != field.key}
        assert {key: values(after)[key] for key in others if key in values(after)} == others


PARTS = st.text("ab [](){}|=<>\"':/.#\n\\ä-!&;", max_size=12)


@given(st.sampled_from(SOURCES), st.data(), PARTS)
@example(("wikilink", "[[Bonn]]"), None, "a]")
def test_what_is_typed_reads_back_as_it_was_typed_or_is_refused(
    piece: tuple[str, str], data: st.DataObject | None, typed: str
) -> None:
    # The text of a comment is no part of a value.
    assume("<!--" not in typed)
    kind, source = piece
    form = made(kind, source)
    field = data.draw(st.sampled_from(form.fields)) if data else form.fields[-1]
    key = field.key
    if field.kind is FieldKind.YES_NO:
        typed = "yes" if typed else ""
    try:
        edit = form.change(key, typed)
    except FormError:
        return
    if key == "caption" and not typed.strip():
        # The caption before it counts then, if there is one.
        return
    shown = values(made(kind, edit.apply(source))).get(key, "")
    assert _decoded(shown) == _decoded(_as_shown(key, typed)), edit.apply(source)


def _as_shown(key: str, typed: str) -> str:
    """Some parts are shown otherwise than they are typed: a size without its unit."""
    return typed if key == "default" else typed.strip()


def _decoded(text: str) -> str:
    for written, char in (("&#91;", "["), ("&#93;", "]"), ("&#124;", "|")):
        text = text.replace(written, char)
    for char in " []<>\"{}|\n.,;:!?\\)'":
        text = text.replace(f"%{ord(char):02X}", char)
    return text
