"""An infobox that is a table is told from other tables, and from what only looks like one."""

import pytest

from model.document import Document
from model.table_infobox import table_infobox


@pytest.mark.parametrize(
    "text",
    [
        '{| class="infobox"\n|}',
        "{|class=infobox\n|}",
        "{| class='infobox vcard' style=x\n|}",
        '{| style="x" CLASS = "toccolours Infobox_v2"\n|}',
        '{| {{style|a}} class="infobox"\n| {{flag|x}}\n|}',
        ' ::{| class="infobox geography"\n|}',
        '{| class="infobox',
    ],
)
def test_found(text: str) -> None:
    before = "{{Short description|x}}\nWords {| in a line.\n{| class=wikitable\n|}\n"
    assert table_infobox(Document(before + text)) == len(before)


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{| class="wikitable"\n! infobox\n|}',
        '{| class="no-infobox" title="infobox"\n|}',
        '{| data-class="infobox"\n|}',
        'a {| class="infobox"\n|}',
        '{| class="wikitable"\n| class="infobox" | a\n|}',
        '<!--\n{| class="infobox"\n|}\n-->',
        '<nowiki>\n{| class="infobox"\n|}\n</nowiki>',
        '{{Infobox x\n| a =\n{| class="infobox"\n|}\n}}',
    ],
)
def test_not_found(text: str) -> None:
    assert table_infobox(Document(text)) is None


@pytest.mark.timeout(10)
@pytest.mark.parametrize("piece", ["class=", 'class="', "{|", "{|\n", " ", "{| class='x\n"])
def test_takes_time_in_proportion(piece: str) -> None:
    assert table_infobox(Document("{|" + piece * 50_000)) is None
