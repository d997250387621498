"""Items inserted, removed, moved, split, joined and sorted: value before, what is done, after."""

import pytest

from model.lists.arranging import duplicate, join, move, sort, split, step
from model.lists.inserting import NewItem, insert, read_items
from model.lists.list_edit import ListProblem, ListRefused
from model.lists.removing import remove
from tests.support.lists import ListPage

LAST = -1


@pytest.mark.parametrize(
    ("value", "at", "after"),
    [
        # Bulleted lines
        ("{{plainlist|\n* a\n* b\n}}", LAST, "{{plainlist|\n* a\n* b\n* NEW\n}}"),
        ("{{plainlist|\n* a\n* b\n}}", 0, "{{plainlist|\n* NEW\n* a\n* b\n}}"),
        ("{{plainlist|\n*a\n*b}}", 1, "{{plainlist|\n*a\n*NEW\n*b}}"),
        ("{{plainlist|\n*a\n*b}}", LAST, "{{plainlist|\n*a\n*b\n*NEW}}"),
        ("{{plainlist |\r\n* a\r\n* b\r\n}}", 1, "{{plainlist |\r\n* a\r\n* NEW\r\n* b\r\n}}"),
        ("\n* a\n<!-- c -->\n* b", 1, "\n* a\n* NEW\n<!-- c -->\n* b"),
        ("\n* a <!-- c -->\n* b", 1, "\n* a <!-- c -->\n* NEW\n* b"),
        ("\n# a\n## b\n# c", 2, "\n# a\n## b\n## NEW\n# c"),
        ("* a\n* b", 0, "* NEW\n* a\n* b"),
        ("{{plainlist|\n}}", LAST, "{{plainlist|\n* NEW\n}}"),
        ("{{plainlist|}}", LAST, "{{plainlist|\n* NEW\n}}"),
        ("{{plainlist}}\n* a\n{{endplainlist}}", 1, "{{plainlist}}\n* a\n* NEW\n{{endplainlist}}"),
        # Lines that <br> part
        ("a<br>b", 1, "a<br>NEW<br>b"),
        ("a<br>b", 0, "NEW<br>a<br>b"),
        ("a<br />\nb<!-- c -->", LAST, "a<br />\nb<!-- c --><br />\nNEW"),
        ("a<br>b<br>", LAST, "a<br>b<br>NEW<br>"),
        ("a<br><br>b", 1, "a<br>NEW<br><br>b"),
        ("a <BR/> b\r\n", LAST, "a <BR/> b <BR/> NEW\r\n"),
        ("a<br>", LAST, "a<br>NEW<br>"),
        ("a<br>\n<!-- c -->\nb", 1, "a<br>NEW<br>\n<!-- c -->\nb"),
        # Arguments
        ("{{ubl|a|b}}", 1, "{{ubl|a|NEW|b}}"),
        ("{{ubl|a|b}}", LAST, "{{ubl|a|b|NEW}}"),
        ("{{ubl|class=x|a|b}}", 0, "{{ubl|class=x|NEW|a|b}}"),
        ("{{hlist |a |b}}", 1, "{{hlist |a |NEW |b}}"),
        ("{{hlist\n| a\n| b\n}}", LAST, "{{hlist\n| a\n| b\n| NEW\n}}"),
        ("{{hlist\n| a <!-- c -->\n| b\n}}", 1, "{{hlist\n| a <!-- c -->\n| NEW\n| b\n}}"),
        ("{{ubl|1=a|2=b}}", 1, "{{ubl|1=a|2=NEW|3=b}}"),
        ("{{ubl\n|1 = a\n|2 = b\n}}", LAST, "{{ubl\n|1 = a\n|2 = b\n|3 = NEW\n}}"),
        ("{{ubl|}}", LAST, "{{ubl|NEW}}"),
        # Commas
        ("a, b, c", 1, "a, NEW, b, c"),
        ("a,b,c", LAST, "a,b,c,NEW"),
    ],
)
def test_insert_an_item_and_take_it_out_again(value: str, at: int, after: str) -> None:
    page = ListPage(value)
    at = len(page.list.items) if at == LAST else at
    assert page.after(insert(page.document, page.list, at, [NewItem("NEW")])) == after
    changed = ListPage(after)
    if len(page.list.items) > 0:
        assert changed.after(remove(changed.document, changed.list, [at])) == value


