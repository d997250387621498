"""References are numbers in the line and a list below."""

import re

from model.document import Document
from model.preview.box_preview import BoxPreviews, preview_of
from model.rows.box_nodes import find_boxes
from model.text_edit import Replace, TextEdit
from tests.support.previews import LOOKS, box_text, preview, text_of

RUN = re.compile(r'<a href="row:(\d+)"[^>]*>(.*?)</a>')
REFERENCES = (
    "{{Infobox test"
    "|a=1<ref>First, ''in italics''</ref>"
    " 2<ref name=x>{{cite book|last=Kim|title=A|year=1996}}</ref>"
    "|b=3<ref name=x /> 4{{efn|A note}} 5{{refn|name=n|group=lower-alpha|Other}}{{sfn|Li|1995|p=3}}"
    "|c=6{{efn|name=n}} 7{{sfn|Li|1995|p=3}} 8<ref name=gone/> 9{{r|x}} 10<ref group=note>N</ref>"
    "}}"
)


def test_notes_are_numbered_by_group_in_the_order_of_reading() -> None:
    assert box_text(REFERENCES).split("\n") == [
        *("A", "1[1] 2[2]"),
        *("B", "3[2] 4[a] 5[b][3]"),
        *("C", "6[b] 7[3] 8[4] 9[2] 10[note 1]"),
        "References",
        *("1. First, in italics", "2. Kim (1996). A", "3. Li 1995, p. 3", "4. not defined here"),
        "Notes",
        *("a. A note", "b. Other"),
        "Notes",
        "note 1. N",
    ]


def test_a_note_that_is_defined_elsewhere_on_the_page_says_what_it_is() -> None:
    page = "{{Infobox test|a=1<ref name=x />}} text<ref name=x>Said here</ref>"
    assert box_text(page).split("\n")[-1] == "1. Said here"


def test_a_parser_function_makes_notes_too() -> None:
    page = "{{Infobox test|a=1{{#tag:ref|Said [[so]]|name=x|group=note}}2<ref name=x group=note/>}}"
    assert box_text(page).split("\n") == [*("A", "1[note 1]2[note 1]", "Notes", "note 1. Said so")]


def test_the_list_leads_to_the_reference_that_says_it() -> None:
    page = "{{Infobox test|a=1<ref name=x />|b=2<ref name=x>Said</ref>}}"
    document, found = preview(page)
    (note,) = found.notes
    assert document.source(note.row) == "<ref name=x>Said</ref>"
    assert (note.mark, note.text, note.group) == ("1", "Said", "")


def test_notes_within_notes_are_numbered_too() -> None:
    page = (
        "{{Infobox test|a=1{{efn|Said<ref>There</ref> and<ref name=q>Here</ref>}}"
        "|b=2<ref name=q/>}}"
    )
    assert box_text(page).split("\n") == [
        *("A", "1[a]", "B", "2[1]", "Notes", "a. Said[2] and[1]"),
        *("References", "1. Here", "2. There"),
    ]


def test_the_parts_of_a_citation_lead_to_their_arguments() -> None:
    page = (
        "{{Infobox test|a=1<ref>{{cite web|url=http://a.example|title=T|last=Kim|first=Ann"
        "|date=May 2001 |website= W|access-date=9 April 2017|page=3}}</ref>}}"
    )
    document, found = preview(page)
    rows = {words: document.source(int(row)) for row, words in RUN.findall(found.html)}
    assert text_of(found.html).split("\n")[-1] == (
        "1. Kim, Ann (May 2001). T. W. p. 3. Retrieved 9 April 2017"
    )
    assert rows["9 April 2017"] == "access-date=9 April 2017"
    assert rows["T"] == "title=T"
    assert rows["May 2001"] == "date=May 2001 "


def test_many_notes_in_letters_and_roman_numbers() -> None:
    notes = "".join(f"{{{{efn-lr|{n}}}}}{{{{efn|{n}}}}}" for n in range(1, 30))
    _, found = preview("{{Infobox test|a=" + notes + "}}")
    marks = [note.mark for note in found.notes]
    assert marks[:4] == ["i", "ii", "iii", "iv"]
    assert marks[8] == "ix"
    assert marks[28:32] == ["xxix", "a", "b", "c"]
    assert marks[-4:] == ["z", "aa", "ab", "ac"]


def test_a_definition_that_is_edited_elsewhere_is_followed() -> None:
    document = Document("{{Infobox test|a=1<ref name=x />}} <ref name=x>Old</ref>")
    previews = BoxPreviews(document)
    box = find_boxes(document)[0]
    assert text_of(previews.preview_of(box, None, LOOKS).html).endswith("1. Old")
    start = document.text.index("Old")
    document.apply(TextEdit((Replace(start, start + 3, "New"),)))
    assert text_of(previews.preview_of(box, None, LOOKS).html).endswith("1. New")
    assert preview_of(document, box, None, LOOKS) == previews.preview_of(box, None, LOOKS)
