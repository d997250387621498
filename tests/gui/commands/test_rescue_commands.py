"""A page whose infobox is broken says why, shows the place and is mended with a click."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.change_preview import ChangePreview
from gui.tree.columns import Column
from tests.support.person import Person

BOX = "Infobox military conflict"
RESULT = "| result            = Inconclusive\n"


@pytest.fixture
def seed(shared: Path) -> str:
    return (shared / "seed" / "korean_war.wikitext").read_bytes().decode("utf-8")


def opens(person: Person, folder: Path, text: str) -> Path:
    file = folder / "page.wikitext"
    file.write_bytes(text.encode("utf-8"))
    person.starts(file)
    return file


def text_of(person: Person) -> str:
    return person.page.controller.document.text


def clicks_button(person: Person, label: str) -> None:
    buttons = person.window.findChildren(QPushButton)
    person.clicks_widget(next(b for b in buttons if b.isVisible() and b.accessibleName() == label))


def clicks_advice(person: Person, label: str) -> None:
    buttons = person.page.editor.advice.buttons
    person.clicks_widget(next(b for b in buttons if b.accessibleName() == label))


def broken(text: str, old: str, new: str) -> str:
    assert text.count(old) >= 1
    return text.replace(old, new, 1)


# A page without a readable box


@pytest.mark.parametrize(
    "case",
    [
        (
            "[[Yellow Sea]]",
            "[[Yellow Sea",
            f"{BOX} cannot be read: [[ in “place”, line 14, is never closed.",
            "Close it with ]] behind “…la]], [[Yellow Sea”",
        ),
        (
            "{{Campaignbox Korean War}}",
            "{{Campaignbox Korean War}",
            f"{BOX} cannot be read: {{{{ in “campaignbox”, line 177, has no end of its own.",
            "Make it }} behind “…aignbox Korean War”",
        ),
        (
            "= Inconclusive",
            "= [[ Inconclusive",
            f"{BOX} cannot be read: [[ in “result”, line 17, is never closed.",
            "Remove [[",
        ),
        (
            "{{Campaignbox Korean War}}\n}}",
            "{{Campaignbox Korean War}}\n}",
            f"{BOX} on line 1 cannot be read: its closing }}}} is missing.",
            "Close it with }}",
        ),
    ],
)
def test_it_says_why_and_a_click_mends_it(
    person: Person, tmp_path: Path, seed: str, case: tuple[str, str, str, str]
) -> None:
    whole, slip, words, way = case
    page = broken(seed, whole, slip)
    file = opens(person, tmp_path, page)
    empty = person.page.tree.empty
    assert (empty.isVisible(), empty.text) == (True, words)
    clicks_button(person, way)
    person.agrees()
    assert [person.page.tree.view.isVisible(), empty.isVisible()] == [True, False]
    person.presses("Ctrl+S")
    saved = file.read_bytes().decode("utf-8")
    assert saved == (broken(seed, "= Inc", "=  Inc") if "[[ Inc" in slip else seed)
    assert person.page.controller.undo_stack.undoText() == f"Mend {BOX}"
    person.presses("Ctrl+Z")
    assert text_of(person) == page


def test_the_place_is_shown_and_selected_in_the_wikitext(
    person: Person, tmp_path: Path, seed: str
) -> None:
    page = broken(seed, "[[Yellow Sea]]", "[[Yellow Sea")
    opens(person, tmp_path, page)
    empty = person.page.tree.empty
    assert empty.details.text() == (
        "So the }} of the infobox closes nothing, and readers see 20 fields as text."
    )
    clicks_button(person, "Show the place")
    cursor = person.page.wikitext.editor.textCursor()
    assert person.page.wikitext.editor.hasFocus()
    assert cursor.selectedText() == "[["
    assert person.page.wikitext.editor.text[: cursor.position()].endswith("Korean Peninsula]], [[")


def test_more_ways_are_in_a_menu(person: Person, tmp_path: Path, seed: str) -> None:
    opens(person, tmp_path, broken(seed, "= Inconclusive", "= -{Inconclusive"))
    rescue = person.page.rescue
    assert person.page.tree.empty.ways[-1].accessibleName() == "More ways…"
    menu = rescue.menu_of(rescue.problems[0])
    assert [action.text() for action in menu.actions()] == [
        "Remove -{",
        "Write it as <nowiki>-{</nowiki>",
    ]
    menu.actions()[0].trigger()
    dialog = person.sees_dialog(ChangePreview)
    assert isinstance(dialog, ChangePreview)
    lines = dialog.lines.toPlainText().splitlines()
    assert "+ | result            = Inconclusive" in lines
    person.agrees()
    assert text_of(person) == seed


def test_the_keyboard_goes_to_the_first_way(person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path, "{{Infobox x\n| a = [[b\n}}\n")
    assert QApplication.focusWidget().accessibleName() == "Show the place"
    person.presses("Tab")
    assert QApplication.focusWidget().accessibleName() == "Close it with ]] behind “| a = [[b”"
    person.presses("Space")
    person.agrees()
    assert text_of(person) == "{{Infobox x\n| a = [[b]]\n}}\n"


def test_a_page_that_has_none_and_is_not_broken_offers_no_mends(
    person: Person, tmp_path: Path
) -> None:
    opens(person, tmp_path, "{{Short description|x}} [[link\n")
    assert person.page.tree.empty.ways == []
    assert person.page.rescue.problems == ()


# A box that ends early


def test_fields_behind_the_box_are_told_above_the_page(
    person: Person, tmp_path: Path, seed: str
) -> None:
    opens(person, tmp_path, broken(seed, RESULT, RESULT[:-1] + "}}\n"))
    assert person.messages() == [
        (
            f"{BOX} ends too early: at the }}}} in “result”, line 17. Readers see 11 fields "
            "behind it as text: “combatant1”, “combatant2”, “commander1”."
        )
    ]
    assert person.page.controller.trouble == "the infobox ends early"
    person.takes_way("Remove }}")
    person.agrees()
    assert person.page.controller.trouble == ""
    assert text_of(person) == seed
    assert person.messages() == []
    assert person.page.current_names == [BOX, "result"]


def test_nothing_moves_while_somebody_types_in_the_wikitext(
    person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    opens(person, tmp_path, "{{Infobox x\n| a = 1\n| b = {{c}}\n| d = 2\n}}\n")
    editor = person.page.wikitext.editor
    editor.setFocus()
    person.presses("Ctrl+Home", "Down", "End")
    place = editor.mapTo(person.window, editor.pos())
    with qtbot.waitSignal(person.page.controller.tree_read):
        person.types("}}")
    qtbot.waitUntil(lambda: bool(person.page.rescue.problems))
    assert person.messages() == []
    assert editor.mapTo(person.window, editor.pos()) == place
    person.presses("Ctrl+1")
    assert person.messages() == [
        (
            "Infobox x ends too early: at the }} in “a”, line 2. Readers see 2 fields behind "
            "it as text: “b”, “d”."
        )
    ]


# A field in pieces


def test_a_torn_field_is_marked_and_mended_from_its_editor(
    person: Person, tmp_path: Path, seed: str
) -> None:
    table = "{|\n|-\n| Inconclusive || truce\n|}"
    page = broken(seed, "= Inconclusive", f"= {table}")
    opens(person, tmp_path, page)
    person.clicks("result")
    model = person.page.tree.model
    row = person.page.tree.current_row()
    assert model.data(model.index_of(row, Column.MARKS)) == "has a problem"
    assert person.page.editor.advice.text == (
        "A raw table tears this field apart in “result”, line 17. Its pipes begin arguments of "
        "their own: “-”, “Inconclusive”."
    )
    clicks_advice(person, "Write it as {{{!}} … {{!}}}")
    person.agrees()
    written = table.replace("{|", "{{{!}}").replace("|}", "{{!}}}").replace("\n|", "\n{{!}}")
    written = written.replace(" || ", " {{!}}{{!}} ")
    assert text_of(person) == broken(seed, "= Inconclusive", f"= {written}")
    assert model.data(model.index_of(person.row("result"), Column.MARKS)) == "changed"
    assert person.page.editor.advice.isHidden()
    person.presses("Ctrl+Z")
    assert text_of(person) == page


@pytest.mark.parametrize(
    "case",
    [
        (
            "[http://a.org b|c]",
            (
                "The | in an external link tears this field apart in “a”, line 2. What comes "
                "behind became an argument of its own: “c]”."
            ),
            "Write it as &#124;",
            "[http://a.org b&#124;c]",
        ),
        (
            "B.jpg|thumb",
            (
                "A | tears this field apart in “a”, line 2. What comes behind became an argument "
                "of its own: “thumb”."
            ),
            "Write it as {{!}}",
            "B.jpg{{!}}thumb",
        ),
        (
            "1<ref>c",
            "<ref> in “a”, line 2, is never closed. The tag is shown as text, and does nothing.",
            "Close it with </ref> behind “| a = 1<ref>c”",
            "1<ref>c</ref>",
        ),
    ],
)
def test_pipes_and_tags_that_tear_a_field(
    person: Person, tmp_path: Path, case: tuple[str, str, str, str]
) -> None:
    value, words, way, mended = case
    opens(person, tmp_path, f"{{{{Infobox x\n| a = {value}\n| b = 2\n}}}}\n")
    person.clicks("a")
    assert person.page.editor.advice.text == words
    clicks_advice(person, way)
    person.agrees()
    assert text_of(person) == f"{{{{Infobox x\n| a = {mended}\n| b = 2\n}}}}\n"
    assert person.page.rescue.problems == ()


def test_a_tear_that_is_typed_is_marked_a_moment_later(
    person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    opens(person, tmp_path, "{{Infobox x\n| a = 1\n| b = 2\n}}\n")
    editor = person.page.wikitext.editor
    editor.setFocus()
    person.presses("Ctrl+Home", "Down", "End")
    person.types("|c")
    qtbot.waitUntil(lambda: bool(person.page.rescue.problems))
    model = person.page.tree.model
    assert model.data(model.index_of(person.row("a"), Column.MARKS)) == "has a problem"


def test_a_change_that_is_not_wanted_is_not_made(person: Person, tmp_path: Path) -> None:
    page = "{{Infobox x\n| a = [[b\n}}\n"
    opens(person, tmp_path, page)
    clicks_button(person, "Close it with ]] behind “| a = [[b”")
    person.agrees("Cancel")
    assert text_of(person) == page
    assert person.page.controller.undo_stack.count() == 0


def test_a_broken_page_does_not_forget_how_wide_the_names_were(
    person: Person, tmp_path: Path
) -> None:
    page = "{{Infobox x\n| a = 1\n}}\n"
    opens(person, tmp_path, page)
    width = person.page.tree.field_width
    opens(person, tmp_path, page.replace("}}", ""))
    person.presses("Ctrl+W")
    opens(person, tmp_path, page)
    assert person.page.tree.field_width == width


def test_what_is_being_typed_is_mended_from_the_strip_below(
    person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    opens(person, tmp_path, "{{Infobox x\n| a = b\n| c = 2\n}}\n")
    editor, strip = person.page.wikitext.editor, person.page.wikitext.strip
    editor.setFocus()
    person.presses("Ctrl+Home", "Down", "End")
    place = editor.mapTo(person.window, editor.pos())
    person.types("[[d")
    qtbot.waitUntil(lambda: bool(strip.buttons))
    assert strip.text == "“[[” in line 2 is never closed. The tree stays as it was."
    assert [button.accessibleName() for button in strip.buttons] == [
        "Close it with ]] behind “| a = b[[d”",
        "Write it as &#91;&#91;",
        "More ways…",
    ]
    assert (person.messages(), editor.hasFocus()) == ([], True)
    assert editor.mapTo(person.window, editor.pos()) == place
    assert person.page.tree.notice.text == (
        "The page cannot be read at the moment. The tree shows its last readable state."
    )
    person.clicks_widget(strip.buttons[0])
    person.agrees()
    assert text_of(person) == "{{Infobox x\n| a = b[[d]]\n| c = 2\n}}\n"
    assert (strip.isVisible(), strip.buttons, editor.hasFocus()) == (False, [], True)


def test_the_mends_are_offered_in_one_place(person: Person, tmp_path: Path, qtbot: QtBot) -> None:
    opens(person, tmp_path, "{{Infobox x\n| a = b\n| c = 2\n}}\n")
    strip = person.page.wikitext.strip
    person.page.wikitext.editor.setFocus()
    person.presses("Ctrl+Home", "Down", "End")
    person.types("[[d")
    qtbot.waitUntil(lambda: bool(strip.buttons))
    person.presses("Ctrl+1")
    assert (len(person.messages()), strip.buttons) == (1, [])
    person.presses("Ctrl+3")
    person.types("e")
    assert (len(person.messages()), strip.buttons) == (1, [])


def test_what_was_typed_and_broke_the_page_is_mended_with_a_click(
    person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    opens(person, tmp_path, "{{Infobox x\n| a = b\n| c = 2\n}}\n")
    person.page.wikitext.editor.setFocus()
    person.presses("Ctrl+Home", "Down", "End")
    person.types("[[d")
    qtbot.waitUntil(lambda: bool(person.page.rescue.problems))
    assert not person.page.controller.is_readable
    assert person.messages() == []
    person.presses("Ctrl+1")
    assert person.messages() == [
        (
            "Infobox x cannot be read: [[ in “a”, line 2, is never closed. "
            "So the }} of the infobox closes nothing, and readers see 2 fields as text."
        )
    ]
    person.takes_way("Close it with ]] behind “| a = b[[d”")
    person.agrees()
    assert person.page.controller.is_readable
    assert text_of(person) == "{{Infobox x\n| a = b[[d]]\n| c = 2\n}}\n"