@pytest.mark.parametrize(
    ("value", "indexes", "after"),
    [
        ("\n* a\n* b\n* c", [0, 2], "\n* b"),
        ("\n* a\n* b\n* c", [1, 2], "\n* a"),
        ("\n* a\n* b\n* c\n", [0, 1, 2], "\n"),
        ("\r\n* a\r\n* b\r\n", [1], "\r\n* a\r\n"),
        ("a<br>b<br />c", [1], "a<br>c"),
        ("a<br>b<br />c", [1, 2], "a"),
        ("a<br>b<br />c", [0, 1], "c"),
        ("a<br><!-- k --><br>b", [1], "a<br><!-- k -->"),
        ("a<br>\n<!-- k -->\nb", [0], "\n<!-- k -->\nb"),
        ("a<br>b<br>", [1], "a<br>"),
        ("{{ubl|a|b|c}}", [0, 2], "{{ubl|b}}"),
        ("{{ubl|1=a|2=b|3=c}}", [0], "{{ubl|1=b|2=c}}"),
        ("{{ubl|class=x|a|b}}", [0, 1], "{{ubl|class=x|}}"),
        ("a, b, c", [0], "b, c"),
        ("a, b, c", [2], "a, b"),
    ],
)
def test_remove_items(value: str, indexes: list[int], after: str) -> None:
    page = ListPage(value)
    assert page.after(remove(page.document, page.list, indexes)) == after


@pytest.mark.parametrize(
    ("value", "indexes", "by", "after"),
    [
        ("\n* a\n*b <!-- c -->\n* d", [1], -1, "\n*b <!-- c -->\n* a\n* d"),
        ("\n* a\n* b\n* c\n", [0, 1], 1, "\n* c\n* a\n* b\n"),
        ("\n* a\n** b\n* c", [2], -1, "\n* c\n* a\n** b"),
        ("\n* a\n** b\n** c\n* d", [1], 1, "\n* a\n** c\n** b\n* d"),
        ("\n* a\n\n* b", [1], -1, "\n* b\n\n* a"),
        ("a<br>b<br />c", [0], 1, "b<br>a<br />c"),
        ("a<br>\nb <!-- k -->", [1], -1, "b <!-- k --><br>\na"),
        ("{{ubl|a|b|c}}", [2], -1, "{{ubl|a|c|b}}"),
        ("{{ubl\n| a <!-- k -->\n| b\n}}", [0], 1, "{{ubl\n| b\n| a <!-- k -->\n}}"),
        ("{{ubl|1=a|2=b}}", [0], 1, "{{ubl|1=b|2=a}}"),
        ("a, b, c", [0], 1, "b, a, c"),
        ("\n* a\n* b", [0], -1, "\n* a\n* b"),
        ("\n* a\n** b\n* c", [1], 1, "\n* a\n** b\n* c"),
    ],
)
def test_move_items_one_place(value: str, indexes: list[int], by: int, after: str) -> None:
    page = ListPage(value)
    assert page.after(step(page.document, page.list, indexes, by)) == after


@pytest.mark.parametrize(
    ("value", "indexes", "to", "after"),
    [
        ("\n* a\n* b\n* c\n* d\n", [0], 4, "\n* b\n* c\n* d\n* a\n"),
        ("\n* a\n* b\n* c\n* d\n", [1, 3], 0, "\n* b\n* d\n* a\n* c\n"),
        ("a<br>b<br>c", [0], 3, "b<br>c<br>a"),
        ("a<br>b<br />c", [2], 0, "c<br>a<br />b"),
        ("{{ubl|a|b|c}}", [0], 3, "{{ubl|b|c|a}}"),
        ("{{ubl|class=x|a|b|title=y|c}}", [2], 0, "{{ubl|class=x|c|a|title=y|b}}"),
        ("{{ubl|1=a|2=b|3=c}}", [0], 3, "{{ubl|1=b|2=c|3=a}}"),
    ],
)
def test_move_items_to_a_place(value: str, indexes: list[int], to: int, after: str) -> None:
    page = ListPage(value)
    assert page.after(move(page.document, page.list, indexes, to)) == after


def test_a_move_touches_nothing_but_the_item() -> None:
    page = ListPage("\n* a\n* b\n* c\n* d\n")
    edit = move(page.document, page.list, [0], 4).whole()
    assert [(r.end - r.start, r.text) for r in edit.replaces] == [(4, ""), (0, "\n* a")]


