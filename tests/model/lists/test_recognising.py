"""Which values are lists, and what their items are."""

import pytest

from model.lists.names import ListForm
from model.lists.recognising import list_around, lists_in
from tests.support.lists import ListPage, contents


@pytest.mark.parametrize(
    ("value", "form", "items"),
    [
        ("{{plainlist|\n* a\n* [[b|c]] {{d|e}}\n}}", ListForm.PLAINLIST, ["a", "[[b|c]] {{d|e}}"]),
        ("{{Plain list |class=x|1=\n*a\n** b\n* c\n}}", ListForm.PLAINLIST, ["a", "b", "c"]),
        ("{{flatlist|\n# a\n# b\n}}", ListForm.FLATLIST, ["a", "b"]),
        ("{{plainlist}}\n* a\n* b\n{{endplainlist}}", ListForm.PLAINLIST, ["a", "b"]),
        ("{{flatlist}}\n* a\n* b\n{{endflatlist}}", ListForm.FLATLIST, ["a", "b"]),
        ("\n* a\n\n<!-- c -->\n* b", ListForm.BULLETS, ["a", "b"]),
        ("* a\n* b", ListForm.BULLETS, ["a", "b"]),
        ("{{ubl|a|[[b|c]]|{{d|e}}}}", ListForm.UNBULLETED, ["a", "[[b|c]]", "{{d|e}}"]),
        ("{{Unbulleted_list|class=x| a |b}}", ListForm.UNBULLETED, ["a", "b"]),
        ("{{hlist|1=a|2=b=c}}", ListForm.HORIZONTAL, ["a", "b=c"]),
        ("{{hlijst\n|a\n|b}}", ListForm.HORIZONTAL, ["a", "b"]),
        (
            "{{Collapsible list\n| title = t\n| a\n| b <!-- c -->\n}}",
            ListForm.COLLAPSIBLE,
            ["a", "b"],
        ),
        ("{{قائمة بلا نقاط|a|b}}", ListForm.UNBULLETED, ["a", "b"]),
        ("a<br>b<br/>c</br>d <BR clear=all>\n<!-- e -->", ListForm.LINES, ["a", "b", "c", "d"]),
        ("<small>a<br>b</small>", ListForm.LINES, ["a", "b"]),
        ("'''x''' {{ubl|a|b}}", ListForm.UNBULLETED, ["a", "b"]),
        ("a, [[b, c]], d", ListForm.COMMAS, ["a", "[[b, c]]", "d"]),
        ("a (b, c), {{d|e, f}}, 1,000", ListForm.COMMAS, ["a (b, c)", "{{d|e, f}}", "1,000"]),
    ],
)
def test_a_list_and_its_items(value: str, form: ListForm, items: list[str]) -> None:
    found = ListPage(value).list
    assert found.form is form
    assert contents(found) == items


@pytest.mark.parametrize(
    "value",
    [
        "a",
        "a, b",
        "1,000,000",
        "In the year, which was long, they came. Then they left",
        "a, b\nc, d",
        "a, (b, c",
        "{{other|a|b|c}}",
        "a * b\n:c",
    ],
)
def test_what_is_no_list(value: str) -> None:
    page = ListPage(value)
    with pytest.raises(ValueError, match="not enough values"):
        _ = page.list


def test_several_lists_in_one_value() -> None:
    page = ListPage("\n* a\n* b\n'''c'''\n* d\n{{ubl|e}}")
    assert [contents(found) for found in page.lists] == [["a", "b"], ["d"]]


def test_the_lists_of_an_item_are_its_own() -> None:
    page = ListPage("a<br>{{ubl|b|c}}")
    found = page.list
    assert contents(found) == ["a", "{{ubl|b|c}}"]
    line = found.items[1].node
    assert line is not None
    [inner] = lists_in(page.document, line)
    assert contents(inner) == ["b", "c"]


def test_a_row_knows_the_list_that_it_is_in() -> None:
    page = ListPage("{{plainlist|\n* a\n* b<br>c\n}}")
    second = page.list.items[1].node
    assert second is not None
    around = list_around(page.document, second)
    assert around is not None
    assert (contents(around[0]), around[1]) == (["a", "b<br>c"], 1)
    [lines] = lists_in(page.document, second)
    line = lines.items[1].node
    assert line is not None
    inner = list_around(page.document, line)
    assert inner is not None
    assert (contents(inner[0]), inner[1]) == (["b", "c"], 1)
    assert list_around(page.document, page.field) is None


def test_a_block_with_something_else_in_it_is_no_empty_list() -> None:
    assert ListPage("{{plainlist|\na b\n}}").lists == []


def test_an_empty_block_is_an_empty_list() -> None:
    found = ListPage("{{plainlist|\n}}").list
    assert (found.form, found.items) == (ListForm.PLAINLIST, ())
