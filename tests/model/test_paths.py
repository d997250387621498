"""Every row has one path, and the path leads back to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.document import Document
from model.path_offers import offers_for
from model.paths import NoBoxForPathError, PathError, Paths
from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit
from tests.support.figures import Figure
from tests.support.wikitext_strategies import pages

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"

BOX = """{{Infobox x
| a = {{flag|Finland}} ''{{Flag|size=1px|Sweden}}'' {{url|x.org}} [https://y.org/ Y] [[b|c]]
| list = {{ubl|{{small|one}}|[[two]]}}
* first
* second [[link]]<!-- c --> <ref name=kim>{{cite web|title=Kim}}</ref><ref name="a[b]">x</ref>
| a/b[2]=c =
| dup = 1
| dup = {{nowrap|2}}
| f = [[File:x.png|thumb|20px|See {{x}}]] {{#if: {{{p|}}} | yes {{t}} | no}} {{{q|{{r}}}}}
| lines = {{m}} one<br>'''{{n|[[o]]}}''' [[p]]<br />two {{m|2}}
| t = words <small>small [[one]]</small> and {{Template:under_score}} <gallery>x</gallery>
}}
Text {{stub|1}} <ref>{{cite book|title=B}}</ref> {{stub}}
"""


def everything(document: Document, *, everywhere: bool = False) -> Iterator[int]:
    """All rows of a page's boxes, or of all its templates and references."""
    rows = RowTree(document, everything=everywhere)
    pending = list(rows.top)
    while pending:
        row = pending.pop()
        yield row
        pending.extend(rows.children(row))


def paths_and_back(text: str, *, everywhere: bool = False) -> int:
    """How many rows there are; fails unless each has a path of its own that leads to it."""
    document = Document(text)
    paths = Paths(document)
    seen: dict[str, int] = {}
    for row in everything(document, everywhere=everywhere):
        path = paths.path_of(row)
        assert path not in seen
        seen[path] = row
        assert paths.find(path) == row, path
    return len(seen)


def source(document: Document, path: str) -> str:
    return document.source(Paths(document).find(path))


@pytest.mark.parametrize(
    ("path", "found", "written"),
    [
        ("a", None, "a"),
        ("a/flag", "{{flag|Finland}}", "a/flag"),
        ("a/flag[1]", "{{flag|Finland}}", "a/flag"),
        ("a/flag[2]/1", "Sweden", "a/Flag[2]/1"),
        ("a/Flag[2]/size", "size=1px", "a/Flag[2]/size"),
        ("a/Url/1", "x.org", "a/Url/1"),
        ("a/url", "[https://y.org/ Y]", "a/url"),
        ("a/url/address", "https://y.org/", "a/url/address"),
        ("a/url/label", "Y", "a/url/label"),
        ("a/link/target", "b", "a/link/target"),
        ("a/link/label", "c", "a/link/label"),
        ("list/ubl/1/small/1", "one", "list/ubl/1/small/1"),
        ("list/item[2]/link", "[[link]]", "list/item[2]/link"),
        ("list/item[2]/comment", "<!-- c -->", "list/item[2]/comment"),
        ("list/item[2]/ref[kim]/cite_web/title", "title=Kim", "list/item[2]/ref/cite web/title"),
        (r"list/item[2]/ref[a\[b]]", '<ref name="a[b]">x</ref>', "list/item[2]/ref[2]"),
        ("dup/nowrap/1", "2", "dup/nowrap/1"),
        ("dup[1]", " dup = 1\n", "dup[1]"),
        ("dup[2]", " dup = {{nowrap|2}}\n", "dup"),
        ("f/file/target", "File:x.png", "f/file/target"),
        ("f/file/option[3]/x", "{{x}}", "f/file/option[3]/x"),
        ("f/#if/1/t", "{{t}}", "f/#if/1/t"),
        ("f/parameter/1/r", "{{r}}", "f/parameter/1/r"),
        ("t/tag/link", "[[one]]", "t/tag/link"),
        ("t/tag[2]", "<gallery>x</gallery>", "t/tag[2]"),
        ("t/text[2]", " and ", "t/text[2]"),
        ("t/Under score", "{{Template:under_score}}", "t/Template:under_score"),
        ("lines/item", "{{m}} one", "lines/item"),
        ("lines/item[2]/n/1/link", "[[o]]", "lines/n/1/link"),
        ("lines/m[2]/1", "2", "lines/m[2]/1"),
        ("lines/item[3]/m", "{{m|2}}", "lines/m[2]"),
        ("/Infobox_x/a/flag", "{{flag|Finland}}", "a/flag"),
        ("/infobox x", None, "/Infobox x"),
        ("/ref/cite book/title", "title=B", "/ref/cite book/title"),
        ("/stub[2]", "{{stub}}", "/stub[2]"),
    ],
)
def test_a_path_leads_to_its_node(path: str, found: str | None, written: str) -> None:
    document = Document(BOX)

    if found is not None:
        assert source(document, path) == found
    assert Paths(document).path_of(Paths(document).find(path)) == written


def test_a_name_that_looks_like_a_path_is_escaped() -> None:
    document = Document("{{Infobox x\n| a/b[2] = {{#if:x=y/z|1}}\n| = {{t}}\n| c\\ = 1\n}}")
    paths = Paths(document)

    assert source(document, r"a\/b\[2]/#if/1") == "1"
    assert source(document, "[1]/t") == "{{t}}"
    assert {paths.path_of(row) for row in everything(document)} == {
        *("/Infobox x", r"a\/b\[2]", r"a\/b\[2]/#if", r"a\/b\[2]/#if/1"),
        *("[1]", "[1]/t", r"c\\"),
    }


def test_a_word_is_a_kind_of_node_and_else_a_template() -> None:
    document = Document("{{Infobox x|a={{url|1}} {{ref}}<ref>r</ref>|b=https://x.org {{url|2}}}}")

    assert source(document, "a/url/1") == "1"
    assert source(document, "a/ref") == "<ref>r</ref>"
    assert source(document, "a/Ref") == "{{ref}}"
    assert source(document, "b/url") == "https://x.org"
    assert source(document, "b/Url/1") == "2"


def test_several_boxes_are_named() -> None:
    document = Document("{{Infobox a|x=1}}{{wrap|{{Infobox a|x={{t}}}}}}{{Infobox b|x=3}}")
    paths = Paths(document)

    assert source(document, "x") == "x=1"
    assert source(document, "/Infobox a[2]/x/t") == "{{t}}"
    assert [paths.path_of(row) for row in everything(document)] == [
        *("/Infobox b", "/Infobox b/x", "/Infobox a[2]", "/Infobox a[2]/x", "/Infobox a[2]/x/t"),
        *("/Infobox a", "/Infobox a/x"),
    ]
    wrapper = document.children(document.root_id)[1]
    assert paths.path_of(wrapper.id) == "/wrap"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("lst", "there is no `lst`; did you mean `list`?"),
        ("a/flag[3]", "`a` has no `flag[3]`; did you mean `flag`, `Flag[2]`?"),
        ("a/flag[0]", "`a` has no `flag[0]`; did you mean `flag`, `Flag[2]`?"),
        ("a/flag[x]", "`a` has no `flag[x]`; did you mean `flag`, `Flag[2]`?"),
        ("list/item[2]/ref[l]", "`list/item[2]` has no `ref[l]`; did you mean `ref`, `ref[2]`?"),
        ("t/tag/zz/q", "`t/tag` has no `zz`; there is `text`, `link`"),
        ("a/flag/1/x", "`a/flag/1` has no `x`; nothing stands below it"),
        ("/list", "there is no `list`; there is `Infobox x`, `stub`, `ref`, `stub[2]`"),
        ("dup[3]", "there is no `dup[3]`; did you mean `dup[1]`, `dup`?"),
        ("", "the path names nothing"),
        ("/", "the path names nothing"),
    ],
)  # fmt: skip
def test_a_path_that_leads_nowhere_says_how_far_it_got(path: str, message: str) -> None:
    with pytest.raises(PathError) as caught:
        Paths(Document(BOX)).find(path)
    assert str(caught.value) == message


def test_a_page_without_a_box_has_paths_from_the_page_on() -> None:
    paths = Paths(Document("{{stub|a}}"))

    assert paths.find("/stub/1")
    with pytest.raises(NoBoxForPathError, match="no infobox that could have `stub`"):
        paths.find("stub")


def test_what_has_no_row_has_no_path() -> None:
    document = Document("{{Infobox x|a=words}} text")
    name = document.children(document.children(document.root_id)[0].id)[1]

    assert Paths(document).path_of(name.id) == ""
    assert Paths(document).path_of(document.root_id) == ""


def test_paths_follow_an_edit() -> None:
    document = Document("{{Infobox x|a={{t}} {{u}}|b=1}}")
    paths = Paths(document)
    second = paths.find("a/u")
    document.apply(TextEdit((Replace(14, 14, "{{u}} "),)))

    assert paths.path_of(second) == "a/u[2]"
    assert paths.find("a/u") != second
    document.apply(TextEdit((Replace(0, 0, "{{Infobox y}}"),)))
    assert paths.path_of(second) == "/Infobox x/a/u[2]"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["a", "list", r"a\/b\[2]", "dup[1]", "dup", "f", "lines", "t"]),
        ("d", ["dup[1]", "dup"]),
        ("A/F", ["A/flag", "A/Flag[2]"]),
        ("a/", ["a/flag", "a/Flag[2]", "a/Url", "a/url", "a/link"]),
        ("a/flag[", ["a/flag", "a/Flag[2]"]),
        ("a/flag[2", ["a/Flag[2]"]),
        ("a/l", ["a/link", "a/flag", "a/Flag[2]", "a/Url", "a/url"]),
        ("a/flag/", ["a/flag/1"]),
        ("/s", ["/stub", "/stub[2]"]),
        ("nothing/", []),
        ("a/zzz", []),
    ],
)
def test_what_is_typed_is_completed_segment_by_segment(typed: str, offered: list[str]) -> None:
    document = Document(BOX.replace("| a =", "| A =") if typed.startswith("A") else BOX)
    offers = offers_for(Paths(document), typed)

    assert [offer.path for offer in offers] == offered


