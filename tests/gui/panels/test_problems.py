"""The panel of problems, with real keys and clicks: what it lists, leads to and mends."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QMenu, QPlainTextEdit, QToolButton, QTreeView

from gui.dialogs.change_preview import ChangePreview
from gui.panels.problems import ProblemsPanel
from gui.settings import Settings
from tests.support.person import Person

PAGE = """{{Infobox war thing
| name = A
| name = B
| place = ''C
| date = 1<ref name="Smith 2001" />
| side = {{cite thing|url=a|url=b}}
}}
Text.<ref name="Smith_2001">S</ref> {{stub|x=1|x=2}}
"""
SAID = [
    "“name” of Infobox war thing has no effect: it comes again on line 3.",
    "The reference “Smith 2001” is defined nowhere on the page.",
    "“url” of Cite thing has no effect: it comes again on line 6.",
    "“x” of Stub has no effect: it comes again on line 8.",
    "“place” of Infobox war thing opens '' and does not close it.",
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "page.wikitext"
    path.write_text(PAGE, encoding="utf-8")
    return path


def opens_panel(person: Person) -> ProblemsPanel:
    person.waits_until(lambda: person.page.is_checked and bool(person.page.problems.complaints))
    person.presses("Ctrl+4")
    panel = person.window.findChild(ProblemsPanel)
    assert panel is not None
    return panel


def listed(panel: ProblemsPanel) -> list[str]:
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def clicks_problem(person: Person, panel: ProblemsPanel, row: int) -> None:
    panel.list.scrollTo(panel.model.index(row, 0))
    place = panel.list.visualRect(panel.model.index(row, 0)).center()
    person.clicks_at(panel.list.viewport(), place)


def clicks_button(person: Person, panel: ProblemsPanel, words: str) -> None:
    person.clicks_widget(next(b for b in panel.buttons if b.words == words))


def text(person: Person) -> str:
    return person.page.controller.document.text


def current_name(person: Person) -> str:
    return person.page.controller.texts.name(person.page.tree.current_row())


def test_problems_are_listed_and_lead_to_their_rows(person: Person, file: Path) -> None:
    window = person.starts(file)
    panel = opens_panel(person)

    assert listed(panel) == SAID
    assert [panel.model.index(row, 1).data() for row in range(5)] == ["2", "5", "6", "8", "4"]
    assert window.findChild(QDockWidget, "problems").windowTitle() == "Problems (5)"
    bar = [b for b in window.statusBar().findChildren(QToolButton) if b.text() == "4 errors"]
    assert [button.toolTip() for button in bar] == ["4 errors, 1 warning. Show them all."]
    valid = [b for b in window.statusBar().findChildren(QToolButton) if b.text() == "✓ valid"]
    assert [button.isVisible() for button in valid] == [False]
    clicks_problem(person, panel, 4)
    assert current_name(person) == "place"
    assert person.page.tree.current_column() == "value"
    person.presses("Up", "Up", "Return")
    assert (current_name(person), person.page.tree.current_column()) == ("url", "name")
    assert person.tree.hasFocus()


def test_a_fix_shows_its_change_and_is_one_step(person: Person, file: Path) -> None:
    person.starts(file)
    panel = opens_panel(person)
    clicks_problem(person, panel, 4)
    assert [button.words for button in panel.buttons] == [
        "Close it with ''…",
        "Remove ''…",
        "Silence this kind",
    ]

    clicks_button(person, panel, "Close it with ''…")
    dialog = person.sees_dialog(ChangePreview)
    lines = dialog.findChild(QPlainTextEdit).toPlainText().splitlines()
    assert [line for line in lines if line[0] in "+-"] == ["- | place = ''C", "+ | place = ''C''"]
    assert text(person) == PAGE
    person.agrees()

    assert text(person) == PAGE.replace("''C", "''C''")
    assert listed(panel) == SAID[:4]
    person.presses("Ctrl+Z")
    assert text(person) == PAGE
    person.waits_until(lambda: listed(panel) == SAID)


def test_the_keyboard_alone_mends_one_after_the_other(person: Person, file: Path) -> None:
    person.starts(file)
    panel = opens_panel(person)
    person.presses("Home", "Tab", "Space")
    person.sees_dialog(ChangePreview)
    person.presses("Return")
    person.waits_until(lambda: len(listed(panel)) == 4)
    person.waits_until(panel.list.hasFocus)
    assert panel.current.values[0] == "Smith 2001"

    person.presses("Tab", "Space")
    person.sees_dialog(ChangePreview)
    person.presses("Return")
    person.waits_until(lambda: len(listed(panel)) == 3)
    assert text(person) == PAGE.replace("| name = A\n", "").replace("Smith 2001", "Smith_2001")


def test_all_of_a_kind_are_mended_in_one_step(person: Person, file: Path) -> None:
    person.starts(file)
    panel = opens_panel(person)
    clicks_problem(person, panel, 0)

    clicks_button(person, panel, "All 3: Keep the one that counts…")
    person.agrees()

    mended = PAGE.replace("| name = A\n", "").replace("url=a|", "").replace("x=1|", "")
    assert text(person) == mended
    assert listed(panel) == [SAID[1], SAID[4]]
    assert person.page.controller.undo_stack.undoText() == "All 3: Keep the one that counts"
    person.presses("Ctrl+Z")
    assert text(person) == PAGE


def test_a_field_that_is_missing_is_added_to_be_filled_in(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_text("{{Infobox country\n| capital = A\n}}\n", encoding="utf-8")
    person.starts(path)
    panel = opens_panel(person)
    clicks_problem(person, panel, panel.model.rowCount() - 1)
    missing = panel.current.missing
    assert len(missing) > 3

    clicks_button(person, panel, f"Add these {len(missing)} fields")

    assert all(f"\n| {name} =" in text(person) for name in missing)
    assert current_name(person) in missing
    person.waits_until(lambda: not any("suggests" in words for words in listed(panel)))
    person.page.controller.undo_stack.undo()
    assert text(person) == "{{Infobox country\n| capital = A\n}}\n"


def test_a_misspelt_reference_is_reused_by_its_name(person: Person, file: Path) -> None:
    person.starts(file)
    panel = opens_panel(person)
    clicks_problem(person, panel, 1)

    clicks_button(person, panel, "Reuse “Smith_2001” instead…")
    person.agrees()

    assert text(person) == PAGE.replace("Smith 2001", "Smith_2001")


def test_a_kind_is_silenced_on_the_page_and_told_of_again(person: Person, file: Path) -> None:
    window = person.starts(file)
    panel = opens_panel(person)
    clicks_problem(person, panel, 0)

    takes_from_menu(person, panel.buttons[-1].menu(), "On this page")
    assert listed(panel) == [SAID[1], SAID[4]]
    assert panel.silenced.text() == "1 kind silenced"
    assert person.settings().silenced_codes(file) == {"duplicate-argument"}
    person.starts(file)
    panel = opens_panel(person)
    assert listed(panel) == [SAID[1], SAID[4]]
    takes_from_menu(person, panel.silenced.menu(), "Tell of duplicate-argument again (3)")
    assert listed(panel) == SAID
    assert not panel.silenced.isVisible()
    assert person.window is not window


def test_a_kind_is_silenced_on_all_pages(person: Person, file: Path) -> None:
    person.starts(file)
    panel = opens_panel(person)
    clicks_problem(person, panel, 1)
    takes_from_menu(person, panel.buttons[-1].menu(), "On all pages")
    other = file.with_name("other")
    other.write_text("Text.<ref name=x />", encoding="utf-8")

    person.window.open_file(other)

    person.waits_until(lambda: panel.nothing.text() == "No problems found.")
    assert panel.silenced.text() == "1 kind silenced"
    assert person.settings().silenced_codes(None) == {"undefined-reference"}


def test_damaged_settings_silence_nothing(file: Path, tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "damaged.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    for damaged in ("{", "[1]", '{"": [1]}', '{"": "br-list"}'):
        store.setValue("checks/silenced", damaged)
        assert settings.silenced_codes(None) == frozenset()
    settings.set_silenced_codes(file, ["br-list"])
    assert settings.silenced_codes(file) == {"br-list"}
    settings.set_silenced_codes(file, [])
    assert store.value("checks/silenced") == "{}"


def takes_from_menu(person: Person, menu: QMenu, label: str) -> None:
    action = next(a for a in menu.actions() if a.text().replace("&", "") == label)
    menu.popup(person.window.mapToGlobal(person.window.rect().center()))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_keys_go_from_problem_to_problem(person: Person, file: Path) -> None:
    person.starts(file)
    person.waits_until(lambda: person.page.is_checked and bool(person.page.problems.complaints))
    names = []
    for _ in range(4):
        person.presses("F7")
        names.append(current_name(person))
    assert names == ["name", "place", "Smith 2001", "url"]

    person.presses("Shift+F7")
    assert current_name(person) == "Smith 2001"


def test_rows_are_marked_and_the_editor_offers_the_fix(person: Person, file: Path) -> None:
    person.starts(file)
    person.waits_until(lambda: person.page.is_checked and bool(person.page.problems.complaints))
    person.clicks("place")
    advice = person.page.editor.advice

    assert advice.text == SAID[4]
    assert person.page.tree.model.words.problems[person.row("place")] == SAID[4]
    assert person.row("name") not in person.page.tree.model.words.problems
    person.clicks_widget(next(b for b in advice.buttons if b.words == "Remove ''…"))
    person.agrees()
    assert text(person) == PAGE.replace("''C", "C")
    assert advice.text == ""


def test_what_is_typed_is_checked_when_it_rests(person: Person, file: Path) -> None:
    person.starts(file)
    panel = opens_panel(person)
    person.clicks("place")
    person.types("''C''")
    person.presses("Return")

    person.waits_until(lambda: listed(panel) == SAID[:4])


def test_a_page_in_order_says_so(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "fine"
    path.write_text("{{Infobox thing\n| name = A\n}}\n", encoding="utf-8")
    person.starts(path)
    person.waits_until(lambda: person.page.is_checked)
    person.presses("Ctrl+4")
    panel = person.window.findChild(ProblemsPanel)

    assert panel.nothing.text() == "No problems found."
    assert panel.nothing.isVisible()
    assert not panel.findChild(QTreeView).isVisible()


def test_a_page_that_cannot_be_read_has_its_mends_in_the_panel(
    person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "broken"
    path.write_text("{{Infobox thing\n| name = [[A\n| b = c\n}}\n", encoding="utf-8")
    person.starts(path)
    panel = opens_panel(person)
    clicks_problem(person, panel, 0)

    assert listed(panel) == ["Infobox thing cannot be read: [[ in “name”, line 2, is never closed."]
    person.clicks_widget(panel.buttons[0])
    person.agrees()
    assert text(person) == "{{Infobox thing\n| name = [[A]]\n| b = c\n}}\n"
    person.waits_until(lambda: listed(panel) == [])


def test_what_is_typed_and_breaks_the_page_is_listed_until_it_is_mended(
    person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "page"
    path.write_text("{{Infobox thing\n| a = b\n| c = ''d\n}}\n", encoding="utf-8")
    person.starts(path)
    panel = opens_panel(person)
    fine = ["“c” of Infobox thing opens '' and does not close it."]
    assert listed(panel) == fine

    person.presses("Ctrl+3", "Ctrl+Home", "Down", "End")
    person.types("[[e")
    unread = "Infobox thing cannot be read: [[ in “a”, line 2, is never closed."
    person.waits_until(lambda: not person.page.controller.is_readable)
    person.waits_until(lambda: person.page.problems.complaints[0].code == "broken-box")
    person.presses("Ctrl+4")

    assert listed(panel) == [unread]
    clicks_problem(person, panel, 0)
    clicks_button(person, panel, "Close it with ]] behind “| a = b[[e”")
    person.agrees()
    assert text(person) == "{{Infobox thing\n| a = b[[e]]\n| c = ''d\n}}\n"
    person.waits_until(lambda: listed(panel) == fine)
