"""The sample pages read back whole, and hold the constructs that they are there to show."""

import re
from pathlib import Path

import pytest

from model.wikitext import parse

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
PAGES = sorted(SAMPLES.glob("*.wikitext"))

# Every box of every page: the name as it reads, and how many arguments it has.
BOXES = {
    "01_winter_war.wikitext": [("Infobox military conflict", 26)],
    "02_marie_curie.wikitext": [("Infobox scientist", 31)],
    "03_galway.wikitext": [("Infobox settlement", 57)],
    "04_atlantic_puffin.wikitext": [("Speciesbox", 18)],
    "05_crouching_tiger.wikitext": [
        ("Infobox film", 24),
        ("Infobox name module", 4),
        ("Infobox Chinese", 10),
        ("Infobox album", 7),
        ("Infobox song", 6),
    ],
    "06_ibn_battuta.wikitext": [("صندوق معلومات شخص", 20)],
    "07_neckar.wikitext": [
        ("Infobox Fluss", 30),
        ("Infobox Brücke", 8),
        ("Infobox Fluss", 10),
    ],
}


def read(name: str) -> str:
    return (SAMPLES / name).read_bytes().decode("utf-8")


def plain_name(raw: str) -> str:
    return re.sub(r"<!--.*?-->", "", raw, flags=re.DOTALL).strip()


def is_box(name: str) -> bool:
    return name.startswith(("Infobox", "Speciesbox", "صندوق معلومات"))


def values(page: str, box: str) -> dict[str, str]:
    template = next(t for t in parse(page).templates() if plain_name(t.name_text) == box)
    return {a.name_text.strip(): a.value_text.strip() for a in template.arguments if a.name_text}


def test_the_first_sample_is_the_war() -> None:
    assert [path.name for path in PAGES] == list(BOXES)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_sample_is_utf8_with_unix_line_ends_and_a_final_newline(path: Path) -> None:
    data = path.read_bytes()

    assert data.decode("utf-8").encode("utf-8") == data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"]]\n")


@pytest.mark.parametrize("name", BOXES)
def test_the_boxes_have_all_their_arguments_and_none_twice(name: str) -> None:
    found = []
    for template in parse(read(name)).templates():
        if not is_box(plain_name(template.name_text)):
            continue
        names = [plain_name(a.name_text) for a in template.arguments if a.name_text is not None]
        assert len(set(names)) == len(template.arguments)
        found.append((plain_name(template.name_text), len(template.arguments)))

    assert found == BOXES[name]


@pytest.mark.parametrize("name", BOXES)
def test_every_template_is_exactly_its_name_and_its_arguments(name: str) -> None:
    page = read(name)
    for template in parse(page).templates():
        parts = [template.name_text]
        for argument in template.arguments:
            named = "" if argument.name_text is None else argument.name_text + "="
            parts.append(named + argument.value_text)
            assert page[argument.start : argument.end] == parts[-1]

        assert page[template.start : template.end] == "{{" + "|".join(parts) + "}}"


@pytest.mark.parametrize("name", BOXES)
def test_no_braces_are_left_over_outside_the_templates(name: str) -> None:
    page = read(name)
    rest, at = [], 0
    for template in parse(page).templates():
        if template.start >= at:
            rest.append(page[at : template.start])
            at = template.end
    rest.append(page[at:])
    outside = re.sub(r"<ref[^>/]*>.*?</ref>|<!--.*?-->", "", "".join(rest), flags=re.DOTALL)

    assert "{{" not in outside
    assert "}}" not in outside
    assert outside.count("[[") == outside.count("]]")


def test_the_war_has_a_collapsible_list_with_named_and_positional_arguments() -> None:
    lists = [t for t in parse(read(PAGES[0].name)).templates() if "llapsible" in t.name_text]
    volunteers = lists[0].arguments

    assert [a.name_text for a in volunteers] == [" bullets ", " title "] + [None] * 5
    assert volunteers[2].value_text == (
        " {{flagcountry|Sweden|size=23px}} {{small|(about 8,000)}}\n"
    )


@pytest.mark.parametrize(
    "construct",
    [
        "'''{{flagcountry|Finland|size=23px}}'''\n----\n{{Collapsible list",
        "| combatant2        = {{plainlist |\n* '''{{flagcountry|",
        "| status            = \n",
        "<ref name=Krivosheev>",
        "<ref name=Krivosheev/>",
        '<ref name = "Kurenmaa" />',
        "|author=<!-- a treaty: no author --> |",
        "<br>",
        "<br />",
        "30&nbsp;years",
        "&ndash;",
        "({{lang|ru|Зимняя война}})",
        "{{convert|35000|km2|sqmi|abbr=on}}",
        "{{nowrap|{{flagcountry|Finnish Democratic Republic|size=23px}}}}{{refn |",
    ],
)
def test_the_war_box_holds(construct: str) -> None:
    page = read("01_winter_war.wikitext")
    box = next(t for t in parse(page).templates() if t.name_text.startswith("Infobox"))

    assert construct in page[box.start : box.end]


def test_the_person_has_dates_a_marriage_and_a_link() -> None:
    box = values(read("02_marie_curie.wikitext"), "Infobox scientist")

    assert box["birth_date"] == "{{birth date|df=yes|1867|11|7}}"
    assert box["death_date"] == "{{death date and age|df=yes|1934|7|4|1867|11|7}}"
    assert box["spouse"] == "{{marriage|[[Pierre Curie]]|26 July 1895|19 April 1906|end=died}}"
    assert box["website"].startswith("{{URL|https://musee.curie.fr/}}")
    assert box["image"] == "Marie Curie c1920.jpg"


def test_the_settlement_has_coordinates_and_empty_fields() -> None:
    box = values(read("03_galway.wikitext"), "Infobox settlement")

    assert box["coordinates"].startswith("{{coord|53|16|19|N|9|2|56|W|type:city_region:IE")
    assert box["founder"] == ""
    assert (box["elevation_footnotes"], box["elevation_m"]) == ("", "25")


def test_the_species_has_a_status_with_its_source() -> None:
    box = values(read("04_atlantic_puffin.wikitext"), "Speciesbox")

    assert (box["genus"], box["species"], box["status"]) == ("Fratercula", "arctica", "VU")
    assert box["status_ref"].startswith('<ref name="iucn">{{cite iucn|')


def test_the_film_nests_a_box_in_a_box_in_its_module() -> None:
    templates = parse(read("05_crouching_tiger.wikitext")).templates()
    spans = {plain_name(t.name_text): (t.start, t.end) for t in templates}
    film, album, song = (spans["Infobox " + kind] for kind in ("film", "album", "song"))

    assert film[0] < album[0] < song[0] < song[1] < album[1] < film[1]


def test_the_river_has_pipes_at_line_ends_one_line_and_indents() -> None:
    page = read("07_neckar.wikitext")

    assert "{{Infobox Fluss |\nNAME = Neckar |\n" in page
    assert "{{Infobox Brücke|NAME=Karl-Theodor-Brücke|BILD=|" in page
    assert "\n    | NAME          = Jagst\n" in page
    assert "ANMERKUNGEN = }}\n" in page
