"""What takes long to read is put off, and what reads it elsewhere leads to the same tree."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from model.document import Document
from model.reconcile import TreeChange
from model.rows.row_text import RowText
from model.rows.row_tree import RowTree
from model.text_edit import Replace, TextEdit
from model.wikitext.inline_records import InlineRecords
from model.wikitext.inline_worker import answer, request
from model.wikitext.nodes import NodeKind
from model.wikitext.patience import ENDLESS, FRAME, Patience
from tests.support.trees import all_ids, check_consistent, shape
from tests.support.wikitext_strategies import edits, hostile_wikitext, pages

AT_ONCE = Patience(0, 0)
LIST = "".join(f"\n* [[item {number}]] {{{{flag|{number}}}}} ''words''" for number in range(400))


def box(value: str) -> str:
    return "{{Infobox x\n| a = " + value + "\n| b = 1\n}}\n"


def read_at_once(text: str) -> Document:
    return Document(text, first_look=ENDLESS)


def put_off_in(document: Document) -> Iterator[int]:
    return (i for i in list(all_ids(document)) if document.green(i).is_put_off)


def read_elsewhere(document: Document, fragment: int) -> InlineRecords:
    asked = document.put_off(fragment)
    assert asked is not None
    return InlineRecords.from_bytes(answer(request(asked, document.syntax)))


def read_all(document: Document) -> int:
    """Read all that is put off, and what is put off in that; gives how much it was."""
    count = 0
    while waiting := list(put_off_in(document)):
        for fragment in waiting:
            green = document.green(fragment)
            assert document.take_reading(green, read_elsewhere(document, fragment))
            count += 1
    return count


def value_of(document: Document, argument: int = 0) -> int:
    """The value of an argument of the page's first template."""
    template = next(c for c in document.children(document.root_id) if c.kind is NodeKind.TEMPLATE)
    arguments = [c for c in document.children(template.id) if c.kind is NodeKind.ARGUMENT]
    return document.children(arguments[argument].id)[-1].id


@given(hostile_wikitext(), st.booleans())
def test_any_text_becomes_the_tree_that_reading_it_at_once_gives(text: str, in_box: bool) -> None:
    page = box(text) if in_box else text
    document = Document(page, first_look=AT_ONCE)
    check_consistent(document)
    read_all(document)
    check_consistent(document)
    assert shape(document) == shape(read_at_once(page))


class PuttingOff(RuleBasedStateMachine):
    """Edits, undos, looks and late answers, in any order."""

    @initialize(text=pages())
    def open(self, text: str) -> None:
        self.document = Document(text, first_look=AT_ONCE)
        self.steps: list[tuple[TextEdit, object]] = []
        self.answers: list[tuple[object, InlineRecords]] = []

    @rule()
    def look_at_everything(self) -> None:
        check_consistent(self.document)

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        edit = data.draw(edits(self.document.text))
        self.steps.append((edit.invert(self.document.text), self.document.reading.tree))
        self.document.apply(edit)

    @rule()
    def undo(self) -> None:
        if self.steps:
            self.document.restore(*self.steps.pop())

    @rule()
    def ask(self) -> None:
        for fragment in put_off_in(self.document):
            records = read_elsewhere(self.document, fragment)
            self.answers.append((self.document.green(fragment), records))

    @rule()
    def answer(self) -> None:
        for green, records in self.answers:
            self.document.take_reading(green, records)
        self.answers.clear()

    @invariant()
    def the_tree_holds(self) -> None:
        if hasattr(self, "document"):
            check_consistent(self.document)

    def teardown(self) -> None:
        read_all(self.document)
        check_consistent(self.document)
        assert shape(self.document) == shape(read_at_once(self.document.text))


PuttingOff.TestCase.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)
TestPuttingOff = pytest.mark.slow(PuttingOff.TestCase)


def test_a_long_value_is_one_row_until_it_is_read() -> None:
    document = Document(box(LIST), first_look=FRAME)
    asked: list[int] = []
    document.observe_put_off(asked.append)
    rows = RowTree(document)
    texts = RowText(rows)
    field = rows.children(rows.top[0])[0]
    (only,) = rows.children(field)
    assert texts.kind(only) is NodeKind.OPAQUE
    assert (texts.is_being_read(field), texts.is_being_read(only)) == (True, True)
    assert (texts.is_tangled(field), texts.is_tangled(only)) == (False, False)
    assert asked == [value_of(document)]

    changes: list[TreeChange] = []
    document.observe(changes.append)
    green = document.green(asked[0])
    assert document.take_reading(green, read_elsewhere(document, asked[0]))
    assert len(changes) == 1
    assert len(rows.children(field)) == 400
    assert {texts.kind(row) for row in rows.children(field)} == {NodeKind.LIST_ITEM}
    assert (texts.is_being_read(field), texts.is_tangled(field)) == (False, False)
    assert shape(document) == shape(read_at_once(box(LIST)))
    # A second answer comes too late.
    assert not document.take_reading(green, None)


