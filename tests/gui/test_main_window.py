"""The window as a whole: from opening a page to the bytes of the saved file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTreeWidget,
    QUndoView,
)
from pytestqt.qtbot import QtBot

from gui.theme_manager import Scheme
from tests.support.person import FIELD, Person

PAGE = """{{Infobox battle
| name     = Raate <!-- keep -->
| side     = {{ubl|{{flag|Finland}}|{{flag|Sweden}}}}
| result   = Victory
}}
Text.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "winter_war.wikitext"
    file.write_bytes(PAGE.encode())
    return file


def toolbar_texts(person: Person) -> list[str]:
    bar = person.window.findChild(QLineEdit, "filter").parentWidget()
    return [action.iconText() for action in bar.actions() if action.iconText()]


def status(person: Person, name: str) -> str:
    bar = person.window.statusBar()
    found = next(w for w in bar.findChildren(object) if _name(w) == name)
    text = found.text
    return text if isinstance(text, str) else text()


def _name(widget: object) -> str:
    get = getattr(widget, "accessibleName", None)
    return get() if get else ""


def test_open_unfold_edit_undo_save(person: Person, page: Path) -> None:
    window = person.starts(page)
    assert window.windowTitle() == "Boxwright: winter war[*]"
    person.clicks("side", column=FIELD)
    person.presses("Right", "Down", "Right", "Down", "Right", "Down", "Right", "Down")
    person.presses("Tab")
    assert person.page.current_names == ["Infobox battle", "side", "ubl", "1", "flag", "1"]
    person.types("Suomi")
    person.presses("Return")
    assert person.page.controller.document.text == PAGE.replace("Finland", "Suomi")
    assert window.isWindowModified()
    person.clicks("result")
    person.types("Defeat")
    person.presses("Return", "Ctrl+Z")
    assert person.page.controller.document.text == PAGE.replace("Finland", "Suomi")
    person.presses("Ctrl+S")
    assert page.read_text(encoding="utf-8") == PAGE.replace("Finland", "Suomi")
    assert not window.isWindowModified()


def test_the_tree_has_the_focus_on_the_box_at_first(person: Person, page: Path) -> None:
    person.starts(page)
    assert person.tree.hasFocus()
    assert person.page.current_names == ["Infobox battle"]
    assert person.page.tree.current_column() == "name"


def test_undo_and_redo_say_what_they_undo(person: Person, page: Path) -> None:
    person.starts(page)
    assert toolbar_texts(person)[2:4] == ["Undo", "Redo"]
    person.clicks("result")
    person.types("Defeat")
    person.presses("Return")
    assert toolbar_texts(person)[2:4] == ["Undo Set result", "Redo"]
    person.presses("Ctrl+Z")
    assert toolbar_texts(person)[2:4] == ["Undo", "Redo Set result"]
    person.presses("Ctrl+Shift+Z")
    assert "Defeat" in person.page.controller.document.text


def test_status_bar_says_what_a_save_would_change(person: Person, page: Path) -> None:
    person.starts(page)
    assert status(person, "Changes since the last save") == "No changes"
    assert status(person, "Encoding") == "UTF-8"
    assert status(person, "Line ends") == "LF"
    assert status(person, "Validity") == "✓ valid"
    person.clicks("result")
    assert status(person, "Path of the current row") == "Infobox battle › result"
    person.types("Victoire")
    person.presses("Return")
    assert status(person, "Changes since the last save") == "1 field changed, 3 bytes"
    person.presses("Ctrl+S")
    assert status(person, "Changes since the last save") == "No changes"


def test_edits_that_cancel_out_leave_nothing_to_save(person: Person, page: Path) -> None:
    window = person.starts(page)
    tabs = window.findChild(QTabBar, "pages")
    person.clicks("result")
    person.types("Defeat")
    person.presses("Return", "Ctrl+S")
    person.types("Victory")
    person.presses("Return")
    assert not tabs.tabIcon(0).isNull()
    assert window.isWindowModified()
    person.types("Defeat")
    person.presses("Return")
    assert status(person, "Changes since the last save") == "No changes"
    assert tabs.tabIcon(0).isNull()
    assert not window.isWindowModified()
    person.presses("Ctrl+W")
    assert window.pages == ()


def test_status_bar_tells_byte_order_mark_and_line_ends(person: Person, tmp_path: Path) -> None:
    page = tmp_path / "dos.wikitext"
    data = b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode()
    page.write_bytes(data)
    person.starts(page)
    assert status(person, "Encoding") == "UTF-8 with BOM"
    assert status(person, "Line ends") == "CRLF"
    person.clicks("result")
    person.types("Draw")
    person.presses("Ctrl+S")
    assert page.read_bytes() == data.replace(b"Victory", b"Draw")


