"""What the TemplateData says that ships with the program: whole, tidy, and true of real pages."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from model.arguments import argument_keys
from model.templatedata.document import ParameterDocument, TemplateDocument
from model.templatedata.document_folder import REDIRECTS, document_file_name, shipped_documents
from model.templatedata.loading import load_documents
from model.templatedata.spec import Origin, TemplateSpec, make_spec
from model.templatedata.texts import WIKI_LANGUAGE, Languages, Text
from model.wikitext import parse
from model.wikitext.preprocessor import PieceKind
from model.wikitext.syntax import DEFAULT_SYNTAX

FOLDER = shipped_documents("en").path
FILES = sorted(FOLDER.glob("*.json"))
FORMAT = re.compile(r"(\n)?({{ *_+)(\n? *\|\n? *_+ *= *)(_+)(\n? *}})(\n)?")
"""The grammar that rules/templatedata.md gives."""

IN_SIX_LANGUAGES = (
    "Infobox military conflict",
    "Infobox military person",
    "Infobox military unit",
    "Infobox person",
    "Infobox settlement",
)
LANGUAGES = {"en", "de", "fr", "es", "ja", "ru"}

LEAST_KNOWN = {
    "Cite book": 0.999,
    "Cite journal": 1.0,
    "Cite news": 1.0,
    "Cite web": 0.999,
    "Infobox album": 1.0,
    "Infobox body of water": 1.0,
    "Infobox book": 1.0,
    "Infobox building": 1.0,
    "Infobox company": 1.0,
    "Infobox film": 1.0,
    "Infobox military conflict": 1.0,
    "Infobox musical artist": 1.0,
    "Infobox officeholder": 0.99,
    "Infobox person": 1.0,
    "Infobox river": 1.0,
    "Infobox school": 1.0,
    "Infobox settlement": 0.98,
    "Infobox song": 1.0,
    "Infobox television": 1.0,
    "Infobox university": 1.0,
}
"""The share of arguments on the corpus' English pages that a document knows, as measured."""
LEAST_KNOWN_OF_OTHERS = 0.9

OF_OTHER_WIKIS = {"en_Mozilla_Firefox.wikitext"}
"""Pages that the corpus files under English but whose boxes are another Wikipedia's."""


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def file(request: pytest.FixtureRequest) -> Path:
    path = request.param
    assert isinstance(path, Path)
    return path


def load(file: Path) -> TemplateDocument:
    loaded = load_documents(file.read_text(encoding="utf-8"))
    assert [str(finding) for finding in loaded.findings] == []
    return loaded.documents[0]


def spec_of(file: Path) -> TemplateSpec:
    document = load(file)
    return make_spec(document.title, document, Origin.SHIPPED, Languages("en"))


def english(text: Text) -> str:
    return text.by_language.get("en", text.by_language.get(WIKI_LANGUAGE, ""))


def without_number(parameter: ParameterDocument) -> str:
    """A family's name; `combatant2a` is of that of `combatant1`."""
    return re.split(r"[0-9]", parameter.name, maxsplit=1)[0].rstrip(" _-")


def test_a_document_says_what_it_is_of_and_whose(file: Path) -> None:
    document = load(file)
    assert file.name == document_file_name(document.title)
    assert document.title == DEFAULT_SYNTAX.normalize_template_name(document.title)
    assert document.author == "Boxwright"
    assert date.fromisoformat(document.written) >= date(2026, 11, 1)
    assert english(document.description)
    assert document.format is not None
    assert document.format in {"inline", "block"} or FORMAT.fullmatch(document.format)


def test_order_and_sets_name_each_parameter_once(file: Path) -> None:
    data = json.loads(file.read_text(encoding="utf-8"))["templatedata"]
    names = list(data["params"])
    grouped = [name for group in data["sets"] for name in group["params"]]
    assert data["paramOrder"] == grouped
    assert sorted(grouped) == sorted(names)
    assert all(english(group.label) for group in load(file).sets)


def test_a_name_means_one_parameter(file: Path) -> None:
    parameters = load(file).parameters
    counted = Counter(name for p in parameters for name in (p.name, *p.aliases))
    assert [name for name, count in counted.items() if count > 1] == []


