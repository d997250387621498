"""Lists used in the window: items added, removed, moved, split, joined, sorted, turned."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from gui.dialogs.change_preview import ChangePreview
from tests.support.person import Person

BOX = "{{{{Infobox x\n| a = {}\n| b = 1\n}}}}\n"


class Lists:
    """A person before a page with one list in its field `a`."""

    def __init__(self, person: Person, folder: Path) -> None:
        self.person = person
        self._file = folder / "page.wikitext"

    def open(self, value: str) -> None:
        self._file.write_bytes(BOX.format(value).encode())
        self.person.starts(self._file)

    @property
    def value(self) -> str:
        """What stands in the field `a` now."""
        text = self.person.page.controller.document.text
        before, behind = BOX.format("\0").split("\0")
        assert text.startswith(before)
        assert text.endswith(behind)
        return text[len(before) : len(text) - len(behind)]

    def selects(self, *positions: int) -> None:
        """Makes rows current or selected, each by its positions from the field down."""
        controller = self.person.page.controller
        row = controller.rows.children(controller.rows.top[0])[0]
        for position in positions:
            row = controller.rows.children(row)[position]
        self.person.page.tree.select(row, "value")

    @property
    def current(self) -> str:
        """The wikitext of the current row."""
        page = self.person.page
        return page.controller.texts.editable(page.tree.current_row())


@pytest.fixture
def lists(person: Person, tmp_path: Path) -> Lists:
    return Lists(person, tmp_path)


PLAIN = "{{plainlist|\n* a\n* b\n* c\n}}"
"""Its items are the rows below the template's first argument."""


@pytest.mark.parametrize(
    ("value", "row", "keys", "after"),
    [
        (PLAIN, (), "Ctrl+Return", "{{plainlist|\n* a\n* b\n* c\n* new\n}}"),
        (PLAIN, (0,), "Ctrl+Return", "{{plainlist|\n* a\n* b\n* c\n* new\n}}"),
        (PLAIN, (0, 0, 0), "Ctrl+Return", "{{plainlist|\n* a\n* new\n* b\n* c\n}}"),
        (PLAIN, (0, 0, 0), "Ctrl+Shift+Return", "{{plainlist|\n* new\n* a\n* b\n* c\n}}"),
        ("a<br>b", (), "Ctrl+Return", "a<br>b<br>new"),
        ("a<br>b", (1,), "Ctrl+Shift+Return", "a<br>new<br>b"),
        ("{{ubl|a|b}}", (0, 0), "Ctrl+Return", "{{ubl|a|new|b}}"),
        ("{{ubl|}}", (), "Ctrl+Return", "{{ubl|new}}"),
        ("{{plainlist|\n}}", (), "Ctrl+Return", "{{plainlist|\n* new\n}}"),
        ("a, b, c", (), "Ctrl+Return", "a, b, c, new"),
    ],
)
def test_add_an_item(lists: Lists, value: str, row: tuple[int, ...], keys: str, after: str) -> None:
    lists.open(value)
    lists.selects(*row)
    lists.person.presses(keys)
    lists.person.types("new")
    lists.person.presses("Return")
    assert lists.value == after
    assert lists.current == ("new" if value != "a, b, c" else after)
    lists.person.presses("Ctrl+Z")
    assert lists.value == value


def test_lines_pasted_into_the_line_become_items(lists: Lists) -> None:
    lists.open(PLAIN)
    lists.selects(0, 0, 0)
    QApplication.clipboard().setText("* x\n* y\n\nz\n")
    lists.person.presses("Ctrl+Return", "Ctrl+V")
    assert lists.value == "{{plainlist|\n* a\n* x\n* y\n* z\n* b\n* c\n}}"
    assert lists.current == "z"


