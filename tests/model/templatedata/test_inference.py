"""Which names a template's source uses, as MediaWiki infers them."""

import random
import re
import time
from pathlib import Path

import pytest

from model.templatedata.inference import infer_document, parameter_names
from tests.support.mediawiki import running_wiki, save_page

CASES: list[tuple[str, list[str]]] = [
    ("{{{name|}}} {{{other}}}", ["name", "other"]),
    ("{{{ name |x}}}{{{name}}}", ["name"]),
    ("{{{1|{{{year}}}}}}", ["1", "year"]),
    # The first spelling counts; letter case, `-`, `_` and spaces don't.
    ("{{{Birth_date|{{{birth-date|{{{birth date|{{{BIRTH  DATE}}}}}}}}}}}}", ["Birth_date"]),
    ("{{{birthdate}}}{{{birth_date}}}", ["birthdate", "birth_date"]),
    # Only the letters A to Z have no case.
    ("{{{Ä}}}{{{ä}}}{{{É|}}}{{{é|}}}", ["Ä", "ä", "É", "é"]),
    ("{{{_a_}}}{{{-b-}}}{{{ c }}}{{{a}}}", ["_a_", "-b-", "c"]),
    ("{{{Logo<includeonly>|</includeonly>}}}", ["Logo"]),
    ("{{{na<!-- x -->me|}}} <!-- {{{hidden}}} --> {{{b|<!--{{{c}}}-->}}}", ["name", "b"]),
    ("{{{na<!-- x\n -->me|}}}", ["name"]),
    ("<nowiki>{{{a}}}</nowiki><pre>{{{b}}}</pre >{{{c}}}", ["c"]),
    # These two are found in small letters and without attributes only.
    ("<NOWIKI>{{{a}}}</NOWIKI><pre class=x>{{{b}}}</pre>", ["a", "b"]),
    ("<nowiki />{{{a}}} <!-- {{{b}}}", ["a", "b"]),
    ("{{{a=b}}}{{{#c}}}{{{d\n}}}{{{e}}{{f}}", []),
    ("{{{{{a}}}}}{{{{{{b|c}}}|d}}}", ["a", "b"]),
    ("{{{}}}{{{|x}}}{{{ }}}{{{-}}}", []),
    # What PHP takes for nothing, and for one number.
    (
        "{{{0}}}{{{00}}}{{{1}}}{{{01}}}{{{1.0}}}{{{1e0}}}{{{2}}}{{{10}}}{{{1e1}}}",
        ["00", *["1", "2", "10"]],
    ),
    ("", []),
]


@pytest.mark.parametrize(("source", "names"), CASES)
def test_names_are_inferred(source: str, names: list[str]) -> None:
    assert list(parameter_names(source)) == names


def test_other_spellings_are_aliases() -> None:
    document = infer_document("{{{birth_date|{{{birth date|{{{birth_date}}}}}}}}} {{{1}}}")
    assert document is not None
    assert [(p.name, p.aliases) for p in document.parameters] == [
        ("birth_date", ("birth date",)),
        ("1", ()),
    ]
    assert infer_document("A page like any.") is None


@pytest.mark.parametrize(
    "source", ["{" * 1_000_000, "<!--" * 500_000, "<pre>" * 400_000, "{{{a" * 500_000]
)
def test_no_source_takes_long(source: str) -> None:
    began = time.perf_counter()
    parameter_names(source)
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    ("name", "first", "count"),
    [
        ("en_Template_Birth_date_and_age", ["1", "year", "2", "month", "3", "day", "df"], 7),
        ("en_Template_Marriage", ["show", "1", "()", "2", "3", "end", "reason"], 7),
        ("en_Template_Infobox", [], 0),
        (
            "de_Infobox_Ort_in_Deutschland",
            [
                *("Name", "AndereNamen", "Karte", "lat_deg", "lat_min", "lon_deg", "lon_min"),
                *("Bundesland", "Bundesland im Dialekt"),
            ],
            9,
        ),
        ("de_Infobox_Programmiersprache", ["Name", "Logo", "Beschreibung", "Paradigma"], 20),
        ("de_Infobox_Software", ["title", "name", "logo", "collapsible", "screenshot"], 26),
        ("en_Template_Infobox_person", ["child", "honorific prefix", "name"], 117),
        ("en_Template_Infobox_officeholder", ["bodyclass", "mainwidth", "honorific-prefix"], 1176),
        ("ltg_Taiss_Collapsible_list", ["expand", "frame_style", "title_style", "title"], 55),
        ("ltg_Taiss_Infoskreine_Latvejis_mists", ["pasauka", "mīsta_tips"], 47),
        ("ltg_Taiss_Infoskreine_Voluda", ["creator", "setting", "familycolor"], 218),
        ("ltg_Taiss_Infoskreine_kolns", ["Pasauka", "Atvaigs", "Atvaiga māri"], 39),
    ],
)
def test_real_sources(shared: Path, name: str, first: list[str], count: int) -> None:
    source = (shared / "templates" / f"{name}.wikitext").read_text(encoding="utf-8")
    names = list(parameter_names(source))
    assert names[: len(first)] == first
    assert len(names) == len(_counted(source)) == count


def _counted(source: str) -> set[str]:
    """The names counted piece by piece, another way than they are inferred."""
    for opening, closing in (("<!--", "-->"), ("<nowiki>", "</nowiki>"), ("<pre>", "</pre>")):
        while opening in source and closing in source.split(opening, 1)[1]:
            before, _, rest = source.partition(opening)
            source = before + rest.split(closing, 1)[1]
    found = set()
    for piece in source.split("{{{")[1:]:
        name = re.split(r"[|<]|}}}", piece.lstrip("{"))[0]
        if not set(name) & set("\n#={}"):
            found.add(" ".join(name.lower().replace("_", " ").replace("-", " ").split()))
    return found - {""}


_PIECES = [
    *("{{{", "}}}", "{{{", "}}}", "{", "}", "|", "|", "<", "=", "#", "\n", " ", "_", "-"),
    *("a", "A", "b", "ä", "Ä", "1", "01", "0", "2", ".", "e1"),
    *("<!--", "-->", "<nowiki>", "</nowiki>", "<pre>", "</pre >", "<PRE>", "<includeonly>"),
]


@pytest.mark.slow
@pytest.mark.shared
def test_a_real_mediawiki_infers_the_same(shared: Path, tmp_path: Path) -> None:
    dice = random.Random(4)
    made = ["".join(dice.choices(_PIECES, k=dice.randint(3, 40))) for _ in range(100)]
    real = [path.read_text(encoding="utf-8") for path in (shared / "templates").glob("*.wikitext")]
    sources = {
        f"Template:T{number}": f"-{text.strip()}-"
        for number, text in enumerate([*made, *real, *(source for source, _ in CASES)])
    }
    with running_wiki(tmp_path / "wiki") as ask:
        for title, source in sources.items():
            save_page(ask, title, source)
        titles = list(sources)
        pages: list[dict[str, object]] = []
        for start in range(0, len(titles), 50):
            chosen = "|".join(titles[start : start + 50])
            answer = ask(action="templatedata", includeMissingTitles="1", titles=chosen)
            pages += answer["pages"].values()
    inferred = {page["title"]: list(page["params"]) for page in pages}
    assert len(real) == 12
    # The API takes a key that begins with `_` for its own, and leaves it out of the answer.
    expected = {
        title: [name for name in parameter_names(source) if not name.startswith("_")]
        for title, source in sources.items()
    }
    assert inferred == expected
