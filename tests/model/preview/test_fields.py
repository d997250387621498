"""Which fields of a box show, as what, and in which order."""

import pytest

from model.preview.box_preview import preview_of
from model.preview.looks import PreviewLooks
from model.rows.box_nodes import find_boxes
from model.templatedata.document import ParameterType
from model.templatedata.spec import Origin, Parameter, ParameterSet, TemplateSpec
from tests.support.previews import LOOKS, box_text, one_picture, preview, text_of

SPEC = TemplateSpec(
    "Infobox test",
    "",
    (
        Parameter("name", label="Name"),
        Parameter("map", label="Map", type=ParameterType.FILE),
        Parameter("strength1", label="Strength of side 1"),
        Parameter("result", ("outcome",), label="How it ended"),
        Parameter("place", label="Where"),
    ),
    (
        ParameterSet("What it is", ("name",)),
        ParameterSet("Course", ("result", "place")),
        ParameterSet("Forces", ("strength1",)),
    ),
    None,
    Origin.SHIPPED,
)

# The fields of a box, and the lines that a reader sees without TemplateData.
BOXES = {
    "|name=N|birth_place=[[P]]": ["N", "Birth place", "P"],
    "|birth_place=P|title=T": ["T", "Birth place", "P"],
    "|NAME=N|X=z": ["N", "X", "z"],
    "|clubname=C|a=b": ["C", "A", "b"],
    "|a=b|empty=|c=<!-- d -->": ["A", "b"],
    "|a=old|a=new": ["A", "new"],
    "|first|second": ["1", "first", "2", "second"],
    # Pictures
    "|image=A b.jpg|image_size=200px|alt=x|caption=Seen ''here''": ["▣ A b.jpg", "Seen here"],
    "|logo=[[File:L.svg|100px|alt=x]]": ["▣ L.svg"],
    "|image=<!-- -->B.png|a=b": ["▣ B.png", "A", "b"],
    "|Bild=Datei:C.PNG": ["▣ C.PNG"],
    "|image_skyline={{multiple image|image1=A.jpg|caption1=B}}": ["▣ A.jpg", "B"],
    "|EndDate=5|birthPlace=x y|ISBN=7": ["End Date", "5", "Birth Place", "x y", "ISBN", "7"],
    "|size=250px|other=220 px|hex_color=#fff|native_name_lang=ga|embed=yes": [],
    "|lat_d=5|long_m=3|map_relief=1|a=auto": [],
    # Fields that show in one row
    "|leader_title=[[Mayor]]|leader_name=Ann": ["Mayor", "Ann"],
    "|leader_title1=Mayor|leader_name1=Ann": ["Mayor", "Ann"],
    "|subdivision_type=Country|subdivision_name=Eire": ["Country", "Eire"],
    "|blank_name_sec1=Plate|blank_info_sec1=G": ["Plate", "G"],
    "|label1=Length|data1=5 km": ["Length", "5 km"],
    "|established_title=Founded|established_date=1124": ["Founded", "1124"],
    "|titre dirigeant2=Chancelier|nom dirigeant2=K": ["Chancelier", "K"],
    "|established_event1=Duchy|established_date1=900": ["Duchy", "900"],
    "|leader_title=Mayor": ["Leader title", "Mayor"],
    "|pop=5|pop_footnotes=<ref>C</ref>": ["Pop", "5[1]", "References", "1. C"],
    "|LÄNGE=5|NACHWEIS-LÄNGE=<ref>C</ref>": ["LÄNGE", "5[1]", "References", "1. C"],
    "|module={{Infobox b|name=M|p=q}}": ["Module", "M", "P: q"],
}


@pytest.mark.parametrize(("fields", "lines"), BOXES.items())
def test_a_reader_sees_these_lines(fields: str, lines: list[str]) -> None:
    assert box_text("{{Infobox test" + fields + "}}").split("\n") == (lines or [""])


def test_templatedata_gives_labels_headings_and_order() -> None:
    wikitext = (
        "{{Infobox test|unknown=u|strength1=5|strength2=6|outcome=Won|name=N|place=P|map=M.svg}}"
    )
    assert box_text(wikitext, spec=SPEC).split("\n") == [
        "N",
        "▣ M.svg",
        *("Forces", "Strength of side 1", "5", "Strength of side 2", "6"),
        *("Course", "How it ended", "Won", "Where", "P"),
        *("Unknown", "u"),
    ]


def test_yes_and_no_are_words_where_templatedata_says_that_a_field_is_no_switch() -> None:
    assert box_text("{{Infobox test|result=No|flip=yes}}", spec=SPEC) == (
        "Course\nHow it ended\nNo"
    )


def test_the_sides_of_a_conflict_stand_beside_each_other() -> None:
    fields = "|strength1=5|strength2=6|strength3=7|commander1=A|strength1a=8"
    html = preview("{{Infobox test|combatant3=C" + fields + "}}")[1].html
    assert html.count('<td class="side" width="33%"') == 3
    html = preview("{{Infobox test" + fields + "}}")[1].html
    assert html.count('<td class="side" width="50%"') == 2
    assert text_of(html).split("\n") == [
        *("Strength1", "5", "Strength2", "6", "Strength3", "7"),
        *("Commander1", "A", "Strength1a", "8"),
    ]


def test_the_title_of_the_page_stands_where_the_box_has_none() -> None:
    looks = PreviewLooks(today=LOOKS.today, page_title="A <page>")
    assert box_text("{{Infobox test|a=b}}", looks) == "A <page>\nA\nb"
    assert box_text("{{Infobox test|name=N|a=b}}", looks) == "N\nA\nb"


def test_a_file_that_lies_beside_the_page_is_shown() -> None:
    looks = PreviewLooks(today=LOOKS.today, picture=one_picture, picture_width=300)
    _, found = preview("{{Infobox test|image=A.jpg}}", looks)
    assert '<img src="picture:1" width="300" height="200" alt="A.jpg">' in found.html


def test_a_box_in_arabic_is_laid_out_from_the_right() -> None:
    assert preview("{{صندوق معلومات شخص|اسم=ابن بطوطة|a=المغرب}}")[1].is_right_to_left
    assert not preview("{{Infobox test|name=Ibn Battuta|b=ابن}}")[1].is_right_to_left


def test_colours_are_those_of_the_view() -> None:
    assert LOOKS.colors.link in preview("{{Infobox test|a=b}}")[1].html


def test_a_box_of_thousands_of_fields_is_cut() -> None:
    fields = "".join(f"|field{number}=v{number}" for number in range(3_000))
    lines = box_text("{{Infobox test" + fields + "}}").split("\n")
    assert lines[-3:] == ["Field499", "v499", "…"]


@pytest.mark.parametrize(
    "wikitext", ["{{Infobox test}}", "{{Infobox test|}}", "{{Infobox test|a=}}"]
)
def test_an_empty_box_has_an_empty_preview(wikitext: str) -> None:
    document, found = preview(wikitext)
    assert text_of(found.html) == ""
    assert found == preview_of(document, find_boxes(document)[0], None, LOOKS)