def test_each_parameter_is_explained_by_itself(file: Path) -> None:
    told: dict[str, ParameterDocument] = {}
    for parameter in load(file).parameters:
        label, description = english(parameter.label), english(parameter.description)
        assert label, parameter.name
        assert "_" not in label, "a label is for people"
        assert label != label.lower(), label
        assert description, parameter.name
        assert description.rstrip(".").casefold() != label.casefold()
        other = told.setdefault(description, parameter)
        assert without_number(other) == without_number(parameter), description


def test_what_is_deprecated_says_what_to_do_instead(file: Path) -> None:
    for parameter in load(file).parameters:
        if parameter.is_deprecated:
            assert english(parameter.deprecation), parameter.name
            assert not parameter.is_required
            assert not parameter.is_suggested


@pytest.mark.parametrize("title", IN_SIX_LANGUAGES)
def test_the_first_documents_speak_six_languages(title: str) -> None:
    document = load(FOLDER / document_file_name(title))
    texts = [document.description]
    texts += [parameter.label for parameter in document.parameters]
    texts += [p.description for p in document.parameters if not p.is_deprecated]
    texts += [group.label for group in document.sets]
    for text in texts:
        assert {code for code, words in text.by_language.items() if words} == LANGUAGES, text


def test_redirects_lead_to_documents() -> None:
    found = tomllib.loads((FOLDER / REDIRECTS).read_text(encoding="utf-8"))
    assert list(found) == sorted(found)
    counted = Counter(name for names in found.values() for name in names)
    assert [name for name, count in counted.items() if count > 1] == []
    titles = {load(file).title for file in FILES}
    assert set(found) <= titles
    assert titles.isdisjoint(counted)
    folder = shipped_documents("en")
    for name, title in ((name, title) for title, names in found.items() for name in names):
        assert name == DEFAULT_SYNTAX.normalize_template_name(name)
        result = folder.find(name)
        assert result is not None
        assert result.document.title == title


def test_arguments_on_real_pages_are_known(file: Path, shared: Path) -> None:
    spec = spec_of(file)
    known, unknown = 0, Counter[str]()
    for name in arguments_in_use(shared).get(spec.title, ()):
        if spec.find(name) is None:
            unknown[name] += 1
        else:
            known += 1
    total = known + unknown.total()
    least = LEAST_KNOWN.get(spec.title, LEAST_KNOWN_OF_OTHERS)
    assert known >= least * total, f"{known} of {total}; unknown: {unknown.most_common()}"


def test_all_fields_of_the_first_page_are_known(shared: Path) -> None:
    """The infobox that the project started from."""
    text = (shared / "seed" / "korean_war.wikitext").read_text(encoding="utf-8")
    box = parse(text).templates()[0]
    spec = spec_of(FOLDER / document_file_name("Infobox military conflict"))
    names = argument_keys(box)
    assert len(names) == 20
    assert [name for name in names if spec.find(name) is None] == []


@cache
def arguments_in_use(shared: Path) -> dict[str, list[str]]:
    """The names of named arguments on the corpus' English pages, by shipped template."""
    redirects = tomllib.loads((FOLDER / REDIRECTS).read_text(encoding="utf-8"))
    titles = {name: title for title, names in redirects.items() for name in names}
    used: dict[str, list[str]] = {}
    for path in sorted((shared / "corpus" / "pages").glob("en_*.wikitext")):
        if path.name in OF_OTHER_WIKIS:
            continue
        for template, name in named_arguments(path.read_text(encoding="utf-8")):
            used.setdefault(titles.get(template, template), []).append(name)
    return used


def named_arguments(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, str]]:
    """Template and argument of each named argument, also of those inside extension tags."""
    page = parse(text, start, end)
    for template in page.templates():
        title = DEFAULT_SYNTAX.normalize_template_name(template.name_text)
        keys = argument_keys(template)
        for argument, key in zip(template.arguments, keys, strict=True):
            if not argument.is_positional:
                yield title, key
    found = page.scan
    for record, kind in enumerate(found.kinds):
        inner = text.find(">", found.starts[record]) + 1
        if kind == PieceKind.EXTENSION_TAG and inner < found.ends[record]:
            yield from named_arguments(text, inner, text.rfind("<", inner, found.ends[record]))
