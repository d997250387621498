"""A document that is edited: its text, its tree, and ids that last."""

from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from model.document import Document, Reading
from model.reconcile import TreeChange
from model.text_edit import Replace, TextEdit
from model.wikitext.nodes import NodeKind
from tests.support.trees import all_ids, check_consistent, shape
from tests.support.wikitext_strategies import edits, pages

BOX = "{{Infobox x\n| a = 1\n| b = {{y|z}}\n| c = [[l]]\n}}\ntext"


@dataclass
class Step:
    """One step of a history: the way there and back, and what was there."""

    edit: TextEdit
    inverse: TextEdit
    before: Reading
    after: Reading
    ids_before: set[int]
    ids_after: set[int] = field(default_factory=set)


class EditingMachine(RuleBasedStateMachine):
    """Any edits, undos, redos and looks at the tree, in any order."""

    @initialize(text=pages())
    def open(self, text: str) -> None:
        self.document = Document(text)
        self.text = text
        self.undone: list[Step] = []
        self.done: list[Step] = []

    @rule()
    def look_at_everything(self) -> None:
        check_consistent(self.document)

    @rule(where=st.floats(0, 1))
    def look_at_one_place(self, where: float) -> None:
        offset = int(where * len(self.document.reading.text))
        node = self.document.node_at(offset)
        assert node.start <= offset <= node.end

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        edit = data.draw(edits(self.text))
        before, ids = self.document.reading, self.known_ids()
        inverse = edit.invert(self.text)
        self.document.apply(edit)
        self.text = edit.apply(self.text)
        self.done.append(Step(edit, inverse, before, self.document.reading, ids))
        self.undone.clear()

    @rule(data=st.data())
    def try_an_edit(self, data: st.DataObject) -> None:
        edit = data.draw(edits(self.text))
        before, ids = self.document.reading, self.known_ids()

        tried = self.document.preview(edit, edit.apply(self.text))

        assert (self.document.reading, self.known_ids()) == (before, ids)
        self.document.restore(edit, tried)
        self.text = edit.apply(self.text)
        self.done.append(Step(edit, edit.invert(before.text), before, tried, ids))
        self.undone.clear()

    @rule(data=st.data())
    def type_ahead_of_the_tree(self, data: st.DataObject) -> None:
        before, ids = self.document.reading, self.known_ids()
        typed, old_text = TextEdit(), self.text
        for _ in range(2):
            edit = data.draw(edits(self.text))
            self.document.apply(edit, read=False)
            self.text = edit.apply(self.text)
            typed = typed.compose(edit)
            assert self.document.reading is before
        assert self.document.read()
        step = Step(typed, typed.invert(old_text), before, self.document.reading, ids)
        self.done.append(step)
        self.undone.clear()

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        step = self.done.pop()
        step.ids_after = self.known_ids()
        self.document.restore(step.inverse, step.before)
        self.text = step.before.text
        assert step.ids_before <= self.known_ids()
        self.undone.append(step)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        step = self.undone.pop()
        step.ids_before = self.known_ids()
        self.document.restore(step.edit, step.after)
        self.text = step.after.text
        assert step.ids_after <= self.known_ids()
        self.done.append(step)

    def known_ids(self) -> set[int]:
        """The ids of what has been read, without reading more."""
        pending = [self.document.reading.root]
        ids = set()
        while pending:
            green = pending.pop()
            assert self.document.green(green.id) is green
            ids.add(green.id)
            pending.extend(green.children or ())
        return ids

    @invariant()
    def the_text_is_what_was_written(self) -> None:
        if hasattr(self, "document"):
            assert self.document.text == self.text
            assert not self.document.is_behind

    @invariant()
    def the_tree_is_that_of_a_fresh_reading(self) -> None:
        if hasattr(self, "document"):
            # Only what has been looked at: more looks would change what later edits meet.
            assert_same_as_far_as_read(self.document, Document(self.text))

    def teardown(self) -> None:
        if hasattr(self, "document"):
            check_consistent(self.document)
            assert shape(self.document) == shape(Document(self.text))
            assert set(all_ids(self.document)) == self.known_ids()


def assert_same_as_far_as_read(document: Document, fresh: Document) -> None:
    """Compare with a fresh reading what somebody has looked at."""
    pending = [(document.root_id, fresh.root_id)]
    while pending:
        old, new = pending.pop()
        one, two = document.green(old), fresh.green(new)
        assert (one.kind, one.length) == (two.kind, two.length)
        if one.is_read:
            ours, theirs = one.children or (), fresh.children(new)
            assert len(ours) == len(theirs)
            pending.extend(zip((c.id for c in ours), (c.id for c in theirs), strict=True))


class TestEditing(EditingMachine.TestCase):  # type: ignore[misc, name-defined]
    settings = settings(max_examples=40, stateful_step_count=25)


@pytest.mark.slow
class TestLongEditing(EditingMachine.TestCase):  # type: ignore[misc, name-defined]
    settings = settings(max_examples=200, stateful_step_count=40)


def ids_by_source(document: Document) -> dict[str, int]:
    return {document.node(i).source: i for i in all_ids(document)}


def replaced(text: str, old: str, new: str) -> TextEdit:
    start = text.index(old)
    return TextEdit((Replace(start, start + len(old), new),))


