"""What TemplateData documents hold, and what is said of those that are wrong."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.templatedata.document import (
    MapDocument,
    ParameterDocument,
    ParameterType,
    SetDocument,
    TemplateDocument,
)
from model.templatedata.json_value import MOST_FINDINGS
from model.templatedata.loading import load_documents
from model.templatedata.texts import Text

BLOCK = """{
 "description": {"en": "A battle", "DE": "Eine Schlacht"},
 "params": {
  "place": {
   "label": "Place", "description": "Where", "default": "none", "example": "Verdun",
   "type": "wiki-page-name", "required": true, "aliases": ["location", 7],
   "suggestedvalues": ["Verdun", "Ypres", "Verdun"], "autovalue": "{{subst:PAGENAME}}"
  },
  "place2": {"inherits": "place", "label": "Second place", "required": false},
  "result": {"suggested": true, "type": "string/line"},
  "notes": {"deprecated": "Use result."},
  "old": {"deprecated": true}
 },
 "paramOrder": ["result", "place", "place2", "notes", "old"],
 "sets": [{"label": {"en": "Where"}, "params": ["place", "place2"]}],
 "maps": {"citoid": {"title": "place", "authors": [["place", "place2"], ["result"]]}},
 "format": "inline"
}"""


def test_a_block_is_read_whole() -> None:
    loaded = load_documents(BLOCK)
    place = ParameterDocument(
        "place",
        ("location", "7"),
        Text({"": "Place"}),
        Text({"": "Where"}),
        Text({"": "none"}),
        Text({"": "Verdun"}),
        autovalue="{{subst:PAGENAME}}",
        type=ParameterType.PAGE,
        is_required=True,
        suggested_values=("Verdun", "Ypres"),
    )
    second = ParameterDocument(
        "place2",
        (),
        Text({"": "Second place"}),
        place.description,
        place.default,
        place.example,
        autovalue=place.autovalue,
        type=ParameterType.PAGE,
        suggested_values=place.suggested_values,
    )
    assert loaded.findings == ()
    assert loaded.documents == (
        TemplateDocument(
            "",
            Text({"en": "A battle", "de": "Eine Schlacht"}),
            (
                ParameterDocument("result", type=ParameterType.LINE, is_suggested=True),
                place,
                second,
                ParameterDocument(
                    "notes", deprecation=Text({"": "Use result."}), is_deprecated=True
                ),
                ParameterDocument("old", is_deprecated=True),
            ),
            (SetDocument(Text({"en": "Where"}), ("place", "place2")),),
            (
                MapDocument(
                    "citoid", (("title", ("place",)), ("authors", ("place", "place2", "result")))
                ),
            ),
            "inline",
        ),
    )


def test_an_answer_of_the_api_gives_a_document_a_page() -> None:
    answer = {
        "batchcomplete": "",
        "pages": {
            "12": {"title": "Template:A", "params": {"1": {"required": ""}}, "format": None},
            "13": {"title": "Template:B", "notemplatedata": True, "params": {"x": {}}},
            "-1": {"title": "Template:C", "missing": True},
            "14": {"title": "Template:D", "notemplatedata": True, "params": []},
            "15": {"title": "Template:E", "params": [], "sets": [], "maps": []},
        },
    }
    loaded = load_documents(json.dumps(answer))
    assert loaded.findings == ()
    assert [(d.title, [p.name for p in d.parameters]) for d in loaded.documents] == [
        ("Template:A", ["1"]),
        ("Template:B", ["x"]),
        ("Template:E", []),
    ]
    assert loaded.documents[0].parameters[0].is_required


def test_a_file_of_ours_says_whose_it_is() -> None:
    text = json.dumps(
        {"template": "A", "author": "B", "written": "2026-11-27", "templatedata": {"params": {}}}
    )
    assert load_documents(text).documents == (
        TemplateDocument("A", author="B", written="2026-11-27"),
    )


def _param(**keys: object) -> str:
    return json.dumps({"params": {"a": keys, "b c": {}}})


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("", ["$: not JSON (line 1, column 1: Expecting value)"]),
        ("{'params': {}}", ["$: not JSON (line 1, column 2: Expecting property name enclosed in "]),
        ("[" * 100_000, ["$: nested too deep"]),
        ('{"params": {}, "x": "' + "x" * 10_000_000 + '"}', ["$: too long (100000"]),
        ("[]", ["$: wrong type (a list instead of an object)"]),
        ('"text"', ["$: wrong type (a string instead of an object)"]),
        ("{}", ["$: no TemplateData in it"]),
        ('{"description": "x"}', ["$: no TemplateData in it"]),
        ('{"params": []}', ["$.params: wrong type (a list instead of an object)"]),
        ('{"params": null}', ["$.params: missing"]),
        ('{"params": {}, "extra": 1}', ["$.extra: unknown key"]),
        ('{"params": {"a": {}, "a": {}}}', ["$.params.a: repeated (a)"]),
        ('{"params": {"a": {}, " a": {}}}', ['$.params[" a"]: repeated (a)']),
        ('{"params": {"a": "x"}}', ["$.params.a: wrong type (a string instead of an object)"]),
        ('{"params": {}, "description": 3}', ["$.description: wrong type (a number instead of"]),
        (_param(label=["x"]), ["$.params.a.label: wrong type (a list instead of a string)"]),
        (_param(label={"en": 3}), ["$.params.a.label.en: wrong type (a number instead of a stri"]),
        (_param(required="yes"), ["$.params.a.required: wrong type (a string instead of true or"]),
        (_param(type="colour"), ["$.params.a.type: unknown parameter type (colour)"]),
        (_param(type=7), ["$.params.a.type: wrong type (a number instead of a string)"]),
        (_param(aliases="x"), ["$.params.a.aliases: wrong type (a string instead of a list)"]),
        (_param(aliases=[True]), ["$.params.a.aliases[0]: wrong type (true instead of a string)"]),
        (_param(aliases=["b c"]), ["$.params.a.aliases: name taken by another parameter (b c)"]),
        (_param(deprecated=3), ["$.params.a.deprecated: wrong type (a number instead of true or"]),
        (_param(suggestedvalues=[3]), ["$.params.a.suggestedvalues[0]: wrong type (a number ins"]),
        (_param(unheard="of"), ["$.params.a.unheard: unknown key"]),
        (_param(inherits="z"), ["$.params.a.inherits: no such parameter (z)"]),
        (_param(inherits="a"), ["$.params.a.inherits: inherits in a circle (a)"]),
        (
            '{"params": {"a": {"inherits": "b"}, "b": {"inherits": "a"}}}',
            [
                "$.params.a.inherits: inherits in a circle (b)",
                "$.params.b.inherits: inherits in a circle (a)",
            ],
        ),
        (
            '{"params": {"a": {}, "b": {}}, "paramOrder": ["b", "b", "z"]}',
            [
                "$.paramOrder[1]: repeated (b)",
                "$.paramOrder[2]: no such parameter (z)",
                "$.paramOrder: missing (a)",
            ],
        ),
        ('{"params": {}, "format": "blocks"}', ["$.format: not a format (blocks)"]),
        ('{"params": {}, "format": "{{_\\t|_=_}}"}', ["$.format: not a format ({{_\t|_=_}})"]),
        ('{"params": {}, "format": "{{_ |_=_\\n}}"}', []),
        ('{"params": {}, "sets": [{"params": []}]}', ["$.sets[0].params: missing"]),
        (
            '{"params": {"a": {}}, "sets": [{"params": ["a", "z"]}, 3]}',
            [
                "$.sets[0].params[1]: no such parameter (z)",
                "$.sets[1]: wrong type (a number instead of an object)",
            ],
        ),
        (
            '{"params": {"a": {}}, "maps": {"citoid": {"x": ["a", ["z"]]}}}',
            ["$.maps.citoid.x[1][0]: no such parameter (z)"],
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, findings: list[str]) -> None:
    found = [str(finding) for finding in load_documents(text).findings]
    assert len(found) == len(findings), found
    for one, other in zip(found, findings, strict=True):
        assert one.startswith(other)


def test_what_is_wrong_does_not_take_the_rest_with_it() -> None:
    text = '{"params": {"a": 3, "b": {"label": 4, "required": true}, "c": {}}, "sets": 5}'
    assert load_documents(text).documents == (
        TemplateDocument(
            parameters=(
                ParameterDocument("a"),
                ParameterDocument("b", is_required=True),
                ParameterDocument("c"),
            )
        ),
    )


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["params", "a", "paramOrder", "sets", "maps", "label", "inherits", "pages", "type"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_JSON)
def test_any_json_is_read_or_reported(value: object) -> None:
    loaded = load_documents(json.dumps(value))
    assert loaded.documents or loaded.findings


@given(st.text(max_size=60))
def test_any_text_is_read_or_reported(text: str) -> None:
    loaded = load_documents(text)
    assert loaded.documents or loaded.findings


def test_the_real_documents_are_read(shared: Path) -> None:
    paths = sorted((shared / "templatedata").glob("*.json"))
    assert len(paths) == 18
    for path in paths:
        loaded = load_documents(path.read_text(encoding="utf-8"))
        raw = json.loads(path.read_text(encoding="utf-8"))
        assert [p.name for p in loaded.documents[0].parameters] == (
            raw.get("paramOrder") or list(raw["params"])
        ), path.name


@pytest.mark.parametrize(
    "text",
    [
        '{"params": {'
        + ",".join(f'"p{i}": {{"inherits": "p{(i + 1) % 20_000}"}}' for i in range(20_000))
        + "}}",
        '{"params": {' + ",".join(f'"p{i}": 3' for i in range(80_000)) + "}}",
    ],
    ids=["a long circle", "all wrong"],
)
def test_a_document_that_is_all_wrong_is_said_to_be_so_briefly(text: str) -> None:
    loaded = load_documents(text)
    assert len(loaded.findings) == MOST_FINDINGS
    assert len(loaded.documents[0].parameters) >= 20_000


def test_a_long_name_does_not_stand_in_each_finding() -> None:
    name = "n" * 400_000
    loaded = load_documents(json.dumps({"params": {name: {f"k{i}": 1 for i in range(500)}}}))
    assert [p.name for p in loaded.documents[0].parameters] == [name]
    assert len(loaded.findings) == 500
    assert max(len(finding.path) for finding in loaded.findings) < 200


@pytest.mark.parametrize(
    ("text", "count", "findings"),
    [
        # It would take the place of what is known already.
        (
            '{"template": "A", "templatedata": []}',
            0,
            ["$.templatedata: wrong type (a list instead of an object)"],
        ),
        ('{"template": "A", "templatedata": null}', 0, ["$.templatedata: missing"]),
        ('{"params": {}, "params": {"a": {}}}', 1, ["$.params: repeated (params)"]),
    ],
)
def test_what_holds_nothing_is_no_document_and_flaws_are_said_once(
    text: str, count: int, findings: list[str]
) -> None:
    loaded = load_documents(text)
    assert len(loaded.documents) == count
    assert [str(finding) for finding in loaded.findings] == findings