def test_what_would_end_the_list_is_held_in_the_line(lists: Lists) -> None:
    lists.open(PLAIN)
    lists.selects()
    lists.person.presses("Ctrl+Return")
    lists.person.types("x|y")
    lists.person.presses("Return")
    assert lists.value == PLAIN
    line = lists.person.page.tree.adder.line
    assert line is not None
    assert line.refusal is not None
    lists.person.presses("Alt+1")
    assert "* x{{!}}y" in lists.value


def test_a_value_that_is_no_list_says_so(lists: Lists) -> None:
    lists.open("plain text")
    lists.selects()
    lists.person.presses("Ctrl+Return")
    [message] = lists.person.messages()
    assert message == "“a” is no list yet. Field › List › Convert to makes it one."


@pytest.mark.parametrize(
    ("value", "row", "keys", "after"),
    [
        (PLAIN, (0, 0, 1), "Del", "{{plainlist|\n* a\n* c\n}}"),
        (PLAIN, (0, 0, 1), "Alt+Up", "{{plainlist|\n* b\n* a\n* c\n}}"),
        (PLAIN, (0, 0, 1), "Alt+Down", "{{plainlist|\n* a\n* c\n* b\n}}"),
        (PLAIN, (0, 0, 1), "Ctrl+D", "{{plainlist|\n* a\n* b\n* b\n* c\n}}"),
        (PLAIN, (0, 0, 1), "Ctrl+J", "{{plainlist|\n* a\n* b c\n}}"),
        ("a<br>b<br />c", (1,), "Del", "a<br>c"),
        ("a<br>b<br />c", (0,), "Alt+Down", "b<br>a<br />c"),
        ("a<br>b<br />c", (2,), "Ctrl+D", "a<br>b<br />c<br />c"),
        ("{{ubl|a|b|c}}", (0, 1), "Del", "{{ubl|a|c}}"),
        ("{{ubl|1=a|2=b|3=c}}", (0, 0), "Del", "{{ubl|1=b|2=c}}"),
        ("{{ubl|a|b|c}}", (0, 2), "Alt+Up", "{{ubl|a|c|b}}"),
        ("{{ubl|a|b|c}}", (0, 0), "Ctrl+J", "{{ubl|a b|c}}"),
    ],
)
def test_keys_on_an_item(
    lists: Lists, value: str, row: tuple[int, ...], keys: str, after: str
) -> None:
    lists.open(value)
    lists.selects(*row)
    moved = lists.person.page.tree.current_row()
    lists.person.presses(keys)
    assert lists.value == after
    if keys.startswith("Alt"):
        assert lists.person.page.tree.current_row() == moved
    assert lists.person.messages() == []
    lists.person.presses("Ctrl+Z")
    assert lists.value == value
    assert lists.person.page.tree.current_row() == moved


def test_several_items_move_and_go_together(lists: Lists) -> None:
    lists.open(PLAIN)
    lists.selects(0, 0, 1)
    lists.person.presses("Shift+Down", "Alt+Up")
    assert lists.value == "{{plainlist|\n* b\n* c\n* a\n}}"
    lists.person.presses("Del")
    assert lists.value == "{{plainlist|\n* a\n}}"


def test_an_item_is_typed_anew_behind_its_bullet(lists: Lists) -> None:
    lists.open(PLAIN)
    lists.selects(0, 0, 1)
    lists.person.types("new")
    lists.person.presses("Return")
    assert lists.value == "{{plainlist|\n* a\n* new\n* c\n}}"


def test_an_item_is_split_where_the_cursor_stands(lists: Lists) -> None:
    lists.open("{{plainlist|\n* one two\n* c\n}}")
    lists.selects(0, 0, 0)
    lists.person.presses("Return", "Left", "Left", "Left", "Alt+Return")
    assert lists.value == "{{plainlist|\n* one\n* two\n* c\n}}"
    assert lists.current == "two"
    lists.person.presses("Ctrl+Z")
    assert lists.value == "{{plainlist|\n* one two\n* c\n}}"


