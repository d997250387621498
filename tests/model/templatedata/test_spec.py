"""What a spec says of names, and which spec a template has."""

import json
import time
from pathlib import Path

import pytest

from model.document import Document
from model.rows.row_specs import RowSpecs
from model.templatedata.document_folder import DocumentFolder, document_file_name
from model.templatedata.library import Found, SpecLibrary
from model.templatedata.loading import load_documents
from model.templatedata.spec import MatchKind, Origin, TemplateSpec, make_spec
from model.templatedata.texts import Languages
from model.wikitext.nodes import NodeKind

ENGLISH = Languages("en")


def spec_with(*names: str, **aliases: list[str]) -> TemplateSpec:
    params = {name: {"aliases": aliases.get(name, [])} for name in names}
    document = load_documents(json.dumps({"params": params})).documents[0]
    return make_spec("A", document, Origin.SHIPPED, ENGLISH)


SPEC = spec_with(
    *("name", "office", "term_start", "combatant1", "combatant2", "blank_name_sec1", "1"),
    *("leader title", "area_km2", "clubs1"),
    name=["title", "office"],
    office=["post"],
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("name", ("name", MatchKind.EXACT, "")),
        (" name\n", ("name", MatchKind.EXACT, "")),
        ("title", ("name", MatchKind.ALIAS, "")),
        # What is a name of its own is no alias.
        ("office", ("office", MatchKind.EXACT, "")),
        ("office2", ("office", MatchKind.NUMBERED, "2")),
        ("office_2", ("office", MatchKind.NUMBERED, "2")),
        ("post3", ("office", MatchKind.NUMBERED, "3")),
        ("combatant7", ("combatant1", MatchKind.NUMBERED, "7")),
        ("combatant2", ("combatant2", MatchKind.EXACT, "")),
        ("clubs12", ("clubs1", MatchKind.NUMBERED, "12")),
        ("leader title 2", ("leader title", MatchKind.NUMBERED, "2")),
        ("blank2_name_sec1", ("blank_name_sec1", MatchKind.NUMBERED, "2")),
        ("blank_name_sec2", ("blank_name_sec1", MatchKind.NUMBERED, "2")),
        ("1", ("1", MatchKind.EXACT, "")),
        ("2", None),
        ("Name", None),
        ("combatant", None),
        ("office2x", None),
        ("", None),
    ],
)
def test_a_name_leads_to_its_parameter(
    name: str, expected: tuple[str, MatchKind, str] | None
) -> None:
    match = SPEC.find(name)
    assert (match and (match.parameter.name, match.kind, match.number)) == expected


def test_names_are_ranked_as_templatedata_orders_them() -> None:
    names = ["zeta", "Alpha", "10", "2", "office2", "office", "term_start", "title", "post10"]
    assert sorted(names, key=SPEC.rank) == [
        *("title", "office", "office2", "post10", "term_start"),
        *("2", "10", "Alpha", "zeta"),
    ]


def test_texts_are_in_the_persons_language() -> None:
    text = """{"description": {"en": "A battle", "de": "Eine Schlacht"}, "params":
        {"a": {"label": {"en": "Place", "de": "Ort"}, "deprecated": "Use b."}},
        "sets": [{"label": {"de": "Wo"}, "params": ["a"]}]}"""
    document = load_documents(text).documents[0]
    spec = make_spec("A", document, Origin.IMPORTED, Languages("de-CH"))
    assert (spec.description, spec.sets[0].label) == ("Eine Schlacht", "Wo")
    parameter = spec.parameters[0]
    assert (parameter.label, parameter.deprecation) == ("Ort", "Use b.")
    assert spec.set_of("a") is spec.sets[0]


class _Source:
    def __init__(self, origin: Origin, **documents: str) -> None:
        self._origin = origin
        self._documents = documents

    def find(self, title: str) -> Found | None:
        text = self._documents.get(title)
        return None if text is None else Found(load_documents(text).documents[0], self._origin)


def test_the_first_source_that_knows_a_template_counts() -> None:
    imported = _Source(Origin.IMPORTED, A='{"params": {"x": {}}}')
    shipped = _Source(Origin.SHIPPED, A='{"params": {"y": {}}}', B='{"params": {"z": {}}}')
    library = SpecLibrary([imported, shipped], ENGLISH)
    first, second = library.spec_of("template:a<!-- -->\n"), library.spec_of("b")
    assert first is not None
    assert second is not None
    assert (first.title, first.origin, first.all_names) == ("A", Origin.IMPORTED, ("x",))
    assert (second.title, second.origin, second.all_names) == ("B", Origin.SHIPPED, ("z",))
    assert library.spec_of("C") is None


