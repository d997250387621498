"""Names: which templates are infoboxes, which calls are no templates, which links show files."""

import csv
import json
from pathlib import Path

import pytest

from model.wikitext.syntax import DEFAULT_SYNTAX, WikiSyntax, template_name_is_valid


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("infobox person", "Infobox person"),
        (" \n Infobox_person \t\n", "Infobox person"),
        ("Infobox __  person_", "Infobox person"),
        ("Infobox\u00a0\u3000person\u200e", "Infobox person"),
        ("Infobox<!-- for a\nperson --> person <!--x-->", "Infobox person"),
        ("Infobox<!-- never closed", "Infobox"),
        ("Template:infobox person", "Infobox person"),
        (" template : infobox person", "Infobox person"),
        ("VORLAGE:Infobox Ort", "Infobox Ort"),
        ("Шаблон:карточка", "Карточка"),
        ("テンプレート:基礎情報 国", "基礎情報 国"),
        ("Bản mẫu:Thông tin", "Thông tin"),
        ("Template:Vorlage:x", "Vorlage:x"),
        (":Infobox person", ":Infobox person"),
        ("User:Ann/box", "User:Ann/box"),
        ("Caf&eacute; &#65;&#x42; &amp;", "Café AB &"),
        ("cafe\u0301", "Caf\u00e9"),
        ("écu", "Écu"),
        ("ინფოდაფა", "ინფოდაფა"),
        ("ßx", "ßx"),
        ("Infobox\nperson", "Infobox\nperson"),
        ("1632", "1632"),
        ("", ""),
        ("Template:", ""),
    ],
)
def test_a_template_name_is_known_by_its_title(raw: str, name: str) -> None:
    assert DEFAULT_SYNTAX.normalize_template_name(raw) == name


def _cases(table: str) -> list[str]:
    return [name.strip() for line in table.strip().splitlines() for name in line.split("|")]


INFOBOXES = """
    Infobox|infobox person|INFOBOX Person|InfoBox|Infobox/Biografia|Infobox3cols|Infobox: Ort
    Template:Infobox_person|Vorlage:Infobox Ort|Infobox Chinese/Thai|Infobox spaceflight/IP
    Wikidata Infobox|Album infobox|Character Infobox|PokémoncardInfobox/Expansion|Infobox-film
    Taxobox|Taxobox début|automatic taxobox|Speciesbox|Subspeciesbox|Infraspeciesbox|Virusbox
    chembox|Chembox Identifiers|drugbox|geobox|Geobox|Starbox begin|Tassobox|Ichnobox
    Ficha de entidad subnacional|Ficha|Info/Biografia|Info/Taxonomia|Cutie Orașe DE
    Infoboks by|Infoboks verksemd|Infokutija naselje/Njemačka|infotaula geografia política
    hiri infotaula|Informkesto sanktulo|Informkadro setlejo|Geokesto2|Infoskreine kolns
    Universele ynfoboks stêd|Inligtingskas Eilande|Apdzīvotas vietas infokaste|Linnuse infokast
    Elokuvan tietolaatikko|Infolaatikko|Gwybodlen lle|Agahîdank bajar|Faktamall biografi
    Faktaruta fartyg|Bosca Sonraí Duine|Comhlacht bosca eolais|Infolentelė|Infopolje
    Kotak info bandar|Hộp thông tin|Thông tin chiến tranh|şehir bilgi kutusu
    Карточка|Карточка реки|Универсальная карточка|Картка:Село|Селище инфо|Инфокутија|НП|ТП
    Κουτί πληροφοριών|Πληροφορίες προσώπου|Տեղեկաքարտ Հիվանդություն|ინფოდაფა დასახლება
    صندوق معلومات شخص|بطاقة عامة|معلومات فيلم|جعبه اطلاعات شهر|خانہ معلومات ملک|زانیاریدانی نیشتنگە
    עיר|יישוב|माहितीचौकट शहर|তথ্যছক ব্যক্তি|ਜਾਣਕਾਰੀਡੱਬਾ ਜਰਮਨ ਰਾਜ|กล่องข้อมูล เมือง|Infobox ಊರು
    基礎情報 国|基礎情報会社|生物分類表|도시 정보|정보상자|电影信息框
    Bio|Divisione amministrativa|strumento musicale|Carica pubblica
    Infobox {{{type}}}|Infobox <!-- a person --> person
"""


@pytest.mark.parametrize("name", _cases(INFOBOXES))
def test_infoboxes_are_known_in_many_languages(name: str) -> None:
    assert DEFAULT_SYNTAX.is_infobox(name)