def test_a_list_is_sorted_and_unsorted(lists: Lists) -> None:
    lists.open("{{ubl|c|[[x|A]]|b}}")
    lists.selects()
    lists.person.window.actions_of.sort_list.trigger()
    assert lists.value == "{{ubl|[[x|A]]|b|c}}"
    lists.person.presses("Ctrl+Z")
    assert lists.value == "{{ubl|c|[[x|A]]|b}}"


@pytest.mark.parametrize("row", [(), (1,)])
def test_a_list_is_shown_before_it_is_turned_into_another(
    lists: Lists, row: tuple[int, ...]
) -> None:
    lists.open("a<br>[[b]]")
    lists.selects(*row)
    lists.person.window.actions_of.to_plainlist.trigger()
    preview = lists.person.sees_dialog(ChangePreview)
    assert isinstance(preview, ChangePreview)
    shown = preview.lines.toPlainText()
    assert "- | a = a<br>[[b]]" in shown
    assert "+ * [[b]]" in shown
    assert lists.value == "a<br>[[b]]"
    lists.person.clicks_widget(preview.apply_button)
    assert lists.value == "{{plainlist|\n* a\n* [[b]]\n}}"
    lists.person.page.controller.undo_stack.undo()
    assert lists.value == "a<br>[[b]]"


def test_what_cannot_be_turned_says_why(lists: Lists) -> None:
    lists.open("\n* a<br>b\n* c")
    lists.selects()
    lists.person.window.actions_of.to_lines.trigger()
    [message] = lists.person.messages()
    assert message.startswith("“a<br>b” has a <br> of its own")
    assert lists.value == "\n* a<br>b\n* c"


@pytest.mark.parametrize(
    ("way", "after"),
    [
        ("Alt+1", "{{plainlist|\n* a\n* one\n* two\n* c\n}}"),
        ("Alt+2", "{{plainlist|\n* a\n* one<br />two\n* c\n}}"),
    ],
)
def test_a_second_line_typed_into_an_item_is_held_with_the_ways_to_have_it(
    lists: Lists, way: str, after: str
) -> None:
    lists.open(PLAIN)
    lists.selects(0, 0, 1)
    lists.person.types("one")
    lists.person.presses("Shift+Return")
    lists.person.types("two")
    lists.person.presses("Return")
    assert lists.value == PLAIN
    lists.person.presses(way)
    assert lists.value == after


def test_bullets_typed_into_an_item_are_its_own(lists: Lists) -> None:
    lists.open(PLAIN)
    lists.selects(0, 0, 1)
    lists.person.types("** deeper")
    lists.person.presses("Return")
    assert lists.value == "{{plainlist|\n* a\n** deeper\n* c\n}}"


def test_a_comma_list_is_offered_to_be_made_a_list(lists: Lists) -> None:
    lists.open("[[w]], x (1, 2), y, z")
    lists.selects()
    strip = lists.person.page.editor.advice
    assert strip.isVisible()
    lists.person.clicks_widget(next(b for b in strip.findChildren(QPushButton) if b.isVisible()))
    preview = lists.person.sees_dialog(ChangePreview)
    assert isinstance(preview, ChangePreview)
    lists.person.clicks_widget(preview.apply_button)
    assert lists.value == "{{plainlist|\n* [[w]]\n* x (1, 2)\n* y\n* z\n}}"


def test_three_parts_with_commas_are_no_offer(lists: Lists) -> None:
    lists.open("Ulm, Württemberg, Germany")
    lists.selects()
    assert lists.person.page.editor.advice.isHidden()


def test_the_second_of_two_lists_in_a_value_is_a_list_too(lists: Lists) -> None:
    lists.open("\n* a\n* b\n'''x'''\n* c\n* d")
    lists.selects(0)
    lists.selects(4)
    lists.person.presses("Alt+Up")
    assert lists.value == "\n* a\n* b\n'''x'''\n* d\n* c"