def test_a_value_that_cannot_be_read_keeps_its_holes_and_one_row_for_the_rest() -> None:
    text = box("[[a]] {{b|c}} [[d]] <ref>e</ref> " + LIST)
    document = Document(text, first_look=FRAME)
    rows = RowTree(document)
    texts = RowText(rows)
    field = rows.children(rows.top[0])[0]
    rows.children(field)
    fragment = value_of(document)
    document.take_reading(document.green(fragment), None)
    check_consistent(document)
    first = [(texts.kind(row), document.source(row).strip()) for row in rows.children(field)[:5]]
    assert first == [
        (NodeKind.OPAQUE, "[[a]]"),
        (NodeKind.TEMPLATE, "{{b|c}}"),
        (NodeKind.OPAQUE, "[[d]]"),
        (NodeKind.REFERENCE, "<ref>e</ref>"),
        (NodeKind.OPAQUE, "* [[item 0]]"),
    ]
    assert texts.is_tangled(field)
    assert all(texts.is_tangled(row) for row in rows.children(field)[::2][:3])
    assert not texts.is_being_read(field)


@pytest.mark.parametrize("wrong", [InlineRecords.of([]), "another text's"])
def test_records_of_something_else_are_not_taken(wrong: InlineRecords | str) -> None:
    document = Document(box(LIST), first_look=FRAME)
    fragment = value_of(document)
    document.children(fragment)
    if isinstance(wrong, str):
        other = Document(box(LIST[:-1]), first_look=FRAME)
        other.children(value_of(other))
        wrong = read_elsewhere(other, value_of(other))
    assert document.take_reading(document.green(fragment), wrong)
    check_consistent(document)
    kinds = {child.kind for child in document.children(fragment)}
    assert kinds == {NodeKind.OPAQUE, NodeKind.TEMPLATE}


def test_an_edit_of_what_is_being_read_makes_the_answer_worthless() -> None:
    document = Document(box(LIST), first_look=FRAME)
    fragment = value_of(document)
    document.children(fragment)
    green, records = document.green(fragment), read_elsewhere(document, fragment)
    at = document.text.index("item 7]]")
    document.apply(TextEdit.of([Replace(at, at, "long ")]))
    assert not document.take_reading(green, records)
    assert document.green(fragment).is_put_off
    read_all(document)
    assert shape(document) == shape(read_at_once(document.text))


def test_an_edit_in_a_long_value_leaves_the_rows_around_it_as_they_are() -> None:
    text = box(LIST)
    document = Document(text, first_look=FRAME)
    rows = RowTree(document)
    texts = RowText(rows)
    field = rows.children(rows.top[0])[0]
    rows.children(field)
    read_all(document)
    before = list(rows.children(field))
    at = document.text.index("[[item 7]]")
    document.apply(TextEdit.of([Replace(at, at, "'''new''' ")]))
    assert document.green(value_of(document)).is_put_off
    during = list(rows.children(field))
    assert during[:7] == before[:7]
    assert during[8:] == before[8:]
    assert texts.is_being_read(during[7])
    check_consistent(document)
    read_all(document)
    after = list(rows.children(field))
    assert after[:7] + after[8:] == before[:7] + before[8:]
    assert document.source(after[7]) == "* '''new''' [[item 7]] {{flag|7}} ''words''"
    assert shape(document) == shape(read_at_once(document.text))


HOSTILE = ("<2 ", "''", "[", "<b", "<b>[[a]]", "[[", "{|\n", "\n{|\n|}", "&", "\n* ", "\n;a:b")


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("size", [5_000, 50_000, 300_000])
def test_the_first_look_into_a_hostile_value_is_short(piece: str, size: int) -> None:
    """What is not read by then is one piece; how short is measured by the benchmark."""
    value = "<ref>" + (piece * size)[:size] + "</ref>"
    document = Document(value, first_look=FRAME)
    (reference,) = document.children(document.root_id)
    assert reference.kind is NodeKind.REFERENCE
    (content,) = (c for c in document.children(reference.id) if c.kind is NodeKind.CONTENT)
    children = document.children(content.id)
    assert sum(child.length for child in children) == size
    assert len(children) <= FRAME.tokens
    assert content.is_put_off == (len(children) == 1 and children[0].kind is NodeKind.OPAQUE)