def test_status_bar_says_what_was_saved_and_nothing_moves(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("result")
    person.types("Defeat")
    person.presses("Return")
    bar = window.statusBar()
    right = [label for label in bar.findChildren(QLabel) if label.isVisible()]
    places = [(bar.height(), label.geometry()) for label in right]
    person.presses("Ctrl+S")
    assert bar.currentMessage() == "Saved winter_war.wikitext"
    assert [(bar.height(), label.geometry().right()) for label in right] == [
        (height, place.right()) for height, place in places
    ]
    bar.clearMessage()
    assert status(person, "Path of the current row") == "Infobox battle › result"


def test_status_line_and_breadcrumb_call_a_list_item_the_same(
    person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "list.wikitext"
    file.write_text("{{Infobox x\n| a = \n* one\n* two\n}}\n", encoding="utf-8")
    person.starts(file)
    controller = person.page.controller
    items = controller.rows.children(person.row("a"))
    person.page.tree.select(items[1])
    assert status(person, "Path of the current row") == "Infobox x › a › item[2]"
    assert person.page.editor.breadcrumb.names == ["Infobox x", "a", "item[2]"]


def test_next_change_is_a_key_away(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    person.types("Draw")
    person.presses("Return")
    person.clicks("name")
    person.presses("F8")
    assert person.page.current_names[-1] == "result"


def test_a_template_is_duplicated_moved_emptied_and_removed(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result", column=FIELD)
    person.presses("Alt+Up")
    text = person.page.controller.document.text
    assert text.index("| result") < text.index("| side")
    person.presses("Alt+Down")
    assert person.page.controller.document.text == PAGE
    person.presses("Ctrl+Del")
    assert "| result   = \n" in person.page.controller.document.text
    person.presses("Ctrl+Z", "Del")
    assert person.page.controller.document.text == PAGE.replace("| result   = Victory\n", "")
    person.presses("Ctrl+Z")
    assert person.page.controller.document.text == PAGE


def test_actions_are_enabled_only_where_they_can_act(person: Person, page: Path) -> None:
    window = person.starts(page)
    actions = window.actions_of
    assert not actions.move_up.isEnabled()
    assert not actions.duplicate.isEnabled()
    assert actions.rename.isEnabled()
    person.clicks("name")
    assert not actions.move_up.isEnabled()
    assert actions.move_down.isEnabled()
    assert not actions.open_as_box.isEnabled()
    person.presses("Ctrl+W")
    for action in (actions.save, actions.add_field, actions.paste, actions.find, actions.remove):
        assert not action.isEnabled()
    assert actions.open.isEnabled()


def test_copy_gives_wikitext_name_value_and_path(person: Person, page: Path) -> None:
    person.starts(page)
    clipboard = QGuiApplication.clipboard()
    person.clicks("name")
    person.presses("Ctrl+C")
    assert clipboard.text() == "| name     = Raate <!-- keep -->\n"
    person.presses("Ctrl+Shift+C")
    assert clipboard.text() == "Raate"
    person.presses("Ctrl+Alt+C")
    assert clipboard.text() == "name"
    person.presses("Ctrl+Alt+Shift+C")
    assert clipboard.text() == "name"


def test_plain_text_is_pasted_so_that_it_reads_as_that_text(person: Person, page: Path) -> None:
    person.starts(page)
    QGuiApplication.clipboard().setText("a | b = c")
    person.clicks("result")
    person.presses("Ctrl+Shift+V")
    person.presses("Ctrl+S")
    row = person.row("result")
    assert person.page.controller.texts.value(row) == "a | b = c"
    assert page.read_text(encoding="utf-8").count("\n") == PAGE.count("\n")


def test_keys_of_a_text_field_stay_its_own(person: Person, page: Path) -> None:
    person.starts(page)
    person.clicks("result")
    person.presses("Ctrl+F")
    person.types("vict")
    person.presses("Backspace", "Ctrl+A", "Ctrl+C", "Del")
    assert QGuiApplication.clipboard().text() == "vic"
    assert person.window.findChild(QLineEdit, "filter").text() == ""
    assert person.page.controller.document.text == PAGE


def test_filter_narrows_the_tree_and_enter_goes_there(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+F")
    person.types("sweden")
    person.presses("Return")
    assert person.tree.hasFocus()
    assert "Sweden" in person.page.controller.texts.value(person.page.tree.current_row())


def test_enter_in_the_filter_stays_at_the_first_match(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+F")
    person.types("a")
    first = person.page.tree.current_row()
    person.presses("Return")
    assert person.page.tree.current_row() == first


def test_escape_clears_the_filter_and_then_goes_back_to_the_tree(
    person: Person, page: Path
) -> None:
    window = person.starts(page)
    line = window.findChild(QLineEdit, "filter")
    person.presses("Ctrl+F")
    person.types("sweden")
    person.presses("Esc")
    assert (line.text(), line.hasFocus()) == ("", True)
    person.presses("Esc")
    assert person.tree.hasFocus()


def test_escape_in_the_tree_clears_the_filter_and_keeps_the_row(person: Person, page: Path) -> None:
    window = person.starts(page)
    line = window.findChild(QLineEdit, "filter")
    person.presses("Ctrl+F")
    person.types("sweden")
    person.presses("Return")
    model, row = person.page.tree.model, person.page.tree.current_row()
    person.presses("F2")
    person.presses("Esc")  # is the edit's
    assert (line.text(), model.shown.is_filtered) == ("sweden", True)
    person.presses("Esc")
    assert (line.text(), model.shown.is_filtered) == ("", False)
    assert (person.page.tree.current_row(), person.tree.hasFocus()) == (row, True)


def test_undo_in_the_filter_undoes_the_last_edit(person: Person, page: Path) -> None:
    person.starts(page)
    controller = person.page.controller
    before = controller.document.text
    row = next(r for r in controller.rows.children(controller.rows.top[0]))
    controller.set_value(row, "changed")
    person.presses("Ctrl+F")
    person.types("ch")
    person.presses("Ctrl+Z")
    assert controller.document.text == before


def test_focus_moves_between_the_panes_by_key(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+3")
    assert person.page.wikitext.isAncestorOf(person.window.focusWidget())
    person.presses("Ctrl+2")
    assert person.page.editor.isAncestorOf(person.window.focusWidget())
    person.presses("Ctrl+1")
    assert person.tree.hasFocus()


def test_pages_are_tabs_and_the_same_file_opens_once(person: Person, page: Path) -> None:
    other = page.with_name("other.wikitext")
    other.write_text("{{Infobox y|a=1}}", encoding="utf-8")
    window = person.starts(page, other)
    bar = window.findChild(QTabBar, "pages")
    assert [bar.tabText(i) for i in range(bar.count())] == ["winter war", "other"]
    assert window.windowTitle() == "Boxwright: other[*]"
    window.open_file(page)
    assert bar.count() == 2
    assert window.windowTitle() == "Boxwright: winter war[*]"
    person.presses("Ctrl+PgDown")
    assert window.windowTitle() == "Boxwright: other[*]"
    person.presses("Ctrl+W")
    assert window.windowTitle() == "Boxwright: winter war[*]"
    assert not bar.isVisible()


def test_each_page_has_its_own_history(person: Person, page: Path) -> None:
    other = page.with_name("other.wikitext")
    other.write_text("{{Infobox y|a=1}}", encoding="utf-8")
    window = person.starts(other, page)
    person.clicks("result")
    person.types("Draw")
    person.presses("Return")
    assert window.undo_action.isEnabled()
    person.presses("Ctrl+PgUp")
    assert not window.undo_action.isEnabled()


def test_the_last_page_closed_leaves_a_way_to_begin(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.presses("Ctrl+W")
    assert window.pages == ()
    assert window.windowTitle() == "Boxwright"
    assert window.centralWidget().isVisible()


def test_every_key_is_on_the_list_of_shortcuts(person: Person, page: Path, qtbot: QtBot) -> None:
    person.starts(page)
    person.presses("Ctrl+/")
    dialog = person.sees_dialog(QDialog)
    tree = dialog.findChild(QTreeWidget)
    rows = [
        (tree.topLevelItem(i).child(k).text(0), tree.topLevelItem(i).child(k).text(1))
        for i in range(tree.topLevelItemCount())
        for k in range(tree.topLevelItem(i).childCount())
    ]
    assert ("Save", "Ctrl+S") in rows
    assert ("Add field", "Ins") in rows
    person.presses("Esc")
    qtbot.waitUntil(lambda: not person.window.findChildren(QDialog))


def test_the_last_shortcut_is_read_whole(person: Person, page: Path) -> None:
    person.starts(page)
    person.presses("Ctrl+/")
    dialog = person.sees_dialog(QDialog)
    keys = dialog.findChild(QTreeWidget)
    height = keys.visualItemRect(keys.topLevelItem(0)).height()
    assert keys.viewport().height() % height == 0
    keys.scrollToBottom()
    group = keys.topLevelItem(keys.topLevelItemCount() - 1)
    last = keys.visualItemRect(group.child(group.childCount() - 1))
    assert last.height() == height
    assert keys.viewport().rect().contains(last.adjusted(0, 0, -1, 0))
    dialog.reject()


def test_every_action_has_a_place_in_a_menu_and_no_key_means_two_things(
    person: Person, page: Path
) -> None:
    window = person.starts(page)
    in_menus = []
    pending = list(window.menuBar().actions())
    while pending:
        action = pending.pop()
        if action.menu() is not None:
            pending.extend(action.menu().actions())
        else:
            in_menus.append(action)
    missing = [a.text() for a in window.actions_of if a not in in_menus]
    assert missing == ["&Forget these files"]  # in the menu of recent files, once there are some
    keys = [key.toString() for action in in_menus for key in action.shortcuts()]
    assert sorted(set(keys)) == sorted(keys)


def test_every_widget_that_takes_the_focus_has_a_name(person: Person, page: Path) -> None:
    window = person.starts(page)
    nameless = [
        widget
        for widget in window.findChildren(object)
        if getattr(widget, "focusPolicy", lambda: Qt.FocusPolicy.NoFocus)()
        != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not widget.objectName().startswith("qt_")
    ]
    assert [f"{w} in {w.parent()}" for w in nameless] == []


def test_history_is_a_list_to_click_in(person: Person, page: Path) -> None:
    window = person.starts(page)
    dock = window.findChild(QDockWidget, "history")
    assert not dock.isVisible()
    dock.toggleViewAction().trigger()
    person.clicks("result")
    person.types("Draw")
    person.presses("Return")
    view = dock.findChild(QUndoView)
    assert view.model().index(1, 0).data() == "Set result"
    view.setCurrentIndex(view.model().index(0, 0))
    assert person.page.controller.document.text == PAGE


def test_theme_and_zoom_are_chosen_and_remembered(person: Person, page: Path) -> None:
    window = person.starts(page)
    points = window.font().pointSizeF()
    window.actions_of.schemes[Scheme.DARK].trigger()
    person.presses("Ctrl++", "Ctrl++")
    assert window.font().pointSizeF() == pytest.approx(1.2 * points)
    person.starts(page)
    assert person.window.actions_of.schemes[Scheme.DARK].isChecked()
    assert person.window.font().pointSizeF() == pytest.approx(1.2 * points)
    person.presses("Ctrl+0")
    assert person.settings().zoom == 1.0


@pytest.mark.parametrize("in_cell", [False, True])
def test_a_narrow_window_shows_all_words_of_a_held_value(
    person: Person, page: Path, qtbot: QtBot, in_cell: bool
) -> None:
    window = person.starts(page)
    window.resize(620, 700)
    person.clicks("result")
    if in_cell:
        person.types("A | B }} C")
        holder = person.page.tree.view.editor
        assert holder is not None
    else:
        holder = person.page.editor
        holder.focus_value()
        person.types("A | B }} C")
    banner = holder.banner
    qtbot.waitUntil(lambda: len(banner.findChildren(QPushButton)) == 3)
    buttons = banner.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(banner.rect().contains(b.geometry()) for b in buttons))
    qtbot.waitUntil(
        lambda: holder.rect().contains(banner.rect().translated(banner.mapTo(holder, QPoint())))
    )
    for button in buttons:
        words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, button.text())
        assert words.width() < button.width()
        assert words.height() < button.height()
    assert (window.width(), window.height()) == (620, 700)


def test_after_a_dialog_the_keys_go_where_they_went_before(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("result")
    for key, ends in (("Ctrl+O", "Esc"), ("Ctrl+/", "Esc")):
        person.presses(key)
        dialog = person.sees_dialog(QDialog)
        person.presses(ends)
        person.waits_until(lambda dialog=dialog: QApplication.activeModalWidget() is not dialog)
        person.waits_until(window.isActiveWindow)
        assert person.tree.hasFocus()
    person.types("Defeat")
    person.presses("Return", "Ctrl+Z")
    assert person.page.controller.document.text == PAGE


@pytest.mark.parametrize("goes_on", ["edit", "row", "save"])
def test_a_refusal_goes_when_the_person_goes_on(person: Person, page: Path, goes_on: str) -> None:
    person.starts(page)
    person.page.controller.set_value(person.row("result"), "Defeat")
    person.page.tree.select(person.row(), "value")
    person.types("x")
    assert person.messages() == ["A whole box is edited in the editor beside the tree."]
    if goes_on == "edit":
        person.page.controller.set_value(person.row("result"), "Draw")
    elif goes_on == "row":
        person.clicks("result")
    else:
        person.presses("Ctrl+S")
    assert person.messages() == []


def test_what_was_not_found_is_said_until_the_next_row_or_edit(person: Person, page: Path) -> None:
    window = person.starts(page)
    person.clicks("result", column=FIELD)
    person.types("zq")
    assert window.statusBar().currentMessage() == "No “zq” here."
    person.clicks("name")
    assert window.statusBar().currentMessage() == ""
    person.clicks("result", column=FIELD)
    person.types("Finl")
    assert window.statusBar().currentMessage() == "Found “Finl” in a value. Enter edits it."
    person.presses("Del")
    assert window.statusBar().currentMessage() == ""
