"""Which name a field gets in another template."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.templatedata.loading import load_documents
from model.templatedata.spec import Origin, TemplateSpec, make_spec
from model.templatedata.switching import Ground, Home, clashes, find_homes
from model.templatedata.texts import Languages


def spec(**params: dict[str, object]) -> TemplateSpec:
    document = load_documents(json.dumps({"params": params})).documents[0]
    return make_spec("X", document, Origin.SHIPPED, Languages("en"))


OLD = spec(
    name={},
    birth_place={"aliases": ["birthplace", "born_in"]},
    office={"aliases": ["post"]},
    wife={"label": "Spouse"},
    width={"label": "Width of the box"},
    term1={"label": "Term"},
    twin={"label": "Same"},
)
NEW = spec(
    **{"1": {}},
    name={},
    birth_place={"aliases": ["place_of_birth"]},
    full_name={"aliases": ["birthname"]},
    post1={"aliases": ["job1"]},
    term_start={},
    spouse={"label": "spouse"},
    period={"label": "Term"},
    box_width={"label": "Widths of the box"},
    successor={},
    twin_a={"label": "Same"},
    twin_b={"label": "Same"},
)


@pytest.mark.parametrize(
    ("name", "target", "ground"),
    [
        ("name", "name", Ground.EXACT),
        # The new template takes it too, or what the old one calls the same.
        ("place_of_birth", "place_of_birth", Ground.ALIAS),
        ("born_in", "birth_place", Ground.ALIAS),
        ("term_start3", "term_start3", Ground.NUMBERED),
        ("post7", "post7", Ground.NUMBERED),
        ("office2", "post2", Ground.NUMBERED),
        ("wife", "spouse", Ground.LABEL),
        ("term2", "period2", Ground.LABEL),
        ("width", "box_width", Ground.GUESS),
        ("succesor", "successor", Ground.GUESS),
        ("Term-Start", "term_start", Ground.GUESS),
        ("predecessor", None, Ground.NONE),
        ("term_starts2", None, Ground.NONE),
        # Two have this label.
        ("twin", None, Ground.NONE),
        ("1", "1", Ground.EXACT),
        ("2", None, Ground.NONE),
        ("", None, Ground.NONE),
    ],
)
def test_the_best_ground_counts(name: str, target: str | None, ground: Ground) -> None:
    assert find_homes([name], OLD, NEW) == (Home(name, target, ground),)


@pytest.mark.parametrize(
    ("names", "targets"),
    [
        # The best ground chooses first, wherever it stands.
        (["succesor", "successor"], [None, "successor"]),
        (["born_in", "birth_place"], [None, "birth_place"]),
        (["place_of_birth", "birthplace"], ["place_of_birth", None]),
        # Of two with the same ground the first.
        (["born_in", "birthplace"], ["birth_place", None]),
        (["name", "name"], ["name"]),
        # Nothing gets a name that another field of the box has.
        (["office2", "post2"], [None, "post2"]),
    ],
)
def test_two_fields_never_get_one_home(names: list[str], targets: list[str | None]) -> None:
    assert [home.target for home in find_homes(names, OLD, NEW)] == targets


def test_nothing_is_known_of_a_template_without_a_spec() -> None:
    assert find_homes(["a"], OLD, None) == (Home("a", None, Ground.NONE),)
    assert find_homes(["spouse"], None, NEW) == (Home("spouse", "spouse", Ground.EXACT),)


_NAMES = st.sampled_from([*OLD.all_names, *NEW.all_names, "term2", "Post_2", "office3", "x", "2"])


@given(st.lists(_NAMES))
def test_any_names_get_different_homes(names: list[str]) -> None:
    homes = find_homes(names, OLD, NEW)
    assert [home.name for home in homes] == list(dict.fromkeys(names))
    assert clashes(homes, NEW) == ()
    finally_called = [home.target or home.name for home in homes]
    assert len(set(finally_called)) == len(finally_called)


@pytest.mark.parametrize(
    ("homes", "found"),
    [
        ([("a", "name"), ("b", "name")], ("name", "name")),
        ([("name", "name"), ("b", "name")], ("name",)),
        ([("x", None), ("b", "x")], ("x",)),
        # By another name of the same parameter.
        ([("birth_place", "birth_place"), ("b", "place_of_birth")], ("place_of_birth",)),
        ([("a", "post1"), ("b", "post2")], ()),
        # They are two in the box as it is.
        ([("birth_place", "birth_place"), ("place_of_birth", None)], ()),
    ],
)
def test_clashes_of_what_a_person_chooses(
    homes: list[tuple[str, str | None]], found: tuple[str, ...]
) -> None:
    assert clashes([Home(name, target, Ground.NONE) for name, target in homes], NEW) == found
