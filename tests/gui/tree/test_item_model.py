"""The item model tells Qt the truth, whatever happens to the page."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.document_controller import DocumentController
from gui.tree.columns import Column
from gui.tree.field_display import FieldDisplay
from gui.tree.item_model import ItemModel
from model import storage
from model.text_edit import Replace, TextEdit
from tests.gui.tree.conftest import OpenPage
from tests.gui.tree.rows import controller_of, find
from tests.support.specs import specs_of

PAGE = """{{Infobox war
| conflict = [[Winter War]] ''and'' {{lang|fi|talvisota}}
| sides =
* {{flag|Finland}}
* {{flag|Soviet Union|1936}}<ref name=a>{{cite|title=x}}</ref>
| 1
| result = Peace
| result = [[Peace|treaty]]
| 2
}}
{{Infobox town
| name = Oulu
}}
"""
ROOTS = {
    "Infobox war": {
        "params": {
            "sides": {},
            "conflict": {"aliases": ["n1"]},
            "place": {},
            "n2": {},
            "result": {"required": True},
            "old": {"deprecated": True},
            "end": {},
        },
        "sets": [
            {"label": "What", "params": ["conflict", "n2"]},
            {"label": "How", "params": ["end"]},
        ],
    },
    "Infobox town": {"params": {"mayor": {}, "name": {}}},
    "t": {"params": {"y": {}, "x": {}}},
}
PIECES = (
    "",
    "a",
    "[[b]]",
    "{{t|x|y=1}}",
    "* i\n* j",
    "''",
    "<ref>r</ref>",
    "c <br> d",
    "<!-- e -->",
)


def make_controller(tmp_path: Path, text: str = PAGE) -> DocumentController:
    path = tmp_path / "page.wikitext"
    path.write_bytes(text.encode())
    return DocumentController(storage.read(path), specs=specs_of(ROOTS))


def make_controller_of_everything(tmp_path: Path, text: str = PAGE) -> DocumentController:
    """One whose top rows are all templates, whatever they are named."""
    controller = make_controller(tmp_path, text)
    controller.rows.show_everything(True)
    return controller


def read_all(model: ItemModel) -> list[int]:
    """Ask for every row of the model, as a fully unfolded view would."""
    rows, pending = [], [model.index(n, 0) for n in range(model.rowCount())]
    while pending:
        index = pending.pop()
        rows.append(model.row_of(index))
        pending.extend(model.index(n, 0, index) for n in range(model.rowCount(index)))
    return rows


def test_the_model_keeps_qts_rules(tmp_path: Path, qtmodeltester: ModelTester) -> None:
    model = ItemModel(make_controller(tmp_path))
    qtmodeltester.check(model, force_py=True)
    qtmodeltester.check(model)
    model.set_filter("finland")
    qtmodeltester.check(model)


@pytest.mark.parametrize("seed", range(12))
def test_the_model_keeps_qts_rules_under_random_edits(
    tmp_path: Path, qtmodeltester: ModelTester, seed: int
) -> None:
    chance = random.Random(seed)
    controller = make_controller_of_everything(tmp_path)
    display = FieldDisplay()
    model = ItemModel(controller, display=display)
    read_all(model)
    qtmodeltester.check(model)
    for _ in range(40):
        do_something(controller, model, chance)
        if seed % 2 and chance.randrange(5) == 0:
            chance.choice([display.show_unused, display.order])(chance.random() < 0.7)
        controller.settle()
        rows = read_all(model)
        assert len(rows) == len(set(rows))
        if not (model.shown.is_filtered or model.shown.is_cut) and controller.is_readable:
            text = controller.document.text
            fresh = ItemModel(make_controller_of_everything(tmp_path, text), display=display)
            assert outline(model) == outline(fresh)
    qtmodeltester.check(model)


def do_something(controller: DocumentController, model: ItemModel, chance: random.Random) -> None:
    row = chance.choice([r for r in read_all(model) if r in model.rows] or [-1])
    what = chance.randrange(10)
    if what == 0:
        controller.undo_stack.undo()
    elif what == 1:
        controller.undo_stack.redo()
    elif what == 2:
        words = chance.choice(["", "", "e", "finland"])
        model.set_filter(words, most=chance.choice([None, None, 1, 8]))
    elif what == 9:
        model.show_rest()
    elif what == 3:
        text = controller.document.text
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randrange(12))
        edit = TextEdit.of([Replace(start, end, chance.choice(PIECES))])
        controller.replace_text(edit, "Type")
    elif row >= 0 and controller.is_readable:
        edit_row(controller, row, what, chance)


def edit_row(controller: DocumentController, row: int, what: int, chance: random.Random) -> None:
    is_argument = controller.texts.kind(row) == "argument"
    if what == 4:
        controller.fields.remove([row])
    elif what == 5 and is_argument:
        count = len(controller.rows.children(controller.rows.parent(row)))
        controller.fields.move([row], chance.randrange(count + 1))
    elif what == 6 and is_argument:
        controller.fields.duplicate(row)
    elif what == 7 and is_argument:
        controller.fields.add_line(row, f"n{chance.randrange(99)} = {chance.choice(PIECES)}")
    else:
        controller.set_value(row, chance.choice(PIECES))


def outline(model: ItemModel) -> list[tuple[str, str]]:
    """What all rows say, in the order in which they stand."""
    return [
        (model.index_of(row).data(), model.index_of(row, Column.VALUE).data())
        for row in read_all(model)
    ]


def test_persistent_indexes_follow_their_rows(tmp_path: Path) -> None:
    controller = make_controller(tmp_path)
    model = ItemModel(controller)
    box = model.rows.top[0]
    conflict, sides = model.rows.children(box)[:2]
    index = QPersistentModelIndex(model.index_of(sides, Column.VALUE))
    controller.fields.move([conflict], 4)
    assert index.row() == 0
    assert model.row_of(index) == sides
    model.set_filter("talvisota")
    assert not index.isValid()
    model.set_filter("")
    kept = QPersistentModelIndex(model.index_of(sides))
    controller.fields.remove([sides])
    assert not kept.isValid()
    controller.undo_stack.undo()
    assert model.row_of(model.index_of(sides)) == sides


def test_cells_say_name_plain_text_and_marks(tmp_path: Path) -> None:
    controller = make_controller(tmp_path, PAGE.replace("Infobox war", "Infobox w"))
    model = ItemModel(controller)
    box = model.rows.top[0]
    rows = model.rows.children(box)
    cells = [[model.index_of(r, c).data() for c in Column] for r in [box, *rows]]
    assert cells == [
        ["Infobox w", "6 fields", ""],
        ["conflict", "Winter War and talvisota", ""],
        ["sides", "Finland · Soviet Union", ""],
        ["1", "1", ""],
        ["result", "Peace", "duplicate"],
        ["result", "treaty", "the one that counts"],
        ["2", "2", ""],
    ]
    tip = model.index_of(rows[3], Column.FIELD).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "overridden by the later result"
    controller.set_value(rows[4], "[[Peace]]")
    assert model.index_of(rows[4], Column.MARKS).data() == "changed, the one that counts"
    tip = model.index_of(rows[4], Column.VALUE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "[[Peace]]"


def test_kinds_without_a_name_say_their_word_and_items_their_number(tmp_path: Path) -> None:
    page = "{{Infobox x|a=t [[b|c]] <!-- n --> <ref name=q>r</ref><ref>s</ref>\n* [[i]]\n* [[j]]}}"
    model = ItemModel(make_controller(tmp_path, page))
    argument = model.rows.children(model.rows.top[0])[0]
    labels = [model.index_of(row).data() for row in model.rows.children(argument)]
    assert labels == ["text", "link", "comment", "reference q", "reference", "1", "2"]


def test_a_value_that_gets_structure_can_be_unfolded(qtbot: QtBot, open_page: OpenPage) -> None:
    pane = open_page("{{Infobox x\n| a = words\n}}")
    row = find(pane, "a")
    assert not pane.model.hasChildren(pane.model.index_of(row))
    with qtbot.waitSignal(pane.model.foldability_changed):
        controller_of(pane).set_value(row, "[[one]] and [[two]]")
    pane.view.expand(pane.model.index_of(row))
    assert pane.view.indexBelow(pane.model.index_of(row)).data() == "link"