@pytest.mark.parametrize(
    ("value", "row", "action", "after", "current"),
    [
        ("a<br>[[b]]", (1,), "to_plainlist", "{{plainlist|\n* a\n* [[b]]\n}}", "[[b]]"),
        (PLAIN, (0, 0, 1), "to_unbulleted", "{{unbulleted list|a|b|c}}", "b"),
        (PLAIN, (0, 0, 2), "to_lines", "a<br />b<br />c", "c"),
        (PLAIN, (0, 0, 2), "to_bullets", "\n* a\n* b\n* c", "c"),
        ("{{ubl|a|b|c}}", (0, 1), "to_flatlist", "{{flatlist|\n* a\n* b\n* c\n}}", "b"),
        ("{{ubl|a|b}}<br />c", (0, 0, 1), "to_hlist", "{{hlist|a|b}}<br />c", "b"),
        ("{{ubl|a|b|c}}", (0, 1), "to_commas", "a, b, c", "a, b, c"),
    ],
)
def test_the_item_that_was_current_stays_so_when_its_list_is_turned(
    lists: Lists, value: str, row: tuple[int, ...], *, action: str, after: str, current: str
) -> None:
    lists.open(value)
    lists.selects(*row)
    getattr(lists.person.window.actions_of, action).trigger()
    lists.person.agrees()
    assert lists.value == after
    assert lists.current == current
    lists.person.presses("Ctrl+Z")
    assert lists.value == value


def test_a_list_within_a_list_is_turned_and_its_item_stays_current(lists: Lists) -> None:
    lists.open("{{ubl|x|{{hlist|a|b}}}}")
    lists.selects(0, 1, 0, 1)
    lists.person.window.actions_of.to_unbulleted.trigger()
    lists.person.agrees()
    assert lists.value == "{{ubl|x|{{ubl|a|b}}}}"
    assert lists.current == "b"


@pytest.mark.parametrize(
    ("value", "row", "keys", "after", "place"),
    [
        (PLAIN, (0, 0, 1), ("Ctrl+D", "Alt+Up"), "{{plainlist|\n* a\n* b\n* b\n* c\n}}", 1),
        (
            PLAIN,
            (0, 0, 1),
            ("Ctrl+D", "Alt+Up", "Alt+Up"),
            "{{plainlist|\n* b\n* a\n* b\n* c\n}}",
            0,
        ),
        ("{{ubl|aa|b|c}}", (0, 1), ("Ctrl+D", "Alt+Up", "Alt+Up"), "{{ubl|b|aa|b|c}}", 0),
        ("{{ubl|1=a|2=b|3=c}}", (0, 2), ("Alt+Up", "Alt+Up"), "{{ubl|1=c|2=a|3=b}}", 0),
        ("a<br>b<br>c", (0,), ("Ctrl+D", "Alt+Down"), "a<br>b<br>a<br>c", 2),
        ("x<br>x<br>c", (0,), ("Alt+Down", "Alt+Down"), "x<br>c<br>x", 2),
    ],
)
def test_an_item_goes_past_its_twin(
    lists: Lists, value: str, row: tuple[int, ...], *, keys: tuple[str, ...], after: str, place: int
) -> None:
    lists.open(value)
    lists.selects(*row)
    lists.person.presses(*keys)
    assert lists.value == after
    controller = lists.person.page.controller
    current = lists.person.page.tree.current_row()
    assert controller.rows.position(current) == place
    assert lists.person.page.tree.selected_rows() == [current]


@pytest.mark.parametrize("column", ["name", "value"])
@pytest.mark.parametrize("keys", ["Del", "Alt+Up", "Alt+Down", "Ctrl+D"])
@pytest.mark.parametrize("row", [(), (0, 0, 1)])
def test_the_column_stays(lists: Lists, row: tuple[int, ...], keys: str, column: str) -> None:
    lists.open(PLAIN)
    lists.selects(*row)
    lists.person.page.tree.select(lists.person.page.tree.current_row(), column)
    lists.person.presses(keys)
    assert lists.person.page.tree.current_column() == column
    lists.person.presses("Ctrl+Z")
    assert lists.person.page.tree.current_column() == column


