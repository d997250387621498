"""What files that a person gives say, of which templates; and that it can be kept."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.templatedata.document import ParameterDocument, ParameterType, TemplateDocument
from model.templatedata.loading import load_documents
from model.templatedata.source_file import SourceKind, read_source, title_from_file_name
from model.templatedata.texts import Text
from model.templatedata.writing import document_json

BLOCK = '{"params": {"a": {}, "b": {"required": true}}}'
PAGES = """{"pages": {"1": {"title": "Template:A", "params": {"x": {}}},
 "2": {"title": "Vorlage:B/Doku", "params": {"y": {}, "z": {}}}}}"""
PORTABLE = "<infobox><data source='a'/></infobox>"
Said = list[tuple[str, bool, list[str]]]


@pytest.mark.parametrize(
    ("name", "text", "kind", "said"),
    [
        ("Box x.json", BLOCK, SourceKind.JSON, [("Box x", False, ["a", "b"])]),
        ("templatedata.txt", f"\ufeff {BLOCK}", SourceKind.JSON, [("", False, ["a", "b"])]),
        (
            "answer.json",
            PAGES,
            SourceKind.JSON,
            [("A", True, ["x"]), ("B", True, ["y", "z"])],
        ),
        (
            "x.json",
            f'{{"template": "Infobox x", "templatedata": {BLOCK}}}',
            SourceKind.JSON,
            [("Infobox x", True, ["a", "b"])],
        ),
        (
            "Template_Infobox_x.wikitext",
            f"{{{{{{c|}}}}}}<noinclude><templatedata>{BLOCK}</templatedata></noinclude>",
            SourceKind.BLOCK,
            [("Infobox x", False, ["a", "b"])],
        ),
        (
            "X.wikitext",
            f"{PORTABLE}{{{{{{c|}}}}}}",
            SourceKind.PORTABLE,
            [("X", False, ["a", "c"])],
        ),
        ("X.xml", PORTABLE, SourceKind.PORTABLE, [("X", False, ["a"])]),
        ("X.txt", '{| class="{{{a}}}"\n|}', SourceKind.SOURCE, [("X", False, ["a"])]),
        ("X.txt", "{{#if: {{{a|}}} | x }}", SourceKind.SOURCE, [("X", False, ["a"])]),
    ],
)
def test_a_file_says_what_it_says(name: str, text: str, kind: SourceKind, said: Said) -> None:
    found = read_source(text, name)
    assert (found.kind, found.findings) == (kind, ())
    assert [
        (e.title, e.is_certain, [p.name for p in e.document.parameters]) for e in found.entries
    ] == said


@pytest.mark.parametrize(
    ("name", "text", "kind", "findings"),
    [
        ("page.wikitext", "'''A''' is a letter.", SourceKind.SOURCE, ["$: no TemplateData in it"]),
        ("x.json", "{", SourceKind.JSON, ["$: not JSON (line 1, column 2: Expecting property"]),
        ("x.json", "{{{a}}}", SourceKind.JSON, ["$: not JSON (line 1, column 2: Expecting p"]),
        (
            "x.wikitext",
            "<templatedata>no</templatedata>",
            SourceKind.BLOCK,
            ["$: not JSON (line 1, column 1: Expecting value)"],
        ),
        ("x.txt", "{{{a}}}" * 300_000, SourceKind.SOURCE, ["$: too long (2100000 characters, "]),
        ("x.xml", "<p/>", SourceKind.PORTABLE, ["/infobox: not XML (no <infobox> that ends wit"]),
    ],
)
def test_a_file_that_says_nothing_says_why(
    name: str, text: str, kind: SourceKind, findings: list[str]
) -> None:
    found = read_source(text, name)
    assert (found.kind, found.entries) == (kind, ())
    assert [str(f)[: len(w)] for f, w in zip(found.findings, findings, strict=True)] == findings


def test_a_bad_block_does_not_hide_the_source() -> None:
    found = read_source("{{{a|}}}<templatedata>no</templatedata>", "X.wikitext")
    assert [[p.name for p in e.document.parameters] for e in found.entries] == [["a"]]
    assert [str(f) for f in found.findings] == ["$: not JSON (line 1, column 1: Expecting value)"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Infobox person.wikitext", "Infobox person"),
        ("infobox_person.wikitext", "Infobox person"),
        ("Template_Infobox_person.wikitext", "Infobox person"),
        ("Template%3AInfobox person%2Fdoc.txt", "Infobox person"),
        ("Vorlage:Infobox Ort.json", "Infobox Ort"),
        ("de_Infobox_Software.wikitext", "Infobox Software"),
        ("fr_Modele_Lien_web.json", "Lien web"),
        ("block_wikt-en_Template_mention.json", "Mention"),
        ("en_Template_Cite_web.json", "Cite web"),
        ("Formula_One_car.json", "Formula One car"),
        ("cite web.json", "Cite web"),
        ("Template.wikitext", ""),
        ("templatedata.json", ""),
    ],
)
def test_a_file_is_named_after_its_template(name: str, title: str) -> None:
    assert title_from_file_name(name) == title


TITLES = {
    "block_wikt-en_Template_mention": "Mention",
    "bn_u354a111d": "সাময়িকী উদ্ধৃতি",
    "ca_Plantilla_Citacio": "Citació",
    "ca_Plantilla_Citar_conferencia": "Citar conferència",
    "en_Template_Cite_journal": "Cite journal",
    "en_Template_Cite_web": "Cite web",
    "en_Template_Col-begin": "Col-begin",
    "en_Template_Col-break": "Col-break",
    "en_Template_Infobox_album": "Infobox album",
    "en_Template_Infobox_medical_condition_new": "Infobox medical condition (new)",
    "en_Template_London_Gazette": "London Gazette",
    "en_Template_Sfn": "Sfn",
    "es_Plantilla_Ficha_de_album": "Ficha de álbum",
    "es_Plantilla_Harvnp": "Harvnp",
    "fr_Modele_Lien_web": "Lien web",
    "or_Infobox_medical_condition_new": "Infobox medical condition (new)",
    "sl_Predloga_Babilon": "Babilon",
    "sv_Mall_Col-break": "Col-break",
}


def test_the_real_documents_say_what_is_in_them(shared: Path) -> None:
    """All of what they say of each parameter, against the JSON itself."""
    paths = sorted((shared / "templatedata").glob("*.json"))
    assert {path.stem for path in paths} == set(TITLES)
    for path in paths:
        text = path.read_text(encoding="utf-8")
        (entry,) = read_source(text, path.name).entries
        assert entry.title == TITLES[path.stem]
        raw = json.loads(text)
        params = raw["params"]
        assert [p.name for p in entry.document.parameters] == raw.get("paramOrder", list(params))
        for parameter in entry.document.parameters:
            said = params[parameter.name]
            assert not said.get("inherits")
            assert parameter.is_required == bool(said.get("required"))
            assert parameter.is_suggested == bool(said.get("suggested"))
            assert parameter.is_deprecated == bool(said.get("deprecated"))
            assert list(parameter.aliases) == list(dict.fromkeys(said.get("aliases", [])))
            known = (said.get("type") or "unknown").replace("string/", "")
            assert known == parameter.type
            for key in ("label", "description", "default", "example"):
                texts = said.get(key) or {}
                texts = texts if isinstance(texts, dict) else {"": texts}
                stripped = {code: words.strip() for code, words in texts.items() if words.strip()}
                assert getattr(parameter, key).by_language == stripped, (path.name, parameter.name)


def _document(shared: Path, name: str) -> TemplateDocument:
    path = shared / "templatedata" / f"{name}.json"
    return read_source(path.read_text(encoding="utf-8"), path.name).entries[0].document


def test_what_some_real_documents_say(shared: Path) -> None:
    web = _document(shared, "en_Template_Cite_web")
    said = {p.name: (p.name, p.aliases, p.type, p.is_suggested) for p in web.parameters}
    # As `paramOrder` has it; in `params` the date comes third.
    assert [p.name for p in web.parameters[:4]] == ["url", "title", "last", "first"]
    assert [said[name] for name in ("url", "title", "date", "access-date", "website")] == [
        ("url", ("URL",), ParameterType.STRING, False),
        ("title", (), ParameterType.STRING, False),
        ("date", (), ParameterType.DATE, True),
        ("access-date", ("accessdate",), ParameterType.DATE, True),
        ("website", ("work",), ParameterType.STRING, True),
    ]
    assert [p.name for p in web.parameters if p.is_required] == ["url", "title"]
    assert ([m.consumer for m in web.maps], web.format) == (["proveit", "citoid"], "inline")
    album = _document(shared, "en_Template_Infobox_album")
    # Its order is that of `paramOrder`, not of `params`.
    assert [p.name for p in album.parameters[:4]] == ["italic_title", "name", "type", "longtype"]
    by_name = {p.name: p for p in album.parameters}
    assert (by_name["cover"].type, by_name["cover"].aliases) == (ParameterType.FILE, ("image",))
    assert [p.name for p in album.parameters if p.is_required] == ["artist"]
    assert [p.name for p in album.parameters if p.is_deprecated] == [
        *("last_album", "this_album", "next_album"),
    ]
    assert album.format == "{{_\n| ____________ = _\n}}\n"
    french = _document(shared, "fr_Modele_Lien_web")
    assert [p.name for p in french.parameters if p.is_required] == ["titre", "url"]
    assert [p.name for p in french.parameters if p.is_deprecated] == ["coauteurs", "lien éditeur"]
    sfn = _document(shared, "en_Template_Sfn")
    assert [(p.name, p.type) for p in sfn.parameters if p.is_required] == [
        ("1", ParameterType.LINE),
        ("2", ParameterType.STRING),
    ]


def test_documents_can_be_kept(shared: Path) -> None:
    for path in sorted((shared / "templatedata").glob("*.json")):
        document = _document(shared, path.stem)
        kept = load_documents(document_json(document, "Some title"))
        assert kept.documents == (replace(document, title="Some title"),)


_TEXTS = st.builds(
    Text,
    st.dictionaries(
        st.sampled_from(["", "en", "zh-hant"]),
        st.text('abÄ"\\\n', min_size=1).map(str.strip).filter(bool),
        max_size=2,
    ),
)
_PARAMETERS = st.builds(
    ParameterDocument,
    st.sampled_from(["a", "b", "1", "ä b", '"']),
    aliases=st.lists(st.sampled_from(["x", "y"]), unique=True).map(tuple),
    label=_TEXTS,
    description=_TEXTS,
    default=_TEXTS,
    example=_TEXTS,
    autovalue=st.sampled_from(["", "{{subst:x}}"]),
    type=st.sampled_from(ParameterType),
    is_required=st.booleans(),
    is_suggested=st.booleans(),
    is_deprecated=st.booleans(),
    suggested_values=st.lists(st.sampled_from(["p", "q"]), unique=True).map(tuple),
)


@settings(max_examples=50)
@given(st.lists(_PARAMETERS, unique_by=lambda p: p.name), _TEXTS, st.none() | st.just("block"))
def test_any_document_can_be_kept(
    parameters: list[ParameterDocument], description: Text, form: str | None
) -> None:
    document = TemplateDocument("T", description, tuple(parameters), format=form)
    assert load_documents(document_json(document, "T")).documents == (document,)