def _write(folder: Path, title: str, **document: object) -> None:
    text = json.dumps({"template": title, "templatedata": {"params": {}, **document}})
    (folder / document_file_name(title)).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("title", ["Infobox a", "Größe/ä:*?", "x" * 255, "名" * 85, "A\ud800"])
def test_a_folder_has_a_document_of_any_title(title: str, tmp_path: Path) -> None:
    folder = DocumentFolder(tmp_path, Origin.IMPORTED)
    assert folder.find(title) is None
    _write(tmp_path, title, format="block")
    found = folder.find(title)
    assert found is not None
    assert (found.document.title, found.document.format) == (title, "block")
    assert len(document_file_name(title)) < 255


def test_a_folder_knows_redirects_and_no_strangers(tmp_path: Path) -> None:
    _write(tmp_path, "Infobox settlement")
    (tmp_path / "Infobox_Settlement.json").write_text(
        (tmp_path / "Infobox_settlement.json").read_text()
    )
    (tmp_path / "Broken.json").write_bytes(b"\xff{")
    (tmp_path / "redirects.toml").write_text('"Infobox settlement" = ["Infobox city"]\n')
    folder = DocumentFolder(tmp_path, Origin.SHIPPED)
    found = folder.find("Infobox city")
    assert found is not None
    assert found.document.title == "Infobox settlement"
    assert folder.find("Infobox Settlement") is None
    assert folder.find("Broken") is None
    assert sorted(folder.titles()) == [
        *("Broken", "Infobox Settlement", "Infobox city", "Infobox settlement"),
    ]


def test_other_names_of_a_template_lead_to_what_was_imported(tmp_path: Path) -> None:
    (tmp_path / "shipped").mkdir()
    (tmp_path / "imported").mkdir()
    (tmp_path / "shipped" / "redirects.toml").write_text('"A" = ["B", "C"]\n')
    _write(tmp_path / "shipped", "A")
    _write(tmp_path / "imported", "A")
    _write(tmp_path / "imported", "C", format="block")
    shipped = DocumentFolder(tmp_path / "shipped", Origin.SHIPPED)
    library = SpecLibrary(
        [DocumentFolder(tmp_path / "imported", Origin.IMPORTED, shipped), shipped], ENGLISH
    )
    specs = [library.spec_of(name) for name in "ABCD"]
    assert [spec and (spec.origin, spec.format) for spec in specs] == [
        (Origin.IMPORTED, None),
        (Origin.IMPORTED, None),
        (Origin.IMPORTED, "block"),
        None,
    ]
    assert library.titles() == ["A", "B", "C"]


def test_rows_lead_to_their_template_and_parameter() -> None:
    source = _Source(Origin.SHIPPED, A='{"params": {"1": {}, "x": {}}}')
    document = Document("{{A|one|x={{b|x=1}}|y=2}} {{#if: x|y}} {{a\n|x=3}}")
    specs = RowSpecs(document, SpecLibrary([source], ENGLISH))
    templates = [c.id for c in document.children(document.root_id) if c.kind is NodeKind.TEMPLATE]
    known = [specs.spec_of(row) for row in templates]
    assert [spec and spec.title for spec in known] == ["A", None, "A"]
    arguments = [c.id for c in document.children(templates[0]) if c.kind is NodeKind.ARGUMENT]
    matches = [specs.match_of(row) for row in arguments]
    assert [match and match.parameter.name for match in matches] == ["1", "x", None]
    assert specs.spec_of(arguments[0]) is known[0]


def test_names_of_any_length_are_ranked_and_looked_for() -> None:
    nines = "9" * 5_000
    names = [nines, "office" + nines, "office2", "007", "8"]
    assert sorted(names, key=SPEC.rank) == ["office2", "office" + nines, "007", "8", nines]
    began = time.perf_counter()
    assert SPEC.find("1a" * 50_000) is None
    assert time.perf_counter() - began < 0.5


def test_redirects_that_are_none_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "redirects.toml").write_text('A = ["B", 1, {x = 1}]\nC = 3\n')
    _write(tmp_path, "A")
    folder = DocumentFolder(tmp_path, Origin.SHIPPED)
    assert folder.redirects == {"B": "A"}
    assert folder.find("B") is not None
