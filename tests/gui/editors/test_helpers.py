"""The helpers for common values in the window, used with keys and clicks: exact bytes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.editors.form_fields import FieldLine
from tests.support.person import Person

PAGE = """{{Infobox person
| name         = Ada Example
| image        = Ada Example 1950.jpg <!-- the best -->
| embed        = no
| background   = thistle
| birth_date   = {{birth date and age|1950|6|25|df=yes}}
| retired      = 3 March 2001<ref>A source</ref>
| place        = {{coord|53.2719|-9.0489|type:city_region:IE}}
| nationality  = {{flagcountry|Republic of Korea|1949|size=23px}}
| homepage     = {{official website}}
| married      = [[19 april]] [[1975]]
}}
"""


@pytest.fixture
def opened(person: Person, tmp_path: Path) -> Person:
    path = tmp_path / "ada.wikitext"
    path.write_bytes(PAGE.encode())
    person.starts(path)
    return person


def part(person: Person, key: str) -> QWidget:
    return person.page.editor.forms.view.editor(key)


def type_into(person: Person, key: str, text: str) -> None:
    """Click into a field and type over what is there."""
    line = part(person, key).findChild(FieldLine)
    person.clicks_widget(line)
    person.presses("Ctrl+A")
    person.types(text)


def text_of(person: Person) -> str:
    return str(person.page.controller.document.text)


def problems(person: Person) -> list[str]:
    labels = person.page.editor.forms.view.findChildren(QLabel)
    return [x.text() for x in labels if x.property("look") == "error" and x.isVisible()]


def saved(person: Person, tmp_path: Path) -> bytes:
    person.presses("Ctrl+S")
    return (tmp_path / "ada.wikitext").read_bytes()


def day_cell(calendar: QCalendarWidget, day: int) -> tuple[QWidget, QPoint]:
    """Where the day of the shown month stands."""
    table = calendar.findChild(QTableView, "qt_calendar_calendarview")
    model = table.model()
    cells = [
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    days = [(index, index.data()) for index in cells if isinstance(index.data(), int)]
    start = next(at for at, (_, number) in enumerate(days) if number == 1)
    index = next(index for index, number in days[start:] if number == day)
    return table.viewport(), table.visualRect(index).center()


def test_a_date_is_chosen_in_the_calendar(qtbot: QtBot, opened: Person, tmp_path: Path) -> None:
    opened.clicks("birth_date")
    opened.clicks_widget(part(opened, "date").findChild(QToolButton))
    calendar = QApplication.activePopupWidget().findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(1950, 6, 25)
    view, place = day_cell(calendar, 9)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    expected = PAGE.replace("|1950|6|25|", "|1950|6|9|")
    assert text_of(opened) == expected
    assert part(opened, "date").findChild(FieldLine).text() == "1950-06-09"
    assert opened.page.controller.undo_stack.undoText() == "Set Date of birth_date"
    assert saved(opened, tmp_path) == expected.encode()
    opened.presses("Ctrl+Z")
    assert text_of(opened) == PAGE


def test_a_date_before_a_footnote_is_a_date_too(opened: Person) -> None:
    row = opened.page.controller.rows.children(opened.row("retired"))[0]
    opened.page.controller.select(row)
    type_into(opened, "date", "1 April 2002")
    opened.presses("Return")
    assert text_of(opened) == PAGE.replace("3 March 2001", "1 April 2002")


def test_a_date_of_two_links_stays_two_links(opened: Person) -> None:
    opened.clicks("married")
    type_into(opened, "date", "1975-09-20")
    opened.presses("Return")
    assert text_of(opened) == PAGE.replace("19 april", "20 september")


def test_an_impossible_date_is_held_with_the_reason(opened: Person) -> None:
    opened.clicks("birth_date")
    type_into(opened, "date", "1950-02-30")
    opened.presses("Return")
    assert text_of(opened) == PAGE
    assert problems(opened) == ["“1950-02-30” is no date. Write it as in 1950-06-25."]
    opened.presses("Esc")
    assert part(opened, "date").findChild(FieldLine).text() == "1950-06-25"
    assert problems(opened) == []


def test_what_a_language_would_have_to_be_guessed_for_is_said(opened: Person) -> None:
    opened.clicks("married")
    type_into(opened, "date", "1975-08-03")
    opened.presses("Return")
    assert text_of(opened) == PAGE
    assert problems(opened) == [
        "“1975-08-03” can't be written in the way that is used here. Change the wikitext itself."
    ]


def test_a_coordinate_is_typed_in_the_other_notation(opened: Person, tmp_path: Path) -> None:
    opened.clicks("place")
    type_into(opened, "latitude", "54°30'36\" N")
    opened.presses("Return")
    expected = PAGE.replace("53.2719", "54.5100")
    assert text_of(opened) == expected
    assert part(opened, "latitude").findChild(FieldLine).text() == "54.5100"
    hints = [x.text() for x in opened.page.editor.forms.view.findChildren(QLabel)]
    assert {"54°30′36″N", "9°02′56″W"} <= set(hints)
    assert saved(opened, tmp_path) == expected.encode()


def test_a_pair_of_coordinates_is_pasted(opened: Person) -> None:
    opened.clicks("place")
    type_into(opened, "latitude", "48.85, 2.35")
    opened.presses("Return")
    assert text_of(opened) == PAGE.replace("53.2719|-9.0489", "48.85|2.35")
    opened.presses("Ctrl+Z")
    assert text_of(opened) == PAGE


def test_a_place_off_the_globe_is_held_with_the_reason(qtbot: QtBot, opened: Person) -> None:
    opened.clicks("place")
    type_into(opened, "latitude", "95")
    opened.presses("Return")
    assert text_of(opened) == PAGE
    assert problems(opened) == ["“95” is no latitude. Write it as 53.27 or 53°16′19″N, up to 90."]
    # The words push the other field down, not out of sight.
    other = part(opened, "longitude")
    qtbot.waitUntil(lambda: other.visibleRegion().boundingRect().height() == other.height())


def test_the_country_of_a_flag_is_chosen_from_the_list(opened: Person, tmp_path: Path) -> None:
    opened.clicks("nationality")
    combo = part(opened, "country").findChild(QComboBox)
    combo.showPopup()
    view = combo.view()
    index = combo.model().index(combo.findText("Turkey"), 0)
    view.scrollTo(index)
    QTest.mouseMove(view.viewport(), view.visualRect(index).center())
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    expected = PAGE.replace("Republic of Korea", "Turkey")
    assert text_of(opened) == expected
    assert saved(opened, tmp_path) == expected.encode()


def test_a_country_is_chosen_from_what_is_offered_while_typing(opened: Person) -> None:
    opened.clicks("nationality")
    type_into(opened, "country", "turk")
    offered = QApplication.activePopupWidget()
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, Qt.Key.Key_Return)
    assert text_of(opened) == PAGE.replace("Republic of Korea", "Turkey")


@pytest.mark.parametrize("country", ["UK", "Land of Nod", "Georgia"])
def test_a_country_is_written_as_it_is_typed(opened: Person, country: str) -> None:
    opened.clicks("nationality")
    type_into(opened, "country", country)
    opened.presses("Return")
    assert text_of(opened) == PAGE.replace("Republic of Korea", country)


def test_a_part_that_is_not_there_yet_is_added_and_taken_away(opened: Person) -> None:
    opened.clicks("nationality")
    type_into(opened, "name", "Korea")
    opened.presses("Return")
    with_name = PAGE.replace("|size=23px", "|size=23px|name=Korea")
    assert text_of(opened) == with_name
    type_into(opened, "variant", "")
    opened.presses("Delete", "Return")
    assert text_of(opened) == with_name.replace("|1949", "")
    opened.clicks("nationality")
    opened.presses("Ctrl+Z", "Ctrl+Z")
    assert text_of(opened) == PAGE


def test_an_address_comes_into_a_call_that_has_none(opened: Person) -> None:
    opened.clicks("homepage")
    type_into(opened, "url", "https://example.org/?a=b")
    opened.presses("Return")
    assert text_of(opened) == PAGE.replace(
        "{{official website}}", "{{official website|1=https://example.org/?a=b}}"
    )


def test_yes_is_one_click(opened: Person) -> None:
    opened.clicks("embed")
    box = part(opened, "value").findChild(QCheckBox)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert text_of(opened) == PAGE.replace("embed        = no", "embed        = yes")


def test_a_pasted_link_to_a_file_becomes_its_name(opened: Person) -> None:
    opened.clicks("image")
    opened.clicks_widget(part(opened, "file").findChild(FieldLine))
    QApplication.clipboard().setText("https://commons.wikimedia.org/wiki/File:Ada_in_1951.jpg")
    opened.presses("Ctrl+A", "Ctrl+V", "Return")
    assert text_of(opened) == PAGE.replace("Ada Example 1950.jpg", "Ada in 1951.jpg")
    assert part(opened, "file").findChild(FieldLine).text() == "Ada in 1951.jpg"


def test_a_colour_is_chosen_in_the_dialog(qtbot: QtBot, opened: Person) -> None:
    opened.clicks("background")
    opened.clicks_widget(part(opened, "color").findChild(QToolButton))
    dialog = opened.sees_dialog(QColorDialog)
    lines = dialog.findChildren(QLineEdit)
    line = next(x for x in lines if x.objectName() != "qt_spinbox_lineedit")
    line.setFocus()
    opened.presses("Ctrl+A")
    opened.types("#336699")
    ok = next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == "OK")
    opened.clicks_widget(ok)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert text_of(opened) == PAGE.replace("thistle", "#336699")