@pytest.mark.parametrize(
    ("value", "after"),
    [
        ("\n* b\n* [[x|A]]\n** z\n* é\n* Eb", "\n* [[x|A]]\n** z\n* b\n* é\n* Eb"),
        ("10<br>9<br />a<br>B", "9<br>10<br />a<br>B"),
        ("{{ubl|c|b|a}}", "{{ubl|a|b|c}}"),
        ("{{ubl|1=c|2=b}}", "{{ubl|1=b|2=c}}"),
        ("''b'', '''a''', c", "'''a''', ''b'', c"),
        ("A<br>a<br>A", "A<br>a<br>A"),
    ],
)
def test_sort_by_what_a_reader_sees(value: str, after: str) -> None:
    page = ListPage(value)
    assert page.after(sort(page.document, page.list)) == after


@pytest.mark.parametrize(
    ("value", "index", "parts", "after"),
    [
        ("\n* a b\n* c", 0, ("a ", "b"), "\n* a\n* b\n* c"),
        ("\n*a b", 0, ("a", " b"), "\n*a\n*b"),
        ("a b<br />c", 0, ("a", "b"), "a<br />b<br />c"),
        ("x<br />a b", 1, ("a", "b"), "x<br />a<br />b"),
        ("{{ubl|a b|c}}", 0, ("a", "b"), "{{ubl|a|b|c}}"),
        ("{{ubl|1=a b|2=c}}", 0, ("a", "b"), "{{ubl|1=a|2=b|3=c}}"),
        ("{{ubl\n| a b\n| c\n}}", 0, ("a", "b"), "{{ubl\n| a\n| b\n| c\n}}"),
        ("\n* \n* c", 0, ("x", "y"), "\n* x\n* y\n* c"),
    ],
)
def test_split_an_item(value: str, index: int, parts: tuple[str, str], after: str) -> None:
    page = ListPage(value)
    assert page.after(split(page.document, page.list, index, *parts)) == after


@pytest.mark.parametrize(
    ("value", "index", "after"),
    [
        ("\n* a\n*b\n* c", 0, "\n* a b\n* c"),
        ("\n* a\n* b", 0, "\n* a b"),
        ("a<br>b<br>c", 0, "a b<br>c"),
        ("a<br>b", 0, "a b"),
        ("{{ubl|a|b|c}}", 1, "{{ubl|a|b c}}"),
        ("{{ubl|1=a|2=b|3=c}}", 0, "{{ubl|1=a b|2=c}}"),
        ("a, b, c", 1, "a, b c"),
    ],
)
def test_join_an_item_with_the_next(value: str, index: int, after: str) -> None:
    page = ListPage(value)
    assert page.after(join(page.document, page.list, index)) == after


@pytest.mark.parametrize(
    ("value", "index", "after"),
    [
        ("\n* a\n** b\n* c", 0, "\n* a\n** b\n* a\n* c"),
        ("a<br>b", 1, "a<br>b<br>b"),
        ("{{ubl|a|b}}", 0, "{{ubl|a|a|b}}"),
    ],
)
def test_duplicate_an_item(value: str, index: int, after: str) -> None:
    page = ListPage(value)
    assert page.after(duplicate(page.document, page.list, index)) == after


@pytest.mark.parametrize(
    ("value", "item", "problem"),
    [
        ("\n* a\n* b", "c\nd", ListProblem.LINE_BREAK),
        ("a<br>b", "c<br>d", ListProblem.BREAK_TAG),
        ("a, b, c", "d, e", ListProblem.COMMA),
        ("{{ubl|1=a|3=b}}", "c", ListProblem.NO_NUMBERS),
    ],
)
def test_what_would_not_be_one_item_is_refused(value: str, item: str, problem: ListProblem) -> None:
    page = ListPage(value)
    with pytest.raises(ListRefused) as caught:
        insert(page.document, page.list, 1, [NewItem(item)])
    assert caught.value.problem is problem


def test_a_line_break_within_a_template_is_no_end_of_the_item() -> None:
    page = ListPage("\n* a")
    new = insert(page.document, page.list, 1, [NewItem("{{b\n|c}}")])
    assert page.after(new) == "\n* a\n* {{b\n|c}}"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("a", ["a"]),
        ("* a\n*b\n\n- c\n• d\n", ["a", "b", "c", "d"]),
        ("#1 hit\n# first", ["#1 hit", "first"]),
        ("{{a\n|b}} c\r\nd", ["{{a\n|b}} c", "d"]),
        ("−5\n-5", ["−5", "-5"]),
        ("5 * 3\nA – B", ["5 * 3", "A – B"]),
        (" \n ", []),
    ],
)
def test_lines_are_read_as_items(text: str, items: list[str]) -> None:
    assert [item.content for item in read_items(text)] == items