def test_a_changed_field_keeps_its_id_and_the_others_are_the_same_nodes() -> None:
    document = Document(BOX)
    before = ids_by_source(document)
    box, c, link = before[BOX[:-5]], before[" c = [[l]]\n"], before["[[l]]"]
    unchanged = document.green(c)

    document.apply(replaced(BOX, " 1\n", " 2 {{n}}\n"))

    after = ids_by_source(document)
    assert document.node(before[" a = 1\n"]).source == " a = 2 {{n}}\n"
    assert document.node(box).source == document.text[:-5]
    assert document.green(c) is unchanged
    assert document.node(link).source == "[[l]]"
    assert after["{{n}}"] not in before.values()


def test_a_renamed_field_and_a_renamed_template_keep_their_ids() -> None:
    document = Document(BOX)
    before = ids_by_source(document)

    document.apply(replaced(BOX, "| a =", "| alpha ="))
    document.apply(replaced(document.text, "y|", "why|"))

    assert document.node(before[" a = 1\n"]).source == " alpha = 1\n"
    assert document.node(before["{{y|z}}"]).source == "{{why|z}}"


def test_moved_fields_keep_their_ids() -> None:
    document = Document(BOX)
    before = ids_by_source(document)
    a, b = " a = 1\n", " b = {{y|z}}\n"

    document.apply(replaced(BOX, f"{a}|{b}", f"{b}|{a}"))

    assert document.node(before[a]).source == a
    assert document.node(before[b]).source == b
    assert document.start(before[b]) < document.start(before[a])


def test_an_id_is_never_given_again() -> None:
    document = Document(BOX)
    gone = ids_by_source(document)["{{y|z}}"]
    removal = replaced(BOX, "{{y|z}}", "")
    inverse = removal.invert(BOX)

    document.apply(removal)
    assert gone not in document
    with pytest.raises(KeyError):
        document.node(gone)
    document.apply(inverse)

    assert ids_by_source(document)["{{y|z}}"] > gone


def test_undo_gives_the_ids_back_and_redo_the_later_ones() -> None:
    document = Document(BOX)
    before, reading = ids_by_source(document), document.reading
    edit = replaced(BOX, "{{y|z}}", "{{q|r}} {{s}}")
    document.apply(edit)
    after, later = ids_by_source(document), document.reading

    document.restore(edit.invert(BOX), reading)
    assert (document.text, ids_by_source(document)) == (BOX, before)
    document.restore(edit, later)
    assert (document.text, ids_by_source(document)) == (edit.apply(BOX), after)


def test_observers_are_told_of_the_text_first_and_then_of_the_nodes() -> None:
    document = Document(BOX)
    box = document.children(document.root_id)[0].id
    b = ids_by_source(document)[" b = {{y|z}}\n"]
    told: list[TextEdit | TreeChange] = []
    document.observe_text(told.append)
    document.observe(told.append)
    edit = replaced(BOX, "{{y|z}}", "none")

    document.apply(edit)

    text_edit, change = told
    assert text_edit is edit
    assert isinstance(change, TreeChange)
    assert {document.root_id, box, b} <= change.changed
    assert {green.kind for green in change.gone} == {NodeKind.TEMPLATE, NodeKind.TEXT}
    assert change.come == []
    assert not change.regrouped & {document.root_id, box, b}


def test_the_tree_keeps_its_last_state_where_a_new_reading_is_refused() -> None:
    document = Document(BOX)
    shape_before, reading = shape(document), document.reading
    document.apply(replaced(BOX, "= 1", "= [[1"), read=False)

    assert document.is_behind
    assert not document.read(keep_if=lambda new: not new.open_pieces)
    assert document.reading is reading
    assert shape(document) == shape_before

    document.apply(replaced(document.text, "[[1", "[[1]]"), read=False)
    assert document.read(keep_if=lambda new: not new.open_pieces)
    assert shape(document) == shape(Document(document.text))


def test_whether_a_preview_keeps_a_node() -> None:
    document = Document(BOX)
    a = ids_by_source(document)[" a = 1\n"]

    def is_kept(written: str) -> bool:
        edit = replaced(BOX, "= 1", "= " + written)
        reading = document.preview(edit, edit.apply(BOX))
        return document.is_kept(a, reading, edit.growth)

    assert is_kept("22")
    assert is_kept("{{b|c}}")
    assert not is_kept("2|3")
    assert not is_kept("}}")
    assert not is_kept("[[")
    assert document.text == BOX


def test_the_node_at_an_offset_is_the_innermost() -> None:
    document = Document(BOX)

    assert document.node_at(BOX.index("z")).source == "z"
    assert document.node_at(0).source == "{{"
    assert document.node_at(len(BOX)).source == "\ntext"
    assert Document(BOX).node_at(BOX.index("z"), deep=False).source == BOX


def test_views_of_templates_and_arguments_have_the_offsets_of_the_page() -> None:
    document = Document("é " + BOX)
    ids = ids_by_source(document)
    template = document.template(ids[BOX[:-5]])
    argument = document.argument(ids[" b = {{y|z}}\n"])

    assert template.name_text == "Infobox x\n"
    assert template.arguments[1] == argument
    assert (argument.name_text, argument.value_text) == (" b ", " {{y|z}}\n")
    assert document.template_at(2) == ids[BOX[:-5]]
    assert document.template_at(3) is None