NOT_INFOBOXES = """
    Infobox/doc|Infobox person/doc|Infobox person/sandbox|Infobox Ort/Doku|Карточка/Документация
    Infobox Album/color|Infobox requested|Infobox needed|infobox mapframe|No infobox
    Cleanup infobox|Cleanup-infobox|WikiProject Infoboxes|Infoboxes
    Portal|Succession box|Navbox|Navbox musical artist|Userbox|Sidebar|Campaignbox Korean War
    cite web|Cite book|Citation|sfn|Literatur|Ouvrage|Cita libro|Internetquelle|Normdaten
    Weather box|Climate chart|Coord|flagicon|plainlist|Collapsible list|nowrap|birth date and age
    Toolbox|Foobox|Taxonbar|Persondata|Commons|reflist|Main|Quote box|Box successione|Boxer
    fichaje|Informatie|Information|info|stati|Filmography|Urbino|Biology
    Информация|Картинка|معلومات کتب خانہ|情報|정보기술|Cutieland|Kotak infografis
    #if: {{{x}}}|#invoke:Infobox|lc:Infobox|DEFAULTSORT:Infobox||{{{Infobox}}}|{{Infobox}}
"""


@pytest.mark.parametrize(
    "name", [*_cases(NOT_INFOBOXES), "formatnum: {{population|Berlin|Infobox}}", "a {{b|Infobox}}"]
)
def test_what_is_only_named_alike_is_no_infobox(name: str) -> None:
    assert not DEFAULT_SYNTAX.is_infobox(name)


def test_a_name_of_any_length_is_answered() -> None:
    assert not DEFAULT_SYNTAX.is_infobox("x" * 1_000_000 + " infobox")
    assert not DEFAULT_SYNTAX.is_infobox("<!--" * 250_000)


def test_a_wiki_may_have_names_of_its_own() -> None:
    wiki = WikiSyntax(
        template_namespaces=frozenset({"schablone"}),
        infobox_words=("datenblatt",),
        infobox_first_words=("kasten",),
        infobox_last_words=("(box)",),
        infobox_names=frozenset({"Burg"}),
    )
    for name in ("Kasten Fluss", "Schablone:burg", "Fluss (Box)", "Autodatenblatt 2"):
        assert wiki.is_infobox(name)
    for name in ("Infobox person", "Kastenwesen", "Vorlage:Burg", "Fluss", ""):
        assert not wiki.is_infobox(name)


def test_a_wiki_may_have_none() -> None:
    wiki = WikiSyntax(
        infobox_words=(),
        infobox_first_words=(),
        infobox_last_words=(),
        infobox_names=frozenset(),
        pixel_words=frozenset(),
    )
    assert not wiki.is_infobox("Infobox person")
    assert wiki.image_option("200px") is None
    assert wiki.image_option("200") is None


@pytest.mark.parametrize(
    "name",
    [
        "Infobox person",
        "\n Infobox person \n",
        "Infobox<!-- [[ \n -->person",
        ":Korean War",
        "User:Ann/box",
        "Template:x",
        "-",
        "!",
        "100%",
        "AT&T",
        "AT&amp;T",
        "...",
        "C++",
        "'''",
        "基礎情報 国",
        "x" * 255,
    ],
)
def test_a_title_can_be_transcluded(name: str) -> None:
    assert template_name_is_valid(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        " \n",
        "<!-- nothing -->",
        ":",
        "::x",
        "Infobox\nperson",
        "Infobox\tperson",
        "a[b",
        "a]b",
        "a<b",
        "a>b",
        "a#b",
        "a{b",
        "a}b",
        "a|b",
        "Infobox {{{type}}}",
        "a&lt;b",
        "a%41b",
        "~~~",
        ".",
        "..",
        "../x",
        "a/./b",
        "a/..",
        "a\x00b",
        "a\x7fb",
        "a\ufffdb",
        pytest.param("a\ud800b", id="half a surrogate pair"),
        "x" * 256,
        "国" * 86,
    ],
)
def test_what_is_no_title_cannot(name: str) -> None:
    assert not template_name_is_valid(name)


@pytest.mark.parametrize(
    "name",
    [
        "#if: {{{x|}}}",
        " #invoke:Module",
        "<!-- c -->#tag:ref",
        "#unlinkedwikibase:id",
        "lc:ABC",
        "Formatnum: 12",
        "ns:10",
        "int:lang",
        "PAGENAME",
        "\nPAGENAME\n",
        "PAGENAME:Berlin",
        "pageid",
        "!",
        "=",
        "DEFAULTSORT:Berlin",
        "SORTIERUNG:Berlin",
        "ORDENA:Berlin",
        "デフォルトソート:ベルリン",
        "СОРТИРОВКА ПО УМОЛЧАНИЮ:Берлин",
        "DISPLAYTITLE:''x''",
        "NUMBEROFARTICLES:R",
    ],
)
def test_parser_functions_and_variables_are_no_templates(name: str) -> None:
    assert DEFAULT_SYNTAX.is_parser_function(name)


