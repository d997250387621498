"""Lists turned into lists of another form, and items that go from one list to another."""

import pytest

from model.lists.conversion import convert, targets
from model.lists.list_edit import ListProblem, ListRefused
from model.lists.moving import move_between
from model.lists.names import ListForm
from model.lists.recognising import whole_value
from tests.support.lists import ListPage

SAME = {
    ListForm.LINES: "a<br />[[b]]<br />{{c|d}}",
    ListForm.BULLETS: "\n* a\n* [[b]]\n* {{c|d}}",
    ListForm.PLAINLIST: "{{plainlist|\n* a\n* [[b]]\n* {{c|d}}\n}}",
    ListForm.FLATLIST: "{{flatlist|\n* a\n* [[b]]\n* {{c|d}}\n}}",
    ListForm.UNBULLETED: "{{unbulleted list|a|[[b]]|{{c|d}}}}",
    ListForm.HORIZONTAL: "{{hlist|a|[[b]]|{{c|d}}}}",
    ListForm.COLLAPSIBLE: "{{Collapsible list\n| title=\n| a\n| [[b]]\n| {{c|d}}\n}}",
    ListForm.COMMAS: "a, [[b]], {{c|d}}",
}
"""The same list in every form, as it is written anew."""


@pytest.mark.parametrize("form", SAME)
@pytest.mark.parametrize("source", SAME)
def test_every_form_becomes_every_other(source: ListForm, form: ListForm) -> None:
    if form is source:
        return
    page = ListPage(SAME[source])
    after = page.after(convert(page.document, page.list, form).edit)
    # A bare list begins a line of its own already.
    expected = SAME[form]
    if source is ListForm.BULLETS and form is not ListForm.BULLETS:
        expected = "\n" + expected
    assert after == expected


@pytest.mark.parametrize(
    ("value", "form", "after"),
    [
        # Layout, line breaks and names are the page's
        ("\r\n* a\r\n* b", ListForm.PLAINLIST, "\r\n{{plainlist|\r\n* a\r\n* b\r\n}}"),
        ("{{Ubl|a}} {{x|b<br>c}}", ListForm.PLAINLIST, "{{plainlist|\n* a\n}} {{x|b<br>c}}"),
        ("{{plainlist|\n*a\n}}", ListForm.HORIZONTAL, "{{hlist|a}}"),
        # Named arguments and titles
        (
            "{{ubl|class=x|style=y|a|b}}",
            ListForm.PLAINLIST,
            "{{plainlist|class=x|style=y|\n* a\n* b\n}}",
        ),
        ("{{Collapsible list|title=T|a|b}}", ListForm.UNBULLETED, "T {{unbulleted list|a|b}}"),
        ("{{Collapsible list|title=T|a|b}}", ListForm.LINES, "T<br />a<br />b"),
        ("{{Collapsible list|title=T|a|b}}", ListForm.BULLETS, "\nT\n* a\n* b"),
        # What would name an argument
        (
            'a<br><span style="b">c</span>',
            ListForm.HORIZONTAL,
            '{{hlist|1=a|2=<span style="b">c</span>}}',
        ),
        (
            'a<br><span style="b">c</span>',
            ListForm.PLAINLIST,
            '{{plainlist|1=\n* a\n* <span style="b">c</span>\n}}',
        ),
        # Items below items
        ("\n* a\n** b", ListForm.PLAINLIST, "\n{{plainlist|\n* a\n** b\n}}"),
        ("\n# a\n# b", ListForm.FLATLIST, "\n{{flatlist|\n# a\n# b\n}}"),
        # Comments between items
        ("a<br><!-- k --><br>b", ListForm.UNBULLETED, "{{unbulleted list|a <!-- k -->|b}}"),
        ("{{ubl|a<!-- k -->|b}}", ListForm.LINES, "a <!-- k --><br />b"),
        # Text beside the list
        ("x {{ubl|a|b}} y", ListForm.LINES, "x <br />a<br />b<br /> y"),
        ("x {{ubl|a|b}} y", ListForm.BULLETS, "x \n* a\n* b\n y"),
        ("a<br>b<br>", ListForm.UNBULLETED, "{{unbulleted list|a|b}}"),
        ("{{plainlist}}\n* a\n* b\n{{endplainlist}}", ListForm.HORIZONTAL, "{{hlist|a|b}}"),
    ],
)
def test_what_stands_round_the_items_is_kept(value: str, form: ListForm, after: str) -> None:
    page = ListPage(value)
    assert page.after(convert(page.document, page.list, form).edit) == after