@given(pages(), st.booleans())
def test_every_row_of_any_page_is_found_by_its_path(text: str, everywhere: bool) -> None:
    paths_and_back(text, everywhere=everywhere)


@pytest.mark.parametrize("everywhere", [False, True])
def test_every_row_of_the_samples_is_found_by_its_path(*, everywhere: bool) -> None:
    pages = sorted(SAMPLES.glob("*.wikitext"))
    found = sum(
        paths_and_back(page.read_text(encoding="utf-8"), everywhere=everywhere) for page in pages
    )

    assert found > 1000


def test_every_row_of_the_seed_is_found_by_its_path(shared: Path) -> None:
    text = (shared / "seed" / "korean_war.wikitext").read_text(encoding="utf-8")

    assert paths_and_back(text) > 1000


@pytest.mark.slow
def test_every_row_of_the_corpus_is_found_by_its_path(shared: Path, figure: Figure) -> None:
    pages = sorted((shared / "corpus" / "pages").glob("*.wikitext"))
    rows = sum(paths_and_back(page.read_bytes().decode()) for page in pages)

    figure(f"{rows} rows of the boxes of {len(pages)} pages, each by its path")
    assert rows > 30_000


def test_the_seeds_flag_and_its_citations_date_are_found(shared: Path) -> None:
    document = Document((shared / "seed" / "korean_war.wikitext").read_text(encoding="utf-8"))

    assert source(document, "combatant1/Collapsible list[1]/4/flagcountry/1") == "Turkey"
    assert source(document, "combatant1/Collapsible list/4").strip() == (
        "{{flagcountry|Turkey|size=23px}}"
    )
    date = "combatant1/refn/1/ref/cite thesis/access-date"
    assert source(document, date) == "access-date=9 April 2017 "
    assert Paths(document).path_of(Paths(document).find(date)) == date
    assert source(document, "strength1/plainlist/1/item[2]/flagdeco/size") == "size=23px"