def test_the_preview_does_not_say_that_the_items_stay_as_they_are(lists: Lists) -> None:
    lists.open("{{plainlist|\n*{{a}}\n*b\n}}")
    lists.selects()
    lists.person.window.actions_of.to_flatlist.trigger()
    preview = lists.person.sees_dialog(ChangePreview)
    assert isinstance(preview, ChangePreview)
    said = [label.text() for label in preview.findChildren(QLabel)]
    assert "Each item keeps its text; how the list is written changes:" in said
    lists.person.clicks_widget(preview.apply_button)
    assert lists.value == "{{flatlist|\n* {{a}}\n* b\n}}"


@pytest.mark.parametrize(
    ("value", "row", "closed"),
    [
        ("a<br>b", (), ["to_lines"]),
        ("a<br>b", (1,), ["to_lines"]),
        (PLAIN, (0, 0, 1), ["to_plainlist"]),
        ("{{ubl|a|b}}", (0, 1), ["to_unbulleted"]),
        (
            "\n* a\n* {{ubl|a|b}}",
            (1, 0, 0),
            ["to_bullets", "to_flatlist", "to_plainlist", "to_unbulleted"],
        ),
        ("a, b, c", (), ["to_commas"]),
        ("{{ubl|a|b}}<br>c", (0, 0, 1), ["to_unbulleted"]),
    ],
)
def test_what_a_list_is_already_is_not_offered(
    lists: Lists, value: str, row: tuple[int, ...], closed: list[str]
) -> None:
    lists.open(value)
    lists.selects(*row)
    a = lists.person.window.actions_of
    names = [name for name in vars(a) if name.startswith("to_")]
    assert sorted(n for n in names if not getattr(a, n).isEnabled()) == closed


def test_an_item_of_a_real_page_stays_current_when_its_list_is_turned(
    person: Person, tmp_path: Path, shared: Path
) -> None:
    cases = [
        ("corpus/pages/en_Pink_Floyd.wikitext", ["label", "flatlist", "1", 1], "to_unbulleted"),
        ("seed/korean_war.wikitext", ["date", 2], "to_plainlist"),
    ]
    for name, path, action in cases:
        file = tmp_path / Path(name).name
        file.write_bytes((shared / name).read_bytes())
        person.starts(file)
        names = [step for step in path if isinstance(step, str)]
        row = person.row(*names)
        controller = person.page.controller
        if isinstance(path[-1], int):
            row = controller.rows.children(row)[path[-1]]
        person.page.tree.select(row, "value")
        text = controller.texts.editable(row)
        getattr(person.window.actions_of, action).trigger()
        person.agrees()
        current = person.page.tree.current_row()
        assert current >= 0
        assert controller.texts.editable(current) == text


@pytest.mark.parametrize(
    ("value", "row", "title", "undo"),
    [
        (PLAIN, (0, 0, 1), "Item 2", "Set item 2"),
        ("a<br>b", (1,), "Item 2", "Set item 2"),
        ("{{ubl|a|b}}", (0, 0), "1", "Set 1 of ubl"),
        ("[[a|b]]", (0, 0), "Target", "Set target"),
        ("[[a|b]]", (0, 1), "Label", "Set label"),
        ("x [[a|b]]", (0,), "Text", "Set text"),
    ],
)
def test_a_row_without_a_name_is_called_what_it_is(
    lists: Lists, value: str, row: tuple[int, ...], title: str, undo: str
) -> None:
    lists.open(value)
    lists.selects(*row)
    assert lists.person.page.editor.title.text() == title
    lists.person.types("new")
    lists.person.presses("Return")
    assert lists.person.page.controller.undo_stack.undoText() == undo
