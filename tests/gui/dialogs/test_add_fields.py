"""Fields that a template knows are added: real keys in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from gui.dialogs.add_fields import AddFieldsDialog
from gui.dialogs.field_offer_list import FieldOfferList
from gui.theme import load_theme
from model.templatedata.field_offers import FieldOffer, OfferKind
from tests.support.person import FIELD, Person
from tests.support.templatedata import import_document

BOX = """{{Infobox x
| name   = Bonn
| office = Mayor
| notes  = {{inner|1}}
}}
"""
PARAMS = {
    "name": {"label": "Name", "required": True},
    "image": {"label": "Picture", "suggested": True, "type": "wiki-file-name"},
    "birth_date": {"label": "Born", "description": "When one was born", "aliases": ["dob"]},
    "office": {"label": "Office"},
    "since": {"label": "Since", "autovalue": "{{subst:CURRENTYEAR}}"},
    "notes": {"label": "Notes"},
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    import_document(
        tmp_path,
        "Infobox x",
        params=PARAMS,
        sets=[{"label": "Life", "params": ["birth_date", "since"]}],
    )
    path = tmp_path / "page.wikitext"
    path.write_text(BOX)
    return path


def dialog(person: Person) -> AddFieldsDialog:
    found = person.sees_dialog(AddFieldsDialog)
    assert isinstance(found, AddFieldsDialog)
    return found


def text(person: Person) -> str:
    return person.page.controller.document.text


def shown(box: AddFieldsDialog) -> list[str]:
    return [box.offered.index(row, 0).data() for row in range(box.offered.rowCount())]


def test_a_field_is_found_by_its_label_and_lands_beside_its_neighbour(
    person: Person, page: Path
) -> None:
    person.starts(page)
    person.clicks("notes")
    person.presses("Ctrl+Shift+N")
    box = dialog(person)
    assert box.windowTitle() == "Add fields to Infobox x"
    assert shown(box) == ["Required and suggested", "image", "Life", "birth_date", "since"]
    person.types("bor")
    assert shown(box) == ["birth_date", "bor"]
    assert box.help.text() == "When one was born Also called dob."
    person.presses("Return")
    person.comes_back_from(box)
    assert text(person) == BOX.replace("| office", "| birth_date = \n| office")
    assert person.page.tree.current_row() == person.row("birth_date")
    person.types("1900")
    person.presses("Return")
    assert text(person) == BOX.replace("| office", "| birth_date = 1900\n| office")
    person.presses("Ctrl+Z", "Ctrl+Z")
    assert text(person) == BOX


def test_several_are_one_step(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    person.presses("Ctrl+3")
    assert not person.tree.hasFocus()
    person.presses("Ctrl+Shift+N")
    box = dialog(person)
    person.types("pic")
    person.presses("Shift+Return")
    person.types("sinc")
    person.presses("Shift+Return")
    person.types("office2")
    person.presses("Shift+Return")
    assert box.chosen.text() == "Chosen: image, since, office2"
    assert box.add_button.text() == "&Add 3 fields"
    person.presses("Return")
    person.comes_back_from(box)
    assert text(person) == (
        "{{Infobox x\n| name   = Bonn\n| image  = \n| office = Mayor\n| office2 = \n"
        "| since  = {{subst:CURRENTYEAR}}\n| notes  = {{inner|1}}\n}}\n"
    )
    assert person.tree.hasFocus()
    assert person.page.tree.current_row() == person.row("image")
    person.presses("Ctrl+Z")
    assert text(person) == BOX


def test_what_is_there_is_not_added_twice_and_esc_adds_nothing(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    person.presses("Ctrl+Shift+N")
    box = dialog(person)
    person.types("office")
    assert [box.offered.index(0, column).data() for column in range(3)] == [
        *("office", "Office", "is there already"),
    ]
    assert not box.add_button.isEnabled()
    person.presses("Return")
    assert text(person) == BOX
    person.presses("Escape")
    person.comes_back_from(box)
    assert text(person) == BOX
    assert QApplication.focusWidget() is person.tree


def test_a_template_that_nobody_knows_takes_any_name(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("notes", column=FIELD)
    person.presses("Right", "Down", "Ctrl+Shift+N")
    box = dialog(person)
    assert box.windowTitle() == "Add fields to inner"
    assert shown(box) == []
    person.types("size")
    person.presses("Return")
    assert text(person) == BOX.replace("{{inner|1}}", "{{inner|1|size=}}")


def test_the_list_is_a_sound_model(qapp: QApplication) -> None:
    offers = FieldOfferList(load_theme("light"), 20)
    tester = QAbstractItemModelTester(
        offers, QAbstractItemModelTester.FailureReportingMode.Warning, offers
    )
    offers.show_offers(
        [
            FieldOffer(OfferKind.HEADING, "H"),
            FieldOffer(OfferKind.FIELD, "a"),
            FieldOffer(OfferKind.PRESENT, "b"),
        ]
    )
    cells = [offers.index(row, 0, QModelIndex()) for row in range(3)]
    states = [cell.data(Qt.ItemDataRole.CheckStateRole) for cell in cells]
    assert states == [None, Qt.CheckState.Unchecked, None]
    assert offers.setData(cells[1], Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert [offer.name for offer in offers.chosen] == ["a"]
    offers.show_offers([])
    assert offers.rowCount() == 0
    assert [offer.name for offer in offers.chosen] == ["a"]
    tester.deleteLater()


def test_the_line_for_a_field_completes_what_the_template_knows(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("name")
    person.presses("Insert")
    person.types("bi")
    person.presses("Tab")
    person.types("1900")
    person.presses("Return")
    assert text(person) == BOX.replace("| office", "| birth_date = 1900\n| office")