@pytest.mark.parametrize(
    "name",
    [
        "Infobox person",
        "Template:x",
        "lc",
        "LC",
        "lc :x",
        "Pagename",
        "defaultsort:x",
        "DEFAULTSORT",
        "!!",
        "",
        ":",
        "Campaignbox War:",
        "subst:x",
        "a#b",
    ],
)
def test_templates_are_no_parser_functions(name: str) -> None:
    assert not DEFAULT_SYNTAX.is_parser_function(name)


@pytest.mark.parametrize(
    ("target", "shows_file", "puts_in_category"),
    [
        ("File:A.jpg", True, False),
        ("image : a.jpg", True, False),
        ("\nDatei:A.jpg", True, False),
        ("Fichier:A.jpg", True, False),
        ("Archivo:A.jpg", True, False),
        ("Файл:A.jpg", True, False),
        ("画像:A.jpg", True, False),
        ("파일:A.jpg", True, False),
        ("文件:A.jpg", True, False),
        ("קובץ:A.jpg", True, False),
        ("پرونده:A.jpg", True, False),
        ("Tập_tin:A.jpg", True, False),
        ("Category:Wars", False, True),
        ("Kategorie:Krieg", False, True),
        ("分类:战争", False, True),
        (":File:A.jpg", False, False),
        (":Category:Wars", False, False),
        ("File", False, False),
        ("Media:A.jpg", False, False),
        ("Korean War", False, False),
    ],
)
def test_namespaces_of_links(target: str, shows_file: bool, puts_in_category: bool) -> None:
    assert DEFAULT_SYNTAX.is_file(target) is shows_file
    assert DEFAULT_SYNTAX.is_category(target) is puts_in_category


@pytest.mark.parametrize(
    ("part", "option"),
    [
        ("thumb", "thumb"),
        (" miniatur ", "thumb"),
        ("мини", "thumb"),
        ("thumb=Other.png", "thumb"),
        ("right", "right"),
        ("rechts", "right"),
        ("左", "left"),
        ("frameless", "frameless"),
        ("sin_marco", None),
        ("200px", "width"),
        ("x100px", "width"),
        ("200x100 px", "width"),
        ("250пкс", "width"),
        ("250ピクセル", "width"),
        ("upright", "upright"),
        ("upright=1.2", "upright"),
        ("hochkant 0.8", "upright"),
        ("page 3", "page"),
        ("alt=A map = of it", "alt"),
        ("альт=Карта", "alt"),
        ("link=", "link"),
        ("text-top", "text-top"),
        ("lang=de", "lang"),
        ("start=1:30", "start"),
        ("", None),
        ("px", None),
        ("Thumb", None),
        ("A thumb", None),
        ("Area = 12", None),
        ("no", None),
        ("thumb 3", None),
        ("Berlin 1900", None),
        ("[[Berlin]] at 200px", None),
    ],
)
def test_parts_of_a_file_link_are_options_or_the_caption(part: str, option: str | None) -> None:
    assert DEFAULT_SYNTAX.image_option(part) == option


def test_the_content_of_some_extension_tags_is_wikitext() -> None:
    tags = DEFAULT_SYNTAX.extension_tags
    assert {tag for tag in tags if DEFAULT_SYNTAX.holds_wikitext(tag)} == {
        "ref",
        "references",
        "gallery",
        "poem",
        "indicator",
        "langconvert",
    }
    assert DEFAULT_SYNTAX.holds_wikitext("REF")
    assert not DEFAULT_SYNTAX.holds_wikitext("b")
    assert tags >= {"nowiki", "pre", "math", "syntaxhighlight", "templatedata", "timeline"}


# Boxes that the corpus' list names and that are none, and the other way round.
LISTED_BUT_NONE = {"معلومات کتب خانہ"}
BOXES_NOT_LISTED = {
    "Infobox Aircraft Begin",
    "Infobox Aircraft Engine",
    "Infobox U.S. Cabinet",
    "Infobox element/element navigation",
    "Բնակավայր",
    "Πόλη κρατίδιο (Γερμανία)",
}


@pytest.mark.shared
def test_the_infoboxes_of_the_shared_pages_are_found_and_nothing_else(shared: Path) -> None:
    normalize = DEFAULT_SYNTAX.normalize_template_name
    with (shared / "corpus" / "manifest.tsv").open(encoding="utf-8", newline="") as manifest:
        rows = list(csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE))
    listed = {row["file"]: row["infobox_names"].split("; ") for row in rows}
    assert len(listed) > 300

    for line in (shared / "oracle" / "corpus.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        names = {name for name, _ in page["templates"]}
        found = {normalize(name) for name in names if DEFAULT_SYNTAX.is_infobox(name)}
        wanted = {normalize(name) for name in listed[page["id"]] if name} - LISTED_BUT_NONE
        assert found - BOXES_NOT_LISTED == wanted - BOXES_NOT_LISTED, page["id"]
