"""Tasks that people do, on a real infobox: in no more steps than promised, to the byte."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from gui.panels.changes import ChangesPanel
from tests.support.person import FIELD, Person


@pytest.fixture
def page(shared: Path, tmp_path: Path) -> Path:
    file = tmp_path / "korean_war.wikitext"
    file.write_bytes((shared / "seed" / "korean_war.wikitext").read_bytes())
    return file


def replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    assert data.count(old) == 1
    return data.replace(old, new)


def test_change_a_value_in_three_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    person.starts(page)
    person.clicks("result")
    person.types("Armistice")
    person.presses("Ctrl+S")
    assert person.actions == 3
    assert page.read_bytes() == replaced(
        before, b"| result            = Inconclusive\n", b"| result            = Armistice\n"
    )


def test_change_a_value_and_look_at_the_change_first_in_four_steps(
    person: Person, page: Path
) -> None:
    before = page.read_bytes()
    window = person.starts(page)
    person.clicks("result")
    person.types("Armistice")
    # Going to the panel writes what is typed.
    person.presses("Ctrl+6")
    panel = window.findChild(ChangesPanel)
    assert panel is not None
    person.waits_until(lambda: [change.name for change in panel.changes] == ["result"])
    assert panel.details.toPlainText() == "InconclusiveArmistice"
    person.presses("Ctrl+S")
    assert person.actions == 4
    assert page.read_bytes() == replaced(
        before, b"| result            = Inconclusive\n", b"| result            = Armistice\n"
    )


def test_add_a_field_with_its_value_in_three_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    person.starts(page)
    person.presses("Ins")
    person.types("causes = Division of Korea")
    person.presses("Ctrl+S")
    assert person.actions == 3
    last = b"| campaignbox       = {{Campaignbox Korean War}}\n"
    added = b"| causes            = Division of Korea\n"
    assert page.read_bytes() == replaced(before, last, last + added)


def test_rename_a_field_in_its_place_in_three_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    person.starts(page)
    person.double_clicks("territory", column=FIELD)
    person.types("status")
    person.presses("Ctrl+S")
    assert person.actions <= 3
    assert page.read_bytes() == replaced(before, b"| territory ", b"| status ")


def test_move_a_field_before_another_in_three_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    person.starts(page)
    person.clicks("campaignbox", column=FIELD)
    person.presses("Alt+Up", "Ctrl+S")
    assert person.actions == 3
    notes = b"| notes             = \n"
    campaign = b"| campaignbox       = {{Campaignbox Korean War}}\n"
    assert page.read_bytes() == replaced(before, notes + campaign, campaign + notes)


def test_keep_the_first_of_two_in_three_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    result = b"| result            = Inconclusive\n"
    other = b"| result            = Other\n"
    page.write_bytes(replaced(before, result, result + other))
    person.starts(page)
    person.clicks("result")
    person.presses("Ctrl+Shift+D", "Ctrl+S")
    assert person.actions == 3
    assert page.read_bytes() == before


def test_paste_a_text_that_shows_as_it_is_in_three_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    person.starts(page)
    QGuiApplication.clipboard().setText("a | b = c")
    person.clicks("result")
    person.presses("Ctrl+Shift+V", "Ctrl+S")
    assert person.actions == 3
    assert page.read_bytes() == replaced(
        before, b"| result            = Inconclusive\n", b"| result            = a {{!}} b = c\n"
    )


def test_change_the_access_date_in_a_footnotes_citation_in_five_steps(
    person: Person, page: Path
) -> None:
    before = page.read_bytes()
    person.starts(page)
    person.presses("Ctrl+G")
    person.types("combatant1/refn/1/ref/cite thesis/access-date")
    person.presses("Return")
    person.types("27 July 2023")
    person.presses("Ctrl+S")
    assert person.actions == 5
    assert page.read_bytes() == replaced(
        before, b"|access-date=9 April 2017 |", b"|access-date=27 July 2023 |"
    )


def test_copy_a_field_from_another_page_in_six_steps(
    person: Person, page: Path, tmp_path: Path
) -> None:
    other = tmp_path / "war.wikitext"
    other.write_bytes(
        b"{{Infobox military conflict\n| date  = 1939\n| place = [[Finland]]<ref>Book</ref>\n}}\n"
    )
    before = page.read_bytes()
    lines = before.splitlines(keepends=True)
    place = next(line for line in lines if line.startswith(b"| place "))
    before = replaced(before, place, b"")
    page.write_bytes(before)
    person.starts(page)
    person.presses("F9")
    person.chooses_file(other)
    person.clicks("place")
    person.presses("Ctrl+Shift+X", "Ctrl+S")
    # The file's path counts as one typed string.
    assert person.actions + 1 == 6
    date = next(line for line in lines if line.startswith(b"| date "))
    written = b"| place             = [[Finland]]<ref>Book</ref>\n"
    assert page.read_bytes() == replaced(before, date, date + written)


def test_insert_a_list_item_in_four_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    person.starts(page)
    person.clicks("commander1")
    person.presses("Ctrl+Return")
    person.types("{{flagdeco|Turkey}} [[Tahsin Yazici]]")
    person.presses("Ctrl+S")
    assert person.actions == 4
    last = b"* {{flagdeco|United Kingdom|size=23px}} [[Winston Churchill]]\n"
    added = b"* {{flagdeco|Turkey}} [[Tahsin Yazici]]\n"
    assert page.read_bytes() == replaced(before, last, last + added)


def test_change_a_country_in_a_collapsible_list_in_four_steps(person: Person, page: Path) -> None:
    before = page.read_bytes()
    person.starts(page)
    person.types("Turkey")
    person.presses("Return")
    person.types("Iran")
    person.presses("Ctrl+S")
    assert person.actions == 4
    canada = b"| {{flagcountry|Canada|1921|size=23px}}\n"
    assert page.read_bytes() == replaced(
        before,
        canada + b"| {{flagcountry|Turkey|size=23px}}\n",
        canada + b"| {{flagcountry|Iran|size=23px}}\n",
    )