def test_arguments_without_a_place_in_the_new_form_are_named() -> None:
    page = ListPage("{{ubl|class=x|item_style=y|a}}")
    conversion = convert(page.document, page.list, ListForm.LINES)
    assert conversion.dropped == ("class=x", "item_style=y")


def test_the_page_s_own_name_for_the_template_is_taken() -> None:
    page = ListPage("a<br>{{Plain list|\n* b\n}}")
    after = page.after(convert(page.document, page.list, ListForm.PLAINLIST).edit)
    assert after == "{{Plain list|\n* a\n* {{Plain list|\n* b\n}}\n}}"


def test_a_value_that_is_no_list_becomes_one_of_one_item() -> None:
    page = ListPage("a [[b]]")
    items = whole_value(page.document, page.field)
    assert items is not None
    after = page.after(convert(page.document, items, ListForm.PLAINLIST).edit)
    assert after == "{{plainlist|\n* a [[b]]\n}}"


@pytest.mark.parametrize(
    ("value", "form", "problem"),
    [
        ("\n* a\n** b", ListForm.UNBULLETED, ListProblem.DEEPER_ITEMS),
        ("{{ubl|a\nb|c}}", ListForm.PLAINLIST, ListProblem.LINE_BREAK),
        ("\n* a<br>b", ListForm.LINES, ListProblem.BREAK_TAG),
        ("a, b<br>c", ListForm.COMMAS, ListProblem.COMMA),
    ],
)
def test_what_the_new_form_cannot_hold_is_refused(
    value: str, form: ListForm, problem: ListProblem
) -> None:
    page = ListPage(value)
    with pytest.raises(ListRefused) as caught:
        convert(page.document, page.list, form)
    assert caught.value.problem is problem


def test_within_a_bulleted_item_no_form_with_lines_of_its_own_is_offered() -> None:
    page = ListPage("\n* a {{ubl|b|c}}")
    item = page.list.items[0].node
    assert item is not None
    from model.lists.recognising import lists_in

    [inner] = lists_in(page.document, item)
    assert targets(page.document, inner) == (
        ListForm.HORIZONTAL,
        ListForm.COLLAPSIBLE,
        ListForm.LINES,
        ListForm.COMMAS,
    )


@pytest.mark.parametrize(
    ("value", "indexes", "to", "after"),
    [
        ("{{ubl|a|b}}{{plainlist|\n* c\n}}", [0], 1, "{{ubl|b}}{{plainlist|\n* c\n* a\n}}"),
        ("{{plainlist|\n* a\n** b\n}}{{ubl|c}}", [1], 0, "{{plainlist|\n* a\n}}{{ubl|b|c}}"),
        ("\n* a\n** b\n'''x'''\n* c", [0], 1, "\n'''x'''\n* c\n* a\n** b"),
        ("{{ubl|a|b}}{{hlist|1=c|2=d}}", [1], 1, "{{ubl|a}}{{hlist|1=c|2=b|3=d}}"),
    ],
)
def test_items_go_to_another_list(value: str, indexes: list[int], to: int, after: str) -> None:
    page = ListPage(value)
    source, target = page.lists
    edit = move_between(page.document, source, indexes, target, to)
    assert page.after(edit) == after


def test_items_are_copied_to_another_list() -> None:
    page = ListPage("{{ubl|a|b}}{{ubl|c}}")
    source, target = page.lists
    edit = move_between(page.document, source, [0, 1], target, 0, copy=True)
    assert page.after(edit) == "{{ubl|a|b}}{{ubl|a|b|c}}"


def test_items_with_others_below_do_not_go_where_there_are_no_levels() -> None:
    page = ListPage("{{plainlist|\n* a\n** b\n}}{{ubl|c}}")
    source, target = page.lists
    with pytest.raises(ListRefused) as caught:
        move_between(page.document, source, [0], target, 0)
    assert caught.value.problem is ListProblem.DEEPER_ITEMS
