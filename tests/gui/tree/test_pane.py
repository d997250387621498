"""The pane around the tree: states of the page, folding, looks."""

import random

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.theme_manager import Scheme, ThemeManager
from gui.tree.columns import Column
from gui.tree.pane import TreePane
from model.text_edit import Replace, TextEdit
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import click, controller_of, find, key, shown

PAGE = "{{Infobox x\n| a = {{flag|[[Finland]]}}\n| b = [[c]] and [[d]]\n}}\nText.\n"


def replace(pane: TreePane, old: str, new: str) -> None:
    """Type in the page's wikitext, and let it be read."""
    controller = controller_of(pane)
    start = controller.document.text.index(old)
    edit = TextEdit.of([Replace(start, start + len(old), new)])
    controller.replace_text(edit, "Type")
    controller.settle()


def test_the_first_boxes_are_unfolded(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    assert shown(pane) == ["Infobox x", "  a", "  b"]


def test_an_unreadable_page_is_said_and_its_last_state_kept(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    pane = open_page(PAGE)
    click(qtbot, pane, find(pane, "a"), Column.FIELD)
    key(Qt.Key.Key_Right)
    before = shown(pane)
    replace(pane, "\n}}\n", "\n")
    assert pane.notice.isVisible()
    assert pane.notice.text == (
        "The page cannot be read at the moment. The tree shows its last readable state."
    )
    assert shown(pane) == before
    assert not pane.edit_value()
    assert not pane.begin_add_field()
    replace(pane, "\nText", "\n}}\nText")
    assert not pane.notice.isVisible()
    assert shown(pane) == before
    assert pane.current_row() == find(pane, "a")
    assert pane.edit_value()
    key(Qt.Key.Key_Escape)


def test_a_page_without_infobox_offers_all_templates(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page("{{Coord|1|2}} text {{Main|x}}\n")
    assert pane.empty.isVisible()
    assert pane.empty.text == "No infobox found on this page"
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    assert shown(pane) == ["Coord", "Main"]
    assert pane.current_row() == pane.model.rows.top[0]
    assert pane.view.hasFocus()


def test_an_infobox_that_is_a_table_is_said_to_be_one(open_page: OpenPage) -> None:
    pane = open_page('{{Main|x}}\n{| class="infobox vcard"\n! a\n|}\n')
    words = "The infobox on line 2 is a table, not a template: it has no fields to edit here."
    assert pane.empty.text == pane.empty.accessibleName() == words
    assert pane.empty.button.isVisible()  # all templates


def test_a_page_without_any_template_offers_nothing(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page("Only text.\n")
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    assert pane.empty.text == "No template found on this page"
    assert not pane.empty.button.isVisible()


def test_a_box_that_comes_is_shown(open_page: OpenPage) -> None:
    pane = open_page("Only text.\n")
    replace(pane, "Only", "{{Infobox x|a=1}}")
    assert pane.view.isVisible()
    assert shown(pane) == ["Infobox x"]


def test_folding_is_remembered_by_paths(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane, "a"))
    pane.expand_all_below()
    everything = shown(pane)
    assert everything == ["Infobox x", "  a", "    flag", "      1", "        link", "  b"]
    state = pane.expansion_state()
    assert state == ("/Infobox x", "a", "a/flag", "a/flag/1")
    pane.collapse_all()
    assert shown(pane) == ["Infobox x", "  a", "  b"]
    assert pane.current_row() == find(pane, "a")
    pane.restore_expansion(state)
    assert shown(pane) == everything


def test_reloading_keeps_what_is_unfolded(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.select(find(pane, "a", "flag"))
    controller = controller_of(pane)
    assert controller.path is not None
    controller.path.write_text(PAGE.replace("| b", "| new = 1\n| b"), encoding="utf-8")
    controller.reload()
    assert shown(pane) == ["Infobox x", "  a", "    flag", "  new", "  b"]


def test_the_current_row_is_told_once(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    told: list[int] = []
    pane.current_changed.connect(told.append)
    row = find(pane, "b")
    click(qtbot, pane, row, Column.FIELD)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Right)
    assert told == [row]


@pytest.mark.parametrize("seed", range(4))
def test_a_live_view_survives_random_edits(open_page: OpenPage, seed: int) -> None:
    pane = open_page(PAGE * 2)
    controller, chance = controller_of(pane), random.Random(seed)
    for _ in range(60):
        text = controller.document.text
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randrange(9))
        piece = chance.choice(["", "x", "[[y]]", "{{z|1}}", "|", "}}", "\n* i\n* j"])
        controller.replace_text(TextEdit.of([Replace(start, end, piece)]), "Type")
        controller.settle()
        if chance.random() < 0.2:
            controller.undo_stack.undo()
        if chance.random() < 0.2:
            pane.set_filter(chance.choice(["", "i", "finland"]))
        if controller.rows.top and chance.random() < 0.3:
            pane.select(chance.choice(controller.rows.top))
            pane.expand_all_below()
        pane.view.viewport().repaint()
    pane.set_filter("")
    controller.settle()
    pane.restore_expansion(())
    assert len(shown(pane)) == len(controller.rows.top)


def ink(image: QImage, ground: QColor) -> tuple[int, int]:
    """The leftmost and the rightmost column that is not the ground."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(2, image.height() - 3))
    ]
    return columns[0], columns[-1]


def test_values_of_right_to_left_scripts_stand_right(
    open_page: OpenPage, theme_manager: ThemeManager
) -> None:
    pane = open_page("{{Infobox x\n| a = ابن بطوطة\n| b = Ibn Battuta\n}}\n")
    image = pane.view.viewport().grab().toImage()
    spans = []
    for name in ("a", "b"):
        cell = pane.view.visualRect(pane.model.index_of(find(pane, name), Column.VALUE))
        left, right = ink(image.copy(cell), theme_manager.theme.surface)
        spans.append((left, cell.width() - 1 - right))
    (rtl_left, rtl_right), (ltr_left, ltr_right) = spans
    assert rtl_right < 12 < rtl_left
    assert ltr_left < 12 < ltr_right


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_marks_keep_their_colour_on_the_selected_row(
    open_page: OpenPage, theme_manager: ThemeManager, scheme: Scheme
) -> None:
    theme_manager.set_scheme(scheme)
    pane = open_page(PAGE)
    row = find(pane, "b")
    controller_of(pane).set_value(row, "e")
    pane.select(row)
    cell = pane.view.visualRect(pane.model.index_of(row, Column.MARKS))
    assert theme_manager.theme.color("changed", selected=True).name() in colors(pane, cell)
    pane.select(find(pane, "a"))
    assert theme_manager.theme.color("changed").name() in colors(pane, cell)


def colors(pane: TreePane, rect: QRect) -> set[str]:
    image = pane.view.viewport().grab().toImage().copy(rect)
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_narrow_tree_leaves_room_for_values(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    wide = pane.header.sectionSize(Column.FIELD)
    pane.resize(300, 400)
    assert pane.header.sectionSize(Column.FIELD) <= 0.45 * pane.view.viewport().width()
    assert pane.header.sectionSize(Column.VALUE) > 90
    pane.resize(800, 400)
    assert pane.header.sectionSize(Column.FIELD) == wide


def test_every_part_has_an_accessible_name(open_page: OpenPage) -> None:
    pane = open_page(PAGE)
    pane.empty.say("Nothing here", "Show more")
    pane.notice.say("Take care")
    pane.select(find(pane, "b"))
    pane.edit_value()
    editor = pane.view.editor
    assert editor is not None
    parts = [pane, pane.view, pane.header, pane.empty, pane.empty.button, pane.notice]
    names = [part.accessibleName() for part in [*parts, editor, editor.text_edit]]
    assert names == [
        "Infoboxes of the page",
        "Fields",
        "Columns of the fields",
        "Nothing here",
        "Show more",
        "Take care",
        "Value of b",
        "Value of b",
    ]
    editor.give_back()


def test_a_page_whose_box_cannot_be_read_says_why(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page("{{Infobox war\n| a = 1\n| b = [[x\n}}\n")
    assert pane.empty.isVisible()
    assert pane.empty.accessibleName() == (
        "Infobox war cannot be read: [[ in “b”, line 3, is never closed."
    )
    assert not pane.empty.button.isVisible()


def test_a_page_without_templates_offers_none(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page("Words.\n")
    assert pane.empty.accessibleName() == "No template found on this page"
    assert not pane.empty.button.isVisible()
